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
from .heads import compound, heads, names_event
from .phrases import Body, Date, Demonym, Name, Office, Place

__all__ = ["bodies", "body_at"]

MAX_PROPER_WORDS = 6
MAX_PURPOSE = 9
"""Tokens of what a body is for."""
LOOSE = 2
"""Words in lower case between two capitals of a name: "für grenzüberschreitenden Zivilschutz"."""
_STOPPING = (
    "determiner-definite", "determiner-demonstrative", "determiner-indefinite", "pronoun",
    "preposition-in", "relative-day", "determiner-possessive",
)  # fmt: skip


def bodies(chart: Chart) -> list[Body]:
    """Return the organisations of the text; territories and adjectives must be in ``chart``."""
    text = chart.text
    found: list[Body] = []
    introduced = {each.first: each for each in abbreviations(text)}
    at = 0
    while at < len(text.tokens):
        if text.sentence_at(at).kind == "furniture":
            at = text.sentence_at(at).last
            continue
        body = _introduced(chart, introduced[at]) if at in introduced else None
        body = body or body_at(chart, at)
        if body is None:
            at += 1
            continue
        found.append(body)
        at = max(body.last, at + 1)
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
        if not body.known:
            body.first, body.last = words.first, words.last
            body.name = text.spaced(body.first, body.last)
            body.places = list(chart.within(body.first, body.last, Place))
            generic = schema().schemes["organisation-kind"][str(body.kind)].flag("generic")
            body.proper = body.proper or generic or not body.places
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
        return Body(
            at, end, kind=concept.value("kind"), name=text.spaced(at, end), known=reading.id,
            acronym=acronym, proper=True,
        )  # fmt: skip
    return None


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
    if head is not None and text.word(at, "venue") > head.size:
        return None  # "City Hall"
    if head is not None and _first_part(chart, at + head.size):
        return None
    place = chart.over(at, Place)
    if head is None or (place is not None and place.first != at):
        return None
    size, kind, plural = head
    if plural or _territorial(chart, at, size):
        return None
    sentence = text.sentence_at(at)
    first, last = at, at + size
    demonyms: list[str] = []
    before = chart.over(first - 1, Demonym) if first else None
    if before is not None and text.language in ("nl", "en", "de") and not before.inhabitant:
        first = before.first
        demonyms.extend(before.territories)
    modified = first
    while first > sentence.first and text.language in ("nl", "en") and _proper_before(chart, first):
        first -= 1
    # a lower-case adjective of the kind: "police cantonale vaudoise", "federale politie"
    while last < sentence.last and text.adjective(last) and not chart.covered(last, Demonym):
        last += 1
    tail = complements(chart, last, sentence.last, free=False)
    proper_last = _proper_run(chart, tail.last if not tail.empty else last, sentence.last)
    if tail.empty and proper_last == last:
        proper_last = _proper_of(chart, last, sentence.last)
    if tail.empty and proper_last == last:
        proper_last = _purpose(chart, last, sentence.last)
    end = max(tail.last, proper_last)
    proper = proper_last > tail.last or (proper_last > last and tail.empty) or first < modified
    capital = text.capital(at) and text.language != "de" and not text.opens_sentence(at)
    capital = capital or (text.language == "de" and text.tokens[at].text.isupper())  # EUREGIO
    place_before = chart.over(first - 1, Place) if first else None
    if (
        place_before is not None
        and place_before.last == first
        and (text.language == "en" or place_before.adjective)
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
    )  # fmt: skip


