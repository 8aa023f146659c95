"""Several processes and one store: who waits, who is told, and how serving ends."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from passerelle.graph.fold import fold
from passerelle.graph.store import Store
from passerelle.loaders.documents import ReadingOptions, read_document
from passerelle.loaders.load import extract


def test_a_store_in_use_by_another_process_ends_with_3(run, process, store, documents):
    server = process("serve", "--store", store)
    assert "serving" in server.stdout.readline()
    ended = run("load", documents[1], "--store", store)
    assert ended.code == 3
    ended.in_one_line(store)


def test_a_served_store_answers_other_processes_and_ends_when_told(
    run, process, store, monkeypatch
):
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


def test_ctrl_c_leaves_a_store_of_whole_documents_and_130(process, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    text = "Le gouverneur du Hainaut, Tommy Leclercq, a reçu à Mons le préfet Michel Lalande.\n\n"
    for number in range(500):
        (folder / f"{number:04}.txt").write_text(f"{text * 25}No {number}.\n", encoding="utf-8")
    loading = process("-v", "load", str(folder), "--store", str(tmp_path / "s.db"))
    batch = next(int(line.split()[1]) for line in loading.stderr if line.startswith("wrote "))
    loading.send_signal(signal.SIGINT)
    out, err = loading.communicate(timeout=120)
    assert loading.returncode == 130, err
    assert "Traceback" not in err
    assert err.splitlines()[-1].startswith("passerelle: interrupted")
    assert out == ""
    with Store.open(tmp_path / "s.db", create=False) as store:
        graph = store.graph()
    assert batch <= len(graph.documents) < 500
    assert len(graph.documents) % batch == 0
    assert (graph.entities, graph.relations) == fold(graph.claims.values(), graph.documents)
    for path in sorted(folder.iterdir())[:3]:
        record = extract(read_document(str(path), ReadingOptions()))
        stored = {c.id for c in graph.claims.values() if c.document == record.document.id}
        assert stored == {claim.id for claim in record.claims()}


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_serving_ends_cleanly_when_told(process, run, store, sign):
    server = process("serve", "--store", store)
    assert "serving" in server.stdout.readline()
    server.send_signal(sign)
    out, err = server.communicate(timeout=60)
    assert (server.returncode, err) == (0, "")
    assert out.splitlines()[-1] == f"stopped serving {store}"
    assert run("status", "--store", store).code == 0


def test_a_served_store_refuses_a_wrong_password_and_writing_queries(
    process, run, store, monkeypatch
):
    server = process("serve", "--store", store)
    lines = [server.stdout.readline() for _ in range(3)]
    url = lines[0].split(" at ")[1].split()[0]
    monkeypatch.setenv("NEO4J_USERNAME", lines[1].split()[1])
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong")
    monkeypatch.setenv("NEO4J_DATABASE", "passerelle")
    ended = run("status", "--store", url)
    assert ended.code == 3
    ended.in_one_line("NEO4J_PASSWORD")
    monkeypatch.setenv("NEO4J_PASSWORD", lines[2].split()[1])
    create = ("query", "--cypher", "CREATE (:X)", "--store", url)
    ended = run(*create)
    assert ended.code == 2
    ended.in_one_line("--write")
    assert run(*create, "--write").code == 0


def test_the_demo_spares_a_store_that_another_process_has_open(process, run, store):
    server = process("serve", "--store", store)
    assert "serving" in server.stdout.readline()
    ended = run("demo", "--out", str(Path(store).parent))
    assert ended.code == 3
    ended.in_one_line("served by process")
    assert (Path(store) / "access.json").exists()


def test_serving_makes_no_store(run, tmp_path):
    ended = run("serve", "--store", str(tmp_path / "typo.db"))
    assert ended.code == 3
    ended.in_one_line("no store", "passerelle load")
    assert not (tmp_path / "typo.db").exists()
