"""What the gazetteer knows, and under which forms texts in each language find it."""

from __future__ import annotations

import gzip
import importlib.util
import lzma
import shutil
import sys
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

import pytest
from passerelle.ontology.schema import LANGUAGES, schema
from passerelle.ontology.territories import surnames, territories
from passerelle.ontology.tokens import key
from passerelle.ontology.toponyms import forms

TABLES = Path(__file__).parents[2] / "ontology" / "tables"
SOURCES = Path(__file__).parents[3] / "shared" / "sources"

MONS, TOURNAI, LILLE, LIEGE = (
    "geonames-2790869", "geonames-2785341", "geonames-2998324", "geonames-2792413",
)  # fmt: skip
COLOGNE, AACHEN, BRUSSELS = "geonames-2886242", "geonames-3247449", "geonames-2800866"


@lru_cache(maxsize=4)
def readings(language: str) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """Return (scheme, folded form) → (id, kind of form), the likeliest first."""
    found: defaultdict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for words, scheme, id_, form in forms(language):
        found[scheme, key(words)].add((id_, form))
    rank = territories().rank
    return {
        name: sorted(ids, key=lambda reading: (rank(reading[0]), reading))
        for name, ids in found.items()
    }


def ids(language: str, words: str, scheme: str = "territory") -> list[str]:
    known = readings(language).get((scheme, key(words)), [])
    return list(dict.fromkeys(id_ for id_, _ in known))


def kinds(language: str, words: str, scheme: str = "territory") -> set[str]:
    return {form for _, form in readings(language).get((scheme, key(words)), [])}


