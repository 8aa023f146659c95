"""From Turtle to plain data: what the files declare, as tuples and dicts that load fast.

Only `passerelle.ontology.cache` calls this, when an artefact must be made anew; so pyoxigraph is
not loaded in a run that finds its cache in order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..errors import Nonconforming
from .cache import ontology_files

__all__ = ["LANGUAGES", "Form", "compile_forms", "compile_schema"]

LANGUAGES = ("en", "fr", "nl", "de")

PSL = "https://w3id.org/passerelle/ontology#"
BASE = "https://w3id.org/passerelle/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
DOMAIN_INCLUDES = "http://schema.org/domainIncludes"

_FORMS = {
    SKOS + "prefLabel": "label",
    SKOS + "altLabel": "label",
    SKOS + "hiddenLabel": "hidden",
    **{
        PSL + form: form
        for form in (
            *("plural", "adjective", "finite", "participle"),
            *("infinitive", "agent", "action", "suffix"),
        )
    },
}
# What a concept says through a field of its own, or for readers only.
_MAPPED = (
    "inScheme",
    "broader",
    "exactMatch",
    "closeMatch",
    "notation",
    "topConceptOf",
    "narrower",
)
_REMARKS = ("definition", "note", "scopeNote", "editorialNote", "historyNote", "example")
_NO_ATTRIBUTES = frozenset(
    [RDF_TYPE, RDFS + "label", RDFS + "comment", RDFS + "seeAlso", *_FORMS]
    + [SKOS + name for name in (*_MAPPED, *_REMARKS)]
)


class _Term(NamedTuple):
    """An object of a triple: an IRI has the datatype None."""

    text: str
    language: str | None
    datatype: str | None


class Form(NamedTuple):
    """One wording of one concept; ``language`` is None where it holds for all."""

    language: str | None
    text: str
    scheme: str
    id: str
    form: str


_Resources = dict[str, dict[str, list[_Term]]]


def _resources() -> _Resources:
    """Read every file; return subject → predicate → objects, each sorted.

    Raises `Nonconforming` for a file that is not Turtle, with its name and line.
    """
    import pyoxigraph

    found: defaultdict[str, defaultdict[str, set[_Term]]] = defaultdict(lambda: defaultdict(set))
    for path in ontology_files():
        try:
            for triple in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
                if isinstance(triple.subject, pyoxigraph.NamedNode):
                    term = triple.object
                    if isinstance(term, pyoxigraph.Literal):
                        value = _Term(term.value, term.language, term.datatype.value)
                    elif isinstance(term, pyoxigraph.NamedNode):
                        value = _Term(term.value, None, None)
                    else:
                        continue
                    found[triple.subject.value][triple.predicate.value].add(value)
        except SyntaxError as error:
            raise Nonconforming(f"{path.name} is not valid Turtle: {error}") from error
    return {
        subject: {
            predicate: sorted(terms, key=lambda t: (t.text, t.language or "", t.datatype or ""))
            for predicate, terms in found[subject].items()
        }
        for subject in sorted(found)
    }


def _texts(resource: dict[str, list[_Term]], predicate: str) -> tuple[str, ...]:
    return tuple(term.text for term in resource.get(predicate, ()))


def _text(resource: dict[str, list[_Term]], predicate: str) -> str | None:
    return next(iter(_texts(resource, predicate)), None)


def _flag(resource: dict[str, list[_Term]], predicate: str) -> bool:
    return _text(resource, predicate) in ("true", "1")


def _labels(resource: dict[str, list[_Term]], predicate: str = RDFS + "label") -> dict[str, str]:
    """Return the labels by language; one that is language-neutral stands in for what is missing."""
    by_language = {term.language: term.text for term in resource.get(predicate, ())}
    neutral = by_language.get(None, by_language.get("mul"))
    return {
        language: label
        for language in LANGUAGES
        if (label := by_language.get(language, neutral)) is not None
    }


def _local(iri: str) -> str:
    return iri.rpartition("#")[2] if "#" in iri else iri.rpartition("/")[2]


def _concept_of(iri: str) -> tuple[str, str] | None:
    """Return (scheme, id) of a concept's IRI, None for any other."""
    if iri.startswith(BASE) and not iri.startswith(PSL):
        scheme, _, id_ = iri[len(BASE) :].partition("/")
        if id_:
            return scheme, id_
    return None


