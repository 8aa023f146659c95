"""Two-mode participation and its projection, on published values and on hand-made graphs."""

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from passerelle.errors import WrongUse
from passerelle.graph.model import Claim, Document, Entity, Graph, Relation
from passerelle.graph.periods import overlaps, parse_period, period
from passerelle.queries.networks import project, strength, two_mode


@pytest.fixture(scope="module")
def davis() -> nx.Graph:
    return project(nx.davis_southern_women_graph())


@pytest.mark.parametrize(
    ("one", "other", "shared", "newman"),
    [
        ("Evelyn Jefferson", "Theresa Anderson", 7, 1.486880),
        ("Evelyn Jefferson", "Laura Mandeville", 6, 1.562637),
        ("Flora Price", "Olivia Carleton", 2, 0.424242),
    ],
)
def test_davis_pairs(davis: nx.Graph, one: str, other: str, shared: int, newman: float) -> None:
    tie = davis.edges[one, other]
    assert tie["shared"] == shared == len(tie["events"])
    assert tie["newman"] == pytest.approx(newman, abs=1e-6)


def test_davis_totals(davis: nx.Graph) -> None:
    assert davis.number_of_nodes() == 18
    assert davis.number_of_edges() == 139
    assert sum(shared for *_, shared in davis.edges(data="shared")) == 322
    assert sum(newman for *_, newman in davis.edges(data="newman")) == pytest.approx(44.5)


@given(st.dictionaries(st.sampled_from("uvwxyz"), st.sets(st.integers(0, 8), min_size=1)))
def test_newman_strength_counts_gatherings_of_two_or_more(gatherings: dict[str, set[int]]) -> None:
    network = nx.Graph()
    for gathering, members in gatherings.items():
        network.add_node(gathering, bipartite=1)
        for member in members:
            network.add_node(f"person/{member}", bipartite=0)
            network.add_edge(gathering, f"person/{member}")
    projected = project(network)
    for node, value in strength(projected, "newman").items():
        company = [g for g in network[node] if len(network[g]) >= 2]
        assert value == pytest.approx(len(company))
    for one, other in combinations(sorted(projected), 2):
        both = sorted(set(network[one]) & set(network[other]))
        assert projected.has_edge(one, other) == bool(both)
        if both:
            assert projected.edges[one, other]["events"] == tuple(both)


def graph_of(entities: list[Entity], relations: list[Relation], **rest: dict) -> Graph:
    return Graph(
        rest.get("documents", {}),
        rest.get("claims", {}),
        {entity.id: entity for entity in entities},
        {relation.id: relation for relation in relations},
    )


WEST = Entity("place/BE-VWV", "Place", "West-Vlaanderen", country="BE")
NORD = Entity("place/FR-59", "Place", "Nord", country="FR")
GOVERNOR = Entity("office/governor.BE-VWV", "Office", "gouverneur", country="BE")
MEETING = Entity("event/x", "Event", "Entretien", properties={"date": "2017-09-08"})
ANNA = Entity("person/anna", "Person", "Anna")
POLICE = Entity("organisation/police", "Organisation", "Police", properties={"described": True})


def levels(graph: Graph) -> dict[str, list[str]]:
    return {
        level: sorted(n for n, side in two_mode(graph, level).nodes(data="bipartite") if side == 0)
        for level in ("persons", "offices", "organisations", "territories", "countries")
    }


def test_a_person_stands_for_office_body_territory_and_country() -> None:
    cabinet = Entity("organisation/cabinet", "Organisation", "Cabinet")
    graph = graph_of(
        [WEST, GOVERNOR, MEETING, ANNA, cabinet],
        [
            Relation("relation/1", "TOOK_PART_IN", ANNA.id, MEETING.id, {"role": "opened"}),
            Relation("relation/2", "HOLDS", ANNA.id, GOVERNOR.id, {"status": "current"}),
            Relation("relation/3", "HAS_JURISDICTION", GOVERNOR.id, WEST.id),
            Relation("relation/4", "OFFICE_IN", GOVERNOR.id, cabinet.id),
        ],
    )
    assert levels(graph) == {
        "persons": ["person/anna"],
        "offices": ["office/governor.BE-VWV"],
        "organisations": ["organisation/cabinet"],
        "territories": ["place/BE-VWV"],
        "countries": ["place/BE"],
    }
    participation = two_mode(graph, "territories").edges["event/x", "place/BE-VWV"]
    assert participation["relations"] == ("relation/1", "relation/2", "relation/3")
    assert two_mode(graph).nodes["event/x"]["countries"] == ("BE",)
    assert two_mode(graph).nodes["person/anna"]["country"] == "BE"


def test_an_organisation_stands_for_its_jurisdiction_before_its_seat() -> None:
    took_part = Relation("relation/1", "TOOK_PART_IN", POLICE.id, MEETING.id)
    seat = Relation("relation/2", "LOCATED_IN", POLICE.id, NORD.id)
    beat = Relation("relation/3", "HAS_JURISDICTION", POLICE.id, WEST.id)
    entities = [WEST, NORD, POLICE, MEETING]
    assert levels(graph_of(entities, [took_part]))["territories"] == []
    assert levels(graph_of(entities, [took_part]))["countries"] == []
    assert levels(graph_of(entities, [took_part, seat]))["territories"] == ["place/FR-59"]
    both = levels(graph_of(entities, [took_part, seat, beat]))
    assert (both["territories"], both["countries"]) == (["place/BE-VWV"], ["place/BE"])


