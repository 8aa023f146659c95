"""What date expressions resolve to, in four languages."""

from __future__ import annotations

from datetime import date

import pytest
from passerelle.loaders.extraction.analysis import Text
from passerelle.loaders.extraction.dates import dates

MONDAY = date(2021, 3, 15)


def found(text, language, published=MONDAY):
    """Return (wording, value) of the date expressions of ``text``."""
    cut = Text(text, language)
    return [(cut.slice(d.first, d.last), d.value) for d in dates(cut, published)]


def values(text, language, published=MONDAY):
    return [value for _, value in found(text, language, published)]


@pytest.mark.parametrize(
    ("language", "text", "wording", "value"),
    [
        ("fr", "Réunis le 6 mai 2016 à Lille.", "6 mai 2016", "2016-05-06"),
        ("fr", "Réunis le 1er février 2018 à Lille.", "1er février 2018", "2018-02-01"),
        ("nl", "Op 12 maart 2019 kwamen zij samen.", "12 maart 2019", "2019-03-12"),
        ("de", "Am 3. Oktober 2017 trafen sie sich.", "3. Oktober 2017", "2017-10-03"),
        ("de", "Am Dienstag, dem 3. Oktober 2017, war es.", None, "2017-10-03"),
        ("en", "They met on 26 June 2015 in Ghent.", "26 June 2015", "2015-06-26"),
        ("en", "They met on June 26th, 2015 in Ghent.", "June 26th, 2015", "2015-06-26"),
        ("en", "It was signed on 2015-06-26.", "2015-06-26", "2015-06-26"),
        ("nl", "Zij kwamen samen op 17. januari 2008.", "17. januari 2008", "2008-01-17"),
        ("fr", "Réunis le 6. mai 2016 à Lille.", "6. mai 2016", "2016-05-06"),
        ("nl", "Datum: 26-06-2015", "26-06-2015", "2015-06-26"),
        ("de", "Das Treffen am 26. 6. 2015 in Gent.", "26. 6. 2015", "2015-06-26"),
        ("de", "Die Eröffnung im Frühjahr 2020 war gut besucht.", "Frühjahr 2020", "2020"),
        ("nl", "In de zomer van 2020 kwam de raad samen.", "zomer van 2020", "2020"),
        ("fr", "Signé le 26/06/2015 à Gand.", "26/06/2015", "2015-06-26"),
        ("de", "Unterzeichnet am 26.06.2015 in Gent.", "26.06.2015", "2015-06-26"),
        ("fr", "Signé le vendredi 26/06/2015.", "vendredi 26/06/2015", "2015-06-26"),
        ("nl", "Getekend op vrijdag 26-06-2015.", "vrijdag 26-06-2015", "2015-06-26"),
        ("de", "Freitag, 26.06.2015, Trier", "Freitag, 26.06.2015", "2015-06-26"),
        ("en", "Friday, 26/06/2015, Ghent", "Friday, 26/06/2015", "2015-06-26"),
        ("fr", "Le service existe depuis juin 2004.", "juin 2004", "2004-06"),
        ("nl", "Sinds juni 2004 bestaat de dienst.", "juni 2004", "2004-06"),
        ("en", "The treaty dates from 1996.", "1996", "1996"),
    ],
)
@pytest.mark.parametrize("published", [MONDAY, None])
def test_full_dates_need_no_publication_date(language, text, wording, value, published):
    [(said, resolved)] = found(text, language, published)
    assert resolved == value
    assert wording in (None, said)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Ils se sont vus du 26 au 27 mai 2016.", "2016-05-26/2016-05-27"),
        ("fr", "Ils se sont vus les 26 et 27 mai 2016.", "2016-05-26/2016-05-27"),
        ("fr", "Ils se sont vus du 30 mai au 2 juin 2016.", "2016-05-30/2016-06-02"),
        ("nl", "Zij kwamen op 26 en 27 mei 2016 samen.", "2016-05-26/2016-05-27"),
        ("de", "Sie trafen sich am 26. und 27. Mai 2016.", "2016-05-26/2016-05-27"),
        ("en", "They met on 26-27 May 2016.", "2016-05-26/2016-05-27"),
        ("en", "They met on May 26-27, 2016.", "2016-05-26/2016-05-27"),
        ("fr", "Ils se sont vus les 26, 27 et 28 mai 2016.", "2016-05-26/2016-05-28"),
        ("nl", "Zij kwamen op 26, 27 en 28 mei 2016 samen.", "2016-05-26/2016-05-28"),
        ("de", "Sie trafen sich am 26., 27. und 28. Mai 2016.", "2016-05-26/2016-05-28"),
        ("en", "They met on 26, 27 and 28 May 2016.", "2016-05-26/2016-05-28"),
        ("fr", "Ils se sont vus du jeudi 26 au vendredi 27 mai 2016.", "2016-05-26/2016-05-27"),
        ("nl", "Zij kwamen op donderdag 26 en vrijdag 27 mei 2016 samen.", "2016-05-26/2016-05-27"),
        (
            "de",
            "Von Montag, 30. Mai, bis Donnerstag, 2. Juni 2016, tagten sie.",
            "2016-05-30/2016-06-02",
        ),
        ("en", "They met from Monday, May 30 to Thursday, June 2, 2016.", "2016-05-30/2016-06-02"),
        ("fr", "Ils se sont vus du 30 mai au 2 juin.", "2021-05-30/2021-06-02"),
        ("nl", "Zij kwamen van 30 mei tot en met 2 juni samen.", "2021-05-30/2021-06-02"),
        ("de", "Sie tagten am 30. Juni und 1. Juli 2015.", "2015-06-30/2015-07-01"),
        ("de", "Sie tagten vom 30. Dezember bis zum 2. Januar.", "2020-12-30/2021-01-02"),
        ("de", "Sie tagten vom 30.12.2019 bis 02.01.2020.", "2019-12-30/2020-01-02"),
        ("de", "Sie tagten am 26. und 27.05.2016.", "2016-05-26/2016-05-27"),
        ("de", "Sie tagten am 26./27.05.2016.", "2016-05-26/2016-05-27"),
        ("fr", "Réunis les jeudi et vendredi 26 et 27 mai 2016.", "2016-05-26/2016-05-27"),
        ("nl", "Donderdag tot en met zaterdag, 26-28 mei 2016", "2016-05-26/2016-05-28"),
        ("de", "Donnerstag bis Samstag, 26. bis 28. Mai 2016", "2016-05-26/2016-05-28"),
        ("de", "Donnerstag/Freitag, 26./27.05.2016", "2016-05-26/2016-05-27"),
        ("de", "Am Donnerstag, 26. Mai, und Freitag, 27. Mai 2016.", "2016-05-26/2016-05-27"),
        ("en", "Thursday to Friday, 26–27 May 2016", "2016-05-26/2016-05-27"),
        ("de", "Sie tagten vom 26.-28.5.2016.", "2016-05-26/2016-05-28"),
        ("en", "The meeting in Dublin (06-07.11.2018) was short.", "2018-11-06/2018-11-07"),
    ],
)
def test_ranges_become_intervals(language, text, value):
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Ils se réunissent ce vendredi.", "2021-03-12"),
        ("fr", "Ils se sont réunis vendredi dernier.", "2021-03-12"),
        ("fr", "Ils se réunissent lundi prochain.", "2021-03-22"),
        ("fr", "Ils se sont réunis hier.", "2021-03-14"),
        ("nl", "Zij kwamen gisteren samen.", "2021-03-14"),
        ("nl", "Zij kwamen afgelopen vrijdag samen.", "2021-03-12"),
        ("nl", "Zij komen volgende dinsdag samen.", "2021-03-16"),
        ("de", "Sie trafen sich am Donnerstag.", "2021-03-11"),
        ("de", "Sie trafen sich gestern.", "2021-03-14"),
        ("de", "Sie treffen sich morgen.", "2021-03-16"),
        ("en", "They met yesterday.", "2021-03-14"),
        ("en", "They met last Friday.", "2021-03-12"),
        ("en", "They will meet next Tuesday.", "2021-03-16"),
    ],
)
def test_relative_dates_resolve_against_the_publication_date(language, text, value):
    assert values(text, language) == [value]
    assert values(text, language, None) == [None]


