"""Which territories are institutions in a text, because they act, and which are places there."""

from __future__ import annotations

import pytest
from text_records import called, record_of


def institutions(language, text):
    """Return the words that name organisations in ``text``."""
    record = record_of(text, language)
    found = (e for e in record.entities.values() if e.type == "Organisation")
    return {mention.text for entity in found for mention in entity.mentions}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Partenaires : Ville de Lille, Courtrai, Province de Namur",
         {"Ville de Lille", "Courtrai", "Province de Namur"}),
        ("nl", "Lead partner: Gemeente Sluis\nPartners: Kreis Borken, Hasselt (BE)",
         {"Gemeente Sluis", "Kreis Borken", "Hasselt"}),
        ("de", "Projektpartner:\n- Stadt Eupen\n- Gemeinde Raeren\n- Zutphen\n",
         {"Stadt Eupen", "Gemeinde Raeren", "Zutphen"}),
        ("en", "Partners: City of Ghent; Lille; Kreis Kleve",
         {"City of Ghent", "Lille", "Kreis Kleve"}),
    ],
)  # fmt: skip
def test_a_line_of_partners_lists_institutions(language, text, names):
    assert institutions(language, text) == names


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Grâce à la province de Namur et à la commune de Couvin, le centre a ouvert.",
         {"province de Namur", "commune de Couvin"}),
        ("nl", "Het pad kwam er met steun van de provincie Limburg en de stad Aken.",
         {"provincie Limburg", "stad Aken"}),
        ("de", "Dank des Landes Bayern und der Gemeinden Lindau und Hard steht die Brücke.",
         {"Landes Bayern", "Lindau", "Hard"}),
        ("de", "Laut der Stadt Aachen ruht der Bau.", {"Stadt Aachen"}),
        ("en", "Thanks to the municipality of Sluis and the city of Ghent the centre opened.",
         {"municipality of Sluis", "city of Ghent"}),
    ],
)  # fmt: skip
def test_who_backs_something_or_is_quoted_acts(language, text, names):
    assert institutions(language, text) == names


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Le pont a été financé par la ville de Strasbourg.", {"ville de Strasbourg"}),
        ("fr", "La région Grand Est souhaite une ligne directe.", {"région Grand Est"}),
        ("nl", "De gemeenten Hulst en Terneuzen betalen de helft.", {"Hulst", "Terneuzen"}),
        ("de", "Der Landkreis Leer investiert zwei Millionen Euro.", {"Landkreis Leer"}),
        ("de", "Gestern erklärte die Stadt Görlitz, sie warte auf das Land.", {"Stadt Görlitz"}),
        ("en", "The town of Lille plans to build a bridge.", {"town of Lille"}),
    ],
)  # fmt: skip
def test_the_subject_of_what_only_people_and_institutions_do_acts(language, text, names):
    assert institutions(language, text) == names


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Les discussions sur une convention entre les villes de Menton et de Vintimille "
         "continuent.", {"Menton", "Vintimille"}),
        ("nl", "Over een overeenkomst met de stad Aken wordt nog gepraat.", {"stad Aken"}),
        ("de", "Die Gespräche über einen Vertrag mit der Stadt Eupen laufen.", {"Stadt Eupen"}),
        ("en", "Talks on an agreement with the City of Tournai failed.", {"City of Tournai"}),
    ],
)  # fmt: skip
def test_who_is_to_be_party_to_an_agreement_acts(language, text, names):
    assert institutions(language, text) == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le centre se trouve dans la ville de Lille et la province de Hainaut."),
        ("fr", "Les habitants de la commune de Menton protestent."),
        ("fr", "Des orages ont touché la province de Namur."),
        ("nl", "De trein rijdt door de provincie Limburg en de stad Luik."),
        ("nl", "Inwoners van de gemeente Sluis willen een bus."),
        ("nl", "De provincie Luik ligt in het oosten en telt veel dorpen."),
        ("de", "Freiwillige unterstützen die Stadt Görlitz."),
        ("de", "Die Einwohner der Stadt Görlitz unterstützen das Vorhaben."),
        ("de", "Der Zug fährt zwischen der Stadt Basel und der Stadt Freiburg."),
        ("de", "Der Weg führt durch die Stadt Görlitz und die Gemeinde Markersdorf."),
        ("en", "The residents of the town of Newry want a bus."),
        ("en", "The river between the province of Limburg and the city of Aachen rose."),
        ("en", "Stops: Lille, city of Ghent, Kortrijk"),
        ("de", "Die Brücke bei der Stadt Görlitz ist offen."),
        ("nl", "De brug bij de gemeente Sluis is open."),
    ],
)
def test_where_something_lies_or_happens_is_a_place(language, text):
    assert institutions(language, text) == set()


