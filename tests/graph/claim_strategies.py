"""Hypothesis strategies: documents and the claims that they make, as the ontology allows them."""

from __future__ import annotations

from hypothesis import strategies as st
from passerelle.errors import Nonconforming
from passerelle.graph.identity.judgements import Judgement, check_judgements
from passerelle.graph.model import Claim, Document
from passerelle.ontology.ids import digest
from passerelle.ontology.schema import schema

NUMBERS = range(3)
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12
)
DATES = st.sampled_from([None, "2016-02-29", "2017-09-08", "2018-01-01"])
LANGUAGES = st.sampled_from(["fr", "nl", "de", "en", ""])
EXTRACTORS = st.sampled_from(["", "passerelle 0.1.0", "reader"])
CONFIDENCES = st.sampled_from([0.25, 0.5, 0.9, 1.0])
BY_DATATYPE = {
    "string": st.sampled_from(["alpha", "bêta", "γ", "it's"]),
    "integer": st.integers(0, 99).map(str),
    "decimal": st.sampled_from(["50.0", "3.95"]),
    "boolean": st.sampled_from(["true", "false"]),
    "date": st.sampled_from(["2017-09-08", "2018-01-01"]),
}
PLAIN = st.text(
    st.characters(max_codepoint=0xD7FF, exclude_characters="\0"), min_size=1, max_size=12
)
"""Texts that every engine sorts alike: the embedded one compares UTF-16 units."""
PLAUSIBLE = {
    "country": ["BE", "FR", "NL"],
    "role": ["opened", "organised", "hosted", "chaired"],
    "status": ["past", "current", "future"],
    "date": ["2017-09-08", "2017-09", "2018", "2016-02-29/2017-01", "XXXX-09-19"],
    "since": ["2015", "2017-09-08", "2018-01"],
    "until": ["2016-12", "2017-09-08", "2019"],
}
"""Values that mean something to questions."""


def values(key, kinds, plausible):
    """Return the strategy of the text forms of a property's values."""
    property_ = schema().properties[key]
    if plausible and key in PLAUSIBLE:
        return st.sampled_from(PLAUSIBLE[key])
    scheme = kinds if key == "kind" else property_.values
    if plausible and scheme:
        return st.sampled_from(sorted(schema().schemes[scheme])[:3])
    return BY_DATATYPE[property_.datatype]


def given_keys(keys):
    """Return those of ``keys`` that a claim may give."""
    return [key for key in keys if not schema().properties[key].computed]


@st.composite
def entity_ids(draw, labels):
    node = schema().node_types[draw(st.sampled_from(sorted(labels)))]
    return f"{node.prefix}/{draw(st.sampled_from(NUMBERS))}"


@st.composite
def claims(draw, document: str, plausible: bool = False):
    """Draw one claim of ``document``: a property, a relation, or an unresolved mention."""
    declared = schema()
    texts = PLAIN if plausible else TEXTS
    start = draw(st.integers(0, 50))
    said = {
        "document": document,
        "start": start,
        "end": start + draw(st.integers(1, 20)),
        "quote": draw(texts),
        "language": draw(LANGUAGES),
        "rule": draw(st.sampled_from(["one", "two"])),
        "confidence": draw(CONFIDENCES),
    }
    what = draw(st.sampled_from(["name", "property", "relation", "relation", "unresolved"]))
    if what == "unresolved":
        return Claim(subject=None, predicate="unresolved", value=draw(texts), **said)
    if what == "relation":
        ties = [tie for tie in declared.relation_types.values() if tie.n_ary_class]
        tie = draw(st.sampled_from(ties))
        subject = draw(entity_ids(tie.sources))
        object_ = draw(entity_ids([declared.type_of(subject)] if tie.alike else tie.targets))
        qualifiers = tuple(
            (key, draw(values(key, None, plausible)))
            for key in given_keys(tie.properties)
            if draw(st.booleans())
        )
        relation = declared.relation_id(tie.name, subject, object_, qualifiers)
        return Claim(
            subject=subject,
            predicate=tie.name,
            object=object_,
            qualifiers=qualifiers,
            relation=relation,
            **said,
        )
    entities = [node.label for node in declared.node_types.values() if node.entity]
    subject = draw(entity_ids(entities))
    if what == "name":
        return Claim(subject=subject, predicate="name", value=draw(texts), **said)
    node = declared.node_types[declared.type_of(subject)]
    keys = given_keys(node.properties)
    key = draw(st.sampled_from([key for key in keys if key != "name"]))
    value = draw(values(key, node.kinds, plausible))
    return Claim(subject=subject, predicate=key, value=value, **said)


@st.composite
def documents(draw, number: int, version: int = 0, plausible: bool = False):
    """Draw the document ``number`` (of a path of its own) with its claims, each id once."""
    id_ = f"document/{digest(number, version)}"
    document = Document(
        id=id_,
        path=f"/texts/{number}.txt",
        title=draw(PLAIN if plausible else TEXTS),
        language="fr",
        published=draw(DATES),
        published_source=None,
        sha256=digest("sha", number, version),
        extractor=draw(EXTRACTORS),
    )
    made = draw(
        st.lists(claims(id_, plausible), max_size=24 if plausible else 8, unique_by=lambda c: c.id)
    )
    return document, made


@st.composite
def corpora(draw, largest: int = 4, plausible: bool = False):
    """Draw a list of documents with their claims."""
    numbers = range(draw(st.integers(1, largest)))
    return [draw(documents(number, plausible=plausible)) for number in numbers]


JUDGED = ("person/", "organisation/", "event/", "place/")


@st.composite
def judgements(draw, corpus):
    """Draw judgements on the persons, organisations, events and places of a corpus; they may all go
    where they contradict one another."""
    ids = {claim.subject for _, claims in corpus for claim in claims if claim.subject}
    ids = sorted(id_ for id_ in ids if id_.startswith(JUDGED))
    pairs = [(a, b) for a in ids for b in ids if a < b and a.split("/")[0] == b.split("/")[0]]
    if not pairs:
        return []
    made = st.builds(
        lambda pair, *said: Judgement(*pair, *said),
        st.sampled_from(pairs),
        st.sampled_from(["same", "same", "different", "unsure"]),
        st.sampled_from(["", "same office", 'à côté | "x"\n']),
        st.sampled_from(["", "anna"]),
        st.sampled_from(["", "2026-10-05", "2026-10-05T12:00:00Z", "some day"]),
    )
    drawn = draw(st.lists(made, max_size=4, unique_by=lambda judgement: judgement.id))
    try:
        check_judgements(drawn)
    except Nonconforming:
        return []
    return sorted(drawn)
