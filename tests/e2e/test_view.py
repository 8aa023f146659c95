"""The page in a browser: opened from disk, silent, without a request, usable by keyboard."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from passerelle.views.network_page import PageOptions, network_page

sync_api = pytest.importorskip(
    "playwright.sync_api", reason="needs playwright: pip install -e '.[dev]'"
)

HOSTILE = (
    "</script><script>window.executed=1</script>",
    "<img src=x onerror=window.executed=1>",
    "<svg onload=window.executed=1>",
    '"><b onmouseover="window.executed=1">href',
    "<link rel=preconnect href=https://example.org>",
    "javascript:window.executed=1",
    "a\u2028b\u202egnp.exe\u2066",
    ("long " * 400).strip(),
)


@pytest.fixture(scope="session")
def files(sample, tmp_path_factory) -> Callable[[str], Path]:
    folder = tmp_path_factory.mktemp("pages")

    def hostile():
        sentences = tuple(
            sample.Said(
                f"[person/p{i}|{name}] opened [event/e|the meeting].",
                ((f"person/p{i}", "TOOK_PART_IN", "event/e", "opened"),),
            )
            for i, name in enumerate(HOSTILE)
        )
        return sample.make((HOSTILE[0], HOSTILE[1], "2020-01-01", sentences))

    graphs = {
        "mons": sample.mons,
        "hostile": hostile,
        "large": lambda: sample.synthetic(700, 1900),
        "empty": lambda: sample.make(),
    }

    def file(name: str) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            title = HOSTILE[1] if name == "hostile" else "Neighbours"
            html = network_page(graphs[name](), PageOptions(title=title))
            path.write_text(html, encoding="utf-8", newline="\n")
        return path

    return file


def pixels(page: sync_api.Page) -> int:
    """How many different colours the drawing has: 1 while nothing is drawn."""
    return page.evaluate(
        """() => {
            const canvas = document.querySelector('#drawing canvas');
            const { width, height } = canvas;
            const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
            return new Set(new Uint32Array(data.buffer)).size;
        }"""
    )


def test_opens_from_disk_silent_and_drawn(visit):
    opened = visit("mons")
    assert pixels(opened.page) > 20
    canvas = opened.page.locator("#drawing canvas")
    assert canvas.get_attribute("role") == "img"
    assert "23 nodes and 24 ties" in (canvas.get_attribute("aria-label") or "")
    opened.silent()


def test_search_finds_a_node_in_any_language_and_shows_its_sentence(visit):
    opened = visit("mons")
    page = opened.page
    page.get_by_label("Search").fill("DECALUWE")
    page.locator("#results button").click()
    panel = page.locator("#panel")
    assert panel.locator("h2").inner_text() == "Carl Decaluwé"
    quotes = panel.locator("blockquote").all_inner_texts()
    assert any("ont ouvert ensemble la conférence de Mons" in text for text in quotes)
    assert "Carl Decaluwé" in panel.locator("mark").all_inner_texts()
    assert "Twee gouverneurs in Bergen" in panel.inner_text()
    assert "9 September 2017 · Dutch" in panel.inner_text()
    assert "confidence 95%" in panel.inner_text()
    page.get_by_label("Search").fill("gouverneur van hene")
    assert page.locator("#results").inner_text().startswith("Governor of Hainaut")
    page.get_by_label("Search").fill("nobody of this name")
    assert page.locator("#found").inner_text() == "Nothing has that name."
    opened.silent()


def test_a_click_on_the_drawing_chooses_node_and_tie(visit, sample):
    opened = visit("mons", f"#node={quote(sample.LECLERCQ)}")
    page = opened.page
    page.get_by_role("button", name="conference in Mons").click()
    # Now the conference is in the middle of the drawing.
    box = page.locator("#drawing canvas").bounding_box()
    page.keyboard.press("Escape")
    assert page.locator("#panel h2").count() == 0
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert page.locator("#panel h2").inner_text() == "conference in Mons"
    page.get_by_role("button", name="Read the evidence: 2 sentences").first.click()
    page.keyboard.press("Escape")
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert "opened" in page.locator("#panel h2").inner_text()
    assert page.locator("#panel blockquote").count() == 2
    opened.silent()


def test_links_inside_the_panel_and_back(visit, sample):
    opened = visit("mons", f"#node={quote(sample.LALANDE)}")
    page = opened.page
    page.locator("#panel .ties .link").first.click()
    assert page.locator("#panel h2").inner_text() == "conference in Mons"
    page.go_back()
    assert page.locator("#panel h2").inner_text() == "Michel Lalande"
    opened.silent()


def test_filters_hide(visit):
    opened = visit("mons")
    page, status = opened.page, opened.page.locator("#status")
    assert status.inner_text() == "23 nodes and 24 ties shown"
    before = page.locator("#stage").screenshot()
    page.get_by_role("checkbox", name="Event").uncheck()
    assert status.inner_text() == "18 nodes and 7 ties shown"
    assert page.locator("#stage").screenshot() != before
    page.get_by_role("checkbox", name="France").uncheck()
    assert status.inner_text() == "15 nodes and 6 ties shown"
    page.get_by_role("button", name="Show everything again").click()
    assert status.inner_text() == "23 nodes and 24 ties shown"
    # Without the tie by which they are there, the three openers still hold their offices.
    page.locator("#filter-ties .detail").filter(has_text="opened").get_by_role("checkbox").uncheck()
    assert status.inner_text() == "23 nodes and 21 ties shown"
    opened.silent()


def test_time_hides_what_lies_outside(visit):
    opened = visit("mons")
    page, status = opened.page, opened.page.locator("#status")
    page.get_by_label("From", exact=True).fill("2018-01-01")
    page.get_by_role("checkbox", name="Keep what has no date").uncheck()
    # The treaty, its three signatories and its topic.
    assert status.inner_text() == "5 nodes and 4 ties shown"
    page.get_by_label("To", exact=True).fill("2018-06-30")
    assert status.inner_text() == "0 nodes and 0 ties shown"
    opened.silent()


def test_table_pages_and_csv(visit, tmp_path):
    opened = visit("large", "#view=table&rows=ties")
    page = opened.page
    rows = page.locator("#rows-table tbody tr")
    assert rows.count() == 100
    first = rows.first.inner_text()
    page.get_by_role("button", name="Next").click()
    assert page.locator("#rows").inner_text().startswith("101 to 200 of 1,")
    assert rows.first.inner_text() != first
    page.get_by_role("button", name="Nodes").click()
    page.get_by_role("button", name="Name").click()
    assert rows.first.locator("td").first.inner_text() == "Meeting 0"
    page.get_by_role("button", name="Ties", exact=True).first.click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Table (CSV)").click()
    download.value.save_as(tmp_path / "ties.csv")
    text = (tmp_path / "ties.csv").read_text("utf-8-sig")
    table = list(csv.DictReader(io.StringIO(text)))
    assert len(table) > 1500
    assert {"From", "Tie", "To", "Evidence"} <= set(table[0])
    assert all("attended" in row["Evidence"] for row in table)
    opened.silent()


def test_a_row_of_the_table_opens_the_panel(visit):
    opened = visit("mons", "#view=table")
    opened.page.locator("#rows-table").get_by_role("button", name="Palais provincial").click()
    assert opened.page.locator("#panel h2").inner_text() == "Palais provincial"
    assert opened.page.locator("tr[aria-current=true]").count() == 1
    assert "Mons, Hainaut, Belgique" in opened.page.locator("#panel").inner_text()
    opened.silent()


def test_a_drawing_first_hidden_by_the_table_is_whole_when_shown(visit):
    opened = visit("mons", "#view=table")
    opened.page.get_by_role("button", name="Drawing").click()
    opened.page.wait_for_timeout(300)
    assert pixels(opened.page) > 20
    opened.silent()


def test_csv_disarms_formulas(visit, tmp_path, files, sample):
    sentence = sample.Said('[organisation/f|=1+1] and [organisation/g|a, "b"] exist.')
    html = network_page(sample.make(("T", "en", None, (sentence,))))
    files("mons").with_name("formula.html").write_text(html, encoding="utf-8")
    opened = visit("formula", "#view=table")
    with opened.page.expect_download() as download:
        opened.page.get_by_role("button", name="Table (CSV)").click()
    download.value.save_as(tmp_path / "nodes.csv")
    text = (tmp_path / "nodes.csv").read_text("utf-8-sig")
    names = [row["Name"] for row in csv.DictReader(io.StringIO(text))]
    assert sorted(names) == ["'=1+1", 'a, "b"']


def test_picture(visit, tmp_path):
    opened = visit("mons", color_scheme="dark")
    with opened.page.expect_download() as download:
        opened.page.get_by_role("button", name="Picture (PNG)").click()
    assert download.value.suggested_filename == "neighbours.png"
    download.value.save_as(tmp_path / "network.png")
    data = (tmp_path / "network.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(data) > 10_000
    opened.silent()


def test_keyboard_alone_reaches_a_sentence(visit):
    opened = visit("mons")
    page = opened.page
    focused = "document.activeElement.id || document.activeElement.className"
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate(focused) == "query":
            break
    page.keyboard.type("lalande")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == "result"
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "Michel Lalande"
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('#panel .ties')"):
            break
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "conference in Mons"
    # The panel was made anew: the keyboard is still in it, not at the top of the page.
    assert page.evaluate("!!document.activeElement.closest('#panel')")
    page.keyboard.press("Escape")
    assert page.locator("#panel h2").count() == 0
    opened.silent()


def test_keys_move_the_drawing_but_not_while_typing(visit):
    opened = visit("mons")
    page = opened.page
    page.locator("#drawing canvas").click(position={"x": 5, "y": 5})
    page.get_by_label("Search").fill("")
    page.get_by_label("Search").type("a=b-c[d]")
    assert page.get_by_label("Search").input_value() == "a=b-c[d]"
    still = page.locator("#stage").screenshot()
    page.keyboard.press("ArrowLeft")
    assert page.locator("#stage").screenshot() == still
    page.locator(".vis-network").focus()
    page.keyboard.press("ArrowLeft")
    assert page.locator("#stage").screenshot() != still
    opened.silent()


def test_the_address_keeps_choice_and_filters(visit):
    opened = visit("mons")
    page = opened.page
    page.get_by_role("checkbox", name="Topic").uncheck()
    page.get_by_role("button", name="country").click()
    page.get_by_label("Search").fill("leclercq")
    page.locator("#results button").click()
    shown = page.locator("#status").inner_text()
    page.reload()
    page.wait_for_function("document.getElementById('status').textContent !== ''")
    assert page.locator("#status").inner_text() == shown
    assert not page.get_by_role("checkbox", name="Topic").is_checked()
    assert page.get_by_role("button", name="country").get_attribute("aria-pressed") == "true"
    assert page.locator("#panel h2").inner_text() == "Tommy Leclercq"
    assert opened.said == []


@pytest.mark.parametrize("fragment", ["#node=nobody&hide=x&from=yesterday&view=7", "#%E0%A4%A"])
def test_a_broken_address_is_ignored(visit, fragment):
    opened = visit("mons", fragment)
    assert opened.page.locator("#status").inner_text() == "23 nodes and 24 ties shown"
    opened.silent()


def test_hostile_names_are_text(visit):
    opened = visit("hostile")
    page = opened.page
    assert page.title() == HOSTILE[1]
    for i, name in enumerate(HOSTILE):
        page.goto(page.url.partition("#")[0] + f"#node=person/p{i}")
        page.wait_for_function(
            "name => document.querySelector('#panel h2')?.textContent === name",
            arg=name,
        )
    page.get_by_label("Search").fill("executed")
    assert page.locator("#results button").count() >= 4
    page.get_by_role("button", name="Table", exact=True).click()
    page.get_by_role("button", name="Drawing", exact=True).click()
    box = page.locator("#drawing canvas").bounding_box()
    for share in (0.3, 0.4, 0.5, 0.6, 0.7):
        page.mouse.move(box["x"] + box["width"] * share, box["y"] + box["height"] * share)
    assert page.evaluate("window.executed") is None
    assert page.locator("#panel img, #results img, #tip img, main svg[onload]").count() == 0
    opened.silent()


def test_a_large_network_moves_as_a_picture_and_settles(visit):
    opened = visit("large")
    page = opened.page
    overlay = page.locator("canvas.overlay")
    assert overlay.get_attribute("aria-hidden") == "true"
    box = overlay.bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    before = page.locator("#drawing canvas").first.screenshot()
    page.mouse.move(*middle)
    page.mouse.down()
    page.mouse.move(middle[0] + 120, middle[1] + 40, steps=4)
    page.mouse.up()
    page.wait_for_timeout(500)
    assert page.locator("#drawing canvas").first.screenshot() != before
    # A click after the move hits what lies under the pointer now.
    page.get_by_label("Search").fill("Meeting 0")
    page.locator("#results button").first.click()
    page.wait_for_timeout(300)
    page.keyboard.press("Escape")
    page.mouse.click(*middle)
    assert page.locator("#panel h2").inner_text() == "Meeting 0"
    opened.silent()


def test_every_control_has_a_name(visit, sample):
    opened = visit("mons", f"#node={quote(sample.CONFERENCE)}")
    nameless = opened.page.evaluate(
        """() => [...document.querySelectorAll('button, input')].filter((control) =>
            !(control.getAttribute('aria-label') || control.textContent.trim()
              || control.labels?.[0]?.textContent.trim())).map((control) => control.outerHTML)"""
    )
    assert nameless == []
    assert opened.page.locator("html").get_attribute("lang") == "en"


def test_a_telephone_needs_no_sideways_scrolling(visit, sample):
    opened = visit("mons", f"#node={quote(sample.CONFERENCE)}", 390, 800)
    page = opened.page
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert not page.locator("#filters").is_visible()
    page.get_by_role("button", name="Legend and filters").click()
    assert page.get_by_role("checkbox", name="Person").is_visible()
    opened.silent()


def test_nothing_to_draw_is_said(visit):
    opened = visit("empty")
    assert "nothing to draw" in opened.page.locator("#panel").inner_text()
    opened.silent()
