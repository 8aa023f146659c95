"""The reference of commands is what the commands say, and says how they end."""

from __future__ import annotations

import re
from pathlib import Path

import passerelle
import pytest
from passerelle import errors
from passerelle.cli import EXIT_CODES
from passerelle.cli.reference import reference

DOCS = Path(passerelle.__file__).parent / "docs"
SECTIONS = re.findall(r"## (passerelle[^\n]*)\n\n```text\n(.*?)\n```", reference(), re.DOTALL)


def test_the_page_is_up_to_date():
    assert (DOCS / "cli.md").read_text(encoding="utf-8") == reference(), (
        "docs/cli.md is stale: make docs"
    )


@pytest.mark.parametrize(("path", "text"), SECTIONS, ids=[path for path, _ in SECTIONS])
def test_every_command_shows_an_example_of_itself(path, text):
    shown = text.split("\n", 1)[1]
    assert re.search(rf"^  {path} \S|^  {path}$", shown, re.MULTILINE), text


def test_the_page_tells_every_exit_code():
    tree = [getattr(errors, name) for name in errors.__all__]
    raised = {error.exit_code for error in tree if isinstance(error, type)}
    assert raised | {0, 130} == set(EXIT_CODES)
    for code, meaning in EXIT_CODES.items():
        assert f"| {code} | {meaning} |" in reference()
