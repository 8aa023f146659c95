"""Bodies that share a head, that go on, that only their company tells; towns in lists; who has a
part."""

from __future__ import annotations

import pytest
from text_records import called, entities, record_of


def named(text, language, type):
    """Return the wordings of the entities of a type."""
    record = record_of(text, language)
    return {m.text for id in entities(record, type) for m in record.entities[id].mentions}


@pytest.mark.parametrize(
    ("language", "text", "bodies"),
    [
        ("de", "An der Kontrolle nahmen die Hauptzollämter Dresden, Erfurt und Ulm teil.",
         ["Dresden", "Erfurt", "Ulm"]),
        ("de", "Die Planungsverbände Fricktal Regio und Zurzibiet laden ein.",
         ["Fricktal Regio", "Zurzibiet"]),
        ("nl", "Ook de waterschappen Vechtstromen en Rijn en IJssel deden mee.",
         ["Rijn en IJssel", "Vechtstromen"]),
        ("nl", "De veiligheidsregio's Twente en Noord- en Oost-Gelderland oefenden.",
         ["Noord- en Oost-Gelderland", "Twente"]),
        ("fr", "Les conseils régionaux Grand Est et Bretagne ont signé.",
         ["Bretagne", "Grand Est"]),
    ],
)  # fmt: skip
def test_a_plural_head_is_that_of_each_name_behind_it(language, text, bodies):
    assert called(text, language) == bodies


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Minister stellte den Feuerwehren Mittel und Wege vor."),
        ("en", "He studied at the universities of Leuven and Maastricht."),
        ("fr", "Il a étudié dans les universités de Liège et de Metz."),
    ],
)
def test_what_a_preposition_leads_to_shares_no_head(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("fr", "L'accord couvre les communes de Lille, Tournai et Xertigneulles.", "Xertigneulles"),
        ("nl", "Het gebied omvat de gemeenten Gent, Zwalmbeke en Sluis.", "Zwalmbeke"),
        ("de", "Das Gebiet umfasst die Gemeinden Kehl, Horni Vltavice und Mauth.",
         "Horni Vltavice"),
        ("en", "The area has the municipalities of Tornio, Pello and Kolarivaara.", "Kolarivaara"),
    ],
)  # fmt: skip
def test_a_list_that_tells_its_kind_has_towns_that_no_table_knows(language, text, town):
    assert town in named(text, language, "Place")


