"""How much further the name of a body reaches than its head, its territory and its capitals tell.

In front: "[Gerhart-Hauptmann-]Theater", "[Adam Mickiewicz] University". Behind: the person it is
called after, "hôpital [Robert Schuman]"; a second domain, "Agence de développement [et d'urbanisme
de Lille]", "Agentschap Natuur [en Bos]"; what tells the land, "Haute école de Suisse
[occidentale]", "Parc naturel des Plaines [de l'Escaut]"; a form of grouping, "Council [EGTC]".
"""

from __future__ import annotations

from ...ontology.schema import schema
from .analysis import Text
from .chart import Chart
from .complements import complements
from .heads import heads
from .nominals import suspended
from .phrases import Body, Date, Demonym, Place
from .purposes import domains

__all__ = ["called_after", "extend"]

TITLED = 12
"""Tokens from an office to the end of the name of the body that it is of."""
HOLDER = 5
"""Tokens from an office or a verb to the head of a body behind which its holder may be named."""
_OFFICE = frozenset({"office-kind"})
_ROLE = frozenset({"role"})
MAX_NAMES = 3
"""Words of the name of a person that a body is called after."""
_ELSE = frozenset({"organisation", "organisation-kind", "office-kind", "firstname", "month"})
"""Schemes of what stands beside a body's name, and is no domain of it."""
_ACTOR = frozenset({"organisation", "office-kind", "firstname", "month"})
"""Schemes of what begins somebody or another body."""
_NO_PERSON = _ELSE - {"firstname"}
"""Schemes of words that no person is called."""


def extend(chart: Chart, body: Body) -> None:
    """Move the ends of a body as far as its name reaches; ``chart`` must have the territories."""
    stop = chart.text.sentence_at(body.first).last
    first, last = body.first, body.last
    if body.known is None:
        body.first = _front(chart, body)
    steps = (
        (_after_known,)
        if body.known
        else (
            _person,
            _domain,
            _art,
            _capital,
            _land,
            _of_land,
            _for_land,
            _quarter,
            _at_town,
        )
    )
    moved = True
    while moved and body.last < stop:
        moved = False
        for step in steps:
            end = step(chart, body, stop)
            if end > body.last:
                body.last, moved = end, True
    body.last += chart.text.word(body.last, "legal-form-grouping") if body.last < stop else 0
    if (body.first, body.last) != (first, last):
        name = chart.text.spaced(body.first, body.last)
        if body.acronym == body.name:
            body.acronym = None
        body.name, body.proper = name, True
        if body.first < first and chart.text.language == "en":
            body.places = []  # "Trinity College Dublin": of its name
        if not body.places or body.last > last:
            held = [place.first for place in body.places]
            body.places += [
                place for place in chart.within(last, body.last, Place)
                if place.first not in held and not place.adjective
            ]  # fmt: skip


def called_after(chart: Chart, at: int, stop: int, kind: str) -> int:
    """Return where the name of a person ends that a body of ``kind`` is called after, straight
    behind its head at ``at``: "lycée [Jean Monnet]"; ``at`` where none stands there."""
    text = chart.text
    if not schema().schemes["organisation-kind"][kind].flag("calledAfter"):
        return at
    end = _person_name(text, at, stop)
    german = text.language == "de"
    if end > at and _of_holder(text, at):
        return at
    if end == at or text.tokens[at + 1].joint or (text.capital(at - 1) and not german):
        return end  # "Émile-Mayrisch", "Lycée"
    first = max(at - HOLDER, text.sentence_at(at).first)
    leading = _OFFICE if german else _OFFICE | _ROLE
    # "le président de l'université [Pierre Durand] a ouvert": the holder of the office
    return at if any(text.reads(near, leading) for near in range(first, at - 1)) else end


def _of_holder(text: Text, at: int) -> bool:
    """Say whether the name at ``at`` is of who holds an office of the body, whose own name is whole
    before: "le président de l'Université de Lille [Pierre Durand]"; straight behind the head only
    English calls no body so: "Director of Mater Hospital [John Doyle]", "Lycée Jean Monnet"."""
    straight = any(
        begin + head.size == at for begin in range(max(at - HOLDER, 0), at)
        for head in heads(text, begin, "organisation-kind")
    )  # fmt: skip
    if straight and text.language != "en":
        return False
    first = text.sentence_at(at).first
    for near in reversed(range(max(at - TITLED, first), at - 1)):
        if not text.is_word(near) or text.word(near, "auxiliary-be", "auxiliary-have"):
            return False
        if text.reads(near, _OFFICE):
            return text.word_before(at, "preposition-of", "contraction") == 0
    return False


