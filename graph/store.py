"""The store: one class for a folder and for a server."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Self, TypeVar, cast

from ..errors import StoreUnavailable
from .connection import Connection
from .instants import now
from .model import Claim, Document, Entity, Graph, Relation

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session

    from .batch import Batch, Written
    from .embedded import Engine
    from .finding import Found
    from .identity.judgements import Judgement
    from .pipeline import Pipeline
    from .querying import Result
    from .reading import Quote
    from .words import Lookup

__all__ = ["Store"]

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")


class Store:
    """A graph of documents, claims, and the entities and relations that they add up to.

    Open it with `Store.open`; it is a context manager that closes it. One thread at a time.
    """

    def __init__(self, connection: Connection) -> None:
        """Keep a graph where ``connection`` leads; most callers want `Store.open`."""
        self.name = connection.name
        self._connection = connection
        self._fetch = connection.fetch

    @classmethod
    def open(cls, location: str | os.PathLike[str], *, create: bool = True) -> Self:
        """Open the store at ``location``, a folder or a URL of a server.

        A folder is made if it is missing, unless ``create`` is false. A URL (``bolt://``,
        ``neo4j://``, with ``+s`` for TLS) takes NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE
        from the environment. Raises `StoreInUse` for a folder that another process has open,
        `StoreUnavailable` for a server that can't be reached or refuses the password, and for a
        folder that is no store or can't be written.
        """
        text = os.fspath(location)
        if not text:
            raise StoreUnavailable("no store is named; name a folder, or the URL of a server")
        if "://" in text:
            return cls(Connection.to(text))
        from .embedded import Engine

        return cls.over(Engine(text, create=create), name=text)

    @classmethod
    def over(cls, engine: Engine, database: str | None = None, *, name: str | None = None) -> Self:
        """Open a store over a running embedded engine, which stops when the store closes.

        With the name of a ``database`` of its own, made if missing, it leaves the engine running.
        """
        return cls(Connection.of(engine, database, name=name))

    def write(
        self,
        batch: Batch | Sequence[tuple[Document, Sequence[Claim]]],
        *,
        keep_loaded: bool = False,
    ) -> Written:
        """Put documents and their claims in place of what the store has of them.

        They may come as a `Batch`, made ahead. An older document at the same path goes. One
        transaction: all of it or nothing. Some thousand claims a call are fastest. A document that
        is new, or of which anything changed, is stamped as ``loaded`` now; ``keep_loaded`` keeps
        the stamp that it comes with, if any. Raises `Nonconforming` for claims that the ontology
        doesn't allow, and then writes nothing.
        """
        from .batch import Batch
        from .writing import write

        given = batch if isinstance(batch, Batch) else Batch.of(batch)
        return self._decided_change(write, given.stamped(now(), keep=keep_loaded))

    def forget(self, document_ids: Collection[str], *, rehearse: bool = False) -> Written:
        """Take documents out, with everything that only they support; unknown ids are ignored.

        The result counts the documents, what they speak of, and what of that is ``gone``.
        ``rehearse`` finds out the same, and leaves the store as it is.
        """
        from .pipeline import pipelined
        from .writing import forget

        def rehearsed(session: Session) -> Written:
            with session.begin_transaction() as transaction:
                managed = cast("ManagedTransaction", transaction)
                written = pipelined(managed, forget, document_ids)
                transaction.rollback()
                return written

        if rehearse:
            return self._connection.write(rehearsed)
        return self._decided_change(forget, document_ids)

    def judge(self, judgements: Iterable[Judgement]) -> set[Judgement]:
        """Let the graph follow these judgements and no others; return those that are new or gone.

        What is judged the same becomes one entity, and a judgement that is not among them any
        more is taken back: the graph is then what it would be without it. Raises `Nonconforming`
        for what is no judgement, and where they contradict one another.
        """
        from .identity.judgements import check_judgements
        from .writing import judge

        holding = sorted(judgements)
        check_judgements(holding)
        return self._decided_change(judge, holding)

    def judgements(self) -> list[Judgement]:
        """Return the judgements that the graph follows, sorted by their ids."""
        from .reading import judgements

        return judgements(self._fetch)

    def query(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, *, write: bool = False
    ) -> Result:
        """Run a Cypher query, and return its columns and rows as plain values.

        Raises `InvalidQuery` if it has a syntax error or fails, or if it writes without
        ``write``.
        """
        from .querying import query

        explains = self._connection.neo4j

        def answer(session: Session) -> Result:
            return query(session, cypher, parameters, write=write, explains=explains)

        if write:
            return self._connection.write(answer)
        return self._connection.read(answer)

    def documents(self) -> Iterator[Document]:
        """Yield every document, sorted by id."""
        from .reading import documents

        return documents(self._fetch)

    def claims(self) -> Iterator[Claim]:
        """Yield every claim, sorted by id."""
        from .reading import claims

        return claims(self._fetch)

    def texts(self) -> Iterator[tuple[Document, list[Claim]]]:
        """Yield every document with its claims in the order of the text, sorted by id."""
        from .reading import texts

        return texts(self._fetch)

    def entities(self) -> Iterator[Entity]:
        """Yield every entity, sorted by id."""
        from .reading import entities

        return entities(self._fetch)

    def relations(self) -> Iterator[Relation]:
        """Yield every relation, sorted by id."""
        from .reading import relations

        return relations(self._fetch)

    def graph(self) -> Graph:
        """Return everything at once, in memory."""
        return Graph(
            documents={document.id: document for document in self.documents()},
            claims={claim.id: claim for claim in self.claims()},
            entities={entity.id: entity for entity in self.entities()},
            relations={relation.id: relation for relation in self.relations()},
            judgements=tuple(self.judgements()),
        )

    def evidence(self, id: str) -> list[tuple[Claim, Document]]:
        """Return the claims about the entity or relation ``id``, or that tie the entity to
        another one, with their documents, in the order of document and text.

        An id that stands under another now (see `identified`) has the claims of that one.
        """
        from .reading import evidence

        found = evidence(self._fetch, id)
        if not found:
            found = [pair for other in self.identified(id) for pair in evidence(self._fetch, other)]
        return found

    def identified(self, id: str) -> list[str]:
        """Return the entities that ``id`` is now, sorted, where it is an id as a document reads
        it that a rule or a judgement has put under others; else an empty list."""
        from .identity.judgements import Judged
        from .reading import identified

        found = identified(self._fetch, [id])
        if not found and (above := Judged.of(self.judgements()).alias.get(id)):
            found = set(self.names([above]))
        return sorted(found - {id})

    def quotes(self, id: str, limit: int) -> list[Quote]:
        """Return the longest sentences of what `evidence` returns of the entity ``id``, the longest
        first, one a document and ``limit`` at most."""
        from .reading import quotes

        return quotes(self._fetch, id, limit)

    def documents_called(self, word: str) -> list[Document]:
        """Return the documents of the id ``word``; where there is none, those at that path; where
        there is none, those of that title; sorted by id."""
        from .reading import documents_called

        return documents_called(self._fetch, word)

    def entities_called(self, word: str) -> dict[str, str]:
        """Return the names, by id, of the entities of the id ``word``; where there is none, of
        those that go by exactly that name in any language."""
        from .reading import entities_called

        return entities_called(self._fetch, word)

    def names(self, ids: Collection[str]) -> dict[str, str]:
        """Return the names, by id, of those of the entities ``ids`` that are in the store."""
        from .reading import names

        return names(self._fetch, ids)

    def find(
        self,
        text: str,
        *,
        limit: int = 10,
        types: Collection[str] = (),
        country: str | None = None,
    ) -> list[Found]:
        """Return the entities whose names are most like ``text``, the best first.

        Any name in any language counts, whatever the case, the accents and the order of the
        words; a word may be begun only, be an initial, or have one slip of the pen. ``types``
        are labels, ``country`` an ISO 3166-1 code. Raises `WrongUse` for a type or a country that
        is none.

        Where names are not indexed, or by the rules of another version, this indexes them; for a
        login that may only read it makes the index in memory, and looks at every entity for that.
        """
        from .finding import find

        look_up = self._lookup()
        return find(self._fetch, look_up, text, limit=limit, types=types, country=country)

    def _lookup(self) -> Lookup:
        """Return how to look up in the index of names, which is made where it is missing."""
        from .failures import only_reads
        from .reading import words
        from .words import HELD, index_names, indexed, lookup_in, lookup_made_of

        if not indexed(self._fetch(HELD)):
            try:
                self._connection.change(index_names)
            except StoreUnavailable as error:
                if not only_reads(error.__cause__):
                    raise
                log.info("%s; its names are indexed in memory", error)
                return lookup_made_of(words(self._fetch))
        return lookup_in(self._fetch)

    def counts(self) -> dict[str, Any]:
        """Return the numbers of "documents", "claims" and "unresolved" mentions, and of
        "entities" and "relations" by type."""
        from .reading import counts

        return counts(self._fetch)

    def close(self) -> None:
        """Close the store, and stop the embedded engine; a second call does nothing."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _decided_change(
        self, work: Callable[Concatenate[Pipeline, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Do our own work that writes where the rules of today decide who is one with whom."""
        from .writing import decide_anew, decided

        while not decided(self._fetch):
            self._connection.change(decide_anew)
        return self._connection.change(work, *args, **kwargs)
