"""How far the proper name of an organisation reaches from its head: "Veilige Brandweer",
"Eurodistrict SaarMoselle", "Institute for Strategic Dialogue".
"""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .heads import heads
from .localities import toponymic
from .phrases import Date, Demonym, Name, Place

__all__ = [
    "LEGAL_FORMS", "domains", "elliptic_before", "head_ahead", "proper_before", "proper_of",
    "proper_run", "purpose",
]  # fmt: skip

LEGAL_FORMS = ("legal-form-association", "legal-form-company")
"""Classes of words that end the name of an association or company."""
MAX_PROPER_WORDS = 6
MAX_COORDINATED = 12
"""Tokens of a name before its head, "and" and commas included."""
MAX_PURPOSE = 9
"""Tokens of what a body is for."""
_NO_DOMAIN = frozenset(
    {
        "word",
        "role",
        "office-kind",
        "organisation-kind",
        "group-kind",
        "event-kind",
        "weekday",
        "month",
        "agreement-kind",
        "place-kind",
    }
)
"""Schemes whose words say of no body what it is for."""
_ACTING = frozenset({"office-kind", "organisation-kind", "organisation", "firstname", "territory"})
"""Schemes whose words begin another actor or a place, and no domain."""
LOOSE = 2
"""Words in lower case between two capitals of a name: "für grenzüberschreitenden Zivilschutz"."""
_OWN = (
    "determiner-definite", "preposition-in", "preposition-to", "preposition-for", "preposition-at",
)  # fmt: skip
"""Classes of the text's own language: their words join no name of another."""
_STOPPING = (
    "determiner-definite", "determiner-demonstrative", "determiner-indefinite", "pronoun",
    "preposition-in", "relative-day", "determiner-possessive",
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
    back to its article: the "Kent and Medway Fire and" Rescue Authority; 0 if there are none."""
    text = chart.text
    at, joined = first, False
    while text.capital(at) and first - at < MAX_COORDINATED:
        step = text.word_before(at, "conjunction-and")
        if not step and joined and text.tokens[at - 1].text == ",":
            step = 1  # "Border, Midland and Western Regional Assembly"
        word = at - step - 1
        if word < 0 or not text.capital(word) or text.word(word, "determiner-definite"):
            break
        if text.readings(word, "firstname") and not chart.covered(word, Place):
            return 0
        alone = bool(text.word_before(word, "determiner-definite"))
        if step and not alone and _names_actor(chart, word):
            return 0  # "the Flemish Government and Antwerp Port Authority": two of them
        joined = joined or bool(step)
        at = word
    return first - at if joined and text.word_before(at, "determiner-definite") else 0


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
        and not text.word(at, "determiner-definite", "civility", "ordinal", *_STOPPING)
        and not chart.covered(at, Place, Demonym)
        and not text.readings(at, "firstname")
        and not any(heads(text, at, "office-kind"))
        and text.tokens[at].end + 1 >= text.tokens[before].start
    )


def proper_run(chart: Chart, at: int, stop: int) -> int:
    """Return where a run of capitalised words from ``at`` ends: "Eurodistrict SaarMoselle"."""
    text = chart.text
    end = at
    while end < stop and end - at < MAX_PROPER_WORDS:
        within = end > at or chart.covered(end - 1, Place)
        if text.tokens[end].text == "/" and within and text.capital(end + 1):
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
    return end + (text.word(end, *LEGAL_FORMS) if end > at else 0)


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


def domains(chart: Chart, at: int, stop: int, *, told: bool) -> int:
    """Return where the common nouns of a French name end that say what the body is for: "Comité
    de lutte", where an adjective has ``told`` it apart also "Institut national de la statistique
    et des études économiques"; ``at`` where there are none.

    Without the adjective an article leads rather to what the body hears or does: "informed the
    Committee of the decision".
    """
    text = chart.text
    end = at
    while text.language == "fr" and end < stop:
        step = text.word(end, "conjunction-and") if end > at else 0
        of = text.word(end + step, "preposition-of", "contraction")
        if not of:
            of = text.word(end, "preposition-against") if end > at else 0
        noun = end + step + of
        article = text.word(noun, "determiner-definite")
        contracted = of and text.word(end + step, "contraction")
        if not of or ((article or contracted) and not told):
            break
        noun += article
        if not _common_noun(chart, noun, stop):
            break
        end, told = noun + 1, True
        while end < stop and text.adjective(end) and not chart.covered(end, Demonym, Date):
            end += 1
    return end


def _common_noun(chart: Chart, at: int, stop: int) -> bool:
    """Say whether a word in lower case stands at ``at`` that is no word of grammar, and names
    nobody and no time."""
    text = chart.text
    return (
        at < stop
        and text.is_word(at)
        and not text.capital(at)
        and not text.reads(at, _NO_DOMAIN)
        and not chart.covered(at, Place, Demonym, Date)
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
    if any(heads(text, target, "organisation-kind")) or text.readings(target, "organisation"):
        return at  # "the highest organ of Euregio Scheldemond": a part of another
    end = proper_run(chart, target, stop)
    return end if end > target else at


def purpose(chart: Chart, at: int, stop: int, *, adjective: bool) -> int:
    """Return where "for X Y" ends, capitals with what joins them: "Institute for Strategic
    Dialogue", "Institut für Föderalismus", "Center for Research on Extremism"; where an
    ``adjective`` opens the name, a German genitive too: "Gemeinsames Zentrum der X"."""
    text = chart.text
    size = text.word(at, "preposition-for")
    if adjective and text.language == "de" and not size:
        size = text.word(at, "determiner-definite")  # a genitive
    end, probe, loose = at, at + size, 0
    while size and probe < stop and probe - at < MAX_PURPOSE:
        if text.tokens[probe].text == "," and _list_goes_on(text, probe + 1):
            probe += 1
        if not text.is_word(probe) and text.tokens[probe].text != "-":
            break
        if chart.covered(probe, Date) or text.word(
            probe, "auxiliary-be", "auxiliary-have", "relative-pronoun"
        ):
            break
        if probe > at + size and _predicate(text, probe):
            break  # "das Ministerium für Soziales [fördert das Projekt]"
        if text.word(probe, "preposition-in") and not text.word(probe, "preposition-about"):
            break
        if text.word(probe - 1, "conjunction-and") and (
            any(heads(text, probe, "office-kind"))
            or (any(heads(text, probe, "organisation-kind")) and not _domain(text, probe))
            or text.readings(probe, "organisation")
            or text.readings(probe, "firstname")
            or (
                (size_of_article := text.word(probe, "determiner-definite"))
                and (
                    head_ahead(text, probe + size_of_article)
                    or any(heads(text, probe + size_of_article, "organisation-kind"))
                )
            )
        ):
            break  # "the Ministry for Justice and Minister A", "and the Swedish Border Agency"
        if text.capital(probe):
            end, loose = probe + 1, 0
        elif loose == LOOSE:
            break
        else:
            loose += 1
        probe += 1
    return end


def _predicate(text: Text, at: int) -> bool:
    """Say whether a word in lower case, no word of grammar, is rather a verb than of a name: one
    that the vocabularies know, in German no adjective, or with an article behind it, which begins
    its object."""
    said = text.readings(at, "role")
    if text.capital(at) or not text.is_word(at):
        return False
    if text.word(at, "decides", "speech"):
        return True
    if text.matches[at] and not said:
        return False
    if any(reading.form == "finite" for _, reading in said):
        return True
    if text.language == "de" and not said and not text.attributive(at):
        return True
    return bool(text.word(at + 1, "determiner-definite", "determiner-indefinite"))


def _domain(text: Text, at: int) -> bool:
    """Say whether a German noun for a body names a domain as well: "Amt für Militär und
    Zivilschutz", where no article begins another body."""
    return (
        text.language == "de"
        and text.capital(at)
        and bool(text.readings(at, "portfolio") and text.readings(at, "topic"))
    )


def _list_goes_on(text: Text, at: int) -> bool:
    """Say whether a German noun behind a comma is one of several domains that "and" closes:
    "Landesamt für Umwelt, Naturschutz und Geologie", but "das Amt für Umwelt, Polizei und
    Feuerwehr"."""
    noun = at
    while text.language == "de" and not text.capital(noun) and text.attributive(noun):
        noun += 1
    if text.language != "de" or not text.capital(noun) or text.reads(noun, _ACTING):
        return False
    behind = noun + 1
    if text.words[behind : behind + 1] == [","]:
        return _list_goes_on(text, behind + 1)
    step = text.word(behind, "conjunction-and")
    last = behind + step
    while step and not text.capital(last) and text.attributive(last):
        last += 1
    return bool(step) and text.capital(last) and not text.reads(last, _ACTING)
