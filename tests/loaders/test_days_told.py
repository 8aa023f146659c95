"""Days that a text tells in few words: this morning, next 10 March, "am 23. 2."."""

from __future__ import annotations

import pytest
from test_dates import values


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Un exercice a eu lieu ce matin à Lille.", "2021-03-15"),
        ("fr", "Un exercice a eu lieu cet après-midi à Lille.", "2021-03-15"),
        ("en", "The exercise took place this morning in Kehl.", "2021-03-15"),
        ("fr", "La réunion se tiendra le 10 mars prochain à Lille.", "2022-03-10"),
        ("fr", "Le Conseil rhénan tiendra une séance le 6 décembre.", "2021-12-06"),
        ("fr", "Le Conseil rhénan tenait une séance le 6 décembre.", "2020-12-06"),
        ("de", "Die Sitzung fand am 23. 2. in Kehl statt.", "2021-02-23"),
        ("de", "Die Sitzung fand am Dienstag (23.2.) in Kehl statt.", "2021-02-23"),
        ("en", "It took place between 3 May and 8 June 2020.", "2020-05-03/2020-06-08"),
        ("en", "It took place on the 20th and the 21st of September 2018.",
         "2018-09-20/2018-09-21"),
    ],
)  # fmt: skip
def test_a_day_is_told_in_few_words(language, text, value):
    assert value in values(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le maire a ouvert ce matin-là une réunion."),
        ("de", "Die Sitzung dauerte (3.5 Stunden)."),
        ("de", "Das kostete den Kreis 3.5 Millionen."),
    ],
)
def test_other_mornings_and_numbers_are_no_days(language, text):
    assert values(text, language) == []


def test_days_joined_by_and_are_no_day_of_a_month_in_figures():
    assert values("Die Tagung fand am 3. und 4. Mai statt.", "de") == ["2021-05-03/2021-05-04"]
    assert "2021-04-03" not in values("Sie fand am 3. 4. und 5. Mai statt.", "de")