def test_a_range_without_a_publication_date_leaves_its_year_open():
    assert values("Du 30 mai au 2 juin, ils ont siégé.", "fr", None) == ["XXXX-05-30/XXXX-06-02"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Les 3 et 17 mai 2016, puis le 4, 9 et 12 juin 2016.", "2016-06"),
        ("en", "On 3 May 2016 and on 5 June 2016 they met.", "2016-05-03"),
        ("de", "Am 26.05.2016 und 12.06.2016 tagten sie.", "2016-06-12"),
    ],
)
def test_days_that_do_not_follow_each_other_are_no_long_range(language, text, value):
    found_values = values(text, language)
    assert any(found_value.startswith(value) for found_value in found_values)
    assert "2016-06-04/2016-06-12" not in found_values
    assert "2016-05-26/2016-06-12" not in found_values


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Ils se sont réunis hier, jeudi 4 février 2010.", "2010-02-04"),
        ("fr", "Ils se réunissent ce vendredi 19 mars.", "2021-03-19"),
        ("nl", "Zij komen aanstaande vrijdag, 19 maart, samen.", "2021-03-19"),
        ("nl", "Vandaag, donderdag 4 februari 2010, kwamen zij samen.", "2010-02-04"),
        ("de", "Sie treffen sich am kommenden Freitag, dem 26. März.", "2021-03-26"),
        ("de", "Sie trafen sich gestern, am 4. Februar 2010.", "2010-02-04"),
        ("en", "They met yesterday, 4 February 2010.", "2010-02-04"),
        ("en", "They met on Thursday, February 4, 2010.", "2010-02-04"),
        ("en", "They will meet on Thursday, April 8.", "2021-04-08"),
    ],
)
def test_a_date_beside_a_day_told_from_another_tells_it(language, text, value):
    assert set(values(text, language)) == {value}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il fut fondé le 26 avril 2010. La même année, le 15 décembre, il se réunit."),
        ("nl", "Het begon op 26 april 2010. In hetzelfde jaar, op 15 december, kwam men samen."),
        ("de", "Er entstand am 26. April 2010. Im selben Jahr, am 15. Dezember, tagte er."),
        ("en", "It began on 26 April 2010. In the same year, on 15 December, it met."),
    ],
)
@pytest.mark.parametrize("published", [MONDAY, None])
def test_the_same_year_is_that_of_the_date_before(language, text, published):
    assert values(text, language, published) == ["2010-04-26", "2010-12-15"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Signé en 2010, il se réunit le 15 décembre de la même année."),
        ("nl", "Het begon in 2010 en kwam op 15 december van hetzelfde jaar samen."),
        ("de", "2010 hatten sie unterschrieben; man traf sich am 15. Dezember desselben Jahres."),
        ("en", "It began in 2010 and met on 15 December of the same year."),
    ],
)
@pytest.mark.parametrize("published", [MONDAY, None])
def test_the_same_year_may_be_one_told_alone(language, text, published):
    assert values(text, language, published) == ["2010", "2010-12-15"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Ils se sont vus les 2 et 3 décembre.", "XXXX-12-02/XXXX-12-03"),
        ("nl", "Zij kwamen op 2 en 3 december samen.", "XXXX-12-02/XXXX-12-03"),
        ("de", "Im März trafen sie sich.", "XXXX-03"),
        ("en", "They met in March.", "XXXX-03"),
    ],
)
def test_of_an_unknown_year_the_days_or_the_month_stay(language, text, value):
    assert values(text, language, None) == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ils se sont vus le 28 décembre."),
        ("nl", "Zij kwamen op 28 december samen."),
        ("de", "Sie trafen sich am 28. Dezember."),
        ("en", "They met on 28 December."),
    ],
)
def test_a_day_without_a_year_takes_the_nearest(language, text):
    assert values(text, language, date(2021, 1, 4)) == ["2020-12-28"]
    assert values(text, language, date(2020, 12, 1)) == ["2020-12-28"]
    assert values(text, language, None) == ["XXXX-12-28"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "La conférence s'ouvre le 5 septembre.", "2021-09-05"),
        ("nl", "De provincie organiseert donderdag een congres.", "2021-03-18"),
        ("en", "The conference takes place on 5 September.", "2021-09-05"),
        ("en", "The conference opens on 5 September.", "2021-09-05"),
        ("nl", "De provincie organiseerde donderdag een congres.", "2021-03-11"),
        ("en", "The conference took place on 5 September.", "2020-09-05"),
    ],
)
def test_a_day_beside_a_present_tense_of_announcing_lies_ahead(language, text, value):
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les mers du Nord, 1200 agents, 31 communes."),
        ("en", "She may march with 26 officers in may."),
        ("de", "Der Landrat mag 30 Gemeinden."),
        ("nl", "Het zijn 12 gemeenten en 1500 agenten."),
        ("en", "Version 99.99.2019 of the file"),
    ],
)
def test_numbers_and_common_words_are_no_dates(language, text):
    assert found(text, language) == []


