"""GraphML and GEXF: what networkx reads back, and the same bytes each time."""

import io
import math
import subprocess
import sys
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from passerelle.queries.networks import to_gexf, to_graphml


@pytest.fixture
def network() -> nx.Graph:
    network = nx.Graph(name="cooperation of persons", actors="persons")
    network.add_node("person/b", name="Decaluwé <C. & Co>", type="Person", country="BE")
    network.add_node("person/a", name="Jean\x00 O'\"Neil", type="Person", country=None)
    network.add_node("person/c", name="東", type="Person", country="FR", ei=math.nan)
    network.add_edge(
        "person/b", "person/a", weight=1 / 3, shared=1, stated=0, events=("event/x",),
        relations=("relation/1", "relation/2"), first="2017-09-08", last=None,
    )  # fmt: skip
    return network


EDGE = {
    "weight": 1 / 3,
    "shared": 1,
    "stated": 0,
    "events": "event/x",
    "relations": "relation/1|relation/2",
    "first": "2017-09-08",
}


def test_graphml_is_read_back(network: nx.Graph) -> None:
    read = nx.read_graphml(io.BytesIO(to_graphml(network)))
    assert read.graph["name"] == "cooperation of persons"
    assert dict(read.nodes(data=True)) == {
        "person/a": {"name": "Jean O'\"Neil", "type": "Person"},
        "person/b": {"name": "Decaluwé <C. & Co>", "type": "Person", "country": "BE"},
        "person/c": {"name": "東", "type": "Person", "country": "FR"},
    }
    assert list(read.edges) == [("person/a", "person/b")]
    assert read.edges["person/a", "person/b"] == EDGE


def test_gexf_is_read_back(network: nx.Graph) -> None:
    read = nx.read_gexf(io.BytesIO(to_gexf(network)))
    assert not read.is_directed()
    assert dict(read.nodes(data=True)) == {
        "person/a": {"label": "Jean O'\"Neil", "type": "Person"},
        "person/b": {"label": "Decaluwé <C. & Co>", "type": "Person", "country": "BE"},
        "person/c": {"label": "東", "type": "Person", "country": "FR"},
    }
    assert read.edges["person/a", "person/b"] == {**EDGE, "id": "0"}


def test_no_file_names_its_day(network: nx.Graph) -> None:
    meta = ElementTree.fromstring(to_gexf(network)).find("{*}meta")
    assert meta is not None
    assert meta.attrib == {}
    assert [(child.tag.split("}")[1], child.text) for child in meta] == [("creator", "Passerelle")]


@pytest.mark.parametrize("write", [to_graphml, to_gexf])
def test_same_network_same_bytes(network: nx.Graph, write) -> None:
    other = nx.Graph(actors="persons", name="cooperation of persons")
    for node in reversed(list(network)):
        other.add_node(node, **dict(reversed(network.nodes[node].items())))
    for one, two in network.edges:
        other.add_edge(two, one, **dict(reversed(network.edges[one, two].items())))
    assert write(other) == write(network)


def test_hash_order_does_not_reach_the_file() -> None:
    program = (
        "import sys, networkx as nx\n"
        "from passerelle.queries.networks import project, to_gexf, to_graphml\n"
        "network = project(nx.davis_southern_women_graph())\n"
        "sys.stdout.buffer.write(to_gexf(network) + to_graphml(network))\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert b"Evelyn" in outputs.pop()


@given(st.text(), st.text())
def test_any_wording_makes_a_file_that_can_be_read(name: str, country: str) -> None:
    network = nx.Graph([("person/a", "person/b", {"weight": 1.0, "first": country})])
    network.nodes["person/a"]["name"] = name
    for read in (
        nx.read_graphml(io.BytesIO(to_graphml(network))),
        nx.read_gexf(io.BytesIO(to_gexf(network))),
    ):
        assert sorted(read) == ["person/a", "person/b"]
        assert read.edges["person/a", "person/b"]["weight"] == 1.0


def test_importing_the_room_does_not_load_networkx() -> None:
    program = "import sys, passerelle.queries.networks; print('networkx' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert result.stdout == "False\n"
