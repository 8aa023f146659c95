"""Several processes read: the same graph, in order, and a clean end whatever happens."""

from __future__ import annotations

import io
import multiprocessing
import sys
import threading
from pathlib import Path

import passerelle.examples
import pytest
from answering import TEXT
from model_server import completion, serving
from passerelle.errors import Unreadable, WorkerDied
from passerelle.graph.formats.jsonl import write_jsonl
from passerelle.graph.store import Store
from passerelle.loaders import workers
from passerelle.loaders.documents import ReadingOptions
from passerelle.loaders.extractors.endpoint import Endpoint
from passerelle.loaders.load import Skipped, load, records
from piecework import letters, mishaps

GIVEN = ("Anna", "Bert", "Carl", "Dirk", "Emma", "Frans", "Greet", "Hugo")
EXAMPLES = sorted(Path(passerelle.examples.__file__).parent.glob("*.md"))


@pytest.fixture(autouse=True)
def nobody_stays():
    """No process and no thread of a test outlives it."""
    threads = threading.active_count()
    yield
    assert multiprocessing.active_children() == []
    assert threading.active_count() <= threads


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Thirty documents, one text of them several times, and a file that can't be read."""
    folder = tmp_path_factory.mktemp("documents")
    for number, example in enumerate(EXAMPLES[:6]):
        (folder / f"{number}-long.md").write_bytes(example.read_bytes())
    for number in range(24):
        text = TEXT.replace("Zoltan", GIVEN[number % 8])
        (folder / f"{number % 7}-{number:02}.txt").write_text(text, encoding="utf-8")
    (folder / "3-empty.txt").write_bytes(b"")
    return folder


def exported(store: Store) -> bytes:
    stream = io.BytesIO()
    write_jsonl(store.texts(), store.entities(), store.relations(), stream)
    return stream.getvalue()


def test_the_canonical_export_is_the_same_byte_for_byte(engine, folder):
    found = []
    for jobs in (1, 2):
        told: list[str] = []
        with Store.over(engine, f"jobs{jobs}") as store:
            summary = load(store, [str(folder)], jobs=jobs, progress=told.append)
            found.append((exported(store), told, summary.skipped, summary.repeated))
    assert found[0] == found[1]
    assert len(found[0][1]) == 31
    assert found[0][2] == [Skipped(str(folder / "3-empty.txt"), "the file is empty")]


def test_pieces_come_in_order_from_several_processes():
    files = [f"{number:02}{'z' * (number % 9 == 0)}" for number in range(40)]
    found = list(workers.in_order(letters, files, 2))
    assert [letter for letter, _ in found] == list("".join(files))
    assert len({process for _, process in found}) == 2


def test_what_is_read_before_its_turn_is_bounded(monkeypatch):
    monkeypatch.setattr(workers, "PART", 1)
    monkeypatch.setattr(workers, "AHEAD", 3)
    monkeypatch.setattr(workers, "BUFFER", 2)
    drawn = []

    def files():
        for number in range(50):
            drawn.append(number)
            yield f"{number:02}{'x' * 30}"  # more pieces than are kept

    for place, (letter, _) in enumerate(workers.in_order(letters, files(), 2)):
        number = place // 32
        assert len(drawn) <= number + 4
        assert letter == f"{number:02}{'x' * 30}"[place % 32]
    assert len(drawn) == 50


def test_standard_input_is_read_by_the_process_that_has_it(monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    paths = [str(EXAMPLES[0]), "-", str(EXAMPLES[1])]
    found = [r.document.path for r in records(paths, ReadingOptions("2021-03-15"), jobs=2)]  # pyright: ignore
    assert found == paths


@pytest.mark.parametrize(
    ("fate", "how"), [("killed:", "SIGKILL"), ("leaves:3", "exit code 3")], ids=["killed", "left"]
)
def test_a_process_that_dies_is_named_with_its_file_after_what_came_before(fate, how):
    pieces = workers.in_order(mishaps, [*"abcdefghij", fate, *"klmn"], 2)
    assert [next(pieces) for _ in range(10)] == list("abcdefghij")
    with pytest.raises(WorkerDied) as died:
        next(pieces)
    assert str(died.value).startswith(f"{fate}: the process that read it was ended ({how})")
    assert "\n" not in str(died.value)


def test_what_goes_wrong_in_a_process_goes_wrong_here_in_its_turn():
    pieces = workers.in_order(mishaps, ["a", "refuses:too old", "b"], 2)
    assert [next(pieces), next(pieces)] == ["a", "refuses:too old"]
    with pytest.raises(Unreadable, match="too old"):
        next(pieces)


def test_processes_end_when_nobody_wants_more(tmp_path):
    mark = tmp_path / "mark"
    pieces = workers.in_order(mishaps, [*"abcdefgh", f"waits:{mark}"], 2)
    assert next(pieces) == "a"
    pieces.close()  # pyright: ignore[reportAttributeAccessIssue]


def test_a_process_killed_in_a_load_leaves_the_store_as_it_was(engine, folder):
    """The model's server ends the processes that ask it, in the midst of a document."""

    def kill(handler, _):
        for process in multiprocessing.active_children():
            process.kill()
        handler.close_connection = True

    with Store.over(engine, "killed") as store, serving(kill) as server:
        load(store, [str(EXAMPLES[0])])
        before = exported(store)
        model = Endpoint(server.url, "small")
        with pytest.raises(WorkerDied, match=r"\.(md|txt): the process that read it was ended"):
            load(store, [str(folder)], extractors=[model], jobs=2)
        assert exported(store) == before


def test_models_are_asked_by_all_processes_with_the_same_result(folder):
    answer = {"entities": [{"id": 1, "type": "Person", "quote": "Carl Decaluwé"}]}
    paths = [str(path) for path in sorted(folder.glob("*-long.md"))]
    with serving(completion(answer)) as server:
        model = Endpoint(server.url, "small")
        one, other = (
            [
                (r.to_json(), r.outcomes) if not isinstance(r, Skipped) else r
                for r in records(paths, ReadingOptions(), [model], jobs=jobs)
            ]
            for jobs in (1, 2)
        )
    assert one == other
    assert any("openai:small" in str(record) for record in one)