@pytest.mark.parametrize("text", ["Le 30 février 2018 n'existe pas.", "Le 31 avril 2018."])
def test_a_day_that_no_month_has_gives_no_day(text):
    assert not any(value and len(value) == 10 for value in values(text, "fr"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Réunis le 6 mai 2016 à Lille, ils ont signé le même jour une charte."),
        ("nl", "Zij vergaderden op 6 mei 2016 in Gent. Later die dag tekenden zij een charter."),
        ("de", "Sie tagten am 6. Mai 2016 in Kehl. Am selben Tag unterschrieben sie eine Charta."),
        ("en", "They met on 6 May 2016 in Newry. Later that day they signed a charter."),
    ],
)
def test_the_same_day_is_the_one_told_last(language, text):
    assert values(text, language) == ["2016-05-06", "2016-05-06"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ce jour-là, ils ont signé une charte."),
        ("nl", "Die dag tekenden zij een charter."),
        ("de", "An diesem Tag unterschrieben sie eine Charta."),
        ("en", "That day they signed a charter."),
    ],
)
def test_the_same_day_as_none_stays_open(language, text):
    assert values(text, language) == [None]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le congrès s'ouvre le 4 mai 2018, la visite suit le 5 juin.",
         ["2018-05-04", "2018-06-05"]),
        ("nl", "De top was op 4 mei 2018. Op 6 mei volgde een rondgang.",
         ["2018-05-04", "2018-05-06"]),
        ("de", "Die Tagung endete am 4. Mai 2018, das Fest am 5. Mai.",
         ["2018-05-04", "2018-05-05"]),
        ("en", "The fair opened on 4 May 2018 and closed on 6 May.", ["2018-05-04", "2018-05-06"]),
        ("en", "The fair opened on 4 May 2018 and closes on 6 March.",
         ["2018-05-04", "2021-03-06"]),
        ("fr", "L'accord du 4 mai 2018 a été prolongé le 5 mai.", ["2018-05-04", "2021-05-05"]),
        ("en", "The fair opened on 4 May 2018. It will be back on 6 November.",
         ["2018-05-04", "2021-11-06"]),
    ],
)  # fmt: skip
def test_a_day_without_a_year_has_that_of_the_full_date_before_it(language, text, expected):
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "jeudi de la semaine dernière"),
        ("nl", "vorige week donderdag"),
        ("de", "am Donnerstag letzter Woche"),
        ("en", "on Thursday last week"),
    ],
)
def test_a_day_of_another_week(language, text):
    assert values(text, language) == ["2021-03-11"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Vom 30.06. - 02.07.2015 in Kehl.", "2015-06-30/2015-07-02"),
        ("de", "Vom 30.06.-02.07.2015 in Kehl.", "2015-06-30/2015-07-02"),
        ("de", "Vom 30.06. bis 02.07.2015 in Kehl.", "2015-06-30/2015-07-02"),
        ("nl", "Van 30.06 – 02.07.2015 in Gent.", "2015-06-30/2015-07-02"),
    ],
)
def test_figures_of_two_months_make_a_range(language, text, value):
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "In der heutigen (17. Januar) Sitzung.", "2021-01-17"),
        ("de", "Kommende Woche (21./22. Juni 2007) in Kehl.", "2007-06-21/2007-06-22"),
        ("fr", "Hier (3 mai 2019), ils ont parlé.", "2019-05-03"),
        ("en", "It met yesterday (3 May 2019) in Kent.", "2019-05-03"),
        ("nl", "Gisteren (3 mei 2019) kwam hij.", "2019-05-03"),
    ],
)
def test_the_day_in_a_bracket_tells_which_day_is_meant(language, text, value):
    assert values(text, language) == [value]


