"""Short ways to read a text of one's own, for the tests of this folder."""

from __future__ import annotations

from datetime import date

from passerelle.graph.model import Document
from passerelle.loaders.extraction.read import read
from passerelle.loaders.linking.link import link


def record_of(text, language, published="2021-03-15", *, document="document/test"):
    """Return the record of a text."""
    document = Document(document, "test.txt", "", language, published, "option", "")
    return link(document, read(text, language, date.fromisoformat(published)))


def entities(record, type):
    """Return the ids of a type's entities."""
    return {e.id for e in record.entities.values() if e.type == type}


def ties(record, type, **properties):
    """Return (source, target) of the relations of a type with these properties."""
    return {
        (r.source, r.target)
        for r in record.relations.values()
        if r.type == type and properties.items() <= r.properties.items()
    }


def called(text, language):
    """Return the wordings of the organisations of a text, each as often as it stands there."""
    record = record_of(text, language)
    return sorted(
        mention.text
        for id in entities(record, "Organisation")
        for mention in record.entities[id].mentions
    )


def holders(text, language, **properties):
    """Return (person, office) without their prefixes."""
    return {
        (person.removeprefix("person/"), office.removeprefix("office/"))
        for person, office in ties(record_of(text, language), "HOLDS", **properties)
    }
