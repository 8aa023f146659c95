"""Organisations that the text names, and calls by their head alone: "das Zentrum", "de raad"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...ontology.schema import schema
from ...ontology.tokens import fold
from .analysis import Text
from .chart import Chart
from .heads import callable_by, first_part, headed, heads, names_event
from .phrases import Body, Name, Office, Place

__all__ = ["met_again"]


def met_again(chart: Chart) -> Iterator[Body]:
    """Yield where the text calls a body by its head alone, and enter it in the office that it
    completes; only where one body has such a head. Before it is named, a general word means none.
    """
    text = chart.text
    named = _Named()
    for body in chart.all(Body):
        if not body.described and (body.last - body.first > 1 or not body.bare):
            named.enter(text, body)
            if body.of is not None:
                named.enter(text, body.of)
    for at in text.prose(headed(text, "organisation-kind")) if named.bodies else ():
        if not text.word_before(
            at, "determiner-definite", "contraction", "determiner-demonstrative"
        ) or (text.capital(at + 1) and text.language != "de"):
            continue
        kind = _kind(text, at)
        body = named.called(text, at, kind) if kind else None
        if body is None or body.first <= at < body.last:
            continue
        if at < body.first and schema().schemes["organisation-kind"][kind].flag("generic"):
            continue
        office = chart.over(at, Office)
        if office is not None and (office.anchored or at < office.core or at == office.first):
            continue
        if chart.covered(at, Body, Place, Name) or text.tokens[at].joint:
            continue
        if at + 1 < len(text.tokens) and text.tokens[at + 1].joint:
            continue
        again = Body(at, at + 1, kind=body.kind, name=text.tokens[at].text)
        if office is not None:
            office.bodies.append(again)
        yield again


class _Named:
    """The bodies that a text names, by the words and kinds of their heads."""

    def __init__(self) -> None:
        self.bodies: dict[str, Body] = {}
        """By name, the first of each."""
        self._by_kind: defaultdict[str, set[str]] = defaultdict(set)
        self._by_word: defaultdict[str, set[str]] = defaultdict(set)

    def enter(self, text: Text, body: Body) -> None:
        """Enter a body by what of its first head says less than the whole name."""
        name = body.known or fold(body.name)
        for at in range(body.first, body.last):
            head = next(heads(text, at, "organisation-kind"), None)
            if head is None:
                continue
            word, last = text.folded[at], _last_part(text, at)
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

    def called(self, text: Text, at: int, kind: str) -> Body | None:
        """Return the one body that a head at ``at`` calls: by its own word, a simple one also by
        its ``kind``; "Grenzregion" calls no "Ems Dollart Region"."""
        word = text.folded[at]
        names = self._by_word.get(word)
        if names is None and _last_part(text, at) == word:
            names = self._by_kind.get(kind)
        return self.bodies[next(iter(names))] if names and len(names) == 1 else None


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
