"""Which territory a name means, and where buildings stand."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties


def places(text, language):
    return {id.removeprefix("place/") for id in entities(record_of(text, language), "Place")}


@pytest.mark.parametrize(
    ("language", "text", "meant", "not_meant"),
    [
        ("fr", "La province de Luxembourg borde la province de Namur.", "BE-WLX", "LU"),
        ("fr", "Le Luxembourg et l'Allemagne sont voisins.", "LU", "BE-WLX"),
        ("nl", "Het Belgische Limburg is een provincie.", "BE-VLI", "NL-LI"),
        ("nl", "Maastricht ligt in Limburg.", "NL-LI", "BE-VLI"),
        ("nl", "De provincies Limburg (Nederland) en Antwerpen werken samen.", "NL-LI", "BE-VLI"),
        ("en", "The mayor of Lille spoke.", "geonames-2998324", "geonames-2792360"),
    ],
)
def test_a_name_of_several_territories_is_told_by_its_company(language, text, meant, not_meant):
    found = places(text, language)
    assert meant in found
    assert not_meant not in found


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("de", "Anna Weber ist Landrätin des Landkreises Görlitz.", {"nuts-DED2D"}),
        ("de", "Anna Weber ist Landrätin des Kreises Kleve.", {"nuts-DEA1B"}),
        ("de", "Der Präsident des Regierungsbezirks Karlsruhe.", {"nuts-DE12"}),
        ("de", "Die Landkreise Lörrach und Waldshut planen.", {"nuts-DE139", "nuts-DE13A"}),
        ("de", "In den Kreisen Kleve und Wesel wird geplant.", {"nuts-DEA1B", "nuts-DEA1F"}),
        ("fr", "Les arrondissements de Clèves et de Wesel.", {"nuts-DEA1B", "nuts-DEA1F"}),
        ("nl", "De districten Kleef en Wezel.", {"nuts-DEA1B", "nuts-DEA1F"}),
        ("en", "The districts of Kleve and Wesel.", {"nuts-DEA1B", "nuts-DEA1F"}),
    ],
)
def test_a_declined_word_names_the_district_and_not_its_town(language, text, meant):
    found = places(text, language)
    assert meant <= found
    assert not {id for id in found if id.startswith("geonames")}


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("fr", "Les provinces de Limbourg et de Liège.", {"BE-WLG"}),
        ("fr", "Les provinces de Hainaut, d'Anvers et de Liège.", {"BE-VAN", "BE-WLG"}),
        ("nl", "De provincies Limburg (Nederland) en Luik.", {"NL-LI", "BE-WLG"}),
        ("de", "Die Provinzen Limburg und Lüttich.", {"BE-WLG"}),
        ("de", "Die Kantone Aargau und Zürich.", {"CH-AG", "CH-ZH"}),
        ("en", "The provinces of Limburg and Liège.", {"BE-WLG"}),
    ],
)
def test_a_plural_says_the_kind_of_all_names_of_its_list(language, text, meant):
    found = places(text, language)
    assert meant <= found
    assert not {id for id in found if id.startswith("geonames")}


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("fr", "La province de Limbourg et Liège.", "geonames-2792413"),
        ("nl", "De provincies Limburg en Namen en de stad Luik.", "geonames-2792413"),
        ("nl", "De provincies Limburg en Namen overleggen in Luik.", "geonames-2792413"),
        ("de", "Die Kantone Aargau und Bern treffen sich in Zürich.", "geonames-2657896"),
        ("de", "Anna Weber ist Oberbürgermeisterin der Stadt Görlitz.", "geonames-2918987"),
        ("en", "The mayor of Opole spoke in the voivodeship.", "geonames-3090048"),
        ("en", "The provinces of Limburg and Namur meet the city of Liège.", "geonames-2792413"),
    ],
)
def test_the_kind_of_a_list_says_nothing_of_names_outside_it(language, text, town):
    assert town in places(text, language)


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("fr", "La voïvodie d'Opole signe un accord.", "PL-16"),
        ("nl", "Het woiwodschap Opole ondertekent een akkoord.", "PL-16"),
        ("de", "Die Woiwodschaft Opole unterzeichnet eine Vereinbarung.", "PL-16"),
        ("en", "The Opole Voivodeship signed an agreement.", "PL-16"),
        ("en", "The Zürich canton signed an agreement.", "CH-ZH"),
    ],
)
def test_voivodeships_are_provinces_and_english_words_stand_behind(language, text, meant):
    found = places(text, language)
    assert meant in found
    assert not {id for id in found if id.startswith("geonames")}


def test_a_town_is_not_meant_by_the_name_that_its_neighbour_bears():
    record = record_of("Die Bürgermeister von Guben und Gubin trafen sich.", "de")
    assert entities(record, "Office") == {
        "office/mayor.geonames-2913922",
        "office/mayor.geonames-3098130",
    }


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("de", "Der Bürgermeister von Gubin (Guben) sprach.", "geonames-3098130"),
        ("de", "Der Bürgermeister von Guben (Gubin) sprach.", "geonames-3098130"),
        ("nl", "De burgemeester van Bergen (Mons) sprak.", "geonames-2790869"),
    ],
)
def test_a_bracket_keeps_the_other_name_of_a_town(language, text, town):
    assert entities(record_of(text, language), "Office") == {f"office/mayor.{town}"}


def test_a_name_cut_short_before_a_hyphen_is_whole():
    assert {"BE-VWV", "BE-VOV"} <= places("Raadsleden uit West- en Oost-Vlaanderen spraken.", "nl")


def test_towns_lie_in_their_division_and_country():
    record = record_of("Une rencontre à Lens, en France.", "fr")
    assert ties(record, "LOCATED_IN") == {
        ("place/geonames-3003093", "place/FR-62"),
        ("place/FR-62", "place/FR"),
        ("place/geonames-3003093", "place/FR"),  # as the text says
    }


def stated(text, language):
    """Return what a text itself says to lie in what."""
    return {
        (r.source.partition("/")[2], r.target.partition("/")[2])
        for r in record_of(text, language).relations.values()
        if any(evidence.rule == "location-stated" for evidence in r.evidence)
    }


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le préfet a reçu son homologue à Bourg-en-Bresse (Ain).",
         {("geonames-3031009", "FR-01")}),
        ("fr", "La réunion a eu lieu à Dunkerque (Nord, France).",
         {("geonames-3020686", "FR-59"), ("FR-59", "FR")}),
        ("de", "Die Beratung fand in Liberec in Tschechien statt.", {("geonames-3071961", "CZ")}),
        ("nl", "De delegatie reisde naar Hasselt (België).", {("geonames-2796491", "BE")}),
        ("en", "The mayors met in Boulogne-sur-Mer, France.", {("geonames-3031133", "FR")}),
        ("en", "The mayors met in Liège, in the Walloon province of Liège.",
         {("geonames-2792413", "BE-WLG")}),
        ("en", "The Harbour Foundation (Belgium) took part in the conference.",
         {("harbour-foundation", "BE")}),
        ("fr", "La conférence a réuni Mons, Lille et la Belgique.", set()),
        ("fr", "La conférence de Dunkerque (Belgique) est annulée.", set()),  # it lies in France
        ("fr", "La Rochelle (France) finance le pont.",
         {("geonames-3006787", "FR"), ("municipality.geonames-3006787", "FR")}),
        ("en", "The Euregio Council (Belgium, Netherlands, Germany) met.", set()),
        ("en", "Kent Police (Belgium) took part in the conference.", set()),
    ],
)  # fmt: skip
def test_the_text_says_where_a_place_lies(language, text, expected):
    assert stated(text, language) == expected


def test_names_that_are_surnames_too_need_a_reason():
    assert places("M. Lens a salué Tours.", "fr") == set()


def test_two_names_of_one_town_are_one_place():
    found = places("Doornik (Tournai) en Rijsel (Lille) zijn buren.", "nl")
    assert {code for code in found if code.startswith("geonames")} == {
        "geonames-2785341",
        "geonames-2998324",
    }


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("fr", "La rencontre a eu lieu au Palais provincial de Namur.", "geonames-2790471"),
        ("nl", "De bijeenkomst vond plaats in het stadhuis van Gent.", "geonames-2797656"),
        ("de", "Die Konferenz fand im Rathaus von Aachen statt.", "geonames-3247449"),
    ],
)
def test_an_event_is_held_in_a_building_that_stands_in_its_town(language, text, town):
    record = record_of(text, language)
    [(_, venue)] = ties(record, "HELD_AT")
    assert record.entities[venue].properties["kind"] == "venue"
    assert (venue, f"place/{town}") in ties(record, "LOCATED_IN")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Belgien, Frankreich, Portugal."),
        ("en", "Belgium, France, Portugal."),
        ("fr", "La Belgique, la France, le Portugal."),
        ("nl", "België, Frankrijk, Portugal."),
    ],
)
def test_neighbours_in_one_text_border_each_other(language, text):
    assert ties(record_of(text, language), "BORDERS") == {("place/BE", "place/FR")}


def test_a_dutch_clitic_opens_the_name_of_a_town():
    assert "geonames-2747351" in places("De burgemeester van 's-Hertogenbosch schreef.", "nl")


def test_a_name_that_danish_bodies_bear_needs_a_reason_in_german():
    assert "south-jutland" not in places("Auch UdviklingsRåd Sønderjylland war dabei.", "de")
    assert "south-jutland" in places("Die Region Sønderjylland liegt in Dänemark.", "de")


def test_the_first_noun_of_a_sentence_is_no_town_with_an_article():
    assert not places("La Chambre de commerce a écrit. La réunion a commencé.", "fr")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La vallée de la Roya, la mer du Nord et le lac de Constance en parlent.",
         {"roya-valley", "north-sea", "lake-constance"}),
        ("fr", "Le Vallespir, le Val d'Aran et la péninsule ibérique en parlent.",
         {"vallespir", "val-d-aran", "iberian-peninsula", "FR", "ES"}),
        ("nl", "De Benelux, de IJzerstreek en de Waddeneilanden doen mee.",
         {"benelux", "yser-country", "frisian-islands", "BE"}),
        ("de", "An der Drau, in Südböhmen und im Bayerischen Wald gibt es Projekte.",
         {"drava", "CZ-31", "CZ", "bavarian-forest", "DE"}),
        ("en", "The River Bug, the island of Ireland and Sønderjylland were named.",
         {"bug", "ireland-island", "south-jutland", "DK"}),
    ],
)  # fmt: skip
def test_landscapes_rivers_and_seas(language, text, expected):
    assert places(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le mur est tombé. Bug majeur : Save the Children a écrit."),
        ("nl", "Blies de wind? De dinkel was rijp. Prut is modder."),
        ("de", "Der Bug des Schiffes ist neu. Lauter Leute aßen Dinkel. Seine Arve wächst."),
        ("en", "Ill patients stayed at an inn. Our bug reports came in March. Save the date."),
    ],
)
def test_words_that_rivers_are_called_by_are_no_places(language, text):
    assert places(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "domain"),
    [
        ("fr", "La ministre de la Mer du Nord, Anne Dupont, a parlé.", "ports-and-sea"),
        ("nl", "De minister voor Benelux, Jan Peeters, sprak.", "benelux"),
        ("en", "The Minister for Europe, Anne Smith, met the Council of Europe.", "europe"),
        ("de", "Der Europaminister Hans Weber sprach.", "europe"),
    ],
)
def test_a_domain_of_an_office_is_no_place(language, text, domain):
    record = record_of(text, language)
    assert not entities(record, "Place")
    [office] = entities(record, "Office")
    assert record.entities[office].properties["portfolio"] == domain


def called(text, language):
    """Return how the text writes the places that no table knows."""
    record = record_of(text, language)
    own = [record.entities[id] for id in entities(record, "Place")]
    return sorted(e.name for e in own if not {"code_geonames", "code_iso"} & e.properties.keys())


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        # the kind of place is said, or an office that is over towns only
        ("fr", "Les pompiers de la commune de Fontvieilles ont aidé.", ["Fontvieilles"]),
        ("fr", "Le maire de Fontvieilles a parlé.", ["Fontvieilles"]),
        ("nl", "In het dorp Wezembroek brak brand uit.", ["Wezembroek"]),
        ("nl", "De burgemeester van Wezembroek sprak.", ["Wezembroek"]),
        ("de", "Im Ortsteil Schwarzenmoos brannte es.", ["Schwarzenmoos"]),
        ("de", "Die Bürgermeisterin von Lindenhagen sprach.", ["Lindenhagen"]),
        ("en", "A fire broke out in the village of Kilnasagg.", ["Kilnasagg"]),
        ("en", "The mayor of Kilnasagg spoke.", ["Kilnasagg"]),
        # a preposition of place leads to a name with the shape of a town's
        ("fr", "Ils se sont retrouvés à Saint-Fauvel et à Bois-le-Comte.",
         ["Bois-le-Comte", "Saint-Fauvel"]),
        ("fr", "Une réunion a eu lieu à Vieux-Moulin-sur-Orne.", ["Vieux-Moulin-sur-Orne"]),
        ("nl", "Een oefening in Wezembroek ging door.", ["Wezembroek"]),
        ("de", "Die Übung in Lindenhagen war gut.", ["Lindenhagen"]),
        ("en", "An exercise at Saint-Fauvel and in Lindenhagen went well.",
         ["Lindenhagen", "Saint-Fauvel"]),
        # a row of towns
        ("de", "Für Aachen, Steinhütte, Ludwigsgrund und Eupen ist das gut.",
         ["Ludwigsgrund", "Steinhütte"]),
        ("nl", "In Turnhout, Zonderwal en Hoogstraten is men blij.", ["Zonderwal"]),
    ],
)  # fmt: skip
def test_a_place_that_no_table_knows_is_told_by_what_stands_around_it(language, text, names):
    assert called(text, language) == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il a remis le prix à Duponteau et à Madame."),
        ("fr", "Le président de Fontvieilles a parlé chez Fontvieilles."),
        ("nl", "De voorzitter van Wezembrook sprak in Brexit."),
        ("de", "Die Gemeinde Mittel gab es in Zusammenarbeit, in Betrieb und nach Umbau."),
        ("de", "Brand in Pflegeheim, Streit bei Rückbau."),
        ("de", "Gefragt wurde, ob der Löschzug in Krankenhäusern hilft."),
        ("en", "The City Deal and the City of Sanctuary were praised."),
        ("en", "Armagh, Merkin and Down District Council agreed."),
        ("en", "The minister spoke in Parliament and at Rosenberg."),
    ],
)
def test_a_capital_behind_a_preposition_is_no_place_by_itself(language, text):
    assert called(text, language) == []


def test_a_place_that_no_table_knows_is_of_its_document():
    one = entities(record_of("Die Übung in Lindenhagen war gut.", "de"), "Place")
    other = record_of("Die Übung in Lindenhagen war gut.", "de", document="document/other")
    assert one
    assert one.isdisjoint(entities(other, "Place"))


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("de", "Die Übung in Ratschings war gut.", "IT"),
        ("fr", "Une réunion a eu lieu à Puigcerdà.", "ES"),
        ("nl", "Een oefening in České Velenice ging door.", "CZ"),
        ("en", "An exercise in Bayerisch Eisenstein went well.", "DE"),
    ],
)
def test_small_towns_on_a_border_are_known(language, text, place):
    assert place in places(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La réunion a eu lieu à Saint-Fauvel, en Belgique."),
        ("nl", "De vergadering was in Wezembroek (België)."),
        ("en", "The meeting took place in Lindenhagen, Belgium."),
    ],
)
def test_a_place_that_no_table_knows_lies_where_the_text_says(language, text):
    assert "place/BE" in {outer for _, outer in ties(record_of(text, language), "LOCATED_IN")}


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("en", "They met in Kehl (DE), Bregenz (AT) and Gorizia (IT).", {"DE", "AT", "IT"}),
        ("en", "Regional Council of Lapland (FI)", {"FI"}),
        ("fr", "Le projet Lumen (FR/BE) commence.", {"FR", "BE"}),
        ("de", "Das Projekt Lumen (AT-HU) beginnt.", {"AT", "HU"}),
        ("nl", "Het project Lumen (BE, NL) begint.", {"BE", "NL"}),
    ],
)
def test_codes_in_brackets_behind_a_name_are_countries(language, text, meant):
    assert meant <= places(text, language)


@pytest.mark.parametrize("text", ["Support (IT) is free.", "Lumen (EU)", "The Lumen Agency (LA)"])
def test_other_capitals_in_brackets_are_no_countries(text):
    assert places(text, "en") == set()


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("fr", "Elle a reçu son homologue au Grand-Duché.", {"LU"}),
        ("nl", "Zij ontving haar ambtgenoot in het Groothertogdom.", {"LU"}),
        ("de", "Der Außenminister des Großherzogtums sprach.", {"LU"}),
        ("en", "She welcomed her counterpart to the Grand Duchy.", {"LU"}),
        ("de", "Der Außenminister des Großherzogtums Luxemburg sprach.", {"LU"}),
    ],
)
def test_the_word_for_the_only_country_of_its_kind_names_it(language, text, meant):
    assert places(text, language) == meant


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les maires de Lille (France), Courtrai (Belgique) et Tournai ont parlé."),
        ("nl", "De burgemeesters van Rijsel (FR), Kortrijk (BE) en Doornik spraken."),
        ("de", "Die Bürgermeister von Lille (FR), Kortrijk (BE) und Tournai sprachen."),
        ("en", "The mayors of Lille (FR), Kortrijk (BE) and Tournai spoke."),
    ],
)
def test_brackets_with_the_country_do_not_end_a_list_of_towns(language, text):
    over = {town for _, town in ties(record_of(text, language), "HAS_JURISDICTION")}
    assert over == {f"place/geonames-{id}" for id in (2998324, 2794055, 2785341)}


def named(language, text):
    """Return the words that name places in ``text``."""
    record = record_of(text, language)
    return {m.text for id in entities(record, "Place") for m in record.entities[id].mentions}


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("fr", "Les accords de Schengen et le traité de Bayonne valent à Lille.", {"Lille"}),
        ("nl", "Het Verdrag van Maastricht geldt in Venlo.", {"Venlo"}),
        ("de", "Der Vertrag von Aachen gilt in Görlitz.", {"Görlitz"}),
        ("en", "The Maastricht Treaty and the Treaty of Prüm are in force in Lille.", {"Lille"}),
        ("fr", "La convention de la ville de Lille est là.", {"ville de Lille"}),
        ("fr", "L'accord entre la Belgique et la France est là.", {"Belgique", "France"}),
    ],
)
def test_what_an_agreement_is_called_after_is_no_place_in_the_text(language, text, places):
    assert named(language, text) == places


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("fr", "Le programme France-Wallonie-Vlaanderen soutient Mons.", {"Mons"}),
        ("nl", "Het programma Nederland-Duitsland steunt Venlo.", {"Venlo"}),
        ("de", "Das Programm Interreg V A Italien-Schweiz fördert Bozen.", {"Bozen"}),
        ("en", "The programme France-Belgium paid for it in Lille.", {"Lille"}),
        ("fr", "Au programme : Lille et Tournai.", {"Lille", "Tournai"}),
        ("de", "Das Programm in Görlitz begann.", {"Görlitz"}),
    ],
)
def test_the_territories_that_a_programme_joins_are_its_name(language, text, places):
    assert named(language, text) == places


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La Belgique, la France et le Luxembourg coopèrent."),
        ("nl", "België, Nederland en Luxemburg werken samen."),
        ("de", "Belgien, die Niederlande und Luxemburg arbeiten zusammen."),
        ("en", "Belgium, the Netherlands and Luxembourg work together."),
    ],
)
def test_a_name_in_a_row_with_countries_is_a_country(language, text):
    found = places(text, language)
    assert {"BE", "LU"} <= found
    assert "BE-WLX" not in found


@pytest.mark.parametrize(("code", "canton"), [("BS", "CH-BS"), ("GE", "CH-GE"), ("SG", "CH-SG")])
def test_a_canton_s_code_is_no_far_country(code, canton):
    found = places(f"Gestern sprach Regierungsrat Anton Moser ({code}).", "de")
    assert found == {canton, "CH"}


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("fr", "Les maires de Thonon et de Saint-Gingolph se sont vus.", "Thonon-les-Bains"),
        ("nl", "De brandweer kwam uit Breisach en Colmar.", "Breisach am Rhein"),
        ("de", "Zwischen Harrislee und Pattburg staute sich der Verkehr.", "Padborg"),
        ("de", "Die Streife fuhr von Świecko nach Słubice.", "Świecko"),
        ("en", "Valga and Valka share a fire station.", "Valka"),
        ("en", "Savogna d'Isonzo voted for the bridge.", "Savogna d'Isonzo"),
    ],
)
def test_small_places_on_a_border_are_known(language, text, meant):
    record = record_of(text, language)
    assert meant in {record.entities[id].name for id in entities(record, "Place")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Für die Räte ist das eine heikle Sache."),
        ("de", "Maschinen und Löwen: die Wahlen sind vorbei."),
        ("en", "A new Force for the rivers was set up."),
        ("fr", "Tard venus, les élus ont suivi la Ligne ouverte."),
    ],
)
def test_a_word_that_only_looks_like_a_town_is_none(language, text):
    assert not places(text, language)


@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
def test_a_long_chain_of_towns_is_read_without_end(language):
    record = record_of(f"{'Lille-Kortrijk-' * 2000}.\n\nLondon", language)
    assert entities(record, "Place")
