"""Organisations that the text names, and calls by their head alone: "das Zentrum", "de raad", or
by the noun in capitals that opens or ends their name: "le Congrès", "the Group"; and what belongs
to them, in a compound with their name: "EUREGIO-Rat".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...ontology.schema import schema
from ...ontology.tokens import fold
from .analysis import Text
from .chart import Chart
from .heads import callable_by, first_part, headed, heads, names_event
from .modifiers import body_called
from .phrases import Body, Demonym, Name, Office, Place

__all__ = ["compounded", "met_again"]

SHORTEST = 4
"""Letters of a noun that alone stands for a name."""
_OTHERS = frozenset({"agreement-kind", "territory", "firstname"})
"""Schemes whose words rather mean something else than the body."""


def met_again(chart: Chart) -> Iterator[Body]:
    """Yield where the text calls a body by its head alone, and enter it in the office that it
    completes; only where one body has such a head. Before it is named, a general word means none.
    """
    text = chart.text
    named = _Named()
    for body in chart.all(Body):
        if not body.described and (body.last - body.first > 1 or not body.bare):
            named.enter(chart, body)
            if body.of is not None:
                named.enter(chart, body.of)
    for at in text.prose(headed(text, "organisation-kind")) if named.bodies else ():
        if not _pointed_to(text, at) or (text.capital(at + 1) and text.language != "de"):
            continue
        kind = _kind(text, at)
        if text.language == "de" and text.word(at + 1, "genitive"):
            continue  # "der Verein der polnischen Gemeinden" is another
        body = named.called(text, at, kind) if kind else None
        if body is None or body.first <= at < body.last:
            continue
        concept = schema().schemes["organisation-kind"][kind]
        if at < body.first and concept.flag("generic"):
            continue
        if concept.flag("everywhere") and not _capital_noun(text, at):
            continue
        if text.language == "en" and text.readings(at, "place-kind") and not text.capital(at):
            continue  # "the region": the East Border Region, or where it is
        yield from _again(chart, at, body)
    for at in text.prose(text.capitals) if named.titles else ():
        body = named.titled(text.folded[at])
        if body is None or at < body.last or any(heads(text, at, "organisation-kind")):
            continue
        if names_event(text, at) and not (chart.covered(at, Office) and not _held(text, body)):
            continue  # "le Sommet": the body, or what it held
        if _pointed_to(text, at) and not (text.capital(at + 1) or _narrowed(text, at + 1)):
            yield from _again(chart, at, body)


def compounded(chart: Chart) -> Iterator[Body]:
    """Yield the organs of the bodies that the text names which a hyphen joins to their name or
    acronym: "der EUREGIO-Rat", "het EDR-bestuur"."""
    text = chart.text
    for at in headed(text, "organisation-kind") if text.language in ("de", "nl") else ():
        if not text.tokens[at].joint or text.tokens[at - 1].joint or not text.capital(at - 1):
            continue
        head = next(heads(text, at, "organisation-kind"))
        if head.plural or head.size > 1 or chart.covered(at, Body) or names_event(text, at):
            continue
        if body_called(chart, at - 1) is None:
            continue
        if (whole := chart.at(at - 1, Body)) is not None:
            chart.remove(whole)
        yield Body(
            at - 1, at + 1, kind=head.kind, proper=True,
            name=f"{text.words[at - 1]}-{_nominative(text, at, head.kind)}",
        )  # fmt: skip


def _nominative(text: Text, at: int, kind: str) -> str:
    """Return the head of a body of ``kind`` without the ending of a German genitive, if it has one:
    Rat of "des Rates"."""
    for end in (-2, -1) if text.language == "de" else ():
        word = text.words[at][:end]
        for _, readings in text.lexicon.beginning(fold(word)):
            if any(r.id == kind and r.form == "label" for r in readings):
                return word
    return text.words[at]


def _capital_noun(text: Text, at: int) -> bool:
    return text.capital(at) and text.language != "de"


def _held(text: Text, body: Body) -> bool:
    """Say whether the text tells that what has a body's name took place: a summit."""
    sentence = text.sentence_at(body.first)
    return bool(text.where(sentence.first, sentence.last, "takes-place"))


def _again(chart: Chart, at: int, body: Body) -> Iterator[Body]:
    """Yield the word ``at`` as a wording of ``body``, unless something else stands there, and enter
    it in the office that it completes."""
    text = chart.text
    office = chart.over(at, Office)
    if office is not None and (office.anchored or at < office.core or at == office.first):
        return
    if chart.covered(at, Body, Place, Name) or text.tokens[at].joint:
        return
    if at + 1 < len(text.tokens) and text.tokens[at + 1].joint:
        return
    again = Body(at, at + 1, kind=body.kind, name=text.tokens[at].text)
    if office is not None:
        office.bodies.append(again)
    yield again


