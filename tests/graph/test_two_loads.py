"""Two loads at once into one store end as one after the other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import stepwise
from contents import content, links
from passerelle.graph import embedded
from passerelle.graph.store import Store

LOADING = """
import random, sys
sys.path.append(sys.argv[1])
import stepwise
from passerelle.graph.store import Store
texts = [stepwise.text(number) for number in range(stepwise.TEXTS)]
random.Random(int(sys.argv[3])).shuffle(texts)
with Store.open(sys.argv[2]) as store:
    print("open", flush=True)
    sys.stdin.readline()
    for start in range(0, len(texts), 2):
        store.write(texts[start : start + 2])
"""


@pytest.fixture(params=["served", "neo4j"])
def location(request, tmp_path, monkeypatch):
    """The URL of a server whose store nobody has made yet, or that is emptied."""
    if request.param == "neo4j":
        url = request.getfixturevalue("neo4j")
        with Store.open(url) as store:
            store.query("MATCH (n) DETACH DELETE n", write=True)
        yield url
        return
    with embedded.serve(tmp_path / "store") as engine:
        monkeypatch.setenv("NEO4J_USERNAME", engine.writer.username)
        monkeypatch.setenv("NEO4J_PASSWORD", engine.writer.password)
        yield engine.url


def test_two_loads_at_once(location, engine):
    here = str(Path(stepwise.__file__).parent)
    loads = [
        subprocess.Popen(
            [sys.executable, "-c", LOADING, here, location, str(seed)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=os.environ,
        )
        for seed in range(2)
    ]  # fmt: skip
    for load in loads:
        assert load.stdout is not None
        assert load.stdout.readline() == "open\n", load.communicate()
    for load in loads:
        assert load.stdin is not None
        load.stdin.write("\n")
        load.stdin.flush()
    for load in loads:
        assert load.communicate(timeout=300) == ("", "")
        assert load.returncode == 0
    with Store.over(engine, "one-after-the-other") as store:
        store.query("MATCH (n) DETACH DELETE n", write=True)
        store.write([stepwise.text(number) for number in range(stepwise.TEXTS)])
        expected = content(store)
    with Store.open(location) as store:
        graph = store.graph()
        stepwise.assert_whole(graph, links(store))
        assert content(store) == expected
        (writes,) = store.query("MATCH (s:Store) RETURN s.writes").rows
        assert writes == (stepwise.TEXTS,)
