"""Identity in a store: what does a change of documents or of judgements move?

Each reading is a node, ``(:Reading {id, read, traits, block, also, thing, offices, first,
last})-[:READ_IN]->(:Document)``: what a document said (``read``, ``traits``), and what came of it
(``thing``, ``offices``); the dates of its documents only where they matter. A change looks up the
readings of the blocks that it stirs, decides them anew, and takes along the documents whose
readings come to something else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from .batch import Batch
from .identity.decision import Outcome, blocks, decide
from .identity.judgements import Judged
from .identity.persons import Span
from .identity.readings import Reading
from .identity.resolution import resolve
from .pipeline import Pipeline, as_lists
from .reading import CLAIMS, TEXTS
from .records import claim_of, document_of

__all__ = ["Settlement", "read_documents", "settle"]


@dataclass(slots=True)
class _Known:
    """What is known of a reading: what it came to, whether it is ``stored``, and whether it is
    ``there`` after the change; and when its documents were published."""

    outcome: Outcome | None = None
    stored: bool = False
    there: bool = False
    span: Span | None = None

    def add(self, published: str | None) -> None:
        """Count one more document."""
        date = published or ""
        self.span = _covering(self.span, (date, date))
        self.there = True


def _covering(span: Span | None, other: Span) -> Span:
    return other if span is None else (min(span[0], other[0]), max(span[1], other[1]))


@dataclass(slots=True)
class Settlement:
    """What a change means for the readings of a store."""

    changed: dict[Reading, _Known] = field(default_factory=dict)
    read_in: dict[str, list[str]] = field(default_factory=dict)
    """The keys of the readings of each document whose readings are others than before."""
    fresh: set[str] = field(default_factory=set)
    """The documents that were not there before."""

    def write(self, pipeline: Pipeline) -> None:
        """Write readings and where they stand; the documents must be there."""
        pipeline.run(
            "UNWIND $rows AS id MATCH (:Document {id: id})<-[r:READ_IN]-() DELETE r",
            sorted(self.read_in.keys() - self.fresh),
        )
        gone = sorted(r.key for r, known in self.changed.items() if not known.there)
        pipeline.run("UNWIND $rows AS id MATCH (r:Reading {id: id}) DETACH DELETE r", gone)
        changed: list[dict[str, Any]] = []
        fresh: list[dict[str, Any]] = []
        for reading, known in sorted(self.changed.items(), key=lambda pair: pair[0].key):
            if known.there:
                (changed if known.stored else fresh).append(_properties(reading, known))
        pipeline.run("UNWIND $rows AS row MATCH (r:Reading {id: row.id}) SET r = row", changed)
        properties, rows = as_lists(fresh)
        pipeline.run(f"UNWIND $rows AS row CREATE (:Reading {properties})", rows)
        pipeline.run(
            "UNWIND $rows AS row MATCH (d:Document {id: row[0]}) UNWIND row[1] AS key "
            "MATCH (r:Reading {id: key}) CREATE (r)-[:READ_IN]->(d)",
            [pair for pair in sorted(self.read_in.items()) if pair[1]],
        )


def settle(
    pipeline: Pipeline, old: Batch, new: Batch, judged: Judged, *, anew: bool = False
) -> Settlement:
    """Put the claims of ``new`` under the ids of the graph that they lead to.

    Documents whose claims come under other ids by that are added to both ``old`` and ``new``.
    ``anew`` reads and decides ``old`` as if it had not been read before, as other judgements ask.
    """
    before = {} if anew else {id: old.readings(id) for id in old.documents}
    after = {id: new.readings(id) for id in new.documents}
    touched = {r for those in (*before.values(), *after.values()) for r in those.values()}
    if not (touched or judged.alias or anew):
        return Settlement()
    known = _by_key(pipeline, touched)
    kept = {reading: replace(stored) for reading, stored in known.items()}
    leaving = {r for those in before.values() for r in those.values()}
    for reading, span in _elsewhere(pipeline, leaving, old).items():
        if reading in known:
            known[reading].there, known[reading].span = span is not None, span
    for id, those in after.items():
        for reading in those.values():
            known.setdefault(reading, _Known()).add(new.documents[id].published)
    for reading, now in known.items():
        if not reading.dated:
            now.span = None
    stirred = [r for r, k in known.items() if anew or _stirs(kept.get(r), k)]
    _decide(pipeline, stirred, known, kept, judged)
    changed = {r: k for r, k in known.items() if k != kept.get(r)}
    moved = [r for r, k in changed.items() if k.stored and k.outcome != kept[r].outcome]
    for id, those in _take_along(pipeline, moved, old, new).items():
        before[id] = after[id] = those
    elsewhere = {r for those in after.values() for r in those.values()} - known.keys()
    known |= _by_key(pipeline, elsewhere)
    outcomes = {r: k.outcome for r, k in known.items() if k.outcome is not None}
    for id, those in after.items():
        claims = new.claims[id].values()
        found = resolve(claims, {i: outcomes[r] for i, r in those.items()}, judged.alias)
        new.claims[id] = {claim.id: claim for claim in found}
    read_in = {
        id: sorted({r.key for r in those.values()})
        for id, those in after.items()
        if set(those.values()) != set(before.get(id, {}).values())
    }
    return Settlement(changed, read_in, after.keys() - old.documents.keys())


def _decide(
    pipeline: Pipeline,
    stirred: Collection[Reading],
    known: dict[Reading, _Known],
    kept: dict[Reading, _Known],
    judged: Judged,
) -> None:
    """Decide the readings ``stirred`` with all that may be one with them: those of their blocks,
    directly or through the second block of an organisation or a judgement. These come to be
    ``known``, and what is stored of them ``kept``."""
    deciding = set(stirred)
    seen: set[str] = set()
    waiting = {block for r in deciding for block in _blocks(r, known[r].outcome, judged)}
    while True:
        seen |= waiting
        around = _in_blocks(pipeline, waiting)
        for reading in around.keys() - known.keys():
            known[reading], kept[reading] = around[reading], replace(around[reading])
        deciding |= around.keys()
        waiting = {b for r in around for b in _blocks(r, known[r].outcome, judged)} - seen
        if waiting:
            continue
        present = {r: known[r].span or UNDATED for r in deciding if known[r].there}
        for reading, outcome in decide(present, judged).items():
            known[reading].outcome = outcome
        # An id that came out only now may be one that judgements speak of.
        waiting = {b for r in present for b in _blocks(r, known[r].outcome, judged)} - seen
        if not waiting:
            return


def _blocks(reading: Reading, outcome: Outcome | None, judged: Judged) -> set[str]:
    """Return the blocks of a reading, and those of what judgements say is one with it."""
    found = set(blocks(reading))
    for id in {reading.id} | ({outcome.id} if outcome else set()):
        if id in judged.alias or id in judged.alike:
            found.update(block for other in judged.kin(id) for block in blocks(Reading(other)))
    return found


def _in_blocks(pipeline: Pipeline, names: Collection[str]) -> dict[Reading, _Known]:
    """Return the stored readings of some blocks."""
    found: dict[Reading, _Known] = {}
    for key in ("block", "also"):
        text = f"UNWIND $rows AS block MATCH (r:Reading {{{key}: block}}) RETURN {COLUMNS}"
        found |= dict(_stored(*row) for row in pipeline.ask(text, sorted(names)))
    return found


def _stirs(before: _Known | None, now: _Known) -> bool:
    """Tell whether what readings come to may be another when one of them is counted anew."""
    return before is None or not now.there or before.span != now.span


COLUMNS = "collect([r.read, r.traits, r.thing, r.offices, r.first, r.last])"

UNDATED = ("", "")


def _by_key(pipeline: Pipeline, of: Iterable[Reading]) -> dict[Reading, _Known]:
    """Return what the store knows of readings."""
    text = f"UNWIND $rows AS id MATCH (r:Reading {{id: id}}) RETURN {COLUMNS}"
    keys = sorted(reading.key for reading in of)
    return dict(_stored(*row) for row in pipeline.ask(text, keys))


def _stored(
    read: str, traits: list[str], thing: str, offices: list[str], first: str | None, last: str
) -> tuple[Reading, _Known]:
    pairs = (text.partition("=") for text in traits)
    reading = Reading(read, frozenset((key, value) for key, _, value in pairs))
    posts = (text.partition("=") for text in offices)
    outcome = Outcome(thing, tuple((post, office) for post, _, office in posts))
    span = None if first is None else (first, last)
    return reading, _Known(outcome, stored=True, there=True, span=span)


def _properties(reading: Reading, known: _Known) -> dict[str, Any]:
    first, *more = blocks(reading)
    assert known.outcome is not None
    properties = {
        "id": reading.key,
        "read": reading.id,
        "traits": [f"{key}={value}" for key, value in sorted(reading.traits)],
        "block": first,
        "thing": known.outcome.id,
        "offices": [f"{post}={office}" for post, office in known.outcome.offices],
    }
    if known.span is not None:
        properties["first"], properties["last"] = known.span
    return properties | ({"also": more[0]} if more else {})


def _elsewhere(
    pipeline: Pipeline, leaving: Iterable[Reading], old: Batch
) -> dict[Reading, Span | None]:
    """Return when documents with readings were published, apart from those of ``old``; None where
    there are no others."""
    by_key = {reading.key: reading for reading in leaving}
    found: dict[Reading, Span | None] = dict.fromkeys(by_key.values())
    text = (
        "UNWIND $rows AS id MATCH (r:Reading {id: id})-[:READ_IN]->(d:Document) "
        "RETURN collect([id, d.id, d.published])"
    )
    for id, document, published in pipeline.ask(text, sorted(by_key)):
        if document not in old.documents:
            reading, date = by_key[id], published or ""
            found[reading] = _covering(found[reading], (date, date))
    return found


def _take_along(
    pipeline: Pipeline, moved: Iterable[Reading], old: Batch, new: Batch
) -> dict[str, dict[str, Reading]]:
    """Add to the batches the further documents that ``moved`` readings stand in; return the
    readings of these."""
    text = (
        "UNWIND $rows AS id MATCH (r:Reading {id: id})-[:READ_IN]->(d:Document) "
        "RETURN collect(DISTINCT d.id)"
    )
    keys = sorted(reading.key for reading in moved)
    ids = set(pipeline.ask(text, keys))
    further = read_documents(pipeline, ids - old.documents.keys() - new.documents.keys())
    for id, document in further.documents.items():
        old.documents[id] = new.documents[id] = document
        old.claims[id], new.claims[id] = further.claims[id], dict(further.claims[id])
    return {id: further.readings(id) for id in further.documents}


def read_documents(pipeline: Pipeline, ids: Collection[str]) -> Batch:
    """Return documents with their claims."""
    found = Batch()
    wanted = sorted(ids)
    text = "UNWIND $rows AS id MATCH (d:Document {id: id}) RETURN collect(properties(d))"
    for properties in pipeline.ask(text, wanted):
        document = document_of(properties)
        found.documents[document.id] = document
        found.claims[document.id] = {}
    for properties in pipeline.ask(CLAIMS, wanted, most=TEXTS):
        claim = claim_of(properties)
        found.claims[claim.document][claim.id] = claim
    return found
