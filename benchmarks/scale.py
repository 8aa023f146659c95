"""How do load, re-load, forget, named questions and read-out fare in a large graph?

    python benchmarks/scale.py [--engine embedded | --engine bolt://… | --neo4j]
        [--entities 100000] [--documents N] [--rounds 1] [--part times | --part memory]

Times are beside the bare driver doing the least that gives the same result (`bare`), on the same
engine: one of its own, a server with an empty database (NEO4J_USERNAME, NEO4J_PASSWORD and
NEO4J_DATABASE from the environment), or the Neo4j of the tests. The ratio is that of the bare
driver's time to the store's (1.0: as fast; goal 0.9 for load and read-out), from the best of the
rounds, after a small one to warm up. Memory is the peak of a process that loads a quarter of the
documents, and then of one that loads them all: both speak of the same entities, a quarter of
``--entities``, and the engine runs in another process.
"""

from __future__ import annotations

import argparse
import gc
import os
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, LiteralString, NamedTuple, cast

from bare import (
    Statement,
    changing,
    constrain,
    creating,
    noted,
    read_all,
    read_claims,
    send,
    size,
    things,
)
from engines import Host, embedded, neo4j, server
from neo4j import Session
from neo4j.exceptions import Neo4jError
from passerelle.errors import PasserelleError
from passerelle.graph.store import Store
from passerelle.graph.transfer import write_all
from passerelle.queries.catalogue import Question, questions
from passerelle.queries.runner import arguments, ask, in_cypher
from synthetic import COUNTRIES, Corpus

FORGOTTEN = 100
"""One document in so many is forgotten."""


class Spent(NamedTuple):
    """Seconds by the wall and of this process's processors."""

    wall: float = 0.0
    processor: float = 0.0

    def __add__(self, other: tuple[float, ...]) -> Spent:
        return Spent(*map(sum, zip(self, other, strict=True)))


Times = dict[str, tuple[Spent, Spent] | str]
"""What the store and the bare driver spent by operation, or why there is nothing to compare."""


def clocked(work: Callable[[], object]) -> Spent:
    """Return what ``work`` takes."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return Spent(time.perf_counter() - wall, time.process_time() - processor)


def least(work: Callable[[], object]) -> Spent:
    """Return the least that ``work`` takes, done again while all of it lasts under a second."""
    seen = [clocked(work)]
    while sum(spent.wall for spent in seen) < 1 and len(seen) < 10:
        seen.append(clocked(work))
    return min(seen)


def consumed(rows: Iterator[Any]) -> int:
    """Take everything, keep nothing, and return how much it was."""
    return sum(1 for _ in rows)


# -- times --------------------------------------------------------------------------------------


def compare(
    host: Host, corpus: Corpus, documents: int, tell: Callable[[str], None]
) -> tuple[dict[str, Any], Times]:
    """Do everything once on either side; return the store's counts, and what it took."""
    times: Times = {}

    def note(what: str, store: Spent, bare: Spent) -> None:
        times[what] = store, bare
        tell(f"{what}: store {store.wall:.3f} s, bare driver {bare.wall:.3f} s")

    ids = [corpus.id(number) for number in range(documents)]
    forgotten = ids[::FORGOTTEN]
    with tempfile.TemporaryFile() as spool:
        database = host.empty()
        with host.open(database) as store, host.session(database) as session:
            loaded = _load(store, corpus, documents)
            tell(f"load: store {loaded.wall:.3f} s")
            counts = store.counts()
            note(
                "load again",
                _load(store, corpus, documents),
                clocked(lambda: read_claims(session, ids)),
            )
            before: dict[tuple[str, ...], int] = {}
            for statement in creating(noted(things(session), before)):
                pickle.dump(statement, spool)
            full = size(session)
            for asked in questions().values():
                _question(store, session, asked, corpus, note, times)
            note(
                "read-out",
                clocked(lambda: _read_out(store)),
                clocked(lambda: read_all(session)),
            )
            forgot = clocked(lambda: store.forget(forgotten))
            changes = list(changing(before, things(session)))
            left = size(session)
        database = host.empty()
        with host.session(database) as session:
            constrain(session)
            bare = Spent()
            for statement in _spooled(spool):
                bare += clocked(lambda one=statement: send(session, [one]))
            _same(size(session), full)
            note("load", loaded, bare)
            note("forget 1 %", forgot, clocked(lambda: send(session, changes)))
            _same(size(session), left)
    return counts, times


def _load(store: Store, corpus: Corpus, documents: int) -> Spent:
    """Return what writing takes; making the documents is not counted, nor is a look through them
    each time that Python looks for garbage."""
    texts = list(corpus.texts(documents))
    gc.collect()
    gc.freeze()
    try:
        return clocked(lambda: write_all(store, texts))
    finally:
        gc.unfreeze()


def _read_out(store: Store) -> int:
    streams = (store.documents, store.claims, store.entities, store.relations)
    return sum(consumed(stream()) for stream in streams)


def _spooled(spool: BinaryIO) -> Iterator[Statement]:
    spool.seek(0)
    while True:
        try:
            yield pickle.load(spool)
        except EOFError:
            return


def _same(bare: tuple[int, int], store: tuple[int, int]) -> None:
    if bare != store:
        raise RuntimeError(
            f"the bare driver left {bare} nodes and relationships, the store {store}"
        )


