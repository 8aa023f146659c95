"""What have people decided about pairs of ids, and what follows?

A file of judgements is a table in plain text (CSV, UTF-8) that goes with the documents under
version control: a line for each judgement, with who made it, when and why. The last line about a
pair holds; ``withdrawn`` takes the ones before it back.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ...errors import Nonconforming, WrongUse
from ...ontology.ids import digest
from ...ontology.schema import schema
from ..instants import parse_instant
from .readings import local, tail

__all__ = [
    "VERDICTS",
    "Judged",
    "Judgement",
    "add_judgement",
    "check_judgements",
    "rank",
    "read_judgements",
    "united",
]

VERDICTS = ("same", "different", "unsure", "withdrawn")
COLUMNS = ("one", "other", "verdict", "reason", "by", "on")


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """One decision: whether two ids are one thing.

    ======= ==============================================================================
    field   meaning
    ======= ==============================================================================
    one     id of an entity
    other   id of another one of its type, behind it in order
    verdict same, different, unsure (the pair was looked at, and nothing follows) or
            withdrawn
    reason  why, in the words of who judged
    by      who judged
    on      ISO date or instant of the judgement
    ======= ==============================================================================

    Judgements sort by their ids.
    """

    one: str
    other: str
    verdict: str
    reason: str = ""
    by: str = ""
    on: str = ""

    @classmethod
    def of(
        cls, a: str, b: str, verdict: str, reason: str = "", by: str = "", on: str = ""
    ) -> Judgement:
        """Return a judgement whose ids are in order and of one type.

        Raises `WrongUse` for ids or a verdict that make no sense.

        >>> Judgement.of("person/karel", "person/carl", "same").one
        'person/carl'
        """
        if verdict not in VERDICTS:
            raise WrongUse(f"{verdict!r} is no judgement: there are {', '.join(VERDICTS)}")
        try:
            types = {schema().type_of(a), schema().type_of(b)}
        except Nonconforming as error:
            raise WrongUse(str(error)) from None
        if a == b:
            raise WrongUse(f"{a} is judged against itself: name two entities")
        if len(types) > 1 or not all(schema().node_types[type].entity for type in types):
            raise WrongUse(f"{a} and {b} are not entities of one type: they can't be one")
        return cls(min(a, b), max(a, b), verdict, reason, by, on)

    @property
    def id(self) -> str:
        """``judgement/`` and a digest of both ids: there is one judgement a pair."""
        return f"judgement/{digest(self.one, self.other)}"

    @property
    def instant(self) -> str:
        """When it was made, in the form in which instants are kept; "" where ``on`` tells none."""
        try:
            return parse_instant(self.on)
        except WrongUse:
            return ""

    @property
    def pair(self) -> frozenset[str]:
        """The two ids, in no order."""
        return frozenset((self.one, self.other))


@dataclass(frozen=True, slots=True)
class Judged:
    """What follows from judgements: ``alias`` leads from an id to the one that it is told to be,
    ``alike`` from that one to all that are one with it; ``apart`` are the pairs that are told to be
    different, or are one with two that are."""

    alias: dict[str, str] = field(default_factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()
    alike: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> Judged:
        """Return what follows from ``judgements``, of each pair one.

        Of ids that are one thing the first in order is kept (see `rank`). Raises `Nonconforming`
        where judgements contradict one another.

        >>> judged = Judged.of([Judgement("person/b", "person/c", "same"),
        ...                     Judgement("person/a", "person/b", "same")])
        >>> judged.alias
        {'person/b': 'person/a', 'person/c': 'person/a'}
        """
        judgements = list(judgements)
        above: dict[str, str] = {}

        def top(id: str) -> str:
            while id in above:
                id = above[id]
            return id

        for judgement in judgements:
            if judgement.verdict == "same":
                one, other = sorted((top(judgement.one), top(judgement.other)), key=rank)
                if one != other:
                    above[other] = one
        apart = set[frozenset[str]]()
        for judgement in judgements:
            if judgement.verdict != "different":
                continue
            if top(judgement.one) == top(judgement.other):
                raise Nonconforming(
                    f"the judgements contradict one another: {judgement.one} and "
                    f"{judgement.other} are different, and by other judgements the same; "
                    "withdraw one of them"
                )
            apart.add(judgement.pair)
        alike: dict[str, set[str]] = {}
        for id in above:
            alike.setdefault(top(id), {top(id)}).add(id)
        every = {
            frozenset((one, other))
            for pair in apart
            for one in alike.get(top(min(pair)), {min(pair)})
            for other in alike.get(top(max(pair)), {max(pair)})
        }
        return cls({id: top(id) for id in sorted(above)}, frozenset(every), alike)

    def kin(self, id: str) -> set[str]:
        """Return the ids that judgements say are one with ``id``, itself included."""
        return self.alike.get(self.alias.get(id, id), {id})


def rank(id: str) -> tuple[bool, bool, str]:
    """Return the key that sorts the ids of one thing, the one to keep first: a known body's, then
    one that more than a single document knows."""
    return tail(id) not in schema().schemes["organisation"], local(id), id


def check_judgements(judgements: Iterable[Judgement]) -> None:
    """Raise `Nonconforming` unless each of ``judgements`` is one that can be made, of a pair of its
    own, and none contradicts others."""
    judgements = list(judgements)
    pairs = set[frozenset[str]]()
    for judgement in judgements:
        try:
            ordered = Judgement.of(judgement.one, judgement.other, judgement.verdict)
        except WrongUse as error:
            raise Nonconforming(str(error)) from None
        if ordered.one != judgement.one or judgement.pair in pairs:
            raise Nonconforming(
                f"{judgement.one} and {judgement.other} must be judged once, in this order: "
                f"{ordered.one}, {ordered.other}"
            )
        pairs.add(judgement.pair)
    Judged.of(judgements)


def united(known: Iterable[Judgement], further: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements of both, sorted; of a pair that both have judged the later one holds.

    Made at the same time, or nobody knows when, it is the one of ``further``. Raises
    `Nonconforming` where they contradict one another.

    >>> early = Judgement("person/a", "person/b", "unsure", on="2026-10-05")
    >>> late = Judgement("person/a", "person/b", "same", on="2026-10-05T12:00:00+02:00")
    >>> united([late], [early]) == united([early], [late]) == [late]
    True
    """
    last: dict[frozenset[str], Judgement] = {}
    for judgement in (*known, *further):
        other = last.setdefault(judgement.pair, judgement)
        if other.instant <= judgement.instant:
            last[judgement.pair] = judgement
    holding = sorted(last.values())
    Judged.of(holding)
    return holding


