"""Organisations: known by name, or by kind with a territory or a proper name.

A kind's head alone ("le service", "die Behörde") is no organisation: it needs a territory, a
portfolio, a proper name, or a description of what it is in charge of.
"""

from __future__ import annotations

from ...ontology.schema import schema
from .abbreviations import Abbreviation, abbreviations
from .analysis import Text
from .chart import Chart
from .complements import complements
from .heads import compound, headed, heads, names_event
from .phrases import Body, Demonym, Place
from .proper import (
    domains,
    elliptic_before,
    head_ahead,
    proper_before,
    proper_of,
    proper_run,
    purpose,
)

__all__ = ["bodies", "body_at"]


def bodies(chart: Chart) -> list[Body]:
    """Return the organisations of the text; territories and adjectives must be in ``chart``."""
    text = chart.text
    found: list[Body] = []
    introduced = {each.first: each for each in abbreviations(text)}
    known = text.beginning(0, len(text.tokens), "organisation")
    behind = 0
    for at in text.prose(known, headed(text, "organisation-kind"), introduced):
        if at < behind:
            continue
        words = introduced.get(at)
        body = _introduced(chart, words) if words else None
        if words and body is not None:
            found.append(body)
            behind = words.end
            continue
        body = body_at(chart, at)
        if body is not None:
            found.append(body)
            behind = body.last
            if body.acronym is not None:
                behind = text.behind_bracket(behind, most=3)
            behind = max(behind, at + 1)
    return found


def body_at(chart: Chart, at: int) -> Body | None:
    """Return the organisation whose name, or its head, begins at a token, with its acronym."""
    body = _known(chart, at) or _by_kind(chart, at)
    if body is not None:
        _acronym(chart, body)
    return body


def _introduced(chart: Chart, words: Abbreviation) -> Body | None:
    """Return the organisation whose whole name an abbreviation stands for, if its words have the
    head of one: "centre de coopération policière et douanière (CCPD)"."""
    text = chart.text
    for at in range(words.first, words.last):
        body = _known(chart, at) or _by_kind(chart, at)
        if body is None:
            head = next(heads(text, at, "organisation-kind"), None)
            if head is None or head.plural or names_event(text, at):
                continue
            body = Body(at, at + head.size, kind=head.kind)
        if body.known:
            return None
        body.first, body.last = words.first, words.last
        body.name = text.spaced(body.first, body.last)
        body.places = list(chart.within(body.first, body.last, Place))
        _territory_behind(chart, body, words.end + 1)
        generic = schema().schemes["organisation-kind"][str(body.kind)].flag("generic")
        body.proper = body.proper or not body.places or (generic and not body.portfolios)
        body.acronym = text.spaced(words.short, words.end)
        return body
    return None


def _known(chart: Chart, at: int) -> Body | None:
    """Match a well-known body; an acronym only in capitals."""
    text = chart.text
    if not text.capital(at):
        return None
    for size, reading in text.readings(at, "organisation"):
        words = [text.tokens[i].text for i in range(at, at + size)]
        if size == 1 and len(words[0]) <= 6 and reading.form in ("acronym", "hidden"):
            if not words[0].isupper() and not any(c.isupper() for c in words[0][1:]):
                continue
        end = at + size
        if end < len(text.tokens) and text.tokens[end].joint:
            continue
        if words[-1] == ")":  # a label with its acronym: the name ends before the bracket
            while text.tokens[end - 1].text != "(":
                end -= 1
            end -= 1
        if size == 1 and text.readings(at, "organisation-kind") and text.capital(end):
            continue  # "Euregio Maas-Rijn" is more than "Euregio"
        if _several(text, end) or _goes_on(text, words[0], size, end):
            continue  # "Euregio's"; "SCN International Steering Committee" is more than "SCN"
        if any(
            inner + longer > end
            for inner in range(at + 1, end)
            for longer, _ in text.readings(inner, "organisation-kind")
        ):
            continue  # "Dutch police service" is more than "Dutch police"
        while size == 1 and words[0].isupper() and _number_of_one(text, end):
            end += 1  # "SDIS 54"
        concept = schema().schemes["organisation"][reading.id]
        acronym = text.slice(at, end) if size == 1 and text.tokens[at].text.isupper() else None
        body = Body(
            at, end, kind=concept.value("kind"), name=text.spaced(at, end), known=reading.id,
            acronym=acronym, proper=True,
        )  # fmt: skip
        _territory_of_known(chart, body, (concept.value("country"), concept.value("inTerritory")))
        return body
    return None


