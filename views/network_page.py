"""The page: one HTML file with an interactive network, and the sentences behind each tie.

pyvis builds it and brings vis-network along; the template, its style sheet and its scripts are
ours, because pyvis's own template asks a content delivery network even where it says "in line".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..errors import WrongUse, nearest
from ..graph.model import Graph
from ..ontology.schema import schema
from .evidence import collect
from .frame import constant, environment, policy, script, utf8
from .naming import shown_names
from .page_data import edges, nodes, page
from .selection import select
from .words import TEMPLATES, words

__all__ = ["PageOptions", "network_page"]

NODE_LIMIT, TIE_LIMIT = 10_000, 30_000
"""The largest drawing that opens within three seconds on a computer without a graphics card."""
SCRIPTS = (
    "data", "state", "visibility", "filters", "drawing", "labels", "overlay", "panel", "search",
    "table", "picture", "start",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageOptions:
    """What a page shows, and in which language it speaks.

    ============ ================================================================================
    field        meaning
    ============ ================================================================================
    title        heading of the page; empty: the page's own in its language
    language     language of the page's words and of the ontology's labels: en, fr, nl, de
    types        node labels to draw; None: all kinds of entities
    containment  also draw the territories that only contain others (Mons, Hainaut, Belgium)
    node_limit   most nodes to draw, up to 10,000; the page says what it leaves out
    tie_limit    most ties to draw, up to 30,000
    ============ ================================================================================

    Raises `WrongUse` for a language or type that isn't known, and for a limit out of range.
    """

    title: str = ""
    language: str = "en"
    types: tuple[str, ...] | None = None
    containment: bool = False
    node_limit: int = NODE_LIMIT
    tie_limit: int = TIE_LIMIT

    def __post_init__(self) -> None:
        words(self.language)
        drawable = _drawable()
        for type_ in self.types or ():
            if type_ not in drawable:
                raise WrongUse(
                    f"no kind of node is called {type_!r}{nearest(type_, drawable)}"
                    f" (drawn are {', '.join(drawable)})"
                )
        for name, limit, most in (
            ("nodes", self.node_limit, NODE_LIMIT),
            ("ties", self.tie_limit, TIE_LIMIT),
        ):
            if not 0 < limit <= most:
                raise WrongUse(
                    f"a page draws 1 to {most:,} {name}, not {limit:,}; choose fewer kinds of nodes"
                )


def network_page(graph: Graph, options: PageOptions | None = None) -> str:
    """Return the HTML of a page that draws ``graph``: the same text for the same input.

    Write it with ``encoding="utf-8", newline="\\n"``. It needs no other file and no network.
    Documents and claims are not drawn: they are the evidence that the panel shows.
    """
    from pyvis.network import Network

    options = options or PageOptions()
    drawn = select(
        graph,
        options.types or _drawable(),
        containment=options.containment,
        node_limit=options.node_limit,
        tie_limit=options.tie_limit,
    )
    names = shown_names(graph, drawn, options.language)
    texts = words(options.language)
    constants = _constants()
    frame = environment()
    frame.globals.update(
        title=options.title or texts["title"],
        language=options.language,
        words=texts,
        policy=policy(constants["css"], constants["vis"], constants["app"]),
        constants=constants,
        page=page(graph, drawn, options.language),
        evidence=collect(graph, drawn, names, options.language),
    )
    network = Network(cdn_resources="in_line")
    network.nodes = nodes(drawn, names)
    network.edges = edges(drawn)
    network.options = _vis_options()  # pyright: ignore[reportAttributeAccessIssue] - pyvis reads a dict too
    network.templateEnv = frame
    network.path = "network.html.jinja"
    return utf8(network.generate_html())


def _drawable() -> tuple[str, ...]:
    """The labels of the kinds of nodes that stand for things of the world."""
    types = schema().node_types.values()
    return tuple(node_type.label for node_type in types if node_type.entity)


def _vis_options() -> dict[str, object]:
    return {
        "autoResize": True,
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False, "randomSeed": 1},
        "nodes": {"shape": "custom", "borderWidth": 0, "chosen": False},
        "edges": {"smooth": False, "chosen": False, "color": {"inherit": False}},
        "interaction": {
            "dragNodes": False,
            "hover": False,
            "selectable": False,
            "keyboard": {"enabled": False},
            "tooltipDelay": 1_000_000_000,
        },
    }


@lru_cache(maxsize=1)
def _constants() -> dict[str, str]:
    """The style sheet, vis-network and our scripts, as they stand in the page."""
    import pyvis

    library = Path(pyvis.__file__).parent / "templates/lib/vis-9.1.2/vis-network.min.js"
    return {
        "css": constant((TEMPLATES / "network.css").read_text("utf-8")),
        "vis": constant(library.read_text("utf-8")),
        "app": script(*(f"network.{name}" for name in SCRIPTS)),
    }
