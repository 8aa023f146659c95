"""The cooperation network: selection, weights, stated ties, evidence."""

from dataclasses import replace

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from passerelle.errors import WrongUse
from passerelle.graph.model import Entity, Graph, Relation
from passerelle.queries.networks import NetworkOptions, cooperation_network, tie_table


def tie(id_: str, type_: str, source: str, target: str, **properties: str) -> Relation:
    dated = {key: properties.pop(key) for key in ("first", "last") if key in properties}
    return Relation(f"relation/{id_}", type_, source, target, dict(properties), **dated)


@pytest.fixture(scope="module")
def graph() -> Graph:
    """Two conferences and a treaty of a Belgian, a French and a Dutch body, and a stated tie."""
    entities = [
        *(
            Entity(f"organisation/{code.lower()}", "Organisation", f"Body {code}", country=code)
            for code in ("BE", "FR", "NL")
        ),
        Entity("organisation/unplaced", "Organisation", "Body without a country"),
        Entity("person/anna", "Person", "Anna", country="BE"),
        Entity("event/mons", "Event", "Mons", properties={"date": "2017-09-08"}),
        Entity("event/lille", "Event", "Lille", properties={"date": "2018-03"}),
        Entity("agreement/treaty", "Agreement", "Treaty"),
        Entity("topic/radicalisation", "Topic", "radicalisation"),
        Entity("topic/fire", "Topic", "fire"),
    ]
    relations = [
        *(tie(f"m-{x}", "TOOK_PART_IN", f"organisation/{x}", "event/mons") for x in ("be", "fr")),
        tie("m-nl", "TOOK_PART_IN", "organisation/nl", "event/mons"),
        tie("m-anna", "TOOK_PART_IN", "person/anna", "event/mons"),
        *(tie(f"l-{x}", "TOOK_PART_IN", f"organisation/{x}", "event/lille") for x in ("be", "fr")),
        *(tie(f"t-{x}", "SIGNED", f"organisation/{x}", "agreement/treaty") for x in ("be", "nl")),
        tie("t-unplaced", "SIGNED", "organisation/unplaced", "agreement/treaty"),
        tie("about-m", "ABOUT", "event/mons", "topic/radicalisation"),
        tie("about-l", "ABOUT", "event/lille", "topic/fire"),
        tie(
            "stated", "COOPERATES_WITH", "organisation/be", "organisation/fr",
            first="2019-01-01", last="2020-01-01",
        ),
    ]  # fmt: skip
    return Graph({}, {}, {e.id: e for e in entities}, {r.id: r for r in relations})


BODIES = NetworkOptions(actors="organisations")


def weights(network: nx.Graph) -> dict[str, float]:
    return {
        f"{row.source.split('/')[1]}-{row.target.split('/')[1]}": round(row.weight, 6)
        for row in sorted(tie_table(network))
    }


def test_newman_weights_and_the_stated_tie_add_up(graph: Graph) -> None:
    network = cooperation_network(graph, BODIES)
    assert weights(network) == {
        "be-fr": 2.5,
        "be-nl": 1.0,
        "be-unplaced": 0.5,
        "fr-nl": 0.5,
        "nl-unplaced": 0.5,
    }
    assert network.edges["organisation/be", "organisation/fr"] == {
        "weight": 2.5,
        "shared": 2,
        "stated": 1,
        "events": ("event/lille", "event/mons"),
        "relations": tuple(f"relation/{id_}" for id_ in ("l-be", "l-fr", "m-be", "m-fr", "stated")),
        "first": "2017-09-08",
        "last": "2020-01-01",
    }
    assert network.nodes["organisation/be"] == {
        "name": "Body BE",
        "type": "Organisation",
        "country": "BE",
    }


def test_count_weights(graph: Graph) -> None:
    network = cooperation_network(graph, replace(BODIES, weights="count"))
    assert weights(network)["be-fr"] == 3
    assert weights(network)["be-nl"] == 2


def test_countries_are_actors_even_where_no_text_names_them(graph: Graph) -> None:
    network = cooperation_network(graph, NetworkOptions(actors="countries"))
    assert weights(network) == {"BE-FR": 2.5, "BE-NL": 1.5, "FR-NL": 0.5}
    assert network.nodes["place/BE"] == {"name": "BE", "type": "Place", "country": "BE"}


