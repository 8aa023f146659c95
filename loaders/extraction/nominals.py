"""Where a noun phrase ends, of which only the beginning is known."""

from __future__ import annotations

from ...ontology.schema import schema, word_forms
from .analysis import Text
from .chart import Chart
from .finite import AUXILIARIES, finite, in_form
from .phrases import Body, Date, Demonym, Event, Name, Place, Quantity, Topic, Venue

__all__ = ["ARTICLES", "joined_demonyms", "phrase_end", "suspended"]

MAX_WORDS = 12

_ENDING = (
    "preposition-of", "contraction", "determiner-definite", "determiner-indefinite",
    "determiner-possessive", "preposition-in", "preposition-about", "preposition-for",
    "preposition-with", "preposition-to", "preposition-between", "adverb", "list-opener",
)  # fmt: skip
_VERBAL = (
    *AUXILIARIES, "speech", "takes-place", "concerns", "discusses", "speaks-of", "negation", "verb",
)  # fmt: skip
_PARTING = ("conjunction-or", "conjunction-that", "relative-pronoun", "infinitive-marker")
ARTICLES = ("determiner-definite", "determiner-indefinite", "determiner-possessive")
_LEADING = tuple(word for word in _ENDING if word.startswith("preposition"))
"""Prepositions, some of which are adverbs too: "de plannen voor de haven"."""


def phrase_end(chart: Chart, at: int, stop: int, *, seated: bool = False) -> int:
    """Return where the noun phrase at ``at`` ends: before a mark, a conjunction, a verb.

    A conjunction inside a wording of the vocabulary, behind "between" or behind a hyphen belongs
    to the phrase: "öffentliche Sicherheit und Ordnung", "Zivil- und Katastrophenschutz". Where
    it is ``seated``, a preposition and a place or building end it: "a meeting on floods in Lille".
    """
    text = chart.text
    end = held = at
    pairs = 0
    while end < min(stop, at + MAX_WORDS):
        for size, _ in text.readings(end, "topic"):
            held = max(held, end + size)
        if end < held:
            end += 1
            continue
        mark = text.tokens[end].text
        joined = text.word(end, "conjunction-and")
        if joined and end > at and text.functional(end) and text.functional(end - 1):
            end += joined  # "de part et d'autre"
            continue
        if (behind := suspended(text, end)) > end:
            end = behind
            continue
        if joined and end > at and _adjectives(text, end, end + joined):
            end += joined  # "les enjeux politiques et opérationnels", "politische und andere"
            continue
        if joined and pairs:
            end, pairs = end + joined, pairs - 1
            continue
        if joined or not (mark[0].isalnum() or mark[0] == "'"):
            break
        if (held := _date_inside(chart, at, end)) > end:
            end = held
            continue
        if chart.covered(end, Date, Name) or (end > at and _of_itself(chart, end)):
            break
        if end > at + 1 and chart.at(end, Quantity):
            end -= 1  # "on floods drew 200 people"
            break
        if _parts(chart, at, end, seated=seated):
            break
        if verb := _before_article(chart, at, end):
            end -= verb
            break
        pairs += bool(text.word(end, "preposition-between"))
        end += 1
    return _trimmed(chart, at, min(end, stop))


def _of_itself(chart: Chart, at: int) -> bool:
    """Say whether an event at ``at`` stands for itself: not "the safety of [markets]"."""
    event = chart.at(at, Event)
    if event is None:
        return False
    article = at - chart.text.word_before(at, *ARTICLES)
    of = chart.text.word_before(article, "preposition-of")
    return not (of and (event.plural or event.generic))


def _date_inside(chart: Chart, first: int, at: int) -> int:
    """Return the token behind a month, a year or a feast at ``at`` that belongs to the noun before
    it: "the floods of July 2021", "les marchés de Noël"; days are when something was."""
    date = chart.at(at, Date)
    if date is None or (date.daily and date.value) or at == first:
        return at
    of = chart.text.word_before(at, "preposition-of")
    return date.last if of and at - of > first else at


def _adjectives(text: Text, end: int, behind: int) -> bool:
    """Say whether a conjunction between ``end`` and ``behind`` joins adjectives of one noun."""
    if text.language == "fr":
        return text.adjective(end - 1) and text.adjective(behind)
    if text.language != "de":
        describing = word_forms("adjective", "describing", text.language)
        return behind < len(text.tokens) and all(
            text.word(near, "cross-border") or text.folded[near] in describing
            for near in (end - 1, behind)
        )
    return all(text.attributive(near) and not text.capital(near) for near in (end - 1, behind))


def suspended(text: Text, at: int) -> int:
    """Return the token behind the hyphen at ``at`` that stands for the last part of a later word,
    and behind what joins them: "Polizei-, Grenz- und Zollbehörden"; ``at`` where there is none."""
    if at + 2 >= len(text.tokens) or text.tokens[at].text != "-":
        return at
    step = text.word(at + 1, "conjunction-and") or (text.tokens[at + 1].text == ",")
    return at + 1 + step if step else at


