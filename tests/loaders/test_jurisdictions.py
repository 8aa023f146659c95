"""What an office is over, or of: four languages."""

from __future__ import annotations

import pytest
from text_records import holders, record_of, ties

NAMUR = "BE-WNA"


def offices(text, language):
    """Return the offices that a text speaks of, without their prefix, and their names."""
    return {
        id.removeprefix("office/"): entity.name
        for id, entity in record_of(text, language).entities.items()
        if entity.type == "Office"
    }


def test_a_later_mention_of_the_office_finds_its_jurisdiction():
    text = (
        "Jean Dupont, gouverneur de la province de Namur, a ouvert la conférence.\n"
        "Le gouverneur Jean Dupont a remercié ses invités."
    )
    assert holders(text, "fr") == {("jean-dupont", f"governor.{NAMUR}")}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Regierungschefs Belgiens und Luxemburgs trafen sich in Brüssel.",
         {"head-of-government.BE", "head-of-government.LU"}),
        ("de", "Die Ministerpräsidentin des Landes Rheinland-Pfalz reiste nach Frankreich.",
         {"minister-president.DE-RP"}),
        ("en", "The mayors from Wallonia and Flanders met in Lille.", set()),
        ("en", "The Prefect of the Grand Est region spoke.", {"prefect-of-region.FR-GES"}),
        ("nl", "Jan Peters, bestuurder van Zeeland Seaports, sprak.",
         {"board-member.zeeland-seaports"}),
    ],
)  # fmt: skip
def test_an_office_is_over_a_territory_of_its_own_tier(language, text, expected):
    assert offices(text, language).keys() == expected


def test_an_office_of_a_list_is_called_by_its_own_place():
    text = "De gouverneurs van Luik en van Namen kwamen samen."
    assert offices(text, "nl") == {
        "governor.BE-WLG": "gouverneur – Luik",
        "governor.BE-WNA": "gouverneur – Namen",
    }


def test_each_office_of_a_plural_is_called_by_its_own_country():
    text = "Les ministres belge et français de l'Intérieur, Jean Dupont et Luc Petit, ont signé."
    assert offices(text, "fr") == {
        "minister.interior.BE": "ministre, Intérieur – Belgique",
        "minister.interior.FR": "ministre, Intérieur – France",
    }


def test_a_german_genitive_in_es_is_a_territory_too():
    assert offices("Der Ministerpräsident des Saarlandes sprach.", "de").keys() == {
        "minister-president.DE-SL"
    }


def test_ambassadors_of_two_states_in_a_third_hold_two_offices():
    text = (
        "L'ambassadeur de Belgique en Allemagne, Jean Dupont, et l'ambassadrice de France en "
        "Allemagne, Anna Petit, ont parlé."
    )
    assert holders(text, "fr") == {
        ("jean-dupont", "ambassador.BE.DE"), ("anna-petit", "ambassador.FR.DE"),
    }  # fmt: skip
    assert holders("The Belgian ambassador to Germany, John Dupont, spoke.", "en") == {
        ("john-dupont", "ambassador.BE.DE")
    }


def test_a_territory_may_stand_behind_the_holder():
    text = "Burgemeester Jan Lonink van Terneuzen sprak."
    assert holders(text, "nl") == {("jan-lonink", "mayor.geonames-2746420")}
    assert offices(text, "nl") == {"mayor.geonames-2746420": "burgemeester – Terneuzen"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le président de la région Grand Est a parlé."),
        ("nl", "De voorzitter van de regio Grand Est sprak."),
        ("de", "Der Präsident der Region Grand Est sprach."),
        ("en", "The president of the Grand Est region spoke."),
    ],
)
def test_a_president_is_of_what_the_territory_is(language, text):
    assert offices(text, language).keys() == {"regional-president.FR-GES"}


