"""What a model answers is kept only where it quotes the text and fits the schema."""

from __future__ import annotations

import json

import pytest
from answering import TEXT, Answering, read_with, reading
from hypothesis import given, settings
from hypothesis import strategies as st
from passerelle.errors import NoAnswer
from passerelle.graph.conformity import check_claims, check_document
from passerelle.loaders.extractors.answers import DEEPEST, MOST, parse, proposed
from passerelle.loaders.extractors.passages import Passage
from passerelle.loaders.extractors.wanted import answer_schema, types
from passerelle.loaders.load import extract
from passerelle.ontology.schema import schema

ENTITIES = [
    {"id": 1, "type": "Person", "quote": "Zoltan Kqrpf"},
    {"id": 2, "type": "Organisation", "quote": "Wzorcom Nord", "kind": None},
    {
        "id": 3,
        "type": "Event",
        "quote": "wzorade de travail",
        "kind": "meeting",
        "date": "ce mardi",
    },
]
MEMBER = {"type": "MEMBER_OF", "source": 1, "target": 2, "quote": "Il est membre de la Wzorcom"}
PART = {"type": "TOOK_PART_IN", "source": 1, "target": 3, "quote": "ouverte par Zoltan Kqrpf"}


def kept(*relations, entities=ENTITIES):
    return proposed({"entities": entities, "relations": list(relations)}, Passage(0, TEXT), 0.45)


def test_a_good_answer_is_kept_whole():
    found = kept(MEMBER, PART | {"role": "opened"})
    assert [(n.type, TEXT[n.start : n.end]) for n in found.named if n.of is None] == [
        (item["type"], item["quote"]) for item in ENTITIES
    ]
    assert [TEXT[s.start : s.end] for s in found.stated] == [MEMBER["quote"], PART["quote"]]
    assert found.named[2].date is not None
    assert not found.dropped


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (MEMBER | {"type": "MARRIED_TO"}, "of no type of the schema"),
        (MEMBER | {"type": "MENTIONED_IN"}, "of no type of the schema"),
        (MEMBER | {"quote": "Il est membre de la wzorcom"}, "not verbatim in the text"),
        (MEMBER | {"quote": ""}, "not verbatim in the text"),
        (MEMBER | {"quote": ["Il"]}, "not verbatim in the text"),
        (MEMBER | {"source": 2, "target": 1}, "between types that the tie does not join"),
        (MEMBER | {"target": 9}, "without two ends"),
        (MEMBER | {"target": 1}, "without two ends"),
        (MEMBER | {"source": {"id": 1}}, "without two ends"),
        (PART | {"role": "sabotaged"}, "with a property or value that the schema does not have"),
        (PART | {"role": ["opened"]}, "with a property or value that the schema does not have"),
        (PART | {"confidence": 1.0}, "with a property or value that the schema does not have"),
        (7, "no object"),
    ],
)
def test_a_relation_that_does_not_hold_is_dropped_and_counted(item, reason):
    found = kept(item)
    assert found.stated == []
    assert dict(found.dropped) == {reason: 1}


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ({"type": "Spaceship"}, "of no type of the schema"),
        ({"type": "Document"}, "of no type of the schema"),
        ({"type": ["Person"]}, "of no type of the schema"),
        ({"quote": "Zoltan  Kqrpf"}, "not verbatim in the text"),
        ({"quote": None}, "not verbatim in the text"),
        ({"id": None}, "without an id of its own"),
        ({"id": "1"}, "without an id of its own"),
        ({"type": "Event", "kind": "coup"}, "of no kind of the vocabulary"),
        ({"type": "Event", "kind": {}}, "of no kind of the vocabulary"),
        ({"type": "Event", "date": "demain"}, "with a date that is not in the text"),
    ],
)
def test_an_entity_that_does_not_hold_is_dropped_and_counted(item, reason):
    item = {"id": 4, "type": "Person", "quote": "Zoltan Kqrpf"} | item
    found = kept(entities=[*ENTITIES, item])
    assert len(found.named) == len(ENTITIES)
    assert dict(found.dropped) == {reason: 1}


def test_of_several_places_the_end_nearest_to_the_tie_is_meant():
    (stated,) = kept(PART).stated
    assert stated.source.start == TEXT.rindex("Zoltan Kqrpf")
    first = "Zoltan Kqrpf et Tommy Leclercq"
    (stated,) = kept(PART | {"quote": first}).stated
    assert stated.source.start == TEXT.index("Zoltan Kqrpf")