def compile_schema() -> dict[str, Any]:
    """Return all that `passerelle.ontology.schema` is made of, as plain data."""
    resources = _resources()
    typed: defaultdict[str, list[str]] = defaultdict(list)
    for subject, resource in resources.items():
        for type_ in _texts(resource, RDF_TYPE):
            typed[type_].append(subject)
    nodes = {iri: _local(iri) for iri in typed[PSL + "NodeType"]}
    ties = {
        iri: _required(resources, iri, "relationshipType") for iri in typed[PSL + "RelationType"]
    }
    groups = {
        PSL + "Entity": [nodes[iri] for iri in nodes if _is_a(resources[iri], PSL + "Entity")],
        PSL + "Tie": [ties[iri] for iri in ties if _is_a(resources[iri], PSL + "Tie")],
    }

    def names(iris: tuple[str, ...], table: dict[str, str]) -> tuple[str, ...]:
        """Spell out classes as labels or relation types, groups as their members."""
        found: list[str] = []
        for iri in iris:
            if iri in groups:
                found += groups[iri]
            elif iri in table:
                found.append(table[iri])
            else:
                raise Nonconforming(f"the ontology names {iri}, which it does not declare")
        return tuple(sorted(set(found)))

    return {
        "nodes": [_node(iri, label, resources) for iri, label in nodes.items()],
        "relations": [
            _relation(
                iri,
                name,
                resources,
                names(_texts(resources[iri], PSL + "from"), nodes),
                names(_texts(resources[iri], PSL + "to"), nodes),
            )
            for iri, name in ties.items()
        ],
        "properties": [
            _property(
                iri, resources[iri], names(_texts(resources[iri], DOMAIN_INCLUDES), nodes | ties)
            )
            for iri in typed[PSL + "PropertyKey"]
        ],
        "flags": [
            (_local(iri), names((domain,), nodes)[0], _required(resources, iri, "implies"))
            for iri in typed[PSL + "KindFlag"]
            for domain in _texts(resources[iri], DOMAIN_INCLUDES)
        ],
        "schemes": _schemes(resources, typed),
    }


def _required(resources: _Resources, iri: str, name: str) -> str:
    text = _text(resources[iri], PSL + name)
    if text is None:
        raise Nonconforming(f"the ontology declares {iri} without psl:{name}")
    return text


def _is_a(resource: dict[str, list[_Term]], iri: str) -> bool:
    return iri in _texts(resource, RDFS + "subClassOf")


