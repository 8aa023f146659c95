"""What the extractor has once reached, on texts that it is tuned on and on others, it keeps."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from annotations import PARTS, annotated_texts
from scoring import LANGUAGES, Report, score

FLOORS: dict[str, dict[str, dict[str, float]]] = json.loads(
    (Path(__file__).parent / "floors.json").read_text("utf-8")
)


@cache
def reached(part: str) -> Report:
    return score(text for text in annotated_texts() if text.part == part)


@pytest.mark.parametrize(
    ("part", "measure"), [(part, measure) for part in FLOORS for measure in FLOORS[part]]
)
def test_a_measure_stays_above_its_floor(part, measure):
    """A fall in one language is no less a fall for a rise in another.

    After a rise, `evaluate.py --floors` prints the new floors.
    """
    report = reached(part)
    fallen = {
        language: f"{report.of(measure, [language]).f1:.3f} < {floor:.2f}"
        for language, floor in FLOORS[part][measure].items()
        if report.of(measure, [language]).f1 < floor
    }
    assert not fallen


@pytest.mark.parametrize("part", [part for part in PARTS if part != "tuned"])
def test_every_language_is_measured_on_texts_that_nobody_tuned_to(part):
    assert FLOORS[part]
    texts = [text for text in annotated_texts() if text.part == part]
    assert {text.language for text in texts} == set(LANGUAGES)
    tuned = {text.url for text in annotated_texts() if text.part == "tuned"}
    assert not tuned & {text.url for text in texts}
