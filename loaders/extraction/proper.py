"""How far the proper name of an organisation reaches from its head: "Veilige Brandweer",
"Eurodistrict SaarMoselle", "Committee of Experts".
"""

from __future__ import annotations

from ...ontology.schema import schema
from .analysis import Text
from .chart import Chart
from .finite import AUXILIARIES, finite
from .heads import heads
from .localities import toponymic
from .nominals import suspended
from .phrases import Demonym, Name, Place
from .remembered import remembered

__all__ = [
    "LEGAL_FORMS", "STOPPING", "foreign_run", "head_ahead", "other_land", "proper_of", "proper_run",
]  # fmt: skip

LEGAL_FORMS = ("legal-form-association", "legal-form-company")
"""Classes of words that end the name of an association or company."""
MAX_PROPER_WORDS = 6
MAX_LINKS = 2
"""Prepositions and articles in a row inside a foreign name."""
_OWN = (
    "determiner-definite", "preposition-in", "preposition-to", "preposition-for", "preposition-at",
)  # fmt: skip
"""Classes of the text's own language: their words join no name of another."""
STOPPING = (
    "determiner-definite", "determiner-demonstrative", "determiner-indefinite", "pronoun",
    "preposition-in", "relative-day", "determiner-possessive", "takes-place",
)  # fmt: skip


def head_ahead(text: Text, at: int) -> bool:
    """Say whether capitalised words from ``at`` lead to the head of an English or Dutch name."""
    if text.language not in ("en", "nl"):
        return False
    for probe in range(at, at + MAX_PROPER_WORDS):
        joins = probe > at and text.language == "en" and text.word(probe, "conjunction-and")
        if joins and text.capital(probe + 1):
            continue  # "Garda National Drugs and Organised Crime Bureau"
        if not text.capital(probe) or text.tokens[probe].start > text.tokens[probe - 1].end + 1:
            return False
        if any(heads(text, probe, "office-kind")):
            return False
        head = next(heads(text, probe, "organisation-kind"), None)
        if head is not None:
            return not head.plural
    return False


def proper_run(chart: Chart, at: int, stop: int) -> int:
    """Return where a run of capitalised words from ``at`` ends: "Eurodistrict SaarMoselle"."""
    text = chart.text
    end = at
    while end < stop and end - at < MAX_PROPER_WORDS:
        within = end > at or chart.covered(end - 1, Place)
        if text.tokens[end].text == "/" and within and text.capital(end + 1):
            if chart.covered(end + 1, Place) and text.tokens[end + 1].text.isupper():
                break  # "Gemeente Aalten/NL"
            end += 1  # "West-Vlaanderen / Flandre-Dunkerque"
        if text.words[end] == "@" and text.tokens[end].start == text.tokens[end - 1].end:
            end += 1  # "RE@GIR"
        if not text.is_word(end) or chart.at(end, Name) or _office(text, end):
            break
        if text.capital(end) and (behind := suspended(text, end + 1)) > end + 1:
            if text.language not in ("nl", "de") or not text.capital(behind):
                break
            end = behind  # "Veiligheidsregio Noord- en Oost-Gelderland"
            continue
        if text.language == "de" and end == at and (noun := _people(chart, end)):
            end = noun + 1
            continue
        if text.capital(end):
            person = text.capital(end + 1) or text.word(end + 1, "particle")
            inner = chart.over(end, Place)  # "Friuli Venezia [Giulia]"
            if person and text.readings(end, "firstname") and not (inner and inner.first < end):
                break
            place = chart.at(end, Place)
            if place is not None and place.last - end > 1 and not place.adjective:
                end = place.last  # "Stichting Jumelage De Bilt"
                continue
            article = end == at and _article_of_name(text, end)
            if not article and any(text.word(end, c) for c in STOPPING):
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
                and not (_german_proper(chart, end) or (end == at and _apposed(chart, end)))
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
    return end + (text.word(end, *LEGAL_FORMS) if end > at else 0)


def _article_of_name(text: Text, at: int) -> bool:
    """Say whether an article in a capital opens a name straight behind its head: "cultuurcentrum
    [De] Schakel", "l'association [La] Passerelle"."""
    near = at and text.tokens[at].start == text.tokens[at - 1].end + 1
    named = text.word(at, "determiner-definite") == 1 and text.capital(at + 1)
    return bool(near and named) and text.language != "de" and not text.opens_sentence(at)


def foreign_run(text: Text, at: int, stop: int) -> int:
    """Return where a name in another language ends whose head, a word of that language, stands at
    ``at``: "Mancomunitat de la Vall de Camprodon", "Uniwersytet Szczeciński"; ``at`` where no such
    word does."""
    sizes = [n for n, r in text.readings(at, "organisation-kind") if r.form == "foreign"]
    end = at + max(sizes, default=0)
    if end == at or not text.capital(at):
        return at
    while end < stop:
        links = end
        while links < stop and links - end < MAX_LINKS and text.word(links, "particle-abroad"):
            links += 1
        near = links < stop and text.tokens[links].start <= text.tokens[links - 1].end + 1
        if not (near and text.capital(links) and text.is_word(links)):
            break
        end = links + 1
        while end < stop and text.tokens[end].joint and text.is_word(end):
            end += 1
    return end