def test_the_president_of_a_body_stays_in_it():
    assert offices("Le président du Bundestag a parlé.", "fr").keys() == {"president.bundestag"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De ministers in Maastricht, Anna Peeters en Jan Jansen, spraken."),
        ("en", "The ministers in Maastricht, Anna Smith and Peter Martin, spoke."),
        ("de", "Die Vorsitzenden der fünf Eurodistrikte an der Grenze zwischen Deutschland und "
         "Frankreich sprachen."),
    ],
)  # fmt: skip
def test_where_holders_are_is_not_what_they_are_over(language, text):
    assert not ties(record_of(text, language), "HAS_JURISDICTION")


def test_an_office_in_the_singular_is_over_the_first_of_two_territories():
    text = (
        "Anna Peeters, gevolmachtigde van de provincie Limburg bij de regering in Berlijn, sprak."
    )
    assert len(ties(record_of(text, "nl"), "HAS_JURISDICTION")) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le ministre Jean Klein a rencontré son homologue belge à Metz, Luc Simon."),
        ("nl", "Minister Jan Smit ontmoette zijn Belgische collega in Metz, Luc Simon."),
        ("de", "Minister Karl Meier traf seinen belgischen Amtskollegen in Metz, Luc Simon."),
        ("en", "Minister Anna Reid met her Belgian counterpart in Metz, Luc Simon."),
    ],
)
def test_a_counterpart_is_not_of_the_town_of_the_meeting(language, text):
    assert ("luc-simon", "minister.BE") in holders(text, language)
    assert not any("geonames" in office for _, office in holders(text, language))


def test_a_counterpart_may_be_of_a_town():
    text = "Le maire de Lille, Jean Klein, a rencontré son homologue de Metz, Luc Simon."
    assert ("luc-simon", "mayor.geonames-2994160") in holders(text, "fr")


@pytest.mark.parametrize(
    ("language", "text", "over"),
    [
        ("fr", "Présents\nM. Paul Martin, maire – Arles-sur-Tech", {"Arles-sur-Tech"}),
        ("nl", "Aanwezig\nJan Peeters, burgemeester – Venlo", {"Venlo"}),
        ("de", "Vorstand\nBürgermeister Karl Wolf, Kommune Tønder", {"Tønder"}),
        ("en", "Present\nAnna Smith, mayor – Lille", {"Lille"}),
        ("de", "Vorstand\nMinister Karl Wolf, Aachen", set()),
        ("fr", "Paul Martin, maire, Lille et la neige ont fait la une ce jour-là à Mons.", set()),
    ],
)
def test_a_line_of_a_list_ends_with_what_an_office_is_over(language, text, over):
    record = record_of(text, language)
    ties = [r for r in record.relations.values() if r.type == "HAS_JURISDICTION"]
    offices = {r.target for r in ties if r.source.startswith("office/")}
    assert {record.entities[id].name for id in offices} == over


@pytest.mark.parametrize(
    ("language", "text", "over"),
    [
        ("fr", "Présents\nM. Paul Martin, maire – Entrevignes", {"Entrevignes"}),
        ("fr", "Présents\nMme Anne Roy, conseillère municipale – Saint-Béat ; élue",
         {"Saint-Béat"}),
        ("nl", "Aanwezig\nJan Peeters, burgemeester – Regenhuize", {"Regenhuize"}),
        ("de", "Anwesend\nKarl Wolf, Bürgermeister – Regenhütte", {"Regenhütte"}),
        ("en", "Anna Smith, mayor of Alcoutim, spoke.", {"Alcoutim"}),
        ("fr", "Présents\nM. Paul Martin, président – Entrevignes", set()),
        ("en", "Programme\nAnna Smith, director – Strategy", set()),
        ("de", "Karl Wolf, Bürgermeister – Regenschirme waren nötig.", set()),
    ],
)  # fmt: skip
def test_a_mayor_is_of_a_town_that_no_table_knows(language, text, over):
    record = record_of(text, language)
    offices = {s: t for s, t in ties(record, "HAS_JURISDICTION") if s.startswith("office/")}
    assert {record.entities[place].name for place in offices.values()} == over