PROBES = {
    "fr": {
        "Mons": MONS, "Hainaut": "BE-WHT", "Flandre occidentale": "BE-VWV", "Tournai": TOURNAI,
        "Lille": LILLE, "Nord": "FR-59", "Hauts-de-France": "FR-HDF", "Pays-Bas": "NL",
        "Belgique": "BE", "Bruxelles": BRUSSELS, "Aix-la-Chapelle": AACHEN, "Cologne": COLOGNE,
        "Sarre": "DE-SL", "Rhénanie-Palatinat": "DE-RP", "Zélande": "NL-ZE", "Gueldre": "NL-GE",
        "Basse-Saxe": "DE-NI", "Vienne": "geonames-2761369", "Escaut": "scheldt",
        "Grande Région": "grande-region", "Rhin supérieur": "upper-rhine", "PACA": "FR-PAC",
        "mer du Nord": "north-sea", "lac Léman": "lake-geneva",
        "Communauté germanophone": "nuts-BE336",
        "arrondissement d'Ath": "nuts-BE32A", "Catalogne": "ES-CT", "Tyrol du Sud": "IT-BZ",
        "Maroc": "MA", "États-Unis": "US", "Flandre": "BE-VLG", "Garonne": "garonne",
        "Haute-Alsace": "FR-68", "Bohême du Sud": "CZ-31", "golfe de Gascogne": "bay-of-biscay",
    },
    "nl": {
        "Doornik": TOURNAI, "Rijsel": LILLE, "Luik": "BE-WLG", "Henegouwen": "BE-WHT",
        "West-Vlaanderen": "BE-VWV", "Keulen": COLOGNE, "Aken": AACHEN, "Duitsland": "DE",
        "Frankrijk": "FR", "Noordrijn-Westfalen": "DE-NW", "Nedersaksen": "DE-NI",
        "Zeeuws-Vlaanderen": "zeeland-flanders", "Schelde": "scheldt", "Parijs": "geonames-2988507",
        "Straatsburg": "geonames-2973783", "Duinkerke": "geonames-3020686", "Wallonië": "BE-WAL",
        "Den Haag": "geonames-2747373", "Noord-Brabant": "NL-NB", "Noordzee": "north-sea",
        "Moeskroen": "geonames-2790595", "Elzas": "FR-6AE", "Verenigd Koninkrijk": "GB",
        "IJzerstreek": "yser-country", "Graafschap Bentheim": "nuts-DE94B", "Schonen": "SE-M",
    },
    "de": {
        "Lüttich": "BE-WLG", "Hennegau": "BE-WHT", "Westflandern": "BE-VWV", "Belgien": "BE",
        "Straßburg": "geonames-2973783", "Strassburg": "geonames-2973783", "Niederlande": "NL",
        "Belgiens": "BE", "Hessens": "DE-HE", "Nordrhein-Westfalens": "DE-NW", "Elsass": "FR-6AE",
        "Frankfurt am Main": "geonames-2925533", "Frankfurt/Main": "geonames-2925533",
        "Frankfurt (Main)": "geonames-2925533", "Frankfurt": "geonames-2925533",
        "St. Wendel": "geonames-2841463", "Sankt Wendel": "geonames-2841463",
        "Kreis Viersen": "nuts-DEA1E", "Landkreis Emmendingen": "nuts-DE133",
        "Rhein-Sieg-Kreis": "nuts-DEA2C", "Städteregion Aachen": "nuts-DEA2D", "NRW": "DE-NW",
        "RLP": "DE-RP", "BaWü": "DE-BW", "Regierungsbezirk Köln": "nuts-DEA2",
        "Großregion": "grande-region", "Oberrhein": "upper-rhine", "Bodensee": "lake-constance",
        "Ostbelgien": "nuts-BE336", "Südtirol": "IT-BZ", "Lothringen": "lorraine",
        "Südböhmen": "CZ-31", "Bayerischen Wald": "bavarian-forest", "Vogtlands": "vogtland",
        "Oberpfalz": "nuts-DE23", "Theiß": "tisza", "Euskadi": "ES-PV",
    },
    "en": {
        "West Flanders": "BE-VWV", "Hainaut": "BE-WHT", "Ghent": "geonames-2797656",
        "Antwerp": "BE-VAN", "Cologne": COLOGNE, "Brussels": BRUSSELS,
        "The Hague": "geonames-2747373",
        "Lower Saxony": "DE-NI", "North Rhine-Westphalia": "DE-NW", "Wallonia": "BE-WAL",
        "Greater Region": "grande-region", "Upper Rhine": "upper-rhine", "Scheldt": "scheldt",
        "Netherlands": "NL", "Kent": "GB-KEN", "Dunkirk": "geonames-3020686", "Morocco": "MA",
        "UK": "GB", "Bavaria": "DE-BY", "Lille": LILLE, "Tournai": TOURNAI, "Mons": MONS,
        "South Moravia": "CZ-64", "Fehmarn Belt": "fehmarn-belt", "Lough Foyle": "lough-foyle",
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [(language, *probe) for language, probes in PROBES.items() for probe in probes.items()],
)
def test_the_likeliest_reading_of_a_name(language: str, words: str, expected: str) -> None:
    assert ids(language, words)[:1] == [expected]


def test_a_name_keeps_all_its_readings() -> None:
    assert ids("fr", "Luxembourg") == ["LU", "geonames-2960316", "BE-WLX", "LU-LU"]
    assert ids("nl", "Limburg")[:2] == ["BE-VLI", "NL-LI"]
    assert ids("nl", "Rijsel") == [LILLE]  # not the Belgian village of Lille
    assert MONS in ids("nl", "Bergen")
    assert set(ids("fr", "Moselle")) == {"FR-57", "moselle"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "Tours"), ("fr", "Lens"), ("fr", "Mer"), ("fr", "Die"), ("fr", "Nord"),
        ("fr", "Martin"), ("nl", "Best"), ("nl", "Boom"), ("nl", "Echt"), ("de", "Singen"),
        ("de", "Essen"), ("de", "Baden"), ("en", "Reading"), ("en", "Bath"), ("en", "Nice"),
    ],
)  # fmt: skip
def test_names_that_are_words_or_persons_are_weak(language: str, words: str) -> None:
    assert kinds(language, words) == {"weak"}


