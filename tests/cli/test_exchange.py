"""Graphs in and out, compared, copied, and documents forgotten: as their users meet it."""

from __future__ import annotations

import csv
import io
import json
import time
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def exports(tmp_path_factory, loaded) -> dict[str, str]:
    """The store of four accounts as files, and as bytes of the canonical one."""
    from passerelle.cli import passerelle

    folder = tmp_path_factory.mktemp("exports")
    files = {"jsonl": str(folder / "g.jsonl"), "rdf": str(folder / "g.trig")}
    for form, more in (("jsonl", []), ("rdf", ["--format", "trig"])):
        with pytest.raises(SystemExit) as end:
            passerelle.main(["export", form, *more, "--out", files[form], "--store", loaded])
        assert not end.value.code
    return files


@pytest.mark.parametrize("form", ["jsonl", "rdf"])
def test_what_was_exported_is_taken_in_and_exported_in_the_same_bytes(run, exports, tmp_path, form):
    fresh = str(tmp_path / "s.db")
    ended = run("import", form, exports[form], "--store", fresh)
    assert ended.code == 0, ended.err
    assert "documents  4\n" in ended.out
    again = run("export", "jsonl", "--store", fresh).out
    assert again.encode() == Path(exports["jsonl"]).read_bytes()


@pytest.fixture
def judged(run, store, tmp_path) -> str:
    """A store that follows a judgement: two persons of its document are one."""
    rows = run("query", "--cypher", "MATCH (p:Person) RETURN p.id AS id ORDER BY id", "--format",
               "json", "--store", store).out  # fmt: skip
    one, other = (row["id"] for row in json.loads(rows)[:2])
    file = tmp_path / "judgements.csv"
    said = ("--reason", "a test", "--judgements", str(file))
    assert run("decide", one, other, "same", *said, "--store", store).code == 0
    return other


@pytest.mark.parametrize(("form", "ending"), [("jsonl", "jsonl"), ("rdf", "trig")])
def test_judgements_travel_and_are_told(run, store, judged, tmp_path, form, ending):
    file, fresh = str(tmp_path / f"g.{ending}"), str(tmp_path / "s.db")
    more = ["--format", "trig"] if form == "rdf" else []
    assert run("export", form, *more, "--out", file, "--store", store).code == 0
    if form == "rdf":
        assert run("validate", file).code == 0
    ended = run("import", form, file, "--store", fresh)
    assert ended.code == 0, ended.err
    ended = run("diff", file, fresh)
    assert ended.code == 0, ended.out
    told = [run("evidence", judged, "--store", of, "--format", "json") for of in (store, fresh)]
    for ended in told:
        assert ended.code == 0
        ended.in_one_line(f"{judged} is now person/")
    claims = [[row["claim"] for row in json.loads(ended.out)] for ended in told]
    assert claims[0] == claims[1] != []
    contrary = tmp_path / "contrary.jsonl"
    lines = run("export", "jsonl", "--store", fresh).out.splitlines(keepends=True)
    made = json.loads(lines[0])["judgement"]
    later = made | {"verdict": "different", "on": "2999-01-01"}
    contrary.write_text(json.dumps({"judgement": later}), encoding="utf-8")
    assert run("import", "jsonl", str(contrary), "--store", fresh).code == 0
    told = run("diff", file, fresh, "--no-measures")
    assert told.code == 1
    assert "Judgements: " in told.out
    assert "1 split" in told.out


def test_a_file_with_a_fault_leaves_no_store(run, exports, tmp_path):
    lines = Path(exports["jsonl"]).read_bytes().splitlines(keepends=True)
    broken, fresh = tmp_path / "broken.jsonl", tmp_path / "s.db"
    for fault, line, word in ((lines[-1][:-20], len(lines), "no JSON"), (b"", 0, "cut off")):
        broken.write_bytes(b"".join(lines[:-1]) + fault)
        ended = run("import", "jsonl", str(broken), "--store", str(fresh))
        assert ended.code == 1
        ended.in_one_line("broken.jsonl", f"line {line or len(lines) - 1}: ", word)
        assert not fresh.exists()
    other = tmp_path / "other.trig"
    text = Path(exports["rdf"]).read_text("utf-8")
    other.write_text(text.replace("psl:claims 2 ", "psl:claims 3 "), encoding="utf-8")
    ended = run("import", "rdf", str(other), "--store", str(fresh))
    assert ended.code == 1
    ended.in_one_line("other.trig", "claims is 3, but its claims add up to 2")
    assert not fresh.exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("import", "jsonl", "none.jsonl"), ("none.jsonl", "no such file")),
        (("import", "rdf", "none.docx"), (".docx", "--format")),
        (("diff", "none.jsonl", "other.jsonl"), ("none.jsonl", "no such file")),
        (("diff", "one"), ("A and B", "--since")),
        (("diff", "--since", "yesterday"), ("yesterday", "2026-10-05")),
        (("diff", "a", "b", "--since", "2026-10-05"), ("--since", "one store")),
        (("diff", "a.db@noon", "b.db"), ("noon",)),
        (("copy", "--from", "a.db", "--to", "./a.db"), ("a.db", "two stores")),
        (("copy", "--from", "a.db"), ("--to",)),
        (("forget",), ("DOCUMENT",)),
        (("evidence",), ("ID",)),
    ],
)
def test_what_makes_no_sense_is_one_line(run, tmp_path, monkeypatch, arguments, words):
    monkeypatch.chdir(tmp_path)
    ended = run(*arguments)
    assert ended.code == 2
    ended.in_one_line(*words)
    assert list(tmp_path.iterdir()) == []


