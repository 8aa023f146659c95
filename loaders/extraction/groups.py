"""Unnamed sets of people or bodies: "élus et experts de part et d'autre de la frontière".

Some act as one institution ("les autorités fédérales belges", "the governors' services"): where
they take part in something they become organisations that are described, not named.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.schema import schema
from ...ontology.territories import territories
from .chart import Chart
from .complements import complements
from .heads import Head, headed, heads
from .phrases import Body, Demonym, Event, Group, Name, Office, Place, Quantity
from .qualifiers import group_wording
from .stations import met_there

__all__ = ["groups", "holders", "named_beside", "unnamed"]

MAX_WORDS = 12
NEAR = 3
"""Tokens between an office and the name of its holder."""


def groups(chart: Chart) -> list[Group]:
    """Return the groups of the text; every other kind of actor must be in ``chart``."""
    text = chart.text
    found: list[Group] = []
    behind = 0
    for at in text.prose(headed(text, "group-kind")):
        if at < behind:
            continue
        head = _head(chart, at)
        if head is None or chart.covered(at, Name, Body, Place, Event):
            continue
        if text.readings(at, "place-kind") and _named(chart, at + head.size):
            continue  # "the cities of Lille and Tournai"
        if chart.at(at + head.size, Body) and any(heads(text, at, "organisation-kind")):
            continue  # "die Feuerwehren Kehl und Trier": each of them
        office = chart.over(at, Office)
        if office is not None and office.anchored:
            behind = office.last
            continue
        group = _group(chart, at, head.size, head.kind)
        found.append(group)
        behind = max(group.last, at + head.size)
    return found


def _named(chart: Chart, at: int) -> bool:
    """Say whether a plural's places follow at ``at``, each known by its kind or by the country of
    all: "communes de Silly et Pecq", "communes belges de Silly et Pecq"."""
    text = chart.text
    demonym = chart.at(at, Demonym) or chart.over(at - 1, Demonym)
    at = demonym.last if demonym is not None else at
    of = text.word(at, "preposition-of", "contraction")
    place = chart.at(at + of + text.word(at + of, "determiner-definite") * bool(of), Place)
    if place is None or (demonym is not None and not of):
        return False
    return place.generic is not None or (
        demonym is not None and not territories().are_countries(place.candidates)
    )


def unnamed(chart: Chart) -> Iterator[tuple[Office, Group]]:
    """Yield the offices that stand for those who hold them, nobody of whom is named, and the
    groups that these are: "des représentants de la police", "Vertreter der Bundespolizei"."""
    for office in chart.all(Office):
        if not office.kind:
            continue
        kind = schema().schemes["office-kind"][office.kind].value("asGroup")
        if kind is None or named_beside(chart, office):
            continue
        people = schema().schemes["group-kind"][kind]
        if (office.plural and office.anchored) or people.flag("invited"):
            yield office, holders(office, kind)


def named_beside(chart: Chart, office: Office) -> bool:
    """Say whether somebody is named near an office: who holds it, perhaps; before a number, or
    joined to several by "and", it is somebody else: "A met fifty mayors", "A and the mayors"."""
    text = chart.text
    before = chart.over(office.first - 2, Office)
    if not office.plural and before is not None and text.word(before.last, "conjunction-and"):
        return named_beside(chart, before)  # "A, Bürgermeister und Vertreter der Euregio"
    bounds = text.sentence_at(office.first)
    counted = chart.covered(office.first, Quantity)
    apart = (office.plural and _behind_name(chart, office.first)) or _joined(chart, office)
    further = office.plural and text.word(office.last, "conjunction-and") > 0
    near = (
        *range(
            office.first if counted or apart else max(office.first - NEAR, bounds.first),
            office.first,
        ),
        *range(office.last, office.last if further else min(office.last + NEAR, bounds.last)),
    )
    return any(chart.covered(at, Name) for at in near)


def _behind_name(chart: Chart, at: int) -> bool:
    """Say whether a name, and but an article, stands before several at token ``at``: "begrüßte A
    die [Vertreter]"; French has an article for others than those named before: "A, des [élus]"."""
    if chart.text.word_before(at, "determiner-plural"):
        return True
    article = chart.text.word_before(at, "determiner-definite")
    return article > 0 and chart.covered(at - article - 1, Name)


def _joined(chart: Chart, office: Office) -> bool:
    """Say whether "and" joins several to whom stands before: "A and [officers of both forces]";
    German needs no plural where no article stands: "A und [Vertreter der Polizei]"."""
    text = chart.text
    first = office.first - text.word_before(
        office.first, "determiner-definite", "contraction", "number"
    )
    joint = text.word_before(first, "conjunction-and")
    bare = text.language == "de" and first == office.first and chart.covered(first - 2, Name)
    return joint > 0 and (office.plural or bare)


