"""A load in small steps: what each step writes, what a store may hold after it, and a process
that does it: ``stepwise.py STORE STATE`` leaves in the file STATE what it found on opening, and
prints a line when the store is open and one for each step that the store has acknowledged.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from contents import assert_linked, links
from passerelle.graph.fold import fold
from passerelle.graph.model import Claim, Document, Graph
from passerelle.graph.store import Store
from passerelle.ontology.ids import digest
from passerelle.ontology.schema import schema

TEXTS, STEP = 12, 3

Texts = Mapping[str, tuple[Document, list[Claim]]]
"""Documents with their claims, by id."""


def text(number: int, version: int = 0, reading: int = 0) -> tuple[Document, list[Claim]]:
    """Return a document with its claims: ``version`` is of the text at its path, ``reading`` of
    what is read in it."""
    id_ = f"document/{digest(number, version)}"
    day = f"2017-09-{1 + number + version:02}"
    document = Document(id_, f"/{number}.txt", "T", "fr", day, "option", digest("sha", id_))
    said = {
        "document": id_, "end": 99, "quote": "Mons", "language": "fr", "rule": "r",
        "confidence": 0.9,
    }  # fmt: skip
    person, own = f"person/{number % 7}", f"event/{number}.{version}"
    claims = [
        Claim(start=start, subject=about, predicate="name", value=f"{about} {reading}", **said)
        for start in range(4)
        for about in (person, own, "place/BE")
    ]
    for start, office in enumerate(range(5 - reading)):
        tie = schema().relation_id("HOLDS", person, f"office/{office}")
        claims.append(
            Claim(
                start=start, subject=person, predicate="HOLDS", object=f"office/{office}",
                relation=tie, **said,
            )
        )  # fmt: skip
    tie = schema().relation_id("HELD_AT", own, "place/BE")
    claims.append(
        Claim(
            start=0, subject=own, predicate="HELD_AT", object="place/BE", relation=tie, **said
        )
    )  # fmt: skip
    return document, claims


def steps() -> list[list[tuple[Document, list[Claim]]]]:
    """Return what the load writes, call by call: new texts, then other texts at the paths of some
    of them, then some read anew."""
    load = [text(number) for number in range(TEXTS)]
    load += [text(number, version=1) for number in range(0, TEXTS, 4)]
    load += [text(number, reading=1) for number in range(1, TEXTS, 4)]
    return [load[start : start + STEP] for start in range(0, len(load), STEP)]


def after(texts: Texts, done: Iterable[list[tuple[Document, list[Claim]]]]) -> Texts:
    """Return what a store with ``texts`` has when some steps are done."""
    has = dict(texts)
    for step in done:
        for document, claims in step:
            for id_ in [id_ for id_, (old, _) in has.items() if old.path == document.path]:
                del has[id_]
            has[document.id] = document, claims
    return has


def holds(graph: Graph, texts: Texts) -> bool:
    """Tell whether the store that ``graph`` comes from has exactly the documents of ``texts``,
    each with all of its claims."""
    return graph.documents == {id_: document for id_, (document, _) in texts.items()} and (
        graph.claims == {claim.id: claim for _, claims in texts.values() for claim in claims}
    )


def assert_whole(graph: Graph, linked: tuple[list, list, list, list]) -> None:
    """The graph is what its claims add up to, and all of them lead to their evidence."""
    assert (graph.entities, graph.relations) == fold(graph.claims.values(), graph.documents)
    assert_linked(graph, linked)


def load(location: str, state: Path) -> None:
    """Note what the store has, then write all steps, and tell of each."""
    with Store.open(location) as store:
        draft = state.with_suffix(".part")
        draft.write_bytes(pickle.dumps((store.graph(), links(store))))
        draft.rename(state)
        print("open", flush=True)
        for number, step in enumerate(steps()):
            store.write(step)
            print(number, flush=True)


if __name__ == "__main__":
    load(sys.argv[1], Path(sys.argv[2]))
