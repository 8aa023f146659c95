"""Every rule is described once, named without a slip, and fires in its example."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import passerelle
import pytest
from passerelle.errors import Nonconforming
from passerelle.graph.model import UNRESOLVED
from passerelle.loaders.extraction import phrases, read
from passerelle.loaders.linking.record import Record
from passerelle.loaders.reference import reference
from passerelle.ontology.rules import left_open, rule_named, rules
from passerelle.ontology.schema import LANGUAGES, schema
from text_records import record_of

ROOT = Path(passerelle.__file__).parent
PHRASE = re.compile(r"[a-z]+(-[a-z]+)+")


def literals() -> dict[str, set[str]]:
    """Return the strings that stand alone in the code that reads, by module."""
    found: dict[str, set[str]] = {}
    for room in ("extraction", "linking", "extractors"):
        for file in sorted((ROOT / "loaders" / room).glob("*.py")):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            pieces = {
                id(v) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for v in n.values
            }
            found[f"{room}/{file.name}"] = {
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and id(node) not in pieces
            }
    return found


def test_a_hyphenated_word_of_the_code_is_a_rule_or_a_concept():
    """What is neither is a slip of the pen: a rule without a description, an unknown class."""
    known = set(rules()).union(schema().schemes, *schema().schemes.values())
    unknown = {
        (module, text)
        for module, texts in literals().items()
        for text in texts
        if PHRASE.fullmatch(text) and text not in known
    }
    assert unknown == set()


def test_no_rule_is_described_that_the_code_does_not_name():
    named = set().union(*literals().values())
    words = schema().schemes["word"]
    named |= {id for id, concept in words.items() if concept.value("gives")}
    assert set(rules()) - named == set()


def test_a_preposition_that_gives_a_role_is_a_rule():
    assert {id for id, word in schema().schemes["word"].items() if word.value("gives")} <= set(
        rules()
    )


@pytest.mark.parametrize("name", [name for name, rule in rules().items() if not rule.proposed])
def test_a_rule_fires_in_its_example_and_gives_what_it_says(name):
    rule = rules()[name]
    record = record_of(rule.example.text, rule.example.language, "2019-05-04")
    given = {claim.predicate for claim in record.claims() if claim.rule == name}
    if not given:  # it lets another rule tie, or the record keeps no evidence of its own for it
        found = read.read(rule.example.text, rule.example.language)
        assert name in {one.rule for one in [*found.participations, *found.circumstances]}
    else:
        assert given & set(rule.states)


def test_what_a_rule_says_is_a_sentence_about_what_the_model_knows():
    for rule in rules().values():
        assert re.fullmatch(r"[A-Z\"].*\.", rule.definition), rule.name
        assert rule.example.language in LANGUAGES
        for stated in set(rule.states) - {UNRESOLVED}:
            assert stated in schema().relation_types or schema().property(stated)


def test_there_is_a_reason_for_every_type_of_phrase_that_may_stand_for_nothing():
    silent = ("Actor", "Phrase", "Spot", "Name", "Demonym")
    told = {name for name in phrases.__all__ if name not in silent}
    assert set(left_open()) == told


def test_a_record_takes_no_rule_that_is_not_described():
    record: Record = record_of("Mons", "fr")
    with pytest.raises(Nonconforming, match=r"office-nmae.*did you mean 'office-name'"):
        record.evidence(0, 4, "office-nmae", 1.0)
    assert rule_named("chain").name == "chain"


def test_the_page_of_rules_is_up_to_date():
    written = (ROOT / "docs/rules.md").read_text(encoding="utf-8")
    assert written == reference(), "docs/rules.md is stale: make docs"
