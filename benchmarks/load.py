"""How fast are documents read, and where does the time go?

``python benchmarks/load.py [DOCUMENTS] [--jobs N]``

Takes the examples in turn, each made a document of its own by its number, and prints documents and
words a second, and each stage's share of the time: reading, language (which texts that do not state
theirs need), tokens and lexicon, phrases, relations between them, linking, claims, batches (checks,
readings), writing to a fresh embedded store. Last comes the ratio of the time before writing to
that of writing.

With ``--jobs`` it prints instead how long reading alone and loading take in N processes and in one,
starting the processes included, and the most memory that a process that reads took.
"""

from __future__ import annotations

import argparse
import itertools
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from passerelle.graph.model import Claim, Document
from passerelle.graph.store import Store
from passerelle.graph.transfer import batches
from passerelle.loaders.documents import ReadingOptions, identify, read_document
from passerelle.loaders.extraction.analysis import Text
from passerelle.loaders.extraction.read import findings, phrases, read
from passerelle.loaders.linking.link import link
from passerelle.loaders.load import load, records

EXAMPLES = Path(__file__).parents[1] / "examples"
Made = TypeVar("Made")


def make(corpus: Path, documents: int) -> list[Path]:
    """Make so many documents of the examples in ``corpus``; return the examples."""
    corpus.mkdir()
    sources = sorted(EXAMPLES.glob("*.*.md"))
    for number, source in zip(range(documents), itertools.cycle(sources), strict=False):
        text = source.read_text(encoding="utf-8")
        (corpus / f"{number:06}.md").write_text(f"{text}\n\nNo {number}.\n", encoding="utf-8")
    return sources


def several(documents: int, jobs: int) -> None:
    """Print what several processes gain."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        make(corpus, documents)
        for number in (jobs, 1):
            start = time.perf_counter()
            for _ in records([str(corpus)], ReadingOptions(), jobs=number):
                pass
            spent = time.perf_counter() - start
            print(f"{number} jobs: read {documents / spent:.0f} documents/s ({spent:.1f} s)")
            if number == jobs:  # before this process grows: others begin as large as it is
                most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
                print(f"most memory of a process that reads: {most} MB")
        for number in (1, jobs):
            with Store.open(Path(folder) / f"store{number}.db") as store:
                start = time.perf_counter()
                load(store, [str(corpus)], jobs=number)
                spent = time.perf_counter() - start
            print(f"{number} jobs: load {documents / spent:.0f} documents/s ({spent:.1f} s)")


def main(documents: int) -> None:
    spent: defaultdict[str, float] = defaultdict(float)

    def timed(stage: str, work: Callable[..., Made], *arguments: Any) -> Made:
        start = time.perf_counter()
        made = work(*arguments)
        spent[stage] += time.perf_counter() - start
        return made

    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        for source in make(
            corpus, documents
        ):  # the vocabularies are compiled and loaded before the clock starts
            reading = read_document(str(source), ReadingOptions())
            link(reading.document, read(reading.text, identify(reading.text)))
        words = 0
        with Store.open(Path(folder) / "store.db") as store:

            def extracted(path: Path) -> tuple[Document, list[Claim]]:
                nonlocal words
                reading = timed("read", read_document, str(path), ReadingOptions())
                document, text = reading.document, reading.text
                words += len(text.split())
                published = date.fromisoformat(document.published) if document.published else None
                timed("language", identify, text)
                cut = timed("tokens, lexicon", Text, text, document.language)
                chart = timed("phrases", phrases, cut, published)
                found = timed("relations", findings, chart)
                record = timed("link", link, document, found)
                return document, timed("claims", list, record.claims())

            made = batches(map(extracted, sorted(corpus.iterdir())))
            while True:
                start, others = time.perf_counter(), sum(spent.values())
                batch = next(made, None)
                spent["batches"] += time.perf_counter() - start - sum(spent.values()) + others
                if batch is None:
                    break
                timed("write", store.write, batch)
    whole = sum(spent.values())
    print(f"{documents} documents, {words} words: {documents / whole:.0f} documents/s in all")
    before = whole - spent["write"]
    print(f"without writing: {documents / before:.0f} documents/s, {words / before:.0f} words/s")
    for stage, seconds in spent.items():
        print(f"  {stage:16} {seconds / whole:6.1%}")
    print(f"all before writing : writing = {before / spent['write']:.2f} : 1")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("documents", nargs="?", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    if given.jobs > 1:
        several(given.documents, given.jobs)
    else:
        main(given.documents)
