"""What the name of an organisation says that it is for: "Institute for Strategic Dialogue", "Comité
de lutte contre les fraudes", "Ausschuss für regionale und grenznahe Zusammenarbeit".
"""

from __future__ import annotations

from ...ontology.schema import word_forms
from .analysis import Text
from .chart import Chart
from .finite import finite
from .heads import heads
from .name_words import adjacent
from .phrases import Date, Demonym, Place
from .proper import head_ahead

__all__ = ["accredited", "domains", "purpose"]

MAX_PURPOSE = 9
"""Tokens of what a body is for."""
WORDED = 4
"""Words in lower case up to the domain that they narrow: "regional and cross-border"."""
LOOSE = 2
"""Words in lower case between two capitals of a name: "für grenzüberschreitenden Zivilschutz"."""
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
_LEADING = ("under-chair", "under-lead", "in-presence")
"""Phrases behind a body's name that tell who led what it did."""


def purpose(
    chart: Chart, at: int, stop: int, *, adjective: bool, subject: bool, worded: bool = False
) -> int:
    """Return where "for X Y" ends, capitals with what joins them: "Institute for Strategic
    Dialogue", "Institut für Föderalismus", "Center for Research on Extremism"; where an
    ``adjective`` opens the name, a German genitive too: "Gemeinsames Zentrum der X"; where the kind
    has a ``subject`` on which it deliberates, what stands behind "on": "Committee on Borders". A
    domain in lower case is of the name where that is ``worded`` as one by its head or adjectives.
    """
    text = chart.text
    size = _led(chart, at, adjective=adjective, subject=subject)
    end, probe, loose = at, at + size, 0
    while size and probe < stop and probe - at < MAX_PURPOSE:
        if text.tokens[probe].text == "," and _list_goes_on(text, probe + 1):
            probe += 1
        if not text.is_word(probe) and text.tokens[probe].text != "-":
            break
        if chart.covered(probe, Date) or text.word(
            probe, "auxiliary-be", "auxiliary-have", "relative-pronoun", *_LEADING
        ):
            break
        if text.readings(probe, "firstname") and _person(chart, probe):
            break  # "das Institut für Recht der Universität Passau [Stefan Weber]"
        if probe > at + size and _predicate(text, probe):
            break  # "das Ministerium für Soziales [fördert das Projekt]"
        if text.word(probe, "preposition-in") and not text.word(probe, "preposition-about"):
            break
        if text.word(probe - 1, "conjunction-and") and (
            any(heads(text, probe, "office-kind"))
            or (any(heads(text, probe, "organisation-kind")) and not _domain(text, probe))
            or text.readings(probe, "organisation")
            or text.readings(probe, "firstname")
            or _another_behind(chart, probe)
        ):
            break  # "the Ministry for Justice and Minister A", "and the Swedish Border Agency"
        if text.capital(probe) or (text.tokens[probe].joint and end == probe):
            known = [length for length, _ in text.readings(probe, "organisation")]
            end, loose = probe + max(known, default=1), 0  # "auprès de l'Union européenne"
            probe = end
            continue
        if loose == LOOSE:
            break
        if not _joins_nouns(text, probe):
            loose += 1
        probe += 1
    return _worded(text, at, stop) if end == at and worded else end


def _person(chart: Chart, at: int) -> bool:
    """Say whether a given name at ``at`` is that of somebody named, and no place or part of a word:
    a capital, or a particle, goes on with it."""
    text = chart.text
    if chart.covered(at, Place) or not text.capital(at) or text.tokens[at + 1].joint:
        return False
    return adjacent(chart, at + 1) and bool(
        (text.capital(at + 1) and not text.reads(at + 1, _NO_DOMAIN - {"word"}))
        or text.word(at + 1, "particle")
    )


def _another_behind(chart: Chart, at: int) -> bool:
    """Say whether an article at ``at`` begins another body, adjectives between left out: "and the
    [Swedish Border Agency]", "und die neue [Gesellschaft für Verkehr]"."""
    text = chart.text
    noun = at + text.word(at, "determiner-definite")
    if noun == at:
        return False
    if head_ahead(text, noun) or (text.capital(noun) and text.readings(noun, "organisation")):
        return True  # "und der [Europäischen Kommission]"
    while text.language == "de" and (text.attributive(noun) or chart.covered(noun, Demonym)):
        noun += 1
    return any(heads(text, noun, "organisation-kind"))


def accredited(text: Text, at: int) -> int:
    """Return where the body or country ends that a representation is accredited to: "Permanent
    Representation of Belgium to the EU"; ``at`` where none stands there."""
    to = text.word(
        at, "preposition-to", "preposition-at", "preposition-in", "preposition-for",
        "preposition-with",
    )  # fmt: skip
    target = at + to + text.word(at + to, "determiner-definite")
    if not to or not text.capital(target):
        return at
    known = [size for size, _ in text.readings(target, "organisation")]
    return target + max(known) if known else at


def _worded(text: Text, at: int, stop: int) -> int:
    """Return where a domain in lower case ends that the vocabularies know, behind "for" and an
    English or Dutch head that more tells apart: "Franco-Swiss commission for regional and
    cross-border relations"; ``at`` where none does.

    Nothing tells a verb from a noun there, so the name reaches no further than what is known.
    """
    behind = at + text.word(at, "preposition-for")
    if behind == at or text.language not in ("en", "nl"):
        return at
    for word in range(behind, min(stop, behind + WORDED)):
        known = [
            size for scheme in ("topic", "portfolio", "role")
            for size, reading in text.readings(word, scheme)
            if scheme != "role" or reading.form == "action"
        ]  # fmt: skip
        if known:
            return word + max(known)
        joins = text.word(word, "conjunction-and", "cross-border", "ordinal")
        if not text.is_word(word) or (text.matches[word] and not joins):
            break
    return at