def _foreign(iris: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(iri for iri in iris if not iri.startswith(PSL))


def _node(iri: str, label: str, resources: _Resources) -> tuple[Any, ...]:
    resource = resources[iri]
    return (
        label,
        iri,
        _required(resources, iri, "idPrefix"),
        _labels(resource),
        _text(resource, RDFS + "comment") or "",
        _foreign(_texts(resource, RDFS + "subClassOf")),
        _is_a(resource, PSL + "Entity"),
        _text(resource, PSL + "kindScheme"),
    )


def _relation(
    iri: str, name: str, resources: _Resources, sources: tuple[str, ...], targets: tuple[str, ...]
) -> tuple[Any, ...]:
    resource = resources[iri]
    shortcut = _required(resources, iri, "shortcut")
    is_tie = _is_a(resource, PSL + "Tie")
    return (
        name,
        iri,
        sources,
        targets,
        _flag(resource, PSL + "symmetric"),
        _labels(resource),
        _text(resource, RDFS + "comment") or "",
        (_text(resource, PSL + "aligned") or iri) if is_tie else None,
        _foreign(_texts(resources.get(shortcut, {}), RDFS + "subPropertyOf")),
        shortcut,
        _required(resources, iri, "sourceProperty") if is_tie else None,
        _required(resources, iri, "targetProperty") if is_tie else None,
        _flag(resource, PSL + "endsAlike"),
    )


def _property(
    iri: str, resource: dict[str, list[_Term]], domains: tuple[str, ...]
) -> tuple[Any, ...]:
    return (
        _text(resource, PSL + "key") or _local(iri),
        iri,
        (_text(resource, RDFS + "range") or XSD + "string").removeprefix(XSD),
        _flag(resource, PSL + "many"),
        _flag(resource, PSL + "languageTagged"),
        _flag(resource, PSL + "identifying"),
        domains,
        _text(resource, PSL + "valuesFrom"),
        _text(resource, PSL + "fold") or "most",
        _labels(resource),
        _text(resource, RDFS + "comment") or "",
        _flag(resource, PSL + "computed"),
        _foreign(_texts(resource, RDFS + "subPropertyOf")),
    )


def _schemes(resources: _Resources, typed: dict[str, list[str]]) -> dict[str, Any]:
    schemes: dict[str, Any] = {
        iri.removeprefix(BASE): (_labels(resources[iri], SKOS + "prefLabel"), {})
        for iri in typed[SKOS + "ConceptScheme"]
    }
    for iri in typed[SKOS + "Concept"]:
        resource = resources[iri]
        known = _concept_of(iri)
        if known is None:
            raise Nonconforming(f"the concept {iri} is not at {BASE}SCHEME/ID")
        scheme, id_ = known
        if BASE + scheme not in _texts(resource, SKOS + "inScheme") or scheme not in schemes:
            raise Nonconforming(f"the concept {iri} is not in a declared scheme {BASE}{scheme}")
        broader = [_concept_of(text) for text in _texts(resource, SKOS + "broader")]
        schemes[scheme][1][id_] = (
            id_,
            scheme,
            _labels(resource, SKOS + "prefLabel"),
            next((parent[1] for parent in broader if parent and parent[0] == scheme), None),
            _texts(resource, SKOS + "exactMatch"),
            _texts(resource, SKOS + "closeMatch"),
            _texts(resource, SKOS + "notation"),
            _labels(resource, SKOS + "definition") or _labels(resource, SKOS + "scopeNote"),
            _attributes(resource),
        )
    return schemes


def _attributes(resource: dict[str, list[_Term]]) -> dict[str, tuple[str | bool | int, ...]]:
    """Return the concept's further properties by local name.

    Text that has a language is kept under ``name@language``.
    """
    found: defaultdict[str, list[str | bool | int]] = defaultdict(list)
    for predicate, terms in resource.items():
        if predicate in _NO_ATTRIBUTES:
            continue
        for text, language, datatype in terms:
            name = _local(predicate)
            value: str | bool | int = text
            if datatype is None:
                concept = _concept_of(text)
                value = concept[1] if concept else text
            elif datatype == XSD + "boolean":
                value = text in ("true", "1")
            elif datatype == XSD + "integer":
                value = int(text)
            elif language and language != "mul":
                name = f"{name}@{language}"
            found[name].append(value)
    return {name: tuple(values) for name, values in sorted(found.items())}


def compile_forms() -> Iterator[Form]:
    """Yield every wording that the files give to a concept.

    Schemes with ``psl:lexical false`` name values of the model, not words of texts.
    """
    resources = _resources()
    for iri, resource in resources.items():
        known = _concept_of(iri)
        if known is None or SKOS + "Concept" not in _texts(resource, RDF_TYPE):
            continue
        scheme, id_ = known
        if _text(resources.get(BASE + scheme, {}), PSL + "lexical") == "false":
            continue
        for predicate, form in _FORMS.items():
            for text, language, _ in resource.get(predicate, ()):
                yield Form(None if language in (None, "mul") else language, text, scheme, id_, form)
