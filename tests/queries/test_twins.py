"""Every named question asked three times: in Cypher on both engines, in SPARQL of their RDF.

The answers must be the same row by row: for the examples, and for graphs drawn at random.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from passerelle.graph.embedded import Engine
from passerelle.graph.formats.rdf import write_rdf
from passerelle.graph.identity.judgements import Judgement
from passerelle.graph.model import Claim, Document
from passerelle.graph.store import Store
from passerelle.loaders.documents import ReadingOptions
from passerelle.loaders.linking.record import Record
from passerelle.loaders.load import records
from passerelle.ontology.schema import schema
from passerelle.queries import ask
from passerelle.queries.catalogue import CONCEPT, Question, question, questions
from passerelle.queries.runner import arguments
from passerelle.queries.sparql import Rdf
from passerelle.queries.sparql_parameters import filled

TESTS = Path(__file__).parents[1]
sys.path.append(str(TESTS / "graph"))
from claim_strategies import corpora, judgements  # noqa: E402

EXAMPLES = sorted(map(str, (TESTS.parent / "examples").glob("*.md")))
MONS = "event/conference.2017-09-08.geonames-2790869"

ASKED = [
    ("actors-of-topic", {"topic": "topic/cross-border-cooperation"}),
    ("actors-of-topic", {"topic": "police-cooperation"}),
    ("actors-of-topic", {"topic": "Brexit"}),
    ("agreements-and-signatories", {}),
    ("agreements-and-signatories", {"country": "BE"}),
    ("agreements-and-signatories", {"country": "FR"}),
    ("cross-border-events", {}),
    ("cross-border-events", {"at_least": 0}),
    ("cross-border-events", {"at_least": 3, "since": "2010"}),
    ("cross-border-events", {"since": "2013", "until": "2019-06"}),
    ("described-bodies", {}),
    ("described-bodies", {"country": "NL"}),
    ("documents", {}),
    ("documents", {"language": "nl"}),
    ("events-at-place", {"place": "BE"}),
    ("events-at-place", {"place": "place/BE-WHT"}),
    ("events-at-place", {"place": "Henegouwen"}),
    ("events-by-kind", {}),
    ("events-by-kind", {"since": "2017-09", "until": "2019"}),
    ("events-in-period", {}),
    ("events-in-period", {"since": "2017-09-08"}),
    ("events-in-period", {"until": "2018", "kind": "conference"}),
    ("evidence", {"entity": MONS}),
    ("evidence", {"entity": "Tommy Leclercq"}),
    ("evidence", {"entity": "Belgien"}),
    ("most-connected", {}),
    ("most-connected", {"limit": 1000}),
    ("most-connected", {"type": "Organisation", "limit": 7}),
    ("names-in-languages", {"entity": "place/BE"}),
    ("names-in-languages", {"entity": "Henegouwen"}),
    ("office-holders", {}),
    ("office-holders", {"date": "2017-09-08"}),
    ("office-holders", {"date": "2019", "country": "BE"}),
    ("office-holders", {"kind": "governor"}),
    ("officials-by-country", {}),
    ("officials-by-country", {"country": "NL"}),
    ("officials-of-territory", {"place": "FR"}),
    ("officials-of-territory", {"place": "Hainaut"}),
    ("organisations-by-kind", {}),
    ("organisations-by-kind", {"country": "NL"}),
    ("organisations-by-kind", {"kind": "police"}),
    ("organisations-by-kind", {"kind": "court"}),
    ("organisers", {}),
    ("organisers", {"country": "FR"}),
    ("participants-of-event", {"event": MONS}),
    ("participants-of-event", {"event": "Zwischengipfels der Großregion"}),
    ("stated-ties", {}),
    ("territories-most-active", {}),
    ("territories-most-active", {"limit": 3}),
    ("ties-of-country-pair", {"country": "BE", "other": "FR"}),
    ("ties-of-country-pair", {"country": "FR", "other": "DE"}),
    ("ties-of-country-pair", {"country": "BE", "other": "BE"}),
    ("topics-by-border", {}),
    ("topics-by-border", {"country": "BE"}),
    ("unresolved-mentions", {}),
    ("unresolved-mentions", {"language": "de", "limit": 5}),
    ("who-met-whom", {}),
    ("who-met-whom", {"person": "Tommy Leclercq", "at_least": 1}),
    ("who-met-whom", {"person": "person/carl-decaluwe"}),
    ("who-met-whom", {"limit": 2}),
    ("who-opened-what", {}),
    ("who-opened-what", {"role": "attended"}),
    ("who-opened-what", {"role": "attended", "country": "DE"}),
    ("workshops", {}),
    ("workshops", {"event": MONS}),
]
"""Questions that are asked of the examples."""

UNANSWERED = {"stated-ties", "unresolved-mentions"}
"""Questions to which the examples hold no answer; the random graphs do."""

DRAWN = {
    "country": ("BE", "FR"), "other": ("FR", "BE"), "at_least": (0, 2), "limit": (1, 100),
    "since": ("2017-09", "2016"), "until": ("2018", "2017-09-08"), "date": ("2017-09-08", "2018"),
    "language": ("fr", "nl"), "role": ("chaired", "opened"), "type": ("Person", "Organisation"),
    "person": ("person/0", "person/1"), "event": ("event/0", "event/1"),
    "place": ("1", "place/0"), "topic": ("0", "topic/1"), "entity": ("event/0", "person/1"),
}  # fmt: skip
"""What random graphs are asked: two values of each parameter."""

few = settings(
    max_examples=8,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


class Engines(NamedTuple):
    """Both engines, holding the same."""

    embedded: Store
    neo4j: Store

    def hold(
        self, corpus: list[tuple[Document, list[Claim]]], judged: list[Judgement] | None = None
    ) -> None:
        for store in self:
            store.query("MATCH (n) WHERE NOT n:Store DETACH DELETE n", write=True)
            store.judge(judged or [])
            store.write(corpus)

    def assert_alike(self, rdf: Rdf, name: str, parameters: dict[str, object]) -> list[tuple]:
        """Return the rows of an answer, the same from all three."""
        told = rdf.ask(name, **parameters)
        assert told.columns == tuple(column.name for column in question(name).columns)
        assert ask(self.embedded, name, **parameters).rows == told.rows, (name, parameters)
        assert ask(self.neo4j, name, **parameters).rows == told.rows, (name, parameters)
        return told.rows


@pytest.fixture(scope="module")
def engines(engine: Engine, neo4j: str) -> Iterator[Engines]:
    with Store.over(engine, "twins") as embedded, Store.open(neo4j) as server:
        yield Engines(embedded, server)


@pytest.fixture(scope="module")
def demo(engines: Engines) -> tuple[Engines, Rdf]:
    """The examples in both engines and as RDF."""
    found = [record for record in records(EXAMPLES, ReadingOptions()) if isinstance(record, Record)]
    engines.hold([(record.document, list(record.claims())) for record in found])
    return engines, Rdf.of_store(engines.embedded)


@pytest.mark.parametrize(("name", "parameters"), ASKED)
def test_the_examples_answer_alike(
    demo: tuple[Engines, Rdf], name: str, parameters: dict[str, object]
) -> None:
    engines, rdf = demo
    rows = engines.assert_alike(rdf, name, parameters)
    assert rows or name in UNANSWERED or parameters == {"language": "de", "limit": 5}


def test_a_kind_is_asked_with_its_narrower_ones(demo: tuple[Engines, Rdf]) -> None:
    engines, rdf = demo
    courts = engines.assert_alike(rdf, "organisations-by-kind", {"kind": "court"})
    assert "court-of-appeal" in {row[0] for row in courts}
    appeal = engines.assert_alike(rdf, "organisations-by-kind", {"kind": "court-of-appeal"})
    assert {row[0] for row in appeal} == {"court-of-appeal"}
    assert set(appeal) <= set(courts)


def test_every_question_is_asked_here() -> None:
    assert {name for name, _ in ASKED} == set(questions())


def test_a_file_answers_as_its_store(demo: tuple[Engines, Rdf], tmp_path: Path) -> None:
    engines, rdf = demo
    for format_, ending in (("turtle", "ttl"), ("trig", "trig")):
        file = tmp_path / f"graph.{ending}"
        with file.open("wb") as stream:
            write_rdf(engines.neo4j.graph(), stream, format_)
        read = Rdf.of_file(file)
        for name, parameters in ASKED[::4]:
            assert read.ask(name, **parameters) == rdf.ask(name, **parameters)


@few
@given(corpora(plausible=True), st.data())
def test_random_graphs_answer_alike(engines: Engines, corpus, data) -> None:
    engines.hold(corpus, data.draw(judgements(corpus)))
    rdf = Rdf.of_store(engines.embedded)
    names = sorted({claim.value for _, claims in corpus for claim in claims
                    if claim.predicate == "name"})  # fmt: skip
    for asked in questions().values():
        for given_ in _drawn(asked, names):
            engines.assert_alike(rdf, asked.name, given_)


def _drawn(asked: Question, names: list[str]) -> Iterator[dict[str, object]]:
    """Yield what a question is asked: nothing where it may be, two sets of values, and a name."""
    if not any(parameter.required for parameter in asked.parameters):
        yield {}
    keys = [parameter.name for parameter in asked.parameters]
    for number in range(2):
        broad = {
            one.name: schema().ancestry(scheme, sorted(schema().schemes[scheme])[number])[-1].id
            for one in asked.parameters
            if one.type.startswith(CONCEPT) and (scheme := one.type.removeprefix(CONCEPT))
        }
        yield broad | {key: DRAWN[key][number] for key in keys if key in DRAWN}
    text = next((one.name for one in asked.parameters if one.type == "text"), None)
    for name in names[:2] if text else []:
        if name.strip():
            yield {text: name.strip()}


@pytest.mark.parametrize("asked", questions().values(), ids=questions())
def test_a_twin_takes_the_parameters_of_the_question(asked: Question) -> None:
    used = set(re.findall(r"\$([a-z]\w*)", asked.sparql))
    assert used == {parameter.name for parameter in asked.parameters}
    head = f"# The twin of {asked.name}.cypher, whose header says what is asked and answered.\n"
    assert asked.sparql.startswith(head)
    assert "\nORDER BY " in asked.sparql


def test_parameters_are_data_not_sparql(demo: tuple[Engines, Rdf]) -> None:
    engines, rdf = demo
    for hostile in ('x" || true || "', "x> . ?s ?p ?o . <x", 'a\\" || true', "\\u0022", "$event",
                    "BE-WHT\n} #", "100 % |", "é𐀀"):  # fmt: skip
        for asked in questions().values():
            texts = [one.name for one in asked.parameters if one.type == "text"]
            if texts:
                assert engines.assert_alike(rdf, asked.name, {texts[0]: hostile}) == []


def test_what_is_shown_is_what_is_asked(demo: tuple[Engines, Rdf]) -> None:
    _, rdf = demo
    asked = question("officials-by-country")
    shown = rdf.query(filled(asked, arguments(asked, {"country": "BE"})))
    assert "$" not in filled(asked, arguments(asked, {}))
    assert [row[1] for row in shown.rows] == [
        row[1] for row in rdf.ask("officials-by-country", country="BE").rows
    ]