def other_land(chart: Chart, at: int, stop: int) -> int:
    """Return where the second river or region ends that "and" joins to the first in the name of one
    body: "Waterschap Rijn en IJssel"; ``at`` where another body, an office or nothing follows."""
    text = chart.text
    step = text.word(at, "conjunction-and")
    land = at + step
    if not step or land >= stop or not text.capital(land) or text.readings(land, "firstname"):
        return at
    others = ("organisation-kind", "office-kind", "place-kind")
    if any(text.readings(land, scheme) or any(heads(text, land, scheme)) for scheme in others):
        return at
    return at if text.readings(land, "organisation") else proper_run(chart, land, stop)


def _office(text: Text, at: int) -> bool:
    """Say whether the head of an office stands at ``at``, which is none of a body as well: "of the
    National [Border Guard]"."""
    longest = max((size for size, _ in text.readings(at, "office-kind")), default=0)
    bodies = [head.size for head in heads(text, at, "organisation-kind") if not head.plural]
    return longest > 0 and not (text.capital(at) and max(bodies, default=0) >= longest)


def _german_proper(chart: Chart, at: int) -> bool:
    """Say whether a German word is of a proper name: a place, known or by its shape, an adjective
    in capitals before one ("Südlicher" Oberrhein), capitals inside; or a legal form ends the
    capitals that it begins."""
    text = chart.text
    if chart.covered(at, Place) or toponymic(text, at):
        return True
    if text.attributive(at) and chart.at(at + 1, Place):
        return True
    inner = text.tokens[at].text[1:]
    if any(c.isupper() for c in inner):
        return True
    end = at
    while text.capital(end) and end - at < MAX_PROPER_WORDS:
        end += 1
    return bool(text.word(end, *LEGAL_FORMS))


def _people(chart: Chart, at: int) -> int:
    """Return the noun behind a country's adjective in capitals, which German has in names alone,
    straight behind a head: "Bund Deutscher [Nordschleswiger]", "Stiftung Deutsch-Polnische
    [Zusammenarbeit]"; 0 where none stands at ``at``."""
    text = chart.text
    demonym = chart.at(at, Demonym)
    if demonym is None or text.opens_sentence(at) or not text.attributive(demonym.last - 1):
        return 0
    noun = demonym.last
    return noun if text.capital(noun) and not text.tokens[noun].joint else 0


def _apposed(chart: Chart, at: int) -> bool:
    """Say whether a German word that no vocabulary knows stands straight behind a head as its name,
    as the text shows where it writes both together again, has it as a town's elsewhere, or begins
    with both and a verb: "Polizeidirektion Landau", "Die Feuerwehr Oberau half"; else it may be the
    object, "weil das Amt Hilfe braucht", "stellte die Landesregierung Geld bereit"."""
    text = chart.text
    head = next((h for h in heads(text, at - 1, "organisation-kind") if not h.plural), None)
    if head is None:
        return False
    concept = schema().schemes["organisation-kind"][head.kind]
    if concept.flag("generic"):
        return False
    if text.matches[at] or text.tokens[at].start != text.tokens[at - 1].end + 1:
        return False
    if text.capital(at + 1):
        return False
    repeated = tuple(text.words[at - 1 : at + 1]) in text.repeated
    return (
        (repeated and not concept.flag("everywhere"))
        or text.words[at] in _towns(text)
        or _before_verb(text, at)
    )


@remembered
def _towns(text: Text) -> frozenset[str]:
    """Return the words in capitals that no vocabulary knows and that stand straight behind a
    preposition of place or the noun for a town, as names do: "in Oberau", "Gemeinde Oberau"; behind
    "in" only if they end as towns do, "kamen in Uniform"."""
    return frozenset(
        text.words[at] for at in text.capitals
        if not text.matches[at] and (
            text.readings(at - 1, "place-kind")
            or (text.word_before(at, "from-origin", "preposition-in") and toponymic(text, at))
        ) and not text.word_before(at, "contraction")
    )  # fmt: skip


def _before_verb(text: Text, at: int) -> bool:
    """Say whether what opens its sentence with an article ends with token ``at``, before a verb:
    German has but one phrase there."""
    first = text.sentence_at(at).first
    opened = text.word(first, "determiner-definite")
    inside = range(first + opened, at)
    verb = at + 1
    return (
        opened > 0
        and len(inside) <= MAX_PROPER_WORDS
        and all(text.capital(near) for near in inside)
        and (finite(text, verb) or text.word(verb, *AUXILIARIES) > 0)
    )


def proper_of(chart: Chart, at: int, stop: int) -> int:
    """Return where "de X Y" ends, X a capitalised name that the vocabularies don't know; in a name
    of another language X may be known: "Comune di Ventimiglia"."""
    text = chart.text
    step = text.word(at, "preposition-of", "contraction")
    if not step and text.capital(at - 1) and not (text.capital(at) or text.word(at, *_OWN)):
        step = text.word(at, "particle")
    elif not step or text.language == "de":
        return at
    target = at + step + text.word(at + step, "determiner-definite")
    if target >= stop or chart.covered(target, Name):
        return at
    small = text.language == "fr" and text.word(at, "contraction") > 0  # "Comité des ministres"
    if text.capital(at - 1) and (small or text.capital(target)):
        if members := _members(text, target):
            return target + members
    if not text.capital(target):
        return at
    if any(heads(text, target, "organisation-kind")) or text.readings(target, "organisation"):
        return at  # "the highest organ of Euregio Scheldemond": a part of another
    end = proper_run(chart, target, stop)
    return end if end > target else at


def _members(text: Text, at: int) -> int:
    """Return how many tokens the plural of an office takes, whose holders make up a body:
    "Committee of Experts", "Comité des ministres"; 0 if none stands there."""
    return next((head.size for head in heads(text, at, "office-kind") if head.plural), 0)