def test_mayors_of_two_unknown_towns_are_two():
    text = "Inscrits\nMme Léa Colin, maire – Boisrambert\nM. Guy Noël, maire – Entrevignes"
    assert len(ties(record_of(text, "fr"), "HAS_JURISDICTION")) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Jan Peeters, ambassadeur van Frankrijk in het Koninkrijk der Nederlanden, sprak."),
        ("de", "Karl Wolf, Botschafter von Frankreich in den Niederlanden, sprach."),
        ("en", "Anna Smith, ambassador of France in the Netherlands, spoke."),
    ],
)
def test_an_ambassador_is_posted_behind_an_article_too(language, text):
    assert {place for _, place in ties(record_of(text, language), "HAS_JURISDICTION")} == {
        "place/NL"
    }


@pytest.mark.parametrize(
    ("language", "text", "bodies"),
    [
        ("fr", "Présents\nMme Claire Roy, directrice – Office du tourisme de Mons", 1),
        ("de", "Vorstand\nVorsitzender Karl Wolf, Euregio Maas-Rhein (EMR) (bis 11 Uhr)", 1),
        ("de", "Vorstand\nBürgermeister Karl Wolf, Euregio Maas-Rhein", 0),
        ("fr", "Mme Claire Roy, directrice, l'Office du tourisme de Mons et la pluie.", 0),
    ],
)
def test_a_line_of_a_list_ends_with_the_body_of_an_office(language, text, bodies):
    assert len(ties(record_of(text, language), "OFFICE_IN")) == bodies


@pytest.mark.parametrize(
    ("language", "text", "employed"),
    [
        ("fr", "Anne Roy, chargée de mission à la région Grand Est, a parlé.", True),
        ("nl", "Jan Peeters, projectleider bij de provincie Limburg, sprak.", True),
        ("de", "Anna Weber, Referentin beim Kreis Kleve, sprach.", True),
        ("en", "Anna Smith, project officer at the city of Ghent, spoke.", True),
        ("fr", "Anne Roy, maire de la ville de Lille, a parlé.", False),
        ("nl", "Jan Peeters, gedeputeerde in de provincie Limburg, sprak.", False),
        ("de", "Anna Weber, Bürgermeisterin der Stadt Aachen, sprach.", False),
        ("en", "Anna Smith, mayor of the city of Ghent, spoke.", False),
    ],
)
def test_who_works_for_a_territory_is_over_none(language, text, employed):
    record = record_of(text, language)
    assert bool(ties(record, "OFFICE_IN")) == employed
    over = {s for s, _ in ties(record, "HAS_JURISDICTION") if s.startswith("office/")}
    assert bool(over) != employed


@pytest.mark.parametrize(
    "text",
    [
        "Marie Roy, vice-présidente du Département de la Moselle, a parlé.",
        "Marie Roy, chargée de mission à la Ville de Lille, a parlé.",
    ],
)
def test_the_territory_that_an_office_is_of_is_named_once(text):
    record = record_of(text, "fr")
    types = {entity.type for entity in record.entities.values() if entity.mentions}
    assert types == {"Person", "Office", "Organisation"}


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("Der Landrat des Vogtlandkreises sprach.", "landrat.nuts-DED44"),
        ("Der Landrat des Saarpfalz-Kreises sprach.", "landrat.nuts-DEC05"),
        ("Der niederbayerische Regierungspräsident sprach.", "district-president.nuts-DE22"),
    ],
)
def test_german_districts_have_genitives_and_adjectives(text, over):
    assert offices(text, "de").keys() == {over}


def test_ministers_are_over_northern_ireland():
    text = "Naomi Long, Minister of Justice in Northern Ireland, spoke."
    assert holders(text, "en") == {("naomi-long", "minister.justice.GB-NIR")}


