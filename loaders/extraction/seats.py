"""Where a body has its seat, where the text says so: "mit Sitz in Kehl", "dont le siège est à";
and that a place is such, not where something took place: "founded in Armagh in 1999"."""

from __future__ import annotations

from .chart import Chart
from .finite import AUXILIARIES
from .phrases import Body, Date, Event, Place, Venue

__all__ = ["note_seats", "settled"]

_LINKS = ("preposition-at", "preposition-in", "contraction", "determiner-definite")
"""What stands between a word of founding and the place, beside dates: "founded in 1999 in"."""


def note_seats(chart: Chart) -> None:
    """Note the seats that stand behind bodies; places and bodies must be in ``chart``."""
    text = chart.text
    for at in text.prose(text.anywhere("seated-in")):
        end = at - 1 if at and text.tokens[at - 1].text == "," else at
        end = text.before_bracket(end)  # "(EVTZ)"
        body = chart.over(end - 1, Body) if end else None
        place = chart.at(at + text.word(at, "seated-in"), Place)
        if body is not None and body.last == end and place is not None:
            body.seat = place


def settled(chart: Chart, place: Place | Body | Venue) -> bool:
    """Say whether a place is where a body has its seat or was founded, or somebody works: "based in
    Armagh", "fondée en 1998 à Namur"; in Dutch and German its word may stand behind: "die in Trier
    gegründete"."""
    text = chart.text
    at = place.first
    while at > text.sentence_at(place.first).first:
        if (date := chart.over(at - 1, Date)) is not None:
            at = date.first
        elif size := text.word_before(at, *_LINKS):
            at -= size
        else:
            break
    if at < place.first and text.word_before(at, "settled", "seated-in"):
        return True
    if text.word_before(place.first, "seated-in"):
        return True
    if text.language not in ("nl", "de") or at == place.first or chart.covered(at - 1, Event):
        return False  # "bei der Konferenz in Trier gegründet"
    behind = place.last
    while behind < len(text.tokens):
        if (date := chart.over(behind, Date)) is not None:
            behind = date.last
        elif size := text.word(behind, *_LINKS, *AUXILIARIES):
            behind += size
        else:
            break
    return behind < len(text.tokens) and bool(text.word(behind, "settled"))
