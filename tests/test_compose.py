"""compose.yaml: one Neo4j, for this machine only, with a password and data that stay.

No YAML parser comes with what the tests need, and the file keeps to a part of YAML that a few
lines read: nested mappings, lists of texts, lists in JSON's form.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import passerelle
import pytest

FILE = Path(passerelle.__file__).parent / "compose.yaml"
LINE = re.compile(r"( *)(- |[\w-]+:)(?: +)?(\[.*\]|\"[^\"]*\"|[^\s#\"\[\]{}&*!|>'%@`]*)(?: +#.*)?")


def parse(text: str) -> dict[str, Any]:
    """Return what a file in that part of YAML says; raises `ValueError` for any other line."""
    top: dict[str, Any] = {}
    open_: list[tuple[int, Any]] = [(-1, top)]
    lines = [line for line in text.splitlines() if line.strip() and line.strip()[0] != "#"]
    for number, line in enumerate(lines):
        found = LINE.fullmatch(line)
        if not found:
            raise ValueError(f"not in the part of YAML that is read here: {line!r}")
        depth, key, value = len(found[1]), found[2], found[3]
        while open_[-1][0] >= depth:
            open_.pop()
        into = open_[-1][1]
        plain = json.loads(value) if value[:1] in ('"', "[") else value or None
        if key == "- ":
            into.append(plain)
        elif key[:-1] in into:
            raise ValueError(f"{key} stands there twice")
        else:
            following = lines[number + 1] if number + 1 < len(lines) else ""
            if plain is None and len(following) - len(following.lstrip()) > depth:
                plain = [] if following.lstrip().startswith("- ") else {}
                open_.append((depth, plain))
            into[key[:-1]] = plain
    return top


@pytest.fixture(scope="module")
def neo4j() -> dict[str, Any]:
    return parse(FILE.read_text("utf-8"))["services"]["neo4j"]


def test_it_has_one_service_and_its_volume(neo4j):
    whole = parse(FILE.read_text("utf-8"))
    assert set(whole) == {"services", "volumes"}
    assert list(whole["services"]) == ["neo4j"]
    assert neo4j["volumes"] == ["neo4j-data:/data"]
    assert whole["volumes"] == {"neo4j-data": None}


def test_the_edition_is_community_s_long_term_line_that_the_tests_run(neo4j):
    pom = (FILE.parent / "tests" / "neo4j" / "pom.xml").read_text("utf-8")
    assert neo4j["image"] == "neo4j:5.26"
    assert "<version>5.26." in pom


def test_only_this_machine_reaches_it(neo4j):
    assert neo4j["ports"] == ["127.0.0.1:7687:7687", "127.0.0.1:7474:7474"]
    assert "network_mode" not in neo4j


def test_the_password_comes_from_the_environment_or_nothing_starts(neo4j):
    assert list(neo4j["environment"]) == ["NEO4J_AUTH"]
    assert re.fullmatch(r"neo4j/\$\{NEO4J_PASSWORD:\?.+\}", neo4j["environment"]["NEO4J_AUTH"])


def test_it_tells_when_it_is_ready(neo4j):
    test = neo4j["healthcheck"]["test"]
    assert test[0] == "CMD"
    assert test[1] == "wget"  # which the official image has
    assert test[-1] == "http://localhost:7474/"
    for key in ("interval", "timeout", "start_period"):
        assert re.fullmatch(r"[0-9]+s", neo4j["healthcheck"][key])
    assert int(neo4j["healthcheck"]["retries"]) > 0


@pytest.mark.parametrize("line", ["a: {b: c}", "a: *b", "\ta: b", "a: 'b'", "just words"])
def test_other_yaml_would_be_told(line):
    with pytest.raises(ValueError, match="not in the part of YAML"):
        parse(line)
