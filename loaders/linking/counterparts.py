"""Which office a counterpart has whom the text has named before: "son homologue allemand"."""

from __future__ import annotations

from ..extraction.phrases import Name, Office
from .context import Linking

__all__ = ["counterparts", "owner"]


def counterparts(linking: Linking, office: Office) -> list[str]:
    """Return the office of a counterpart whom the text has named before: the one of that kind, and
    of the country that an adjective tells, that somebody else holds than who is named before it in
    the sentence: "A et B, maires de X et de Y … Mme A et [son homologue allemand]"."""
    posts = linking.posts
    if not office.counterpart or office.same or office.plural or office.places or office.bodies:
        return []
    of = owner(linking, office)
    country = linking.where.country(office.demonyms[0]) if office.demonyms else None
    if of is None and country is None:
        return []
    met = [
        id for id in posts.held_before(office.first, (office.kind, office.deputy))
        if posts.holder(id) not in (None, of)
        and country in (None, linking.record.entities[id].country)
    ]  # fmt: skip
    if len(met) != 1 or met[0].endswith(f".{country}"):
        return []  # over a country its adjective tells as much
    linking.holders[office.first] = str(posts.holder(met[0]))
    return met


def owner(linking: Linking, office: Office) -> str | None:
    """Return who is named last before a possessive office in its sentence: whose it may be."""
    sentence = linking.chart.text.sentence_at(office.first)
    names = list(linking.chart.within(sentence.first, office.first, Name))
    return linking.persons.get(names[-1].first) if names else None
