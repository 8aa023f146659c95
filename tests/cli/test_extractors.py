"""`--extractor` and `--jobs` as users meet them."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from pathlib import Path

import pytest
from model_server import completion, serving

TEXT = (
    "Wzorcom Nord a réuni à Tournai Zoltan Kqrpf et Tommy Leclercq, gouverneur du Hainaut. "
    "M. Kqrpf en est membre.\n"
)
ANSWER = {
    "entities": [
        {"id": 1, "type": "Organisation", "quote": "Wzorcom Nord"},
        {"id": 2, "type": "Person", "quote": "Zoltan Kqrpf"},
        {"id": 3, "type": "Person", "quote": "Napoléon"},
    ],
    "relations": [
        {"type": "MEMBER_OF", "source": 2, "target": 1, "quote": "M. Kqrpf en est membre."}
    ],
}


@pytest.fixture
def text(tmp_path) -> str:
    file = tmp_path / "text.txt"
    file.write_text(TEXT, encoding="utf-8")
    return str(file)


def test_a_model_s_facts_are_kept_counted_and_told_as_its_own(run, tmp_path, text):
    store = ("--store", str(tmp_path / "s.db"))
    with serving(completion(ANSWER)) as server:
        model = ("--extractor", f"openai:{server.url}#small")
        ended = run("load", text, "--lang", "fr", *model, *store)
        assert ended.code == 0
        assert ended.err == "openai:small: kept 3 of 4 (1 not verbatim in the text)\n"
        shown = run("evidence", "organisation/wzorcom-nord", *store).out
        assert "rule stated openai:small of passerelle with openai:small 0.1.0" in " ".join(
            shown.split()
        )
        assert "“M. Kqrpf en est membre.”" in shown
        # without the model its facts go again
        assert run("load", text, "--lang", "fr", *store).code == 0
    assert run("find", "Wzorcom", *store).out.count("wzorcom-nord") == 0
    assert run("find", "Kqrpf", *store).out.count("person/zoltan-kqrpf") == 1


def test_a_model_that_fails_is_named_and_the_rules_reading_kept(run, tmp_path, text):
    with serving(lambda handler, _: handler.send(404, b"nothing here")) as server:
        model = ("--extractor", f"openai:{server.url}#small")
        ended = run("load", text, "--lang", "fr", *model, "--store", str(tmp_path / "s.db"))
        dry = run("load", text, "--lang", "fr", *model, "--dry-run")
        printed = run("extract", text, "--lang", "fr", *model)
    failure = f"openai:small gave nothing of {text}: 127.0.0.1 answers HTTP 404"
    for each in (ended, dry, printed):
        assert each.code == 1
        assert each.err.startswith(failure)
    assert "documents  1" in ended.out
    assert "person/tommy-leclercq" in printed.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--extractor", "openai:http://192.0.2.1/v1#m"), "--insecure-http"),
        (("--extractor", "gliner:nowhere"), "no such folder"),
        (("--extractor", "chat"), "no such extractor"),
        (("--jobs", "0"), "--jobs"),
        (("--model-timeout", "0"), "--model-timeout"),
    ],
)
@pytest.mark.parametrize("command", ["load", "extract"])
def test_wrong_use_ends_with_2_and_one_line(
    run, tmp_path, monkeypatch, text, command, arguments, words
):
    monkeypatch.chdir(tmp_path)
    ended = run(command, text, *arguments)
    assert ended.code == 2
    assert words in ended.err
    assert ended.err.count("\n") == 1
    assert not (tmp_path / "passerelle.db").exists()


def test_extract_prints_the_same_with_several_jobs(run, documents):
    one, two = run("extract", *documents), run("extract", *documents, "--jobs", "2")
    assert (two.code, two.err) == (0, "")
    assert two.out == one.out
    assert len([json.loads(line) for line in two.out.splitlines()]) == len(documents)


def children(process: int) -> set[int]:
    """Return the processes that a process has started."""
    return set(map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split()))


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "killed"])
def test_when_a_command_ends_its_processes_do(process, text, end):
    """Ctrl-C goes to all of them; where the first is killed, the others see that it is gone."""
    asked, over = threading.Event(), threading.Event()

    def wait(_handler, _asked):
        asked.set()
        over.wait(60)

    with serving(wait) as server:
        extract = process(
            "extract", text, "--lang", "fr", "--jobs", "2",
            "--extractor", f"openai:{server.url}#small", start_new_session=True,
        )  # fmt: skip
        assert asked.wait(60)
        begun = children(extract.pid)
        assert len(begun) >= 2
        if end is signal.SIGINT:
            os.killpg(extract.pid, end)
        else:
            extract.kill()
        out, err = extract.communicate(timeout=60)
        over.set()
    if end is signal.SIGINT:
        assert extract.returncode == 130, err
        assert err.strip() == "passerelle: interrupted (Ctrl-C); what was written whole is kept"
        assert out == ""
    for one in begun:
        gone(one)


def gone(process: int) -> None:
    """Wait until a process is no more."""
    for _ in range(200):
        try:
            state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return
        if state == "Z":
            return
        threading.Event().wait(0.05)
    raise AssertionError(f"process {process} is still there")