def test_a_bracket_that_says_more_is_no_day_of_the_word_before():
    assert values("It met today (3 May 2019 was a feast).", "en")[0] == "2021-03-15"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Ils se sont réunis ce mardi 4 octobre à Lille.", "2016-10-04"),
        ("nl", "Zij kwamen op dinsdag 4 oktober samen.", "2016-10-04"),
        ("de", "Am Dienstag, 4. Oktober, trafen sie sich.", "2016-10-04"),
        ("de", "Am Dienstag, 4.10., trafen sie sich.", "2016-10-04"),
        ("en", "They met on Tuesday 4 October.", "2016-10-04"),
        ("en", "They met on Sunday 4 October.", "2020-10-04"),
        ("en", "They will meet on Tuesday 6 April.", "2021-04-06"),
    ],
)
def test_a_weekday_tells_the_year_of_an_older_text(language, text, value):
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "wording", "value"),
    [
        ("fr", "Demain, jeudi, le comité se réunira.", "Demain, jeudi", "2021-03-18"),
        ("nl", "Gisteren, zaterdag, kwam het comité samen.", "Gisteren, zaterdag", "2021-03-13"),
        ("de", "Am morgigen Donnerstag tagt der Rat.", "morgigen Donnerstag", "2021-03-18"),
        ("en", "The council met yesterday, Friday.", "yesterday, Friday", "2021-03-12"),
    ],
)
def test_the_weekday_beside_tomorrow_tells_the_day(language, text, wording, value):
    assert found(text, language) == [(wording, value)]
    assert found(text, language, None) == [(wording, None)]