def _parts(chart: Chart, first: int, at: int, *, seated: bool) -> bool:
    """Say whether the word at ``at`` can't belong to a noun phrase that begins at ``first``."""
    text = chart.text
    of = at > first and text.word_before(at, "preposition-of")
    if text.word(at, *_PARTING) and not of:  # "une ligne de car"
        return True
    if text.word(at, "preposition-by") and not text.word(at, "preposition-of"):
        return True
    joint = at + 1 < len(text.tokens) and text.tokens[at + 1].joint  # "all-island"
    if at > first and text.word(at, "pronoun") and not (joint or text.word(at, *ARTICLES)):
        return True
    if text.word(at, "preposition-with") and at > first + 2:
        return True
    if seated and at > first and _to_seat(chart, at):
        return True
    if text.capital(at):
        return False  # inside a sentence no verb has one
    if text.language == "de" and at > first and text.capital(at - 1) and text.is_word(at - 1):
        # behind a noun stands another's adjective in the genitive, else a verb
        if not text.folded[at].endswith(word_forms("adjective", "genitivePluralEnding", "de")) and (
            not text.matches[at] or _of_another(text, at)
        ):
            return True
    if text.word(at, *_VERBAL) and not text.word(at, "preposition-of", *ARTICLES):
        return True
    return not text.word_before(at, *ARTICLES) and finite(text, at)  # "the plans" are a noun


def _to_seat(chart: Chart, at: int) -> bool:
    """Say whether a preposition at ``at`` leads to where something was: "[in] the town hall", "[at]
    the University of X", "[dans les locaux] de la préfecture"."""
    text = chart.text
    if text.word(at, "premises"):
        return True
    size = text.word(at, "preposition-in", "preposition-to")
    behind = at + size + text.word(at + size, "determiner-definite")
    if not size:
        return False
    if chart.at(at + size, Place) or chart.at(behind, Place) or chart.at(behind, Venue):
        return True
    demonym = chart.at(behind, Demonym)  # "in the Basque city of X"
    if demonym is not None and chart.at(demonym.last, Place):
        return True
    if seat := text.word(behind, "seat", "venue-room"):
        of = behind + seat
        while step := text.word(of, "preposition-of", "contraction", "determiner-definite"):
            of += step
        return of > behind + seat and chart.at(of, Body) is not None
    body = chart.at(behind, Body) if text.word(at, "preposition-at-house") else None
    kind = schema().schemes["organisation-kind"].get((body and body.kind) or "")
    roomy = text.language == "en" or (kind is not None and kind.flag("withRooms"))
    return body is not None and roomy


def _of_another(text: Text, at: int) -> bool:
    """Say whether a German participle at ``at`` opens what is said of the next noun: "das vom Amt
    für Katastrophenschutz [organisierte Treffen]"."""
    return text.capital(at + 1) and in_form(text, at, "attributive")


def _before_article(chart: Chart, first: int, at: int) -> int:
    """Return how many tokens before the article at ``at`` can't be of the noun phrase that begins
    at ``first``: an article follows no noun, so that the word before is the verb: "on drugs [drew]
    a crowd". German nouns have their genitive there: "die Folgen der Flut"."""
    text = chart.text
    if not text.word(at, *ARTICLES) or text.word(at, "genitive", "contraction"):
        return 0
    before = at - 1
    while (
        before > first and text.word(before, "adverb")
        and not text.word(before, "preposition-other", *_LEADING)
    ):  # fmt: skip
        before -= 1  # "an agreement on exchange [now unites] the two cities"
    if before <= first:
        return 0
    if not text.is_word(before) or text.functional(before) or _known(chart, at):
        return 0
    known = any(
        reading.scheme == "word" for match in text.matches[before] for reading in match.readings
    )
    return 0 if known else at - before


def _trimmed(chart: Chart, first: int, end: int) -> int:
    """Return ``end`` without what no noun phrase ends with."""
    text = chart.text
    while end > first:
        size = text.word_before(end, *_ENDING)
        if text.language == "de" and text.is_word(end - 1) and not text.capital(end - 1):
            size = 1  # its nouns have capitals: "Hilfe gebilligt", "Tagung über Drogen statt"
        if text.language == "nl" and in_form(text, end - 1, "participle"):
            size = 1  # "hebben een akkoord over de brandweer ondertekend"
        if not size or any(end - size < each.last <= end for each in _known(chart, end)):
            break
        end -= size
    return max(end, first)


def _known(chart: Chart, end: int) -> list[Topic]:
    topic = chart.over(end - 1, Topic)
    return [topic] if topic is not None and topic.last == end else []


def joined_demonyms(chart: Chart, demonym: Demonym, *, plural: bool) -> list[Demonym]:
    """Return a French adjective of a country with those that "and" joins to it; behind a ``plural``
    commas do too, where "and" closes their list: "allemand, polonais et tchèque"."""
    text = chart.text
    found = [demonym]
    closed = 1
    while True:
        at = found[-1].last
        step = text.word(at, "conjunction-and")
        comma = int(plural and not step and text.words[at : at + 1] == [","])
        other = chart.at(at + step + comma, Demonym) if step or comma else None
        if other is None or other.inhabitant:
            return found[:closed]
        found.append(other)
        closed = len(found) if step else closed
        if step:
            return found
