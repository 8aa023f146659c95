"""One document, read by the rules and by models."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ...errors import NoAnswer
from ...graph.model import Document
from ..extraction.analysis import Text
from ..extraction.read import findings, phrases
from ..linking.link import linked
from ..linking.record import Outcome, Record
from .adopting import Adoption
from .proposals import Extractor

__all__ = ["read_beside"]


def read_beside(
    document: Document, content: str, published: date | None, extractors: Sequence[Extractor]
) -> Record:
    """Return the record of a document, read by the rules and by ``extractors`` beside them.

    An extractor that gives no answer leaves the record as it is without it. The document names
    those that have read it.
    """
    text = Text(content, document.language)
    chart = phrases(text, published)
    adoption = Adoption(chart)
    outcomes: list[Outcome] = []
    answered: list[str] = []
    for extractor in extractors:
        try:
            proposals = extractor.propose(text)
        except NoAnswer as error:
            outcomes.append(Outcome(extractor.name, failure=str(error)))
            continue
        outcomes.append(adoption.add(extractor.name, proposals))
        answered.append(extractor.name)
    if answered:
        rules, _, version = document.extractor.rpartition(" ")
        by = f"{rules} with {', '.join(answered)} {version}".strip()
        document = replace(document, extractor=by)
    linking = linked(document, adoption.complete(findings(chart)), adoption.proposed)
    adoption.finish(linking)
    linking.record.outcomes = outcomes
    return linking.record
