"""Hypothesis strategies: documents that speak of the same few people, bodies and events."""

from __future__ import annotations

from hypothesis import strategies as st
from passerelle.graph.model import Claim, Document
from passerelle.ontology.ids import digest
from passerelle.ontology.schema import schema

PERSONS = ("anne-petit", "carl-petit", "petit", "a-petit", "c-petit")
POSTS = ("mayor", "prefect")
OVER = {"": None, "FR-59": "FR", "FR-13": "FR", "BE-WHT": "BE"}
ORGANISATIONS = ("atb", "association-du-bassin", "agence-du-bassin", "police.mons")
PLACES = ("mons", "lille")
DATES = st.sampled_from([None, "2015-03-01", "2017-09-08", "2018-01-01"])


class _Text:
    """The claims of one document in the making."""

    def __init__(self, id: str) -> None:
        self.id = id
        self.claims: dict[str, Claim] = {}

    def say(self, subject, predicate, *, value=None, to=None, **qualifiers):
        pairs = tuple(sorted(qualifiers.items()))
        relation = None
        if to is not None:
            relation = schema().relation_id(predicate, subject, to, qualifiers)
        claim = Claim(
            self.id, len(self.claims), len(self.claims) + 4, "text", "fr", "mention", 0.9,
            subject, predicate, to, value, pairs, relation,
        )  # fmt: skip
        self.claims[claim.id] = claim


@st.composite
def texts(draw, number: int, version: int = 0):
    """Draw the document ``number`` with what it says of people, bodies and events."""
    text = _Text(f"document/{digest(number, version)}")
    local = digest(text.id)[:10]
    for name in draw(st.lists(st.sampled_from(PERSONS), max_size=3, unique=True)):
        full = len(name.split("-")) > 1 and len(name.split("-")[0]) > 1
        person = f"person/{name}" if full else f"person/{name}.{local}"
        text.say(person, "name", value=name)
        for post in draw(st.lists(st.sampled_from(POSTS), max_size=2, unique=True)):
            over = draw(st.sampled_from(sorted(OVER)))
            office = f"office/{post}.{over or f'of-{person[7:]}'}"
            text.say(office, "kind", value=post)
            text.say(person, "HOLDS", to=office, status=draw(st.sampled_from(STATUS)))
            if over:
                text.say(office, "HAS_JURISDICTION", to=f"place/{over}")
                text.say(office, "country", value=OVER[over])
    for place in draw(st.lists(st.sampled_from(["FR-59", "BE-WHT"]), max_size=1)):
        text.say(f"place/{place}", "name", value=place)
    for name in draw(st.lists(st.sampled_from(ORGANISATIONS), max_size=2, unique=True)):
        text.say(f"organisation/{name}", "name", value=name)
        if name == "atb" or draw(st.booleans()):
            text.say(f"organisation/{name}", "acronym", value="ATB")
    for place in draw(st.lists(st.sampled_from(PLACES), max_size=1)):
        titled = draw(st.booleans())
        day = draw(st.sampled_from(["2017-09-08", "2017-09-08", "2017-09-09"]))
        event = f"event/conference.{day}.{'common-ground' if titled else place}"
        text.say(event, "kind", value="conference")
        text.say(event, "date", value=day)
        text.say(event, "name", value=draw(st.sampled_from(["Common ground", "conférence"])))
        if titled:
            text.say(event, "name", value="Common ground")
        if not titled or draw(st.booleans()):
            text.say(event, "HELD_AT", to=f"place/{place}")
        group = f"group/elected.of-{event[6:]}"
        text.say(group, "TOOK_PART_IN", to=event, role="attended")
    document = Document(
        text.id, f"/texts/{number}.txt", "", "fr", draw(DATES), None, digest("sha", number, version)
    )
    return document, list(text.claims.values())


STATUS = ["current", "past"]


@st.composite
def corpora(draw, largest: int = 5):
    """Draw a list of documents with their claims."""
    return [draw(texts(number)) for number in range(draw(st.integers(1, largest)))]
