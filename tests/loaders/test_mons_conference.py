"""The article that the project began with, and our own accounts of the same conference."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from passerelle.graph.model import Document
from passerelle.loaders.documents import ReadingOptions, read_document
from passerelle.loaders.extraction.read import read
from passerelle.loaders.linking.link import link
from passerelle.loaders.load import extract

ROOT = Path(__file__).parents[2]
SEED = ROOT.parent / "shared" / "seed" / "mons-conference.fr.txt"
ACCOUNTS = sorted((ROOT / "examples").glob("mons-2017.*.md"))
CONFERENCE = "event/conference.2017-09-08.geonames-2790869"
OFFICES = {
    "office/governor.BE-WHT": ("person/tommy-leclercq", "BE"),
    "office/governor.BE-VWV": ("person/carl-decaluwe", "BE"),
    "office/prefect-of-region.FR-HDF": ("person/michel-lalande", "FR"),
}
ORGANISING = {"organised", "convened"}


def seed_record(published="2017-09-08"):
    if not SEED.exists():
        pytest.skip(f"the seed article is not here; put it at {SEED.relative_to(ROOT.parent)}")
    text = SEED.read_text(encoding="utf-8").strip("\n")
    document = Document("document/seed", "seed", "", "fr", published, "option", "")
    day = date.fromisoformat(published) if published else None
    return link(document, read(text, "fr", day))


@pytest.fixture(scope="module")
def seed():
    return seed_record()


def ties(record, type, **properties):
    return {
        (r.source, r.target)
        for r in record.relations.values()
        if r.type == type and properties.items() <= r.properties.items()
    }


def of_type(record, type):
    return {e.id: e for e in record.entities.values() if e.type == type}


def test_the_conference_has_its_name_place_date_and_size(seed):
    conference = seed.entities[CONFERENCE]
    assert conference.name == "une approche franco-belge de la lutte contre le radicalisme"
    assert conference.properties["kind"] == "conference"
    assert conference.properties["date"] == "2017-09-08"
    assert conference.properties["date_text"].lower() == "ce vendredi"
    assert conference.properties["participants"] == 60
    assert conference.properties["participants_approximate"] is True
    (venue,) = [target for source, target in ties(seed, "HELD_AT") if source == CONFERENCE]
    assert seed.entities[venue].name == "Palais provincial de Mons"
    assert seed.entities[venue].properties["kind"] == "venue"
    within = dict(ties(seed, "LOCATED_IN"))
    assert within[venue] == "place/geonames-2790869"
    assert within["place/geonames-2790869"] == "place/BE-WHT"
    assert within["place/BE-WHT"] == "place/BE"


def test_without_a_publication_date_the_date_stays_empty():
    record = seed_record(None)
    (conference,) = [
        e for e in of_type(record, "Event").values() if e.properties["kind"] == "conference"
    ]
    assert "date" not in conference.properties
    assert conference.properties["date_text"].lower() == "ce vendredi"


def test_three_persons_hold_three_offices_and_opened(seed):
    assert set(of_type(seed, "Person")) == {person for person, _ in OFFICES.values()}
    assert set(of_type(seed, "Office")) == set(OFFICES)
    assert ties(seed, "HOLDS", status="current") == {
        (person, office) for office, (person, _) in OFFICES.items()
    }
    assert ties(seed, "TOOK_PART_IN", role="opened") == {
        (person, CONFERENCE) for person, _ in OFFICES.values()
    }
    for office, (person, country) in OFFICES.items():
        assert seed.entities[office].country == country
        assert seed.entities[person].country == country
        assert (office, "place/" + office.partition(".")[2]) in ties(seed, "HAS_JURISDICTION")


def test_four_workshops_are_part_of_it_each_about_its_topic(seed):
    workshops = {
        e.id for e in of_type(seed, "Event").values() if e.properties["kind"] == "workshop"
    }
    assert len(workshops) == 4
    assert ties(seed, "PART_OF") == {(workshop, CONFERENCE) for workshop in workshops}
    topics = {target for source, target in ties(seed, "ABOUT") if source in workshops}
    assert topics == {
        "topic/detection", "topic/minors", "topic/disengagement", "topic/future-challenges",
    }  # fmt: skip


def test_the_dutch_service_is_described_and_attended(seed):
    described = [e for e in of_type(seed, "Organisation").values() if e.country == "NL"]
    (service,) = described
    assert service.properties["described"] is True
    assert "police" in str(service.properties["kind"])
    assert (service.id, CONFERENCE) in ties(seed, "TOOK_PART_IN", role="attended")


def test_the_authorities_of_both_sides_convened(seed):
    organisers = {
        r.source
        for r in seed.relations.values()
        if r.type == "TOOK_PART_IN" and r.properties["role"] in ORGANISING
    }
    assert {seed.entities[o].type for o in organisers} == {"Organisation"}
    assert sorted(str(seed.entities[o].country) for o in organisers) == ["BE", "FR", "None"]


def test_groups_of_both_sides_attended(seed):
    groups = of_type(seed, "Group")
    kinds = {str(g.properties["kind"]) for g in groups.values()}
    assert {"elected-officials", "stakeholders"} <= kinds
    attended = {source for source, _ in ties(seed, "TOOK_PART_IN", role="attended")}
    assert {g for g, e in groups.items() if e.properties["kind"] != "experts"} <= attended


def test_its_topics(seed):
    topics = {target for source, target in ties(seed, "ABOUT") if source == CONFERENCE}
    assert {
        "topic/radicalisation", "topic/prevention-of-radicalisation", "topic/terrorist-threat",
        "topic/cross-border-cooperation",
    } <= topics  # fmt: skip


def test_nothing_else_is_found(seed):
    assert len(of_type(seed, "Organisation")) == 4
    assert {e.name for e in of_type(seed, "Place").values()} == {
        "Palais provincial de Mons", "Mons", "Hainaut", "Flandre occidentale", "Hauts-de-France",
        "Belgique", "France", "Pays-Bas",
    }  # fmt: skip
    assert len(of_type(seed, "Event")) == 5
    assert not of_type(seed, "Agreement")
    assert not of_type(seed, "Project")


def test_quotes_are_exact_slices(seed):
    for claim in seed.claims():
        assert claim.quote == seed.text[claim.start : claim.end]


@pytest.mark.parametrize("path", ACCOUNTS, ids=lambda path: path.name)
def test_our_own_accounts_give_the_same_event_offices_and_territories(path):
    record = extract(read_document(str(path), ReadingOptions()))
    assert CONFERENCE in record.entities
    assert set(of_type(record, "Office")) == set(OFFICES)
    assert ties(record, "HOLDS", status="current") == {
        (person, office) for office, (person, _) in OFFICES.items()
    }
    assert ties(record, "TOOK_PART_IN", role="opened") == {
        (person, CONFERENCE) for person, _ in OFFICES.values()
    }
    assert {"place/BE", "place/BE-WHT", "place/geonames-2790869"} <= set(of_type(record, "Place"))
    events = [e for e in of_type(record, "Event").values() if e.properties["kind"] == "conference"]
    assert len(events) == 1
    assert len(of_type(record, "Event")) == 5
    assert record.entities[CONFERENCE].properties["participants"] == 60
