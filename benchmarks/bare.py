"""The least that a driver does for the same result: finished rows written, values read.

The rows are read from a database that a store filled, all its nodes and relationships with those
that serve only the store itself, so that nothing is guessed. The driver writes each of them once,
in statements of 5,000 rows out of lists, and reads lists: it folds nothing, decides nothing and
looks nothing up but the ends of relationships, and keeps no constraint but unique ids.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, LiteralString, NamedTuple, TypeAlias, cast

from neo4j import Session
from passerelle.graph.ddl import UNIQUE
from passerelle.graph.pipeline import as_lists, collected
from passerelle.graph.reading import ranges

__all__ = [
    "Node",
    "Statement",
    "Thing",
    "Tie",
    "changing",
    "constrain",
    "creating",
    "noted",
    "read_all",
    "read_claims",
    "send",
    "size",
    "things",
]

ROWS, IDS, ENDS = 5_000, 50_000, 500
"""Rows of a statement; ids, and nodes with their relationships, that are read at once."""

Statement: TypeAlias = tuple[str, list[Any]]
"""A text, and the rows that it finds in ``$rows``."""

Key: TypeAlias = tuple[str, ...]


class Node(NamedTuple):
    """A node; of a claim also the ids of its document and of the entity that it supports."""

    labels: tuple[str, ...]
    properties: dict[str, Any]
    document: str | None = None
    about: str | None = None

    @property
    def key(self) -> Key:
        return self.labels[0], self.properties["id"]


class Tie(NamedTuple):
    """A relationship between two nodes, each given by label and id."""

    type: str
    source: tuple[str, str]
    target: tuple[str, str]
    properties: dict[str, Any]

    @property
    def key(self) -> Key:
        return (self.type, *self.source, *self.target, self.properties.get("id", ""))


Thing: TypeAlias = Node | Tie


def constrain(session: Session) -> None:
    """Make ids unique, as the least that lookups need."""
    for label in UNIQUE:
        _run(session, f"CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.id IS UNIQUE")


def send(session: Session, statements: Iterable[Statement]) -> None:
    """Write rows."""
    for text, rows in statements:
        statement = cast(LiteralString, text)
        session.execute_write(lambda tx, t=statement, r=rows: tx.run(t, rows=r).consume())


def size(session: Session) -> tuple[int, int]:
    """Return the numbers of nodes and of relationships, without a benchmark's own."""
    nodes = session.run("MATCH (n) WHERE NOT n:Benchmark RETURN count(n) AS number").single()
    ties = session.run("MATCH ()-[r]->() RETURN count(r) AS number").single()
    assert nodes is not None and ties is not None
    return nodes["number"], ties["number"]


# -- reading ----------------------------------------------------------------------------------


def read_all(session: Session) -> int:
    """Read documents, claims and entities in the order of their ids, and the relations of these;
    return how many."""
    found = 0
    for label in ("Document", "Claim"):
        number = _number(session, label)
        text = (
            f"MATCH (n:{label}) WHERE n.id >= $first AND n.id < $behind "
            "RETURN collect(properties(n))"
        )
        for first, behind in ranges(number, f"{label.lower()}/"):
            page = collected(_read(session, text, first=first, behind=behind))
            found += len(sorted(page, key=lambda node: node["id"]))
    text = (
        "UNWIND $rows AS id MATCH (:Entity {id: id})-[r]->(b:Entity) "
        "RETURN collect([id, type(r), b.id, properties(r)])"
    )
    entities = "UNWIND $rows AS id MATCH (n:Entity {id: id}) RETURN collect(properties(n))"
    for ids in _ids(session, "Entity"):
        found += len(collected(_read(session, entities, rows=ids)))
        for start in range(0, len(ids), ENDS):
            found += len(collected(_read(session, text, rows=ids[start : start + ENDS])))
    return found


def read_claims(session: Session, documents: list[str]) -> int:
    """Read documents and their claims, by the ids of the documents; return how many."""
    found = 0
    for start in range(0, len(documents), ENDS):
        rows = documents[start : start + ENDS]
        for text in (
            "UNWIND $rows AS id MATCH (d:Document {id: id}) RETURN collect(properties(d))",
            "UNWIND $rows AS id MATCH (:Document {id: id})<-[:FROM]-(c:Claim) "
            "RETURN collect(properties(c))",
        ):
            found += len(collected(_read(session, text, rows=rows)))
    return found


def _number(session: Session, label: str) -> int:
    """Return the number of nodes of a label."""
    (record,) = _read(session, f"MATCH (n:{label}) RETURN count(n) AS number")
    return record["number"]


