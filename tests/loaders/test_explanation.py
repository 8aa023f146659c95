"""What an explanation tells: marks, statements with their rules, and what came to nothing."""

from __future__ import annotations

from pathlib import Path

import passerelle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from passerelle.graph.model import Document
from passerelle.loaders.documents import Reading, ReadingOptions, read_document
from passerelle.loaders.explanation import Explanation, Mark, explain
from passerelle.loaders.load import extract
from passerelle.ontology.rules import left_open, rules
from passerelle.ontology.schema import LANGUAGES
from test_any_text import texts

EXAMPLES = Path(passerelle.__file__).parent / "examples"


def explained(text: str, language: str = "en", published: str | None = None) -> Explanation:
    document = Document("document/a", "a.txt", "", language, published, None, "")
    return explain(Reading(document, text))


def left(why: Explanation) -> dict[str, tuple[str, bool]]:
    """Return wording → type of phrase, whether it is counted."""
    return {why.text[one.mark.start : one.mark.end]: (one.type, one.counted) for one in why.open}


@pytest.fixture(scope="module")
def mons() -> Explanation:
    return explain(read_document(str(EXAMPLES / "mons-2017.fr.md"), ReadingOptions()))


def test_it_tells_what_the_record_holds(mons):
    record = extract(read_document(str(EXAMPLES / "mons-2017.fr.md"), ReadingOptions()))
    spans = {(m.start, m.end, e.id) for e in record.entities.values() for m in e.mentions}
    assert {(m.start, m.end, id_) for m in mons.marks for id_ in m.entities} == spans
    ties = {(s.predicate, s.subject, s.object) for s in mons.statements if s.object}
    assert ties == {(r.type, r.source, r.target) for r in record.relations.values()}


def test_a_date_and_its_wording_are_one_statement_with_the_rule(mons):
    (dated,) = (one for one in mons.statements if one.predicate == "date")
    assert (dated.value, dated.qualifiers) == ("2017-09-08", (("date_text", "ce vendredi"),))
    assert [evidence.rule for evidence in dated.evidence] == ["date-in-sentence"]
    assert "date_text" not in {one.predicate for one in mons.statements}


def test_statements_stand_in_the_order_of_the_text(mons):
    begins = [one.evidence[0].start for one in mons.statements]
    assert begins == sorted(begins)


def test_what_came_to_nothing_has_its_reason(mons):
    assert left(mons)["quatre ateliers thématiques"] == ("Event", False)
    assert left(mons)["8 septembre 2017"] == ("Date", False)  # "ce vendredi" says it
    assert "ce vendredi" not in left(mons)
    assert "une soixantaine" not in left(mons)
    assert {one.reason for one in mons.open} <= set(left_open().values())


def test_unresolved_mentions_are_counted():
    why = explained("La préfète déléguée pour la défense et la sécurité est venue.", "fr")
    assert left(why) == {"préfète déléguée pour la défense et la sécurité": ("Office", True)}
    assert why.statements == ()


def test_a_phrase_inside_another_that_is_left_open_is_not_told_again():
    why = explained("The summit of the citizens of Lille was long.")
    assert all(
        not (a is not b and a.mark.start <= b.mark.start and b.mark.end <= a.mark.end)
        for a in why.open
        for b in why.open
    )


@settings(max_examples=80)
@given(texts, st.sampled_from(LANGUAGES))
def test_any_text_is_explained(text, language):
    why = explained(text, language)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in why.marks)
    assert list(why.marks) == sorted(why.marks, key=lambda mark: (mark.start, -mark.end))
    empty = [mark for mark in why.marks if not mark.entities]
    assert sorted(empty, key=id) == sorted((one.mark for one in why.open), key=id)
    for one in why.statements:
        assert {one.subject, one.object or one.subject} <= set(why.entities)
        assert (one.object is None) != (one.value is None)
        for evidence in one.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote
            assert evidence.rule in rules()


def test_a_mark_knows_all_that_its_words_stand_for():
    why = explained("Elle comptait deux ateliers : la détection et les mineurs. La conférence de "
                    "Mons a eu lieu.", "fr")  # fmt: skip
    both = [mark for mark in why.marks if len(mark.entities) > 1]
    assert [why.text[mark.start : mark.end] for mark in both] == ["détection", "mineurs"]
    assert Mark(0, 1) == Mark(0, 1, ())
