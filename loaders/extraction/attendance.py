"""Which lines list people who were there: attendance lists, captions, "among the guests were".

    Present: 42, including
    State
    A, sub-prefect of X
    Municipalities
    B, mayor of Y; C, mayor of Z
    Excused: D

A list goes on over the words that part it into groups, before a colon or on a line of their own,
and ends where those who are absent follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .actors import actors_in
from .analysis import Text
from .assertion import doubtful
from .chart import Chart
from .enumeration import listed
from .finite import SAID, clause_within
from .heads import ending_in
from .partaking import ATTENDED, SPOKE
from .phrases import Body, Demonym, Event, Group, Name, Office, Place, Quantity
from .sentences import Sentence
from .verbs import roles_with

__all__ = ["LISTED", "ROW", "addresses", "heads_list", "lines_of_people", "placed", "tells_nothing"]

LISTED = "attendance-list"
"""The rule of a list of those who were there, or who gave talks."""
ROW = "picture-row"
"""The rule of those whom a caption places in a picture."""
AMONG = 5
"""Tokens between "among" and "guests"."""
ASIDE = 7
"""Tokens between the commas of an aside."""
LABEL = 6
"""Tokens before the colon of a label."""
POSITION = 8
"""Tokens of a bracket that says where somebody stands in a picture."""
SIDE = ("preposition-for", "preposition-instead", "belongs")


def lines_of_people(chart: Chart) -> dict[int, tuple[str, str]]:
    """Return, by its first token, each sentence that lists people, with the rule by which those
    whom it names were there, and their role: those under "speakers" spoke."""
    text = chart.text
    lines = [sentence for sentence in text.sentences if sentence.kind != "furniture"]
    found: dict[int, tuple[str, str]] = {}
    listing, colon, role = "", False, ATTENDED
    for number, (first, last, kind) in enumerate(lines):
        if listing and _absent(text, first, last):
            listing = ""
            continue
        rule = _shown(chart, first, last)
        below = listing and (kind == "item" or (colon and _entry(chart, first, last)))
        if below and not rule:
            rule = listing
        elif not rule and _for_side(chart, first, last):
            listing, colon, role = LISTED, True, ATTENDED
            rule = LISTED if any(True for _ in chart.within(first, last, Name)) else ""
        elif not rule and colon and listing and _goes_on(chart, lines, number):
            continue
        elif kind != "item":
            listing = _listing(chart, first, last, rule)
            colon, role = _open(chart, first, last), _role_of_list(text, first, last)
        if rule:
            found[first] = rule, role
    return found


def _role_of_list(text: Text, first: int, last: int) -> str:
    """Return the role of those whom a sentence lists, or announces for the lines below: they spoke
    where it calls them speakers."""
    heads = (
        reading for at in text.where(first, last, "attendance-list")
        for _, reading in text.readings(at, "role") if reading.form == "agent"
    )  # fmt: skip
    return next((reading.id for reading in heads if reading.id == SPOKE), ATTENDED)


def _listing(chart: Chart, first: int, last: int, shown: str) -> str:
    """Return the rule for the lines below a sentence that opens a list of people: those whom a
    picture has ``shown``, or who were there; "" where it opens none."""
    if shown == ROW and chart.text.tokens[last - 1].text == ":":
        return shown
    return LISTED if _lists_people(chart, first, last) else ""


def _open(chart: Chart, first: int, last: int) -> bool:
    """Say whether a sentence leaves those whom it announces to the lines below: it ends with a
    colon, or with how many they were, "Present: 42, including"."""
    text = chart.text
    if text.tokens[last - 1].text == ":":
        return True
    at = next((at for at in range(first, min(first + LABEL, last)) if text.words[at] == ":"), last)
    counted = at + 1 < last
    at += 1
    while at < last:
        quantity = chart.at(at, Quantity)
        size = quantity.last - at if quantity is not None else text.word(at, "including", "number")
        size = size or int(text.words[at].isdigit() or text.words[at] in ",()")
        if not size:
            return False
        at += size
    return counted


def _goes_on(chart: Chart, lines: Sequence[Sentence], number: int) -> bool:
    """Say whether a list goes on below a line that is no entry of it: one without a verb, as long
    as a label, or that names a person as nobody could read, with a person in the line below."""
    first, last, kind = lines[number]
    if number + 1 == len(lines):
        return False
    if _side(chart, first, last):
        below = lines[number + 1]
        return any(True for _ in chart.within(below.first, below.last, Name))
    if kind == "text" or not tells_nothing(chart.text, first, last):
        return False
    if chart.text.words[last - 1] == ":":
        return False  # "Press contact:"
    named = any(True for _ in chart.within(first, last, Body, Place))
    if (last - first > LABEL * 2 and not named) or any(
        True for _ in chart.within(first, last, Event)
    ):
        return False
    below = lines[number + 1]
    return below.kind != "item" and _entry(chart, below.first, below.last, named=True)


def _side(chart: Chart, first: int, last: int) -> bool:
    """Say whether a line is but the body or territory of whom the lines below name: "Kent County
    Council:"."""
    text = chart.text
    end = last - (text.words[last - 1] == ":")
    at = first + text.word(first, "determiner-definite")
    side = chart.at(at, Body) or chart.at(at, Place)
    return side is not None and text.behind_bracket(side.last) == end


