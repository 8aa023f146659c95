"""What a model proposes is linked as what the rules read is, and says where it comes from."""

from __future__ import annotations

import pickle

import pytest
from answering import TEXT, Answering, read_with, reading
from passerelle.loaders.extraction.analysis import Text
from passerelle.loaders.extractors.passages import passages
from passerelle.loaders.load import extract
from text_records import entities, ties

RULES = extract(reading())
MODEL = "openai:ready"


def answer(named, *stated):
    """Return an answer: entities by handle as (type, quote, …), ties as (type, source, target)."""
    return {
        "entities": [
            {"id": id, "type": type, "quote": quote, **dict(more)}
            for id, (type, quote, *more) in enumerate(named, start=1)
        ],
        "relations": [
            {"type": type, "source": source, "target": target, "quote": quote, **dict(more)}
            for type, source, target, quote, *more in stated
        ],
    }


def rules_of(record, type):
    """Return the rules by which the relations of a type were found."""
    return {v.rule for r in record.relations.values() if r.type == type for v in r.evidence}


def test_an_answer_without_anything_leaves_everything_but_the_extractor():
    record = read_with(answer([]))
    assert record.to_json() == RULES.to_json()
    assert record.document.extractor == f"passerelle with {MODEL} 0.1.0"


def test_an_organisation_that_the_rules_miss_is_linked_by_its_name():
    assert not any("wzor" in id for id in RULES.entities)
    record = read_with(answer([("Organisation", "La Wzorcom Nord")]))
    assert entities(record, "Organisation") == {"organisation/wzorcom-nord"}
    (mention, *_) = record.entities["organisation/wzorcom-nord"].mentions
    assert (mention.text, mention.by) == ("Wzorcom Nord", MODEL)
    claims = [c for c in record.claims() if c.subject == "organisation/wzorcom-nord"]
    names = [c for c in claims if c.predicate == "name"]  # who gathered others convened them
    assert {claim.rule for claim in names} == {f"mention {MODEL}"}
    assert {claim.confidence for claim in names} == {0.45}


def test_what_the_rules_have_read_stays_theirs():
    record = read_with(
        answer([
            ("Organisation", "Tournai"),  # a place
            ("Person", "gouverneur du Hainaut"),  # an office
            ("Office", "gouverneur"),  # theirs is longer
            ("Person", "Tommy Leclercq"),
        ])
    )  # fmt: skip
    assert record.to_json() == RULES.to_json()
    (outcome,) = record.outcomes
    assert outcome.kept == 2
    assert outcome.dropped == {"where the rules read otherwise": 2}


def test_a_tie_ends_at_what_the_rules_have_linked():
    record = read_with(
        answer(
            [("Person", "Zoltan Kqrpf"), ("Organisation", "Wzorcom Nord")],
            ("MEMBER_OF", 1, 2, "Il est membre de la Wzorcom Nord"),
        )
    )
    assert ties(record, "MEMBER_OF") == {("person/zoltan-kqrpf", "organisation/wzorcom-nord")}
    assert rules_of(record, "MEMBER_OF") == {f"stated {MODEL}"}


def test_an_event_that_a_model_finds_is_dated_placed_and_read_on_by_the_rules():
    record = read_with(
        answer(
            [
                ("Event", "La wzorade de travail", ("kind", "meeting"), ("date", "ce mardi")),
                ("Place", "Tournai"),
                ("Person", "Tommy Leclercq"),
            ],
            ("HELD_AT", 1, 2, "La Wzorcom Nord a réuni ce mardi à Tournai"),
            ("TOOK_PART_IN", 3, 1, "à Tournai Zoltan Kqrpf et Tommy Leclercq"),
        )
    )
    event = "event/meeting.2021-03-09.geonames-2785341"
    assert entities(record, "Event") == {event}
    assert ties(record, "HELD_AT") == {(event, "place/geonames-2785341")}
    assert ("person/tommy-leclercq", event) in ties(record, "TOOK_PART_IN", role="attended")
    assert ("person/zoltan-kqrpf", event) in ties(record, "TOOK_PART_IN", role="opened")
    assert f"passive-agent {MODEL}" in rules_of(record, "TOOK_PART_IN")


def test_an_office_is_its_kind_and_jurisdiction_whoever_finds_it():
    text = "Reçu à Tournai : Zoltan Kqrpf. Le grand wzor du Hainaut s'en est réjoui.\n"
    found = answer(
        [
            ("Person", "Zoltan Kqrpf"),
            ("Office", "Le grand wzor du Hainaut", ("kind", "governor")),
            ("Place", "Hainaut"),
        ],
        ("HOLDS", 1, 2, "Le grand wzor du Hainaut s'en est réjoui."),
    )
    record = read_with(found, text)
    assert entities(record, "Office") == {"office/governor.BE-WHT"}
    assert ties(record, "HOLDS") == {("person/zoltan-kqrpf", "office/governor.BE-WHT")}
    assert ties(record, "HAS_JURISDICTION") == {("office/governor.BE-WHT", "place/BE-WHT")}
    assert rules_of(record, "HAS_JURISDICTION") == {f"office-complement {MODEL}"}