def _read(session: Session, text: str, **parameters: Any) -> list[Any]:
    return session.execute_read(lambda tx: list(tx.run(cast(LiteralString, text), parameters)))


def _pages(session: Session, label: str) -> Iterator[list[Any]]:
    """Yield pages of nodes: their ids in order first, which engines find fast, then the nodes."""
    text = f"UNWIND $rows AS id MATCH (n:{label} {{id: id}}) RETURN id, n AS node"
    return (_read(session, text, rows=ids) for ids in _ids(session, label))


def _ids(session: Session, label: str) -> Iterator[list[str]]:
    """Yield pages of the ids of nodes, in order."""
    text = (
        f"MATCH (n:{label}) WHERE n.id > $after WITH n.id AS id ORDER BY id LIMIT {IDS} "
        "RETURN collect(id)"
    )
    after = ""
    while True:
        ids = collected(_read(session, text, after=after))
        for start in range(0, len(ids), ROWS):
            yield ids[start : start + ROWS]
        if len(ids) < IDS:
            return
        after = ids[-1]


# -- a database as it is --------------------------------------------------------------------------


def things(session: Session) -> Iterator[Thing]:
    """Yield every node and relationship of a database that a store filled.

    Those between entities and documents are parts of their claims (`Node`) where a claim has them.
    Nodes come first, claims apart.
    """
    documents: list[list[str]] = []
    entities: list[list[str]] = []
    for label in UNIQUE:
        for page in _pages(session, label) if label != "Claim" else ():
            ids = [record["id"] for record in page]
            if label == "Document":
                documents.append(ids)
            elif label == "Entity":
                entities.append(ids)
            for record in page:
                labels = sorted(record["node"].labels, key=lambda one: (one != label, one))
                yield Node(tuple(labels), dict(record["node"]))
    text = (
        "UNWIND $rows AS id MATCH (a:Entity {id: id})-[r]->(b:Entity) "
        "RETURN id, type(r) AS type, r AS tie, b.id AS target"
    )
    for ids in entities:
        for record in _read(session, text, rows=ids):
            ends = ("Entity", record["id"]), ("Entity", record["target"])
            yield Tie(record["type"], *ends, dict(record["tie"]))
    text = (
        "UNWIND $rows AS id MATCH (:Document {id: id})<-[:FROM]-(c:Claim) "
        "OPTIONAL MATCH (c)-[:SUPPORTS]->(n:Entity) RETURN id, c, n.id AS about"
    )
    for ids in _smaller(documents):
        for record in _read(session, text, rows=ids):
            labels = sorted(record["c"].labels)  # Claim, Unresolved
            yield Node(tuple(labels), dict(record["c"]), record["id"], record["about"])
    for label, type_ in (("Entity", "MENTIONED_IN"), ("Reading", "READ_IN")):
        text = (
            f"UNWIND $rows AS id MATCH (:Document {{id: id}})<-[r:{type_}]-(n:{label}) "
            "RETURN id, r AS tie, n.id AS source"
        )
        for ids in _smaller(documents):
            for record in _read(session, text, rows=ids):
                ends = (label, record["source"]), ("Document", record["id"])
                yield Tie(type_, *ends, dict(record["tie"]))


def _smaller(pages: list[list[str]]) -> Iterator[list[str]]:
    for page in pages:
        for start in range(0, len(page), ENDS):
            yield page[start : start + ENDS]


def noted(found: Iterable[Thing], into: dict[Key, int]) -> Iterator[Thing]:
    """Pass ``found`` on, and note what each is like ``into`` a dictionary."""
    for thing in found:
        into[thing.key] = _likeness(thing)
        yield thing


def _likeness(thing: Thing) -> int:
    also = (thing.labels, thing.about) if isinstance(thing, Node) else ()
    return hash(repr((also, sorted(thing.properties.items()))))


# -- rows ---------------------------------------------------------------------------------------


def creating(found: Iterable[Thing]) -> Iterator[Statement]:
    """Yield the statements that make ``found``: nodes, then what leads to them."""
    made: dict[str, list[tuple[str, str, dict[str, Any]]]] = defaultdict(list)
    alone = True
    for thing in found:
        if alone and not (isinstance(thing, Node) and thing.document is None):
            alone = False
            for text, those in made.items():
                yield _statement(text, those)
            made.clear()
        text, hub, end = _made(thing)
        made[text].append((hub, end, thing.properties))
        if len(made[text]) == ROWS:
            yield _statement(text, made.pop(text))
    for text, those in made.items():
        yield _statement(text, those)


