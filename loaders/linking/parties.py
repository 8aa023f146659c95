"""Who an actor of the text is in the graph, groups and described bodies included."""

from __future__ import annotations

from ...ontology.ids import slug
from ..extraction.phrases import Body, Group, Phrase
from .context import Linking
from .organisations import link_described

__all__ = ["parties"]


def parties(linking: Linking, actor: Phrase, event: str) -> list[str]:
    """Return the entities that take part in ``event`` by the words ``actor``: mostly one, made
    where it is a group; several where the phrase names several offices; none if it stays open."""
    if isinstance(actor, Group):
        return [_group(linking, actor, event)]
    if isinstance(actor, Body) and (actor.described or actor.first not in linking.bodies):
        described = link_described(linking, actor)
        return [] if described is None else [described]
    return linking.actors(actor)


def _group(linking: Linking, group: Group, event: str) -> str:
    """Return a group as it took part in ``event``; what acts as one institution, an organisation:
    the Belgian authorities, but not both governments, nor departments alone."""
    where = linking.where
    name = linking.chart.text.spaced(group.first, group.last)
    codes = [code for p in group.places if (code := where.of(p))] or list(group.demonyms)
    country = where.country(codes[0]) if len({where.country(code) for code in codes}) == 1 else None
    told = codes or group.organisation or group.last - group.first > 1
    if group.institutional and told and not group.counted:
        # "the Belgian authorities" are the same everywhere, "the governors' services" only here,
        # where they are those of any other words for them
        said = group.qualifiers if codes else ()
        what = slug(group.organisation or group.kind, *said, *sorted(codes))
        id = f"organisation/{what}" + ("" if codes else f".of-{event.partition('/')[2]}")
        linking.record.entity(id, name, country, kind=group.organisation, described=True)
        if country:
            evidence = linking.evidence(
                group.first, group.last, "group-territory", 0.9, sentence=False
            )
            place = linking.locate(codes[0], group.first, group.last)
            linking.record.relate("HAS_JURISDICTION", id, place, evidence)
    else:
        id = f"group/{slug(group.kind, *sorted(codes))}.of-{event.partition('/')[2]}"
        linking.record.entity(id, name, country, kind=group.kind)
    linking.mention(id, group)
    return id
