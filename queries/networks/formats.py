"""A network as a GraphML or GEXF file, for Gephi, igraph, Visone, R and networkx.

Same network, same bytes: nodes and edges go out in the order of their ids, without the date of
writing. Numbers stay numbers; several values (``events``, ``relations``) are joined by "|", as in
tables; None and NaN are left out, because neither format can say them; characters that XML forbids
are dropped.
"""

from __future__ import annotations

import io
import math
import re
from typing import TYPE_CHECKING

from ..tables import SEPARATOR

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["to_gexf", "to_graphml"]

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _plain(attributes: dict[str, object]) -> dict[str, str | int | float | bool]:
    """Attributes as both formats can say them, in the order of their names."""
    plain: dict[str, str | int | float | bool] = {}
    for key, value in sorted(attributes.items()):
        if value is None or (isinstance(value, float) and math.isnan(value)):
            continue
        if isinstance(value, (bool, int, float)):
            plain[key] = value
        elif isinstance(value, (tuple, list, set, frozenset)):
            parts = sorted(value) if isinstance(value, (set, frozenset)) else value
            plain[key] = _FORBIDDEN.sub("", SEPARATOR.join(map(str, parts)))
        else:
            plain[key] = _FORBIDDEN.sub("", str(value))
    return plain


def _exportable(network: nx.Graph) -> nx.Graph:
    import networkx as nx

    plain = nx.Graph()
    plain.graph.update(_plain(network.graph))
    for node in sorted(network.nodes):
        plain.add_node(_FORBIDDEN.sub("", str(node)), **_plain(network.nodes[node]))
    for one, other in sorted(tuple(sorted(ends)) for ends in network.edges):
        ends = (_FORBIDDEN.sub("", str(one)), _FORBIDDEN.sub("", str(other)))
        plain.add_edge(*ends, **_plain(network.edges[one, other]))
    return plain


def to_graphml(network: nx.Graph) -> bytes:
    """Return ``network`` as GraphML (UTF-8).

    Node, edge and graph attributes become ``data``, typed string, long, double or boolean.
    Format: http://graphml.graphdrawing.org/

    >>> import networkx as nx
    >>> network = nx.Graph([("a", "b", {"weight": 0.5, "last": None})])
    >>> nx.read_graphml(io.BytesIO(to_graphml(network))).edges["a", "b"]
    {'weight': 0.5}
    """
    from networkx.readwrite.graphml import write_graphml_xml

    target = io.BytesIO()
    # Not write_graphml: it writes other bytes where lxml is installed.
    write_graphml_xml(_exportable(network), target, infer_numeric_types=True)
    return target.getvalue()


def to_gexf(network: nx.Graph) -> bytes:
    """Return ``network`` as GEXF 1.2 (UTF-8); a node's ``name`` is its label.

    Format: https://gexf.net/

    >>> import networkx as nx
    >>> network = nx.Graph([("a", "b", {"weight": 0.5})])
    >>> network.nodes["a"]["name"] = "Hainaut"
    >>> nx.read_gexf(io.BytesIO(to_gexf(network))).nodes["a"]["label"]
    'Hainaut'
    """
    from networkx.readwrite.gexf import GEXFWriter

    plain = _exportable(network)
    for node, attributes in plain.nodes(data=True):
        attributes["label"] = attributes.pop("name", node)
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    meta = writer.xml.find("meta")
    if meta is not None:
        meta.attrib.pop("lastmodifieddate", None)
        for creator in meta.iter("creator"):
            creator.text = "Passerelle"
    writer.add_graph(plain)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()