def _statement(text: str, made: list[tuple[str, str, dict[str, Any]]]) -> Statement:
    """Return a statement with its rows, lists of values gathered under the nodes that they share,
    which are then looked up once."""
    map_, rows = as_lists([properties for _, _, properties in made])
    text = text.replace("{}", map_)
    if not made[0][0]:
        return text, rows
    hubs: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for (hub, end, _), row in zip(made, rows, strict=True):
        hubs[hub][end].append(row)
    return text, [(hub, list(ends.items())) for hub, ends in hubs.items()]


IN_DOCUMENT = "UNWIND $rows AS hub MATCH (d:Document {id: hub[0]}) UNWIND hub[1] AS its "
EACH = "UNWIND its[1] AS row "


def _made(thing: Thing) -> tuple[str, str, str]:
    """Return the statement that makes a thing, with {} in place of its properties, and the ids of
    the nodes to look up once: of one, and of those that hang on it."""
    if isinstance(thing, Node):
        labels = ":".join(thing.labels)
        if thing.document is None:
            return f"UNWIND $rows AS row CREATE (:{labels} {{}})", "", ""
        if thing.about is None:
            return f"{IN_DOCUMENT}{EACH}CREATE (:{labels} {{}})-[:FROM]->(d)", thing.document, ""
        text = (
            f"{IN_DOCUMENT}MATCH (n:Entity {{id: its[0]}}) {EACH}"
            f"CREATE (n)<-[:SUPPORTS]-(:{labels} {{}})-[:FROM]->(d)"
        )
        return text, thing.document, thing.about
    label, source = thing.source
    if thing.target[0] == "Document":
        text = (
            f"{IN_DOCUMENT}MATCH (n:{label} {{id: its[0]}}) {EACH}"
            f"CREATE (n)-[:{thing.type} {{}}]->(d)"
        )
        return text, thing.target[1], source
    text = (
        "UNWIND $rows AS hub MATCH (a:Entity {id: hub[0]}) UNWIND hub[1] AS its "
        f"MATCH (b:Entity {{id: its[0]}}) {EACH}CREATE (a)-[:{thing.type} {{}}]->(b)"
    )
    return text, source, thing.target[1]


def changing(before: Mapping[Key, int], after: Iterable[Thing]) -> Iterator[Statement]:
    """Yield the statements that delete, change and make exactly what differs.

    ``before`` is what `noted` noted.
    """
    there: set[Key] = set()
    differing: list[Thing] = []
    for thing in after:
        there.add(thing.key)
        if before.get(thing.key) != _likeness(thing):
            differing.append(thing)
    gone = before.keys() - there
    made = [thing for thing in differing if thing.key not in before]
    rows: dict[str, list[Any]] = defaultdict(list)
    for key in sorted(gone, key=len, reverse=True):  # ties first
        if len(key) == 2:
            rows[f"MATCH (n:{key[0]} {{id: row}}) DETACH DELETE n"].append(key[1])
        elif gone.isdisjoint((key[1:3], key[3:5])):  # else it goes with the node
            rows[f"{_found(key)} DELETE r"].append(_ends(key))
    for thing in differing:
        if thing.key not in before:
            continue
        if isinstance(thing, Tie):
            row = _ends(thing.key) | {"p": thing.properties}
            rows[f"{_found(thing.key)} SET r = row.p"].append(row)
        elif thing.document is not None:  # it may support another entity
            rows["MATCH (n:Claim {id: row}) DETACH DELETE n"].append(thing.key[1])
            made.append(thing)
        else:
            text = f"MATCH (n:{thing.labels[0]} {{id: row.id}}) SET n = row"
            rows[text].append(thing.properties)
    for text, those in rows.items():
        for start in range(0, len(those), ROWS):
            yield f"UNWIND $rows AS row {text}", those[start : start + ROWS]
    yield from creating(sorted(made, key=lambda one: isinstance(one, Tie) or bool(one.document)))


def _found(key: Key) -> str:
    """Return the clause that finds a relationship from the end that has few of its type."""
    type_, label, _, target, *_ = key
    if target == "Document":
        return f"MATCH (:Document {{id: row.target}})<-[r:{type_}]-(:{label} {{id: row.source}})"
    return f"MATCH (:Entity {{id: row.source}})-[r:{type_} {{id: row.id}}]->()"


def _ends(key: Key) -> dict[str, Any]:
    _, _, source, _, target, id_ = key
    return {"source": source, "target": target, "id": id_}


def _run(session: Session, text: str) -> None:
    session.run(cast(LiteralString, text)).consume()
