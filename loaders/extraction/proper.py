"""How far the proper name of an organisation reaches from its head: "Veilige Brandweer",
"Eurodistrict SaarMoselle", "Committee of Experts".
"""

from __future__ import annotations

from ...ontology.schema import schema
from ...ontology.territories import territories
from .analysis import Text
from .chart import Chart
from .finite import AUXILIARIES, finite
from .heads import heads
from .localities import toponymic
from .name_words import adjacent
from .nominals import suspended
from .phrases import Date, Demonym, Name, Place
from .remembered import remembered

__all__ = [
    "LEGAL_FORMS", "elliptic_before", "foreign_run", "head_ahead", "other_land", "proper_before",
    "proper_of", "proper_run",
]  # fmt: skip

LEGAL_FORMS = ("legal-form-association", "legal-form-company")
"""Classes of words that end the name of an association or company."""
MAX_PROPER_WORDS = 6
MAX_LINKS = 2
"""Prepositions and articles in a row inside a foreign name."""
MAX_COORDINATED = 12
"""Tokens of a name before its head, "and" and commas included."""
_OWN = (
    "determiner-definite", "preposition-in", "preposition-to", "preposition-for", "preposition-at",
)  # fmt: skip
"""Classes of the text's own language: their words join no name of another."""
_STOPPING = (
    "determiner-definite", "determiner-demonstrative", "determiner-indefinite", "pronoun",
    "preposition-in", "relative-day", "determiner-possessive", "takes-place",
)  # fmt: skip


def proper_before(chart: Chart, first: int) -> int:
    """Return how many tokens before ``first`` are of the name: "Veilige" Brandweer, "Gemeinsames"
    Zentrum, "Police and" Border Guard Board; 0 if none is."""
    text = chart.text
    if text.language == "en" and (joined := _coordinated(chart, first)):
        return joined
    return int(_proper_word(chart, first - 1, first))


def _coordinated(chart: Chart, first: int) -> int:
    """Return how many tokens before ``first`` an English name takes with what "and" joins in it,
    back to its article, or to the mark behind which it stands without one: the "Kent and Medway
    Fire and" Rescue Authority; 0 if there are none."""
    text = chart.text
    at, joined, marked = first, False, 0
    while text.capital(at) and first - at < MAX_COORDINATED and adjacent(chart, at):
        step = text.word_before(at, "conjunction-and")
        if not step and joined and text.tokens[at - 1].text == ",":
            step, marked = 1, at  # "Border, Midland and Western Regional Assembly"
        word = _unjoined(text, at - step - 1)
        if word < 0 or not text.capital(word) or text.word(word, "determiner-definite"):
            break
        other = text.readings(word, "firstname") and not chart.covered(word, Place)
        alone = bool(text.word_before(word, "determiner-definite"))
        if other or (step and not alone and _names_actor(chart, word)):
            # "the Flemish Government and Antwerp Port Authority": two of them
            return first - marked if marked and _apart(chart, marked, first) else 0
        joined = joined or bool(step)
        at = word
    if not joined:
        return 0
    whole = text.word_before(at, "determiner-definite") or _apart(chart, at, first)
    return first - at if whole or _of_lands(chart, at, first) else 0


def _of_lands(chart: Chart, at: int, first: int) -> bool:
    """Say whether what "and" joins before the one head at ``first`` are places that one body is
    for, in one country: "Newry and Mourne District Council", but "Lille and Kent County Council".
    """
    text = chart.text
    head = next(iter(heads(text, first, "organisation-kind")), None)
    if head is None or head.plural:
        return False
    concept = schema().schemes["organisation-kind"][head.kind]
    if not (concept.flag("deliberates") or concept.flag("areal") or concept.flag("public")):
        return False
    if text.word_before(at, "preposition-between"):
        return False
    if "," in text.words[max(at - 1, 0) : first]:
        return False  # "Lille, Ghent and Kent Council"
    lands = None
    for place in chart.within(at, first, Place):
        states = {territories().country(code) for code in place.candidates}
        if place.candidates:
            lands = states if lands is None else lands & states
    one = lands is None or bool(lands)
    return one and all(
        chart.covered(near, Place) or not (text.matches[near] and text.capital(near))
        for near in range(at, first)
    )


def _unjoined(text: Text, at: int) -> int:
    """Return the first token of a word that ends with token ``at``: "Co-ordination"."""
    while at > 0 and text.tokens[at].joint and not text.capital(at):
        at -= 1
    return at


