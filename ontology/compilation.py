"""From Turtle to plain data: what the files declare, as rows that load fast.

`passerelle.ontology.schema` turns the rows into its classes; each row's fields stand in the order
of the class that it becomes. `passerelle.ontology.wordings` does the same for the lexicon.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any, TypeAlias

from ..errors import Nonconforming
from .turtle import (
    BASE,
    NEUTRAL,
    PSL,
    RDF_TYPE,
    RDFS,
    SKOS,
    XSD,
    Resource,
    concept_at,
    local_name,
    resources,
)

__all__ = ["WORDINGS", "compile_schema"]

WORDINGS = {
    SKOS + "prefLabel": "label",
    SKOS + "altLabel": "label",
    SKOS + "hiddenLabel": "hidden",
    PSL + "plural": "plural",
    PSL + "postName": "post",
    PSL + "adjective": "adjective",
    PSL + "finite": "finite",
    PSL + "participle": "participle",
    PSL + "infinitive": "infinitive",
    PSL + "agent": "agent",
    PSL + "action": "action",
    PSL + "separable": "finite",
    PSL + "gerund": "gerund",
    PSL + "attributive": "attributive",
    PSL + "feminine": "feminine",
    PSL + "acronym": "acronym",
    PSL + "suffix": "suffix",
    PSL + "prefix": "prefix",
    PSL + "combiningForm": "prefix",
}
"""The properties whose values are words of texts, and the form of word that each gives."""

_DOMAIN_INCLUDES = "http://schema.org/domainIncludes"
# What a concept says through a field of its own, or for readers only.
_MAPPED = ("inScheme", "broader", "narrower", "exactMatch", "closeMatch")
_REMARKS = (
    "topConceptOf",
    "notation",
    "definition",
    "note",
    "scopeNote",
    "editorialNote",
    "historyNote",
)
_NO_ATTRIBUTES = frozenset(
    [RDF_TYPE, RDFS + "label", RDFS + "comment", RDFS + "seeAlso", *WORDINGS]
    + [SKOS + name for name in (*_MAPPED, *_REMARKS)]
) - {PSL + "acronym"}  # a value of the entity as well

_Row: TypeAlias = tuple[Any, ...]


def compile_schema() -> dict[str, Any]:
    """Return rows of node types, relation types, properties, kind flags, and schemes.

    Raises `Nonconforming` where the files contradict themselves.
    """
    everything = resources()
    typed: defaultdict[str, dict[str, Resource]] = defaultdict(dict)
    for iri, resource in everything.items():
        for type_ in resource.texts(RDF_TYPE):
            typed[type_][iri] = resource
    nodes, ties = typed[PSL + "NodeType"], typed[PSL + "RelationType"]
    names = {iri: local_name(iri) for iri in nodes}
    names |= {iri: _required(iri, tie, "relationshipType") for iri, tie in ties.items()}
    groups = {
        group: [names[iri] for iri, resource in members.items() if _is_a(resource, group)]
        for group, members in ((PSL + "Entity", nodes), (PSL + "Tie", ties))
    }

    def spelt(iris: tuple[str, ...]) -> tuple[str, ...]:
        """Return classes as labels and relation types, groups of them as their members."""
        found: set[str] = set()
        for iri in iris:
            if iri not in names and iri not in groups:
                raise Nonconforming(f"the ontology names {iri} but does not declare it")
            found.update(groups.get(iri) or [names[iri]])
        return tuple(sorted(found))

    compiled = {
        "nodes": [_node(iri, names[iri], resource) for iri, resource in nodes.items()],
        "relations": [
            _relation(iri, names[iri], resource, spelt, everything)
            for iri, resource in ties.items()
        ],
        "properties": [
            _property(iri, resource, spelt(resource.texts(_DOMAIN_INCLUDES)))
            for iri, resource in typed[PSL + "PropertyKey"].items()
        ],
        "flags": [
            (local_name(iri), domain, _required(iri, resource, "implies"))
            for iri, resource in typed[PSL + "KindFlag"].items()
            for domain in spelt(resource.texts(_DOMAIN_INCLUDES))
        ],
        "schemes": _schemes(typed[SKOS + "ConceptScheme"], typed[SKOS + "Concept"]),
    }
    _refuse_twins([row[0] for row in compiled["nodes"] + compiled["relations"]])
    _refuse_twins([row[0] for row in compiled["properties"]])
    return compiled


def _refuse_twins(names: list[str]) -> None:
    twins = sorted({name for name in names if names.count(name) > 1})
    if twins:
        raise Nonconforming(f"the ontology uses one name for several things: {', '.join(twins)}")


def _required(iri: str, resource: Resource, name: str) -> str:
    text = resource.text(PSL + name)
    if text is None:
        raise Nonconforming(f"the ontology declares {iri} without psl:{name}")
    return text


def _is_a(resource: Resource, iri: str) -> bool:
    return iri in resource.texts(RDFS + "subClassOf")


def _foreign(iris: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(iri for iri in iris if not iri.startswith(PSL))


def _node(iri: str, label: str, resource: Resource) -> _Row:
    return (
        label,
        iri,
        _required(iri, resource, "idPrefix"),
        resource.labels(RDFS + "label"),
        resource.text(RDFS + "comment") or "",
        _foreign(resource.texts(RDFS + "subClassOf")),
        _is_a(resource, PSL + "Entity"),
        resource.text(PSL + "kindScheme"),
    )


def _relation(
    iri: str, name: str, resource: Resource, spelt: Any, everything: dict[str, Resource]
) -> _Row:
    shortcut = _required(iri, resource, "shortcut")
    tie = _is_a(resource, PSL + "Tie")
    return (
        name,
        iri,
        spelt(resource.texts(PSL + "from")),
        spelt(resource.texts(PSL + "to")),
        resource.flag(PSL + "symmetric"),
        resource.labels(RDFS + "label"),
        resource.text(RDFS + "comment") or "",
        (resource.text(PSL + "aligned") or iri) if tie else None,
        _foreign(everything.get(shortcut, Resource()).texts(RDFS + "subPropertyOf")),
        shortcut,
        _required(iri, resource, "sourceProperty") if tie else None,
        _required(iri, resource, "targetProperty") if tie else None,
        resource.flag(PSL + "endsAlike"),
    )


def _property(iri: str, resource: Resource, domains: tuple[str, ...]) -> _Row:
    return (
        _required(iri, resource, "key"),
        iri,
        (resource.text(RDFS + "range") or XSD + "string").removeprefix(XSD),
        resource.flag(PSL + "many"),
        resource.flag(PSL + "identifying"),
        domains,
        resource.text(PSL + "valuesFrom"),
        resource.text(PSL + "fold") or "most",
        resource.labels(RDFS + "label"),
        resource.text(RDFS + "comment") or "",
        resource.flag(PSL + "computed"),
        _foreign(resource.texts(RDFS + "subPropertyOf")),
    )


def _schemes(
    schemes: dict[str, Resource], concepts: dict[str, Resource]
) -> dict[str, tuple[dict[str, str], dict[str, _Row]]]:
    """Return scheme → (its labels, id → row of the concept)."""
    found: dict[str, tuple[dict[str, str], dict[str, _Row]]] = {
        iri.removeprefix(BASE): (resource.labels(SKOS + "prefLabel"), {})
        for iri, resource in schemes.items()
    }
    for iri, resource in concepts.items():
        scheme, id_ = concept_at(iri) or ("", "")
        if scheme not in found or BASE + scheme not in resource.texts(SKOS + "inScheme"):
            raise Nonconforming(f"the concept {iri} must be SCHEME/ID of a declared skos:inScheme")
        parents = [concept_at(text) for text in resource.texts(SKOS + "broader")]
        found[scheme][1][id_] = (
            id_,
            scheme,
            resource.labels(SKOS + "prefLabel"),
            next((parent[1] for parent in parents if parent and parent[0] == scheme), None),
            resource.texts(SKOS + "exactMatch"),
            resource.texts(SKOS + "closeMatch"),
            _attributes(resource),
        )
    return found


def _attributes(resource: Resource) -> dict[str, tuple[str | bool | int, ...]]:
    """Return the concept's further properties by local name, text in one language under
    ``name@language``, concepts of ours by their id."""
    found: defaultdict[str, list[str | bool | int]] = defaultdict(list)
    for predicate, terms in resource.items():
        if predicate in _NO_ATTRIBUTES:
            continue
        name = local_name(predicate)
        for text, language, datatype in terms:
            if datatype is None:
                concept = concept_at(text)
                found[name].append(concept[1] if concept else text)
            elif datatype == XSD + "boolean":
                found[name].append(text in ("true", "1"))
            elif datatype == XSD + "integer":
                found[name].append(int(text))
            else:
                found[name if language in NEUTRAL else f"{name}@{language}"].append(text)
    return {name: tuple(values) for name, values in sorted(found.items())}