def _territory_of_known(chart: Chart, body: Body, own: tuple[str | None, ...]) -> None:
    """Read the territory behind a known name: its ``own``, which belongs to the name ("Ministerium
    für Inneres, Bauen und Sport des Saarlandes"), or that of a unit ("Bundespolizei Trier")."""
    text = chart.text
    of = text.word(body.last, "preposition-of", "contraction")
    if not of and text.language == "de":
        of = text.word(body.last, "determiner-definite")  # a genitive
    start = body.last + of + text.word(body.last + of, "determiner-definite") * bool(of)
    place = chart.at(start, Place)
    if place is None or place.weak or place.adjective or text.tokens[place.first].joint:
        return
    if place.last < len(text.tokens) and text.tokens[place.last].joint:
        return
    if not set(own).isdisjoint(place.candidates):
        body.last, body.name = place.last, text.spaced(body.first, place.last)
    elif not of and text.language in ("de", "nl") and body.acronym is None:
        body.last, body.name = place.last, text.spaced(body.first, place.last)
        body.known, body.places = None, [place]


def _goes_on(text: Text, word: str, size: int, end: int) -> bool:
    """Say whether the known name of one word only opens a longer one, whose head comes later."""
    return size == 1 and (word.isupper() or text.language == "en") and head_ahead(text, end)


def _several(text: Text, end: int) -> bool:
    """Say whether a Dutch plural ends before ``end``: "Euregio's"."""
    return text.language == "nl" and text.folded[end : end + 1] == ["'s"]


def _number_of_one(text: Text, at: int) -> bool:
    """Say whether a number tells one of several bodies of a name apart: "SDIS 54", "CRS 11"."""
    return (
        at < len(text.tokens)
        and text.tokens[at].text.isdigit()
        and len(text.tokens[at].text) < 4
        and text.tokens[at - 1].end + 1 == text.tokens[at].start
    )


def _by_kind(chart: Chart, at: int) -> Body | None:
    text = chart.text
    head = next(heads(text, at, "organisation-kind"), None)
    if head is not None and _names_event(chart, at, head.size):
        return None
    if head is not None and any(n > head.size for n, _ in text.readings(at, "group-kind")):
        return None  # "services de l'État": a set of bodies
    if head is not None and any(n > head.size for n, _ in text.readings(at, "topic")):
        return None  # "État de droit"
    if head is not None and text.word(at, "venue") > head.size:
        return None  # "City Hall"
    if head is not None and any(size > 1 for size, _ in text.readings(at - 1, "office-kind")):
        return None  # "chief executive of the Food Standards Agency"
    if head is not None and _first_part(chart, at + head.size):
        return None
    place = chart.over(at, Place)
    if head is None or (place is not None and place.first != at):
        return None
    size, kind, plural = head
    if plural or _territorial(chart, at, size):
        return None
    sentence = text.sentence_at(at)
    first, last = at - elliptic_before(text, at), at + size
    demonyms: list[str] = []
    before = chart.over(first - 1, Demonym) if first else None
    if before is not None and text.language in ("nl", "en", "de") and not before.inhabitant:
        first = before.first
        demonyms.extend(before.territories)
    modified = first
    while first > sentence.first and (step := proper_before(chart, first)):
        first -= step
    opening = chart.over(first - 1, Demonym) if first < modified else None
    if opening is not None and text.language == "en" and not opening.inhabitant:
        first = opening.first  # "Swedish Civil Contingencies Agency"
        demonyms.extend(opening.territories)
    # a lower-case adjective of the kind: "police cantonale vaudoise", "federale politie"
    while last < sentence.last and text.adjective(last) and not chart.covered(last, Demonym):
        last += 1
    tail = complements(chart, last, sentence.last, free=False)
    if tail.seat is not None and tail.seat > last:  # "Department of Health in Dublin": perhaps
        tail = complements(chart, last, tail.seat, free=False)  # what it did there
    # "in Kehl" is where it is, and no name, but "à l'égalité des territoires" is what it is for
    seated = bool(text.word(last, "preposition-in")) and not tail.portfolios
    named = last if tail.empty or seated else tail.last
    proper_last = proper_run(chart, named, sentence.last)
    if tail.empty and proper_last == last:
        proper_last = proper_of(chart, last, sentence.last)
    adjective = first < modified or size > 1
    if proper_last == last or text.word(last, "preposition-for") or adjective:
        proper_last = max(proper_last, purpose(chart, last, sentence.last, adjective=adjective))
    if not (tail.places or text.readings(at, "place-kind")) and text.capital(at):
        said = max(named, proper_last)
        told = size == 1 and last > at + size
        proper_last = max(proper_last, domains(chart, said, sentence.last, told=told))
    end = max(named, proper_last)
    if last < end and _of_premises(text, end - 1):
        return None  # "Provincial Government Buildings"
    proper = proper_last > named or (proper_last > last and tail.empty) or first < modified
    capital = text.capital(at) and text.language != "de" and not text.opens_sentence(at)
    capital = capital or (text.language == "de" and text.tokens[at].text.isupper())  # EUREGIO
    place_before = chart.over(first - 1, Place) if first else None
    if (
        place_before is not None
        and place_before.last == first
        and (text.language == "en" or place_before.adjective or _behind_place(text, at))
    ):
        first = place_before.first
        tail.places.append(place_before)
    demonyms.extend(tail.demonyms)
    concept = schema().schemes["organisation-kind"][kind]
    generic = concept.flag("generic")
    told = bool(tail.places or tail.portfolios or demonyms or tail.bodies)
    if not (told or proper or (capital and (not generic or end > at + 1))):
        return None
    # "le comité stratégique franco-belge": there is one, while "le service belge" may be any
    joint = len(set(demonyms)) > 1 and concept.flag("joins") and not names_event(text, at)
    if generic and not (proper or capital or tail.places or tail.portfolios or joint):
        return None
    lower = text.language != "de" and not text.capital(at)
    if tail.empty and proper_last > last and not demonyms and text.capital(last):
        if (lower and text.tokens[last].text.isupper()) or text.word_before(end, "legal-form"):
            first = last  # "l'intercommunale WVI", "des Vereins X e.V.": the head is no name
    if lower and generic and tail.bodies and not (tail.places or tail.portfolios or proper):
        return None  # "het kantoor van de EDR": a part without a name of its own
    if (
        generic
        and demonyms
        and not (capital or proper or text.capital(first) or tail.places or joint)
    ):
        return None
    return Body(
        first, end, kind=kind, name=text.spaced(first, end), places=tail.places,
        demonyms=tuple(dict.fromkeys(demonyms)), portfolios=tuple(tail.portfolios), proper=proper,
        seated=seated or (proper and not _complemented(chart, last, end)),
    )  # fmt: skip


