"""How fast are names found, and how many of those that are misspelt?

    python benchmarks/find.py [--entities 100000] [--queries 200] [--store bolt://…]

Writes so many persons, municipalities, mayors and authorities, whose names come from the gazetteer
and its lists of first names and surnames, into a new embedded store, or into the empty store of a
server. Each query is the name of one of them with one slip (a letter left out, added, put for
another one, or swapped with the next) in a word of five letters or more. Printed are the share of
the queries whose entity is among the first ten (recall@10), the median and the 95th percentile of
the times, and the ratio of the median to that of fetching one entity by its id, which is the least
that any answer takes; then the same for the commonest words of all.
"""

from __future__ import annotations

import argparse
import random
import statistics
import string
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from passerelle.graph.model import Claim, Document
from passerelle.graph.store import Store
from passerelle.graph.transfer import batches
from passerelle.ontology.ids import digest
from passerelle.ontology.territories import territories
from synthetic import family_names, given_names

OFFICES = ("maire de {}", "burgemeester van {}", "Bürgermeister von {}", "mayor of {}")
BODIES = (
    "police locale de {}",
    "politie {}",
    "Stadtverwaltung {}",
    "conseil départemental de {}",
    "chamber of commerce of {}",
)
COMMON = ("police", "maire de", "burgemeester", "conseil départemental", "Jean")


def names(size: int, rnd: random.Random) -> Iterator[tuple[str, str]]:
    """Yield ids of entities with their names."""
    towns = [t for t in territories() if t.kind == "municipality"]
    last = family_names()
    common = [*rnd.choices(given_names(), k=300), "Jean"]
    for number in range(size):
        town = towns[number // 5 % len(towns)]
        match number % 5:
            case 0:
                yield f"place/{town.id}", town.name
            case 1:
                yield f"office/mayor.{number}", rnd.choice(OFFICES).format(town.name)
            case 2:
                yield f"organisation/{number}", rnd.choice(BODIES).format(town.name)
            case _:
                yield f"person/{number}", f"{rnd.choice(common)} {rnd.choice(last).title()}"


def corpus(named: list[tuple[str, str]]) -> Iterator[tuple[Document, list[Claim]]]:
    """Yield documents that name the entities, twenty each."""
    for start in range(0, len(named), 20):
        id_ = f"document/{digest('find', start)}"
        document = Document(id_, f"/{start}.txt", f"Text {start}", "fr", None, None, id_)
        claims = [
            Claim(id_, n, n + 1, name, "fr", "benchmark", 1.0, entity, "name", value=name)
            for n, (entity, name) in enumerate(named[start : start + 20])
        ]
        yield document, claims


def slipped(name: str, rnd: random.Random) -> str | None:
    """Return ``name`` with one slip in a word of five letters or more; None if it has none."""
    words = name.split(" ")
    long = [n for n, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if not long:
        return None
    n = rnd.choice(long)
    word, at = words[n], rnd.randrange(len(words[n]) - 1)
    letter = rnd.choice(string.ascii_lowercase)
    words[n] = rnd.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )
    return " ".join(words)


def clocked(work: Callable[[], object]) -> float:
    """Return the milliseconds that ``work`` takes."""
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def measure(store: Store, named: list[tuple[str, str]], queries: int, rnd: random.Random) -> None:
    """Print recall and times."""
    ids = [id_ for id_, _ in rnd.choices(named, k=queries)]
    text = "MATCH (n:Entity {id: $id}) RETURN n"
    least = statistics.median(clocked(lambda i=i: store.query(text, {"id": i})) for i in ids)
    print(f"by id: median {least:.1f} ms")
    misspelt = [(id_, slipped(name, rnd)) for id_, name in rnd.choices(named, k=queries)]
    names_of = dict(named)
    times, hits, asked = [], 0, 0
    for id_, query in misspelt:
        if query is None:
            continue
        start = time.perf_counter()
        found = store.find(query)
        times.append(1000 * (time.perf_counter() - start))
        asked += 1
        # entities of one name are one answer
        hits += names_of[id_] in {names_of[one.id] for one in found}
    middle, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(
        f"misspelt: recall@10 {hits / asked:.3f}, median {middle:.1f} ms, 95% {late:.1f} ms, "
        f"ratio {middle / least:.1f}"
    )
    for query in COMMON:
        taken = statistics.median(clocked(lambda q=query: store.find(q)) for _ in range(5))
        print(f"{query!r}: median {taken:.1f} ms, ratio {taken / least:.1f}")


def main() -> None:
    """Fill a store and measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--entities", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--store", help="the URL of a server with an empty database")
    options = parser.parse_args()
    rnd = random.Random(20170908)
    named = list(dict(names(options.entities, rnd)).items())
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        store = stack.enter_context(Store.open(options.store or Path(folder) / "store"))
        if store.counts()["documents"]:
            parser.error(f"{options.store} is not empty")
        seconds = clocked(lambda: [store.write(batch) for batch in batches(corpus(named))])
        print(f"{len(named)} entities, written in {seconds / 1000:.0f} s")
        store.find(named[0][1])  # what is loaded once is not counted
        measure(store, named, options.queries, rnd)


if __name__ == "__main__":
    main()
