"""Bad input: one clear line, the right exit code, nothing half-written."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest


def one_line(ended, *words):
    lines = [line for line in ended.err.splitlines() if line.strip()]
    assert len(lines) == 1, ended.err
    assert all(word in lines[0] for word in words), lines[0]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(300), "binary"),
        ("sheet.xyz", b"x", "no reader"),
    ],
)
def test_a_file_that_can_not_be_read_is_skipped_and_named(
    run, tmp_path, documents, name, data, reason
):
    file = tmp_path / name
    if data is not None:
        file.write_bytes(data)
    ended = run("load", str(file), documents[0], "--store", str(tmp_path / "s.db"))
    assert ended.code == 1
    one_line(ended, name, reason)
    assert "documents  1\n" in ended.out


def test_cp1252_reads(run, tmp_path):
    file = tmp_path / "lettre.txt"
    text = "Le préfet de l'Aisne a reçu à Laon le gouverneur du Hainaut, Tommy Leclercq."
    file.write_bytes(text.encode("cp1252"))
    ended = run("extract", str(file))
    assert ended.code == 0
    assert "Tommy Leclercq" in ended.out


def test_a_page_five_thousand_deep_reads_or_is_named(run, tmp_path):
    file = tmp_path / "deep.html"
    file.write_text("<div>" * 5000 + "The mayors met in the town hall of Lille.", encoding="utf-8")
    ended = run("extract", str(file))
    assert ended.code in (0, 1)
    assert bool(ended.err) == (ended.code == 1)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("load", "x.txt", "--date", "2017-02-30"), ("2017-02-30",)),
        (("extract", "x.txt", "--lang", "it"), ("it",)),
        (("query", "who-opened"), ("who-opened-what",)),
        (("query", "cross-border-events", "sinse=2017"), ("since",)),
        (("network", "--border", "BE", "Belgium"), ("border",)),
        (("serve", "--store", "bolt://127.0.0.1:7687"), ("server already",)),
    ],
)
def test_wrong_use_ends_with_2_and_the_way_out(
    run, tmp_path, monkeypatch, loaded, arguments, words
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PASSERELLE_STORE", loaded)
    ended = run(*arguments)
    assert ended.code == 2
    one_line(ended, *words)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_command_suggests_the_nearest(run):
    ended = run("laod")
    assert ended.code == 2
    assert "load" in ended.err


def test_cypher_with_a_syntax_error_is_one_line(run, loaded):
    ended = run("query", "--cypher", "MATCH (n RETURN n", "--store", loaded)
    assert ended.code == 2
    one_line(ended)


def test_an_unreachable_server_ends_with_3(run):
    ended = run("status", "--store", "bolt://127.0.0.1:9")
    assert ended.code == 3
    one_line(ended, "bolt://127.0.0.1:9")


def test_a_store_that_is_not_there_is_not_made_by_reading(run, tmp_path):
    ended = run("status", "--store", str(tmp_path / "none.db"))
    assert ended.code == 3
    assert not (tmp_path / "none.db").exists()
    one_line(ended, "none.db")


def test_a_file_that_can_not_be_written_leaves_nothing(run, loaded, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    ended = run("export", "rdf", "--out", str(blocked / "g.ttl"), "--store", loaded)
    assert ended.code == 2
    one_line(ended, "g.ttl")
    assert list(tmp_path.iterdir()) == [blocked]


def test_rdf_that_does_not_parse_or_conform_is_told(run, tmp_path):
    broken = tmp_path / "broken.ttl"
    broken.write_text("<a> <b> .", encoding="utf-8")
    ended = run("validate", str(broken))
    assert ended.code == 1
    one_line(ended, "broken.ttl")


def test_a_store_in_use_by_another_process_ends_with_3(run, process, tmp_path, documents):
    store = str(tmp_path / "s.db")
    run("load", documents[0], "--store", store)
    server = process("serve", "--store", store)
    assert "serving" in server.stdout.readline()
    ended = run("load", documents[1], "--store", store)
    assert ended.code == 3
    one_line(ended, "s.db")


def test_a_served_store_answers_other_processes_and_ends_when_told(
    run, process, tmp_path, documents, monkeypatch
):
    store = str(tmp_path / "s.db")
    run("load", documents[0], "--store", store)
    server = process("serve", "--store", store)
    lines = [server.stdout.readline() for _ in range(3)]
    url = lines[0].split(" at ")[1].split()[0]
    monkeypatch.setenv("NEO4J_USERNAME", lines[1].split()[1])
    monkeypatch.setenv("NEO4J_PASSWORD", lines[2].split()[1])
    monkeypatch.setenv("NEO4J_DATABASE", "passerelle")
    ended = run("status", "--store", url, "--format", "csv")
    assert ended.code == 0, ended.err
    assert "documents,,1" in ended.out
    server.send_signal(signal.SIGTERM)
    assert server.wait(60) == 0
    assert run("status", "--store", store).code == 0


def test_ctrl_c_leaves_a_store_of_whole_documents_and_130(process, run, tmp_path, documents):
    folder = tmp_path / "many"
    folder.mkdir()
    text = Path(documents[0]).read_text(encoding="utf-8")
    for number in range(1500):
        (folder / f"{number:04}.md").write_text(f"{text}\n\nNo {number}.\n", encoding="utf-8")
    store = tmp_path / "s.db"
    loading = process("load", str(folder), "--store", str(store), env={**os.environ})
    until = time.monotonic() + 120
    while not (store / "databases").exists() and time.monotonic() < until:
        time.sleep(0.2)
    time.sleep(6)
    loading.send_signal(signal.SIGINT)
    _, err = loading.communicate(timeout=120)
    assert loading.returncode == 130, err
    assert "Traceback" not in err
    ended = run(
        "query", "--store", str(store), "--format", "csv", "--cypher",
        "MATCH (d:Document) OPTIONAL MATCH (c:Claim)-[:FROM]->(d) WITH d, count(c) AS n"
        " RETURN count(d) AS documents, min(n) AS least, max(n) AS most",
    )  # fmt: skip
    number, least, most = ended.out.splitlines()[1].split(",")
    assert int(number) < 1500
    assert int(number) == 0 or least == most
