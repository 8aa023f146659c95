"""Persons' names: what is one, where it ends, and which mentions are one person."""

from __future__ import annotations

import pytest
from text_records import entities, record_of


def people(text, language):
    return {id.removeprefix("person/") for id in entities(record_of(text, language), "Person")}


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("fr", "Hier, Jean-Luc Dupont a parlé.", "jean-luc-dupont"),
        ("fr", "M. Jean Dupont a parlé.", "jean-dupont"),
        ("fr", "La parole fut donnée à Anna de la Tour.", "anna-de-la-tour"),
        ("nl", "Gisteren sprak Jan van den Berg.", "jan-van-den-berg"),
        ("de", "Gestern sprach Dr. Anna Schmidt.", "anna-schmidt"),
        ("de", "Gestern sprach Hans von der Heide.", "hans-von-der-heide"),
        ("en", "Yesterday Anna O'Brien spoke.", "anna-o-brien"),
        ("fr", "Hier, le bourgmestre DUPONT Jean a parlé.", "jean-dupont"),
        ("fr", "DECALUWE Carl a parlé.", "carl-decaluwe"),
    ],
)
def test_a_name_is_taken_whole(language, text, person):
    assert people(text, language) == {person}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Comité des Régions se réunit au Palais Royal. La Meuse monte."),
        ("nl", "De Europese Unie en de Benelux Unie werken samen in West-Vlaanderen."),
        ("de", "Die Europäische Union fördert den Kreis Borken und die Stadt Aachen."),
        ("en", "The European Union funds the North Sea Region. Monday Morning came."),
        ("fr", ""),
    ],
)
def test_capitals_alone_make_no_person(language, text):
    assert people(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "mentions"),
    [
        ("fr", "Anna Martin a parlé. M. Dupont a répondu à Mme Martin. Martin est partie.", 3),
        ("nl", "Anna Peeters sprak. Daarna antwoordde Peeters.", 2),
        ("de", "Anna Schmidt sprach zuerst. Frau Schmidt dankte allen.", 2),
        ("en", "Anna Smith spoke first. Later Smith left.", 2),
    ],
)
def test_a_surname_alone_is_the_person_named_before(language, text, mentions):
    record = record_of(text, language)
    first = next(e for e in record.entities.values() if e.name.startswith("Anna "))
    assert len(first.mentions) == mentions


def test_an_initial_and_the_whole_name_are_one_person():
    assert people("Anna Martin a parlé. A. Martin a remercié.", "fr") == {"anna-martin"}


def test_two_given_names_are_two_persons():
    assert people("Anna Martin a parlé. Paul Martin a remercié.", "fr") == {
        "anna-martin",
        "paul-martin",
    }


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("nl", "Jan Peters, burgemeester van Gent, sprak.", "jan-peters"),
        ("de", "Hans Richter, Oberbürgermeister von Aachen, sprach.", "hans-richter"),
        ("nl", "Gastheer Jean-René Lecerf, burgemeester van Gent, sprak.", "jean-rene-lecerf"),
    ],
)
def test_a_word_for_an_office_is_a_surname_behind_a_given_name(language, text, person):
    assert f"person/{person}" in record_of(text, language).entities


@pytest.mark.parametrize(
    ("language", "text", "surname"),
    [
        ("fr", "Le gouverneur Decaluwé a visité Bruges.", "decaluwe"),
        ("nl", "Burgemeester Van den Berg was aanwezig.", "van-den-berg"),
        ("de", "Ministerpräsident Müller kam.", "muller"),
        ("en", "Mayor Van Damme attended.", "van-damme"),
    ],
)
def test_an_office_before_a_surname_makes_a_person_of_it(language, text, surname):
    [person] = people(text, language)
    assert person.partition(".")[0] == surname


def test_less_than_a_given_name_and_a_surname_names_somebody_of_this_text_only():
    for text in ("C. Decaluwé, gouverneur, a parlé.", "Mme Decaluwé a parlé."):
        one = entities(record_of(text, "fr", document="document/one"), "Person")
        other = entities(record_of(text, "fr", document="document/other"), "Person")
        assert len(one) == len(other) == 1
        assert one != other


