"""The vocabularies of offices, organisations and portfolios keep what the extractor relies on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import passerelle.ontology
import pytest
from passerelle.ontology.schema import LANGUAGES
from passerelle.ontology.tokens import fold, key
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

SKOS = "http://www.w3.org/2004/02/skos/core#"
PSL = "https://w3id.org/passerelle/ontology#"
BASE = "https://w3id.org/passerelle/"
FILES = {
    "offices.ttl": {"office-kind"},
    "organisations.ttl": {"organisation-kind", "organisation"},
    "portfolios.ttl": {"portfolio"},
}
NAMES = [SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel", PSL + "plural"]
# A "deputy" is a member of a parliament or one who stands in for another.
AMBIGUOUS = {("office-kind", "en", "deputy"), ("office-kind", "en", "deputies")}

Terms = list[NamedNode | Literal]
Concepts = dict[str, dict[str, Terms]]


def _concepts() -> Concepts:
    """Return the concepts of the three files: scheme/id → predicate → values."""
    found: Concepts = {}
    folder = Path(passerelle.ontology.__file__).parent
    for name, schemes in FILES.items():
        with (folder / name).open("rb") as file:
            for quad in parse(file, format=RdfFormat.TURTLE):
                assert isinstance(quad.subject, NamedNode)
                assert isinstance(quad.object, NamedNode | Literal)
                id_ = quad.subject.value.removeprefix(BASE)
                scheme, _, local = id_.partition("/")
                assert scheme in schemes, f"{id_} does not belong in {name}"
                if local:
                    found.setdefault(id_, defaultdict(list))[quad.predicate.value].append(
                        quad.object
                    )
    return found


CONCEPTS = _concepts()


def _literals(id_: str, *predicates: str) -> Iterator[tuple[str, str]]:
    """Yield text and language of the concept's values."""
    for predicate in predicates:
        for term in CONCEPTS[id_][predicate]:
            assert isinstance(term, Literal)
            assert term.language, f"{id_}: {term.value} has no language"
            yield term.value, term.language


def _of(scheme: str) -> list[str]:
    return sorted(id_ for id_ in CONCEPTS if id_.startswith(f"{scheme}/"))


def test_the_vocabularies_are_broad() -> None:
    assert len(_of("office-kind")) >= 250
    assert len(_of("organisation-kind")) >= 150
    assert len(_of("organisation")) >= 700
    assert len(_of("portfolio")) >= 70


def test_a_concept_is_in_the_scheme_of_its_iri_once() -> None:
    for id_, values in CONCEPTS.items():
        schemes = [term.value for term in values[SKOS + "inScheme"]]
        assert schemes == [BASE + id_.partition("/")[0]], id_
        preferred = [language for _, language in _literals(id_, SKOS + "prefLabel")]
        assert preferred, f"{id_} has no preferred label"
        assert len(preferred) == len(set(preferred)), f"{id_} prefers two labels in one language"


@pytest.mark.parametrize("scheme", ["office-kind", "organisation-kind", "portfolio"])
def test_a_kind_has_a_label_in_four_languages(scheme: str) -> None:
    for id_ in _of(scheme):
        missing = set(LANGUAGES) - {lang for _, lang in _literals(id_, SKOS + "prefLabel")}
        assert not missing, (id_, missing)


def test_labels_are_clean_words() -> None:
    for id_ in CONCEPTS:
        for text, _ in _literals(id_, *NAMES, PSL + "acronym", PSL + "suffix"):
            assert text == " ".join(text.split()), f"{id_}: {text!r}"
            assert key(text), f"{id_}: {text!r} folds to nothing"
            assert not set(text) & set("~@|;=_"), f"{id_}: {text!r}"


@pytest.mark.parametrize("scheme", sorted({scheme for s in FILES.values() for scheme in s}))
def test_a_wording_means_one_concept(scheme: str) -> None:
    meanings: dict[tuple[str, str], set[str]] = defaultdict(set)
    for id_ in _of(scheme):
        for text, language in _literals(id_, *NAMES):
            for tongue in LANGUAGES if language == "mul" else (language,):
                meanings[tongue, key(text)].add(id_)
    shared = {
        (scheme, *wording): sorted(ids)
        for wording, ids in meanings.items()
        if len(ids) > 1 and (scheme, *wording) not in AMBIGUOUS
    }
    assert not shared


def test_an_acronym_means_one_organisation() -> None:
    holders: dict[tuple[str, str], set[str]] = defaultdict(set)
    for id_ in _of("organisation"):
        for text, language in _literals(id_, PSL + "acronym"):
            holders[text, language].add(id_)
    assert len(holders) > 300
    assert not {acronym: ids for acronym, ids in holders.items() if len(ids) > 1}


def test_a_suffix_ends_a_label_of_its_concept() -> None:
    suffixes = 0
    for id_ in CONCEPTS:
        endings: dict[str, set[str]] = defaultdict(set)
        for text, language in _literals(id_, *NAMES):
            endings[language].add(fold(text))
        for text, language in _literals(id_, PSL + "suffix"):
            suffixes += 1
            assert text == text.lower(), f"{id_}: {text}"
            assert any(label.endswith(fold(text)) for label in endings[language]), (id_, text)
    assert suffixes > 2000


def test_what_is_referred_to_exists() -> None:
    for id_, values in CONCEPTS.items():
        for predicate in (SKOS + "broader", PSL + "kind"):
            for term in values[predicate]:
                assert term.value.removeprefix(BASE) in CONCEPTS, (id_, term.value)
        broader = [term.value for term in values[SKOS + "broader"]]
        assert BASE + id_ not in broader, f"{id_} is broader than itself"


