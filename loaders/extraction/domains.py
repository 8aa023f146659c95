"""Domains of an office that stand straight behind it in capitals, "wethouder Economie", and that no
vocabulary has, in a list: "Business, Employment and Retail"."""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .heads import heads
from .name_words import adjacent
from .phrases import Body, Date, Demonym, Name, Place

__all__ = ["adjectives_behind", "bare_complement", "listed_domains", "titular_domain"]

MAX_TITULAR = 6
"""Tokens of a domain in capitals straight behind a head."""
_THINGS = frozenset({"portfolio", "topic", "organisation-kind", "agreement-kind", "event-kind"})
"""Schemes whose words are of things, not of persons' names."""
_FURTHER = (
    "civility", "academic-title", "preposition-of", "contraction", "preposition-in",
    "preposition-for", "preposition-at",
)  # fmt: skip
"""Classes of words that lead to the holder of a title, or to what it is of."""
MAX_DOMAIN = 6
"""Words of one of several domains: "les questions frontalières"."""
LINES = ("heading", "item")
"""Kinds of the lines of a list."""
MAX_BARE = 8
"""Tokens of what stands in capitals behind a head in a list."""
_LINKS = (
    "conjunction-and", "preposition-of", "contraction", "preposition-for", "determiner-definite",
    "preposition-in",
)  # fmt: skip
"""Classes of small words inside of it."""
_ACTORS = frozenset({"office-kind", "organisation-kind", "organisation"})
"""Schemes whose words are of no domain: a list that has one goes on with something else."""


def titular_domain(chart: Chart, at: int, stop: int) -> int:
    """Return where a domain ends that stands in capitals straight behind an office's head at
    ``at``, as titles have it: "wethouder Economie en Toerisme", "directeur Sécurité",
    "Referatsleiter Verkehr"; ``at`` where there is none.

    One of its words must be known as a thing's; what follows must end the title, or be its holder:
    "der Leiter Maßnahmen ankündigte" has none.
    """
    text = chart.text
    end, thing = at, False
    while end < min(stop, at + MAX_TITULAR):
        joined = text.word(end, "conjunction-and") if end > at else 0
        word = end + joined
        if not text.capital(word) or not text.is_word(word) or not adjacent(chart, word):
            break
        if text.readings(word, "firstname") or text.word(word, "civility", "academic-title"):
            break
        if chart.covered(word, Place, Body, Demonym) or any(heads(text, word, "office-kind")):
            break
        thing = thing or text.reads(word, _THINGS)
        end = word + 1
    named = text.capital(end) and text.readings(end, "firstname")
    closed = end >= stop or not text.is_word(end) or named or text.word(end, *_FURTHER)
    return end if thing and closed else at


def adjectives_behind(text: Text, at: int) -> int:
    """Return where French adjectives end that go on with the phrase of an office at ``at``, up to a
    mark: "directeur de la coopération [policière internationale], A"; ``at`` where none do."""
    end = at
    while text.language == "fr" and text.is_word(end) and not text.capital(end):
        last = end
        while last + 1 < len(text.tokens) and text.tokens[last + 1].joint:
            last += 1  # "grand-ducale"
        if not (text.adjective(last) or text.word(end, "cross-border")):
            break
        end = last + 1
    closed = end == len(text.tokens) or text.words[end] in ",;:()–.|"
    return end if closed else at


def bare_complement(chart: Chart, at: int, stop: int) -> int:
    """Return where words end that stand in capitals straight behind an office's head at ``at`` in a
    German list, up to a mark, whatever they are: "A, Leiter Spitalplanung, Kanton B", "A,
    Co-Präsidentin Starke Region Basel/Jura"; ``at`` where there are none."""
    text = chart.text
    if text.language != "de" or text.sentence_at(at - 1).kind not in LINES:
        return at
    if not text.capital(at) or not adjacent(chart, at) or text.readings(at, "firstname"):
        return at
    end = at
    while end < min(stop, at + MAX_BARE) and text.words[end] not in ",;:(|–":
        linked = text.tokens[end].joint or text.words[end] in "/-&"
        if not (linked or text.capital(end) or text.word(end, *_LINKS)):
            return at
        if text.word(end, "civility", "academic-title") or any(heads(text, end, "office-kind")):
            return at
        end += 1
    return end


def listed_domains(chart: Chart, first: int, last: int, stop: int) -> int:
    """Return where a list of domains ends that a phrase ``first`` to ``last`` begins, with "for" or
    in capitals: "ambassadeur pour les commissions, la coopération et les questions frontalières",
    "Minister of State for Business, Employment and Retail"; ``last`` where none goes on.

    Its commas are told from those around a name by the "and" before its last domain, and by what
    stands behind that: a mark, or the holder.
    """
    text = chart.text
    titled = _titled(chart, last - 1)
    if not titled and not text.where(first, last, "preposition-for"):
        return last
    at = last
    while at < stop:
        step = text.word(at, "conjunction-and")
        if not step and text.tokens[at].text != ",":
            return last
        end = _domain(chart, at + (step or 1), stop, titled=titled)
        if not end:
            return last
        if step:
            closed = end == stop or text.tokens[end].text in ",.;:)" or text.capital(end)
            return end if titled or (closed and at > last) else last
        at = end
    return last


def _titled(chart: Chart, at: int) -> bool:
    """Say whether a domain is written as titles are: each of its words has a capital."""
    text = chart.text
    return (
        text.language != "de" and text.is_word(at) and text.capital(at)
        and not _of_no_domain(text, at, titled=True) and not chart.covered(at, Place)
        and (bool(text.readings(at, "portfolio")) or not chart.covered(at, Body))  # "Business"
    )  # fmt: skip


def _of_no_domain(text: Text, at: int, *, titled: bool) -> bool:
    """Say whether a word is of no domain; one of an event is in titles: "Dialogue social"."""
    if text.readings(at, "portfolio"):
        return False  # "Business"
    return text.reads(at, _ACTORS) or (not titled and bool(text.readings(at, "event-kind")))


def _domain(chart: Chart, at: int, stop: int, *, titled: bool) -> int:
    """Return where a domain that nobody knows ends, at a mark, a conjunction or a capital behind
    its words, if ``titled`` at a word without a capital; 0 if none begins at ``at``."""
    text = chart.text
    article = text.word(at, "determiner-definite")
    led = 0
    if titled:
        led = text.word(at, "preposition-for", "preposition-to")
        at += text.word(at, "preposition-of", "contraction", "preposition-for") or led
        article = text.word(at, "determiner-definite")
    begin = at = at + article
    if led and (place := chart.at(at, Place)) is not None:
        return place.last  # "et à la Grande Région"
    while at < stop and at - begin < MAX_DOMAIN and text.is_word(at):
        if text.word(at, "conjunction-and"):
            break
        if text.capital(at) != titled and text.language != "de":
            break
        if _of_no_domain(text, at, titled=titled) or chart.covered(at, Place, Body, Name, Date):
            return 0
        if article and text.readings(at, "group-kind"):
            return 0  # "les citoyens", but "for democracy and civil society"
        if text.word(at, "auxiliary-be", "auxiliary-have", "relative-pronoun", "preposition-in"):
            return 0
        if text.capital(at) and text.readings(at, "firstname"):
            return at if titled and at > begin else 0
        at += 1
    while titled and begin < at < stop and text.adjective(at):
        at += 1  # "et des Affaires européennes"
    return at if at > begin else 0
