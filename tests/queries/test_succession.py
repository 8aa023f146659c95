"""One office, one holder at a time: the next one's beginning ends a holding."""

from __future__ import annotations

import pytest
from passerelle.graph.corpus import graph_of
from passerelle.graph.model import Claim, Document
from passerelle.graph.store import Store
from passerelle.ontology.ids import digest
from passerelle.ontology.schema import schema
from passerelle.queries import ask
from passerelle.queries.comparison import compare
from passerelle.queries.networks.actors import Standing
from passerelle.queries.sparql import Rdf

OFFICE = "office/governor.BE-WHT"
PAUL, TOMMY = "person/paul", "person/tommy"


def text(published: str, *holders: str, sole: bool = True, status: str = "current"):
    """Return a document that says who holds the office when it is published."""
    id = f"document/{digest(published, *holders)}"
    claims: list[Claim] = []

    def say(subject, predicate, value=None, to=None, **qualifiers):
        pairs = tuple(sorted(qualifiers.items()))
        tie = to and schema().relation_id(predicate, subject, to, pairs)
        claims.append(
            Claim(
                id, len(claims), 99, "q", "fr", "r", 0.9, subject, predicate, to, value, pairs, tie
            )
        )

    say(OFFICE, "kind", "governor")
    if sole:
        say(OFFICE, "sole", "true")
    for holder in holders:
        say(holder, "name", holder)
        say(holder, "HOLDS", to=OFFICE, status=status)
    return Document(id, f"/{published}{holders}", "", "fr", published, None, id), claims


def holders(store: Store, **parameters: str) -> list[str]:
    rows = ask(store, "office-holders", **parameters).rows
    assert Rdf.of_store(store).ask("office-holders", **parameters).rows == rows
    return [row[6] for row in rows]


def test_who_came_after_holds_the_office_now(emptied):
    with emptied() as store:
        store.write([text("2014-05-01", PAUL), text("2015-03-01", PAUL), text("2017-01-01", TOMMY)])
        assert holders(store) == [TOMMY]
        assert holders(store, date="2014-06-01") == [PAUL]
        assert holders(store, date="2016") == [PAUL]
        assert holders(store, date="2017-06") == [TOMMY]
        assert holders(store, date="2013") == []
        standing = Standing(store.graph())
        for date, holder, other in (
            (None, TOMMY, PAUL), ("2014-06-01", PAUL, None), ("2018-01-01", TOMMY, PAUL),
        ):  # fmt: skip
            assert standing.at("offices", holder, date)
            assert other is None or not standing.at("offices", other, date)


@pytest.mark.parametrize(
    "corpus",
    [
        [text("2014-05-01", PAUL, sole=False), text("2017-01-01", TOMMY, sole=False)],
        [text("2017-01-01", PAUL), text("2017-01-01", TOMMY)],
        [text("2014-05-01", PAUL, TOMMY)],
        [text("2014-05-01", PAUL), text("2014-06-01", TOMMY), text("2014-07-01", PAUL)],
    ],
)
def test_several_at_a_time_stay_where_nothing_says_who_came_after(emptied, corpus):
    with emptied() as store:
        store.write(corpus)
        assert holders(store) == [PAUL, TOMMY]


def test_a_former_holder_ends_nothing(emptied):
    with emptied() as store:
        store.write([text("2014-05-01", PAUL), text("2017-01-01", TOMMY, status="past")])
        assert holders(store) == [PAUL]


def test_a_comparison_shows_the_office_changing_hands():
    before = [text("2014-05-01", PAUL), text("2015-03-01", PAUL)]
    one, other = graph_of(before), graph_of([*before, text("2017-01-01", TOMMY)])
    (office,) = [change for change in compare(one, other, None) if change.what == "office"]
    assert (office.id, office.before, office.after) == (OFFICE, (PAUL,), (TOMMY,))
    (back,) = [change for change in compare(other, one, None) if change.what == "office"]
    assert (back.before, back.after) == (office.after, office.before)


def test_what_only_speaks_of_the_holder_again_is_no_change_of_hands():
    both = [text("2014-05-01", PAUL), text("2017-01-01", TOMMY)]
    again = graph_of([*both, text("2018-01-01", TOMMY)])
    assert [one for one in compare(graph_of(both), again, None) if one.what == "office"] == []
