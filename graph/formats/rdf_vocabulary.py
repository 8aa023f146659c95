"""What RDF says of the software and the concepts that a graph names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from ...ontology.schema import schema
from .iris import VOCABULARY, concept_iri
from .literals import literal, tagged
from .rdf_mapping import A, node, standard
from .rdf_quads import CLOSE_MATCH, EXACT_MATCH, LABEL, PREFERRED, Said, agent

__all__ = ["vocabulary"]


def vocabulary(
    extractors: Iterable[str], concepts: Iterable[tuple[str, str]]
) -> Iterator[list[Quad]]:
    """Yield the statements about software, and about concepts (scheme and id) with their broader
    ones and schemes.

    Beside the extractors with their versions there is always Passerelle, which writes this:
    so the export of an empty graph says something too, and the same in every version.
    """
    for extractor in sorted({*extractors, "passerelle"}):
        name, _, version = extractor.rpartition(" ")
        software = Said(agent(extractor))
        software.add(A, standard("prov:SoftwareAgent"))
        software.add(LABEL, literal(name or extractor, "string"))
        if name:
            software.add(standard("schema:softwareVersion"), literal(version, "string"))
        yield software.quads
    used = {
        (scheme, concept.id)
        for scheme, id_ in concepts
        for concept in schema().ancestry(scheme, id_)
    }
    for scheme in sorted({scheme for scheme, _ in used}):
        said = Said(node(VOCABULARY + scheme))
        said.add(A, standard("skos:ConceptScheme"))
        labels = schema().scheme_labels[scheme]
        said.add(PREFERRED, *(tagged(text, lang) for lang, text in labels.items()))
        yield said.quads
    for scheme, id_ in sorted(used):
        yield _concept(scheme, id_)


def _concept(scheme: str, id_: str) -> list[Quad]:
    concept = schema().schemes[scheme][id_]
    said = Said(node(concept_iri(scheme, id_)))
    said.add(A, standard("skos:Concept"))
    said.add(standard("skos:inScheme"), node(VOCABULARY + scheme))
    said.add(PREFERRED, *(tagged(text, lang) for lang, text in concept.labels.items()))
    if concept.broader is not None:
        said.add(standard("skos:broader"), node(concept_iri(scheme, concept.broader)))
    said.add(EXACT_MATCH, *map(node, concept.matches))
    said.add(CLOSE_MATCH, *map(node, concept.close))
    return said.quads