@pytest.mark.parametrize(
    ("language", "text", "signers"),
    [
        ("fr", "La France et le Luxembourg ont signé un accord de coopération policière.",
         {"state.fr", "state.lu"}),
        ("nl", "België en Nederland ondertekenden een verdrag over rampenhulp.",
         {"state.be", "state.nl"}),
        ("de", "2014 haben Deutschland und Polen einen Vertrag über die Polizei unterzeichnet.",
         {"state.de", "state.pl"}),
        ("en", "A treaty on mutual assistance was signed by Belgium and France.",
         {"state.be", "state.fr"}),
    ],
)  # fmt: skip
def test_states_sign_under_their_bare_names(language, text, signers):
    record = record_of(text, language)
    found = {r.source for r in record.relations.values() if r.type == "SIGNED"}
    assert found == {f"organisation/{signer}" for signer in signers}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En Belgique, un accord de coopération a été signé."),
        ("fr", "Lille, le 3 mars – On y a signé un accord de coopération."),
        ("nl", "In Maastricht en Luik werd een verdrag ondertekend."),
        ("de", "Das Abkommen zwischen Deutschland und Polen gilt weiter."),
        ("en", "The treaty of Prüm was signed in Germany."),
    ],
)
def test_where_something_was_signed_nobody_signed(language, text):
    record = record_of(text, language)
    assert not any(r.type == "SIGNED" for r in record.relations.values())
    assert not any(e.type == "Organisation" for e in record.entities.values())