def test_a_bracket_behind_a_mayor_means_the_town():
    text = "Sindaco und Bürgermeister Rodolfo Vidali (Gorizia) kam."
    assert holders(text, "de") == {("rodolfo-vidali", "mayor.geonames-3175986")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die EUREGIO EGRENSIS tagte. Euregio-Präsidentin Anna Weber sprach."),
        ("nl", "De Euregio Scheldemond vergaderde. Euregio-voorzitter Jan Smit sprak."),
    ],
)
def test_a_compound_names_the_officer_of_the_one_body_that_its_word_opens(language, text):
    ((_, body),) = ties(record_of(text, language), "OFFICE_IN")
    assert body != "organisation/euregio"


def test_what_stands_behind_a_head_keeps_it_from_another_jurisdiction():
    text = "Karl Wolf, Präsident Ortsverein Süd, und der Präsident des Eurodistrikts PAMINA kamen."
    assert not any(office.endswith("pamina") for _, office in holders(text, "de"))


def test_researchers_are_no_officers_from_whom_a_body_is_understood():
    text = "Anna Smith, researcher at Ghent University, spoke. The new president, Tom Gill, too."
    assert ("tom-gill", "president.of-tom-gill") in holders(text, "en")


@pytest.mark.parametrize(
    ("language", "text", "tie"),
    [
        ("fr", "L'hôpital de Mons a accueilli la conférence.", "LOCATED_IN"),
        ("fr", "La police de Lille a organisé la conférence.", "HAS_JURISDICTION"),
        ("nl", "De universiteit van Kortrijk nam deel aan de conferentie.", "LOCATED_IN"),
        ("nl", "De politie Gent nam deel aan de conferentie.", "HAS_JURISDICTION"),
        ("de", "Das Krankenhaus Trier nahm an der Konferenz teil.", "LOCATED_IN"),
        ("de", "Das Landgericht Trier nahm an der Konferenz teil.", "HAS_JURISDICTION"),
        ("en", "The University of Oslo hosted the conference.", "LOCATED_IN"),
        ("en", "The City of Oslo hosted the conference.", "HAS_JURISDICTION"),
        ("en", "The Swedish Harbours Agency hosted the conference.", "HAS_JURISDICTION"),
        (
            "fr",
            "La commission intergouvernementale franco-luxembourgeoise a organisé la conférence.",
            "HAS_JURISDICTION",
        ),
    ],
)
def test_only_authorities_have_a_say_over_the_town_in_their_name(language, text, tie):
    record = record_of(text, language)
    found = {
        r.type for r in record.relations.values()
        if any(evidence.rule == "body-territory" for evidence in r.evidence)
    }  # fmt: skip
    assert found == {tie}


def test_an_association_of_a_region_rules_over_none():
    record = record_of("L'Association des maires de Wallonie a organisé la conférence.", "fr")
    assert not ties(record, "HAS_JURISDICTION")