def test_a_copy_of_what_is_not_there_makes_no_store(run, tmp_path):
    ended = run("copy", "--from", str(tmp_path / "a.db"), "--to", str(tmp_path / "b.db"))
    assert ended.code == 3
    ended.in_one_line("a.db")
    assert list(tmp_path.iterdir()) == []


def test_a_copy_is_the_same_store_and_takes_more_only_when_told(
    run, loaded, exports, store, tmp_path
):
    copy = str(tmp_path / "copy.db")
    assert run("copy", "--from", loaded, "--to", copy).code == 0
    ended = run("diff", copy, exports["jsonl"])
    assert ended.code == 0, ended.out
    assert "no difference" in ended.out
    ended = run("copy", "--from", loaded, "--to", store)
    assert ended.code == 2
    ended.in_one_line("not empty", "--merge")
    assert run("copy", "--from", loaded, "--to", store, "--merge").code == 0
    assert run("export", "jsonl", "--store", store).out.encode() == (
        Path(exports["jsonl"]).read_bytes()
    )


def test_a_document_is_forgotten_by_path_title_or_id(run, store, documents):
    before = run("export", "jsonl", "--store", store).out
    assert run("load", documents[1], "--store", store).code == 0
    rows = json.loads(run("query", "documents", "--store", store, "--format", "json").out)
    new = next(row for row in rows if row["path"] == documents[1])
    dry = run("forget", documents[1], "--store", store, "--dry-run")
    assert dry.code == 0
    assert "nothing was changed" in dry.out
    for word in (new["path"], new["title"], new["document_id"]):
        run("load", documents[1], "--store", store)
        ended = run("forget", word, "--store", store)
        assert ended.code == 0, ended.err
        assert f"forgot {documents[1]}: " in ended.out
        assert dry.out.splitlines()[1:4] == ended.out.splitlines()[1:4]
        assert run("export", "jsonl", "--store", store).out == before
    ended = run("forget", documents[0], documents[0][:-1], "--store", store)
    assert ended.code == 2
    ended.in_one_line("no document", f"did you mean {documents[0]!r}")
    assert run("export", "jsonl", "--store", store).out == before


def test_a_title_of_several_documents_names_none(run, store, tmp_path):
    for name in ("a", "b"):
        text = f"---\ntitle: Same\n---\nLe bourgmestre de Mons a reçu le préfet du Nord. {name}"
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    run("load", str(tmp_path / "a.md"), str(tmp_path / "b.md"), "--store", store)
    ended = run("forget", "Same", "--store", store)
    assert ended.code == 2
    ended.in_one_line("2 documents", "document/")


def test_diff_tells_what_a_load_since_an_instant_brought(run, store, documents):
    time.sleep(1.1)  # instants are kept to the second
    (stamp,) = run(
        "query", "--cypher", "MATCH (d:Document) RETURN d.loaded AS loaded", "--format", "csv",
        "--store", store,
    ).out.splitlines()[1:]  # fmt: skip
    assert run("diff", "--since", stamp, "--store", store).code == 0
    assert run("load", documents[1], "--store", store).code == 0
    ended = run("diff", "--since", stamp, "--store", store, "--format", "csv", "--no-measures")
    assert ended.code == 1
    rows = list(csv.DictReader(io.StringIO(ended.out)))
    assert {row["change"] for row in rows if row["what"] == "document"} == {"new"}
    assert all(row["what"] != "measure" for row in rows)
    ended = run("diff", f"{store}@1999-01-01", f"{store}@{stamp}", "--format", "json")
    assert ended.code == 1
    new = [row["type"] for row in json.loads(ended.out) if row["change"] == "new"]
    assert new.count("Document") == 1
    assert "Person" in new
    shown = run("diff", f"{store}@{stamp}", store)
    assert "Documents: 1 new" in shown.out


def test_evidence_shows_sentence_document_and_extractor(run, loaded):
    ended = run("evidence", "Tommy Leclercq", "--store", loaded)
    assert ended.code == 0
    assert ended.out.startswith("HOLDS: Tommy Leclercq → ")
    for word in ("“Elle a été ouverte", "mons-2017.fr.md, fr, published 2017-09-08, loaded 20",
                 "rule passive-agent of passerelle "):  # fmt: skip
        assert word in ended.out
    rows = json.loads(
        run("evidence", "person/tommy-leclercq", "--store", loaded, "--format", "json").out
    )
    text = run("evidence", "Tommy Leclercq", "--store", loaded, "--format", "csv").out
    assert [row["claim"] for row in csv.DictReader(io.StringIO(text))] == [
        row["claim"] for row in rows
    ]
    asked = run("query", "evidence", "entity=Tommy Leclercq", "--store", loaded, "--format", "json")
    assert {row["claim"] for row in rows} == {row["claim_id"] for row in json.loads(asked.out)}
    ended = run("evidence", "Tommy Leclerc", "--store", loaded)
    assert ended.code == 2
    ended.in_one_line("did you mean 'Tommy Leclercq'")