def test_german_nouns_behind_the_word_for_towns_are_no_towns():
    text = "Der Minister stellt den Gemeinden Mittel und Wege vor."
    assert named(text, "de", "Place") == set()


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("fr", "La ville de Lille est chef de file du projet.", "ville de Lille"),
        ("fr", "La coopération européenne entre la ville de Nice et la province de Namur.",
         "ville de Nice"),
        ("nl", "Voor Nederland zitten de gemeenten Sluis en Borsele rond de tafel.", "Borsele"),
        ("nl", "Tot de projectpartners behoren de gemeente Enschede en de stad Münster.",
         "gemeente Enschede"),
        ("de", "Der Landkreis Lörrach ist Träger des Projekts.", "Landkreis Lörrach"),
        ("de", "Auf deutscher Seite sind es die Kreise Kleve und Wesel.", "Wesel"),
        ("de", "Dem Verein gehören der Kreis Kleve und die Stadt Gronau an.", "Kreis Kleve"),
        ("en", "The Dutch province of Limburg is the driving force behind this initiative.",
         "province of Limburg"),
    ],
)  # fmt: skip
def test_who_is_said_to_have_a_part_acts(language, text, body):
    assert body in called(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Dans la ville de Lille, la police est représentée."),
        ("nl", "Het gebied omvat de gemeenten Evergem en Zelzate."),
        ("de", "In der Stadt Görlitz sind viele Vereine vertreten."),
        ("en", "The area includes the province of Limburg and the city of Aachen."),
    ],
)
def test_where_somebody_has_a_part_acts_not(language, text):
    places = named(text, language, "Place")
    assert not places & set(called(text, language))
    assert places


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("fr", "Il dirige le Centre hospitalier Émile-Mayrisch depuis hier.",
         "Centre hospitalier Émile-Mayrisch"),
        ("fr", "Le lycée Jean Monnet de Strasbourg a gagné.", "lycée Jean Monnet de Strasbourg"),
        ("fr", "L'Agence de développement et d'urbanisme de Lille a signé.",
         "Agence de développement et d'urbanisme de Lille"),
        ("fr", "La Haute école spécialisée de Suisse occidentale a signé.",
         "Haute école spécialisée de Suisse occidentale"),
        ("fr", "L'hôpital transfrontalier de Cerdagne a ouvert.",
         "hôpital transfrontalier de Cerdagne"),
        ("fr", "La Métropole de Lille est partenaire.", "Métropole de Lille"),
        ("nl", "Het Agentschap Natuur en Bos steunt het park.", "Agentschap Natuur en Bos"),
        ("de", "Gestern tagte das Polizeipräsidium Oberbayern Süd.",
         "Polizeipräsidium Oberbayern Süd"),
        ("de", "Gestern tagte das Leibniz-Institut für Raumentwicklung.",
         "Leibniz-Institut für Raumentwicklung"),
        ("de", "Gestern tagte der Regionalrat Grand Est.", "Regionalrat Grand Est"),
        ("en", "It was developed by the National College of Art and Design.",
         "National College of Art and Design"),
        ("en", "They met at last with Trinity College Dublin.", "Trinity College Dublin"),
        ("en", "It was signed by the Adam Mickiewicz University.", "Adam Mickiewicz University"),
        ("en", "It was signed by the Kvarken Council EGTC.", "Kvarken Council EGTC"),
        ("en", "It was paid by the Community Foundation for Northern Ireland.",
         "Community Foundation for Northern Ireland"),
        ("en", "They opened the Joint Co-ordination and Information Centre.",
         "Joint Co-ordination and Information Centre"),
    ],
)  # fmt: skip
def test_a_name_goes_on_to_its_end(language, text, body):
    assert body in called(text, language)


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("fr", "Il préside le Consorzio Monviso Solidale.", "Consorzio Monviso Solidale"),
        ("nl", "De Universidad de Zaragoza tekende.", "Universidad de Zaragoza"),
        ("de", "Partner ist die Politechnika Wrocławska.", "Politechnika Wrocławska"),
        ("en", "It was signed by the Mancomunitat de la Vall de Camprodon.",
         "Mancomunitat de la Vall de Camprodon"),
    ],
)  # fmt: skip
def test_a_head_of_a_neighbouring_language_begins_a_name(language, text, body):
    assert body in called(text, language)


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("fr", "L'initiative est soutenue par la SaarLumB.", "SaarLumB"),
        ("nl", "Een rondgang door ZorgLumen, het ziekenhuis van Terneuzen, besloot de dag.",
         "ZorgLumen"),
        ("nl", "Cor Jansen is directeur van VLUM.", "VLUM"),
        ("de", "Anna Weber ist Referentin bei ZorgLumen.", "ZorgLumen"),
        ("en", "They met Kent County Council, the Loughs Agency and Muineachán Le Gaeilge.",
         "Muineachán Le Gaeilge"),
        ("en", "It was run with Tourism Ireland.", "Tourism Ireland"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_tells_that_it_is_a_bodys(language, text, body):
    assert body in called(text, language)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Il est soutenu par le projet SaarLumB.", "SaarLumB"),
        ("nl", "Het wordt betaald door het programma ZorgLumen.", "ZorgLumen"),
        ("en", "They met Kent County Council, the Loughs Agency and Fedai Canım – Chairman.",
         "Fedai Canım"),
        ("en", "Tourism in Ireland grows.", "Tourism in Ireland"),
    ],
)  # fmt: skip
def test_a_plan_a_person_and_a_trade_are_no_bodies(language, text, name):
    assert name not in called(text, language)


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "Le gouvernement a visité les îles Baléares.", "îles Baléares"),
        ("fr", "Ils ont traversé le fleuve Oyapock.", "fleuve Oyapock"),
        ("en", "They crossed the Tornio River.", "Tornio River"),
    ],
)
def test_a_river_and_islands_have_the_word_for_their_kind(language, text, place):
    assert any(place.endswith(found) for found in named(text, language, "Place"))
    assert "Tornio" not in named(text, language, "Place")
