"""The embedded engine as processes meet it: quiet, locked, private, and whole after a kill."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from passerelle.errors import StoreInUse, StoreUnavailable
from passerelle.graph import embedded
from passerelle.graph.embedded import Engine
from passerelle.graph.fold import fold
from passerelle.graph.store import Store

LOADING = """
    import sys
    from passerelle.graph.model import Claim, Document
    from passerelle.ontology.ids import digest
    from passerelle.graph.store import Store
    from passerelle.ontology.schema import schema

    def text(number):
        id = "document/" + digest(number)
        said = dict(document=id, end=99, quote="Mons", language="fr", rule="r", confidence=0.9)
        person, place = f"person/{number % 7}", "place/BE"
        claims = [
            Claim(start=start, subject=person, predicate="name", value=f"P{start}", **said)
            for start in range(20)
        ]
        for office in range(5):
            ends = person, f"office/{office}"
            tie = schema().relation_id("HOLDS", *ends)
            claims.append(Claim(start=0, subject=ends[0], predicate="HOLDS", object=ends[1],
                                relation=tie, **said))
        return Document(id, f"/{number}", "T", "fr", None, None, "sha"), claims

    with Store.open(sys.argv[1]) as store:
        print("open", flush=True)
        for number in range(0, 4000, 3):
            store.write([text(number), text(number + 1), text(number + 2)])
            print(number, flush=True)
"""

HOLDING = """
    import sys
    from passerelle.graph.store import Store
    with Store.open(sys.argv[1]) as store:
        print("open", flush=True)
        sys.stdin.read()
