"""Centrality and E-I index, on published values and against brute force."""

from itertools import permutations
from statistics import fmean, pstdev

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from passerelle.errors import WrongUse
from passerelle.queries.networks import (
    actor_table,
    betweenness,
    degree,
    ei_by_actor,
    ei_by_group,
    ei_index,
    strength,
)


def test_betweenness_of_published_networks() -> None:
    karate = betweenness(nx.karate_club_graph())
    assert karate[0] == pytest.approx(0.437635, abs=1e-6)
    assert karate[33] == pytest.approx(0.304075, abs=1e-6)
    assert betweenness(nx.florentine_families_graph())["Medici"] == pytest.approx(0.5220, abs=1e-4)


def test_weight_is_closeness_for_betweenness() -> None:
    triangle = nx.Graph()
    triangle.add_edge("a", "b", weight=4.0)
    triangle.add_edge("b", "c", weight=4.0)
    triangle.add_edge("a", "c", weight=1.0)
    assert betweenness(triangle)["b"] == 0
    assert betweenness(triangle, "weight")["b"] == 1
    triangle.edges["a", "c"]["weight"] = 0
    with pytest.raises(WrongUse, match="over 0"):
        betweenness(triangle, "weight")


def test_degree_and_strength() -> None:
    network = nx.Graph()
    network.add_node("alone")
    network.add_edge("a", "b", weight=0.5)
    network.add_edge("a", "c", weight=2)
    assert degree(network) == {"alone": 0, "a": 2, "b": 1, "c": 1}
    assert strength(network) == {"alone": 0, "a": 2.5, "b": 0.5, "c": 2}
    with pytest.raises(WrongUse, match="no 'newman'"):
        strength(network, "newman")


def test_ei_of_the_karate_club() -> None:
    karate = nx.karate_club_graph()
    whole = ei_index(karate, "club")
    assert (whole.external, whole.internal, whole.unplaced) == (11, 67, 0)
    assert whole.index == pytest.approx(-0.717949, abs=1e-6)
    assert whole.expected == pytest.approx(0.030303, abs=1e-6)
    assert whole.sd == pytest.approx(0.095018, abs=1e-6)
    assert whole.z == pytest.approx(-7.8748, abs=1e-4)
    actors = ei_by_actor(karate, "club")
    assert actors[0] == -0.875
    assert actors[33] == pytest.approx(-0.647059, abs=1e-6)
    assert actors[8] == pytest.approx(0.2)
    ties = ei_by_group(karate, "club")
    assert list(ties.values()) == pytest.approx([-0.521739, -0.488372], abs=1e-6)
    ends = ei_by_group(karate, "club", count="ends")
    assert list(ends.values()) == pytest.approx([-0.728395, -0.706667], abs=1e-6)
    with pytest.raises(WrongUse, match="'halves'"):
        ei_by_group(karate, "club", count="halves")


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from("abc"), min_size=2, max_size=6),
    st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] < pair[1])),
)
def test_null_model_is_the_permutation_of_labels(
    labels: list[str], pairs: set[tuple[int, int]]
) -> None:
    network = nx.Graph()
    network.add_nodes_from(range(len(labels)))
    network.add_edges_from(pair for pair in pairs if pair[1] < len(labels))
    nx.set_node_attributes(network, dict(enumerate(labels)), "country")
    whole = ei_index(network)
    ties = network.number_of_edges()
    if not ties:
        assert whole.index is whole.expected is whole.sd is whole.z is None
        return
    null = [
        (ties - 2 * sum(placing[one] == placing[other] for one, other in network.edges)) / ties
        for placing in permutations(labels)
    ]
    assert whole.expected == pytest.approx(fmean(null))
    assert whole.sd == pytest.approx(pstdev(null), abs=1e-9)
    assert (whole.z is None) == (len(set(null)) == 1)


def test_isolates_and_actors_without_a_country() -> None:
    network = nx.Graph()
    for name, country in {"a": "BE", "b": "FR", "c": None, "d": "BE"}.items():
        network.add_node(name, country=country)
    network.add_edges_from([("a", "b"), ("a", "c")])
    assert ei_by_actor(network) == {"a": 1.0, "b": 1.0, "c": None, "d": None}
    whole = ei_index(network)
    assert (whole.external, whole.internal, whole.unplaced) == (1, 0, 1)
    assert whole.expected == pytest.approx(1 - 2 * 2 / 6)
    assert ei_by_group(network) == {"BE": 1.0, "FR": 1.0}
    network.remove_edge("a", "b")
    assert ei_by_group(network) == {"BE": None, "FR": None}


def test_actor_table_has_the_best_connected_first() -> None:
    network = nx.Graph()
    for name in "dcba":
        network.add_node(
            name, name=name.upper(), type="Person", country="BE" if name < "c" else "FR"
        )
    network.add_edge("a", "b", weight=1.0)
    network.add_edge("b", "c", weight=0.1 + 0.2)
    network.add_edge("a", "c", weight=0.3)
    rows = actor_table(network)
    assert [row.id for row in rows] == ["a", "b", "c", "d"]
    assert rows[0][1:6] == ("A", "Person", "BE", 2, 1.3)
    assert (rows[0].ei, rows[2].ei, rows[3].ei) == (0.0, 1.0, None)
    assert rows[3].betweenness == 0
