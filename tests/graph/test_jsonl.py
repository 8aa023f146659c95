"""The canonical export: the same content the same bytes, back exactly, and nothing else in."""

from __future__ import annotations

import io
import json

import pytest
from claim_strategies import corpora
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from passerelle.errors import Nonconforming, PasserelleError, Unreadable
from passerelle.graph.consistency import check_graph
from passerelle.graph.corpus import graph_of, texts_of
from passerelle.graph.formats.jsonl import read_jsonl, write_jsonl
from passerelle.graph.formats.rdf import read_rdf, write_rdf
from passerelle.graph.model import Claim, Document
from passerelle.graph.transfer import copy, write_all
from passerelle.ontology.schema import schema

few = settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])


def exported(source) -> bytes:
    """Return the canonical export of a store, or of documents with their claims."""
    stream = io.BytesIO()
    if isinstance(source, list):
        graph = graph_of(source)
        things = graph.entities.values(), graph.relations.values()
        write_jsonl(texts_of(graph), *things, stream)
    else:
        write_jsonl(
            source.texts(), source.entities(), source.relations(), stream, source.judgements()
        )
    return stream.getvalue()


def read(data: bytes):
    return list(read_jsonl(io.BytesIO(data)).texts)


@given(corpora(), st.randoms(use_true_random=False))
@few
def test_what_a_store_exports_comes_back_in_the_same_bytes(empty, corpus, rnd):
    expected = exported(corpus)
    assert graph_of(read(expected)) == graph_of(corpus)
    shuffled = [(document, rnd.sample(claims, len(claims))) for document, claims in corpus]
    rnd.shuffle(shuffled)
    store = empty()
    for text in shuffled:
        store.write([text])
    assert exported(store) == expected
    store = empty()
    written = write_all(store, read_jsonl(io.BytesIO(expected)).texts)
    assert written.documents == len(corpus)
    assert exported(store) == expected


@given(corpora())
@few
def test_what_is_exported_as_rdf_could_be_taken_in_as_it_is(corpus):
    stream = io.BytesIO()
    write_rdf(graph_of(corpus), stream, "nquads")
    stream.seek(0)
    graph = read_rdf(stream, "nquads")
    check_graph(graph)
    assert exported(texts_of(graph)) == exported(corpus)


@given(corpora(), st.data())
@few
def test_forgetting_and_loading_again_is_as_if_nothing_had_happened(empty, corpus, data):
    store = empty()
    store.write(corpus)
    before = exported(store)
    document, claims = data.draw(st.sampled_from(corpus))
    rest = [text for text in corpus if text[0].id != document.id]
    rehearsed = store.forget([document.id], rehearse=True)
    assert exported(store) == before
    forgotten = store.forget([document.id])
    assert forgotten == rehearsed
    assert exported(store) == exported(rest)
    all_, left = graph_of(corpus), graph_of(rest)
    assert forgotten.gone.entities == all_.entities.keys() - left.entities.keys()
    assert forgotten.gone.relations == all_.relations.keys() - left.relations.keys()
    store.write([(document, claims)])
    assert exported(store) == before


def document(number: int = 1) -> Document:
    return Document(
        f"document/{number}", f"{number}.txt", "T", "fr", None, None, "0", "passerelle 0.1.0"
    )


def claim(number: int = 1, **said) -> Claim:
    return Claim(f"document/{number}", 0, 4, "Mons", "fr", "r", 0.9, **said)


def small() -> list:
    relation = schema().relation_id("HOLDS", "person/a", "office/b", {"status": "current"})
    return [
        (
            document(1),
            [
                claim(subject="person/a", predicate="name", value="A"),
                claim(
                    subject="person/a", predicate="HOLDS", object="office/b",
                    qualifiers=(("status", "current"),), relation=relation,
                ),
            ],
        ),
        (document(2), [claim(2, subject=None, predicate="unresolved", value="x")]),
    ]  # fmt: skip


def test_the_form_of_a_line():
    lines = [json.loads(line) for line in exported(small()).splitlines()]
    assert [next(iter(line)) for line in lines] == [
        "document", "claim", "claim", "document", "claim", "entity", "entity", "relation",
    ]  # fmt: skip
    assert lines[0]["document"] == {
        "extractor": "passerelle 0.1.0", "id": "document/1", "language": "fr", "path": "1.txt",
        "published": None, "published_source": None, "sha256": "0", "title": "T",
    }  # fmt: skip
    name = next(one["claim"] for one in lines if one.get("claim", {}).get("value") == "A")
    assert name == {
        "confidence": 0.9, "document": "document/1", "end": 4, "id": small()[0][1][0].id,
        "language": "fr", "predicate": "name", "quote": "Mons", "rule": "r", "start": 0,
        "subject": "person/a", "value": "A",
    }  # fmt: skip


def lines_with(number: int, change) -> bytes:
    """Return the small export with the content of a line changed."""
    lines = exported(small()).splitlines()
    said = json.loads(lines[number - 1])
    ((_, content),) = said.items()
    change(content)
    lines[number - 1] = json.dumps(said).encode()
    return b"\n".join(lines) + b"\n"