def _for_side(chart: Chart, first: int, last: int) -> bool:
    """Say whether a line opens the list of those who came for one side: "For Estonia: A, B"."""
    text = chart.text
    size = text.word(first, *SIDE)
    colon = _colon(text, first, last)
    if not size or colon is None:
        return False
    at = first + size
    at += text.word(at, "determiner-definite")
    side = chart.at(at, Body) or chart.at(at, Place) or chart.at(at, Demonym)
    if side is None or not at < side.last <= colon:
        return False
    return colon + 1 == last or _entry(chart, colon + 1, last, named=True)


def _entry(chart: Chart, first: int, last: int, *, named: bool = False) -> bool:
    """Say whether a line begins with a person or an office, behind a label or without, and tells
    nothing of them, as those of a list do: "Landrat A, Präsident des Eurodistrikts;"; ``named``
    asks for a name in it."""
    text = chart.text
    if _ends_with_name(chart, first, last):
        return True
    colon = _colon(text, first, last)
    if colon is not None and not any(True for _ in chart.within(first, colon, Name)):
        first = colon + 1
    at = first
    while at < last and not (chart.at(at, Name) or chart.at(at, Office)):
        size = text.word(at, "determiner-definite", "civility")
        if not size:
            return False
        at += size
    names = any(True for _ in chart.within(first, last, Name))
    return at < last and (names or not named) and tells_nothing(text, first, last)


def _ends_with_name(chart: Chart, first: int, last: int) -> bool:
    """Say whether a line has a comma and a name behind it for its end, as in a list where what
    somebody does stands first: "Partner at Contour, A"."""
    text = chart.text
    end = last - (text.words[last - 1] in ".;,")
    name = chart.over(end - 1, Name)
    return (
        name is not None and name.last == end and name.first > first
        and text.words[name.first - 1] == ","
        and not any(True for _ in chart.within(first, name.first, Name, Event))
        and tells_nothing(text, first, last)
    )  # fmt: skip


def tells_nothing(text: Text, first: int, last: int) -> bool:
    """Say whether no verb stands in tokens ``first`` to ``last``: they are a line of data."""
    return not clause_within(text, first, last, *SAID)


def _colon(text: Text, first: int, last: int) -> int | None:
    """Return the colon behind the label that a line begins with, None for none."""
    near = range(first + 1, min(first + LABEL, last))
    return next((at for at in near if text.words[at] == ":"), None)


