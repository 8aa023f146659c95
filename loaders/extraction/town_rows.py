"""Rows of towns: "in Görlitz (DE), Liberec (CZ) and Zittau", where something was in all of them."""

from __future__ import annotations

from .chart import Chart
from .finite import AUXILIARIES, finite
from .localities import town
from .phrases import Body, Group, Name, Office, Place, Venue

__all__ = ["more_towns"]

_TAKEN = (Office, Name, Group, Venue, Body)


def more_towns(chart: Chart, place: Place) -> list[Place]:
    """Return the towns that go on the row which a town opens: "in Görlitz (DE), Liberec (CZ) and
    Zittau"; none where "and" ends no row, or a clause begins with the last one."""
    text = chart.text
    row = [place]
    joined = 0
    while town(row[-1]) and not joined:
        at = text.behind_bracket(row[-1].last)
        if at >= len(text.tokens):
            return []
        comma = int(text.words[at] == ",")
        joined = text.word(at + comma, "conjunction-and")
        if not (comma or joined):
            return []
        begin = at + comma + joined
        following = chart.at(begin + text.word(begin, "preposition-at"), Place)
        if following is None or following.adjective or chart.covered(following.first, *_TAKEN):
            return []
        row.append(following)
    at = row[-1].last
    clause = text.word(at, *AUXILIARIES) or (text.language in ("fr", "en") and finite(text, at))
    return row[1:] if joined and town(row[-1]) and not clause else []