def test_a_country_of_ones_own_comes_before_that_of_the_office() -> None:
    anna = Entity("person/anna", "Person", "Anna", country="NL")
    graph = graph_of(
        [GOVERNOR, MEETING, anna],
        [
            Relation("relation/1", "TOOK_PART_IN", anna.id, MEETING.id),
            Relation("relation/2", "HOLDS", anna.id, GOVERNOR.id),
        ],
    )
    assert levels(graph)["countries"] == ["place/NL"]


def test_several_roles_are_one_participation() -> None:
    graph = graph_of(
        [ANNA, MEETING],
        [
            Relation("relation/1", "TOOK_PART_IN", ANNA.id, MEETING.id, {"role": "opened"}),
            Relation("relation/2", "TOOK_PART_IN", ANNA.id, MEETING.id, {"role": "hosted"}),
        ],
    )
    network = two_mode(graph)
    assert network.edges["event/x", "person/anna"]["relations"] == ("relation/1", "relation/2")
    assert network.number_of_edges() == 1


def test_agreements_and_projects_bring_actors_together_too() -> None:
    other = Entity("organisation/other", "Organisation", "Other")
    for type_, target in (
        ("SIGNED", Entity("agreement/a", "Agreement", "Accord")),
        ("PARTNER_IN", Entity("project/p", "Project", "Projet")),
    ):
        ties = [Relation(f"relation/{o.id}", type_, o.id, target.id) for o in (POLICE, other)]
        projected = project(two_mode(graph_of([POLICE, other, target], ties), "organisations"))
        assert projected.edges[POLICE.id, other.id]["events"] == (target.id,)


@pytest.mark.parametrize(
    ("properties", "date", "counts"),
    [
        ({"status": "current"}, "2017-09-08", True),
        ({}, "2017-09-08", True),
        ({}, None, True),
        ({"status": "past"}, None, False),
        ({"status": "past"}, "2017-09-08", False),
        ({"status": "past", "until": "2018"}, "2017-09-08", True),
        ({"status": "past", "until": "2017-08-31"}, "2017-09-08", False),
        ({"status": "past", "since": "2010", "until": "2018"}, "2009", False),
        ({"status": "current", "since": "2017-10"}, "2017-09-08", False),
        ({"status": "current", "since": "2017"}, "2017-09-08", True),
        ({"status": "future"}, "2017-09-08", False),
        ({"status": "future", "since": "2017-09"}, "2017-09-08", True),
    ],
)
def test_an_office_counts_while_it_is_held(
    properties: dict[str, str], date: str | None, counts: bool
) -> None:
    event = Entity("event/x", "Event", "X", properties={"date": date} if date else {})
    graph = graph_of(
        [GOVERNOR, event, ANNA],
        [
            Relation("relation/1", "TOOK_PART_IN", ANNA.id, event.id),
            Relation("relation/2", "HOLDS", ANNA.id, GOVERNOR.id, dict(properties)),
        ],
    )
    assert levels(graph)["offices"] == ([GOVERNOR.id] if counts else [])


@pytest.mark.parametrize(("date", "counts"), [("2017-09-08", True), ("2019-01-01", False)])
def test_an_office_that_is_over_counts_up_to_the_last_text_that_calls_it_current(
    date: str, counts: bool
) -> None:
    event = Entity("event/x", "Event", "X", properties={"date": date})
    documents = {
        f"document/{year}": Document(f"document/{year}", "", "", "fr", f"{year}-09-09", None, "")
        for year in (2017, 2024)
    }
    claims = [
        Claim(
            document, 0, 1, "q", "fr", "r", 1.0, ANNA.id, "HOLDS", GOVERNOR.id,
            qualifiers=(("status", status),), relation="relation/2",
        )
        for document, status in (("document/2017", "current"), ("document/2024", "past"))
    ]  # fmt: skip
    graph = graph_of(
        [GOVERNOR, event, ANNA],
        [
            Relation("relation/1", "TOOK_PART_IN", ANNA.id, event.id),
            Relation("relation/2", "HOLDS", ANNA.id, GOVERNOR.id, {"status": "past"}),
        ],
        documents=documents,
        claims={claim.id: claim for claim in claims},
    )
    assert levels(graph)["offices"] == ([GOVERNOR.id] if counts else [])


def test_unknown_level_is_named_with_the_choices() -> None:
    with pytest.raises(WrongUse, match=r"'villages'.*territories"):
        two_mode(graph_of([], []), "villages")


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2017", ("2017-01-01", "2017-12-31")),
        ("2016-02", ("2016-02-01", "2016-02-29")),
        ("2017-09-08", ("2017-09-08", "2017-09-08")),
        ("2017-09-08/2017-09-10", ("2017-09-08", "2017-09-10")),
        ("2017/2018-02", ("2017-01-01", "2018-02-28")),
        ("2018/2017", None),
        ("XXXX-09-19", None),
        ("2017-02-30", None),
        ("2017-13", None),
        ("0000", None),
        ("", None),
        (None, None),
    ],
)
def test_periods(date: str | None, days: tuple[str, str] | None) -> None:
    assert period(date) == days


def test_windows_are_inclusive_and_need_a_date() -> None:
    days = ("2017-09-08", "2017-09-10")
    assert overlaps(days, "2017-09-10", None)
    assert not overlaps(days, "2017-09-11", None)
    assert overlaps(days, None, "2017-09-08")
    assert not overlaps(days, None, "2017-09-07")
    assert overlaps(None, None, None)
    assert not overlaps(None, None, "2017")
    with pytest.raises(WrongUse, match="'soon' is not a date"):
        parse_period("soon")