def test_this_weekday_lies_ahead_where_the_present_tense_tells_of_it():
    assert values("Ce mercredi, le maire reçoit son homologue.", "fr") == ["2021-03-17"]
    assert values("Ce mercredi, le maire a reçu son homologue.", "fr") == ["2021-03-10"]
    assert values("Ce mercredi, le maire reçut son homologue.", "fr") == ["2021-03-10"]
    assert values("Diesen Mittwoch empfing der Bürgermeister Gäste.", "de") == ["2021-03-10"]
    assert values("This Wednesday the mayor met his colleague.", "en") == ["2021-03-10"]


@pytest.mark.parametrize(
    ("text", "wording", "value"),
    [
        ("Am 21.02. feierte die Euroregion.", "21.02.", "2021-02-21"),
        ("Am Samstag, 13.3., tagte der Rat.", "Samstag, 13.3.", "2021-03-13"),
    ],
)
def test_german_days_in_figures_need_no_year(text, wording, value):
    assert found(text, "de") == [(wording, value)]


def test_other_figures_are_no_days():
    assert found("Die Quote stieg um 2.5. Danach fiel sie.", "de") == []


def test_a_year_behind_a_month_may_be_of_long_ago():
    assert values("Robert Schuman, né le 29 juin 1886", "fr") == ["1886-06-29"]


def test_before_a_word_a_number_behind_a_month_is_none_of_long_ago():
    assert values("Im Mai 1600 Jugendliche trafen sich.", "de") == ["2021-05"]
    assert values("Le 3 mai 1500 personnes sont venues.", "fr") == ["2021-05-03"]
