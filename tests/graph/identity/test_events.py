"""Which readings are one event."""

from __future__ import annotations

from passerelle.graph.identity.decision import decide
from passerelle.graph.identity.judgements import Judged
from passerelle.graph.identity.readings import Reading


def event(id, *traits):
    return Reading(f"event/{id}", frozenset({("date", "2017-09-08"), *traits}))


def ids(*readings):
    outcomes = decide(dict.fromkeys(readings, ("", "")), Judged())
    return [outcomes[r].id.partition("/")[2] for r in readings]


def test_an_event_is_its_kind_date_and_place_or_title():
    placed = event(
        "conference.2017-09-08.mons", ("kind", "conference"), ("place", "mons"),
        ("name", "une-approche-commune"),
    )  # fmt: skip
    titled = event(
        "conference.2017-09-08.une-approche-commune", ("kind", "conference"),
        ("name", "une-approche-commune"),
    )  # fmt: skip
    other = event("conference.2017-09-08.lille", ("kind", "conference"), ("place", "lille"))
    meeting = event("meeting.2017-09-08.mons", ("kind", "meeting"), ("place", "mons"))
    assert ids(placed, titled, other, meeting) == [
        "conference.2017-09-08.mons", "conference.2017-09-08.mons",
        "conference.2017-09-08.lille", "meeting.2017-09-08.mons",
    ]  # fmt: skip


def test_what_is_judged_different_is_not_joined_through_a_third():
    placed = event("conference.2017-09-08.mons", ("kind", "conference"), ("place", "mons"),
                   ("name", "one-title"))  # fmt: skip
    both = event("conference.2017-09-08.mons", ("kind", "conference"), ("place", "mons"))
    titled = event("conference.2017-09-08.one-title", ("kind", "conference"),
                   ("name", "one-title"))  # fmt: skip
    apart = frozenset({frozenset((placed.id, titled.id))})
    found = decide(dict.fromkeys((placed, both, titled), ("", "")), Judged(apart=apart))
    assert found[placed].id == found[both].id != found[titled].id


def test_two_of_other_numbers_on_one_day_in_one_place_are_two():
    of = ("kind", "workshop"), ("place", "mons")
    first = event("workshop-1.2018-06-04.mons", *of, ("name", "atelier-1"))
    second = event("workshop-2.2018-06-04.mons", *of, ("name", "atelier-2"))
    again = event("workshop-2.2018-06-04.mons", *of, ("name", "workshop-2"))
    assert ids(first, second, again) == [
        "workshop-1.2018-06-04.mons", "workshop-2.2018-06-04.mons", "workshop-2.2018-06-04.mons",
    ]  # fmt: skip