def _apart(chart: Chart, at: int, first: int) -> bool:
    """Say whether capitals that "and" joins before a head at ``first`` stand at the beginning of
    their sentence or behind a mark, as one of several bodies or that of somebody, name nobody and
    no place, and open no longer noun: "A (Tax and Customs Board)", but "Lille, Ghent and Kent
    Council", "Search and Rescue Service exercise"."""
    text = chart.text
    if chart.covered(at, Place, Date) or _names_actor(chart, at) or text.readings(at, "month"):
        return False
    sentence = text.sentence_at(at)
    if at > sentence.first and text.words[at - 1] not in "(,;:–-":
        return False
    behind = first
    while behind < sentence.last and text.capital(behind):
        behind += 1
    return (
        behind >= sentence.last
        or not text.is_word(behind)
        or bool(text.word(behind, "conjunction-and", "auxiliary-be", "auxiliary-have"))
        or finite(text, behind)
    )


def _names_actor(chart: Chart, last: int) -> bool:
    """Say whether a body, an office or a country's adjective ends with token ``last``."""
    text = chart.text
    if text.tokens[last].text.isupper() or chart.covered(last, Demonym):
        return True
    return any(
        at + size > last
        for at in range(max(last - 2, 0), last + 1)
        for size in [
            *(head.size for head in heads(text, at, "organisation-kind")),
            *(head.size for head in heads(text, at, "office-kind")),
            *(size for size, _ in text.readings(at, "organisation")),
        ]
    )


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


def elliptic_before(text: Text, first: int) -> int:
    """Return how many tokens before a head are the first part of a pair that shares its last part:
    "Energie- en" Klimaatagentschap; 0 if none are."""
    step = text.word_before(first, "conjunction-and") if text.language in ("nl", "de") else 0
    hyphen = first - step - 1
    if not step or hyphen < 1 or text.tokens[hyphen].text != "-":
        return 0
    joint = text.tokens[hyphen].start == text.tokens[hyphen - 1].end
    return first - hyphen + 1 if joint and text.is_word(hyphen - 1) else 0


def _proper_word(chart: Chart, at: int, before: int) -> bool:
    """Say whether the capitalised word ``at`` is of the name that goes on at ``before``."""
    text = chart.text
    return (
        text.language != "fr"
        and text.capital(at)
        and text.is_word(at)
        and (text.language != "de" or text.attributive(at))
        and not text.opens_sentence(at)
        and not text.word(
            at, "determiner-definite", "civility", "ordinal", "agenda-item", *_STOPPING
        )
        and not chart.covered(at, Place, Demonym, Date)
        and (not text.readings(at, "firstname") or bool(text.readings(at, "territory")))
        and not _surname(chart, at)
        and not text.readings(at, "weekday")
        and not any(heads(text, at, "office-kind"))
        and adjacent(chart, before)
    )


def _surname(chart: Chart, at: int) -> bool:
    """Say whether a given name that opens its line stands straight before the word: "Anna Weber
    Kent County Council" in a list of those present."""
    text = chart.text
    given = at - 1
    return (
        text.capital(given) and text.opens_sentence(given)
        and bool(text.readings(given, "firstname"))
        and not chart.covered(given, Place) and text.tokens[given].end + 1 == text.tokens[at].start
    )  # fmt: skip


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
        if text.capital(end):
            if text.readings(end, "firstname") and (
                text.capital(end + 1) or text.word(end + 1, "particle")
            ):
                break
            place = chart.at(end, Place)
            if place is not None and place.last - end > 1 and not place.adjective:
                end = place.last  # "Stichting Jumelage De Bilt"
                continue
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
    if target >= stop or not text.capital(target) or chart.covered(target, Name):
        return at
    if text.capital(at - 1) and (members := _members(text, target)):
        return target + members
    if any(heads(text, target, "organisation-kind")) or text.readings(target, "organisation"):
        return at  # "the highest organ of Euregio Scheldemond": a part of another
    end = proper_run(chart, target, stop)
    return end if end > target else at


def _members(text: Text, at: int) -> int:
    """Return how many tokens the plural of an office in capitals takes, whose holders make up a
    body: "Committee of Experts", "Council of Ministers"; 0 if none stands there."""
    return next((head.size for head in heads(text, at, "office-kind") if head.plural), 0)
