"""The named questions: complete headers, and their answers row by row on a real store."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from passerelle.errors import Nonconforming, UnknownQuestion, WrongUse
from passerelle.graph.embedded import Engine
from passerelle.graph.model import Claim, Document
from passerelle.graph.store import Store
from passerelle.queries import ask
from passerelle.queries.catalogue import Question, parse, question, questions
from passerelle.queries.networks import NetworkOptions, cooperation_network
from passerelle.queries.reference import reference
from passerelle.queries.runner import arguments, in_cypher

ROOT = Path(__file__).resolve().parents[2]

ANSWERS = [
    (case["question"], case["parameters"], [tuple(row) for row in case["rows"]])
    for case in json.loads(Path(__file__).with_name("answers.json").read_text(encoding="utf-8"))
]
"""Question, parameters, rows: checked by hand against the corpus of conftest."""


@pytest.fixture(scope="module")
def turned(
    tmp_path_factory: pytest.TempPathFactory, corpus: list[tuple[Document, list[Claim]]]
) -> Iterator[Store]:
    """The same corpus, loaded the other way round, one document at a time."""
    with Store.over(Engine(tmp_path_factory.mktemp("turned") / "turned.db")) as opened:
        for document, claims in reversed(corpus):
            opened.write([(document, claims[::-1])])
        yield opened


@pytest.mark.parametrize(("name", "parameters", "rows"), ANSWERS)
def test_answers(store: Store, name: str, parameters: dict[str, object], rows: list[tuple]) -> None:
    assert ask(store, name, **parameters).rows == rows


@pytest.mark.parametrize(("name", "parameters", "rows"), ANSWERS)
def test_order_of_loading_does_not_matter(
    turned: Store, name: str, parameters: dict[str, object], rows: list[tuple]
) -> None:
    assert ask(turned, name, **parameters).rows == rows


def test_every_question_is_answered_here() -> None:
    assert {name for name, _, rows in ANSWERS if rows} == set(questions())
    assert len(questions()) >= 20


@pytest.mark.parametrize("name", questions())
def test_declared_columns_are_the_returned_ones(store: Store, name: str) -> None:
    parameters, rows = next((given, rows) for n, given, rows in ANSWERS if n == name and rows)
    asked = question(name)
    answer = store.query(asked.cypher, in_cypher(asked, arguments(asked, parameters)))
    assert answer.columns == tuple(column.name for column in asked.columns)
    assert rows


def test_an_answer_without_rows_has_its_columns(store: Store) -> None:
    answer = ask(store, "stated-ties", country="FR")
    assert answer.rows == []
    assert answer.columns[:2] == ("actor", "actor_id")


@pytest.mark.parametrize("asked", questions().values(), ids=questions())
def test_headers_and_queries_keep_the_rules(asked: Question) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", asked.name)
    assert asked.description.endswith(".")
    used = set(re.findall(r"\$(\w+)", asked.cypher))
    assert used == {parameter.name for parameter in asked.parameters}
    assert re.search(r"\nORDER BY ", asked.cypher)
    words = set(re.findall(r"\w+", asked.cypher.upper()))
    assert words.isdisjoint({"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH"})
    assert words.isdisjoint({"APOC", "DBMS", "ELEMENTID", "LOAD"})
    assert not re.search(
        r"\bCALL\s*\w", asked.cypher
    )  # subqueries are one thing, procedures another
    # A look-up by id on a label without the index is slow on both engines.
    assert not re.search(r":(?!Entity|Claim|Document)\w+ \{id:", asked.cypher)


def test_evidence_of_a_relation(store: Store) -> None:
    (tie,) = ask(store, "stated-ties").rows
    claims = ask(store, "evidence", entity=tie[-1])
    assert [row[:3] for row in claims.rows] == [
        ("COOPERATES_WITH", "organisation/cabinet.BE", "organisation/police.NL")
    ]


def test_parameters_are_data_not_cypher(store: Store) -> None:
    hostile = "x' OR 1=1 //"
    assert ask(store, "actors-of-topic", topic=hostile).rows == []
    assert ask(store, "participants-of-event", event=hostile).rows == []


def test_an_unknown_question_suggests_the_nearest(store: Store) -> None:
    with pytest.raises(UnknownQuestion, match=r"'who_opened'; did you mean 'who-opened-what'\?"):
        ask(store, "who_opened")
    with pytest.raises(UnknownQuestion, match="`passerelle query` lists them"):
        ask(store, "zzzz")


@pytest.mark.parametrize(
    ("name", "parameters", "message"),
    [
        ("officials-by-country", {"contry": "BE"}, "no parameter 'contry'; did you mean 'country'"),
        ("officials-by-country", {"x": "BE"}, "it takes country"),
        ("evidence", {}, "evidence needs the parameter 'entity'"),
        ("evidence", {"entity": ""}, "needs the parameter 'entity'"),
        ("officials-by-country", {"country": "Belgium"}, "'Belgium' is no country"),
        ("events-in-period", {"since": "soon"}, "'soon' is not a date"),
        ("events-in-period", {"since": "2017/2018"}, "not the interval"),
        ("events-in-period", {"until": "2017-02-30"}, "'2017-02-30' is not a date"),
        ("events-in-period", {"since": "2019", "until": "2017"}, "ends .2017. before it begins"),
        ("who-opened-what", {"role": "xyz"}, "no role is called 'xyz'; it is one of attended"),
        ("who-opened-what", {"role": "openend"}, "did you mean 'opened'"),
        ("most-connected", {"type": "Foo"}, "no type is called 'Foo'"),
        ("documents", {"language": "xx"}, "no language is called 'xx'"),
        ("who-met-whom", {"at_least": "two"}, "whole number"),
        ("who-met-whom", {"at_least": -1}, "whole number"),
        ("who-met-whom", {"at_least": "99999999999"}, "whole number"),
        ("who-met-whom", {"at_least": "²"}, "whole number"),
    ],
)
def test_wrong_parameters(name: str, parameters: dict[str, object], message: str) -> None:
    with pytest.raises(WrongUse, match=message):
        arguments(question(name), parameters)


def test_text_is_read_by_its_declared_type() -> None:
    assert arguments(question("who-met-whom"), {"at_least": " 2 ", "person": None}) == {
        "person": None,
        "at_least": 2,
        "limit": 1000,
    }


HEADER = """// title: T
// description: D.
// columns:
//   a — the a
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("RETURN 1 AS a", "no title, no description, no columns"),
        (HEADER, "no query"),
        (HEADER.replace("a — the a", "a - the a") + "RETURN 1", "line 4: not a line of a header"),
        (HEADER.replace("// title: T\n", "") + "RETURN 1 AS a", "no title"),
        ("// parameters:\n//   x (number, none) — x\n" + HEADER + "RETURN 1", "line 2: 'number'"),
    ],
)
def test_a_header_that_is_not_complete_is_refused(text: str, message: str) -> None:
    with pytest.raises(Nonconforming, match=message):
        parse("sample", text, "")


def test_the_reference_page_is_not_stale() -> None:
    page = ROOT / "docs" / "questions.md"
    assert page.read_text(encoding="utf-8") == reference(), "docs/questions.md is stale: make docs"


def test_the_network_and_the_question_agree_on_who_met_whom(store: Store) -> None:
    network = cooperation_network(store.graph(), NetworkOptions(actors="persons"))
    events = {
        (one, other): [id_ for id_ in tie["events"] if id_.startswith("event/")]
        for one, other, tie in network.edges(data=True)
    }
    answer = ask(store, "who-met-whom")
    assert {(row[1], row[3]): row[7] for row in answer.rows} == events
