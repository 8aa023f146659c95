"""How fast does the store write, beside the bare driver sending the same rows?

    python benchmarks/store_write.py [--documents 2000] [--rounds 3]

Both write one synthetic corpus into new databases of one embedded engine: some 25 claims a
document, people and offices that recur, two countries that every document names. The bare driver
gets the finished rows (documents, entities, relations, claims, mentions), each once, in statements
of 5,000 rows: it folds nothing, looks nothing up and keeps no constraint but unique ids. Printed
are seconds and the ratio of the bare driver's time to the store's (1.0: as fast; goal 0.9), from
the best of the rounds after one to warm up. The engine runs in this process, so that processor
time (which other programs on the machine disturb less) is that of both sides.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, LiteralString, cast

from neo4j import Driver, GraphDatabase
from passerelle.graph.corpus import batches
from passerelle.graph.embedded import Engine
from passerelle.graph.fold import fold
from passerelle.graph.model import Claim, Document
from passerelle.graph.records import (
    claim_properties,
    document_properties,
    entity_properties,
    relation_properties,
)
from passerelle.graph.store import Store
from passerelle.ontology.schema import digest, schema

Corpus = list[tuple[Document, list[Claim]]]
Statements = list[tuple[str, list[dict[str, Any]]]]


def corpus(size: int, seed: int = 20170908) -> Corpus:
    """Return ``size`` documents with their claims, about as many people as documents."""
    rnd = random.Random(seed)
    return [_document(number, size, rnd) for number in range(size)]


def _document(number: int, size: int, rnd: random.Random) -> tuple[Document, list[Claim]]:
    id_ = f"document/{digest('benchmark', number)}"
    published = f"20{rnd.randrange(24):02}-{rnd.randrange(1, 13):02}-{rnd.randrange(1, 29):02}"
    claims: list[Claim] = []

    def say(subject: str, predicate: str, value: str | None = None, **tie: Any) -> None:
        start = 60 * len(claims)
        quote = f"A sentence of the length that sentences have, number {start}, about {subject}."
        if "object" in tie:
            tie["relation"] = schema().relation_id(
                predicate, subject, tie["object"], tie.get("qualifiers", ())
            )
        claims.append(
            Claim(
                id_, start, start + 60, quote, "en", "benchmark", 0.9, subject, predicate,
                value=value, **tie,
            )
        )  # fmt: skip

    event = f"event/{rnd.randrange(size)}"
    say(event, "name", f"Conference {event}")
    say(event, "date", published)
    say(event, "kind", "conference")
    for country in ("BE", "FR"):
        say(f"place/{country}", "name", country)
    for person in rnd.sample(range(max(size, 4)), 4):
        office = f"office/governor.{person}"
        say(f"person/{person}", "name", f"Person {person}")
        say(office, "name", f"Governor {person}")
        say(f"person/{person}", "HOLDS", object=office, qualifiers=(("status", "current"),))
        say(f"person/{person}", "TOOK_PART_IN", object=event, qualifiers=(("role", "attended"),))
        say(office, "HAS_JURISDICTION", object=f"place/{'BE' if person % 2 else 'FR'}")
    say(event, "HELD_AT", object="place/BE")
    document = Document(id_, f"/{number}.txt", f"Text {number}", "en", published, "option", id_)
    return document, claims


def bare_rows(texts: Corpus) -> Statements:
    """Return the statements and rows that make the same graph."""
    claims = [claim for _, its_claims in texts for claim in its_claims]
    entities, relations = fold(claims, {document.id: document for document, _ in texts})
    made: dict[str, list[dict[str, Any]]] = {}

    def add(statement: str, row: dict[str, Any]) -> None:
        made.setdefault(statement, []).append(row)

    for document, _ in texts:
        add("CREATE (n:Document) SET n = row.p", {"p": document_properties(document)})
    for entity in entities.values():
        add(f"CREATE (n:Entity:{entity.type}) SET n = row.p", {"p": entity_properties(entity)})
    for tie in relations.values():
        add(
            "MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) "
            f"CREATE (a)-[r:{tie.type}]->(b) SET r = row.p",
            {"a": tie.source, "b": tie.target, "p": relation_properties(tie)},
        )
    mentions: Counter[tuple[str, str]] = Counter()
    for claim in claims:
        row = {"d": claim.document, "e": claim.subject, "p": claim_properties(claim)}
        mentions[str(claim.subject), claim.document] += claim.predicate == "name"
        if claim.object is None:
            add(
                "MATCH (d:Document {id: row.d}) MATCH (e:Entity {id: row.e}) "
                "CREATE (e)<-[:SUPPORTS]-(c:Claim)-[:FROM]->(d) SET c = row.p",
                row,
            )
        else:
            mentions[claim.object, claim.document] += 0
            add("MATCH (d:Document {id: row.d}) CREATE (c:Claim)-[:FROM]->(d) SET c = row.p", row)
    for (entity_, document_), number in mentions.items():
        add(
            "MATCH (e:Entity {id: row.e}) MATCH (d:Document {id: row.d}) "
            "CREATE (e)-[:MENTIONED_IN {mentions: row.n}]->(d)",
            {"e": entity_, "d": document_, "n": number},
        )
    return list(made.items())


def send(driver: Driver, database: str, statements: Statements) -> None:
    """Write the rows with the driver alone."""
    with driver.session(database=database) as session:
        for statement, rows in statements:
            text = cast(LiteralString, f"UNWIND $rows AS row {statement}")
            for start in range(0, len(rows), 5000):
                chunk = rows[start : start + 5000]
                session.execute_write(lambda tx, t=text, c=chunk: tx.run(t, rows=c).consume())


def constrain(driver: Driver, database: str) -> None:
    """Make ids unique, as the least that lookups need."""
    with driver.session(database=database) as session:
        for label in ("Entity", "Document", "Claim"):
            text = f"CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.id IS UNIQUE"
            session.run(cast(LiteralString, text)).consume()


def clocked(work: Callable[[], None]) -> tuple[float, float]:
    """Return the seconds by the wall and of the processor that ``work`` takes."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - processor


def main() -> None:
    """Run the rounds and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    texts = corpus(options.documents)
    statements = bare_rows(texts)
    total = sum(len(rows) for _, rows in statements)
    print(f"{len(texts)} documents, {total} rows")
    by_side: dict[str, list[tuple[float, float]]] = {"bare": [], "store": [], "again": []}
    with tempfile.TemporaryDirectory() as folder, Engine(Path(folder) / "store") as engine:
        login = engine.writer.username, engine.writer.password
        with GraphDatabase.driver(engine.url, auth=login) as driver:
            for number in range(options.rounds + 1):
                bare = engine.database(f"bare{number}")
                constrain(driver, bare)
                times = {"bare": clocked(lambda name=bare: send(driver, name, statements))}
                with Store.over(engine, f"store{number}") as store:

                    def load(into: Store = store) -> None:
                        for batch in batches(texts):
                            into.write(batch)

                    times["store"] = clocked(load)
                    times["again"] = clocked(load)
                for side, (wall, processor) in times.items():
                    if number:
                        by_side[side].append((wall, processor))
                    print(f"round {number} {side:6} {wall:7.2f} s, processor {processor:7.2f} s")
    best = {side: tuple(map(min, zip(*seen, strict=True))) for side, seen in by_side.items()}
    for side in ("store", "again"):
        wall, processor = (b / s for b, s in zip(best["bare"], best[side], strict=True))
        rate = options.documents / best[side][0]
        print(f"{side}: {rate:.0f} documents/s; ratio {wall:.2f} (processor {processor:.2f})")


if __name__ == "__main__":
    main()
