"""Which readings are one event? Those of one kind, one date, and one place or title.

What is decided here depends on the set of readings only, not on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from .groups import Groups
from .readings import Identity, Reading, tail

__all__ = ["events"]


def events(present: Iterable[Reading], apart: Collection[frozenset[str]] = ()) -> list[Identity]:
    """Return the events that the readings ``present``, all of one date, are of."""
    readings = sorted(present, key=lambda reading: (reading.id, sorted(reading.traits)))
    groups = Groups([reading.id for reading in readings], apart)
    first: dict[tuple[str, ...], int] = {}
    titled: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, reading in enumerate(readings):
        groups.join(at, first.setdefault((reading.id,), at))
        for kind in _kinds(reading):
            for place in reading.values("place"):
                groups.join(at, first.setdefault((kind, place), at))
            if title := _title(reading):
                titled[kind, title].append(at)
    for at, reading in enumerate(readings):
        for kind in _kinds(reading):
            for name in reading.values("name"):
                for other in titled.get((kind, name), ()):
                    groups.join(at, other)
    found: list[Identity] = []
    for members in groups.sets():
        ids = {readings[at].id: bool(_title(readings[at])) for at in members}
        id = min(ids, key=lambda id: (ids[id], id))
        found.append(Identity(id, [readings[at] for at in members]))
    return found


def _kinds(reading: Reading) -> frozenset[str]:
    """Return what sort of event it is, with its number if it is one of several: "workshop-2"."""
    head, kinds = tail(reading.id).partition(".")[0], reading.values("kind")
    return frozenset({head}) if any(head.startswith(f"{kind}-") for kind in kinds) else kinds


def _title(reading: Reading) -> str | None:
    """Return the title that an event is known by, where it is not known by its place."""
    title = tail(reading.id).rpartition(".")[2]
    return title if title in reading.values("name") else None