def _first_part(chart: Chart, end: int) -> bool:
    """Say whether a hyphen makes the word the first part of another: "Grensregio-overleg"."""
    text = chart.text
    if end >= len(text.tokens) or text.language not in ("nl", "de"):
        return False
    if text.tokens[end].folded == "'s":
        return True  # "Euregio's": several
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

    A capital makes it the institution, where common nouns have none.
    """
    text = chart.text
    if not any(length == size for length, _ in text.readings(at, "place-kind")):
        return False
    return text.language == "de" or not text.capital(at) or text.opens_sentence(at)


def _proper_before(chart: Chart, first: int) -> bool:
    """Say whether the capitalised word before ``first`` is of the name: "Veilige" Brandweer."""
    text = chart.text
    at = first - 1
    return (
        text.capital(at)
        and text.is_word(at)
        and not text.opens_sentence(at)
        and not text.word(at, "determiner-definite", "civility", "ordinal")
        and not chart.covered(at, Place, Demonym)
        and not text.readings(at, "firstname")
        and not text.readings(at, "office-kind")
        and text.tokens[at].end + 1 >= text.tokens[first].start
    )


def _proper_run(chart: Chart, at: int, stop: int) -> int:
    """Return where a run of capitalised words from ``at`` ends: "Eurodistrict SaarMoselle"."""
    text = chart.text
    end = at
    while end < stop and end - at < MAX_PROPER_WORDS:
        if text.tokens[end].text == "/" and end > at and text.capital(end + 1):
            end += 1  # "West-Vlaanderen / Flandre-Dunkerque"
        if not text.is_word(end) or chart.at(end, Name) or text.readings(end, "office-kind"):
            break
        if text.capital(end):
            if text.readings(end, "firstname") and (
                text.capital(end + 1) or text.word(end + 1, "particle")
            ):
                break
            if any(text.word(end, c) for c in _STOPPING):
                break
            if (
                text.readings(end, "weekday")
                or text.readings(end, "month")
                or text.word(end, "civility")
            ):
                break
            if (
                text.language == "de"
                and not text.tokens[end].joint
                and not _german_proper(chart, end)
            ):
                break
            end += 1
        elif text.tokens[end].joint or (
            end > at and text.word(end, "preposition-of", "conjunction-and") == 1
            and text.capital(end + 1) and text.word(end, "preposition-of")
        ):  # fmt: skip
            end += 1
        else:
            break
    return end


def _german_proper(chart: Chart, at: int) -> bool:
    """Say whether a German word is a proper name: no vocabulary knows it, or it is a place."""
    text = chart.text
    if chart.covered(at, Place):
        return True
    inner = text.tokens[at].text[1:]
    return any(c.isupper() for c in inner)


def _proper_of(chart: Chart, at: int, stop: int) -> int:
    """Return where "de X Y" ends, X a capitalised name that the vocabularies don't know."""
    text = chart.text
    step = text.word(at, "preposition-of", "contraction")
    if not step or text.language == "de":
        return at
    target = at + step + text.word(at + step, "determiner-definite")
    if target >= stop or not text.capital(target) or chart.covered(target, Name):
        return at
    end = _proper_run(chart, target, stop)
    return end if end > target else at


def _purpose(chart: Chart, at: int, stop: int) -> int:
    """Return where "for X Y" ends, capitals with what joins them: "Institute for Strategic
    Dialogue", "Institut für Föderalismus", "Center for Research on Extremism"."""
    text = chart.text
    size = text.word(at, "preposition-for")
    end, probe, loose = at, at + size, 0
    while size and probe < stop and probe - at < MAX_PURPOSE:
        if not text.is_word(probe) and text.tokens[probe].text != "-":
            break
        if chart.covered(probe, Name, Office, Date) or text.word(
            probe, "auxiliary-be", "auxiliary-have", "relative-pronoun", "preposition-in"
        ):
            break
        if text.capital(probe):
            end, loose = probe + 1, 0
        elif loose == LOOSE:
            break
        else:
            loose += 1
        probe += 1
    return end


def _acronym(chart: Chart, body: Body) -> None:
    """Note the acronym in brackets behind a body: "centre de coopération … (CCPD)"."""
    text = chart.text
    at = body.last
    if (
        body.acronym is None
        and at + 2 < len(text.tokens)
        and text.tokens[at].text == "("
        and text.tokens[at + 2].text == ")"
    ):
        inside = text.tokens[at + 1].text
        if inside.isupper() and 2 <= len(inside) <= 12 and not chart.at(at + 1, Place):
            body.acronym = inside
            behind = at + 3
            if body.bare and text.word(behind, "preposition-of", "contraction"):
                # "centre de coopération (CCPD) de Luxembourg"
                tail = complements(chart, behind, text.sentence_at(at).last, free=False)
                body.places.extend(tail.places)