def test_a_word_of_one_language_is_plain_in_another() -> None:
    assert kinds("fr", "Singen") == kinds("de", "Tours") == {"label"}
    assert kinds("fr", "Lille") == kinds("fr", "Mons") == kinds("fr", "Gand") == {"label"}
    # A country or capital is never weak: Vienna, though Vienne is a department and a town.
    assert ("geonames-2761369", "label") in readings("fr")["territory", "vienne"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_of_its_own_is_read_in_every_language(language: str) -> None:
    for name, area in (
        ("Soča", "soca"), ("Femern Bælt", "fehmarn-belt"), ("Val d'Aran", "val-d-aran"),
        ("Žitný ostrov", "zitny-ostrov"), ("Csallóköz", "zitny-ostrov"), ("Dyje", "thaya-river"),
    ):  # fmt: skip
        assert ids(language, name) == [area]
        assert kinds(language, name) <= {"label", "small"}


def test_a_landscape_may_begin_with_a_common_noun() -> None:
    assert kinds("fr", "mer du Nord") == kinds("fr", "vallée de la Roya") == {"small"}
    assert kinds("en", "island of Ireland") == kinds("nl", "eiland Ierland") == {"small"}
    assert "small" not in kinds("fr", "province de Namur")  # a unit's kind is told by the grammar


def test_rivers_that_are_words_are_weak() -> None:
    assert {language: kinds(language, "Bug") for language in LANGUAGES} == {
        language: {"weak"} for language in LANGUAGES
    }
    assert kinds("de", "Dinkel") == {"weak"}  # spelt
    assert kinds("nl", "Dinkel") == {"label"}
    assert kinds("de", "Mur") == {"label"}
    assert kinds("fr", "Mur") == {"weak"}


def test_articles_melt_into_contractions() -> None:
    assert kinds("fr", "Perthus") == {"bare"}
    assert ("geonames-3003796", "bare") in readings("fr")["territory", "havre"]
    assert kinds("fr", "Mans") == {"bare"}
    assert "label" in kinds("fr", "Le Havre")
    assert not ids("fr", "Panne")  # "de La Panne": la never melts


def test_abbreviations_say_so() -> None:
    assert kinds("de", "NRW") == kinds("fr", "PACA") == kinds("de", "BaWü") == {"abbreviation"}
    assert "CH-VD" in ids("de", "VD")
    assert kinds("nl", "EU") == {"weak"}  # the town of Eu
    assert ids("fr", "DE") == []  # the French word


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("fr", "belges", "BE"), ("fr", "néerlandaise", "NL"), ("fr", "flamandes", "BE-VLG"),
        ("fr", "bruxelloise", "BE-BRU"), ("fr", "alsacien", "FR-6AE"), ("fr", "sarroise", "DE-SL"),
        ("fr", "vaudoise", "CH-VD"), ("fr", "hennuyère", "BE-WHT"), ("fr", "marocaine", "MA"),
        ("nl", "Vlaamse", "BE-VLG"), ("nl", "Zeeuwse", "NL-ZE"), ("nl", "Duitse", "DE"),
        ("nl", "Noord-Brabantse", "NL-NB"), ("nl", "Congolese", "CD"),
        ("de", "flämischen", "BE-VLG"), ("de", "nordrhein-westfälische", "DE-NW"),
        ("de", "Tiroler", "AT-7"), ("de", "Südtiroler", "IT-BZ"),
        ("de", "rheinischen", "rhineland"),
        ("en", "Flemish", "BE-VLG"), ("en", "Dutch", "NL"), ("en", "Bavarian", "DE-BY"),
    ],
)  # fmt: skip
def test_adjectives(language: str, words: str, expected: str) -> None:
    assert expected in ids(language, words, "demonym")
    assert "adjective" in kinds(language, words, "demonym")


