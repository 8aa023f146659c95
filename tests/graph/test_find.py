"""Names are found as people write them: in any language, misspelt, in any order."""

from __future__ import annotations

import random
import string
from pathlib import Path

import passerelle
import pytest
from claim_strategies import corpora, documents
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from passerelle.errors import WrongUse
from passerelle.graph.model import Claim, Document
from passerelle.graph.spelling import VERSION, around, near, shelves, spelt
from passerelle.graph.store import Store
from passerelle.graph.words import names_of
from passerelle.loaders.load import load
from passerelle.ontology.ids import digest
from passerelle.ontology.territories import territories

EXAMPLES = Path(passerelle.__file__).parent / "examples"
HARMLESS = [HealthCheck.function_scoped_fixture]
few = settings(max_examples=8, suppress_health_check=HARMLESS)
some = settings(max_examples=15, suppress_health_check=HARMLESS)


def text(names: dict[str, list[str]], country: str | None = None) -> tuple[Document, list[Claim]]:
    """Return a document that gives entities these names."""
    id_ = f"document/{digest(sorted(names.items()))}"
    said = {"document": id_, "quote": "q", "language": "fr", "rule": "r", "confidence": 1.0}
    pairs = [(entity, "name", name) for entity, its in names.items() for name in its]
    pairs += [(entity, "country", country) for entity in names if country]
    claims = [
        Claim(start=n, end=n + 1, subject=entity, predicate=key, value=value, **said)
        for n, (entity, key, value) in enumerate(pairs)
    ]
    return Document(id_, f"/{id_}.txt", "T", "fr", None, None, id_), claims


@pytest.fixture(scope="module")
def demo(emptied):
    """The examples and four hundred municipalities, on either engine; read only, and only until a
    test empties the store."""
    towns = [t for t in territories() if t.kind == "municipality"][:400]
    with emptied() as store:
        load(store, [str(EXAMPLES)])
        names = {f"place/{town.id}": [town.name] for town in towns}
        store.write([text(names | {"place/FR-IDF": ["Île-de-France"]})])
        yield store


@pytest.fixture(scope="module")
def named(demo) -> list[tuple[str, str]]:
    """Every entity of the demo with every name that it is known by."""
    return [
        (entity.id, name)
        for entity in demo.entities()
        for name in names_of(
            entity.id, entity.name, [n for ns in entity.names.values() for n in ns]
        )
    ]


def ids(store: Store, query: str, **options) -> list[str]:
    return [one.id for one in store.find(query, **options)]


def same_name(named, wanted: str, found: list[str], query: str) -> bool:
    """Tell whether ``wanted`` is found, or nothing but what else has the very same name."""
    alike = {id_ for id_, name in named if name == query}
    return wanted in found or (bool(found) and alike.issuperset(found))


# -- what is found ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("Decaluwe", "person/carl-decaluwe"),
        ("DECALUWÉ Carl", "person/carl-decaluwe"),
        ("C. Decaluwé", "person/carl-decaluwe"),
        ("decal", "person/carl-decaluwe"),
        ("Carl Decalwue", "person/carl-decaluwe"),
        ("Rijsel", "place/geonames-2998324"),
        ("West Vlaanderen", "place/BE-VWV"),
        ("Westvlaanderen", "place/BE-VWV"),
        ("noordbrabant", "place/NL-NB"),
        ("hauts de france", "place/FR-HDF"),
        ("ile-de-france", "place/FR-IDF"),
        ("governor of West Flanders", "office/governor.BE-VWV"),
        ("Gouverneur von Westflandern", "office/governor.BE-VWV"),
        ("burgemeester Rijsel", "office/mayor.geonames-2998324"),
        ("NRW", "place/DE-NW"),
    ],
)
def test_what_comes_first(demo, query, id_):
    assert ids(demo, query)[0] == id_


def test_an_exact_name_names_what_has_it(demo):
    entities = {entity.id: entity for entity in demo.entities()}
    having: dict[str, dict[str, str]] = {}
    for id_, entity in entities.items():
        for name in {entity.name, *(n for ns in entity.names.values() for n in ns)}:
            having.setdefault(name, {})[id_] = entity.name
    for name in [*random.Random(2).sample(sorted(having), 60), "Rijsel", "mons", "Police", "de"]:
        assert demo.entities_called(name) == having.get(name, {}), name
    assert any(len(its) > 1 for its in having.values())


def test_every_wording_in_every_language_finds_its_entity(demo, named):
    for id_, name in random.Random(1).sample(named, 250):
        found = demo.find(name, limit=30)
        assert id_ in {one.id for one in found}, name
        assert all(one.score == 1 for one in found if one.wording == name)