def test_a_territory_is_one_institution_with_its_noun_and_without():
    record = record_of("Partners: Gemeente Sluis, Hasselt\nPartner: Stad Hasselt", "nl")
    assert len([e for e in record.entities.values() if e.type == "Organisation"]) == 2


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "fr",
            "Partenaires : Observatoire du Rhin supérieur, Colmar",
            {"Observatoire du Rhin supérieur"},
        ),
        ("de", "Mitglieder: Landrat Karl Wolf, Landkreis Leer; Anna Weber, Stadt Aachen", set()),
        ("en", "Partners (Germany, Poland): Anna Smith, Eupen", set()),
    ],
)
def test_where_a_partner_is_from_is_a_place(language, text, names):
    assert institutions(language, text) == names


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("nl", "De provincie Zeeland, het Waterschap Scheldestromen en de gemeente Hulst delen de "
         "kosten.", {"provincie Zeeland", "Waterschap Scheldestromen", "gemeente Hulst"}),
        ("de", "Träger sind die Kantone Jura und Bern, das Land Bayern sowie die "
         "Handwerkskammer Trier.",
         {"Jura", "Bern", "Land Bayern", "Handwerkskammer Trier"}),
        ("en", "The municipality of Sluis and the Benelux Union are behind the plan.",
         {"municipality of Sluis", "Benelux Union"}),
        ("fr", "Le canton du Jura et la Chambre de commerce de Metz y tiennent.",
         {"canton du Jura", "Chambre de commerce de Metz"}),
        ("de", "Die Region umfasst den Kanton Aargau und den Eurodistrikt Basel.",
         {"Eurodistrikt Basel"}),
        ("en", "He travelled to the city of Aachen and the Benelux Union.", {"Benelux Union"}),
    ],
)  # fmt: skip
def test_a_list_with_other_bodies_acts(language, text, names):
    assert institutions(language, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Für den Kreis Kleve unterschrieb Anna Weber den Vertrag, für Wesel der Landrat "
         "Karl Wolf.", {"Kreis Kleve", "Wesel"}),
        ("Für den Kreis Kleve war Anna Weber da.", set()),
    ],
)  # fmt: skip
def test_for_whom_somebody_signs_is_a_party(text, names):
    assert institutions("de", text) == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Leute aus dem Kreis Kleve und der Stadt Nimwegen berichteten von Problemen."),
        ("nl", "Mensen uit de gemeente Hulst en de stad Gent vroegen om een bus."),
        ("en", "People from the county of Kent and the town of Lille asked for a ferry."),
        ("fr", "À Couvin, province de Namur, le projet prévoit un pont."),
        ("de", "Landrat Karl Wolf, Kreis Leer, sprach."),
        ("de", "Die Stadt Aachen ist froh, sagte Anna Weber."),
        ("de", "Weil sie die Stadt Görlitz fördern, kommen viele."),
    ],
)
def test_whence_people_come_is_a_place(language, text):
    assert institutions(language, text) == set()


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Le maire de la commune de Couvin et la province de Namur ont inauguré la salle.",
         "province de Namur"),
        ("nl", "De burgemeester van de stad Luik en de provincie Limburg organiseerden het feest.",
         "provincie Limburg"),
        ("en", "The mayor of the city of Ghent and the province of Zeeland organised the meeting.",
         "province of Zeeland"),
    ],
)  # fmt: skip
def test_a_territory_acts_beside_the_office_over_another(language, text, name):
    assert institutions(language, text) == {name}


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("fr", "La Belgique, la France et la ville de Lille ont signé une convention.", 3),
        ("nl", "België en de provincie Zeeland tekenden een verdrag.", 2),
        ("de", "Deutschland, die Schweiz und der Kanton Aargau haben ein Abkommen geschlossen.", 3),
        ("en", "Belgium and the city of Lille signed an agreement.", 2),
        ("en", "Near Ghent, the city of Lille signed an agreement.", 1),
        ("fr", "À Mons, la ville de Lille et la province de Namur ont signé une convention.", 2),
    ],
)
def test_states_sign_beside_towns(language, text, count):
    record = record_of(text, language)
    assert sum(r.type == "SIGNED" for r in record.relations.values()) == count


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "L'Occitanie entend bâtir un pont.", ["Occitanie"]),
        ("fr", "La Flandre et la Wallonie renforcent leur coopération.", ["Flandre", "Wallonie"]),
        ("nl", "Vlaanderen en Wallonië slaan de handen ineen.", ["Vlaanderen", "Wallonië"]),
        ("nl", "Vlaanderen en Wallonië spraken een brug af.", ["Vlaanderen", "Wallonië"]),
        ("de", "Gestern wollten Kärnten und Tirol ein Zeichen setzen.", ["Kärnten", "Tirol"]),
        ("en", "West Flanders and Kent strengthened their cooperation.", ["Kent", "West Flanders"]),
    ],
)
def test_territories_that_decide_act_under_their_bare_names(language, text, names):
    assert called(text, language) == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En Occitanie, le préfet entend bâtir un pont."),
        ("nl", "Anna Peeters uit Vlaanderen wil een brug."),
        ("de", "In Kärnten wollen die Bürger ein Zeichen setzen."),
        ("de", "Er freut sich, weil Sachsen unterstützt wird."),
        ("nl", "Hij is blij dat Vlaanderen gesteund wordt."),
        ("en", "The mayor of Kent strengthened his team."),
        ("en", "Kent said little."),
    ],
)
def test_territories_where_somebody_decides_do_not(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("de", "Bald haben die Stadt Görlitz und der Landkreis Bautzen einen Verein gegründet.",
         ["Landkreis Bautzen", "Stadt Görlitz"]),
        ("de", "Ihm sind die Städte Görlitz und Zittau angeschlossen.", ["Görlitz", "Zittau"]),
        ("de", "Die Stadt Görlitz beteiligt sich.", ["Stadt Görlitz"]),
        ("nl", "Samen hebben de gemeente Sluis en de provincie Zeeland een vereniging opgericht.",
         ["gemeente Sluis", "provincie Zeeland"]),
    ],
)  # fmt: skip
def test_territories_with_their_noun_act_as_subjects(language, text, names):
    assert set(names) <= set(called(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Stadt Görlitz liegt an der Neiße."),
        ("de", "Die Stadt Görlitz hat 55000 Einwohner."),
        ("de", "Er kennt die Stadt Görlitz."),
        ("nl", "De stad Gent ligt aan de Leie."),
        ("nl", "De brug verbindt de stad Gent met Brugge."),
    ],
)
def test_land_that_lies_or_is_visited_does_not(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "La Wallonie finance la moitié du pont.", {"Wallonie"}),
        ("fr", "La France et l'Allemagne ont convenu de créer un centre commun.",
         {"France", "Allemagne"}),
        ("nl", "Limburg draagt 2 miljoen euro bij.", {"Limburg"}),
        ("nl", "Nederland en België hebben afgesproken om meer samen te werken.",
         {"Nederland", "België"}),
        ("de", "Tirol trat dem Programm 1998 bei.", {"Tirol"}),
        ("de", "Deutschland und Frankreich haben sich auf ein gemeinsames Zentrum geeinigt.",
         {"Deutschland", "Frankreich"}),
        ("de", "Sachsen fördert das Vorhaben.", {"Sachsen"}),
        ("en", "Wallonia is funding half of the bridge.", {"Wallonia"}),
        ("en", "France and Germany agreed on new rules.", {"France", "Germany"}),
        ("en", "Flanders and the Netherlands joined in 1991.", {"Flanders", "Netherlands"}),
        # no deed of an institution, or done to a territory
        ("fr", "La Wallonie est financée autrement.", set()),
        ("nl", "Limburg wordt gesteund.", set()),
        ("de", "Sachsen wird gefördert.", set()),
        ("en", "Wallonia is well funded.", set()),
        ("de", "Sie besuchten die Stadt Görlitz.", set()),
        ("nl", "Wie in Sluis en Zutphen ondersteunt de club?", set()),
    ],
)  # fmt: skip
def test_territories_that_pay_join_or_agree_act_under_their_bare_names(language, text, names):
    assert institutions(language, text) == names


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "L'adhésion de la commune de Couvin est au programme.", "commune de Couvin"),
        ("nl", "Zij werkte bij de gemeente Sluis.", "gemeente Sluis"),
        ("nl", "De bijdrage van de provincie Limburg is hoger.", "provincie Limburg"),
        ("de", "Der Beitritt der Gemeinde Raeren ist beschlossene Sache.", "Gemeinde Raeren"),
        ("de", "Sie war früher beschäftigt bei der Stadt Görlitz.", "Stadt Görlitz"),
        ("en", "The contribution from the city of Ghent is higher.", "city of Ghent"),
    ],
)
def test_whose_deed_it_is_or_who_employs_somebody_is_an_institution(language, text, name):
    assert institutions(language, text) == {name}