def _deputising() -> dict[str, set[str]]:
    """Return the words and first parts that make a deputy of an office, by language."""
    folder = Path(passerelle.ontology.__file__).parent
    found: dict[str, set[str]] = defaultdict(set)
    for quad in parse(path=folder / "words.ttl"):
        if isinstance(quad.subject, NamedNode) and quad.subject.value == BASE + "word/deputy":
            if isinstance(quad.object, Literal) and quad.object.language:
                found[quad.object.language].add(key(quad.object.value))
    return found


def test_no_kind_has_both_an_office_and_its_deputy() -> None:
    deputising = _deputising()
    assert len(deputising) == len(LANGUAGES)
    for id_ in _of("office-kind"):
        labels = {(language, key(text)) for text, language in _literals(id_, *NAMES)}
        for language, label in labels:
            for word in deputising[language]:
                rest = " ".join(label.replace(word, "", 1).split())
                assert rest == label or (language, rest) not in labels, (id_, label)


def test_a_deputy_is_no_narrower_kind_of_whom_he_stands_in_for() -> None:
    deputies: dict[str, str] = {}
    for id_ in _of("office-kind"):
        broader = {term.value for term in CONCEPTS[id_][SKOS + "broader"]}
        for term in CONCEPTS[id_][PSL + "deputyOf"]:
            assert term.value.removeprefix(BASE) in CONCEPTS, (id_, term.value)
            assert term.value not in broader, id_
            assert term.value not in deputies, f"{id_} and {deputies[term.value]}"
            deputies[term.value] = id_
        if CONCEPTS[id_][PSL + "deputyOf"]:
            assert not CONCEPTS[id_][PSL + "sole"], id_
    assert len(deputies) > 25


def test_what_a_wording_is_in_charge_of_is_a_portfolio() -> None:
    charged = [id_ for id_ in _of("office-kind") if CONCEPTS[id_][PSL + "inCharge"]]
    assert charged
    for id_ in charged:
        assert CONCEPTS[id_][SKOS + "broader"], id_
        for term in CONCEPTS[id_][PSL + "inCharge"]:
            assert term.value.removeprefix(BASE) in CONCEPTS, (id_, term.value)


def test_jurisdictions_are_kinds_of_place_or_an_organisation() -> None:
    folder = Path(passerelle.ontology.__file__).parent
    kinds = {BASE + "place-kind/organisation"} | {
        quad.subject.value
        for file in sorted(folder.glob("*.ttl"))
        for quad in parse(path=file, format=RdfFormat.TURTLE)
        if quad.predicate.value == SKOS + "inScheme"
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, NamedNode)
        and quad.object.value == BASE + "place-kind"
    }
    for id_ in _of("office-kind"):
        for term in CONCEPTS[id_][PSL + "jurisdictionKind"]:
            assert term.value in kinds, (id_, term.value)


def test_a_body_has_a_kind_and_a_code_for_its_country() -> None:
    for id_ in _of("organisation"):
        assert CONCEPTS[id_][PSL + "kind"], f"{id_} has no kind"
        countries = [term.value for term in CONCEPTS[id_][PSL + "country"]]
        assert all(len(code) == 2 and code.isupper() for code in countries), (id_, countries)
        for term in CONCEPTS[id_][PSL + "inTerritory"]:
            country, _, unit = term.value.partition("-")
            assert country.isupper() and (unit or country == "LU"), (id_, term.value)
            assert not countries or country in countries, (id_, term.value)


@pytest.mark.parametrize(
    ("language", "wording", "kind"),
    [
        ("fr", "bourgmestre", "mayor"),
        ("nl", "burgemeesters", "mayor"),
        ("de", "Bürgermeisterinnen", "mayor"),
        ("fr", "maires", "mayor"),
        ("fr", "gouverneure", "governor"),
        ("nl", "commissarissen van de Koning", "kings-commissioner"),
        ("de", "Präfektin", "prefect"),
        ("fr", "sous-préfets", "sub-prefect"),
        ("de", "Landräte", "landrat"),
        ("de", "Regierungspräsidentin", "district-president"),
        ("nl", "gedeputeerden", "provincial-deputy"),
        ("de", "Oberbürgermeisters", "lord-mayor"),
        ("fr", "procureure du Roi", "kings-prosecutor"),
        ("nl", "voorzitter", "president"),
        ("en", "chairwomen", "president"),
        ("de", "Ständigen Vertreterin", "permanent-representative"),
        ("de", "Vize-Landräte", "deputy-landrat"),
        ("de", "Regierungsvizepräsidentin", "deputy-district-president"),
        ("de", "Erster Stadträtin", "chief-alderman"),
        ("fr", "substituts du procureur du Roi", "deputy-kings-prosecutor"),
        ("nl", "provinciesecretarissen", "provincial-secretary"),
        ("en", "deputy chief constables", "deputy-police-chief"),
        ("en", "secretaries-general", "secretary-general"),
        ("fr", "secrétaires généraux", "secretary-general"),
    ],
)
def test_wordings_find_their_kind(language: str, wording: str, kind: str) -> None:
    found = {
        id_
        for id_ in _of("office-kind")
        for text, tongue in _literals(id_, *NAMES)
        if tongue == language and key(text) == key(wording)
    }
    assert found == {f"office-kind/{kind}"}
