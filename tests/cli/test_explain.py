"""`passerelle extract --explain`: in the terminal, as a page, and what it refuses."""

from __future__ import annotations

import json
import os
import pty
import re
from pathlib import Path

import passerelle
import pytest

ROOT = Path(passerelle.__file__).parent
SEED = ROOT.parent / "shared/seed/mons-conference.fr.txt"


def test_it_prints_the_text_the_ties_with_their_rules_and_what_stayed_open(run, documents):
    ended = run("extract", "--explain", *documents[2:])
    assert (ended.code, ended.err) == (0, "")
    assert "\x1b" not in ended.out
    assert "[Person Tommy Leclercq]" in " ".join(ended.out.split())
    for heading in ("What it says", "What the tables add", "Rules that fired", "Left open"):
        assert ended.out.count(heading) == 2
    assert re.search(r"Tommy Leclercq +took part in \(opened\) .*passive-agent", ended.out)


def test_the_article_of_the_seed_is_explained(run):
    if not SEED.exists():
        pytest.skip(f"the seed article is not here; put it at {SEED.relative_to(ROOT.parent)}")
    ended = run("extract", "--explain", str(SEED), "--date", "2017-09-08")
    assert (ended.code, ended.err) == (0, "")
    assert re.search(r"Tommy Leclercq +holds \(current\) .*0\.\d\d\n", ended.out)


def test_it_writes_one_page_of_all_documents(run, documents, tmp_path):
    out = tmp_path / "why.html"
    ended = run(
        "extract", "--explain", *documents, str(tmp_path / "missing.txt"), "--out", str(out)
    )
    assert ended.code == 1
    assert ended.out == ""
    assert ended.err.splitlines() == [
        f"skipped {tmp_path / 'missing.txt'}: no such file", f"wrote {out}",
    ]  # fmt: skip
    html = out.read_text(encoding="utf-8")
    assert html.count("<article") == len(documents)


def test_no_document_no_page(run, tmp_path):
    out = tmp_path / "why.html"
    ended = run("extract", "--explain", str(tmp_path / "missing.txt"), "--out", str(out))
    assert ended.code == 1
    assert not out.exists()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--explain", "--text"), ("--explain", "--text")),
        (("--explain", "--format", "jsonl"), ("--explain", "--format")),
        (("--out", "records.jsonl"), ("--out", "--explain", "> FILE")),
        (("--text", "--out", "a.txt"), ("--out", "--explain")),
    ],
)
def test_options_that_say_different_things_are_refused(run, documents, options, words):
    ended = run("extract", documents[0], *options)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.count("\n") == 1
    assert all(word in ended.err for word in words)


def test_records_are_printed_as_before(run, documents):
    (one,) = run("extract", documents[0]).out.splitlines()
    assert json.loads(one) == json.loads(run("extract", documents[0], "--format", "json").out)


@pytest.mark.parametrize("no_color", ["", "1"])
def test_a_terminal_has_colours_unless_it_is_told_not_to(process, documents, no_color):
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "NO_COLOR": no_color}
    environment = {key: value for key, value in environment.items() if value}
    started = process("extract", "--explain", documents[0], env=environment, stdout=theirs)
    os.close(theirs)
    shown = b""
    while chunk := _read(ours):
        shown += chunk
    assert started.wait(60) == 0
    text = shown.decode("utf-8")
    assert ("[Person" in text) == bool(no_color)
    assert bool(re.search(r"\x1b\[[\d;]*34m", text)) != bool(no_color)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other side has gone
        return b""
