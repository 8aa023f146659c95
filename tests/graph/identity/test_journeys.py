"""A graph that follows judgements travels whole: exported, taken in, copied, looked back at."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from claim_strategies import judgements
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from identity_strategies import corpora
from passerelle.errors import Nonconforming, PasserelleError, WrongUse
from passerelle.graph.conformity import check_claims
from passerelle.graph.consistency import check_graph
from passerelle.graph.corpus import graph_of
from passerelle.graph.formats.jsonl import read_jsonl, write_jsonl
from passerelle.graph.formats.rdf import read_rdf, write_rdf
from passerelle.graph.identity.judgements import Judged, Judgement, check_judgements, united
from passerelle.graph.identity.resolution import under
from passerelle.graph.model import Claim, Document
from passerelle.graph.sources import moment
from passerelle.graph.store import Store
from passerelle.graph.transfer import copy, write_all
from passerelle.ontology.schema import schema

few = settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])

CARL, KAREL = "person/carl-decaluwe", "person/karel-decaluwe"
SAME = Judgement(CARL, KAREL, "same", "one office", "anna", "2026-10-05T12:00:00Z")
UNSURE = Judgement("place/mons", "place/namur", "unsure")


def exported(store: Store) -> bytes:
    stream = io.BytesIO()
    write_jsonl(store.texts(), store.entities(), store.relations(), stream, store.judgements())
    return stream.getvalue()


def read(data: bytes):
    found = read_jsonl(io.BytesIO(data))
    return found.judgements, list(found.texts)


def emptied_of_all(store: Store) -> Store:
    store.query("MATCH (n) WHERE NOT n:Store DETACH DELETE n", write=True)
    return store


@given(corpora(), st.data())
@few
def test_a_graph_with_its_judgements_comes_back_whole(emptied, corpus, data):
    judged = data.draw(judgements(corpus))
    with emptied() as store:
        store.judge(judged)
        store.write(corpus)
        graph, expected = store.graph(), exported(store)
        assert list(graph.judgements) == judged
        check_graph(graph)
        assert moment(store, "9999-01-01T00:00:00Z") == graph
        known, texts = read(expected)
        assert graph_of(texts, known) == graph
        rdf = io.BytesIO()
        write_rdf(graph, rdf, "nquads")
        rdf.seek(0)
        assert read_rdf(rdf, "nquads") == graph
        emptied_of_all(store)
        written = write_all(store, texts, judgements=known)
        assert written.documents == len(corpus)
        assert exported(store) == expected


@given(corpora(), st.data())
@few
def test_a_copy_there_and_back_follows_the_same_judgements(emptied, engine, corpus, data):
    judged = data.draw(judgements(corpus))
    with emptied() as store, Store.over(engine, "journeys") as other:
        store.judge(judged)
        store.write(corpus)
        expected, counts = exported(store), store.counts()
        copy(store, emptied_of_all(other))
        assert (exported(other), other.counts()) == (expected, counts)
        store.forget([document.id for document, _ in corpus])
        copy(other, store)
        assert (exported(store), store.counts()) == (expected, counts)


def text(number: int, *said: tuple[str, ...]):
    """Return a document that says each of ``said``: subject, predicate, and value or object."""
    document = Document(
        f"document/{number}", f"{number}.txt", "T", "fr", f"2017-09-0{number}", None, "0" * 64
    )
    claims = []
    for subject, predicate, what in said:
        tie = predicate.isupper()
        relation = schema().relation_id(predicate, subject, what) if tie else None
        claims.append(
            Claim(
                document.id, 10 * len(claims), 10 * len(claims) + 4, "Mons", "fr", "mention", 0.9,
                subject, predicate, what if tie else None, None if tie else what, (), relation,
            )
        )  # fmt: skip
    return document, claims


def two_names():
    return [
        text(1, (CARL, "name", "Carl Decaluwé"), (CARL, "HOLDS", "office/governor.BE-VWV")),
        text(2, (KAREL, "name", "Karel Decaluwé"), (KAREL, "COOPERATES_WITH", CARL)),
        text(3, ("person/decaluwe.0123456789", "name", "Decaluwé"),
             ("person/decaluwe.0123456789", "HOLDS", "office/governor.BE-VWV")),
    ]  # fmt: skip


def test_of_two_judgements_on_a_pair_the_later_holds_and_contradictions_change_nothing(emptied):
    late = replace(SAME, verdict="different", on="2026-10-06")
    with emptied() as store:
        write_all(store, two_names(), judgements=[SAME, UNSURE])
        assert KAREL not in store.names([KAREL, CARL])
        write_all(store, [], judgements=[late])
        assert store.judgements() == [late, UNSURE]
        assert KAREL in store.names([KAREL, CARL])
        write_all(store, [], judgements=[SAME])
        assert store.judgements() == [late, UNSURE]
        before = exported(store)
        third = "person/c-decaluwe"
        contrary = [Judgement(third, CARL, "same"), Judgement(third, KAREL, "same")]
        with pytest.raises(Nonconforming, match=r"contradict one another: .*withdraw one"):
            write_all(store, [text(4, (third, "name", "C."))], judgements=contrary)
        assert exported(store) == before


def test_a_copy_refuses_a_store_of_other_judgements(emptied, engine):
    with emptied() as store, Store.over(engine, "journeys") as other:
        emptied_of_all(other).judge([SAME])
        store.judge([UNSURE])
        with pytest.raises(WrongUse, match="is not empty"):
            copy(other, store)
        copy(other, store, merge=True)
        assert store.judgements() == [SAME, UNSURE]


def test_united_judgements_hold_by_their_instants_whatever_comes_first():
    noon = replace(SAME, on="2026-10-05T14:00:00+02:00", verdict="unsure")
    early, undated = replace(noon, on="2026-10-05T13:59:59+02:00"), replace(noon, on="some day")
    for other in (early, undated):
        assert united([SAME], [other]) == united([other], [SAME]) == [SAME]
    assert united([SAME], [noon]) == [noon]
    assert united([noon], [SAME]) == [SAME]


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (Judgement("person/b", "person/a", "same"), "in this order: person/a, person/b"),
        (Judgement("person/a", "place/b", "same"), "not entities of one type"),
        (Judgement("claim/a", "claim/b", "same"), "not entities of one type"),
        (Judgement("person/a", "person/b", "maybe"), "'maybe' is no judgement"),
        (Judgement("person/a", "person/a", "same"), "against itself"),
    ],
)
def test_what_no_store_would_follow_is_no_judgement(one, words):
    with pytest.raises(Nonconforming, match=words):
        check_judgements([one])
    stream = io.BytesIO()
    write_jsonl([], [], [], stream, [one])
    with pytest.raises(Nonconforming, match=f"^line 1: .*{words}"):
        read(stream.getvalue())
    with pytest.raises(Nonconforming, match=words):
        check_graph(graph_of([], [one]))


def lines_of(*judged: Judgement) -> bytes:
    stream = io.BytesIO()
    graph = graph_of([text(1, (CARL, "name", "Carl"))], judged)
    write_jsonl(
        [text(1, (CARL, "name", "Carl"))], graph.entities.values(), [], stream, judged
    )  # fmt: skip
    return stream.getvalue()


def test_judgements_are_the_first_lines():
    data = lines_of(SAME, UNSURE)
    assert read(data)[0] == [SAME, UNSURE]
    assert data.splitlines()[0].decode() == (
        '{"judgement": {"by": "anna", "id": "' + SAME.id + '", "on": "2026-10-05T12:00:00Z", '
        '"one": "person/carl-decaluwe", "other": "person/karel-decaluwe", "reason": "one office", '
        '"verdict": "same"}}'
    )
    assert read(data.splitlines(keepends=True)[0]) == ([SAME], [])


def test_lines_of_judgements_that_are_not_as_they_should_be():
    lines = lines_of(SAME, UNSURE).splitlines(keepends=True)
    apart = [Judgement("person/a", "person/b", "same"), Judgement("person/a", "person/c", "same"),
             Judgement("person/b", "person/c", "different")]  # fmt: skip
    for data, words in [
        ([lines[1], lines[0], *lines[2:]], "^line 2: .*sorted"),
        ([lines[0], *lines], "^line 2: .*each once"),
        ([*lines[:3], lines[1]], "^line 4: a judgement stands too far down"),
        ([lines[0].replace(b"karel", b"carla"), *lines[1:]], "^line 1: .*it was changed"),
        ([lines[0].replace(b'"by"', b'"from"'), *lines[1:]], "^line 1: a judgement has no field"),
        ([lines_of(*apart)], "^line 3: .*contradict one another"),
    ]:
        with pytest.raises(PasserelleError, match=words):
            read(b"".join(data))


def test_claims_are_looked_at_as_they_were_read():
    (document, (_, tie)) = two_names()[1]
    one = under(tie, CARL, CARL)
    assert (one.relation, one.id) == (None, tie.id)
    check_claims(document.id, [one])
    other = under(tie, "person/anna", CARL)
    assert other.relation is not None
    check_claims(document.id, [other])
    for broken, words in [
        (replace(one, relation=tie.relation), f"relation {tie.relation} .* give None"),
        (replace(other, relation=tie.relation), f"relation {tie.relation} .* give relation/"),
        (replace(tie, relation=None), "not the id of this relation"),
        (replace(other, subject="office/anna"), "can't have turned out to be office/anna"),
        (replace(other, subject=None), "can't have turned out to be None"),
        (replace(tie, subject_read=tie.subject), "its ends give"),
        (replace(other, subject_read="place/mons"), "place/mons can't have turned out to be"),
        (under(replace(tie, subject="place/b"), "place/a", CARL), "does not lead from Place"),
        (replace(other, subject="person/" + "a" * 3000), "more than 2000 characters"),
    ]:
        with pytest.raises(Nonconforming, match=words):
            check_claims(document.id, [broken])


def test_an_id_that_stands_under_another_leads_there(emptied):
    local = "person/decaluwe.0123456789"
    with emptied() as store:
        store.write(two_names())
        assert store.identified(local) == [CARL]  # by rule: one office
        assert store.evidence(local) == store.evidence(CARL)
        assert store.identified(CARL) == store.identified("person/nobody") == []
        karel = store.evidence(KAREL)
        store.judge([SAME])
        assert store.identified(KAREL) == [CARL]
        together = {claim.id for claim, _ in store.evidence(KAREL)}
        assert together == {claim.id for claim, _ in store.evidence(CARL)}
        assert together > {claim.id for claim, _ in karel if claim.object is None}
        assert store.evidence("person/nobody") == []


def test_a_moment_knows_only_its_documents_and_judgements(emptied):
    first, second, third = two_names()
    with emptied() as store:
        stamps = [replace(d, loaded=f"2026-10-0{n}T00:00:00Z") for n, (d, _) in
                  enumerate((first, second, third), 3)]  # fmt: skip
        texts = [(d, claims) for d, (_, claims) in zip(stamps, two_names(), strict=True)]
        store.judge([SAME])
        store.write(texts, keep_loaded=True)
        early = moment(store, "2026-10-04T23:00:00Z")
        assert early.judgements == ()
        assert {CARL, KAREL} <= early.entities.keys()
        assert early == graph_of([first, second])
        late = moment(store, "2026-10-05T12:00:00Z")
        assert late == store.graph()
        assert KAREL not in late.entities
        assert Judged.of(late.judgements).alias == {KAREL: CARL}