def test_two_of_one_name_are_told_apart_by_their_offices():
    text = (
        "Jean Dupont, maire de Lille, et Jean Dupont, bourgmestre de Mons, ont parlé. "
        "M. Dupont a remercié."
    )
    lille, mons = "jean-dupont.mayor.geonames-2998324", "jean-dupont.mayor.geonames-2790869"
    record = record_of(text, "fr")
    assert people(text, "fr") == {lille, mons}
    assert [m.text for m in record.entities[f"person/{mons}"].mentions][-1] == "M. Dupont"


@pytest.mark.parametrize(
    "text",
    [
        "Jean Dupont, maire de Lille, a parlé. Jean Dupont, ancien maire de Douai, est parti.",
        "Jean Dupont, maire de Lille, a parlé. Jean Dupont, président des Hauts-de-France, aussi.",
    ],
)
def test_one_person_may_hold_several_offices(text):
    assert people(text, "fr") == {"jean-dupont"}


@pytest.mark.parametrize("name", ["Dirk De fauw", "Jan van de Graaf", "Klaus Bouillon"])
def test_a_surname_may_be_written_or_sound_like_another_word(name):
    record = record_of(f"Burgemeester {name} opende de conferentie in Gent.", "nl")
    assert {record.entities[person].name for person in entities(record, "Person")} == {name}


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("en", "Tjitske van der Berg spoke in Lille.", "tjitske-van-der-berg"),
        ("fr", "Tjitske van den Berg a pris la parole.", "tjitske-van-den-berg"),
        ("nl", "Er kwam ook staatssecretaris Tjitske van Veldhoven.", "tjitske-van-veldhoven"),
        ("fr", "Anne Dupont prend la place de Jean Petit.", "jean-petit"),
        ("nl", "Filip D'haen sprak. Later waren D'haen en zijn gasten weg.", "filip-d-haen"),
        ("nl", "De burgemeester, Jan Peeters de Zwaan, sprak.", "jan-peeters-de-zwaan"),
        ("fr", "Le maire de Metz, Jean Dupont de Lille, a ouvert la séance.", "jean-dupont"),
    ],
)
def test_a_particle_tells_a_surname(language, text, person):
    assert f"person/{person}" in entities(record_of(text, language), "Person")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Op donderdag 9 mei (Dag van Europa) kwamen zij samen."),
        ("fr", "On l'a fait, en 2020, Ami de la Vallée d'Aoste."),
        ("en", "They met in the German-speaking part of the country."),
        ("nl", "Zij vierden het Élysée-verdrag in Huis ten Bosch."),
        ("de", "Es sprach der Sprecher der Gruppe (ABC): Strukturelle Unterschiede als Hemmnis"),
        ("nl", "Zij is directeur Buurlanden bij de dienst."),
    ],
)
def test_a_day_or_a_compound_is_nobody_s_name(language, text):
    assert entities(record_of(text, language), "Person") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Trente-Deux, maires et bourgmestres confondus, ont signé."),
        ("fr", "Vingt-Quatre Martin, maire et adjoint, ont signé."),
        ("nl", "De gouverneur: Tweeëndertig Peeters, burgemeester, kwamen."),
        ("de", "Der Minister, Zweiunddreißig Schmidt, kam."),
        ("en", "The minister, Thirty-Two Murphy, came."),
    ],
)
def test_a_number_in_letters_begins_no_name(language, text):
    assert people(text, language) == set()


