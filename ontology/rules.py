"""What does each rule that reads texts mean, and why may a phrase come to nothing?

Read from rules.ttl. A claim names the rule that read it; no rule is named that isn't described.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..errors import Nonconforming, nearest
from .cache import cached

__all__ = ["Example", "Rule", "left_open", "rule_named", "rules"]


class Example(NamedTuple):
    """A text in which a rule fires, and its language."""

    text: str
    language: str


class Rule(NamedTuple):
    """A rule: why it fires in one sentence, what it ``states`` (relationship types, keys of
    properties), an example; ``tabular`` says that it rests on the tables, not on the text,
    ``proposed`` that a model said it (`passerelle.loaders.extractors`)."""

    name: str
    definition: str
    states: tuple[str, ...]
    example: Example
    tabular: bool
    proposed: bool


def rules() -> dict[str, Rule]:
    """Return every rule by name, sorted.

    >>> rules()["name-bracket-office"].definition
    'The office stands in brackets behind the name: "NAME (OFFICE)".'
    """
    return _read()[0]


@lru_cache(maxsize=1 << 10)  # every piece of evidence asks
def rule_named(name: str) -> Rule:
    """Return a rule, also by its name with that of the extractor on whose finding it stands
    ("mention gliner:news"); raises `Nonconforming` for one that rules.ttl doesn't describe."""
    known = rules()
    found = known.get(name.partition(" ")[0])
    if found is None:
        raise Nonconforming(
            f"no rule is called {name!r}{nearest(name, known)}: rules.ttl describes them all"
        )
    return found


def left_open() -> dict[str, str]:
    """Return, by type of phrase, why one may stand for nothing in the graph.

    >>> left_open()["Venue"]
    'Nothing is said to have been held there.'
    """
    return _read()[1]


@lru_cache(maxsize=1)
def _read() -> tuple[dict[str, Rule], dict[str, str]]:
    compiled = cached("rules", _compile)
    known = {
        name: Rule(name, definition, states, Example(*example), tabular, proposed)
        for name, definition, states, example, tabular, proposed in compiled["rules"]
    }
    return known, dict(compiled["left open"])


def _compile() -> dict[str, object]:
    from .turtle import PSL, RDF_TYPE, SKOS, Resource, local_name, resources

    def required(iri: str, resource: Resource, predicate: str) -> str:
        text = resource.text(predicate)
        if text is None:
            raise Nonconforming(f"rules.ttl describes {iri} without {local_name(predicate)}")
        return text

    described: list[tuple[object, ...]] = []
    reasons: list[tuple[str, str]] = []
    for iri, resource in resources().items():
        types = resource.texts(RDF_TYPE)
        if PSL + "Rule" in types:
            definition = required(iri, resource, SKOS + "definition")
            text = required(iri, resource, SKOS + "example")
            (language,) = {term.language for term in resource[SKOS + "example"]}
            states = resource.texts(PSL + "states")
            tabular = resource.flag(PSL + "tabular")
            proposed = resource.flag(PSL + "proposed")
            example = text, language
            described.append((local_name(iri), definition, states, example, tabular, proposed))
        elif PSL + "LeftOpen" in types:
            reasons.append((local_name(iri), required(iri, resource, SKOS + "definition")))
    return {"rules": described, "left open": reasons}
