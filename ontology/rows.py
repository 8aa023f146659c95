"""The rows of the tables of territories and names, and those that territories.ttl adds."""

from __future__ import annotations

import gzip
import lzma
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from .turtle import DCT, PSL, RDF_TYPE, SKOS, concept_at, resources

__all__ = ["areas", "table"]

_TABLES = Path(__file__).parent / "tables"
_COLUMNS = ("fr", "nl", "de", "en")
"""Languages of the names in territories.tsv, from left to right."""


def table(name: str) -> list[str]:
    """Return the rows of one of the tables: compressed, or by hand with two lines of heading."""
    data = (_TABLES / name).read_bytes()
    match name.rpartition(".")[2]:
        case "xz":
            return lzma.decompress(data).decode().splitlines()
        case "gz":
            return gzip.decompress(data).decode().splitlines()
        case _:
            return data.decode().splitlines()[2:]


def areas() -> Iterator[str]:
    """Yield the territories of territories.ttl as rows like the tables', sorted by id."""
    for iri, resource in resources().items():
        scheme, id_ = concept_at(iri) or ("", "")
        if scheme != "territory" or SKOS + "Concept" not in resource.texts(RDF_TYPE):
            continue
        names: defaultdict[str | None, list[str]] = defaultdict(list)
        for predicate in (SKOS + "prefLabel", SKOS + "altLabel"):
            for text, tag, _ in resource.get(predicate, ()):
                names[tag].append(text)
        kinds = [concept_at(kind) for kind in resource.texts(PSL + "kind")]
        country = resource.text(PSL + "country") or ""
        name = names[resource.text(DCT + "language")][0]
        native = [text for tag, texts in names.items() if tag not in _COLUMNS for text in texts]
        own = "|".join(text for text in native if text != name)
        columns = ["|".join(names[tag]) for tag in _COLUMNS]
        kind = next(kind[1] for kind in kinds if kind)
        within = resource.text(PSL + "within") or country
        yield "\t".join([id_, kind, country, name, own, *columns, within, *[""] * 7])