def test_ends_far_from_the_quote_are_no_ends():
    text = f"Anna Kqrpf. {'Rien ici. ' * 60}Elle est membre de la Wzorcom Nord."
    answer = {
        "entities": [
            {"id": 1, "type": "Person", "quote": "Anna Kqrpf"},
            {"id": 2, "type": "Organisation", "quote": "Wzorcom Nord"},
        ],
        "relations": [MEMBER | {"quote": "Elle est membre"}],
    }
    found = proposed(answer, Passage(0, text), 0.45)
    assert found.stated == []
    assert dict(found.dropped) == {"far from its ends": 1}


def test_spans_count_from_the_beginning_of_the_text():
    found = proposed({"entities": ENTITIES}, Passage(1000, TEXT), 0.45)
    assert found.named[0].start == 1000 + TEXT.index("Zoltan")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "Here is your answer: none.",
        '{"entities": [',
        '{"entities": NaN}',
        "[" * 100_000,
        '{"a":' * (DEEPEST + 1) + "1" + "}" * (DEEPEST + 1),
        "1" * 100_000,
        '"' + "\\" * 99_999,
    ],
    ids=["empty", "prose", "cut", "NaN", "deep", "just too deep", "number", "string"],
)
def test_what_is_no_json_or_hostile_json_is_no_answer(content):
    with pytest.raises(NoAnswer):
        parse(content)


def test_brackets_in_strings_are_not_nesting():
    content = json.dumps({"entities": ["[" * 100 + '\\"{']})
    assert parse(content) == json.loads(content)


@pytest.mark.parametrize("answer", [None, [], "x", {}, {"entities": 1}, {"facts": []}])
def test_what_lists_nothing_is_no_answer(answer):
    with pytest.raises(NoAnswer):
        proposed(answer, Passage(0, TEXT), 0.45)


def test_of_an_endless_answer_the_beginning_is_looked_at():
    many = [{"id": number, "type": "Person", "quote": "Zoltan Kqrpf"} for number in range(MOST + 5)]
    found = kept(entities=many)
    assert len(found.named) == 1
    assert found.dropped["too many"] == 5


def test_the_schema_of_an_answer_is_strict_and_holds_every_type():
    declared = json.loads(json.dumps(answer_schema()))

    def strict(node):
        if isinstance(node, dict):
            if node.get("type") == "object":
                assert node["additionalProperties"] is False
                assert sorted(node["required"]) == sorted(node["properties"])
            for value in node.values():
                strict(value)
        elif isinstance(node, list):
            for value in node:
                strict(value)

    strict(declared)
    lists = declared["properties"]
    named = [one["properties"]["type"]["enum"] for one in lists["entities"]["items"]["anyOf"]]
    stated = [one["properties"]["type"]["enum"] for one in lists["relations"]["items"]["anyOf"]]
    assert named == [[type] for type in types()]
    assert stated == [[tie.name] for tie in schema().ties]


# -- whatever a model answers -----------------------------------------------------------------

WORDS = [*TEXT.split(), "Zoltan Kqrpf", "gouverneur du Hainaut", "Wzorcom Nord", "ce mardi"]
quotes = st.one_of(
    st.sampled_from(WORDS),
    st.tuples(st.integers(0, len(TEXT)), st.integers(1, 60)).map(
        lambda s: TEXT[s[0] : s[0] + s[1]]
    ),
)
junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=4,
)
kinds = st.sampled_from([None, "meeting", "mayor", "governor", "treaty", "authorities", "x"])
entities = st.fixed_dictionaries(
    {"id": st.integers(0, 5), "type": st.sampled_from([*types(), "Claim"]), "quote": quotes},
    optional={"kind": kinds, "date": st.none() | quotes},
)
relations = st.fixed_dictionaries(
    {
        "type": st.sampled_from([*schema().relation_types, "X"]),
        "source": st.integers(0, 5),
        "target": st.integers(0, 5),
        "quote": quotes,
    },
    optional={"role": st.sampled_from(["opened", "met", "cooperates"]), "lead": st.booleans()},
)
answers = st.fixed_dictionaries(
    {
        "entities": st.lists(entities | junk, max_size=8),
        "relations": st.lists(relations | junk, max_size=12),
    }
)


@given(answers)
@settings(max_examples=150)
def test_whatever_a_model_answers_the_claims_quote_the_text_and_conform(answer):
    record = read_with(answer)
    claims = list(record.claims())
    check_document(record.document)
    check_claims(record.document.id, claims)
    for claim in claims:
        assert TEXT[claim.start : claim.end] == claim.quote
    (outcome,) = record.outcomes
    assert outcome.kept + outcome.dropped.total() >= len(answer["relations"])


@given(junk)
@settings(max_examples=50)
def test_whatever_is_no_answer_leaves_the_rules_reading(answer):
    record = extract(reading(), [Answering(answer)])
    if record.outcomes[0].failure is not None:
        assert record.to_json() == extract(reading()).to_json()