def test_inhabitants_and_stems() -> None:
    assert ("FR", "inhabitant") in readings("de")["demonym", "franzosen"]
    assert ("BE-VLG", "inhabitant") in readings("nl")["demonym", "vlamingen"]
    for language, words, territory in (
        ("fr", "franco", "FR"), ("fr", "belgo", "BE"), ("fr", "luxembourgeo", "LU"),
        ("nl", "Frans", "FR"), ("nl", "Belgisch", "BE"), ("de", "deutsch", "DE"),
        ("en", "Dutch", "NL"), ("en", "Anglo", "GB"),
    ):  # fmt: skip
        assert (territory, "stem") in readings(language)["demonym", key(words)]
    assert not ids("nl", "Let", "demonym")  # "Let op!"


def test_every_demonym_is_of_a_known_territory() -> None:
    gazetteer = territories()
    for language in LANGUAGES:
        for (scheme, words), known in readings(language).items():
            if scheme != "firstname":
                assert all(id_ in gazetteer for id_, _ in known), words


def test_first_names_are_names_sooner_than_words() -> None:
    for language, name, gender in (
        ("fr", "Jérôme", "m"), ("fr", "Carl", "m"), ("nl", "Annemie", "f"), ("de", "Jürgen", "m"),
        ("fr", "Pierre", "m"), ("en", "Tommy", "m"),
    ):  # fmt: skip
        assert (key(name), gender) in readings(language)["firstname", key(name)]
    for language, word in (
        ("fr", "France"), ("fr", "Maire"), ("fr", "Ville"), ("de", "Mai"), ("de", "Herr"),
        ("nl", "Mei"), ("en", "May"), ("en", "The"),
    ):  # fmt: skip
        assert not ids(language, word, "firstname"), word


def test_what_lies_in_what() -> None:
    gazetteer = territories()
    assert gazetteer.ancestors(MONS) == ("nuts-BE323", "BE-WHT", "BE-WAL", "BE")
    assert gazetteer.ancestors(LILLE) == ("FR-59", "FR-HDF", "FR")
    assert gazetteer.ancestors("geonames-2747373") == ("NL-ZH", "NL")
    assert gazetteer.ancestors("nuts-DEA1E") == ("nuts-DEA1", "DE-NW", "DE")
    assert gazetteer.ancestors("geonames-2960316") == ("LU-LU", "LU")
    assert gazetteer.ancestors("FR-67") == ("FR-6AE", "FR-GES", "FR")
    assert gazetteer.ancestors("zeeland-flanders") == ("NL-ZE", "NL")
    assert gazetteer.ancestors("benelux") == gazetteer.ancestors("nowhere") == ()
    assert gazetteer.country(MONS) == "BE"
    assert gazetteer.country("benelux") is gazetteer.country("nowhere") is None


def test_who_borders_whom() -> None:
    neighbours = territories().neighbours
    assert {"FR", "NL", "DE", "LU"} == set(neighbours("BE"))
    assert {"FR-59", "FR-02", "FR-HDF", "BE-VWV"} <= set(neighbours("BE-WHT"))
    assert {"DE-NW", "BE-VLI", "BE-WLG", "NL-NB"} <= set(neighbours("NL-LI"))
    assert "LU" in neighbours("BE-WLX")
    assert "DE-NW" not in neighbours("FR-59")
    for territory in ("BE", "BE-WHT", "NL-LI", "LU", "CH-GE"):
        assert all(territory in neighbours(other) for other in neighbours(territory))
        assert territory not in neighbours(territory)