def holders(office: Office, kind: str) -> Group:
    """Return the group of ``kind`` that those are who hold an office."""
    return Group(
        office.first, office.last, kind=kind, demonyms=office.demonyms,
        places=[*office.places, *(place for body in office.bodies for place in body.places)],
    )  # fmt: skip


def _head(chart: Chart, at: int) -> Head | None:
    text = chart.text
    if text.word(at, "predecessor"):
        return None  # no kind of "Gänger"
    for head in heads(text, at, "group-kind"):
        if text.language == "en" and text.readings(at + head.size, "group-kind"):
            continue  # "public institutions": the second is the head
        return head
    return None


def _joint(chart: Chart, at: int) -> Demonym | None:
    """Return the demonym that "and" or a comma joins to the one at ``at``: "[French] and Dutch"."""
    text = chart.text
    if not chart.at(at, Demonym):
        return None
    size = text.word_before(at, "conjunction-and") or int(text.words[at - 1] == ",")
    joint = chart.over(at - size - 1, Demonym) if size else None
    return joint if joint is not None and joint.last == at - size else None


def _group(chart: Chart, at: int, size: int, kind: str) -> Group:
    text = chart.text
    sentence = text.sentence_at(at)
    wording = group_wording(chart, at, size, kind)
    first, last = wording.first, wording.last
    organisation, told = wording.organisation, [*wording.qualifiers]
    demonyms: list[str] = []
    counted = any(text.word(word, "number", "two-of-them") for word in range(first, at + size))
    while first > sentence.first:
        demonym = chart.over(first - 1, Demonym) or _joint(chart, first)
        if demonym is not None and not demonym.inhabitant:
            demonyms.extend(demonym.territories)
            first = demonym.first
        elif (
            text.word(first - 1, "number", "approximate")
            or text.word(first - 1, "two-of-them") == 1
            or chart.over(first - 1, Quantity)
        ):
            first, counted = first - 1, True
        else:
            break
    places: list[Place] = []
    while last < sentence.last and last - first < MAX_WORDS:
        demonym = chart.at(last, Demonym)
        if demonym is not None and not demonym.inhabitant:
            demonyms.extend(demonym.territories)
            last = demonym.last
        elif text.adjective(last) or text.word(last, "both-sides", "cross-border"):
            if text.adjective(last):
                told.append(text.folded[last])
            last += text.word(last, "both-sides", "cross-border") or 1
        elif step := text.word(last, "conjunction-and"):
            target = last + step + text.word(last + step, "determiner-possessive")
            more = _head(chart, target)
            also = chart.at(target, Demonym)
            if also is not None and chart.covered(last - 1, Demonym) and not also.inhabitant:
                demonyms.extend(also.territories)  # "autorités belges et françaises"
                last = also.last
            elif more is not None:
                other = group_wording(chart, target, more.size, more.kind)
                last = target + more.size
                if (kind, organisation, told) != (more.kind, other[2], [*other[3]]):
                    told += [organisation or "", other.organisation or more.kind, *other[3]]
                    organisation = None  # of two sorts
            elif text.adjective(last + step):  # "institutionnels et associatifs"
                told.append(text.folded[last + step])
                last += step + 1
            else:
                break
        else:
            led = text.word(last, "preposition-of", "preposition-in", "contraction") > 0
            tail = complements(chart, last, sentence.last, plural=led, free=False)
            if tail.seat is not None and met_there(chart, first, tail):
                tail = complements(chart, last, tail.seat, plural=led, free=False)
            if tail.last == last or _where_they_came(chart, kind, last):
                break
            places.extend(tail.places)
            demonyms.extend(tail.demonyms)
            last = tail.last
            if tail.bodies or tail.places:
                break
    for at_inner in range(at, at + size):  # "autorités françaises" may be one form
        demonym = chart.at(at_inner, Demonym)
        if demonym is not None:
            demonyms.extend(demonym.territories)
    step = text.word(last, "preposition-of", "contraction")
    office_at = last + step + text.word(last + step, "determiner-definite")
    office = chart.at(office_at, Office) if step else None
    if office is not None and office.plural:  # "les services des gouverneurs"
        last = office.last
    concept = schema().schemes["group-kind"][kind]
    return Group(
        first,
        last,
        kind=kind,
        organisation=organisation,
        qualifiers=tuple(filter(None, told)),
        institutional=concept.flag("institutional"),
        counted=counted,
        generic=concept.flag("generic"),
        demonyms=tuple(dict.fromkeys(demonyms)),
        places=places,
    )


def _where_they_came(chart: Chart, kind: str, at: int) -> bool:
    """Say whether a place at ``at``, behind a word that says only that there were people, tells
    where they were: "welcomed the participants | in Turin"."""
    text = chart.text
    step = text.word(at, "preposition-of-town", "preposition-inside")
    anybody = kind == "participants" or schema().schemes["group-kind"][kind].flag("generic")
    return anybody and step > 0 and chart.at(at + step, Place) is not None