def _person_name(text: Text, at: int, stop: int) -> int:
    """Return where the name of a person ends that begins with a given name; ``at`` where none
    does."""
    if at >= stop or not (text.capital(at) and text.readings(at, "firstname")):
        return at
    end = at + 1
    while end < stop and end - at < MAX_NAMES + 1:
        particle = text.word(end, "particle")
        named = text.capital(end) and not text.reads(end, _NO_PERSON)
        if text.is_word(end) and (text.tokens[end].joint or named):
            end += 1
        elif particle and text.capital(end + particle):
            end += particle + 1
        else:
            break
    return end if end > at + 1 else at


# -- in front --------------------------------------------------------------------------------


def _front(chart: Chart, body: Body) -> int:
    """Return where the name begins: with what hyphens join to its head, or in English with the
    person that it is called after."""
    text, first = chart.text, body.first
    if text.language in ("de", "nl"):
        at = first
        while at and text.tokens[at].joint and text.is_word(at - 1):
            at -= 1
        named = text.capital(at) and not text.tokens[at].joint
        return at if named and not chart.covered(at, Body) else first
    if text.language != "en" or not body.kind:
        return first
    concept = schema().schemes["organisation-kind"][body.kind]
    if not concept.flag("calledAfter"):
        return first
    at = first
    while first - at < MAX_NAMES and _of_eponym(chart, at - 1):
        at -= 1
    opens = text.opens_sentence(at) or not text.capital(at - 1)
    opens = opens or bool(text.word(at - 1, "determiner-definite"))  # "The Anna Weber Foundation"
    return at if at < first and opens and text.capital(at) else first


def _of_eponym(chart: Chart, at: int) -> bool:
    """Say whether a word may be of what an English body is called after: "[Trinity] College",
    "[Queen's] University", but "[the] College"."""
    text = chart.text
    if at < 0 or chart.covered(at, Body, Place, Demonym, Date):
        return False
    if text.folded[at] == "'s":
        return True
    possessed = text.folded[at + 1 : at + 2] == ["'s"]
    named = text.capital(at) and text.is_word(at) and not text.word(at, "determiner-definite")
    if not named or (text.opens_sentence(at) and text.functional(at)):
        return False
    return possessed or not text.reads(at, _NO_PERSON)


# -- behind ----------------------------------------------------------------------------------


def _person(chart: Chart, body: Body, stop: int) -> int:
    return called_after(chart, body.last, stop, body.kind) if body.kind else body.last


def _domain(chart: Chart, body: Body, stop: int) -> int:
    """Return where a further domain ends, and the territory behind it: "et d'urbanisme de Lille",
    "de randonnée pédestre"."""
    text, end = chart.text, body.last
    if text.language != "fr" or not text.capital(body.first) or body.places:
        return end
    if text.word(end, "conjunction-and") and text.word(end + 1, "preposition-of", "contraction"):
        noun = end + 1 + text.word(end + 1, "preposition-of", "contraction")
        if text.adjective(noun) or text.functional(noun):
            return end  # "et de nombreux habitants"
        behind = domains(chart, end, stop, told=True, subject=False, more=True)
    else:
        behind = _of_country(chart, end, stop) if body.demonyms else end
    tail = complements(chart, max(behind, end), stop, free=False)
    if tail.places and not tail.seat and (behind > end or _tells(text, end)):
        body.places += tail.places
        return tail.last
    return behind


def _of_country(chart: Chart, at: int, stop: int) -> int:
    """Return where the domain ends behind the adjective of a country, others between left out:
    "Confédération française [démocratique du travail]"; ``at`` where none stands there."""
    text, noun = chart.text, at
    while noun < stop and text.adjective(noun):
        noun += 1
    end = domains(chart, noun, stop, told=noun > at, subject=False)
    domain = not text.capital(at - 1) and not chart.covered(at - 1, Demonym)
    return end if end > noun else noun if domain else at  # "pour la coopération [culturelle]"


def _tells(text: Text, end: int) -> bool:
    """Say whether a name ends with a common noun or its adjective, as what a body is for does."""
    return not text.capital(end - 1) and bool(text.word(end, "preposition-of", "contraction"))


def _art(chart: Chart, body: Body, stop: int) -> int:
    """Return where the adjectives end of a domain in capitals, in the French name of what is no
    authority: "musée d'Art [moderne et contemporain]"."""
    text, end = chart.text, body.last
    noun = end - 1
    if text.language != "fr" or noun <= body.first or not text.capital(noun) or not body.kind:
        return end
    if schema().schemes["organisation-kind"][body.kind].flag("public"):
        return end
    if not (text.readings(noun, "topic") and text.word_before(noun, "preposition-of")):
        return end
    while end < stop and text.adjective(end) and not chart.covered(end, Demonym):
        end += 1
        step = text.word(end, "conjunction-and")
        end += step if step and text.adjective(end + step) else 0
    tail = complements(chart, end, stop, free=False) if end > noun + 1 else None
    if tail is not None and tail.places and not tail.seat:
        body.places += tail.places
        return tail.last
    return end