@given(st.data())
@some
def test_one_slip_in_a_long_word_is_forgiven(demo, named, data):
    id_, name = data.draw(st.sampled_from(named))
    places = [(w, n) for w, word in enumerate(name.split(" ")) for n in _slips(word)]
    if not places:
        return
    w, at = data.draw(st.sampled_from(places))
    words = name.split(" ")
    word, letter = words[w], data.draw(st.sampled_from(string.ascii_lowercase))
    words[w] = data.draw(
        st.sampled_from(
            [
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            ]
        )
    )
    query = " ".join(words)
    assert same_name(named, id_, ids(demo, query), query), (query, name)


def _slips(word: str) -> range:
    """Return where a slip can be made: in words of letters only, five or more."""
    return range(len(word) - 1) if len(word) >= 5 and word.isalpha() else range(0)


@given(st.text("abcé", min_size=5, max_size=12), st.data())
def test_words_one_slip_apart_share_a_shelf(word, data):
    at = data.draw(st.integers(0, len(word) - 1))
    for slip in (
        word[:at] + word[at + 1 :],
        word[:at] + "x" + word[at:],
        word[:at] + "x" + word[at + 1 :],
        word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    ):
        assert near(word, slip)
        assert near(slip, word)
        assert around(slip) & set(shelves(word)), slip


@pytest.mark.parametrize(
    ("one", "other"), [("decaluwe", "decluw"), ("abcde", "badce"), ("abcde", "abc"), ("ab", "cd")]
)
def test_two_slips_are_too_many(one, other):
    assert not near(one, other)


def test_short_words_are_taken_as_they_are_written(store):
    store.write([text({"organisation/a": ["CCPD"], "organisation/b": ["CCPF"]})])
    assert ids(store, "ccpd") == ["organisation/a"]
    assert ids(store, "CPCD") == []


def test_umlauts_ligatures_and_the_dutch_ij(store):
    names = {
        "person/a": ["Jürgen Müller"],
        "person/b": ["Maurice Œuvrard"],
        "person/c": ["Anton van Dijck"],
        "person/d": ["Hans Großmann"],
        "person/e": ["Jan Schroeder"],
    }
    store.write([text(names)])
    for query, id_ in (
        ("juergen mueller", "person/a"),
        ("Jurgen Muller", "person/a"),
        ("oeuvrard", "person/b"),
        ("van Dyck", "person/c"),
        ("van Dĳck", "person/c"),
        ("Grossmann", "person/d"),
        ("Schröder", "person/e"),
    ):
        found = store.find(query)
        assert found[0].id == id_, query
        assert found[0].score > 0.85, query  # a slip gives .7


def test_common_words_weigh_little_and_alone_they_find(store):
    store.write(
        [
            text(
                {f"organisation/{n}": [f"police de la ville {n}"] for n in range(300)}
                | {"organisation/x": ["police de Xanten"], "place/x": ["Xanten"]}
            )
        ]
    )
    assert ids(store, "police xanten", limit=2) == ["organisation/x", "place/x"]
    assert len(ids(store, "police", limit=50)) == 50
    assert ids(store, "de Yverdon") == []


def test_an_exact_name_is_found_without_words_and_without_an_index(store):
    store.write([text({"person/a": ["!?"], "person/b": ["Anna Mons"], "person/c": ["Mons Anna"]})])
    assert store.entities_called("!?") == {"person/a": "!?"}
    assert store.entities_called("Anna Mons") == {"person/b": "Anna Mons"}
    store.query("MATCH (s:Spelling) DELETE s", write=True)
    assert store.entities_called("Anna Mons") == {}  # the index is what is asked
    store.query("MATCH (s:Store) REMOVE s.spelling", write=True)
    assert store.entities_called("Anna Mons") == {"person/b": "Anna Mons"}


# -- how answers look ---------------------------------------------------------------------------


def test_answers_are_in_one_order_and_filtered(store):
    one = text({"person/b": ["Anna Mons"], "person/a": ["Anna Mons"], "place/m": ["Mons"]}, "BE")
    two = text({"person/b": ["Anna Mons", "A. Mons"]})
    store.write([one, two, text({"person/c": ["Anna Mons"]}, "FR")])
    found = store.find("anna mons")
    assert [one.id for one in found] == ["person/b", "person/a", "person/c", "place/m"]
    assert [(one.type, one.documents, one.country) for one in found[:2]] == [
        ("Person", 2, "BE"),
        ("Person", 1, "BE"),
    ]
    assert (found[0].wording, found[0].score, found[0].name) == ("Anna Mons", 1.0, "Anna Mons")
    assert ids(store, "mons", types=["Place"]) == ["place/m"]
    assert ids(store, "anna mons", types=["Place", "Person"], country="fr") == ["person/c"]
    assert ids(store, "anna mons", limit=1) == ["person/b"]
    with pytest.raises(WrongUse, match="no type is called 'Persn'; did you mean 'Person'"):
        store.find("mons", types=["Persn"])
    with pytest.raises(WrongUse, match="'Belgium' is no country"):
        store.find("mons", country="Belgium")