def test_who_is_called_like_a_number_has_a_given_name():
    assert people("Hier, Jean Trente a parlé.", "fr") == {"jean-trente"}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", "Erik Peeters sprak met Ingrid Jansen-van den Berg.", "Ingrid Jansen-van den Berg"),
        ("de", "Für den Kreis sprach Carsten-F. Sörensen.", "Carsten-F. Sörensen"),
        ("nl", "Er sprak prof. em. dr. Anna Peeters uit Gent.", "prof. em. dr. Anna Peeters"),
        ("en", "On stage: Thomas Moss, Beat Jans, Anna Smith and Wolfgang Berg.", "Beat Jans"),
    ],
)
def test_a_name_is_read_with_its_parts(language, text, name):
    record = record_of(text, language)
    found = {m.text for e in record.entities.values() if e.type == "Person" for m in e.mentions}
    assert name in found


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("de", "Es kamen Anna Weber, Kreis Kleve, und Hans Müller.", 2),
        ("en", "Anna Smith, Lumen Agency, and Jan Moss spoke.", 2),
        ("fr", "Anne Petit, Région Lumen, Luc Martin ont parlé.", 2),
    ],
)
def test_what_stands_between_two_names_may_be_none(language, text, count):
    record = record_of(text, language)
    assert sum(e.type == "Person" for e in record.entities.values()) == count


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("de", "Es sprach der Konsul von Chile, Bernardo Ortiz Salvatierra.",
         "bernardo-ortiz-salvatierra"),
        ("de", "Der Präsident Dr. Roderich C. Dahlmann sprach.", "roderich-c-dahlmann"),
        ("de", "Willkommen hieß er Madame Eva Lacroix.", "eva-lacroix"),
        ("en", "The President of Portugal, Manuel Rebelo de Sousa, spoke.",
         "manuel-rebelo-de-sousa"),
        ("en", "The Mayor thanked Cllr Anna Smith.", "anna-smith"),
    ],
)  # fmt: skip
def test_a_name_goes_on_over_words_that_nobody_knows(language, text, person):
    assert people(text, language) == {person}


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        ("de", "Anna Weber, Karl Braun und Boran Klarevic kamen.", "boran-klarevic"),
        ("nl", "Anna Peeters, Karel Maes en Boran Klarevic kwamen.", "boran-klarevic"),
        ("en", "Anna Smith, Karl Moss and Boran Klarevic convened in Newry.", "boran-klarevic"),
        ("fr", "Anne Dupont, Jean Petit et Boran Klarevic étaient là.", "boran-klarevic"),
    ],
)
def test_the_last_of_a_list_of_names_is_one(language, text, last):
    assert last in people(text, language)
    assert len(people(text, language)) == 3


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Gartenschau IGA Berlin begann."),
        ("en", "Derry City and the council met."),
        ("en", "The chair of the COTER commission was ill."),
        ("en", "Anna Smith, Karl Moss and Border Police spoke."),
    ],
)
def test_letters_towns_and_bodies_are_nobody(language, text):
    assert people(text, language) <= {"anna-smith", "karl-moss"}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "MM. Martin (Lille), Petit (Mons) et Roussel (Gand) ont signé.",
         {"Martin", "Petit", "Roussel"}),
        ("nl", "De heren Maas, Bruls (VNG) en Wiggers (VRT) tekenden.",
         {"Maas", "Bruls", "Wiggers"}),
    ],
)  # fmt: skip
def test_surnames_go_on_behind_a_bracket_in_the_list_of_a_civility(language, text, names):
    people = {entity.name for entity in record_of(text, language).entities.values()
              if entity.type == "Person"}  # fmt: skip
    assert {name.split()[-1] for name in people} == names


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Arolla Urdangarrin, directrice de l'hôpital de Lille, a parlé.",
         "Arolla Urdangarrin"),
        ("nl", "Diemerd Kranssen, burgemeester van Gent, sprak.", "Diemerd Kranssen"),
    ],
)  # fmt: skip
def test_unknown_words_before_an_office_that_open_a_sentence_are_a_name(language, text, name):
    record = record_of(text, language)
    assert [e.name for e in record.entities.values() if e.type == "Person"] == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Arollation Urdangarrine d'eau, le maire de Lille en parle."),
        ("nl", "Diemerde Kranssen rijden, burgemeester van Gent wil meer."),
        ("de", "Erste Hilfe, Bürgermeister von Trier kommt."),
    ],
)
def test_other_unknown_words_there_are_none(language, text):
    assert not [e for e in record_of(text, language).entities.values() if e.type == "Person"]


