"""The README's tour: each command that it shows answers what it shows."""

from __future__ import annotations

import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"


def shown() -> list[tuple[str, str]]:
    """Return (command, output) of each block that shows both; "…" stands for what is left out."""
    found = []
    for block in re.findall(r"(?:^    .*\n|^\n(?=    ))+", README.read_text("utf-8"), re.MULTILINE):
        lines = [line[4:].rstrip() for line in block.splitlines()]
        starts = [n for n, line in enumerate(lines) if line.startswith("$ passerelle ")]
        for start, stop in pairwise([*starts, len(lines)]):
            end = start + 1
            while _open(" ".join(lines[start:end])):
                end += 1
            found.append((" ".join(lines[start:end])[2:], "\n".join(lines[end:stop]).strip("\n")))
    return found


def _open(text: str) -> bool:
    """Tell whether a quotation goes on behind ``text``."""
    try:
        shlex.split(text)
    except ValueError:
        return True
    return False


TOUR = shown()


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> str:
    from passerelle.cli import passerelle

    folder = tmp_path_factory.mktemp("tour") / "demo"
    with pytest.raises(SystemExit) as end:
        passerelle.main(["demo", "--out", str(folder)], prog_name="passerelle")
    assert not end.value.code
    return str(folder / "passerelle.db")


def test_the_tour_shows_some_answers():
    assert len(TOUR) >= 3
    assert all(output for _, output in TOUR)


@pytest.mark.parametrize(("command", "output"), TOUR, ids=[command[:40] for command, _ in TOUR])
def test_a_command_of_the_tour_answers_what_is_shown(run, demo, monkeypatch, command, output):
    monkeypatch.setenv("PASSERELLE_STORE", demo)
    ended = run(*shlex.split(command)[1:])
    assert ended.code == 0, ended.err

    def words(text: str) -> str:
        return " ".join(text.split())  # the README breaks long lines

    expected = ".*".join(re.escape(words(part)) for part in output.split("…"))
    assert re.search(expected.replace(r"\ .*", ".*"), words(ended.out)), ended.out
