"""For which bodies a group of representatives stands: "Vertreter der Bundespolizei, des Landkreises
Leer und der Stadt Emden".

What representatives do, those do who sent them: the graph ties the bodies that a text names, not
people whom it does not.
"""

from __future__ import annotations

from dataclasses import replace

from ...ontology.schema import schema
from ...ontology.territories import territories
from .analysis import Text
from .by_name import by_name
from .chart import Chart
from .government import genitive_article
from .institutions import institution
from .phrases import Body, Group, Name, Place

__all__ = ["with_senders"]

_OF = ("preposition-of", "contraction", "determiner-definite")


def with_senders(chart: Chart, group: Group) -> Group:
    """Return a group, if it is of representatives, with the named bodies for which they stand, as
    far as the list of them goes; it must not be in ``chart`` yet.

    >>> from passerelle.loaders.extraction.analysis import Text
    >>> from passerelle.loaders.extraction.phrases import Group
    >>> from passerelle.loaders.extraction.read import phrases
    >>> chart = phrases(Text("Representatives of Kent Police and Ghent University met.", "en"))
    >>> [body.name for group in chart.all(Group) for body in group.senders]
    ['Kent Police', 'Ghent University']
    """
    if not schema().schemes["group-kind"][group.kind].flag("standsFor"):
        return group
    senders = _senders(chart, group)
    last = max(group.last, senders[-1].last) if senders else group.last
    return replace(group, senders=senders, last=last)


def _territory(chart: Chart, place: Place) -> Body | None:
    """Return the institution that a territory is: by its kind, a country by its bare name."""
    if territories().are_countries(place.candidates):
        return by_name(chart, place)
    found = institution(chart, place.first)
    return found.body if found is not None else by_name(chart, place)


def _senders(chart: Chart, group: Group) -> list[Body]:
    """Return the bodies of the list behind "of": members behind a comma alone count where "of"
    comes again or "and" ends the list, so that "with representatives of A, B hosted" has one."""
    text = chart.text
    last = text.sentence_at(group.first).last
    at = next((n for n in range(group.first + 1, group.last) if text.word(n, *_OF)), None)
    if at is None:
        return []
    found: list[Body] = []
    open_: list[Body] = []
    joint = "of"
    while joint and at < last:
        begin = at
        while size := text.word(at, *_OF) or _several(text, at):
            at += size
        body = chart.at(at, Body)
        if body is None and (place := chart.at(at, Place)) is not None:
            body = _territory(chart, place)
        if body is None or not _of_case(text, begin, body):
            break
        again = bool(text.word(begin, "preposition-of", "contraction"))
        open_.append(body)
        if joint != "," or again:
            found += open_
            open_ = []
        at = text.behind_bracket(body.last)
        size = text.word(at, "conjunction-and") if at < last else 0
        joint = "and" if size else "".join(text.words[at : at + 1]).replace(";", ",")
        joint = joint if joint in ("and", ",") else ""
        at += size or len(joint)
    named = any(body.kind for body in found)  # "représentants de la France et du Brésil": people
    return found if named and not chart.at(found[-1].last, Name) else []


def _several(text: Text, at: int) -> int:
    """Return the tokens of the noun of several territories at ``at``: "[Städte] Kehl und Lahr"."""
    return next((n for n, r in text.readings(at, "place-kind") if r.form == "plural"), 0)


def _of_case(text: Text, begin: int, body: Body) -> bool:
    """Say whether a member that begins at ``begin`` can stand behind "of": German says it by the
    article, "der Bundespolizei und [des Landkreises]", not "und [die Stadt]"."""
    if text.language != "de" or begin == body.first:
        return True
    of = text.word(begin, "preposition-of", "contraction")
    return bool(of and not text.word(begin, "determiner-definite")) or (
        genitive_article(text, body.first)
    )