@pytest.mark.parametrize(
    ("line", "change", "words"),
    [
        (1, {"title": 7}, "title is 7, which it can't be"),
        (1, {"titel": "T"}, "no field \"titel\"; did you mean 'title'"),
        (1, {"loaded": "2026-10-05T12:00:00Z"}, 'no field "loaded"'),
        (1, {"title": None}, "title is null"),
        (1, {"published": "yesterday"}, "published must be of type date"),
        (1, {"id": "person/a"}, "not the id of a document"),
        (1, {"path": "2.txt"}, "document/1 and document/2 have one path"),
        (1, {"title": "\ud800"}, "no Unicode text"),
        (2, {"start": 1.5}, "start is 1.5"),
        (2, {"start": True}, "start is true"),
        (2, {"confidence": 2}, "not from 0 to 1"),
        (2, {"confidence": 10**400}, "confidence is 1000"),
        (2, {"quote": ["x"]}, r'quote is \["x"\]'),
        (2, {"qualifiers": [["a"]]}, r'qualifiers is \["a"\]'),
        (2, {"value": "B", "object": None}, "it was changed"),
        (6, {"name": "B"}, 'name is "B", but its claims add up to'),
        (7, {"claims": 8}, "claims is 8, but its claims add up to 1"),
        (7, {"id": "person/z"}, "no claim speaks of it"),
        (8, {"more": 1}, "more is 1, but its claims add up to null"),
    ],
)
def test_what_a_line_may_not_say_is_told_with_its_number(line, change, words):
    expected = {1: 4} if change.get("path") else {}
    with pytest.raises(PasserelleError, match=words) as caught:
        read(lines_with(line, lambda content: content.update(change)))
    assert str(caught.value).startswith(f"line {expected.get(line, line)}: ")


@pytest.mark.parametrize(
    ("line", "error", "words"),
    [
        (b"{", Unreadable, "no JSON"),
        (b"\n", Unreadable, "no JSON"),
        (b"\xff{}\n", Unreadable, "no UTF-8"),
        (b"[1]\n", Unreadable, "an object of one key"),
        (b'{"ship": {}}\n', Unreadable, "an object of one key"),
        (b'{"document": {}, "claim": {}}\n', Unreadable, "an object of one key"),
        (b'{"document": {}}\n', Unreadable, "the document has no 'id'"),
        (b'{"document": {"id": NaN}}\n', Unreadable, "NaN is no number"),
        (b'{"document": {"id": "a", "id": "b"}}\n', Unreadable, "stands there twice"),
        (b'{"document": ' + b"[" * 100_000, Unreadable, "no JSON"),
        (b'{"claim": {"start": ' + b"9" * 5_000 + b"}}", Unreadable, "no JSON"),
    ],
    ids=range(11),
)
def test_a_line_that_is_no_record(line, error, words):
    start = exported(small()).splitlines(keepends=True)[:3]
    with pytest.raises(error, match=f"^line 4: .*{words}"):
        read(b"".join(start) + line)


@pytest.mark.parametrize("kept", [1, 3, 5, 6, 7])
def test_a_file_that_is_cut_off_between_lines(kept):
    lines = exported(small()).splitlines(keepends=True)
    if kept == 1:
        assert [its for _, its in read(lines[0])] == [[]]  # a document that says nothing
        return
    with pytest.raises(Nonconforming, match=f"^line {kept}: .*cut off"):
        read(b"".join(lines[:kept]))


def test_records_out_of_order_or_twice():
    lines = exported(small()).splitlines(keepends=True)
    for order, words in [
        ([0, 1, 1], "stands there twice"),
        ([0, 0], "stands there twice"),
        ([1], "does not stand behind"),
        ([*range(6), 3], "too far down"),
        ([*range(6), 5], "or it came before"),
        ([*range(5), 7, 5], "too far down"),
    ]:
        with pytest.raises(PasserelleError, match=words):
            read(b"".join(lines[one] for one in order))


def test_a_graph_that_no_store_could_hold_is_not_taken_in():
    graph = graph_of(small())
    check_graph(graph)
    graph.entities["person/a"].name = "B"
    with pytest.raises(Nonconforming, match='person/a: name is "B", but its claims add up to "A"'):
        check_graph(graph)
    graph = graph_of(small())
    del graph.documents["document/2"]
    with pytest.raises(Nonconforming, match="document/2, which is not there"):
        check_graph(graph)


@given(corpora())
@settings(few, max_examples=3)
def test_a_copy_from_engine_to_engine_and_back_is_the_same(empty, engine, corpus):
    from dataclasses import replace

    from passerelle.errors import WrongUse
    from passerelle.graph.store import Store

    old = [(replace(d, loaded=f"2020-01-0{n}T00:00:00Z"), c) for n, (d, c) in enumerate(corpus, 1)]
    with Store.over(engine, "copied") as here:
        here.query("MATCH (n) WHERE NOT n:Store DETACH DELETE n", write=True)
        here.write(old, keep_loaded=True)
        expected, counts = exported(here), here.counts()
        stamps = [one.loaded for one in here.documents()]
        there = empty()
        copy(here, there)
        assert (exported(there), there.counts()) == (expected, counts)
        with pytest.raises(WrongUse, match="is not empty"):
            copy(there, here)
        here.forget([d.id for d, _ in corpus])
        copy(there, here)
        assert (exported(here), here.counts()) == (expected, counts)
        assert [one.loaded for one in here.documents()] == stamps
        here.forget([corpus[0][0].id])
        assert copy(there, here, merge=True).documents == len(corpus)
        assert exported(here) == expected
