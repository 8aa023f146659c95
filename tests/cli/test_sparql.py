"""SPARQL on the command line: what it answers, and what it refuses in one line."""

from __future__ import annotations

import json
import socket

import pytest
from pyoxigraph import RdfFormat, parse

TIES = "SELECT ?name ?office { ?p psl:holds/psl:name ?office ; psl:name ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def file(loaded, tmp_path_factory) -> str:
    """The RDF of the store, one named graph a document."""
    from passerelle.graph.formats.rdf import write_rdf
    from passerelle.graph.store import Store

    path = tmp_path_factory.mktemp("rdf") / "graph.trig"
    with Store.open(loaded, create=False) as store, path.open("wb") as stream:
        write_rdf(store.graph(), stream, "trig")
    return str(path)


def refused(ended, code, *words):
    assert (ended.code, ended.out) == (code, "")
    (line,) = ended.err.splitlines()
    assert all(word in line for word in words), line


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_the_store_and_its_file_answer_alike(run, loaded, file, form):
    told = run("query", "--sparql", TIES, "--store", loaded, "--format", form)
    assert told.code == 0
    assert "Carl Decaluwé" in told.out
    assert run("query", "--sparql", TIES, "--rdf", file, "--format", form).out == told.out


def test_a_named_question_asks_a_file_as_the_store(run, loaded, file):
    for words in (("who-opened-what", "country=BE"), ("evidence", "entity=Tommy Leclercq")):
        store = run("query", *words, "--store", loaded, "--format", "json")
        assert json.loads(store.out)
        assert run("query", *words, "--rdf", file, "--format", "json").out == store.out


def test_graphs_need_not_be_named_but_can_be(run, file):
    rules = "{ ?c psl:rule ?r }"
    together = run("query", "--sparql", f"SELECT (COUNT(*) AS ?n) {rules}", "--rdf", file)
    apart = run(
        "query", "--sparql",
        f"SELECT ?g (COUNT(*) AS ?n) {{ GRAPH ?g {rules} }} GROUP BY ?g ORDER BY ?g",
        "--rdf", file, "--format", "json",
    )  # fmt: skip
    graphs = json.loads(apart.out)
    assert len(graphs) == 4
    assert together.out.split()[-1] == str(sum(row["n"] for row in graphs))
    one = run(
        "query", "--sparql", f"SELECT (COUNT(*) AS ?n) FROM <{graphs[0]['g']}> {rules}",
        "--rdf", file,
    )  # fmt: skip
    assert one.out.split()[-1] == str(graphs[0]["n"])


def test_triples_are_turtle(run, file):
    for query in (
        "CONSTRUCT { ?p psl:holds ?o } WHERE { ?p psl:holds ?o } ORDER BY ?o",
        "DESCRIBE person:carl-decaluwe",
    ):
        told = run("query", "--sparql", query, "--rdf", file)
        assert "person:carl-decaluwe" in told.out
        triples = {quad.triple for quad in parse(told.out, format=RdfFormat.TURTLE)}
        rows = json.loads(run("query", "--sparql", query, "--rdf", file, "--format", "json").out)
        assert len(rows) == len(triples) > 1
        assert rows[0].keys() == {"subject", "predicate", "object"}


def test_ask_is_true_or_false(run, file):
    for name, answer in (("Carl Decaluwé", True), ('" || true', False)):
        told = run(
            "query", "--sparql", "ASK { ?p a psl:Person ; psl:name $name }", f"name={name}",
            "--rdf", file, "--format", "json",
        )  # fmt: skip
        assert json.loads(told.out) == [{"answer": answer}]


def test_an_id_is_a_parameter_too(run, file):
    told = run(
        "query", "--sparql", "SELECT ?name { <$who> psl:name ?name }", "who=person/carl-decaluwe",
        "--rdf", file, "--format", "csv",
    )  # fmt: skip
    assert told.out == "name\nCarl Decaluwé\n"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT ?s { ?s ?p ?o", ("does not parse", "line 1, column 21, at the end")),
        ("SELECT ?s\n{ ?s nope:p ?o }", ("line 2", "Prefix not found")),
        ("", ("empty",)),
        ("INSERT DATA { psl:a psl:b 1 }", ("only reads", "INSERT", "SELECT")),
        ("# all\nPREFIX x: <x:>\ndelete where { ?s ?p ?o }", ("only reads", "DELETE")),
        ("LOAD <http://127.0.0.1:9/x>", ("only reads", "LOAD")),
        ("WITH <g:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", ("only reads", "WITH")),
        ("MATCH (n) RETURN n", ("does not parse", "line 1")),
    ],
)
def test_what_does_not_parse_or_writes_is_refused_in_one_line(run, file, query, words):
    refused(run("query", "--sparql", query, "--rdf", file), 2, *words)