def test_an_adjective_of_a_town_leaves_the_noun_singular():
    text = "Es kam Anna Huber mit dem Pilsner Präsidenten Josef Novak und Hans Maier."
    assert holders(text, "de") == {("josef-novak", "president.of-josef-novak")}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Het consulaat-generaal in Düsseldorf is gesloten.", set()),
        ("nl", "Het Consulaat generaal in Düsseldorf is gesloten.", set()),
        ("en", "He wrote to the Prosecutor General's Office in Sofia.", set()),
        ("de", "Anna Huber, Vorsitzende des Görlitzer Partnerschaftskomitees, sprach.",
         {"president.twinning-committee.geonames-2918987"}),
    ],
)  # fmt: skip
def test_the_name_of_a_body_holds_no_office(language, text, expected):
    assert set(offices(text, language)) == expected


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("nl", "Gouverneur Jan Smit van de Belgische provincie Luik opende de top.",
         "governor.BE-WLG"),
        ("nl", "Minister-president Karl Weber van de Duitse deelstaat Noordrijn-Westfalen opende "
               "de top.", "minister-president.DE-NW"),
        ("nl", "Burgemeester Jan Smit van de kleine Belgische stad Gent opende de top.",
         "mayor.geonames-2797656"),
        ("de", "Bürgermeister Max Huber von der französischen Stadt Colmar eröffnete die Sitzung.",
         "mayor.geonames-3024297"),
        ("fr", "Le gouverneur Jean Muller de la province belge de Liège a ouvert la réunion.",
         "governor.BE-WLG"),
        ("en", "Mayor John Kelly of the Belgian city of Ghent opened the meeting.",
         "mayor.geonames-2797656"),
    ],
)  # fmt: skip
def test_a_country_told_with_a_territory_hides_it_from_nobody(language, text, office):
    record = record_of(text, language)
    assert {held for _, held in ties(record, "HOLDS")} == {f"office/{office}"}
    assert len(ties(record, "TOOK_PART_IN", role="opened")) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De Belgische provincie Luik opende de top."),
        ("de", "Die Sitzung wurde von der belgischen Provinz Lüttich eröffnet."),
        ("en", "The Belgian province of Liège opened the meeting."),
    ],
)
def test_a_province_told_with_its_country_acts(language, text):
    opened = ties(record_of(text, language), "TOOK_PART_IN", role="opened")
    assert {who for who, _ in opened} == {"organisation/province.be-wlg"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Martin, préfète du Bas-Rhin et de la région Grand Est, a parlé.",
         {"prefect.FR-67", "prefect-of-region.FR-GES"}),
        ("Anna Martin, préfète déléguée pour l'égalité des chances de la Moselle, a parlé.",
         {"prefect-for-equal-opportunities.FR-57"}),
        ("Anna Martin, préfète déléguée pour l'égalité des chances du Nord, a parlé.",
         {"prefect-for-equal-opportunities.FR-59"}),
        ("Jean Petit, directeur départemental de la sécurité publique du Nord, a parlé.",
         {"police-director.FR-59"}),
        ("Anna Martin, gouverneure faisant fonction de la province de Hainaut, a parlé.",
         {"governor.BE-WHT"}),
        ("Le bourgmestre empêché de Namur, Jean Dupont, a parlé.", {"mayor.geonames-2790471"}),
        ("Jean Dupont, président en exercice de la Grande Région, a parlé.",
         {"president.grande-region"}),
        ("La signature du préfet du Nord et de la Région Hauts-de-France suit.",
         {"prefect.FR-59"}),
    ],
)  # fmt: skip
def test_a_french_office_has_the_territory_at_the_end_of_its_words(text, expected):
    assert set(offices(text, "fr")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le directeur départemental du Nord, Jean Petit, a parlé.",
         {"departmental-director.FR-59"}),
        ("Le procureur du Nord, Jean Petit, a parlé.", {"prosecutor.FR-59"}),
        ("Le président du Lot, Jean Petit, a parlé.", {"departmental-president.FR-46"}),
        ("Le préfet du Lot, Jean Petit, a parlé.", {"prefect.FR-46"}),
        ("Le responsable du Lot, Jean Petit, a présenté le marché.", {"head.of-jean-petit"}),
        ("La directrice du Centre, Anna Martin, a parlé.", {"director.of-anna-martin"}),
    ],
)  # fmt: skip
def test_a_word_names_a_territory_behind_the_head_of_a_territorys_service(text, expected):
    assert set(offices(text, "fr")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Governor of the Lubuskie Region, Marek Nowak, spoke.", "governor.PL-08"),
        ("The Director General of the Lubuskie Region, Marek Nowak, spoke.",
         "director-general.region.pl-08"),
    ],
)  # fmt: skip
def test_who_rules_a_region_is_over_it_and_who_works_for_it_is_in_it(text, expected):
    assert set(offices(text, "en")) == {expected}
