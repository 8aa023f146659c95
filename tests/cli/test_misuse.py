"""Bad input: one clear line, the right exit code, nothing half-written."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from zipfile import ZipFile

import pytest


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
    ended.in_one_line(name, reason)
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
        (("find", "Mons", "--type", "Plaec"), ("'Plaec'", "'Place'")),
        (("find", "Mons", "--country", "Belgium"), ("'Belgium'", "no country")),
        (("network", "--border", "BE", "Belgium"), ("'Belgium'", "no country")),
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
    ended.in_one_line(*words)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_command_suggests_the_nearest(run):
    ended = run("laod")
    assert ended.code == 2
    assert "load" in ended.err


def test_cypher_with_a_syntax_error_is_one_line(run, loaded):
    ended = run("query", "--cypher", "MATCH (n RETURN n", "--store", loaded)
    assert ended.code == 2
    ended.in_one_line()


def test_an_unreachable_server_ends_with_3(run):
    ended = run("status", "--store", "bolt://127.0.0.1:9")
    assert ended.code == 3
    ended.in_one_line("bolt://127.0.0.1:9")


def test_a_store_that_is_not_there_is_not_made_by_reading(run, tmp_path):
    ended = run("status", "--store", str(tmp_path / "none.db"))
    assert ended.code == 3
    assert not (tmp_path / "none.db").exists()
    ended.in_one_line("none.db")


def test_a_file_that_can_not_be_written_leaves_nothing(run, loaded, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    ended = run("export", "rdf", "--out", str(blocked / "g.ttl"), "--store", loaded)
    assert ended.code == 2
    ended.in_one_line("g.ttl")
    assert list(tmp_path.iterdir()) == [blocked]


def test_rdf_that_does_not_parse_or_conform_is_told(run, tmp_path):
    broken = tmp_path / "broken.ttl"
    broken.write_text("<a> <b> .", encoding="utf-8")
    ended = run("validate", str(broken))
    assert ended.code == 1
    ended.in_one_line("broken.ttl")


@pytest.mark.parametrize(
    "arguments",
    [
        ("view", "--out"),
        ("export", "rdf", "--out"),
        ("network", "--format", "csv", "--gexf"),
        ("network", "--format", "csv", "--graphml"),
        ("demo", "--out"),
    ],
)
@pytest.mark.parametrize("where", ["file/below", "folder"])
def test_a_place_that_can_not_be_written_is_told(
    run, loaded, tmp_path, monkeypatch, arguments, where
):
    monkeypatch.setenv("PASSERELLE_STORE", loaded)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "mine").write_text("x", encoding="utf-8")
    ended = run(*arguments, str(tmp_path / where))
    assert ended.code == 2
    ended.in_one_line(where)
    assert sorted(str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*")) == [
        "file", "folder", "folder/mine",
    ]  # fmt: skip


def test_a_pipe_is_written_into_and_not_replaced(run, loaded, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert (
        run("export", "rdf", "--format", "nquads", "--out", str(pipe), "--store", loaded).code == 0
    )
    reader.join(60)
    assert pipe.is_fifo()
    assert b"Carl Decaluw" in read[0]


def test_a_link_stays_a_link(run, loaded, tmp_path):
    (tmp_path / "link.html").symlink_to("page.html")
    assert run("view", "--out", str(tmp_path / "link.html"), "--store", loaded).code == 0
    assert (tmp_path / "link.html").is_symlink()
    assert "Carl Decaluwé" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_store_can_not_come_to_be_in_a_folder_of_other_things(run, tmp_path, documents):
    (tmp_path / "mine").write_text("x", encoding="utf-8")
    ended = run("load", documents[0], "--store", str(tmp_path))
    assert ended.code == 3
    ended.in_one_line("mine")
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize("paths", [["missing.txt"], ["nothing*.md"], ["empty"]])
def test_where_there_is_nothing_to_load_no_store_is_made(run, tmp_path, monkeypatch, paths):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    ended = run("load", *paths, "--store", "s.db")
    assert ended.code == 1
    ended.in_one_line(paths[0])
    assert [entry.name for entry in tmp_path.iterdir()] == ["empty"]


def test_a_file_name_that_is_no_unicode_is_loaded_and_shown(run, tmp_path, documents):
    file = os.fsencode(tmp_path) + b"/caf\xe9.md"
    Path(os.fsdecode(file)).write_bytes(Path(documents[0]).read_bytes())
    store = str(tmp_path / "s.db")
    assert run("load", str(tmp_path), "--store", store).code == 0
    shown = run("query", "documents", "--format", "csv", "--store", store).out
    assert r"caf\xe9.md" in shown


def test_a_query_that_is_no_unicode_is_one_line(run, loaded):
    ended = run("query", "--cypher", "RETURN '\udce9'", "--store", loaded)
    assert ended.code == 2
    ended.in_one_line("Unicode")


def test_what_does_not_conform_is_told_thing_by_thing(run, tmp_path):
    file = tmp_path / "nameless.ttl"
    file.write_text(
        "<https://w3id.org/passerelle/id/person/x> a "
        "<https://w3id.org/passerelle/ontology#Person> .",
        encoding="utf-8",
    )
    ended = run("validate", str(file))
    assert ended.code == 1
    assert "violation: person/x: " in ended.out
    assert "does not conform" in ended.out.splitlines()[-1]
    assert ended.err == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("load",), ("PATH", "passerelle load --help")),
        (("query", "--formt", "csv"), ("--formt", "--format")),
        (("query", "documents", "--write"), ("--write", "--cypher")),
        (("query", "documents", "x"), ("KEY=VALUE",)),
        (("validate", "--format", "turtle"), ("FILE",)),
        (("validate", "graph.docx"), (".docx",)),
        (("view", "--type", "Persn"), ("Person",)),
        (("network", "--since", "2017-13"), ("2017-13",)),
        (("export", "rdf", "--format", "n3"), ("n3", "turtle")),
        (("--bogus",), ("--bogus",)),
    ],
)
def test_what_makes_no_sense_is_one_line_before_any_store_is_opened(run, arguments, words):
    ended = run(*arguments)  # the store that is meant by default is not there: that would be 3
    assert ended.code == 2
    ended.in_one_line(*words)


def test_a_port_that_is_no_number(run):
    ended = run("status", "--store", "bolt://127.0.0.1:abc")
    assert ended.code == 3
    ended.in_one_line("bolt://127.0.0.1:abc")


def test_two_networks_need_two_files(run, tmp_path):
    same = str(tmp_path / "network.xml")
    ended = run("network", "--store", str(tmp_path), "--graphml", same, "--gexf", same)
    assert ended.code == 2
    ended.in_one_line("--graphml", "--gexf")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a device of Linux")
def test_standard_output_that_is_full(documents):
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "passerelle", "extract", documents[0]]
        ended = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=120
        )
    assert ended.returncode == 2
    assert ended.stderr.count("\n") == 1
    assert "can't be written" in ended.stderr


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_date_there_is(run, tmp_path, date):
    file = tmp_path / "a.txt"
    file.write_text("The mayor of Lille met the prefect yesterday, tomorrow and next Friday.")
    ended = run("extract", str(file), "--date", date, "--lang", "en")
    assert ended.code == 0, ended.err


def test_control_characters_never_reach_the_graph(run, tmp_path):
    file = tmp_path / "a.txt"
    words = "Le gouverneur du \x1b[31mHainaut, Tommy Leclercq, a reçu le préfet du Nord.\ufffe"
    file.write_text(words + words.translate({27: 32, 0xFFFE: 32}) * 9, encoding="utf-8")
    ended = run("extract", "--text", str(file))
    assert ended.code == 0
    assert not any((ord(c) < 32 and c != "\n") or ord(c) == 0xFFFE for c in ended.out)


def test_a_table_whose_columns_can_not_be_told_lists_its_headings_and_takes_names(run, tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("Nr;Verslag\n1;De burgemeester van Gent ontving de gouverneur.\n", "utf-8")
    ended = run("extract", str(file))
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        f"skipped {file}: no column of text can be told; its headings: Nr, Verslag; "
        "say --column text=HEADING\n"
    )
    ended = run("extract", "--text", str(file), "--column", "text=verslag")
    assert ended.code == 0
    assert ended.out == "De burgemeester van Gent ontving de gouverneur.\n"
    for wrong in ("text", "corps=Verslag"):
        ended = run("load", str(file), "--column", wrong, "--dry-run")
        assert ended.code == 2
        assert "--column" in ended.err


def test_what_an_archive_holds_is_named_with_it(run, tmp_path):
    file = tmp_path / "a.zip"
    with ZipFile(file, "w") as opened:
        opened.writestr("../b.txt", "x")
        opened.writestr("c.txt", "Le bourgmestre de Mons a reçu le préfet du Nord.")
    ended = run("load", str(file), "--dry-run")
    assert ended.code == 1
    assert ended.err == f"skipped {file}/../b.txt: its name leads out of the archive\n"
    assert "documents  1\n" in ended.out


@pytest.mark.parametrize("path", ["pipe.txt", "*.txt"])
def test_a_pipe_that_nobody_writes_into_is_skipped(run, tmp_path, path):
    os.mkfifo(tmp_path / "pipe.txt")
    ended = run("extract", str(tmp_path / path))
    assert ended.code == 1
    ended.in_one_line("pipe.txt", "a pipe")