@pytest.mark.parametrize(
    ("language", "text", "person", "before"),
    [
        ("fr", "Le préfet Michel Dimanche a parlé dimanche. Puis M. Dimanche est parti.",
         "person/michel-dimanche", ["préfet", "M."]),
        ("nl", "Burgemeester Jan Maandag sprak maandag. Maandag is hij hier. De heer Maandag.",
         "person/jan-maandag", ["Burgemeester", "heer"]),
        ("de", "Landrätin Anna Freitag sprach am Freitag. Hier dankte Frau Freitag.",
         "person/anna-freitag", ["Landrätin", "Frau"]),
        ("en", "The mayor Joe Friday spoke on Friday. Then Mr Friday left.",
         "person/joe-friday", ["mayor", "Mr"]),
    ],
)  # fmt: skip
def test_a_weekday_is_somebody_behind_a_given_name_or_a_title(language, text, person, before):
    record = record_of(text, language)
    [found] = [e for e in record.entities.values() if e.type == "Person"]
    assert found.id == person
    assert [text[: mention.start].split()[-1] for mention in found.mentions] == before


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("fr", "Le roi Albert II de Belgique a ouvert la conférence à Lille.", "albert-ii"),
        ("nl", "Koning Filip van België opende de conferentie in Gent.", "filip"),
        ("de", "König Philippe von Belgien eröffnete die Konferenz in Aachen.", "philippe"),
        ("en", "King Philippe of Belgium opened the conference in Ghent.", "philippe"),
    ],
)
def test_a_sovereign_is_called_by_the_given_name(language, text, person):
    assert {p.partition(".")[0] for p in people(text, language)} == {person}


def test_other_offices_make_no_name_of_a_given_name():
    assert people("Le maire Philippe a ouvert la conférence à Lille.", "fr") == set()


def test_initials_are_kept_whole():
    text = "De heer G.J. Peeters, F.J.M. Jansen en W. Jansen waren op de conferentie in Gent."
    names = {e.name for e in record_of(text, "nl").entities.values() if e.type == "Person"}
    assert {"G. J. Peeters", "F. J. M. Jansen"} <= names


def test_an_abbreviation_before_a_known_word_is_no_initials():
    assert people("De N.V. Bekaert en de E.U. Commissie waren op de conferentie.", "nl") == set()


def test_a_hotel_is_nobody():
    text = "The conference is being held at the Slieve Russell Hotel in Ballyconnell."
    assert people(text, "en") == set()
    text = "The mayor Anthony Hall opened the conference in Newry."
    assert people(text, "en") == {"anthony-hall"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'hôpital Reine Astrid a signé la convention. La place du Roi Baudouin est belle."),
        ("nl", "Koning Filip Stichting en de stad Gent ondertekenden het akkoord."),
        ("en", "Queen Elizabeth Hospital signed the treaty. King Philippe Street is long."),
    ],
)
def test_a_thing_that_is_named_after_a_sovereign_is_nobody(language, text):
    assert people(text, language) == set()


def test_four_initials_are_as_good_as_two():
    text = "Burgemeester C.W.E.J. Weber en burgemeester A.A.C. van der Berg spraken in Gent."
    names = {e.name for e in record_of(text, "nl").entities.values() if e.type == "Person"}
    assert names == {"C. W. E. J. Weber", "A. A. C. van der Berg"}


@pytest.mark.parametrize(
    ("language", "text", "persons"),
    [
        ("de", "Anwesend waren KBI Anton Auerberg, KBM Josef Kern und EKBI Franz Huber.",
         {"anton-auerberg", "josef-kern", "franz-huber"}),
        ("de", "Anwesend waren MAYER Anton Josef und KERN Franz.", {"anton-josef-mayer",
                                                                    "franz-kern"}),
        ("en", "The panel was moderated by A. Brown, Kent Police.", {"a-brown"}),
        ("en", "Ministers discussed the St Andrews Agreement Review.", set()),
    ],
)  # fmt: skip
def test_letters_before_a_name_are_a_rank_or_the_surname(language, text, persons):
    assert {id.partition(".")[0] for id in people(text, language)} == persons


def test_the_last_of_those_who_share_an_office_is_a_person():
    text = "Die Innenminister Deutschlands und der Niederlande, Horst Weber und Ferd Graper, kamen."
    assert set(people(text, "de")) == {"horst-weber", "ferd-graper"}