def _absent(text: Text, first: int, last: int) -> bool:
    """Say whether a line begins with a word for those who did not come: "Excused:"."""
    return bool(text.where(first, min(first + LABEL // 2, last), "absent"))


def heads_list(text: Text, group: Group) -> bool:
    """Say whether a group is the word that a list of people stands under: "participants"."""
    return bool(text.word_before(group.last, "attendance-list")) or any(
        text.word(at, "attendance-list") for at in range(group.first, group.last)
    )


def _opens_list(chart: Chart, at: int, last: int) -> bool:
    """Say whether "participants" or "around the table" is followed by who they were: "participants
    included A", "around the table sat A", "present, among others: A"."""
    text = chart.text
    at = _behind_aside(chart, at, last)
    if at < last and text.word(at, "auxiliary-be", "included", "sits"):
        return True
    at += at < last and text.tokens[at].text == ","
    if at < last and text.word(at, "including", "sits"):
        return True
    if at >= last or text.tokens[at].text != ":" or _counts(chart, at + 1, last):
        return False
    # "several were present: the river, said A, knows no border" lists nobody
    behind = at + 1 + (text.word(at + 1, "including") if at + 1 < last else 0)
    lines = chart.text.sentence_at(at).kind != "text" or text.opens_sentence(at - 1)
    return lines or bool(listed(chart, actors_in(chart, behind, last), behind, strict=True))


def _counts(chart: Chart, at: int, last: int) -> bool:
    """Say whether how many there were is all that stands at ``at``, with a bracket that splits the
    number and names nobody: "75 (40 Belges, 35 Français)"."""
    quantity = chart.at(at, Quantity)
    if quantity is None:
        return False
    end = chart.text.behind_bracket(quantity.last, most=last - quantity.last)
    named = any(True for _ in chart.within(quantity.last, end, Name, Office))
    return not named and not any(map(chart.text.is_word, range(end, last)))


def _behind_aside(chart: Chart, at: int, last: int) -> int:
    """Return the token behind what two commas part from a sentence at ``at`` and names nobody:
    "other onlookers[, to name but some,] were A"."""
    words = chart.text.words
    if at >= last or words[at] != ",":
        return at
    end = next((n for n in range(at + 1, min(at + ASIDE, last)) if words[n] == ","), None)
    if end is None or any(True for _ in chart.within(at, end, Name, Office, Body)):
        return at
    return end + 1


def _lists_people(chart: Chart, first: int, last: int) -> bool:
    """Say whether a sentence opens a list of those who are there, or of talks."""
    text = chart.text
    if text.tokens[last - 1].text == ":" and any(True for _ in chart.within(first, last, Event)):
        return True
    if text.where(first, last, "attendance-list") or any(
        True for _ in addresses(text, first, last)
    ):
        return True
    return any(
        r.id in roles_with("opensList")
        for at in text.beginning(first, last, "role")
        for _, r in text.readings(at, "role")
    )


def addresses(text: Text, first: int, last: int) -> Iterator[int]:
    """Yield where words for a speech stand in a range: Vortrag, Fach|vortrag."""
    yield from text.where(first, last, "address")
    yield from ending_in(text, "address", first, last)


def _shown(chart: Chart, first: int, last: int) -> str:
    """Return the rule by which everybody in a sentence was there: a caption's row of people, or
    "among the guests were"; "" for none."""
    text = chart.text
    for at in text.where(first, last, "picture-row", "attendance-list", "among"):
        if not text.word(at, "picture-row") and doubtful(text, first, last):
            continue  # "kon niet aanwezig zijn"
        if text.word(at, "picture-row"):
            return ROW
        if (size := text.word(at, "attendance-list")) and _opens_list(chart, at + size, last):
            return "among-guests"
        if size := text.word(at, "among"):
            behind = range(at + size, min(at + size + AMONG, last))
            if any(text.word(near, "attendance-list") or _hosts(text, near) for near in behind):
                return "among-guests"
    shown = any(placed(text, name) for name in chart.within(first, last, Name))
    return ROW if shown and tells_nothing(text, first, last) else ""


def _hosts(text: Text, at: int) -> bool:
    """Say whether a word for several who receive others stands at ``at``: "among the hosts"."""
    return any(r.id == "hosted" and r.form == "agent" for _, r in text.readings(at, "role"))


def placed(text: Text, name: Name) -> bool:
    """Say whether a bracket behind a name says where the person stands in a picture, and nothing
    else: "A (left)", "B (2. v. l.)"."""
    end = text.behind_bracket(name.last, most=POSITION)
    at = name.last + 1
    placed = False
    while at < end - 1:
        size = text.word(at, "picture-position", "picture-row")
        placed = placed or bool(size)
        size = size or text.word(at, "preposition-of", "ordinal", "determiner-definite", "number")
        size = size or int(text.words[at].isdigit() or text.words[at] == ".")
        if not size:
            return False
        at += size
    return placed
