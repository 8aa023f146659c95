"""Every wording of one language that the vocabularies, the territories and CLDR know, compiled.

`passerelle.ontology.lexicon` is made from what this returns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Any, TypeAlias

from .compilation import WORDINGS
from .tokens import key
from .turtle import BASE, NEUTRAL, PSL, RDF_TYPE, SKOS, concept_at, resources

__all__ = ["compile_lexicon"]

_Wording: TypeAlias = tuple[str, str, str, str]  # the words, scheme, id, kind of form
_Readings: TypeAlias = defaultdict[str, set[tuple[str, str, str]]]


def compile_lexicon(language: str) -> dict[str, Any]:
    """Return the lexicon of ``language`` as plain data.

    ``readings`` lists each distinct reading once and ``sets`` each distinct combination of them,
    as positions in ``readings``; ``keys`` and ``suffixes`` map folded forms to positions in
    ``sets``. So a file of 150,000 forms loads in a small part of a second.
    """
    whole: _Readings = defaultdict(set)
    suffixes: _Readings = defaultdict(set)
    longest: dict[str, int] = {}
    for words, scheme, id_, form in chain(
        _vocabulary(language), _calendar(language), _territories(language)
    ):
        folded = key(words)
        if not folded:
            continue
        if form == "suffix":
            suffixes[folded].add((scheme, id_, form))
            continue
        whole[folded].add((scheme, id_, form))
        first, *others = folded.split(" ")
        longest[first] = max(longest.get(first, 0), 1 + len(others))
    readings = sorted(set().union(*whole.values(), *suffixes.values()))
    positions = {reading: position for position, reading in enumerate(readings)}
    sets: dict[tuple[int, ...], int] = {}

    def numbered(forms: _Readings) -> dict[str, int]:
        return {
            folded: sets.setdefault(tuple(sorted(map(positions.__getitem__, group))), len(sets))
            for folded, group in sorted(forms.items())
        }

    return {
        "keys": numbered(whole),
        "suffixes": numbered(suffixes),
        "longest": dict(sorted(longest.items())),
        "readings": readings,
        "sets": list(sets),
    }


def _vocabulary(language: str) -> Iterator[_Wording]:
    """Yield the wordings of the concepts.

    Schemes with ``psl:lexical false`` name values of the model, not words of texts.
    """
    everything = resources()
    for iri, resource in everything.items():
        known = concept_at(iri)
        if known is None or SKOS + "Concept" not in resource.texts(RDF_TYPE):
            continue
        scheme, id_ = known
        if everything[BASE + scheme].text(PSL + "lexical") == "false":
            continue
        for predicate, form in WORDINGS.items():
            for words, tag, _ in resource.get(predicate, ()):
                if tag == language or tag in NEUTRAL:
                    yield words, scheme, id_, form


def _calendar(language: str) -> Iterator[_Wording]:
    """Yield CLDR's months (1 to 12) and weekdays (0 is Monday): in full as labels, shortened with
    and without the point as hidden forms."""
    from babel import Locale

    locale = Locale(language)
    for scheme, names in (("month", locale.months), ("weekday", locale.days)):
        for context in ("format", "stand-alone"):
            for width, form in (("wide", "label"), ("abbreviated", "hidden")):
                for number, name in names[context][width].items():
                    yield name, scheme, str(number), form
                    if name.endswith("."):
                        yield name[:-1], scheme, str(number), form


def _territories(language: str) -> Iterator[_Wording]:
    try:
        from . import territories
    except ImportError:
        return
    yield from territories.forms(language)