"""


def start(code: str, *arguments: object, **options) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def wait_until_open(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"


def test_opening_and_closing_says_nothing_and_leaves_nothing_elsewhere(tmp_path):
    process = start(HOLDING, "store é %d", cwd=tmp_path)
    wait_until_open(process)
    assert process.communicate("", timeout=60) == ("", "")
    assert process.returncode == 0
    assert [entry.name for entry in tmp_path.iterdir()] == ["store é %d"]


def test_the_passwords_are_the_owner_s_alone_and_stay(tmp_path):
    with Engine(tmp_path / "store") as engine:
        passwords = engine.writer.password, engine.reader.password
    mode = stat.S_IMODE((tmp_path / "store" / "access.json").stat().st_mode)
    assert mode == 0o600
    assert len(set(passwords)) == 2
    assert min(map(len, passwords)) >= 30
    with Engine(tmp_path / "store") as engine:
        assert (engine.writer.password, engine.reader.password) == passwords
        assert engine.url.startswith("bolt://127.0.0.1:")
    with Engine(tmp_path / "other") as engine:
        assert engine.writer.password not in passwords


def test_lost_passwords_are_made_anew_and_the_data_stay(tmp_path):
    with Store.open(tmp_path / "store") as store:
        store.query("CREATE (n:Scratch {x: 1})", write=True)
    (tmp_path / "store" / "access.json").unlink()
    with Store.open(tmp_path / "store") as store:
        assert store.query("MATCH (n:Scratch) RETURN n.x").rows == [(1,)]


def test_another_process_is_told_who_has_the_store(tmp_path):
    holder = start(HOLDING, tmp_path / "store")
    wait_until_open(holder)
    with pytest.raises(StoreInUse) as caught:
        Store.open(tmp_path / "store")
    line = str(caught.value)
    assert f"in use by process {holder.pid}" in line
    assert "`passerelle serve`" in line
    assert len(line.splitlines()) == 1
    assert caught.value.exit_code == 3
    holder.communicate("", timeout=60)
    Store.open(tmp_path / "store").close()


def test_a_killed_holder_does_not_keep_the_store(tmp_path):
    holder = start(HOLDING, tmp_path / "store")
    wait_until_open(holder)
    holder.kill()
    holder.communicate()
    with Store.open(tmp_path / "store") as store:
        assert store.query("RETURN 1 AS one").rows == [(1,)]


def test_served_it_takes_other_processes_by_bolt(tmp_path):
    client = """
        import sys
        from passerelle.errors import InvalidQuery
        from passerelle.graph.store import Store
        with Store.open(sys.argv[1]) as store:
            print(store.query("MATCH (n:Scratch) RETURN n.x").rows)
            for writes in "MATCH (n) SET n.x = 2", "/* */ CREATE INDEX FOR (n:Scratch) ON (n.x)":
                try:
                    store.query(writes)
                except InvalidQuery as error:
                    print(error)
            print(store.query("MATCH (n:Scratch) RETURN n.x").rows)
    """
    refused = "this query writes: pass --write\n"
    with embedded.serve(tmp_path / "store") as engine:
        with Store.over(engine, embedded.DATABASE) as store:
            store.query("CREATE (n:Scratch {x: 1})", write=True)
        with pytest.raises(StoreInUse, match=f"use --store {engine.url}"):
            Store.open(tmp_path / "store")
        login = {"NEO4J_USERNAME": engine.writer.username, "NEO4J_PASSWORD": engine.writer.password}
        process = start(client, engine.url, env=os.environ | login)
        assert process.communicate(timeout=60) == (f"[(1,)]\n{2 * refused}[(1,)]\n", "")
        with pytest.raises(StoreUnavailable, match=f"port {engine.port}"):
            embedded.serve(tmp_path / "other", engine.port)


@pytest.mark.parametrize("seed", range(3))
def test_ctrl_c_ends_in_a_keyboard_interrupt_and_a_clean_store(tmp_path, seed):
    process = start(LOADING, tmp_path / "store")
    wait_until_open(process)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(random.Random(seed).uniform(0, 0.5))
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert "KeyboardInterrupt" in errors.splitlines()[-1]
    assert process.returncode in (-signal.SIGINT, 130)
    assert_whole(tmp_path / "store", at_least=1)


def test_ctrl_c_does_not_wait_for_a_long_query(tmp_path):
    code = """
        import sys
        from passerelle.graph.store import Store
        with Store.open(sys.argv[1]) as store:
            print("open", flush=True)
            store.query("UNWIND range(1, 6000000) AS x UNWIND range(1, 100000) AS y RETURN sum(x)")
    """
    process = start(code, tmp_path / "store")
    wait_until_open(process)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert errors.splitlines()[-1] == "KeyboardInterrupt"


def assert_whole(folder: Path, at_least: int) -> None:
    """Every document has all of its 25 claims, and the graph is what they add up to."""
    with Store.open(folder) as store:
        graph = store.graph()
    assert len(graph.documents) >= at_least
    assert len(graph.documents) % 3 == 0
    of = [claim.document for claim in graph.claims.values()]
    assert len(of) == 25 * len(graph.documents)
    assert set(of) == set(graph.documents)
    assert (graph.entities, graph.relations) == fold(graph.claims.values(), graph.documents)


def test_a_store_left_open_does_not_keep_its_process(tmp_path):
    process = start(
        """
        import sys
        from passerelle.graph.store import Store
        print(Store.open(sys.argv[1]).query("RETURN 1 AS one").rows)
        """,
        tmp_path / "store",
    )
    assert process.communicate(timeout=60) == ("[(1,)]\n", "")
    assert process.returncode == 0


def test_serving_ends_while_a_client_is_connected(tmp_path, monkeypatch):
    server = start(
        """
        import sys
        from passerelle.graph import embedded
        with embedded.serve(sys.argv[1]) as engine:
            print(engine.url, engine.writer.username, engine.writer.password, flush=True)
            sys.stdin.read()
        """,
        tmp_path / "store",
    )
    assert server.stdout is not None
    url, username, password = server.stdout.readline().split()
    monkeypatch.setenv("NEO4J_USERNAME", username)
    monkeypatch.setenv("NEO4J_PASSWORD", password)
    with Store.open(url) as store:
        assert store.query("RETURN 1 AS one").rows == [(1,)]
        assert server.communicate("", timeout=60) == ("", "")
        assert server.returncode == 0


def test_python_s_signal_handlers_stay(engine):
    assert engine.url
    code = """
        import os, signal, sys
        from passerelle.graph.store import Store
        def bow_out(number, frame):
            sys.exit(7)
        signal.signal(signal.SIGTERM, bow_out)
        with Store.open(sys.argv[1]) as store:
            assert signal.getsignal(signal.SIGTERM) is bow_out
            print("open", flush=True)
            os.kill(os.getpid(), signal.SIGTERM)
            sys.stdin.read()
    """
    process = start(code, Path(engine.folder).parent / "signals")
    wait_until_open(process)
    assert process.communicate("", timeout=60) == ("", "")
    assert process.returncode == 7


def test_python_collects_its_garbage_as_before(tmp_path):
    code = """
        import gc, sys
        from passerelle.graph.store import Store
        def heard(phase, info):
            pass
        gc.callbacks.append(heard)
        with Store.open(sys.argv[1]):
            print("open", flush=True)
            assert gc.callbacks == [heard], gc.callbacks
    """
    process = start(code, tmp_path / "collected")
    wait_until_open(process)
    assert process.communicate("", timeout=60) == ("", "")
    assert process.returncode == 0


def test_folders_that_are_no_store(tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("a")
    (tmp_path / "file").write_text("a")
    for name, line in [
        ("notes", "is a folder but not a store .it holds a.txt.: name an empty or a new folder"),
        ("file", "is a file, not a store: name a folder"),
        ("file/below", "can't be written"),
    ]:
        with pytest.raises(StoreUnavailable, match=line) as caught:
            Store.open(tmp_path / name)
        assert len(str(caught.value).splitlines()) == 1
    assert [entry.name for entry in (tmp_path / "notes").iterdir()] == ["a.txt"]


def test_a_store_that_must_exist(tmp_path):
    with pytest.raises(StoreUnavailable, match="no store at"):
        Store.open(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()


def test_two_stores_in_one_process(tmp_path):
    with Store.open(tmp_path / "a") as a, Store.open(tmp_path / "b") as b:
        a.query("CREATE (n:Scratch {x: 1})", write=True)
        assert b.query("MATCH (n:Scratch) RETURN n.x").rows == []


def test_an_impossible_heap_is_one_line(tmp_path):
    process = start(
        """
        import sys
        from passerelle.errors import StoreUnavailable
        from passerelle.graph.store import Store
        try:
            Store.open(sys.argv[1])
        except StoreUnavailable as error:
            print(error)
        """,
        tmp_path / "store",
        env=os.environ | {"PASSERELLE_HEAP": "lots"},
    )
    output, errors = process.communicate(timeout=60)
    assert errors == ""
    assert "heap of lots (PASSERELLE_HEAP)" in output
    assert len(output.splitlines()) == 1


def test_a_question_may_group_more_than_the_engine_allows_by_default(tmp_path):
    with Store.open(tmp_path / "store") as store:
        grouping = "UNWIND range(1, 600000) AS x WITH x, count(*) AS n RETURN count(n)"
        assert store.query(grouping).rows == [(600_000,)]