def _behind_place(text: Text, at: int) -> bool:
    """Say whether a French head in capitals stands straight behind a place: "Lille Métropole"."""
    return text.language == "fr" and text.capital(at) and not text.tokens[at].joint


def _of_premises(text: Text, at: int) -> bool:
    """Say whether an English name ends with a word for rooms or a house, and with no body's."""
    return (
        text.language == "en"
        and bool(text.word(at, "venue", "seat"))
        and not any(heads(text, at, "organisation-kind"))
    )


def _complemented(chart: Chart, first: int, last: int) -> bool:
    """Say whether a preposition leads to a territory in a name: "Service public de Wallonie"."""
    text = chart.text
    for place in chart.within(first, last, Place):
        article = place.first - text.word_before(place.first, "determiner-definite")
        if text.word_before(article, "preposition-of", "contraction", "preposition-for"):
            return True
    return False


def _first_part(chart: Chart, end: int) -> bool:
    """Say whether a hyphen makes the word the first part of another: "Grensregio-overleg"."""
    text = chart.text
    if end >= len(text.tokens) or text.language not in ("nl", "de"):
        return False
    if _several(text, end):
        return True
    if text.tokens[end].text == "-" and text.tokens[end].start == text.tokens[end - 1].end:
        return True  # "Polizei- und Zollzusammenarbeit"
    return (
        text.tokens[end].joint
        and not chart.covered(end, Place)
        and (text.language == "de" or bool(text.matches[end]))
    )


def _names_event(chart: Chart, at: int, size: int) -> bool:
    """Say whether the head is rather an event's: Bürgermeisterkonferenz, raadsvergadering."""
    text = chart.text
    if any(length == size for length, _ in text.readings(at, "organisation-kind")):
        return False
    return any(reading.scheme == "event-kind" for reading in compound(text, at)) or bool(
        text.readings(at, "event-kind")
    )


def _territorial(chart: Chart, at: int, size: int) -> bool:
    """Say whether the head names a territory rather than its institution: "province de Namur".

    A capital makes it the institution, where common nouns have none and nothing is in it.
    """
    text = chart.text
    if not any(length == size for length, _ in text.readings(at, "place-kind")):
        return False
    behind = at + size + text.word(at + size, "preposition-of", "preposition-for")
    charged = behind > at + size and text.readings(behind, "portfolio")
    article = at - text.word_before(at, "determiner-definite")
    if text.word_before(article, "preposition-in") and not charged:
        return True  # but "at the Department of Foreign Affairs"
    if at > 1 and text.tokens[at - 1].text == "," and chart.covered(at - 2, Place):
        return True  # "in Newcastle, County Down"
    return text.language == "de" or not text.capital(at) or text.opens_sentence(at)


def _acronym(chart: Chart, body: Body) -> None:
    """Note the acronym in brackets behind a body: "centre de coopération … (CCPD)", "(SDIS 54)"."""
    text = chart.text
    at = body.last
    behind = text.behind_bracket(at, most=3)
    if behind == at or body.acronym is not None:
        return
    inside = text.tokens[at + 1].text
    if behind - at == 4 and not text.tokens[at + 2].text.isdigit():
        return
    if inside.isupper() and 2 <= len(inside) <= 12 and not chart.at(at + 1, Place):
        body.acronym = text.spaced(at + 1, behind - 1)
        _territory_behind(chart, body, behind)


def _territory_behind(chart: Chart, body: Body, at: int) -> None:
    """Note the territory behind the acronym: "centre de coopération (CCPD) de Luxembourg"."""
    text = chart.text
    if body.bare and at < len(text.tokens) and text.word(at, "preposition-of", "contraction"):
        tail = complements(chart, at, text.sentence_at(at).last, free=False)
        body.places.extend(tail.places)
