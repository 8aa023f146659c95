"""What is refused between the graph and RDF, and does one clear line say why?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from passerelle.errors import Nonconforming, Unreadable, WrongUse
from passerelle.graph.model import Graph
from small_graph import IDS, OA, PSL, SKOS, claim, read, small, written


def changed(graph: Graph, id_: str, **fields: Any) -> Graph:
    graph.entities = dict(graph.entities) | {id_: replace(graph.entities[id_], **fields)}
    return graph


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"properties": {"shoe_size": 44}}, "shoe_size"),
        ({"properties": {"participants": 3}}, "participants"),
        ({"properties": {"name": "X"}}, "name is a field"),
        ({"type": "Place"}, "Place"),
        ({"first": "yesterday"}, "yesterday"),
        ({"names": {"FR": ("X",)}}, "FR"),
        ({"name": "\ud800"}, "surrogate"),
    ],
)
def test_an_entity_that_the_ontology_cannot_express_is_refused(
    fields: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(Nonconforming, match=f"^person/tommy: .*{complaint}"):
        written(changed(small(), "person/tommy", **fields), "nquads")


def test_a_claim_with_an_undeclared_predicate_or_qualifier_is_refused() -> None:
    for odd in (
        claim("shoe_size", "person/tommy", "44"),
        claim("HOLDS", "person/tommy", object="office/a", qualifiers=(("colour", "red"),)),
        claim(
            "HOLDS", "person/tommy", object="office/a", qualifiers=(("until", "b"), ("since", "a"))
        ),
    ):
        graph = small()
        graph.claims = {odd.id: odd}
        with pytest.raises(Nonconforming, match=f"^{odd.id}: "):
            written(graph, "trig")


def test_an_unknown_format_is_wrong_use() -> None:
    for function in (lambda: written(small(), "csv"), lambda: read(b"", "csv")):
        with pytest.raises(WrongUse, match="turtle, trig, nquads, jsonld, xml"):
            function()


def test_broken_syntax_is_one_clear_line() -> None:
    with pytest.raises(Unreadable, match="does not parse as turtle") as caught:
        read(b"<a> <b> .", "turtle")
    assert "\n" not in str(caught.value)


def edited(remove: str = "", add: str = "") -> bytes:
    lines = written(small(), "nquads").decode().splitlines(keepends=True)
    kept = [line for line in lines if not (remove and remove in line)]
    assert not remove or len(kept) < len(lines)
    return "".join([*kept, add]).encode()


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ({"add": f"_:x <{SKOS}note> <{IDS}person/tommy> ."}, "blank node"),
        ({"add": f"<{IDS}person/tommy> <{SKOS}note> _:x ."}, "blank node"),
        ({"add": f'<{IDS}person/tommy> <{PSL}shoeSize> "44" .'}, "person/tommy: .*shoeSize"),
        ({"add": f'<{IDS}person/tommy> <{PSL}participants> "4" .'}, "person/tommy: .*participants"),
        ({"add": f'<http://x.org/y> <{PSL}name> "Y" .'}, "neither a node nor a concept"),
        ({"add": f'<{IDS}boat/y> <{PSL}name> "Y" .'}, "boat/y"),
        ({"add": f'<{IDS}person/tommy> <{PSL}name> "Y" .'}, "person/tommy: name has 2 values"),
        ({"remove": f'<{PSL}name> "'}, "name has 0 values"),
        ({"remove": f"<{OA}exact>"}, "claim/.*exact"),
        ({"remove": f"<{PSL}fromDocument>"}, "comes from no document"),
        ({"remove": f"<{PSL}office>"}, "end .*office> is missing"),
        ({"remove": f"<{PSL}Holds>"}, "exactly one class of relations"),
        ({"remove": f"<{PSL}value>"}, "it was changed"),
        ({"remove": f"<{PSL}one>"}, "judgement/.*end .*one> is missing"),
        ({"remove": f"<{PSL}verdict>"}, "judgement/.*verdict has 0 values"),
        ({"remove": f"<{PSL}confidence>"}, "confidence has 0 values"),
    ],
)
def test_a_file_that_is_no_export_is_refused_by_name(data: dict[str, str], complaint: str) -> None:
    with pytest.raises(Nonconforming, match=complaint) as caught:
        read(edited(**data), "nquads")
    assert "\n" not in str(caught.value)


def test_a_claim_in_the_graph_of_another_document_is_refused() -> None:
    data = written(small(), "nquads").decode()
    line = next(line for line in data.splitlines() if f"<{PSL}rule>" in line)
    moved = line.replace(f"<{IDS}document/d1> .", f"<{IDS}document/d2> .")
    with pytest.raises(Nonconforming, match="graph of another document"):
        read(data.replace(line, moved).encode(), "nquads")


def test_rewritten_literals_are_read_with_their_values() -> None:
    data = written(small(), "nquads").replace(b'"0.9"^^', b'"0.90"^^')
    assert b'"0.90"^^' in data
    assert read(data, "nquads") == small()