def _pointed_to(text: Text, at: int) -> bool:
    return bool(
        text.word_before(at, "determiner-definite", "contraction", "determiner-demonstrative")
    )


def _narrowed(text: Text, at: int) -> bool:
    """Say whether words behind a noun tell which one is meant: "le Congrès [de Lille]"."""
    return bool(text.word(at, "preposition-of", "contraction")) or text.adjective(at)


class _Named:
    """The bodies that a text names, by the words and kinds of their heads."""

    def __init__(self) -> None:
        self.bodies: dict[str, Body] = {}
        """By name, the first of each."""
        self._by_kind: defaultdict[str, set[str]] = defaultdict(set)
        self._by_word: defaultdict[str, set[str]] = defaultdict(set)
        self.titles: defaultdict[str, set[str]] = defaultdict(set)
        """Names by the noun in capitals that alone may stand for them."""

    def enter(self, chart: Chart, body: Body) -> None:
        """Enter a body by what of its head, the last one of an English name, says less than the
        whole name."""
        text, name = chart.text, body.known or fold(body.name)
        last = chart.text.word_before(body.last, "legal-form-association")
        if last and body.last - last > body.first:
            self._by_kind["association"].add(name)  # "Lumen e.V.": "der Verein"
            self.bodies.setdefault(name, body)
        if title := _title(chart, body):
            self.titles[title].add(name)
            self.bodies.setdefault(name, body)
        tokens = range(body.first, body.last)
        if text.language == "en":
            tokens = range(_noun(text, body), body.first - 1, -1)
        for at in tokens:
            head = next(heads(text, at, "organisation-kind"), None)
            if head is None:
                continue
            word, last = text.folded[at], _last_part(text, at)
            if text.language == "en":
                noun = min(at + head.size - 1, _noun(text, body))
                word = last = text.folded[noun]  # "Working Group": "the Group"
            if body.last - body.first > 1:
                self._by_word[word].add(name)
                for kind in callable_by(_kind(text, at)):
                    self._by_kind[kind].add(name)
            # "Hochrheinkommission": "die Kommission", but "die Polizei" is not the Bundespolizei
            *_, part = heads(text, at, "organisation-kind")
            if last != word and schema().schemes["organisation-kind"][part.kind].flag("generic"):
                self._by_word[last].add(name)
            self.bodies.setdefault(name, body)
            break

    def titled(self, word: str) -> Body | None:
        """Return the one body whose name has ``word``, folded, as its noun in capitals."""
        names = self.titles.get(word, ())
        return self.bodies[next(iter(names))] if len(names) == 1 else None

    def called(self, text: Text, at: int, kind: str) -> Body | None:
        """Return the one body that a head at ``at`` calls: by its own word, a simple one also by
        its ``kind``; "Grenzregion" calls no "Ems Dollart Region"."""
        word = text.folded[at]
        names = self._by_word.get(word)
        if names is None and _last_part(text, at) == word:
            names = self._by_kind.get(kind)
        return self.bodies[next(iter(names))] if names and len(names) == 1 else None


def _title(chart: Chart, body: Body) -> str:
    """Return the noun in capitals that a French or Dutch name begins with, and an English one has
    as its own, folded; "" where there is none."""
    text = chart.text
    at = _noun(text, body) if text.language == "en" else body.first
    noun = text.language != "de" and text.capital(at) and not text.words[at].isupper()
    if not noun or body.last - body.first < 2 or len(text.words[at]) < SHORTEST:
        return ""
    if chart.covered(at, Demonym, Place) or text.reads(at, _OTHERS):
        return ""
    return text.folded[at]


def _noun(text: Text, body: Body) -> int:
    """Return the last token of an English name before "of", "for" or "on"."""
    for at in range(body.first + 1, body.last):
        if text.word(at, "preposition-of", "preposition-for", "preposition-about"):
            return at - 1
    return body.last - 1


def _last_part(text: Text, at: int) -> str:
    """Return the last part of a German or Dutch compound, folded; any other word whole."""
    word, first = text.folded[at], first_part(text, at)
    return word[len(first[0]) :] if first else word


def _kind(text: Text, at: int) -> str:
    """Return the kind of the one organisation that the word ``at`` may call; "" of an event."""
    head = next(heads(text, at, "organisation-kind"), None)
    if head is None or head.size > 1 or head.plural:
        return ""
    if names_event(text, at) and not (text.capital(at) and text.language != "de"):
        return ""
    return head.kind
