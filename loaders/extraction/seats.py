"""Where a body has its seat, where the text says so: "mit Sitz in Kehl", "dont le siège est à";
and that a place is such, or a date that of its founding or of a birth, not where or when something
took place: "founded in Armagh in 1999"."""

from __future__ import annotations

from .chart import Chart
from .finite import AUXILIARIES, in_form
from .government import behind_article
from .phrases import Agreement, Body, Date, Event, Place, Venue

__all__ = ["arisen", "note_seats", "settled"]

_LINKS = ("preposition-at", "preposition-in", "contraction", "determiner-definite")
"""What stands between a word of founding and the place, beside dates: "founded in 1999 in"."""
NEAR = 4
"""Tokens between the date of a founding and the event at which it was: "on 3 May in Kehl at"."""


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
    if at < place.first and text.word_before(at, "settled", "arisen", "seated-in"):
        return True
    if text.word_before(place.first, "seated-in"):
        return True
    if at < place.first and (body := chart.over(at - 1, Body)) is not None and body.last == at:
        if behind_article(text, body.first) == text.sentence_at(at).first:
            return True  # "The Chamber of Commerce in Newry and B signed"
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
    return behind < len(text.tokens) and bool(text.word(behind, "settled", "arisen"))


def arisen(chart: Chart, date: Date) -> bool:
    """Say whether a date is that on which a body arose, or somebody was born or died, at no event:
    "founded on 22 February 1998", "seit der Gründung am 3. Mai 1975", "die am 3. Mai 1975 in Gronau
    gegründete", not "créée le 3 mai lors d'une cérémonie"."""
    text = chart.text
    first, last, _ = text.sentence_at(date.first)
    before = _word_of_rise(chart, first, date.first)
    if before and _alone(chart, before[-1], date.first):
        return not text.where(date.last, min(date.last + NEAR, last), "within-event")
    behind = _word_of_rise(chart, date.last, last)
    return bool(behind) and _alone(chart, date.last, behind[0]) and not _in_event(chart, date)


def _word_of_rise(chart: Chart, first: int, last: int) -> list[int]:
    return [at for at in chart.text.where(first, last, "arisen") if not chart.covered(at, Body)]


def _alone(chart: Chart, first: int, last: int) -> bool:
    """Say whether no event or agreement, no other clause and no other date stands in tokens
    ``first`` to ``last``."""
    text = chart.text
    return (
        not {",", ";", ":", "(", ")"}.intersection(text.words[first:last])
        and not any(True for _ in chart.within(first, last, Agreement, Event, Date))
        and not text.where(first, last, "speech", "takes-place", "conjunction-and")
        and not any(in_form(text, at, "finite") for at in text.beginning(first, last, "role"))
    )


def _in_event(chart: Chart, date: Date) -> bool:
    """Say whether a date stands straight behind an event: "bei der Feier am 3. Mai gegründet"."""
    text = chart.text
    at = date.first - text.word_before(date.first, *_LINKS)
    return chart.covered(date.first, Event) or chart.covered(at - 1, Event)
