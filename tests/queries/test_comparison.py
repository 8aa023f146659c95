"""What changed between two graphs: nothing in silence, nothing that did not."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from passerelle.errors import WrongUse
from passerelle.graph.corpus import graph_of
from passerelle.graph.identity.judgements import Judged, Judgement
from passerelle.graph.identity.resolution import resolve_all
from passerelle.ontology.schema import schema
from passerelle.queries.comparison import SUBJECTS, compare
from passerelle.queries.evidence import evidence_rows, statements

sys.path.append(str(Path(__file__).parents[1] / "graph"))

from claim_strategies import corpora

GOVERNOR, PREFECT = "office/governor.BE-WHT", "office/prefect.FR-HDF"


def test_a_document_more_is_told_with_what_it_brings(corpus):
    mons, lille, _ = corpus
    before, after = graph_of([mons]), graph_of([mons, lille])
    found = compare(before, after)
    told = {(one.what, one.change, one.type, one.id) for one in found}
    assert ("document", "new", "Document", "document/verslag") in told
    assert ("actor", "new", "Person", "person/cora") in told
    assert ("entity", "new", "Event", "event/lille") in told
    new = {one.id for one in found if one.what == "tie" and one.change == "new"}
    assert new == after.relations.keys() - before.relations.keys()
    (cora,) = [one for one in found if one.what == "tie" and one.name == "Cora → Feest"]
    assert cora.after == {"role": "opened"}
    # Bruno's term is over, by the later document: his office is without a known holder.
    (office,) = [one for one in found if one.what == "office"]
    assert (office.id, office.before, office.after) == (PREFECT, ("Bruno",), None)
    changed = {(one.name, one.key): one[6:] for one in found if one.what == "property"}
    assert changed["Bruno → préfet des Hauts-de-France", "status"] == ("current", "past")
    assert changed["Bruno → préfet des Hauts-de-France", "until"] == (None, "2018-02")
    moved = {(one.id, one.key): one[6:] for one in found if one.what == "measure"}
    assert moved["person/anna", "degree"] == (1, 2)
    assert moved["person/anna", "strength"] == (1.0, 3.0)
    assert ("person/cora", "degree") not in moved  # new: there is nothing to compare with


def test_the_way_back_swaps_new_and_lost(corpus):
    mons, lille, undated = corpus
    one, other = graph_of([mons, lille]), graph_of([mons, undated])
    there, back = compare(one, other), compare(other, one)
    swap = {"new": "lost", "lost": "new", "changed": "changed"}

    def told(change, before, after):
        return str((change.what, change.id, change.key, before, after))

    assert there
    assert sorted((told(c, c.after, c.before), swap[c.change]) for c in there) == sorted(
        (told(c, c.before, c.after), c.change) for c in back
    )


def test_an_office_changes_hands_and_the_latest_word_comes_first(corpus):
    (mons, claims), lille, _ = corpus
    held = next(c for c in claims if c.predicate == "HOLDS" and c.object == GOVERNOR)
    relation = schema().relation_id("HOLDS", "person/bruno", GOVERNOR)
    later = replace(held, document=lille[0].id, subject="person/bruno", relation=relation)
    found = compare(graph_of([(mons, claims)]), graph_of([(mons, claims), (lille[0], [later])]))
    (office,) = [one for one in found if one.what == "office"]
    assert (office.before, office.after) == (("Anna",), ("Bruno", "Anna"))


def test_a_document_s_own_changes_are_told(corpus):
    (document, claims), *_ = corpus
    surer = replace(claims[0], confidence=1.0)
    other = replace(document, title="Renamed", loaded="2026-10-05T12:00:00Z")
    found = compare(
        graph_of([(document, claims)]), graph_of([(other, [surer, *claims[1:-1]])]), None
    )
    said = {one.key: one[6:] for one in found if one.what == "document"}
    assert said == {"title": (document.title, "Renamed"), "claims": (2, 1)}


def test_judgements_and_what_they_merge_are_told_as_such(corpus):
    mons, lille, _ = corpus
    judged = Judgement("person/anna", "person/cora", "same", by="me", on="2026-10-05")
    merged = graph_of(resolve_all([mons, lille], Judged.of([judged])), [judged])
    before = graph_of([mons, lille])
    found = compare(before, merged, None)
    (made,) = [one for one in found if one.what == "judgement"]
    assert made[1:] == ("new", "Person", judged.id, "Anna – Cora", None, None, "same")
    (cora,) = [one for one in found if one.what == "actor"]
    assert cora[1:] == ("merged", "Person", "person/cora", "Cora", None, None, ("person/anna",))
    back = compare(merged, before, None)
    (cora,) = [one for one in back if one.what == "actor"]
    assert cora[1:] == ("split", "Person", "person/cora", "Cora", None, ("person/anna",), None)
    (gone,) = [one for one in back if one.what == "judgement"]
    assert gone[1:] == ("lost", "Person", judged.id, "Anna – Cora", None, "same", None)
    doubt = replace(judged, verdict="unsure", reason="one office")
    again = compare(replace(before, judgements=(judged,)), replace(before, judgements=(doubt,)))
    assert [(one.what, one.change, *one[5:]) for one in again] == [
        ("judgement", "changed", "reason", "", "one office"),
        ("judgement", "changed", "verdict", "same", "unsure"),
    ]


@given(corpora(), corpora())
@settings(max_examples=15)
def test_equal_graphs_differ_in_nothing_and_others_in_something(one, other):
    first, second = graph_of(one), graph_of(other)
    assert compare(first, graph_of(one[::-1])) == []
    found = compare(first, second)
    assert bool(found) == (first != second)
    assert [SUBJECTS.index(c.what) for c in found] == sorted(SUBJECTS.index(c.what) for c in found)


def test_evidence_is_grouped_by_what_it_states(store):
    said = statements(store, "Anna")
    assert said == statements(store, "person/anna")
    ties = [one for one in said if one.relation]
    assert [one.predicate for one in ties] == [
        "HOLDS",
        "TOOK_PART_IN",
        "TOOK_PART_IN",
        "TOOK_PART_IN",
    ]
    assert said.index(ties[-1]) == len(ties) - 1
    (name,) = [one for one in said if one.relation is None]
    assert (name.predicate, name.subject_name) == ("name", "Anna")
    assert [document.path for _, document in name.evidence] == ["account.txt", "verslag.txt"]
    (holds,) = statements(store, str(ties[0].relation))
    assert (holds.subject_name, holds.object_name) == ("Anna", "gouverneure du Hainaut")
    rows = evidence_rows(said)
    assert {row.claim for row in rows} == {c.id for c, _ in store.evidence("person/anna")}
    assert rows[0].qualifiers == ("since=2013-10", "status=current")
    assert rows[0].loaded


@pytest.mark.parametrize(
    ("word", "way_out"),
    [
        ("Brno", "'Bruno'"),
        ("person/annna", "'person/anna'"),
        ("office/governor.BE-WTH", "'office/governor.BE-WHT'"),
        ("person/rbuno", "'person/bruno'"),
        ("zzzzzz", "name an id"),
        ("relation/bruno", "name an id"),
    ],
)
def test_evidence_of_what_is_not_there_suggests_what_is(store, word, way_out):
    with pytest.raises(WrongUse, match=f"nothing in the store is called '{word}'.*{way_out}"):
        statements(store, word)