def test_a_territory_knows_its_codes_and_names() -> None:
    gazetteer = territories()
    hainaut = gazetteer.get("BE-WHT")
    assert hainaut is not None
    assert (hainaut.kind, hainaut.country, hainaut.name) == ("province", "BE", "Hainaut")
    assert (hainaut.iso, hainaut.nuts) == ("BE-WHT", "BE32")
    assert hainaut.names["nl"][0] == "Henegouwen"
    mons = gazetteer.get(MONS)
    assert mons is not None
    assert (mons.geonames, mons.kind, mons.within) == ("2790869", "municipality", ("nuts-BE323",))
    assert mons.latitude == pytest.approx(50.45, abs=0.1)
    assert mons.population is not None and mons.population > 90_000
    assert {code: territory.name for code in ("BE-VLG", "BE-WAL", "CH-GE", "CH-BE", "IT-BZ")
            if (territory := gazetteer.get(code))} == {
        "BE-VLG": "Vlaanderen", "BE-WAL": "Wallonie", "CH-GE": "Genève", "CH-BE": "Bern",
        "IT-BZ": "Bolzano",
    }  # fmt: skip


def test_the_gazetteer_hangs_together() -> None:
    gazetteer = territories()
    declared = schema().schemes["place-kind"]
    seen = 0
    for territory in gazetteer:
        assert territory.kind in declared, territory
        assert territory.name and all(all(names) for names in territory.names.values()), territory
        assert all(parent in gazetteer for parent in territory.within), territory
        assert territory.kind == "country" or territory.within or territory.country is None
        seen += 1
    assert seen == len(gazetteer) > 40_000


def test_every_country_of_europe_has_names_and_demonyms_in_each_language() -> None:
    gazetteer = territories()
    countries = [territory for territory in gazetteer if territory.kind == "country"]
    assert len(countries) >= 195
    for language in LANGUAGES:
        with_adjective = {
            id_
            for (scheme, _), known in readings(language).items()
            for id_, form in known
            if scheme == "demonym" and form == "adjective"
        }
        for country in countries:
            assert country.names.get(language) or country.names[""], country
            assert country.id in with_adjective, (language, country.id)


def test_belgian_municipalities_are_all_there() -> None:
    names = {
        key(name)
        for territory in territories()
        if territory.country == "BE" and territory.kind == "municipality"
        for names in territory.names.values()
        for name in names
    }
    for name in (
        "Comines-Warneton", "Heuvelland", "Mesen", "Herstappe", "Voeren", "Baarle-Hertog",
        "Plombières",
        "Raeren", "Estaimpuis", "De Panne", "Menen", "Wervik", "Mouscron", "Kelmis", "Burg-Reuland",
    ):  # fmt: skip
        assert key(name) in names, name


def test_surnames() -> None:
    known = surnames()
    assert {"leclercq", "lalande", "janssens", "de vries", "muller"} <= known
    assert len(known) <= 40_000
    assert all(name == name.lower() for name in known)


def unpacked(path: Path) -> bytes:
    data = path.read_bytes()
    return lzma.decompress(data) if path.suffix == ".xz" else gzip.decompress(data)


@pytest.mark.skipif(not SOURCES.exists(), reason=f"the source tables are not at {SOURCES}")
def test_the_tables_are_those_that_the_sources_give(tmp_path: Path) -> None:
    for table in TABLES.iterdir():
        if table.suffix in (".tsv", ".py"):
            shutil.copy(table, tmp_path)
    spec = importlib.util.spec_from_file_location("tables_build", tmp_path / "build.py")
    assert spec is not None and spec.loader is not None
    build = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = build  # dataclasses look their module up
    spec.loader.exec_module(build)
    build.main(SOURCES)
    packed = sorted(table.name for table in TABLES.iterdir() if table.suffix in (".gz", ".xz"))
    assert packed == sorted(
        table.name for table in tmp_path.iterdir() if table.suffix in (".gz", ".xz")
    )
    for name in packed:
        # two releases of zlib may pack the same rows otherwise
        assert unpacked(tmp_path / name) == unpacked(TABLES / name), name
    assert sum((TABLES / name).stat().st_size for name in packed) < 2_500_000