@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
@pytest.mark.parametrize(
    "name",
    [
        "Dimitrijs Krauze", "Gediminas Vaitkus", "Toomas Tamm", "Seppo Korhonen", "Tjeerd Hoekstra",
        "Zdeněk Hřebíček", "Boštjan Zupančič", "Iñaki Etxeberria", "Burkhard Lemke",
    ],
)  # fmt: skip
def test_given_names_of_the_borders_begin_a_name_that_opens_a_sentence(language, name):
    verbs = {"fr": "a parlé", "nl": "sprak", "de": "sprach", "en": "spoke"}
    record = record_of(f"{name} {verbs[language]}.", language)
    assert [record.entities[id].name for id in entities(record, "Person")] == [name]


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("fr", "Hier, Lluís Puig i Ferrer a parlé.", "lluis-puig-i-ferrer"),
        ("nl", "Gisteren sprak Maria do Carmo Pinto.", "maria-do-carmo-pinto"),
        ("de", "Gestern sprach Cathal Ó Murchú.", "cathal-o-murchu"),
        ("de", "Gestern sprach Götz Freiherr von Thann.", "gotz-freiherr-von-thann"),
        ("en", "Yesterday Niamh Mac an Bhaird spoke.", "niamh-mac-an-bhaird"),
        ("en", "Yesterday Mercè Vila i Roca spoke.", "merce-vila-i-roca"),
    ],
)
def test_particles_of_other_tongues_join_surnames(language, text, person):
    assert people(text, language) == {person}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Bürgermeisterin Anna Graf von Kehl sprach.", "anna-graf"),
        ("Landrat Lukas Graf von Bernstorff sprach.", "lukas-graf-von-bernstorff"),
        ("Minister Karl Graf von Schönborn sprach.", "karl-graf-von-schonborn"),
    ],
)
def test_a_noble_title_before_a_mayors_town_is_a_surname(text, person):
    assert people(text, "de") == {person}


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Yesterday the Eider Barrage opened."), ("de", "Am Eider Sperrwerk war es laut.")],
)
def test_a_river_is_no_given_name(language, text):
    assert people(text, language) == set()


def test_no_word_of_the_text_joins_surnames():
    assert people("Jean Dupont ni Anna Petit n'ont parlé.", "fr") == {"jean-dupont", "anna-petit"}
    assert people("The Council of Lleida i Barcelona met.", "en") == set()


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("nl", "De rector van de Universiteit Antwerpen Jan Claes sprak.", "jan-claes"),
        ("nl", "De directeur van het Expertisecentrum Gent Jan Claes sprak.", "jan-claes"),
        (
            "de",
            "Der Dekan der Fakultät für Recht der Universität Passau Stefan Becker sprach.",
            "stefan-becker",
        ),
        ("fr", "Le président de l'Université de Lille Jean Dupont a parlé.", "jean-dupont"),
        ("en", "The rector of the University of Tartu John Doyle spoke.", "john-doyle"),
        ("en", "Director of Mater Hospital John Doyle spoke.", "john-doyle"),
        ("en", "Coordinator of the Cross-Border Police Centre John Doyle spoke.", "john-doyle"),
        ("en", "The Governor of the Lubuskie Region Marek Nowak spoke.", "marek-nowak"),
        ("en", "Mayor of Derry John Doyle spoke.", "john-doyle"),
        ("en", "Ministry of Finance Dimitrijs Krauze spoke.", "dimitrijs-krauze"),
    ],
)
def test_a_holder_behind_the_name_of_a_body_is_no_part_of_it(language, text, person):
    assert people(text, language) == {person}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La directrice du Lycée Jean Monnet et la rectrice sont venues."),
        ("fr", "L'Université Jean Moulin et la Ville de Lille sont partenaires."),
        ("nl", "De gemeente Anna Paulowna en de stad Gent werken samen."),
        ("de", "Das Gymnasium Friedrich Schiller und die Stadt Kehl feiern."),
        ("en", "The House of Anna Paulowna Hotel was full."),
    ],
)
def test_who_a_body_is_called_after_is_nobody_there(language, text):
    assert people(text, language) == set()


def test_nobody_is_called_as_a_row_in_a_picture_opens():
    text = "Luc Roux, directeur des Laiteries de Mons\n\nDe gauche à droite, Anne Petit, maire"
    assert people(text, "fr") == {"luc-roux", "anne-petit"}
