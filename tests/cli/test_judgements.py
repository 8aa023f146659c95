"""Pairs to review, judgements in a file, loads that respect them: as their users meet it."""

from __future__ import annotations

import csv
import io
import json

import pytest

CARL, KAREL = "person/karel-decaluwe", "person/karl-decaluwe"
TEXTS = {
    "a.txt": "Karel Decaluwé, gouverneur de Flandre occidentale, a ouvert la conférence à Mons.",
    "b.txt": "K. Decaluwé a parlé à Lille, avant Karl Decaluwé.",
}


@pytest.fixture
def folder(run, tmp_path, monkeypatch):
    """A working folder with two texts, loaded into ./passerelle.db."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PASSERELLE_STORE", raising=False)
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert run("load", "a.txt", "b.txt", "--date", "2017-09-08", "--lang", "fr").code == 0
    return tmp_path


def people(run):
    ended = run("query", "--cypher", "MATCH (p:Person) RETURN p.id ORDER BY p.id", "--format",
                "json")  # fmt: skip
    return [row["p.id"] for row in json.loads(ended.out)]


def test_an_id_that_several_stand_behind_is_not_judged(run, folder):
    for number, town in enumerate(("Mons", "Lille")):
        text = f"Jean Dupont, maire de {town}, a ouvert la conférence."
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    assert run("load", "0.txt", "1.txt", "--date", "2017-09-08", "--lang", "fr").code == 0
    two = [id_ for id_ in people(run) if id_.startswith("person/jean-dupont.")]
    assert len(two) == 2
    before = run("export", "jsonl").out
    ended = run("decide", "person/jean-dupont", CARL, "same")
    assert (ended.code, ended.out) == (2, "")
    assert f"person/jean-dupont is 2 by now: name one of {', '.join(two)}" in ended.err
    assert run("export", "jsonl").out == before
    assert not (folder / "judgements.csv").exists()


def test_from_review_to_judgement_and_back(run, folder):
    before = people(run)
    assert before == [CARL, KAREL]
    exported = run("export", "jsonl").out
    [pair] = json.loads(run("review", "--type", "Person", "--format", "json").out)
    assert (pair["one"]["id"], pair["other"]["id"], pair["verdict"]) == (CARL, KAREL, None)
    assert pair["one"]["evidence"][0]["quote"] in TEXTS["a.txt"]
    assert pair["other"]["evidence"][0]["quote"] in TEXTS["b.txt"]
    shown = run("review", "--type", "Person").out
    assert all(word in shown for word in (CARL, KAREL, "one surname", "a ouvert la conférence"))
    rows = list(csv.DictReader(io.StringIO(run("review", "--format", "csv").out)))
    assert [(row["one"], row["other"]) for row in rows] == [(CARL, KAREL)]
    assert run("decide", KAREL, CARL, "unsure").code == 0
    assert json.loads(run("review", "--format", "json").out) == []
    [again] = json.loads(run("review", "--unsure", "--format", "json").out)
    assert again["verdict"] == "unsure"
    assert run("decide", KAREL, CARL, "withdraw").code == 0
    ended = run("decide", KAREL, CARL, "same", "--reason", "one office", "--by", "an analyst")
    assert ended.code == 0, ended.err
    assert ended.out == f"judgements.csv: {KAREL} and {CARL} are the same\n"
    assert people(run) == [CARL]
    *_, row = csv.DictReader(io.StringIO((folder / "judgements.csv").read_text("utf-8")))
    assert (row["one"], row["other"], row["verdict"]) == (CARL, KAREL, "same")
    assert (row["reason"], row["by"]) == ("one office", "an analyst")
    assert row["on"].endswith("Z")
    # A store that is built anew follows it, and so does a text that comes later.
    (folder / "c.txt").write_text("Karl Decaluwé a parlé à Mons.", encoding="utf-8")
    assert run("load", "c.txt", "--lang", "fr").code == 0
    assert people(run) == [CARL]
    assert run("load", "a.txt", "b.txt", "--store", "other.db", "--lang", "fr").code == 0
    assert run("forget", "c.txt").code == 0
    assert run("decide", CARL, KAREL, "withdraw", "--reason", "two brothers").code == 0
    assert run("export", "jsonl").out == exported
    assert people(run) == before
    assert len((folder / "judgements.csv").read_text("utf-8").splitlines()) == 5


def test_a_file_elsewhere_and_none_at_all(run, folder, monkeypatch):
    assert run("decide", KAREL, CARL, "same", "--judgements", "mine.csv").code == 0
    assert not (folder / "judgements.csv").exists()
    assert run("load", "a.txt", "--lang", "fr").code == 0  # no file: what was judged stays
    assert people(run) == [CARL]
    (folder / "mine.csv").write_text("one,other,verdict,reason,by,on\n", encoding="utf-8")
    monkeypatch.setenv("PASSERELLE_JUDGEMENTS", "mine.csv")
    ended = run("load", "a.txt", "--lang", "fr")  # taken out of the file: withdrawn
    assert "judgements 0 new, 1 withdrawn or replaced" in ended.out
    assert people(run) == [CARL, KAREL]


def test_a_judgement_does_not_replace_what_another_file_says(run, folder):
    assert run("decide", KAREL, CARL, "same", "--judgements", "mine.csv").code == 0
    (folder / "d.txt").write_text("Anna Martin a vu Annie Martin.", encoding="utf-8")
    assert run("load", "d.txt", "--lang", "fr", "--judgements", "mine.csv").code == 0
    ended = run("decide", "person/anna-martin", "person/annie-martin", "different")
    assert ended.code == 2
    assert "name their file with --judgements" in ended.err
    assert people(run) == ["person/anna-martin", "person/annie-martin", CARL]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["decide", "person/x", CARL, "same"], "no entity person/x"),
        (["decide", CARL, CARL, "same"], "judged against itself"),
        (["decide", CARL, "office/governor.BE-VWV", "same"], "not entities of one type"),
        (["decide", CARL, "Karl", "same"], "'Karl' is not an id"),
        (["decide", CARL, KAREL, "withdraw"], "no judgement on"),
        (["decide", CARL, KAREL, "maybe"], "'maybe' is not one of"),
        (["review", "--type", "Persn"], "did you mean 'Person'?"),
        (["load", "a.txt", "--judgements", "none.csv"], "none.csv can't be read"),
    ],
)
def test_misuse_is_one_line(run, folder, words, line):
    ended = run(*words)
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1
    assert line in ended.err
    assert not (folder / "judgements.csv").exists()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("person/a,person/b,same,,,\nperson/b,person/c,same,,,\nperson/a,person/c,different,,,\n",
         "contradict one another"),
        ("person/a,person/b\n", "line 1: a judgement has the columns"),
        ("one,other,verdict,reason,by,on\nperson/a,person/b,perhaps,,,\n",
         "line 2: 'perhaps' is no judgement"),
        ('person/a,"person/b,same\n', "line"),
    ],
)  # fmt: skip
def test_a_file_with_a_fault_changes_nothing(run, folder, text, line):
    (folder / "judgements.csv").write_text(text, encoding="utf-8")
    before = run("export", "jsonl").out
    ended = run("load", "b.txt", "--lang", "fr")
    assert ended.code == 1
    assert "judgements.csv" in ended.err
    assert line in ended.err
    assert run("export", "jsonl").out == before


def test_what_a_rule_joined_can_be_kept_apart(run, folder):
    (folder / "d.txt").write_text("Le gouverneur Decaluwé a visité Bruges.", encoding="utf-8")
    assert run("load", "d.txt", "--lang", "fr").code == 0
    cypher = (
        "MATCH (c:Claim {predicate: 'name'}) "
        "WHERE c.subject_read STARTS WITH 'person/decaluwe.' RETURN c.subject_read AS id"
    )
    ended = run("query", "--cypher", cypher, "--format", "json")
    [read] = {row["id"] for row in json.loads(ended.out)}
    assert read not in people(run)
    assert run("decide", read, CARL, "different", "--reason", "his brother").code == 0
    assert read in people(run)
    assert run("decide", read, CARL, "withdraw").code == 0
    assert read not in people(run)
