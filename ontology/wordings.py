"""Every wording of one language that the vocabularies, the territories and CLDR know, compiled.

`passerelle.ontology.lexicon` is made from what this returns.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Any, TypeAlias

from .compilation import WORDINGS
from .tokens import key
from .toponyms import forms
from .turtle import BASE, NEUTRAL, PSL, RDF_TYPE, SKOS, Resource, concept_at, resources

__all__ = ["compile_lexicon"]

# Stands for what comes between the parts of a verb: "nahm … teil".
_GAP = "…"

DECLINED = frozenset({"organisation", "organisation-kind"})
"""Schemes whose German names are written in each case where adjectives begin them."""
KEPT = frozenset({"organisation-kind"})
"""Schemes whose words of no language in use are told apart: "Consorzio", "Universidad"."""
COUNTED = frozenset({"organisation-kind", "place-kind"})
"""Schemes whose German plurals are written in the dative too."""
ELIDED = frozenset({"word", "role"})
"""Schemes whose French words may lead to others."""
ADJECTIVE = {"es": "e", "er": "e", "e": "er"}
"""The ending of a German adjective in a name without its article, and another with it or, of a
feminine or plural, in the oblique cases; "en" stands in all."""

_Wording: TypeAlias = tuple[str, str, str, str]  # the words, scheme, id, kind of form
_Readings: TypeAlias = defaultdict[str, set[tuple[str, str, str]]]


def compile_lexicon(language: str) -> dict[str, Any]:
    """Return the lexicon of ``language`` as plain data, in columns: they load several times
    faster than a dict of tuples.

    A form's place below the number of readings stands for that one reading, a higher one for a
    row of ``several``, which are positions of readings. A reading is an id and the position of
    its (scheme, form) in ``kinds``. Texts of a column are joined by line ends.
    """
    whole: _Readings = defaultdict(set)
    parts: dict[str, _Readings] = {"suffix": defaultdict(set), "prefix": defaultdict(set)}
    separable: dict[tuple[str, str], set[tuple[str, str, str]]] = defaultdict(set)
    longest: dict[str, int] = {}
    own = list(chain(_vocabulary(language), _calendar(language), forms(language)))
    known = {key(words) for words, *_ in own}
    abroad = (each for each in _abroad(language) if key(each[0]) not in known)
    for words, scheme, id_, form in chain(own, abroad):
        reading = (scheme, id_, form)
        if _GAP in words:
            verb, _, particle = words.partition(_GAP)
            separable[key(verb), key(particle)].add(reading)
            continue
        folded = key(words)
        if not folded:
            continue
        if form in parts:
            parts[form][folded].add(reading)
            continue
        whole[folded].add(reading)
        first, *others = folded.split(" ")
        size = 1 + len(others)
        longest[first] = max(longest.get(first, 0), size)
        if size > 2:
            both = f"{first} {others[0]}"
            longest[both] = max(longest.get(both, 0), size)
    partial = chain(parts["suffix"].values(), parts["prefix"].values(), separable.values())
    readings = sorted(set().union(*whole.values(), *partial))
    positions = {reading: position for position, reading in enumerate(readings)}
    kinds = sorted({(scheme, form) for scheme, _, form in readings})
    kind_of = {kind: position for position, kind in enumerate(kinds)}
    several: dict[tuple[int, ...], int] = {}

    def place(group: set[tuple[str, str, str]]) -> int:
        row = tuple(sorted(positions[reading] for reading in group))
        return row[0] if len(row) == 1 else several.setdefault(row, len(readings) + len(several))

    words_of_texts = sorted(whole)
    return {
        "forms": "\n".join(words_of_texts),
        "places": array("I", [place(whole[folded]) for folded in words_of_texts]).tobytes(),
        "suffixes": {folded: place(group) for folded, group in sorted(parts["suffix"].items())},
        "prefixes": {folded: place(group) for folded, group in sorted(parts["prefix"].items())},
        "separable": [
            (verb, particle, place(group)) for (verb, particle), group in sorted(separable.items())
        ],
        "firsts": "\n".join(sorted(longest)),
        "lengths": array("H", [longest[first] for first in sorted(longest)]).tobytes(),
        "ids": "\n".join(id_ for _, id_, _ in readings),
        "kinds": kinds,
        "kind_of": array("H", [kind_of[scheme, form] for scheme, _, form in readings]).tobytes(),
        "several": list(several),
    }


def _vocabulary(language: str) -> Iterator[_Wording]:
    """Yield the wordings of the concepts.

    Schemes with ``psl:lexical false`` name values of the model, not words of texts. A word of a
    class is one of the broader class too: "zwei" of the numbers.
    """
    everything = resources()
    for iri, resource in everything.items():
        known = concept_at(iri)
        if known is None or SKOS + "Concept" not in resource.texts(RDF_TYPE):
            continue
        scheme, id_ = known
        if everything[BASE + scheme].text(PSL + "lexical") == "false":
            continue
        endings = [
            ending
            for ending, tag, _ in everything[BASE + scheme].get(PSL + "genitiveEnding", ())
            if tag == language
        ]
        classes = [known]
        if scheme == "word":
            classes += [c for text in resource.texts(SKOS + "broader") if (c := concept_at(text))]
        datives = _datives(resource) if language == "de" and scheme in COUNTED else frozenset()
        yield from ((words, scheme, id_, "plural") for words in datives)
        for predicate, form in WORDINGS.items():
            for words, tag, _ in resource.get(predicate, ()):
                if (tag == language or tag in NEUTRAL) and not (
                    form == "hidden" and words in datives
                ):
                    kept = tag == "mul" and scheme in KEPT and form == "label"
                    as_written = "foreign" if kept else form
                    if language == "fr" and scheme in ELIDED:
                        yield from ((w, *each, form) for w in _elided(words) for each in classes)
                    yield from ((words, *each, as_written) for each in classes)
                    if form == "label":
                        yield from ((words + ending, scheme, id_, "hidden") for ending in endings)
                    if tag == "de" and scheme in DECLINED and form in ("label", "plural"):
                        declined = "hidden" if form == "label" else form
                        yield from ((other, scheme, id_, declined) for other in _declined(words))


def _elided(words: str) -> Iterator[str]:
    """Yield how French words that end with "de" or "que" are written before a vowel.

    >>> list(_elided("sous la présidence de")), list(_elided("de"))
    (["sous la présidence d'"], [])
    """
    if words.endswith((" de", " que")):
        yield words[:-1] + "'"


def _datives(resource: Resource) -> frozenset[str]:
    """Return the dative of the German plurals of a concept that have one: "Städten"."""
    plurals = (words for words, tag, _ in resource.get(PSL + "plural", ()) if tag == "de")
    return frozenset(words + "n" for words in plurals if words.endswith(("e", "er", "el")))


def _declined(words: str) -> Iterator[str]:
    """Yield the other cases of a German name that begins with adjectives, each with its article:
    "das Deutsche Rote Kreuz", "des Deutschen Roten Kreuzes".

    >>> list(_declined("Deutsches Rotes Kreuz"))[:3]
    ['Deutsche Rote Kreuz', 'Deutschen Roten Kreuz', 'Deutschen Roten Kreuzs']
    >>> list(_declined("Ständige Vertretung")), list(_declined("Rat der Regionen"))
    (['Ständiger Vertretung', 'Ständigen Vertretung'], [])
    """
    parts = words.split(" ")
    ending = next((e for e in ADJECTIVE if parts[0].endswith(e)), "")
    size = 0
    while ending and size + 1 < len(parts) and parts[size].endswith(ending):
        if not parts[size].isalpha():
            break
        size += 1
    if not size:
        return
    stems = [part.removesuffix(ending) for part in parts[:size]]
    noun, *rest = parts[size:]
    yield " ".join([*(stem + ADJECTIVE[ending] for stem in stems), noun, *rest])
    for genitive in ("",) if ending == "e" else ("", "s", "es"):
        yield " ".join([*(stem + "en" for stem in stems), noun + genitive, *rest])


def _abroad(language: str) -> Iterator[_Wording]:
    """Yield the words of the other languages for concepts with ``psl:abroad``, which texts keep:
    "Landrat" in French, "préfet" in Dutch."""
    for iri, resource in resources().items():
        concept = concept_at(iri)
        if concept is None or resource.text(PSL + "abroad") != "true":
            continue
        for predicate, form in WORDINGS.items():
            if form not in ("label", "plural"):
                continue
            for words, tag, _ in resource.get(predicate, ()):
                if tag not in (language, *NEUTRAL):
                    yield words, *concept, form


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
