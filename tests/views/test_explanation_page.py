"""The page that explains, as a text: closed, escaped, and its ties lead to their sentences."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

import passerelle
import pytest
from passerelle.graph.model import Document
from passerelle.loaders.documents import Reading, ReadingOptions, read_document
from passerelle.loaders.explanation import explain
from passerelle.views.explanation_page import explanation_page
from passerelle.views.explanation_text import explanation_text

ROOT = Path(passerelle.__file__).parent
HOSTILE = (
    "Anna Martin, mayor of Lille, opened the conference in Mons."
    "\n</script><script>alert(1)</script>"
    "\n<img src=x onerror=alert(1)> {{ 7 * 7 }} {% raw %} & \" '"
    " \x1b[31m \u202e \ud800 👨\u200d👩\u200d👧 مرحبا"
)


def explained(text: str, title: str = ""):
    return explain(Reading(Document("document/a", "a.txt", title, "en", None, None, ""), text))


@pytest.fixture(scope="module")
def mons():
    return explain(read_document(str(ROOT / "examples/mons-2017.fr.md"), ReadingOptions()))


def block(html: str):
    (text,) = re.findall(
        r'<script type="application/json" id="page-data">(.*?)</script>', html, re.S
    )
    return json.loads(text)


def slices(html: str) -> list[list[str]]:
    """Return the slices of each document's text, unescaped."""
    from html import unescape

    articles = re.findall(r"<article.*?</article>", html, re.S)
    return [[unescape(s) for s in re.findall(r"<span>([^<]*)</span>", one)] for one in articles]


def test_a_statement_leads_to_the_slices_of_its_quote(mons):
    html = explanation_page([mons])
    (text,), (document,) = slices(html), block(html)["documents"]
    for one, told in zip(mons.statements, document["statements"], strict=True):
        for evidence, (_, confidence, first, last) in zip(one.evidence, told[4], strict=True):
            assert "".join(text[first:last]) == evidence.quote
            assert confidence == evidence.confidence
    for mark, (things, _, first, last) in zip(mons.marks, document["marks"], strict=True):
        assert "".join(text[first:last]) == mons.text[mark.start : mark.end]
        assert [document["things"][thing][1] for thing in things] == list(mark.entities)


def test_the_rules_of_the_page_are_those_that_fired(mons):
    told = {rule[0] for rule in block(explanation_page([mons]))["rules"]}
    assert told == {evidence.rule for one in mons.statements for evidence in one.evidence}


def test_the_same_documents_give_the_same_bytes(mons):
    assert explanation_page([mons, mons]) == explanation_page([mons, mons])


def test_the_policy_names_the_style_sheet_and_the_script(mons):
    html = explanation_page([mons])
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    constants = re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", html, re.S)
    assert len(constants) == 2
    for constant in constants:
        digest = base64.b64encode(hashlib.sha256(constant.encode()).digest()).decode()
        assert f"sha256-{digest}" in policy.replace("&#39;", "'")
    assert "default-src" in policy
    assert not re.search(r'(src|href)="?(https?:)?//', html)


def test_hostile_text_stays_text():
    html = explanation_page([explained(HOSTILE, "<b>title</b>")], "<i>page</i>")
    html.encode("utf-8")
    assert html.count("<script") == 2
    assert not re.search(r"<(img|b|i)[ >]", html)
    assert "".join(slices(html)[0]) == HOSTILE.replace("\n", "").replace("\ud800", "\ufffd" * 3)


def test_an_empty_text_gives_a_page():
    assert "<article" in explanation_page([explained("\n\n")])


def printed(why, *, coloured: bool) -> str:
    from io import StringIO

    from rich.console import Console

    out = StringIO()
    Console(file=out, width=150, force_terminal=coloured).print(
        explanation_text(why, coloured=coloured)
    )
    return out.getvalue()


def test_a_terminal_without_colours_shows_labelled_brackets(mons):
    text = printed(mons, coloured=False)
    assert "[Office gouverneur du [Place" in text
    assert "[Person Carl Decaluwé]" in text
    assert "[–Event quatre ateliers thématiques]" in text
    assert re.search(r"3 +Carl Decaluwé +holds \(current\).*office-comma-name +0\.75", text)
    assert "office-comma-name       3  The name stands behind the office and a comma" in text


def test_nothing_of_a_text_steers_the_terminal():
    for coloured in (True, False):
        text = printed(explained(HOSTILE), coloured=coloured)
        assert "\x1b[31m \\u202e" not in text
        assert "\\x1b[31m \\u202e" in text
        assert "\ud800" not in text
        assert ("\x1b" in text) == coloured