def read_judgements(path: str | os.PathLike[str]) -> list[Judgement]:
    """Return the judgements that hold by the file at ``path``, sorted by their ids.

    Raises `WrongUse` where there is no such file, `Nonconforming` with the line for what is no
    judgement, and where judgements contradict one another.
    """
    try:
        text = Path(path).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
        raise WrongUse(
            f"{os.fspath(path)} can't be read ({why}): name a file of judgements, or leave "
            "--judgements and PASSERELLE_JUDGEMENTS out"
        ) from None
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    last: dict[frozenset[str], Judgement] = {}
    try:
        for row in rows:
            if not row or tuple(row) == COLUMNS:
                continue
            judgement = _judgement(row)
            last[judgement.pair] = judgement
    except (csv.Error, WrongUse) as error:
        raise Nonconforming(f"{os.fspath(path)}, line {rows.line_num}: {error}") from None
    holding = [judgement for judgement in last.values() if judgement.verdict != "withdrawn"]
    try:
        Judged.of(holding)
    except Nonconforming as error:
        raise Nonconforming(f"{os.fspath(path)}: {error}") from None
    return sorted(holding)


def _judgement(row: Sequence[str]) -> Judgement:
    if len(row) != len(COLUMNS):
        raise WrongUse(f"a judgement has the columns {', '.join(COLUMNS)}, and this has {len(row)}")
    return Judgement.of(*(cell.strip() for cell in row))


def add_judgement(path: str | os.PathLike[str], judgement: Judgement) -> None:
    """Add a line to the file at ``path``, which is made if it is missing.

    Raises `Nonconforming` if it contradicts the others, and `WrongUse` where the file can't be
    written; the file then stays as it was.
    """
    file = Path(path)
    before = read_judgements(file) if file.exists() else []
    Judged.of([j for j in before if j.pair != judgement.pair] + [judgement])
    line = io.StringIO()
    table = csv.writer(line, lineterminator="\n")
    try:
        already = file.read_bytes() if file.exists() else b""
        if not already:
            table.writerow(COLUMNS)
        elif not already.endswith(b"\n"):
            line.write("\n")
        table.writerow([getattr(judgement, column) for column in COLUMNS])
        with file.open("a", encoding="utf-8", newline="") as stream:
            stream.write(line.getvalue())
    except OSError as error:
        raise WrongUse(f"{file} can't be written: {error.strerror}") from error