@pytest.mark.parametrize(
    "clause",
    [
        "SERVICE <{}> {{ ?s ?p ?o }}",
        "service silent<{}>{{ ?s ?p ?o }}",
        "SERVICE # to whom\n <{}> # {{\n {{ ?s ?p ?o }}",
        "BIND (<{}> AS ?x) SERVICE ?x {{ ?s ?p ?o }}",
        "?s ?p ?o FILTER(?s<?p)SERVICE?x#>\n{{ ?a ?b ?x }} VALUES ?x {{ <{}> }}",
        "\\u0053ERVICE <{}> {{ ?s ?p ?o }}",
    ],
)
def test_no_other_server_is_asked(run, file, clause):
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(0)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        ended = run("query", "--sparql", f"SELECT * {{ {clause.format(address)} }}", "--rdf", file)
        refused(ended, 2, "SERVICE", "offline")
        with pytest.raises(BlockingIOError):
            server.accept()


def test_service_may_be_spoken_of(run, file):
    told = run(
        "query", "--sparql",
        "# which service?\nSELECT ?service { ?service psl:name 'service: x' . { ?service a ?t } }",
        "--rdf", file,
    )  # fmt: skip
    assert (told.code, told.err) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--sparql", "ASK {}", "--cypher", "RETURN 1"), ("Cypher", "SPARQL")),
        (("--cypher", "RETURN 1", "--rdf", "g.ttl"), ("--rdf",)),
        (("--sparql", "ASK {}", "--write"), ("--write", "--cypher")),
        (("--sparql", "ASK {}", "--show", "sparql"), ("--show", "name of a question")),
        (("--show", "cypher"), ("--show", "name of a question")),
        (("--rdf", "g.ttl"), ("--rdf", "name of a question")),
        (("--sparql", "ASK {}", "name"), ("'name'", "KEY=VALUE")),
        (("documents", "--rdf", "none.ttl"), ("none.ttl", "no such file")),
        (("who-opened", "--rdf", "none.ttl"), ("who-opened-what",)),
        (("evidence", "--show", "sparql"), ("evidence", "'entity'")),
    ],
)
def test_wrong_use_is_told(run, tmp_path, monkeypatch, arguments, words):
    monkeypatch.chdir(tmp_path)
    refused(run("query", *arguments), 2, *words)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_rdf_is_named(run, tmp_path):
    broken = tmp_path / "broken.ttl"
    broken.write_text("<a> <b> .", encoding="utf-8")
    refused(run("query", "documents", "--rdf", str(broken)), 1, "broken.ttl", "parse as turtle")
    refused(run("query", "documents", "--rdf", str(tmp_path / "x.md")), 2, "x.md")


def test_a_question_is_shown_in_both_languages_and_runs_as_shown(run, loaded, file):
    shown = run("query", "officials-by-country", "country=BE", "--show", "sparql").out
    assert 'VALUES ?wanted { "BE" }' in shown
    told = run("query", "--sparql", shown, "--rdf", file, "--format", "json")
    named = run("query", "officials-by-country", "country=BE", "--rdf", file, "--format", "json")
    people = [[row["person"] for row in json.loads(ended.out)] for ended in (told, named)]
    assert people[0] == people[1] != []
    cypher = run("query", "officials-by-country", "country=BE", "--show", "cypher").out
    parameter, query = cypher.split("\n", 1)
    assert parameter == ':param country => "BE";'
    told = run(
        "query", "--cypher", query.rstrip().removesuffix(";"), "country=BE", "--store", loaded,
        "--format", "json",
    )  # fmt: skip
    assert [row["person"] for row in json.loads(told.out)] == people[0]
