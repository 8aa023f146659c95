"""An explanation in the terminal: the marked text, ties with their rules, what stayed open."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..ontology.rules import rule_named
from .marked_text import Closing, Line, Opening, Slice, pieces
from .naming import statement_label
from .terminal import line
from .words import style

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from ..loaders.explanation import Explanation, Open, Statement

__all__ = ["explanation_text"]

UNRESOLVED, NOTHING = "unresolved", "came to nothing"
SIGNS = {UNRESOLVED: "?", NOTHING: "–"}
"""What stands in brackets before the type of phrase."""
STYLES = {UNRESOLVED: "bold reverse", NOTHING: "dim italic"}


def explanation_text(why: Explanation, *, coloured: bool) -> RenderableType:
    """Return what `rich` prints: the text by its lines, ties, rules and what stayed open.

    Where it is not ``coloured``, labelled brackets stand around what was recognised: ``[Person Anna
    Martin]``, ``[?Office the governor]`` (unresolved), ``[–Date Monday]`` (came to nothing).
    """
    from rich.console import Group
    from rich.text import Text

    document = why.document
    facts = [document.path, document.language, document.published or "without a date"]
    parts: list[RenderableType] = [
        Text(line(document.title or document.path), style="bold"),
        Text(line("  ".join(facts)), style="dim"),
        Text(),
        *_text(why, coloured),
    ]
    ties = [one for one in why.statements if not _tabular(one)]
    looked_up = [one for one in why.statements if _tabular(one)]
    if ties:
        parts += [Text(), Text("What it says", style="bold"), _ties(why, ties)]
    if looked_up:
        parts += [Text(), Text("What the tables add", style="bold"), _ties(why, looked_up)]
    if why.statements:
        parts += [Text(), Text("Rules that fired", style="bold"), _rules(why)]
    if why.open:
        parts += [Text(), Text("Left open", style="bold"), _left_open(why)]
    return Group(*parts)


def _tabular(statement: Statement) -> bool:
    return all(rule_named(evidence.rule).tabular for evidence in statement.evidence)


# -- the text -------------------------------------------------------------------------------------


def _text(why: Explanation, coloured: bool) -> Iterator[RenderableType]:
    from rich.table import Table
    from rich.text import Text

    looks: Mapping[str, str] = style()["terminal"]["kinds"]  # pyright: ignore[reportAssignmentType]
    types, kinds = _types(why)
    rows = Table.grid(padding=(0, 2))
    rows.add_column(justify="right", style="dim", no_wrap=True)
    rows.add_column(overflow="fold")
    written, number = Text(), 1
    styles: list[str] = []
    for piece in pieces(why.text, [(mark.start, mark.end) for mark in why.marks]):
        match piece:
            case Opening(mark):
                kind = kinds[mark]
                if coloured:
                    styles.append(_look(kind, looks))
                else:
                    written.append(f"[{SIGNS.get(kind, '')}{types[mark]} ")
            case Closing():
                if coloured:
                    styles.pop()
                else:
                    written.append("]")
            case Slice(start, end):
                written.append(line(why.text[start:end]), " ".join(styles) or None)
            case Line():
                rows.add_row(str(number), written)
                written, number = Text(), number + 1
    if coloured:
        yield Text("   ").join(Text(kind, _look(kind, looks)) for kind in sorted({*kinds}))
    elif why.open:
        yield Text(", ".join(f"[{sign}…] {kind}" for kind, sign in SIGNS.items()), style="dim")
    yield Text()
    yield rows


def _types(why: Explanation) -> tuple[list[str], list[str]]:
    """Return the types of each mark, and what it is shown as: its type, or that it stayed open."""
    left = {id(one.mark): one for one in why.open}
    types: list[str] = []
    kinds: list[str] = []
    for mark in why.marks:
        one = left.get(id(mark))
        if one is None:
            types.append("+".join(sorted({why.entities[id_].type for id_ in mark.entities})))
            kinds.append(types[-1])
        else:
            types.append(one.type)
            kinds.append(UNRESOLVED if one.counted else NOTHING)
    return types, kinds


def _look(kind: str, looks: Mapping[str, str]) -> str:
    if kind in STYLES:
        return STYLES[kind]
    return f"bold underline {looks.get(kind.partition('+')[0], looks['other'])}"


# -- what was read --------------------------------------------------------------------------------


def _table(*columns: str) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        number = column in ("line", "sure", "fired")
        table.add_column(column, justify="right" if number else "left", overflow="fold")
    return table


def _row(table: Table, *cells: object) -> None:
    from rich.text import Text

    table.add_row(*[Text(line(str(cell))) for cell in cells])


def _ties(why: Explanation, statements: Sequence[Statement]) -> Table:
    table = _table("line", "who or what", "tie", "whom or what", "rule", "sure")
    lines = _line_starts(why.text)
    for one in statements:
        whom = why.entities[one.object].name if one.object else one.value
        # where the tables say it, one line is as good as another
        for evidence in one.evidence[: 1 if _tabular(one) else None]:
            _row(
                table, bisect_right(lines, evidence.start), why.entities[one.subject].name,
                statement_label(one), whom,
                evidence.rule, f"{evidence.confidence:.2f}",
            )  # fmt: skip
    return table


def _line_starts(text: str) -> list[int]:
    return [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]


def _rules(why: Explanation) -> Table:
    fired = Counter(evidence.rule for one in why.statements for evidence in one.evidence)
    table = _table("rule", "fired", "why")
    for name, count in sorted(fired.items(), key=lambda item: (-item[1], item[0])):
        _row(table, name, count, rule_named(name).definition)
    return table


def _left_open(why: Explanation) -> Table:
    """One row a type: its wordings, each with its line, and the reason that they share."""
    lines = _line_starts(why.text)
    groups: defaultdict[tuple[bool, str, str], list[Open]] = defaultdict(list)
    for one in why.open:
        groups[not one.counted, one.type, one.reason].append(one)
    table = _table("", "what", "wording (line)", "why")
    for (nothing, type_, reason), members in sorted(groups.items(), key=lambda item: item[0]):
        wordings = "; ".join(
            f"{why.text[one.mark.start : one.mark.end]} ({bisect_right(lines, one.mark.start)})"
            for one in members
        )
        _row(table, NOTHING if nothing else UNRESOLVED, type_, wordings, reason)
    return table
