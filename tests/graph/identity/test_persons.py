"""Which readings are one person: names, offices, countries, time."""

from __future__ import annotations

import pytest
from passerelle.graph.identity.decision import decide
from passerelle.graph.identity.judgements import Judged, Judgement
from passerelle.graph.identity.readings import Reading

UNDATED = ("", "")
FLANDERS = ("holds", "governor.BE-VWV")


def reading(id, *traits):
    return Reading(f"person/{id}", frozenset(traits))


def short(name, *traits, text=0):
    return reading(f"{name}.{text:010}", *traits)


def people(*readings, apart=(), when=None):
    """Return the id that each reading comes to, without its prefix."""
    present = dict.fromkeys(readings, UNDATED) | (when or {})
    judged = Judged(apart=frozenset(frozenset(pair) for pair in apart))
    outcomes = decide(present, judged)
    return [outcomes[r].id.removeprefix("person/") for r in readings]


@pytest.mark.parametrize(
    "other",
    [
        short("decaluwe", FLANDERS),
        short("c-decaluwe", FLANDERS),
        short("decaluwe", ("holds", "governor."), ("place", "BE-VWV")),
        short("c-decaluwe", ("holds", "governor."), ("place", "BE-VWV"), ("place", "BE")),
        short("decaluwe", ("held", "governor.BE-VWV")),
        reading("carl-decaluwe"),
        reading("carl-decaluwe", ("holds", "senator.BE"), ("country", "BE")),
    ],
)
def test_one_person(other):
    carl = reading("carl-decaluwe", FLANDERS, ("country", "BE"))
    assert people(carl, other) == ["carl-decaluwe", "carl-decaluwe"]


@pytest.mark.parametrize(
    "other",
    [
        short("decaluwe"),
        short("c-decaluwe"),
        short("d-decaluwe", FLANDERS),
        short("decaluwe", ("holds", "governor.BE-WHT")),
        short("decaluwe", ("holds", "mayor."), ("place", "BE-VWV")),
        short("decaluwe", ("holds", "governor."), ("place", "BE-WHT")),
        short("caluwe", FLANDERS),
        reading("karel-decaluwe", FLANDERS),
    ],
)
def test_not_for_certain_the_same(other):
    carl = reading("carl-decaluwe", FLANDERS, ("country", "BE"))
    one, two = people(carl, other)
    assert one == "carl-decaluwe"
    assert two != one


def test_of_two_who_would_do_none_is_chosen():
    carl, karel = reading("carl-decaluwe", FLANDERS), reading("karel-decaluwe", FLANDERS)
    surname = short("decaluwe", FLANDERS)
    assert people(carl, karel, surname)[2] == "decaluwe.0000000000"
    assert people(carl, karel, short("c-decaluwe", FLANDERS))[2] == "carl-decaluwe"


def test_two_of_one_name_in_two_countries_stay_two():
    lille = reading("jean-dupont", ("holds", "mayor.lille"), ("country", "FR"))
    mons = reading("jean-dupont", ("holds", "mayor.mons"), ("country", "BE"))
    bare = reading("jean-dupont")
    assert people(lille, mons) == ["jean-dupont.mayor.lille", "jean-dupont.mayor.mons"]
    assert people(lille, mons, bare)[2] == "jean-dupont"
    assert people(lille, bare) == ["jean-dupont", "jean-dupont"]
    assert people(short("dupont", ("holds", "mayor.mons")), lille, mons)[0] == (
        "jean-dupont.mayor.mons"
    )


def test_one_kind_of_office_over_two_territories_takes_time():
    north = reading("anne-petit", ("holds", "prefect.FR-59"), ("country", "FR"))
    south = reading("anne-petit", ("holds", "prefect.FR-13"), ("country", "FR"))
    early, late = ("2013-01-01", "2015-12-31"), ("2016-01-01", "2018-01-01")
    assert len(set(people(north, south, when={north: early, south: late}))) == 1
    assert len(set(people(north, south, when={north: early, south: ("2015-06-01", late[1])}))) == 2
    assert len(set(people(north, south))) == 2
    past = reading("anne-petit", ("held", "prefect.FR-13"), ("country", "FR"))
    assert len(set(people(north, past))) == 1


def test_short_names_of_one_office_are_one_unless_their_initials_differ():
    surname, initial = short("decaluwe", FLANDERS), short("c-decaluwe", FLANDERS, text=1)
    other = short("d-decaluwe", FLANDERS, text=2)
    assert len(set(people(surname, initial))) == 1
    assert len(set(people(surname, initial, other))) == 3


def test_an_office_without_its_territory_is_the_one_that_the_person_holds():
    told = reading("anne-petit", ("holds", "prefect-of-region.FR-HDF"), ("country", "FR"))
    untold = reading("anne-petit", ("holds", "prefect."))
    present = {told: UNDATED, untold: UNDATED}
    assert decide(present, Judged())[untold].offices == (("prefect", "prefect-of-region.FR-HDF"),)
    two = reading("anne-petit", ("held", "prefect.FR-59"), ("country", "FR"))
    assert decide(present | {two: UNDATED}, Judged())[untold].offices == ()


def test_judgements_go_before_the_rules():
    carl, alone = reading("carl-decaluwe", FLANDERS), short("decaluwe", FLANDERS)
    pair = ("person/carl-decaluwe", alone.id)
    assert people(carl, alone, apart=[pair]) == ["carl-decaluwe", "decaluwe.0000000000"]
    same = Judgement("person/carl-decaluwe", "person/karel-decaluwe", "same")
    karel = reading("karel-decaluwe")
    present = {carl: UNDATED, karel: UNDATED, alone: UNDATED}
    outcomes = decide(present, Judged.of([same]))
    assert {outcome.id for outcome in outcomes.values()} == {"person/carl-decaluwe"}
    # Who is one with somebody is apart from whom that one is apart from.
    other = Judgement(alone.id, "person/karel-decaluwe", "different")
    assert decide(present, Judged.of([same, other]))[alone].id == alone.id