def _question(
    store: Store,
    session: Session,
    asked: Question,
    corpus: Corpus,
    note: Callable[[str, Spent, Spent], None],
    times: Times,
) -> None:
    """Ask a question on both sides, each first once without the clock."""
    given = {
        parameter.name: value
        for parameter in asked.parameters
        if parameter.required and (value := _example(asked, parameter.name, corpus))
    }
    values = in_cypher(asked, arguments(asked, dict(given)))
    text = cast(LiteralString, asked.cypher)

    def bare() -> int:
        return len(session.execute_read(lambda tx: [r.values() for r in tx.run(text, values)]))

    def through_the_store() -> int:
        return len(ask(store, asked.name, **given).rows)

    try:
        rows = bare(), through_the_store()
        note(f"{asked.name} ({rows[1]} rows)", least(through_the_store), least(bare))
    except (Neo4jError, PasserelleError) as error:
        times[asked.name] = f"failed: {' '.join(str(error).split())[:80]}"


def _example(asked: Question, parameter: str, corpus: Corpus) -> str:
    match parameter:
        case "topic":
            return corpus.topics[0]
        case "place":
            return corpus.towns[0].id
        case "event":
            return corpus.event(0)
        case "entity":
            return corpus.people[0]
        case "country":
            return COUNTRIES[0]
        case "other":
            return COUNTRIES[1]
        case _:
            raise LookupError(f"no example for {parameter} of {asked.name}")


def best(rounds: list[Times]) -> Times:
    """Return the best of each side over all rounds."""
    found: Times = {}
    for times in rounds:
        for what, pair in times.items():
            known = found.get(what, pair)
            if isinstance(pair, str) or isinstance(known, str):
                found[what] = pair if isinstance(pair, str) else known
            else:
                found[what] = min(known[0], pair[0]), min(known[1], pair[1])
    return found


def print_times(times: Times, inside: bool) -> None:
    """Print the table, loading first."""
    first = ("load", "load again", "forget 1 %", "read-out")
    print(f"{'':44} {'store s':>10} {'bare s':>10} {'ratio':>7}", "processor" if inside else "")
    for what in (*first, *(name for name in times if name not in first)):
        pair = times[what]
        if isinstance(pair, str):
            print(f"{what:44} {pair}")
            continue
        (store, processor), (bare, its_processor) = pair
        line = f"{what:44} {store:10.3f} {bare:10.3f} {bare / store:7.2f}"
        print(f"{line} {its_processor / processor:9.2f}" if inside else line)


# -- memory -------------------------------------------------------------------------------------


def peak() -> int:
    """Return the most memory that this process has had in use at one time, in KiB."""
    try:
        status = Path("/proc/self/status").read_text("ascii")
    except OSError:
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most // 1024 if sys.platform == "darwin" else most
    # On Linux the other number begins with that of the process that started this one.
    return int(status.partition("VmHWM:")[2].split()[0])


def loading(url: str, entities: int, documents: int) -> None:
    """Load into the empty store of a server, and print the peak; a process's whole work."""
    with Store.open(url) as store:
        write_all(store, Corpus(entities).texts(documents))
    print(peak())


def print_memory(host: Host, entities: int, documents: int) -> None:
    """Print the peaks of loading ``documents`` about the same entities, and four times as many."""
    peaks: list[int] = []
    for number in (documents, 4 * documents):
        given = ["--loading", host.url, "--entities", entities, "--documents", number]
        done = subprocess.run(
            [sys.executable, __file__, *map(str, given)],
            env=os.environ | host.environment(host.empty()),
            stdout=subprocess.PIPE,
            check=True,
            text=True,
        )
        peaks.append(int(done.stdout))
        print(f"peak of loading {number:8} documents: {peaks[-1] / 1024:8.1f} MiB", flush=True)
    print(f"ratio of the peaks: {peaks[1] / peaks[0]:.2f}")


def main() -> None:
    """Run the rounds and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--engine", default="embedded", help="embedded, or the URL of a server")
    parser.add_argument("--neo4j", action="store_true", help="start the tests' Neo4j, and use it")
    parser.add_argument("--entities", type=int, default=100_000)
    parser.add_argument("--documents", type=int, help="else as many as name every entity")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--part", choices=("times", "memory"), help="else both")
    parser.add_argument("--loading", metavar="URL", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.loading:
        loading(options.loading, options.entities, options.documents)
        return
    corpus = Corpus(options.entities)
    documents = options.documents or corpus.size
    if options.neo4j:
        started = neo4j()
    else:
        started = embedded() if options.engine == "embedded" else server(options.engine)
    with started as host:
        if options.part != "memory":
            small = Corpus(min(1_000, options.entities))
            compare(host, small, small.size, lambda _: None)
            rounds: list[Times] = []
            counts: dict[str, Any] = {}
            for _ in range(options.rounds):
                counts, times = compare(
                    host, corpus, documents, lambda line: print(line, file=sys.stderr, flush=True)
                )
                rounds.append(times)
            print(
                f"{counts['documents']} documents, {counts['claims']} claims, "
                f"{sum(counts['entities'].values())} entities, "
                f"{sum(counts['relations'].values())} relations"
            )
            print_times(best(rounds), host.inside)
        if options.part != "times":
            print_memory(host, max(1, options.entities // 4), max(1, documents // 4))


if __name__ == "__main__":
    main()
