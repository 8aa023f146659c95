"""Passerelle: a knowledge graph of cross-border cooperation.

The names below are the library's front door; docs/python.md walks through it. Each is imported
when it is first asked for, so that ``import passerelle`` loads nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .errors import PasserelleError
    from .graph.formats.rdf import read_rdf, write_rdf
    from .graph.store import Store
    from .loaders.documents import ReadingOptions, read_document, read_documents
    from .loaders.load import extract, load
    from .queries.networks import NetworkOptions, cooperation_network
    from .queries.runner import ask
    from .views.network_page import PageOptions, network_page

    __version__: str

__all__ = [
    "NetworkOptions",
    "PageOptions",
    "PasserelleError",
    "ReadingOptions",
    "Store",
    "__version__",
    "ask",
    "cooperation_network",
    "extract",
    "load",
    "network_page",
    "read_document",
    "read_documents",
    "read_rdf",
    "write_rdf",
]

_HOMES = {
    "NetworkOptions": "queries.networks",
    "PageOptions": "views.network_page",
    "PasserelleError": "errors",
    "ReadingOptions": "loaders.documents",
    "Store": "graph.store",
    "ask": "queries.runner",
    "cooperation_network": "queries.networks",
    "extract": "loaders.load",
    "load": "loaders.load",
    "network_page": "views.network_page",
    "read_document": "loaders.documents",
    "read_documents": "loaders.documents",
    "read_rdf": "graph.formats.rdf",
    "write_rdf": "graph.formats.rdf",
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        value: Any = version("passerelle")
    elif name in _HOMES:
        from importlib import import_module

        value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