@pytest.mark.parametrize(
    "query",
    ["", " ", "!?…", "'", "'s", "*", "a*", "\0\x1b[2J\n", "\ud800", "x" * 10_000, "x " * 5_000,
     "Πάτρα", "Москва", "北京", "اللغة", "https://x.y/z?a=1", "' OR 1=1 //", "e\u0301"],
)  # fmt: skip
def test_any_text_is_an_answerable_question(demo, query):
    assert len(demo.find(query)) <= 10


def test_other_alphabets_are_found(store):
    store.write([text({"place/a": ["Πάτρα"], "place/b": ["Москва"], "place/c": ["北京"]})])
    assert [ids(store, query) for query in ("πατρα", "МОСКВА", "北京")] == [
        ["place/a"],
        ["place/b"],
        ["place/c"],
    ]


def test_names_of_any_length_are_stored_and_found(store):
    store.write([text({"person/a": ["x" * 20_000], "person/b": ["Anna " * 2_000 + "Zoé"]})])
    assert ids(store, "x" * 20_000) == ["person/a"]
    assert ids(store, "zoe") == ["person/b"]


def test_both_engines_give_the_same_answers(engine, neo4j):
    with Store.over(engine, "twin") as one, Store.open(neo4j) as other:
        queries = ["Decaluwe", "police", "de", "préfet", "Tournay", "Mnos", "governor", "li", "a"]
        answers = []
        for store in (one, other):
            store.query("MATCH (n) WHERE NOT n:Store DETACH DELETE n", write=True)
            load(store, [str(EXAMPLES)])
            answers.append([store.find(query, limit=100) for query in queries])
        assert answers[0] == answers[1]
        assert sum(map(len, answers[0])) > 50


# -- the index follows --------------------------------------------------------------------------


def index(store: Store) -> dict[str, set[str]]:
    rows = store.query("MATCH (s:Spelling) RETURN s.id, s.entries").rows
    assert all(len(entries) == len(set(entries)) for _, entries in rows)
    return {id_: set(entries) for id_, entries in rows}


def expected(store: Store) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entity in store.entities():
        wordings = sum(entity.names.values(), ())
        for word, letters in spelt(names_of(entity.id, entity.name, wordings)).items():
            found.setdefault(word, set()).add(f"{letters} {entity.id}")
            for shelf in shelves(word):
                found.setdefault(shelf, set()).add(word)
    return found


@given(corpora(), st.data())
@few
def test_the_index_is_what_the_entities_make_after_any_writes_and_forgets(empty, corpus, data):
    store = empty()
    for _ in range(3):
        match data.draw(st.sampled_from(["write", "change", "forget"])):
            case "write":
                store.write(corpus)
            case "change":
                store.write([data.draw(documents(number, 0)) for number in range(2)])
            case _:
                store.forget([corpus[0][0].id])
        assert index(store) == expected(store)
    store.forget([document.id for document in store.documents()])
    assert index(store) == {}


@pytest.mark.parametrize("held", ["REMOVE s.spelling", "SET s.spelling = 0"])
@pytest.mark.parametrize("by", ["finding", "writing"])
def test_a_store_that_was_indexed_otherwise_is_indexed_anew(store, held, by):
    store.write([text({"person/a": ["Anna Mons"], "place/b": ["Lille"]})])
    right = index(store)
    store.query("MATCH (s:Spelling) DELETE s", write=True)
    store.query("CREATE (:Spelling {id: 'stale', entries: ['5 person/z']})", write=True)
    store.query(f"MATCH (s:Store) {held}", write=True)
    if by == "finding":
        assert ids(store, "anna mons") == ["person/a"]
    else:
        store.write([text({"person/a": ["Anna Mons"]})])
    assert index(store) == right
    assert store.query("MATCH (s:Store) RETURN s.spelling").rows == [(VERSION,)]


@pytest.mark.parametrize("held", ["REMOVE s.spelling", "SET s.spelling = 0"])
def test_a_login_that_may_only_read_finds_the_same_without_an_index(engine, monkeypatch, held):
    queries = ["anna mons", "Mnos", "A. Mons", "lil", "Rijsel", "nobody", ""]
    lille = {"place/geonames-2998324": ["Lille"]}
    names = {"person/a": ["Anna Mons"], "person/b": ["Bert Monsieur"], **lille}
    with Store.over(engine, "spelt-otherwise") as store:
        store.query("MATCH (n) WHERE NOT n:Store DETACH DELETE n", write=True)
        store.write([text(names)])
        expected = [store.find(query) for query in queries]
        store.query("MATCH (s:Spelling) DELETE s", write=True)
        store.query(f"MATCH (s:Store) {held}", write=True)
    monkeypatch.setenv("NEO4J_USERNAME", engine.reader.username)
    monkeypatch.setenv("NEO4J_PASSWORD", engine.reader.password)
    monkeypatch.setenv("NEO4J_DATABASE", "spelt-otherwise")
    with Store.open(engine.url) as store:
        assert [store.find(query) for query in queries] == expected
        assert sum(map(len, expected)) > 5
        assert store.query("MATCH (s:Spelling) RETURN count(s)").rows == [(0,)]
