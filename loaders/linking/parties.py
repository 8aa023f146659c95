"""Who an actor of the text is in the graph, groups and described bodies included."""

from __future__ import annotations

from dataclasses import replace

from ...ontology.ids import slug
from ...ontology.schema import schema
from ..extraction.attendance import tells_nothing
from ..extraction.groups import holders, named_beside
from ..extraction.phrases import Body, Demonym, Group, Office, Phrase, Quantity
from .context import Linking
from .organisations import link_described

__all__ = ["parties"]

SEVERAL = 2
"""Countries whose bodies are named together."""
HOLDERS = "office-holders"
"""The kind of group that those who hold an office are, where no vocabulary says more."""


def parties(linking: Linking, actor: Phrase, event: str, *, came: bool = True) -> list[str]:
    """Return the entities that take part in ``event`` by the words ``actor``: mostly one, made
    where it is a group; several where the phrase names several offices; none if it stays open.
    Those who hold an office and are not named are a group where they ``came`` or signed;
    with representatives come those for whom they stand."""
    if isinstance(actor, Group):
        sent = [id for body in actor.senders for id in parties(linking, body, event, came=came)]
        each = _of_each(linking, actor) if actor.institutional and not actor.counted else []
        return [_group(linking, one, event, name=name) for one, name in each] or [
            _group(linking, actor, event),
            *sent,
        ]
    if isinstance(actor, Body) and (actor.described or actor.first not in linking.bodies):
        described = link_described(linking, actor)
        return [] if described is None else [described]
    found = linking.actors(actor)
    if came and not found and isinstance(actor, Office) and _several(linking, actor):
        if not actor.kind:
            return []  # counterparts of people of whom no office is told
        kind = schema().schemes["office-kind"][actor.kind].value("asGroup") or HOLDERS
        return [_group(linking, holders(actor, kind), event, actor.kind)]
    return found


def _of_each(linking: Linking, group: Group) -> list[tuple[Group, str]]:
    """Return the bodies of each country, and their names, of a group that is of several: "the
    French and Belgian authorities" are the French authorities and the Belgian ones."""
    chart, text = linking.chart, linking.chart.text
    told = [d for d in chart.within(group.first, group.last, Demonym) if d.territories]
    if len(told) < SEVERAL or group.places or len(told) != len(group.demonyms):
        return []
    around = (
        [text.spaced(group.first, told[0].first)] if told[0].first > group.first else [],
        [text.spaced(told[-1].last, group.last)] if told[-1].last < group.last else [],
    )
    return [
        (
            replace(group, demonyms=demonym.territories),
            " ".join([*around[0], text.spaced(demonym.first, demonym.last), *around[1]]),
        )
        for demonym in told
    ]


def _several(linking: Linking, office: Office) -> bool:
    """Say whether an office is that of several who are named nowhere: "mayors of the region", not
    "the mayors", of whom the text has told."""
    chart = linking.chart
    if not office.plural or named_beside(chart, office):
        return False
    first, last, kind = chart.text.sentence_at(office.first)
    if kind == "heading" and not tells_nothing(chart.text, first, last):
        return False  # "Ministers confer": those whom the text names
    if office.kind in linking.kinds_named:
        return False  # "both governors signed": those whom the text names
    if chart.text.where(office.first, office.last, "attendance-list"):
        return False  # "The speakers were:"
    told = office.anchored or any(True for _ in chart.within(office.first, office.last, Group))
    definite = office.definite and not chart.text.word_before(office.first, "determiner-plural")
    some = not (definite or chart.covered(office.first, Quantity))
    return told or some or office.last > office.core + 1


def _group(
    linking: Linking, group: Group, event: str, of: str | None = None, name: str | None = None
) -> str:
    """Return a group as it took part in ``event``; what acts as one institution, an organisation:
    the Belgian authorities, but not both governments, nor departments alone. ``of`` is the kind of
    office that makes them one, ``name`` what they are called, if not by all of its words."""
    where = linking.where
    name = name or linking.chart.text.spaced(group.first, group.last)
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
        id = f"group/{slug(of or group.kind, *sorted(codes))}.of-{event.partition('/')[2]}"
        linking.record.entity(id, name, country, kind=group.kind)
    linking.mention(id, group)
    return id