def _capital(chart: Chart, body: Body, stop: int) -> int:
    """Return where a second domain in capitals ends that "and" joins to the first in a Dutch or
    English name: "Agentschap Natuur en Bos", "College of Art and Design", but "de politie Gent en
    Brugge"."""
    text, end = chart.text, body.last
    step = text.word(end, "conjunction-and")
    begin = end + step
    if text.language not in ("nl", "en") or not step or body.last - body.first < 2:
        return end
    if text.language == "en" and not text.word_before(end - 1, "preposition-of"):
        return end
    if not text.capital(end - 1):
        return end
    if not text.capital(body.first) or chart.covered(end - 1, Place) or body.places:
        return end
    if any(heads(text, end - 1, "organisation-kind")) or text.words[end - 1].isupper():
        return end
    at = begin
    while at < stop and text.capital(at) and text.is_word(at):
        ahead = text.capital(at + 1) and not text.reads(at, _ACTOR)
        if chart.covered(at, Place, Demonym, Date, Body) or (text.reads(at, _ELSE) and not ahead):
            return end
        if suspended(text, at + 1) > at + 1 or text.words[at].isupper():
            return end
        if any(heads(text, at, "organisation-kind")) and not text.capital(at + 1):
            return end  # but "Rural and Community Development"
        at += 1
    return at if at > begin else end


def _land(chart: Chart, body: Body, stop: int) -> int:
    """Return where the adjective ends that tells which part of the land a French name means:
    "Suisse [occidentale]", "Riviera [française]"."""
    text, end = chart.text, body.last
    if text.language != "fr" or not chart.covered(end - 1, Place) or text.capital(end):
        return end
    demonym = chart.at(end, Demonym)
    if demonym is not None and not demonym.inhabitant and text.capital(body.first):
        return min(demonym.last, stop)
    if text.word(end, "auxiliary-be"):
        return end  # "la Région Sud [est] chef de file"
    return end + text.word(end, "compass")


def _of_land(chart: Chart, body: Body, stop: int) -> int:
    """Return where the territory ends that "of" joins to a French name in capitals: "Plaines [de
    l'Escaut]"."""
    text, end = chart.text, body.last
    whole = chart.over(end - 1, Place)
    if text.language != "fr" or not text.capital(end - 1) or (whole and whole.candidates):
        return end
    of = text.word(end, "preposition-of", "contraction")
    target = end + of + text.word(end + of, "determiner-definite")
    place = chart.at(target, Place) if of else None
    return end if place is None or place.last > stop or end - body.first < 2 else place.last


def _for_land(chart: Chart, body: Body, stop: int) -> int:
    """Return where the territory ends for which an English body in capitals is: "Community
    Foundation [for Northern Ireland]"."""
    text, end = chart.text, body.last
    size = text.word(end, "preposition-for") if text.language == "en" else 0
    target = end + size + text.word(end + size, "determiner-definite")
    place = chart.at(target, Place) if size and text.capital(end - 1) else None
    whole = place is not None and text.capital(body.first) and not body.places
    return place.last if place is not None and whole and place.last <= stop else end


def _quarter(chart: Chart, body: Body, stop: int) -> int:
    """Return where the points of the compass end that tell apart two bodies of one land:
    "Polizeipräsidium Oberbayern [Süd]", "Schwaben [Süd/West]"."""
    text, end = chart.text, body.last
    if not chart.covered(end - 1, Place) or not text.capital(end):
        return end
    while end < stop and text.capital(end) and text.word(end, "compass"):
        end += text.word(end, "compass")
        if text.words[end : end + 1] == ["/"] and text.word(end + 1, "compass"):
            end += 1
    return end


def _at_town(chart: Chart, body: Body, stop: int) -> int:
    """Return where the town ends that "zu" joins to a German name: "IHK [zu Schwerin]"."""
    text, end = chart.text, body.last
    size = text.word(end, "preposition-of-town") if text.language == "de" else 0
    place = chart.at(end + size, Place) if size else None
    return end if place is None or place.weak or place.last > stop else place.last


def _after_known(chart: Chart, body: Body, stop: int) -> int:
    """Return where the territory ends that stands straight behind a known French name, and tells
    one of its branches: "Pôle emploi [Lorraine]"."""
    text, end = chart.text, body.last
    place = chart.at(end, Place) if text.language == "fr" else None
    if place is None or place.weak or place.adjective or place.last > stop:
        return end
    if text.tokens[end].start != text.tokens[end - 1].end + 1 or not text.capital(end):
        return end
    body.known = None
    return place.last