def test_an_office_without_a_kind_of_the_vocabulary_is_none():
    record = read_with(answer([("Office", "La Wzorcom Nord")]))
    assert record.to_json() == RULES.to_json()
    assert record.outcomes[0].dropped == {"of no kind of the vocabulary": 1}


def test_a_place_that_the_gazetteer_does_not_have_stays_open():
    record = read_with(answer([("Place", "Blorgzk")]))
    assert entities(record, "Place") == entities(RULES, "Place")
    (found,) = [mention for mention in record.unresolved if mention.text == "Blorgzk"]
    assert found.by == MODEL
    assert f"unresolved {MODEL}" in {claim.rule for claim in record.claims()}


def test_the_gazetteer_tells_where_places_lie():
    record = read_with(
        answer(
            [("Place", "Tournai"), ("Place", "Hainaut"), ("Office", "gouverneur du Hainaut")],
            ("LOCATED_IN", 2, 1, "gouverneur du Hainaut"),
            ("BORDERS", 2, 1, "gouverneur du Hainaut"),
            ("HAS_JURISDICTION", 3, 1, "gouverneur du Hainaut"),
        )
    )
    assert record.to_json() == RULES.to_json()
    assert record.outcomes[0].dropped == {"where the rules read otherwise": 3}


def test_a_project_is_linked_by_its_name_and_has_partners_and_topics():
    record = read_with(
        answer(
            [
                ("Project", "TransMob Plus"),
                ("Organisation", "Wzorcom Nord"),
                ("Topic", "la mobilité"),
                ("Project", "projet"),
            ],
            ("PARTNER_IN", 2, 1, "partenaire du projet TransMob Plus", ("lead", False)),
            ("ABOUT", 1, 3, "La wzorade de travail sur la mobilité"),
        )
    )
    organisation, project = "organisation/wzorcom-nord", "project/transmob-plus"
    assert ties(record, "PARTNER_IN", lead=False) == {(organisation, project)}
    assert ties(record, "ABOUT") == {(project, "topic/mobility")}
    assert record.outcomes[0].dropped == {"in lower case": 1}


@pytest.mark.parametrize(
    ("quote", "reason"),
    [("Leclerc", "of parts of words"), ("'est", "of parts of words")],
)
def test_part_of_a_word_names_nothing(quote, reason):
    record = read_with(answer([("Person", quote)]), "Le maire Leclercq n'est pas venu à Lille.")
    assert record.outcomes[0].dropped == {reason: 1}


@pytest.mark.parametrize("type", ["Organisation", "Project", "Event"])
def test_half_a_text_is_no_name(type):
    name = "Wzor " * 500
    record = read_with(answer([(type, name.strip())]), f"A Lille, {name}s'est réuni.")
    assert record.outcomes[0].dropped == {"too long for a name": 1}
    assert all(len(id) < 100 for id in record.entities)


def test_a_line_that_is_no_text_names_nothing():
    record = read_with(answer([("Person", "Wzor Kqrpf")]), "© Wzor Kqrpf\n\nIl pleut à Lille.")
    assert not entities(record, "Person")


def test_several_extractors_read_one_after_the_other():
    one = Answering(answer([("Organisation", "Wzorcom Nord")]), "gliner:first")
    other = Answering(
        answer([("Organisation", "La Wzorcom Nord"), ("Project", "TransMob Plus")]), "openai:next"
    )
    record = extract(reading(), [one, other])
    by = {m.by for m in record.entities["organisation/wzorcom-nord"].mentions}
    assert by == {"gliner:first"}
    assert [outcome.kept for outcome in record.outcomes] == [1, 2]
    assert record.document.extractor == "passerelle with gliner:first, openai:next 0.1.0"


def test_the_same_answers_give_the_same_record_also_through_a_pipe():
    found = answer([("Organisation", "Wzorcom Nord"), ("Place", "Blorgzk")])
    one, other = read_with(found), pickle.loads(pickle.dumps(read_with(found)))
    assert one.to_json() == other.to_json()
    assert list(one.claims()) == list(other.claims())


def test_passages_end_where_sentences_do_and_cover_them_all():
    text = Text("\n\n".join([TEXT] * 30), "fr")
    pieces = list(passages(text, 100))
    assert len(pieces) > 10
    for piece in pieces:
        assert text.text[piece.start : piece.end] == piece.text
    words = [word for piece in pieces for word in piece.text.split()]
    assert words == text.text.split()


def test_a_sentence_longer_than_a_passage_is_one():
    text = Text("a " * 50 + "bcd. C.", "fr")
    assert [len(piece.text.split()) for piece in passages(text, 10)] == [51, 1]