def test_an_actor_that_came_alone_is_an_isolate(graph: Graph) -> None:
    network = cooperation_network(graph, NetworkOptions(actors="persons"))
    assert list(network) == ["person/anna"]
    assert network.number_of_edges() == 0


def test_a_border_keeps_what_both_countries_share(graph: Graph) -> None:
    border = cooperation_network(graph, replace(BODIES, border=("FR", "BE")))
    # Two actors of Mons remain: selection comes before weighting.
    assert weights(border) == {"be-fr": 3.0}
    assert weights(cooperation_network(graph, replace(BODIES, border=("BE", "NL")))) == {
        "be-nl": 2.0
    }
    assert not list(cooperation_network(graph, replace(BODIES, border=("BE", "DE"))))


def test_topics(graph: Graph) -> None:
    fire = cooperation_network(graph, replace(BODIES, topics=("fire",)))
    assert weights(fire) == {"be-fr": 1.0}
    both = replace(BODIES, topics=("topic/fire", "radicalisation"))
    assert weights(cooperation_network(graph, both)) == {"be-fr": 1.5, "be-nl": 0.5, "fr-nl": 0.5}
    assert not list(cooperation_network(graph, replace(BODIES, topics=("terrorism",))))
    with pytest.raises(WrongUse, match="'topic/radicalization'; did you mean 'topic/radicalis"):
        cooperation_network(graph, replace(BODIES, topics=("radicalization",)))


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2017", "2017", {"be-fr": 0.5, "be-nl": 0.5, "fr-nl": 0.5}),
        ("2018-03-31", "2018-03-31", {"be-fr": 1.0}),
        ("2018-04", "2018-12", {}),
        ("2018", None, {"be-fr": 2.0}),
        (None, "2016", {}),
        ("2019-06-01", "2019-06-02", {"be-fr": 1.0}),
    ],
)
def test_windows(
    graph: Graph, since: str | None, until: str | None, expected: dict[str, float]
) -> None:
    window = replace(BODIES, since=since, until=until)
    assert weights(cooperation_network(graph, window)) == expected


def test_a_stated_tie_is_lifted_to_offices_and_never_a_loop() -> None:
    entities = [
        Entity("office/governor.BE-WHT", "Office", "governor"),
        Entity("office/mayor.mons", "Office", "mayor"),
        Entity("person/a", "Person", "A"),
    ]
    relations = [
        tie("1", "HOLDS", "person/a", "office/governor.BE-WHT"),
        tie("2", "COOPERATES_WITH", "office/mayor.mons", "person/a"),
        tie("3", "COOPERATES_WITH", "office/governor.BE-WHT", "person/a"),
    ]
    graph = Graph({}, {}, {e.id: e for e in entities}, {r.id: r for r in relations})
    network = cooperation_network(graph, NetworkOptions(actors="offices"))
    assert [(row.source, row.target, row.stated) for row in tie_table(network)] == [
        ("office/governor.BE-WHT", "office/mayor.mons", 1)
    ]


@given(st.randoms(use_true_random=False))
def test_order_of_the_graph_does_not_matter(graph: Graph, random: object) -> None:
    def shuffled(mapping: dict) -> dict:
        items = list(mapping.items())
        random.shuffle(items)  # pyright: ignore[reportAttributeAccessIssue]
        return dict(items)

    other = Graph({}, {}, shuffled(dict(graph.entities)), shuffled(dict(graph.relations)))
    one, two = cooperation_network(graph, BODIES), cooperation_network(other, BODIES)
    assert list(one.nodes(data=True)) == list(two.nodes(data=True))
    assert list(one.edges(data=True)) == list(two.edges(data=True))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"actors": "towns"}, "'towns'"),
        ({"weights": "heavy"}, "'heavy'"),
        ({"border": ("BE", "be")}, "two countries"),
        ({"border": ("BE", "Frankreich")}, "'Frankreich' is no country"),
        ({"since": "yesterday"}, "'yesterday'"),
        ({"since": "2018", "until": "2017"}, "before it begins"),
    ],
)
def test_options_that_make_no_sense(options: dict, message: str) -> None:
    with pytest.raises(WrongUse, match=message):
        NetworkOptions(**options)


def test_an_empty_graph_is_an_empty_network() -> None:
    assert len(cooperation_network(Graph({}, {}, {}, {}))) == 0
