"""Graphs that hypothesis makes up: whatever the model allows."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from passerelle.graph.identity.judgements import VERDICTS, Judgement
from passerelle.graph.model import Claim, Document, Entity, Graph, Relation
from passerelle.ontology.schema import schema

FIELDS = {"id", "name", "names", "country", "claims", "documents", "first", "last", "confidence"}


characters = st.characters(exclude_categories=["Cs"])
pitfalls = st.sampled_from(
    ["\"", "\'\'\'", "\"\"\"", "\\", "\n", "\r\n", "\t", "\x00", "\x0c", "\x7f", "\x85", "\u2028",
     "\ufeff", "<b>&amp;]]>", "@prefix x: <y> .", "#", "%2E", "..", "/../", "=", "\U0001f309",
     "e\u0301", "{}", "_:b0", "^^<x>", "@fr", " ", ""]
)  # fmt: skip
text = st.lists(pitfalls | st.text(characters, max_size=8), max_size=4).map("".join)
filled = text.filter(bool)
languages = st.sampled_from(["fr", "nl", "de", "en", "lb", "zh-hant"])
dates = st.dates().map(lambda day: day.isoformat())
instants = st.datetimes().map(lambda at: f"{at.isoformat(timespec='seconds')}Z")
counts = st.integers(0, 10**6)
shares = st.floats(0, 1)


def ids(prefix: str) -> st.SearchStrategy[str]:
    return filled.map(lambda rest: f"{prefix}/{rest}")


def values(key: str, label: str) -> st.SearchStrategy[Any]:
    property_ = schema().properties[key]
    concepts = schema().values(key, label)
    if concepts is not None:
        one = (st.sampled_from(sorted(concepts)) | filled) if concepts else filled
    else:
        one = {
            "string": text,
            "integer": st.integers(),
            "decimal": st.floats(allow_nan=False, allow_infinity=False),
            "boolean": st.booleans(),
            "date": dates,
        }[property_.datatype]
    if property_.many:
        return st.lists(one, min_size=1, max_size=3, unique=True).map(sorted).map(tuple)
    return one


def properties(owner: str) -> st.SearchStrategy[dict[str, Any]]:
    declared = schema().node_types.get(owner) or schema().relation_types[owner]
    keys = sorted(set(declared.properties) - FIELDS)
    return st.fixed_dictionaries({}, optional={key: values(key, owner) for key in keys})


documents = st.builds(
    Document,
    id=ids("document"),
    path=text,
    title=text,
    language=languages,
    published=st.none() | dates,
    published_source=st.none() | text,
    sha256=text,
    extractor=text,
)


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    label = draw(st.sampled_from([n.label for n in schema().node_types.values() if n.entity]))
    wordings = st.lists(text, min_size=1, max_size=3, unique=True).map(sorted).map(tuple)
    return Entity(
        id=draw(ids(schema().node_types[label].prefix)),
        type=label,
        name=draw(text),
        names=draw(st.dictionaries(languages | st.just(""), wordings, max_size=3)),
        country=draw(st.none() | st.sampled_from(["BE", "FR", "NL"])),
        properties=draw(properties(label)),
        claims=draw(counts),
        documents=draw(counts),
        first=draw(st.none() | dates),
        last=draw(st.none() | dates),
    )


ties = st.sampled_from([t.name for t in schema().relation_types.values() if t.n_ary_class])
any_id = ids("person") | ids("place")


@st.composite
def relations(draw: st.DrawFn) -> Relation:
    type_ = draw(ties)
    return Relation(
        id=draw(ids("relation")),
        type=type_,
        source=draw(any_id),
        target=draw(any_id),
        properties=draw(properties(type_)),
        confidence=draw(shares),
        claims=draw(counts),
        documents=draw(counts),
        first=draw(st.none() | dates),
        last=draw(st.none() | dates),
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    start = draw(counts)
    said = {
        "document": draw(ids("document")),
        "start": start,
        "end": start + draw(counts),
        "quote": draw(text),
        "language": draw(languages),
        "rule": draw(text),
        "confidence": draw(shares),
    }
    match draw(st.sampled_from(["property", "relation", "unresolved"])):
        case "property":
            key = draw(st.sampled_from(sorted(schema().properties)))
            return Claim(
                subject=draw(any_id),
                predicate=key,
                value=draw(text),
                subject_read=draw(st.none() | any_id),
                **said,
            )
        case "unresolved":
            return Claim(subject=None, predicate="unresolved", value=draw(text), **said)
    type_ = draw(ties)
    keys = sorted(set(schema().relation_types[type_].properties) - FIELDS)
    pairs = st.tuples(st.sampled_from(keys), text) if keys else st.nothing()
    return Claim(
        subject=draw(any_id),
        predicate=type_,
        object=draw(any_id),
        qualifiers=tuple(sorted(draw(st.sets(pairs, max_size=2)))) if keys else (),
        relation=draw(st.none() | ids("relation")),
        subject_read=draw(st.none() | any_id),
        object_read=draw(st.none() | any_id),
        **said,
    )


def keyed(records: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.lists(records, max_size=3, unique_by=lambda record: record.id).map(
        lambda found: {record.id: record for record in sorted(found, key=lambda r: r.id)}
    )


judgements = st.builds(
    Judgement, any_id, any_id, st.sampled_from(VERDICTS), text, text, text | dates | instants
)

graphs = st.builds(
    Graph,
    documents=keyed(documents),
    claims=keyed(claims()),
    entities=keyed(entities()),
    relations=keyed(relations()),
    judgements=st.lists(judgements, max_size=3, unique_by=lambda j: j.id).map(sorted).map(tuple),
)
