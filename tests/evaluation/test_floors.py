"""What the extractor has once reached on the held-out texts, it keeps."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from annotations import annotated_texts
from scoring import LANGUAGES, Report, score

FLOORS: dict[str, dict[str, float]] = json.loads(
    (Path(__file__).parent / "floors.json").read_text("utf-8")
)


@cache
def held_out() -> Report:
    return score(text for text in annotated_texts() if text.held_out)


@pytest.mark.parametrize("measure", FLOORS)
def test_a_measure_stays_above_its_floor(measure):
    """A fall in one language is no less a fall for a rise in another.

    After a rise, `evaluate.py --floors` prints the new floors.
    """
    report = held_out()
    fallen = {
        language: f"{report.of(measure, [language]).f1:.3f} < {floor:.2f}"
        for language, floor in FLOORS[measure].items()
        if report.of(measure, [language]).f1 < floor
    }
    assert not fallen


def test_every_language_is_measured_on_texts_that_nobody_tuned_to():
    texts = [text for text in annotated_texts() if text.held_out]
    assert {text.language for text in texts} == set(LANGUAGES)
    tuned = {text.url for text in annotated_texts() if not text.held_out}
    assert not tuned & {text.url for text in texts}