def _led(chart: Chart, at: int, *, adjective: bool, subject: bool) -> int:
    """Return how many tokens the words take that lead to what a body is for; 0 if none stand at
    ``at``: "for", in English "on" behind a head in capitals, in German "zur" before a noun of doing
    ("zur Verbesserung der Kontrollen") and, behind an ``adjective``, the article of a genitive."""
    text = chart.text
    if size := text.word(at, "preposition-for"):
        return size
    if text.language == "en" and text.capital(at - 1) and subject:
        size = text.word(at, "preposition-about") and text.word(at, "preposition-in")  # "on"
        target = at + size + text.word(at + size, "determiner-definite")
        return 0 if chart.covered(target, Date) else size
    if text.language != "de":
        return 0
    articles = word_forms("preposition-for", "purposeArticle", "de")
    if at < len(text.words) and text.folded[at] in articles:
        noun = at + 1
        while not text.capital(noun) and text.attributive(noun):
            noun += 1
        endings = word_forms("preposition-for", "purposeEnding", "de")
        doing = text.capital(noun) and text.folded[noun].endswith(endings)
        return int(doing and text.capital(at - 1))
    return text.word(at, "determiner-definite") if adjective else 0


def _joins_nouns(text: Text, at: int) -> bool:
    """Say whether a German word in lower case is of the nouns that a name has: an adjective or what
    joins two, "für [regionale und grenznahe] Zusammenarbeit"."""
    return text.language == "de" and (
        text.attributive(at) or bool(text.word(at, "conjunction-and"))
    )


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
    if finite(text, at):
        return True
    if text.language == "de" and not said:
        noun = text.capital(at - 1) and not text.attributive(at - 1)
        genitive = text.folded[at].endswith(word_forms("adjective", "genitivePluralEnding", "de"))
        if not text.attributive(at) or (noun and not genitive):
            return True  # "für Verkehr [begrüßte Gäste]", but "für Fragen [grenznaher] Bahnen"
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


def domains(
    chart: Chart, at: int, stop: int, *, told: bool, subject: bool, more: bool = False,
    members: bool = False,
) -> int:  # fmt: skip
    """Return where the common nouns of a French name end that say what the body is for: "Comité
    de lutte", where an adjective has ``told`` it apart also "Institut national de la statistique
    et des études économiques"; ``at`` where there are none.

    Without the adjective an article leads rather to what the body hears or does: "informed the
    Committee of the decision". ``more`` tells that a first domain stands before ``at``, and
    ``members`` that whom the body joins may stand there: "Syndicat national des douaniers".
    """
    text = chart.text
    end, led = at, False
    while text.language == "fr" and end < stop:
        step = text.word(end, "conjunction-and") if end > at or more else 0
        of = text.word(end + step, "preposition-of", "contraction")
        contracted = of and text.word(end + step, "contraction")
        if not (of or step):
            of = (
                text.word(end, "preposition-against")
                if end > at
                else _for_noun(chart, end, told and subject)
            )
            told = led = led or bool(of)
        noun = end + step + of
        article = text.word(noun, "determiner-definite")
        joined = members and contracted and _several(chart, noun)
        apart = told or joined
        if not (of or (step and led and article)) or ((article or contracted) and not apart):
            break
        noun += article
        known = _known(text, noun)
        if not (known or joined or _common_noun(chart, noun, stop) or (led and _set(text, noun))):
            place = chart.at(noun, Place) if led and of else None
            return place.last if place else end  # "pour la protection de la Meuse"
        end, told = noun + max(known, 1), True
        while end < stop and text.adjective(end) and not chart.covered(end, Demonym, Date):
            end += 1
    return end


def _known(text: Text, at: int) -> int:
    """Return how many tokens a subject of several words in lower case takes that the vocabularies
    know: "pour la répression de la [traite des êtres humains]"; 0 if none stands at ``at``."""
    sizes = [size for scheme in ("topic", "portfolio") for size, _ in text.readings(at, scheme)]
    size = max(sizes, default=0)
    return size if size > 1 and not any(map(text.capital, range(at, at + size))) else 0


def _several(chart: Chart, at: int) -> bool:
    """Say whether the plural of those whom a body joins stands at ``at``, known as such or by the
    territory behind it: "Fédération des [parcs]", "des [chasseurs] de la Moselle"."""
    text = chart.text
    if not text.is_word(at) or text.capital(at):
        return False
    schemes = ("office-kind", "organisation-kind", "group-kind")
    land = at + 1 + text.word(at + 1, "preposition-of", "contraction")
    land += text.word(land, "determiner-definite") if land > at + 1 else 0
    somewhere = land > at + 1 and chart.at(land, Place) is not None
    return somewhere or any(text.readings(at, scheme) for scheme in schemes)


def _set(text: Text, at: int) -> bool:
    """Say whether a plural of many, which elsewhere acts itself, stands at ``at``: "pour le
    développement des [régions]"."""
    return text.is_word(at) and not text.capital(at) and any(
        size == 1 for size, _ in text.readings(at, "group-kind")
    )  # fmt: skip


def _for_noun(chart: Chart, at: int, subject: bool) -> int:
    """Return how many tokens "pour" or, before a ``subject``, "sur" takes before the article of a
    common noun: "Comité européen sur la démocratie"; 0 if neither stands at ``at``."""
    text = chart.text
    size = text.word(at, "preposition-for")
    size = size or (text.word(at, "preposition-about") if subject else 0)
    noun = at + size + text.word(at + size, "determiner-definite")
    known = size and noun > at + size and not text.word(noun, "ordinal", "superlative")
    return size if known and _common_noun(chart, noun, len(text.tokens)) else 0


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
