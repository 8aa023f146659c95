"""The lexicon: the words of the vocabularies, found in texts by their longest form."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from passerelle.errors import WrongUse
from passerelle.ontology.lexicon import Reading, lexicon
from passerelle.ontology.schema import LANGUAGES, schema
from passerelle.ontology.tokens import key, tokenize

MONTHS = {"en": "September", "fr": "septembre", "nl": "september", "de": "September"}
FRIDAYS = {"en": "Friday", "fr": "vendredi", "nl": "vrijdag", "de": "Freitag"}


def _readings(language: str, words: str) -> set[Reading]:
    return set(lexicon(language).readings.get(key(words), ()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_and_weekdays(language: str) -> None:
    assert Reading("month", "9", "label") in _readings(language, MONTHS[language])
    assert Reading("weekday", "4", "label") in _readings(language, FRIDAYS[language])
    assert len({r.id for rs in lexicon(language).readings.values() for r in rs
                if r.scheme == "month"}) == 12  # fmt: skip


def test_shortened_months_come_with_and_without_their_point() -> None:
    for words in ("févr.", "févr", "FEVR."):
        assert Reading("month", "2", "hidden") in _readings("fr", words)
    assert Reading("month", "3", "hidden") in _readings("nl", "mrt")


def test_forms_of_concepts() -> None:
    assert Reading("place-kind", "province", "plural") in _readings("nl", "provincies")
    assert Reading("place-kind", "district", "hidden") in _readings("de", "Landkreises")
    assert Reading("office-kind", "governor", "label") in _readings("fr", "gouverneur")
    assert Reading("office-kind", "governor", "label") in _readings("nl", "Gouverneur")
    assert not _readings("en", "provincies")


def test_parts_of_words_are_kept_apart_from_words() -> None:
    german = lexicon("de")
    assert Reading("office-kind", "minister", "suffix") in german.suffixes["minister"]
    assert Reading("portfolio", "interior", "prefix") in german.prefixes["innen"]
    assert "innen" not in german.readings or all(
        reading.form != "prefix" for reading in german.readings["innen"]
    )
    every = [reading for group in german.readings.values() for reading in group]
    assert not {"suffix", "prefix"} & {reading.form for reading in every}


def test_parted_verbs() -> None:
    particles = dict(lexicon("de").separable["fand"])
    assert particles["statt"] == Reading("word", "takes-place", "finite")
    assert not any("…" in form or "..." in form for form in lexicon("de").readings)


def test_values_of_the_model_are_no_words() -> None:
    for language in LANGUAGES:
        schemes = {r.scheme for group in lexicon(language).readings.values() for r in group}
        assert not schemes & {"status", "date-precision"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_that_a_reading_names_exists(language: str) -> None:
    known = schema().schemes.keys() - {"territory"}  # most of which stand in tables
    for words, group in lexicon(language).readings.items():
        assert list(group) == sorted(set(group)), words
        for reading in group:
            if reading.scheme in known:
                assert reading.id in schema().schemes[reading.scheme], words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_is_found_where_it_stands_alone(language: str) -> None:
    words = lexicon(language)
    for scheme in ("office-kind", "organisation-kind", "place-kind", "portfolio"):
        for concept in schema().schemes[scheme].values():
            if label := concept.labels.get(language):
                folded = [token.folded for token in tokenize(label)]
                length, readings = words.matches(folded)[0][0]
                assert length == len(folded)
                assert Reading(scheme, concept.id, "label") in readings


def test_the_longest_form_wins() -> None:
    folded = [token.folded for token in tokenize("au Palais provincial de Mons")]
    length, readings = lexicon("fr").matches(folded)[1][0]
    assert (length, Reading("word", "venue", "label") in readings) == (2, True)
    length, readings = lexicon("fr").matches(folded[:2])[1][0]
    assert (length, Reading("word", "venue", "label") in readings) == (1, True)
    assert lexicon("fr").matches(["zzz"]) == [()]


FRENCH = sorted({token for form in lexicon("fr").readings for token in form.split(" ")})


@given(st.lists(st.sampled_from(FRENCH) | st.sampled_from(sorted(lexicon("fr").readings)),
                min_size=1, max_size=8))  # fmt: skip
def test_matching_finds_what_trying_every_length_finds(forms: list[str]) -> None:
    folded = " ".join(forms).split(" ")
    words = lexicon("fr")
    for at, found in enumerate(words.matches(folded)):
        forms = [" ".join(folded[at:end]) for end in range(len(folded), at, -1)]
        known = [
            (form.count(" ") + 1, words.readings[form]) for form in forms if form in words.readings
        ]
        assert list(found) == known


def test_another_language_is_refused() -> None:
    with pytest.raises(WrongUse, match="no lexicon for the language 'it'"):
        lexicon("it")


def test_loaded_and_compiled_lexicons_are_the_same(tmp_path: Path) -> None:
    """Two processes with other hash seeds, the second reading what the first wrote."""
    code = (
        "import json, sys; from passerelle.ontology.lexicon import lexicon; l = lexicon('nl');"
        "print(json.dumps([list(l.readings.items()), list(l.longest.items()),"
        "list(l.suffixes.items()), list(l.prefixes.items()), list(l.separable.items())]));"
        "print('babel' in sys.modules)"
    )

    def run(seed: str, cache: Path) -> list[str]:
        moved = {"XDG_CACHE_HOME": str(cache), "LOCALAPPDATA": str(cache), "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", code]
        done = subprocess.run(
            command, env=os.environ | moved, capture_output=True, text=True, check=True
        )
        return done.stdout.splitlines()

    compiled, loaded = run("1", tmp_path / "a"), run("2", tmp_path / "a")
    again = run("3", tmp_path / "b")
    assert compiled[0] == loaded[0] == again[0]
    assert len(json.loads(compiled[0])[0]) > 1000
    if sys.platform != "darwin":  # whose cache folder no variable moves
        assert compiled[1] == "True"
    assert loaded[1] == "False"
