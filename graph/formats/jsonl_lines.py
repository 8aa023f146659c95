"""One record as a line of JSON, and back.

A line is an object of one key, the sort of record; `passerelle.graph.formats.jsonl` says which
lines stand where in a file.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import MISSING, Field, fields
from functools import lru_cache
from typing import Any, Final, NoReturn, TypeVar, get_args, get_origin, get_type_hints

from ...errors import Nonconforming, Unreadable, nearest, shown
from ..identity.judgements import Judgement
from ..model import Claim, Document, Entity, Relation

__all__ = ["STAGE", "line_of", "object_of", "plain", "record_of"]

Record = Judgement | Document | Claim | Entity | Relation
R = TypeVar("R", Judgement, Document, Claim)

STAGE: Final = {"judgement": 0, "document": 1, "claim": 1, "entity": 2, "relation": 3}
"""The sorts of record; those of a lower stage stand further up in a file."""

EMPTY: Final = (None, "", (), {})


def line_of(kind: str, record: Record) -> bytes:
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


def plain(record: Entity | Relation) -> dict[str, Any]:
    """Return a record as it is read back: with lists for tuples."""
    return json.loads(json.dumps(_fields(record)))


@lru_cache
def _own(record: type[Record]) -> tuple[Field[Any], ...]:
    return tuple(field for field in fields(record) if field.compare)


def _required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def object_of(line: bytes) -> tuple[str, dict[str, Any]]:
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


def record_of(record: type[R], said: dict[str, Any]) -> R:
    """Return the judgement, document or claim that the fields of a line tell."""
    hints = _hints(record)
    own = {field.name: field for field in _own(record)}
    what = record.__name__.lower()
    for key in said:
        if key not in own and key != "id":
            way_out = nearest(key, own, f"there are {', '.join(own)}")
            raise Unreadable(f"a {what} has no field {shown(key)}{way_out}")
    missing = [name for name, field in own.items() if name not in said and _required(field)]
    if missing:
        raise Unreadable(f"the {what} has no {missing[0]!r}")
    values = {key: _typed(key, said[key], hints[key]) for key in own if key in said}
    made = record(**values)
    if made.id != said.get("id"):
        raise Nonconforming(
            f"the content of {shown(said.get('id'))} gives the id {made.id}: it was changed"
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
    raise Unreadable(f"{key} is {shown(value)}, which it can't be")


def _check_text(key: str, text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Unreadable(f"{key} is no Unicode text (a lone surrogate)") from None
