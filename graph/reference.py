"""The model as one page, from the records and the ontology: what docs/model.md holds.

python -m passerelle.graph.reference > docs/model.md
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from inspect import getdoc

from ..ontology.schema import Property, Schema, schema
from .ddl import UNIQUE, Index, indexes
from .identity.judgements import Judgement
from .model import Claim, Document

__all__ = ["reference"]

_HEADER = """# The model

Generated from the records and the ontology with `python -m passerelle.graph.reference >
docs/model.md`; a test says when it is stale.

Documents make claims; claims add up to entities and relations. In Neo4j's words: documents and
claims are nodes labelled `Document` and `Claim`; every entity is a node labelled `Entity` and by
its type; every relation is a relationship with an `id` of its own; every judgement that the graph
follows is a node labelled `Judgement`. Further nodes are the store's own bookkeeping
([below](#labels-constraints-and-indexes)). [rdf.md](rdf.md) says how the same looks in RDF."""

_DOCUMENT = """## The document

One text as it was read. On the node, a field that is None is left out. A store stamps `loaded`
when a document is new, or when anything of it or of its claims changed; exports leave it out, so
that the same content gives the same bytes."""

_CLAIM = """## The claim

One claim says one thing, in one document, at one place. It never changes: its `id` is `claim/` and
a digest of what it says and where. On the node, a field that is None or empty is left out, and
`qualifiers` is a list of texts `key=value`."""

_JUDGEMENT = """## The judgement

What somebody decided of two ids, and the graph follows: `passerelle decide` records it in a file,
and exports and copies take it along. Its `id` is `judgement/` and a digest of both ids."""

_ENTITIES = """## Kinds of entity

`names` holds every wording met; `names_fr`, `names_nl`, `names_de`, `names_en` those of texts in
one language. Beside the properties named here each entity may have those of all: """

_RELATIONS = """## Relationships

Beside the properties named here each relationship between entities has those of all; `FROM`,
`MENTIONED_IN` and `SUPPORTS` only lead to the evidence: """

_PROPERTIES = """## Properties

How the values of several claims become one: `most` takes the best supported, `latest` that of the
latest document, `any` is true if any claim says so, `all` keeps every value. *Counted* properties
summarise claims, and no claim gives them."""

_DATABASE = """## Labels, constraints and indexes

Every node of a store has one of these labels, under which its `id` is unique. What is missing of
the constraints and indexes, opening a store makes, once, and notes so on its `Store` node."""

_LABELS = {
    "Entity": "an entity, which its type labels too",
    "Document": "a document",
    "Claim": "a claim; one whose mention could not be resolved is labelled `Unresolved` too",
    "Judgement": "a judgement that the graph follows",
    "Reading": "what a document alone reads, and what it came to ([identity.md](identity.md))",
    "Tally": "counts of what very many claims support",
    "Spelling": "the index of names",
    "Store": "one node: the versions of schema, identity and index of names, and the writes so far",
}
"""What the nodes of each label of the database are."""

_FURTHER = re.compile(r" {4,}(?P<meaning>\S.*)")
_TABLE_ROW = re.compile(r"(?P<names>\w+(?:, \w+)*) +(?P<meaning>\S.*)")


def reference() -> str:
    """Return the reference of the model as Markdown.

    >>> "| `quote` | str | the sentence" in reference()
    True
    """
    declared = schema()
    entities = [node for node in declared.node_types.values() if node.entity]
    ties = declared.ties
    links = [tie for tie in declared.relation_types.values() if tie not in ties]
    of_entities = _common(node.properties for node in entities)
    of_ties = _common(tie.properties for tie in ties)
    parts = [
        _HEADER,
        _DOCUMENT,
        _table(("field", "type", "meaning"), _field_rows(Document)),
        _CLAIM,
        _table(("field", "type", "meaning"), _field_rows(Claim)),
        _JUDGEMENT,
        _table(("field", "type", "meaning"), _field_rows(Judgement)),
        _ENTITIES + _names(of_entities) + ".",
        _table(
            ("label", "ids", "meaning", "properties"),
            (
                (
                    f"`{node.label}`",
                    f"`{node.prefix}/…`",
                    node.comment,
                    _names(key for key in node.properties if key not in of_entities),
                )
                for node in entities
            ),
        ),
        _RELATIONS + _names(of_ties) + ".",
        _table(
            ("type", "from", "to", "meaning", "properties"),
            (
                (
                    f"`{tie.name}`",
                    _ends(tie.sources, declared),
                    _ends(tie.targets, declared),
                    tie.comment + (" Either way round." if tie.symmetric else ""),
                    _names(key for key in tie.properties if key not in of_ties),
                )
                for tie in (*ties, *links)
            ),
        ),
        _PROPERTIES,
        _table(
            ("property", "type", "values", "folded by", "meaning"),
            (
                (
                    f"`{known.key}`",
                    f"{known.datatype}, several" if known.many else known.datatype,
                    f"`{known.values}`" if known.values else "",
                    "counted" if known.computed else known.fold,
                    _meaning(known),
                )
                for known in declared.properties.values()
                if set(known.domains) - {"Claim", "Document", "Judgement"}
            ),
        ),
        _DATABASE,
        _table(("label", "nodes"), ((f"`{label}`", _LABELS[label]) for label in UNIQUE)),
        _table(
            ("name", "is"),
            ((f"`{index.name}`", _index_kind(index)) for index in indexes(relationships=True)),
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _field_rows(record: type[Document | Claim | Judgement]) -> Iterator[tuple[str, str, str]]:
    """Yield name, type and meaning of each field, the meanings from the class's own table."""
    meanings: dict[str, str] = {}
    names: list[str] = []
    for line in (getdoc(record) or "").split("\n"):
        if match := _TABLE_ROW.fullmatch(line):
            names = match["names"].split(", ")
            meanings |= dict.fromkeys(names, match["meaning"])
        elif names and (more := _FURTHER.fullmatch(line)):
            for name in names:
                meanings[name] += f" {more['meaning']}"
    for field in fields(record):
        yield f"`{field.name}`", str(field.type).replace(" | ", " or "), meanings[field.name]


def _common(properties: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return what all of ``properties`` have, sorted."""
    first, *others = properties
    return tuple(key for key in first if all(key in other for other in others))


def _names(keys: Iterable[str]) -> str:
    return ", ".join(f"`{key}`" for key in keys)


def _ends(labels: Sequence[str], declared: Schema) -> str:
    every = tuple(label for label, node in declared.node_types.items() if node.entity)
    return "any entity" if set(labels) == set(every) else ", ".join(labels)


def _meaning(known: Property) -> str:
    return known.comment or known.labels.get("en", known.key)


def _index_kind(index: Index) -> str:
    kind = "a constraint: unique" if index.unique else "an index:"
    return f"{kind} `{index.key}` of {'relationships' if index.tie else 'nodes'} `{index.of}`"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    import sys

    sys.stdout.write(reference())
