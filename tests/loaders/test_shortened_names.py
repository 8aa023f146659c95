"""Names of which a hyphen leaves out what the next one says."""

from __future__ import annotations

import pytest
from passerelle.loaders.extraction.analysis import Text
from passerelle.loaders.extraction.places import places
from text_records import record_of, ties


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "in Oost- en West-Vlaanderen", [("BE-VOV",), ("BE-VWV",)]),
        ("de", "in Nieder- und Oberösterreich", [("AT-3",), ("AT-4",)]),
        ("de", "in Ober-, Mittel- und Unterfranken",
         [("nuts-DE24",), ("nuts-DE25",), ("nuts-DE26",)]),
        ("de", "die Landkreise Nord- und Südvorpommern", []),
        ("de", "die Maas- und Rheinregion", []),
    ],
)  # fmt: skip
def test_each_name_is_that_of_its_own_territory(language, text, expected):
    assert [place.candidates for place in places(Text(text, language))] == expected


def test_each_of_them_acts_under_its_whole_name():
    text = "De provincies Oost- en West-Vlaanderen hebben een akkoord ondertekend."
    record = record_of(text, "nl")
    signed = {record.entities[who].name for who, _ in ties(record, "SIGNED")}
    assert signed == {"Oost-Vlaanderen", "West-Vlaanderen"}
