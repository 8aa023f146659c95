"""Every command: what it does with good input, in this process."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import networkx
import pytest
from passerelle.cli import COMMANDS, passerelle

CONFERENCE = "event/conference.2017-09-08.geonames-2790869"


def test_help_names_every_command_and_loads_nothing_heavy():
    code = (
        "import sys\nfrom passerelle.cli import passerelle\n"
        "try:\n    passerelle.main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'neo4j', 'rdflib', 'networkx', 'pyvis', 'numpy', 'trafilatura', 'pyoxigraph',"
        " 'rich', 'jpype'} & set(sys.modules)\nassert not heavy, heavy"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert all(name in ended.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_a_help_text_with_an_example(run, name):
    ended = run(name, "--help")
    assert ended.code == 0
    assert f"passerelle {name}" in ended.out.split("Usage:")[1].split("\n", 1)[1]
    assert passerelle.get_command(None, name) is not None  # pyright: ignore[reportArgumentType]


def test_loading_tells_what_it_did_and_loading_again_changes_nothing(run, tmp_path, documents):
    store = str(tmp_path / "s.db")
    first = run("load", *documents, "--store", store)
    assert first.code == 0, first.err
    assert "documents  4\n" in first.out
    before = run("status", "--store", store, "--format", "json").out
    again = run("load", *reversed(documents), "--store", store)
    assert "4 (4 known before)" in again.out
    assert "entities   0 new" in again.out
    assert run("status", "--store", store, "--format", "json").out == before


def test_a_dry_run_writes_nothing(run, tmp_path, documents):
    store = tmp_path / "s.db"
    ended = run("load", *documents, "--store", str(store), "--dry-run")
    assert ended.code == 0
    assert "nothing was written" in ended.out
    assert not store.exists()


def test_the_order_of_loading_makes_no_difference(run, tmp_path, documents):
    exports = []
    for number, order in enumerate((documents, documents[::-1])):
        store = str(tmp_path / f"{number}.db")
        for document in order:
            run("load", document, "--store", store)
        exports.append(run("export", "rdf", "--format", "nquads", "--store", store).out)
    assert exports[0] == exports[1]
    assert CONFERENCE in exports[0]


def test_files_with_one_text_are_one_document_in_any_order(run, tmp_path, monkeypatch, documents):
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md"):
        Path(name).write_bytes(Path(documents[0]).read_bytes())
    exports = []
    for order in (("a.md", "b.md"), ("b.md", "a.md")):
        store = f"{order[0]}.db"
        ended = run("load", *order, "--store", store)
        assert "documents  1\n" in ended.out
        assert "repeated   1 " in ended.out
        exports.append(run("export", "rdf", "--format", "nquads", "--store", store).out)
    assert exports[0] == exports[1]
    assert '"a.md"' in exports[0]


def test_folders_that_a_glob_names_are_read(run, tmp_path, documents):
    (tmp_path / "year" / "month").mkdir(parents=True)
    for number, folder in enumerate(("year", "year/month")):
        copy = tmp_path / folder / "account.md"
        copy.write_bytes(Path(documents[number]).read_bytes())
    ended = run("extract", str(tmp_path / "y*"))
    assert (ended.code, ended.err) == (0, "")
    assert len(ended.out.splitlines()) == 2


def test_extract_prints_a_record_whose_mentions_are_slices_of_the_text(run, documents):
    ended = run("extract", documents[0], documents[1])
    records = [json.loads(line) for line in ended.out.splitlines()]
    assert len(records) == 2
    text = run("extract", "--text", documents[0]).out.removesuffix("\n")
    entities = {e["id"]: e for e in records[0]["entities"]}
    assert entities[CONFERENCE]["type"] == "Event"
    for entity in entities.values():
        for mention in entity["mentions"]:
            assert text[mention["start"] : mention["end"]] == mention["text"]
    for relation in records[0]["relations"]:
        assert {relation["source"], relation["target"]} <= entities.keys()
        for evidence in relation["evidence"]:
            assert text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_a_named_question_answers_in_three_forms(run, loaded):
    rows = json.loads(run("query", "who-opened-what", "--store", loaded, "--format", "json").out)
    assert {row["actor"] for row in rows} == {"Tommy Leclercq", "Carl Decaluwé", "Michel Lalande"}
    text = run("query", "who-opened-what", "--store", loaded, "--format", "csv").out
    assert {row["actor"] for row in csv.DictReader(io.StringIO(text))} == {
        row["actor"] for row in rows
    }
    assert "Carl Decaluwé" in run("query", "who-opened-what", "--store", loaded).out


def test_the_questions_are_listed(run):
    listed = json.loads(run("query", "--format", "json").out)
    assert len(listed) >= 20
    assert all(set(one) == {"name", "title", "parameters", "columns"} for one in listed)


def test_cypher_reads_and_writes_only_when_told(run, loaded, tmp_path):
    read = run(
        "query", "--cypher", "MATCH (p:Person) RETURN p.name AS name ORDER BY name",
        "--format", "csv", "--store", loaded,
    )  # fmt: skip
    assert read.out.splitlines() == ["name", "Carl Decaluwé", "Michel Lalande", "Tommy Leclercq"]
    refused = run("query", "--cypher", "CREATE (:X {id: 'x'})", "--store", loaded)
    assert refused.code == 2
    assert "--write" in refused.err
    fresh = str(tmp_path / "w.db")
    written = run("query", "--cypher", "CREATE (:X {id: 'x'})", "--write", "--store", fresh)
    assert written.code == 0
    count = run(
        "query", "--cypher", "MATCH (x:X) RETURN count(x) AS n", "--format", "csv", "--store", fresh
    )
    assert count.out.splitlines() == ["n", "1"]


@pytest.mark.parametrize("form", ["turtle", "trig", "nquads", "jsonld", "xml"])
def test_rdf_is_written_whole_and_conforms(run, loaded, tmp_path, form):
    ending = {"turtle": "ttl", "trig": "trig", "nquads": "nq", "jsonld": "jsonld", "xml": "rdf"}
    file = tmp_path / f"graph.{ending[form]}"
    assert run("export", "rdf", "--format", form, "--out", str(file), "--store", loaded).code == 0
    assert run("validate", str(file)).code == 0
    assert (
        run("export", "rdf", "--format", form, "--store", loaded).out.encode() == file.read_bytes()
    )


def test_the_store_validates(run, loaded):
    ended = run("validate", "--store", loaded)
    assert ended.code == 0
    assert "conforms" in ended.out


def test_the_network_is_measured_and_written(run, loaded, tmp_path):
    graphml, gexf = tmp_path / "n.graphml", tmp_path / "n.gexf"
    ended = run(
        "network", "--actors", "offices", "--store", loaded, "--graphml", str(graphml),
        "--gexf", str(gexf), "--format", "json",
    )  # fmt: skip
    rows = json.loads(ended.out)
    assert len(rows) == 3
    assert networkx.read_graphml(graphml).number_of_edges() == 3
    assert networkx.read_gexf(gexf).number_of_nodes() == 3


def test_the_view_is_one_file_the_same_every_time(run, loaded, tmp_path):
    files = [tmp_path / name for name in ("a.html", "b.html")]
    for file in files:
        assert run("view", "--out", str(file), "--store", loaded, "--lang", "nl").code == 0
    assert files[0].read_bytes() == files[1].read_bytes()
    assert "Carl Decaluwé" in files[0].read_text(encoding="utf-8")


def test_the_demo_tells_where_everything_lies(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ended = run("demo", "--out", "d")
    assert ended.code == 0, ended.err
    for name in ("passerelle.db", "graph.ttl", "network.csv", "network.html"):
        assert (Path("d") / name).exists()
        assert str(Path("d") / name) in ended.out
    (Path("d") / "mine.txt").write_text("kept", encoding="utf-8")
    assert run("demo", "--out", "d").code == 2
    assert (Path("d") / "mine.txt").exists()


def test_find_prints_the_best_first_in_every_form(run, loaded):
    ended = run("find", "decalwue", "--store", loaded)
    assert (ended.code, ended.err) == (0, "")
    assert "Carl Decaluwé" in ended.out.splitlines()[1]
    rows = list(csv.DictReader(io.StringIO(run("find", "henegouwen", "--store", loaded,
                                               "--format", "csv").out)))  # fmt: skip
    assert (rows[0]["id"], rows[0]["wording"]) == ("place/BE-WHT", "Henegouwen")
    options = ("--type", "Office", "--country", "BE", "--limit", "1", "--format", "json")
    (office,) = json.loads(run("find", "hainaut", "--store", loaded, *options).out)
    assert (office["type"], office["country"], office["documents"]) == ("Office", "BE", 4)


@pytest.mark.parametrize(
    ("form", "out"),
    [
        ("table", ""),
        ("csv", "name,type,country,documents,wording,score,id\n"),
        ("json", "[]\n"),
    ],
)
def test_nothing_found_is_said_and_is_no_error(run, loaded, form, out):
    ended = run("find", "Zzyzx", "--store", loaded, "--format", form)
    assert (ended.code, ended.out) == (0, out)
    assert ended.err == "passerelle: no name is like 'Zzyzx'\n"


def test_a_question_about_a_misspelt_name_hints_at_the_nearest(run, loaded):
    ended = run("query", "evidence", "entity=Tomy Leclercq", "--format", "csv", "--store", loaded)
    assert (ended.code, len(ended.out.splitlines())) == (0, 1)
    assert ended.err == (
        "passerelle: nothing for the entity 'Tomy Leclercq'; the nearest name is 'Tommy Leclercq' "
        "(person/tommy-leclercq)\n"
    )
    for given in ("entity=Tommy Leclercq", "entity=zzyzx"):
        assert run("query", "evidence", given, "--store", loaded).err == ""
