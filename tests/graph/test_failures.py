"""Whatever fails on the way to a server or in it ends as one line, with what the server said."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import stepwise
from breaking_line import BreakingLine
from contents import content
from neo4j.exceptions import DriverError, Neo4jError
from neo4j_server import Server, missing
from passerelle.errors import StoreUnavailable
from passerelle.graph.model import Claim, Document
from passerelle.graph.store import Store


def text(number: int) -> tuple[Document, list[Claim]]:
    """Return a document that names sixty persons."""
    id_ = f"document/{number}"
    claims = [
        Claim(id_, n, n + 1, "q", "fr", "r", 0.9, f"person/{number}.{n}", "name", value="A")
        for n in range(60)
    ]
    return Document(id_, f"/{number}.txt", "T", "fr", None, None, id_), claims


def line(store_name: str, work: Callable[[], object]) -> str:
    """Return the line that ``work`` ends with, which names the store and keeps its cause."""
    with pytest.raises(StoreUnavailable) as caught:
        work()
    assert isinstance(caught.value.__cause__, Neo4jError | DriverError)
    text = str(caught.value)
    assert text.startswith(f"{store_name} ")
    assert len(text.splitlines()) == 1
    return text


@pytest.fixture
def mortal(tmp_path_factory):
    """A Neo4j of the test's own, not yet started."""
    if reason := missing():
        pytest.skip(reason)
    server = Server(tmp_path_factory.mktemp("failing"))
    yield server
    server.kill()


def test_what_a_neo4j_refuses_and_then_its_end(mortal, caplog):
    texts = [text(number) for number in range(24)]
    mortal.start("db.memory.transaction.max=4m")
    with Store.open(mortal.url) as store:
        for one in texts:
            store.write([one])
        ids = [document.id for document, _ in texts]

        def forget():  # a rehearsal is tried only once
            return store.forget(ids, rehearse=True)

        with caplog.at_level(logging.DEBUG, "passerelle"):
            said = line(mortal.url, forget)
        assert "MemoryPoolOutOfMemoryError" in said, said
        assert "db.memory.transaction.max" in said, said
        assert caplog.records[-1].exc_info
        assert store.counts()["documents"] == len(texts)
        found = store.find("A")
        assert len(found) == 10
        store.query("MATCH (s:Store) REMOVE s.spelling", write=True)
        mortal.stop()
        mortal.start("server.databases.default_to_read_only=true")
        said = line(mortal.url, forget)
        assert "read-only mode" in said, said
        assert "NEO4J_DATABASE" in said, said
        assert store.counts()["documents"] == len(texts)
        assert store.find("A") == found  # not indexed, and it can't be
        mortal.kill()
        assert "can't be reached" in line(mortal.url, forget)


@pytest.fixture(params=["embedded", "neo4j"])
def served(request, monkeypatch):
    """The URL of a server, which the environment has the login for."""
    if request.param == "neo4j":
        return request.getfixturevalue("neo4j")
    engine = request.getfixturevalue("engine")
    monkeypatch.setenv("NEO4J_USERNAME", engine.writer.username)
    monkeypatch.setenv("NEO4J_PASSWORD", engine.writer.password)
    return engine.url


@pytest.mark.parametrize("name", ["nothing", "no such/../one"])
def test_a_database_that_is_not_there(monkeypatch, served, name):
    monkeypatch.setenv("NEO4J_DATABASE", name)
    assert name in line(served, lambda: Store.open(served))


def test_a_line_that_breaks_while_the_server_commits(engine, monkeypatch, served):
    """Whether that was done or not, nobody can tell; in the end it is there, once."""
    if served == engine.url:
        engine.database("breaking")
        monkeypatch.setenv("NEO4J_DATABASE", "breaking")
    texts = [stepwise.text(number) for number in range(stepwise.TEXTS)]
    with Store.open(served) as store:
        store.query("MATCH (n) WHERE NOT n:Store DETACH DELETE n", write=True)
        store.write(texts)
        undisturbed = content(store)
        store.forget([document.id for document, _ in texts])
    with BreakingLine(urlsplit(served).port or 7687) as line:
        with Store.open(f"bolt://127.0.0.1:{line.port}") as store:
            line.frail = True
            for start in range(0, len(texts), stepwise.STEP):
                store.write(texts[start : start + stepwise.STEP])
            documents = [document.id for document in store.documents()]
            line.frail = False
            assert documents == sorted(document.id for document, _ in texts)
            assert content(store) == undisturbed
        assert line.broken >= 2 * len(texts) / stepwise.STEP


def test_an_address_that_makes_no_sense(engine):
    with pytest.raises(StoreUnavailable, match="not supported by direct drivers") as caught:
        Store.open(f"{engine.url}?region=eu")
    assert len(str(caught.value).splitlines()) == 1


FILLING = """
import resource, signal, sys
sys.path.append(sys.argv[1])
import stepwise
from passerelle.errors import StoreUnavailable
from passerelle.graph.store import Store
with Store.open(sys.argv[2]) as store:
    store.write([stepwise.text(0)])
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, 1 << 16))
    try:
        store.write([stepwise.text(number) for number in range(1, stepwise.TEXTS)])
    except StoreUnavailable as error:
        print(error)
    print([document.id for document in store.documents()])
"""


def test_files_that_can_t_grow_any_more(tmp_path):
    here = str(Path(stepwise.__file__).parent)
    folder = tmp_path / "store"
    ended = subprocess.run(
        [sys.executable, "-c", FILLING, here, str(folder)],
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    said, left = ended.stdout.splitlines()
    assert said.startswith(f"{folder} failed, and says: "), ended
    assert "disk" in said
    assert left == str([stepwise.text(0)[0].id])
    with Store.open(folder) as store:
        assert [document.id for document in store.documents()] == [stepwise.text(0)[0].id]
