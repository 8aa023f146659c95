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

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import MISSING, Field, fields
from functools import lru_cache
from itertools import chain
from typing import (
    Any,
    BinaryIO,
    Final,
    NamedTuple,
    NoReturn,
    TypeVar,
    get_args,
    get_origin,
    get_type_hints,
)

from ...errors import Nonconforming, Unreadable, nearest
from ..conformity import check_claims, check_document
from ..corpus import Text, in_order, one_path
from ..fold import Tally, entity, relation, tallies
from ..identity.judgements import Judgement, check_judgements
from ..model import Claim, Document, Entity, Relation

__all__ = ["Contents", "read_jsonl", "write_jsonl"]

Record = Judgement | Document | Claim | Entity | Relation
R = TypeVar("R", Judgement, Document, Claim)

STAGE: Final = {"judgement": 0, "document": 1, "claim": 1, "entity": 2, "relation": 3}
EMPTY: Final = (None, "", (), {})
SHOWN = 80
"""Most characters of a value that an error shows."""


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
        stream.write(_line("judgement", one))
    for document, claims in texts:
        stream.write(_line("document", document))
        for claim in sorted(claims, key=in_order):
            stream.write(_line("claim", claim))
    for one in entities:
        stream.write(_line("entity", one))
    for one in relations:
        stream.write(_line("relation", one))


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
            kind, said = _object(line)
            if kind != "judgement":
                rest = chain([(number, line)], lines)
                break
            judgement = _record(Judgement, said)
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
        kind, said = _object(line)
        if STAGE[kind] < self._stage:
            raise Unreadable(
                f"a {kind} stands too far down: judgements come first, then documents, and "
                "entities and relations last"
            )
        self._stage = STAGE[kind]
        if kind == "claim":
            self._claim(_record(Claim, said))
            return None
        whole = self._close()
        if kind == "document":
            self._open(_record(Document, said))
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
            raise Nonconforming(f"{kind} {_shown(id_)}: no claim speaks of it, or it came before")
        counted = _plain(entity(str(id_), tally) if kind == "entity" else relation(str(id_), tally))
        for key in sorted(said.keys() | counted.keys()):
            if said.get(key) != counted.get(key):
                raise Nonconforming(
                    f"{id_}: {key} is {_shown(said.get(key))}, but its claims add up to "
                    f"{_shown(counted.get(key))}"
                )


def _line(kind: str, record: Record) -> bytes:
    text = json.dumps({kind: _fields(record)}, ensure_ascii=False, sort_keys=True)
    return text.encode() + b"\n"


def _fields(record: Record) -> dict[str, Any]:
    """Return the fields of a record that a line holds, by name."""
    said: dict[str, Any] = {
        field.name: value
        for field in _own(type(record))
        if (value := getattr(record, field.name)) not in EMPTY or _required(field)
    }
    return said | {"id": record.id}


def _plain(record: Entity | Relation) -> dict[str, Any]:
    """Return a record as it is read back: with lists for tuples."""
    return json.loads(json.dumps(_fields(record)))


@lru_cache
def _own(record: type[Record]) -> tuple[Field[Any], ...]:
    return tuple(field for field in fields(record) if field.compare)


def _required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _object(line: bytes) -> tuple[str, dict[str, Any]]:
    """Return the sort of record that a line holds, and its fields."""
    try:
        said = json.loads(
            line.decode(), parse_constant=_no_number, object_pairs_hook=_each_key_once
        )
    except UnicodeDecodeError:
        raise Unreadable("it is no UTF-8 text") from None
    except json.JSONDecodeError as error:
        raise Unreadable(f"it is no JSON ({error.msg}, column {error.colno})") from None
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"it is no JSON that can be read ({error})") from None
    if isinstance(said, dict) and len(said) == 1:
        ((kind, content),) = said.items()
        if kind in STAGE and isinstance(content, dict):
            return kind, content
    raise Unreadable('a line is an object of one key: {"judgement": {…}}, "document", "claim", '
                     '"entity" or "relation"')  # fmt: skip


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands there twice")
    return found


def _record(record: type[R], said: dict[str, Any]) -> R:
    """Return the judgement, document or claim that the fields of a line tell."""
    hints = _hints(record)
    own = {field.name: field for field in _own(record)}
    what = record.__name__.lower()
    for key in said:
        if key not in own and key != "id":
            way_out = nearest(key, own, f"there are {', '.join(own)}")
            raise Unreadable(f"a {what} has no field {_shown(key)}{way_out}")
    missing = [name for name, field in own.items() if name not in said and _required(field)]
    if missing:
        raise Unreadable(f"the {what} has no {missing[0]!r}")
    values = {key: _typed(key, said[key], hints[key]) for key in own if key in said}
    made = record(**values)
    if made.id != said.get("id"):
        raise Nonconforming(
            f"the content of {_shown(said.get('id'))} gives the id {made.id}: it was changed"
        )
    return made


@lru_cache
def _hints(record: type[Judgement | Document | Claim]) -> dict[str, Any]:
    return get_type_hints(record)


def _typed(key: str, value: Any, hint: Any) -> Any:
    """Return ``value`` as a field of the type ``hint`` holds it."""
    if get_origin(hint) is tuple and isinstance(value, list):
        kinds = get_args(hint)
        if kinds[-1] is Ellipsis:
            return tuple(_typed(key, item, kinds[0]) for item in value)
        if len(kinds) == len(value):
            return tuple(_typed(key, item, kind) for item, kind in zip(value, kinds, strict=True))
    elif hint is float and type(value) in (int, float):
        with suppress(OverflowError):
            return float(value)
    elif type(value) in (hint, *get_args(hint)) and get_origin(hint) is not tuple:
        if isinstance(value, str):
            _check_text(key, value)
        return value
    raise Unreadable(f"{key} is {_shown(value)}, which it can't be")


def _check_text(key: str, text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Unreadable(f"{key} is no Unicode text (a lone surrogate)") from None


def _shown(value: object) -> str:
    try:
        text = json.dumps(value, ensure_ascii=False)
    except RecursionError:
        return "nested too deep"
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


@contextmanager
def _at(number: int) -> Iterator[None]:
    """Name the line that an error is about."""
    try:
        yield
    except (Unreadable, Nonconforming) as error:
        raise type(error)(f"line {number}: {error}") from None
