"""The scores themselves: what is right, wrong and missed is counted as README.md says."""

from __future__ import annotations

import pytest
from annotations import annotated_texts, parse
from scoring import score

TEXT = """=== en-01 en 2024-05-02 https://example.org
The {OFF#o:mayor of {LOC#l:Aachen}}, {PER#p:Sibylle Keupen}, attended the {EVT#e:conference}.
---
holds_office p o
jurisdiction o l
participated p e
"""


def _score(source: str):
    return score(parse(source))


def test_what_is_found_as_annotated_is_right():
    report = _score(TEXT)
    for measure in ("PER strict", "holds_office strict", "jurisdiction strict"):
        tally = report.of(measure)
        assert (tally.right, tally.found, tally.gold) == (1, 1, 1), measure


def test_a_span_too_long_is_right_leniently_and_wrong_strictly():
    report = _score(TEXT.replace("{PER#p:Sibylle Keupen}", "Sibylle {PER#p:Keupen}"))
    assert report.of("PER strict").f1 == 0
    assert report.of("PER lenient").f1 == 1


def test_what_is_missed_and_what_is_wrong_are_told_apart():
    report = _score(TEXT.replace("holds_office p o\n", "participated o e\n"))
    assert report.of("holds_office lenient").precision == 0
    [wrong] = report.errors["holds_office lenient"]
    assert not wrong.missed and "Keupen" in wrong.what


def test_one_of_another_type_is_not_it():
    report = _score(TEXT.replace("PER#p", "ORG#p").replace("holds_office p o\n", ""))
    assert report.of("ORG lenient").right == 0
    assert report.of("PER lenient").precision == 0


@pytest.mark.parametrize("broken", ["{PER#p:A", "A} b", "A b\n---\nsigned x y"])
def test_a_broken_annotation_is_refused(broken):
    with pytest.raises(ValueError, match="en-01"):
        list(parse(f"=== en-01 en - https://example.org\n{broken}\n"))


def test_every_mark_of_the_texts_is_read():
    for text in annotated_texts():
        assert "{" not in text.text and "}" not in text.text
        for thing in text.things.values():
            assert all(
                text.text[a:b] == w for (a, b), w in zip(thing.spans, thing.wordings, strict=True)
            )
