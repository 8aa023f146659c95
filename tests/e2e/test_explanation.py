"""The page that explains, in a browser: a tie leads to its sentence and to its rule."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import passerelle
import pytest
from passerelle.graph.model import Document
from passerelle.loaders.documents import Reading, ReadingOptions, read_document
from passerelle.loaders.explanation import explain
from passerelle.views.explanation_page import explanation_page

sync_api = pytest.importorskip(
    "playwright.sync_api", reason="needs playwright: pip install -e '.[dev]'"
)

EXAMPLES = Path(passerelle.__file__).parent / "examples"
SENTENCE = (
    "Elle a été ouverte par le gouverneur du Hainaut, Tommy Leclercq, par son homologue de Flandre "
    "occidentale, Carl Decaluwé, et par le préfet de la région Hauts-de-France, Michel Lalande."
)
HOSTILE = "\n".join(
    (
        "Anna Martin, mayor of Lille, opened the conference in Mons on 3 May 2019.",
        "</span></p></script><script>window.executed=1</script>",
        "Paul Petit, mayor of <img src=x onerror=window.executed=1>, and the mayor of Lille.",
        "The <i>summit</i> was long.",
        '"><b onmouseover="window.executed=1"> {{ 7 * 7 }} </div>',
        "a\u2028b \u202egnp.exe 👨\u200d👩\u200d👧 🇧🇪 محافظ الإقليم يفتح المؤتمر في Mons",
        "<link rel=preconnect href=https://example.org> " + "long " * 400,
    )
)

LONG = "\n".join(
    f"Anna Mar{a}{b}in, mayor of Lille, opened the conference in Mons on 3 May 2019."
    for _ in range(6)
    for a in "dlntvz"
    for b in "aeioubdfg"
)
"""54 persons in 324 sentences."""


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> Callable[[str], Path]:
    folder = tmp_path_factory.mktemp("pages")

    def example(name: str):
        return explain(read_document(str(EXAMPLES / name), ReadingOptions()))

    def given(title: str, text: str):
        return explain(Reading(Document("document/a", title, title, "en", None, None, ""), text))

    made = {
        "mons": lambda: [example("mons-2017.fr.md")],
        "several": lambda: (
            [example(f"mons-2017.{one}.md") for one in ("fr", "nl", "de")]
            + [example("metz-2018.fr.md")]
        ),
        "hostile": lambda: [given("<b>t</b>", HOSTILE)],
        "long": lambda: [given("Long", LONG)],
    }

    def file(name: str) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            path.write_text(explanation_page(made[name]()), encoding="utf-8", newline="\n")
        return path

    return file


def lit(page: sync_api.Page) -> str:
    return "".join(page.locator(".lit").all_text_contents())


def test_a_click_on_a_tie_marks_its_sentence_and_tells_its_rule(visit):
    opened = visit("mons")
    page = opened.page
    page.locator("#list .tie").filter(has_text="Carl Decaluwé took part in (opened)").click()
    assert lit(page) == SENTENCE
    card = page.locator("#card")
    assert "passive-agent" in card.inner_text()
    assert 'its agent stands behind "by"' in card.inner_text()
    assert "confidence 70%" in card.inner_text()
    assert SENTENCE in card.inner_text()
    assert page.locator(".m.end").all_text_contents() == ["Carl Decaluwé"]
    page.locator("#list .tie").filter(has_text="Tommy Leclercq holds").click()
    assert page.locator(".m.end").all_text_contents() == ["gouverneur du Hainaut", "Tommy Leclercq"]
    page.keyboard.press("Escape")
    assert lit(page) == ""
    opened.silent()


def test_pointing_at_a_mark_shows_what_it_is_and_the_ties_of_its_sentence(visit):
    opened = visit("mons")
    page, card = opened.page, opened.page.locator("#card")
    page.locator(".m.k-Person").filter(has_text="Michel Lalande").hover()
    assert "person/michel-lalande" in card.inner_text()
    assert card.locator("h2").inner_text() == "Michel Lalande"
    assert "took part in (opened)" in card.locator(".near li").all_inner_texts()[1]
    page.locator(".m.k-nothing").filter(has_text="quatre ateliers").hover()
    assert "Too little is said of it" in card.inner_text()
    page.locator("h1").hover()
    assert "Point at a mark" in card.inner_text()
    opened.silent()


def test_the_keyboard_goes_from_mark_to_mark(visit):
    opened = visit("mons")
    page, card = opened.page, opened.page.locator("#card")
    page.locator(".text").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert card.locator("h2").inner_text() == "lutte contre le radicalisme"
    page.keyboard.press("ArrowLeft")
    assert card.locator("h2").inner_text() == "première conférence franco-belge"
    page.keyboard.press("Enter")
    page.locator("#rule").focus()
    assert card.locator("h2").inner_text() == "première conférence franco-belge"
    assert page.locator(".text [tabindex]").count() == 1
    opened.silent()


def test_filters_by_rule_tie_and_type(visit):
    opened = visit("mons")
    page, status = opened.page, opened.page.locator("#status")
    assert status.inner_text() == "29 things read"
    page.get_by_label("also what the tables add").check()
    assert status.inner_text() == "38 things read"
    page.get_by_label("Rule").select_option(label="passive-agent (6)")
    assert status.inner_text() == "6 things read"
    page.get_by_role("button", name="person 3").click()
    assert status.inner_text() == "3 things read"
    person = page.locator(".m.k-Person").first
    assert person.evaluate("one => getComputedStyle(one).borderBottomWidth") == "0px"
    page.get_by_label("Rule").select_option("")
    page.get_by_label("Tie").select_option(label="was held at (1)")
    assert page.locator("#list .tie").count() == 1
    opened.silent()


def test_what_stayed_open_is_listed_and_found_in_the_text(visit):
    opened = visit("several", "#4")
    page = opened.page
    page.get_by_role("button", name="Left open", exact=True).click()
    first = page.locator("#list .tie").first
    assert "Date · came to nothing" in first.inner_text()
    first.click()
    assert lit(page) == "9 janvier 2018"
    assert page.locator("#card").get_by_text("No event or agreement of the text").count()
    opened.silent()


def test_several_documents_and_every_firing_of_a_rule(visit):
    opened = visit("several")
    page = opened.page
    assert page.locator("article:visible").count() == 1
    page.locator("#documents button").nth(1).click()
    assert page.locator("article:visible .text").get_attribute("lang") == "nl"
    page.get_by_label("of all documents").check()
    page.get_by_role("button", name="Rules", exact=True).click()
    page.locator("#list .rule .link").filter(has_text="plural-respective").click()
    rows = page.locator("#list .tie")
    assert rows.count() > 2
    rows.last.click()
    assert (
        page.locator("#documents [aria-current]").inner_text().startswith("Une convention signée")
    )
    assert "Olivier Schmitz" in lit(page)
    shown = lit(page)
    page.reload()  # the address keeps what was chosen
    assert lit(page) == shown
    assert opened.said == []


@pytest.mark.parametrize("fragment", ["#1.99.1", "#%E0%A4%A.x"])
def test_a_broken_address_is_ignored(visit, fragment):
    opened = visit("mons", fragment)
    assert opened.page.locator("#status").inner_text() == "29 things read"
    opened.silent()


def test_hostile_text_is_text(visit):
    opened = visit("hostile")
    page = opened.page
    text = page.locator(".text").evaluate("one => one.textContent")
    assert text.replace("\n", "") == HOSTILE.replace("\n", "")
    for row in page.locator("#list .tie").all():
        row.click()
    page.get_by_role("button", name="Left open", exact=True).click()
    assert page.locator("#list .tie").count()
    for row in page.locator("#list .tie").all():
        row.click()
    for mark in page.locator(".m").all()[:8]:
        mark.hover(force=True)
    page.get_by_role("button", name="Name the types").click()
    assert page.evaluate("window.executed") is None
    assert page.locator("main img, main script, article b").count() == 0
    opened.silent()


def test_a_long_list_comes_in_parts_and_a_tie_has_all_its_sentences(visit):
    opened = visit("long")
    page, rows = opened.page, opened.page.locator("#list .tie")
    assert page.locator(".m").count() > 1500
    assert page.locator("#status").inner_text() == "111 things read"
    assert rows.count() == 100
    page.get_by_role("button", name="Show 11 more of 11").click()
    assert rows.count() == 111
    rows.filter(has_text="Anna Martain took part").click()
    assert "sentence 1 of 6" in page.locator("#card").inner_text()
    page.get_by_role("button", name="Next sentence").click()
    assert "sentence 2 of 6" in page.locator("#card").inner_text()
    assert page.locator(".text p").nth(81).locator(".lit").count() > 3
    opened.silent()


def test_a_telephone_needs_no_sideways_scrolling(visit):
    opened = visit("several", "", 390, 800, color_scheme="dark")
    page = opened.page
    page.locator(".m.k-Office:visible").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.get_by_role("button", name="Close").click()
    assert not page.locator("#card").is_visible()
    opened.silent()


def test_every_control_has_a_name(visit):
    opened = visit("several", "#1.12.1")
    nameless = opened.page.evaluate(
        """() => [...document.querySelectorAll('button, input, select, [tabindex="0"]')]
            .filter((one) => !(one.getAttribute('aria-label') || one.getAttribute('aria-labelledby')
              || one.textContent.trim() || one.labels?.[0]?.textContent.trim())).length"""
    )
    assert nameless == 0
