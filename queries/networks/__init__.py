"""Cooperation networks: who works with whom, computed from the graph and never stored.

One family of questions a module:

============ ==================================================================================
module       answers
============ ==================================================================================
actors       for whom does a participant stand: which office, body, territory, country?
projection   who took part in what (two-mode), and who therefore shares what with whom (one-mode)
cooperation  the cooperation network of chosen actors, border, topics and time
centrality   degree, strength, betweenness
ei_index     are ties inside groups or between them, and is that more than chance gives?
summary      the actors and the ties of a network as tables
formats      a network as a GraphML or GEXF file
============ ==================================================================================

A network is an undirected ``networkx.Graph`` whose nodes are entity ids; `cooperation` says which
attributes nodes and edges carry. networkx itself is loaded when a function needs it, so importing
this room is cheap.
"""

from .centrality import betweenness, degree, strength
from .cooperation import NetworkOptions, cooperation_network
from .ei_index import EIIndex, ei_by_actor, ei_by_group, ei_index
from .formats import to_gexf, to_graphml
from .projection import project, two_mode
from .summary import ActorRow, TieRow, actor_table, tie_table

__all__ = [
    "ActorRow",
    "EIIndex",
    "NetworkOptions",
    "TieRow",
    "actor_table",
    "betweenness",
    "cooperation_network",
    "degree",
    "ei_by_actor",
    "ei_by_group",
    "ei_index",
    "project",
    "strength",
    "tie_table",
    "to_gexf",
    "to_graphml",
    "two_mode",
]
