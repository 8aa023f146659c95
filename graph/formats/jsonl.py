"""The graph as JSON lines, its canonical form: one record a line, the same content the same bytes.

============= =====================================================================================
line          holds
============= =====================================================================================
``judgement`` whether two ids are one thing; judgements come first, sorted by these ids
``document``  a document; documents come behind all judgements, sorted by id
``claim``     a claim, behind its document, in the order of the text
``entity``    what the claims about one id add up to; sorted by id, behind all documents
``relation``  what the claims that support one relation add up to; sorted by id, last of all
============= =====================================================================================

A line is an object of one key, the sort of record, whose value holds the record's fields, sorted;
an optional field without a value is left out. Whatever a store alone knows (when it loaded a
document) is left out too. So two exports can be compared line by line, and a version control
shows a change of one claim as one line.

Judgements, documents and claims are what a reader takes; entities and relations follow from them,
and reading checks that they are the ones that the file says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import Any, BinaryIO, NamedTuple

from ...errors import Nonconforming, Unreadable, shown
from ..conformity import check_claims, check_document
from ..consistency import check_sum, one_path
from ..corpus import Text, in_order
from ..fold import Tally, entity, relation, tallies
from ..identity.judgements import Judgement, check_judgements
from ..model import Claim, Document, Entity, Relation
from .jsonl_lines import STAGE, line_of, object_of, plain, record_of

__all__ = ["Contents", "read_jsonl", "write_jsonl"]


def write_jsonl(
    texts: Iterable[Text],
    entities: Iterable[Entity],
    relations: Iterable[Relation],
    stream: BinaryIO,
    judgements: Iterable[Judgement] = (),
) -> None:
    """Write a graph to ``stream``: judgements, documents with their claims, what they add up to.

    Each iterable is sorted, such as a store's: records stream through one at a time.

    >>> import io
    >>> out = io.BytesIO()
    >>> write_jsonl([], [Entity("place/mons", "Place", "Mons", claims=1)], [], out)
    >>> out.getvalue().decode().strip()
    '{"entity": {"claims": 1, "documents": 0, "id": "place/mons", "name": "Mons", "type": "Place"}}'
    """
    for one in judgements:
        stream.write(line_of("judgement", one))
    for document, claims in texts:
        stream.write(line_of("document", document))
        for claim in sorted(claims, key=in_order):
            stream.write(line_of("claim", claim))
    for one in entities:
        stream.write(line_of("entity", one))
    for one in relations:
        stream.write(line_of("relation", one))


class Contents(NamedTuple):
    """What a file holds: judgements, and documents with their claims, which are read as they are
    asked for."""

    judgements: list[Judgement]
    texts: Iterator[Text]


def read_jsonl(stream: BinaryIO) -> Contents:
    """Return what `write_jsonl` wrote: the judgements, and each document with its claims.

    Whoever takes all texts knows that the file is whole: behind the last one its entities and
    relations have been held against the claims. Raises `Unreadable` for a line that is no such
    JSON object, `Nonconforming` for what the ontology does not allow, for judgements that
    contradict one another, for a claim whose content does not give its id, and for entities and
    relations that the claims do not add up to; all name the line.
    """
    judgements: list[Judgement] = []
    lines = enumerate(stream, 1)
    rest = lines
    for number, line in lines:
        with _at(number):
            kind, said = object_of(line)
            if kind != "judgement":
                rest = chain([(number, line)], lines)
                break
            judgement = record_of(Judgement, said)
            check_judgements([judgement])
            if judgements and sorted(judgement.pair) <= sorted(judgements[-1].pair):
                raise Unreadable("judgements must be sorted by the ids of their pairs, each once")
            judgements.append(judgement)
    with _at(len(judgements)):
        check_judgements(judgements)
    return Contents(judgements, _texts(rest))


def _texts(lines: Iterable[tuple[int, bytes]]) -> Iterator[Text]:
    reader = _Reader()
    number = 0
    for number, line in lines:
        with _at(number):
            whole = reader.take(line)
        if whole is not None:
            yield whole
    with _at(number):
        whole = reader.finish()
    if whole is not None:
        yield whole
        with _at(number):
            reader.finish()


class _Reader:
    """What has been read so far: the document in hand, and the tallies of all claims."""

    def __init__(self) -> None:
        self._document: Document | None = None
        self._claims: dict[str, Claim] = {}
        self._stage = STAGE["document"]
        self._seen: set[str] = set()
        self._paths: dict[str, str] = {}
        self._tallies: dict[str, Tally] = {}

    def take(self, line: bytes) -> Text | None:
        """Take a line in; return the document that it ends, with its claims."""
        kind, said = object_of(line)
        if STAGE[kind] < self._stage:
            raise Unreadable(
                f"a {kind} stands too far down: judgements come first, then documents, and "
                "entities and relations last"
            )
        self._stage = STAGE[kind]
        if kind == "claim":
            self._claim(record_of(Claim, said))
            return None
        whole = self._close()
        if kind == "document":
            self._open(record_of(Document, said))
        else:
            self._hold(kind, said)
        return whole

    def finish(self) -> Text | None:
        """Return the last document, if it is still in hand; else look that nothing is missing."""
        if (whole := self._close()) is not None:
            return whole
        if self._tallies:
            raise Nonconforming(
                f"{min(self._tallies)} does not follow, though claims speak of it: is the file "
                "cut off?"
            )
        return None

    def _open(self, document: Document) -> None:
        check_document(document)
        if document.id in self._seen:
            raise Nonconforming(f"{document.id} stands there twice")
        self._seen.add(document.id)
        one_path(document, self._paths)
        self._document = document

    def _claim(self, claim: Claim) -> None:
        if self._document is None or claim.document != self._document.id:
            raise Nonconforming(
                f"a claim of {claim.document} does not stand behind its document's line"
            )
        check_claims(claim.document, [claim])
        if claim.id in self._claims:
            raise Nonconforming(f"{claim.id} stands there twice")
        self._claims[claim.id] = claim

    def _close(self) -> Text | None:
        document, claims = self._document, list(self._claims.values())
        self._document, self._claims = None, {}
        if document is None:
            return None
        for id_, tally in tallies(claims, {document.id: document.published}).items():
            if id_ in self._tallies:
                self._tallies[id_].add(tally)
            else:
                self._tallies[id_] = tally
        return document, claims

    def _hold(self, kind: str, said: dict[str, Any]) -> None:
        """Hold an entity or relation against what the claims add up to."""
        id_ = said.get("id")
        tally = self._tallies.pop(id_, None) if isinstance(id_, str) else None
        if tally is None or (tally.ends is None) != (kind == "entity"):
            raise Nonconforming(f"{kind} {shown(id_)}: no claim speaks of it, or it came before")
        counted = entity(str(id_), tally) if kind == "entity" else relation(str(id_), tally)
        check_sum(str(id_), said, plain(counted))


@contextmanager
def _at(number: int) -> Iterator[None]:
    """Name the line that an error is about."""
    try:
        yield
    except (Unreadable, Nonconforming) as error:
        raise type(error)(f"line {number}: {error}") from None
