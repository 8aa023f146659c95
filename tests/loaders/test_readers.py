"""Files → text: real files, broken files, hostile files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from passerelle.errors import Unreadable, WrongUse
from passerelle.loaders.documents import ReadingOptions, find, identify, read_document
from passerelle.loaders.readers import read_bytes

SENTENCES = {
    "fr": "Le préfet de la région a reçu hier les bourgmestres des communes voisines.",
    "nl": "De burgemeesters van de gemeenten langs de grens kwamen gisteren samen in het stadhuis.",
    "de": "Die Bürgermeister der Gemeinden an der Grenze trafen sich gestern im Rathaus der Stadt.",
    "en": "The mayors of the municipalities along the border met yesterday in the town hall.",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_any_usual_encoding_reads_the_same(encoding):
    data = SENTENCES["fr"].encode(encoding)
    assert read_bytes(data, "a.txt").text == SENTENCES["fr"]


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t ", "a.txt", "empty"),
        (bytes(range(256)) * 40, "a.txt", "binary"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 500, "a.txt", "binary"),
        (b"x", "a.exe", "no reader for .exe"),
        (b"<html><body></body></html>", "a.html", "no text"),
        (b"---\ntitle: nothing\n---\n", "a.md", "no text"),
    ],
)
def test_what_can_not_be_read_is_refused_with_the_reason(data, name, reason):
    with pytest.raises(Unreadable, match=reason):
        read_bytes(data, name)


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_any_bytes_give_text_or_a_reason(data, name):
    try:
        content = read_bytes(data, name)
    except Unreadable as error:
        assert "\n" not in str(error)
    else:
        assert content.text.strip()


def test_markdown_gives_its_front_matter_and_no_marks():
    source = (
        "---\ntitle: Une rencontre\ndate: 2019-05-02\nlang: fr\n---\n"
        "# Titre\n\nUn **mot**, un [lien](https://example.org).\n\n- un\n- deux\n"
    )
    content = read_bytes(source.encode(), "a.md")
    assert (content.title, content.published, content.language) == (
        "Une rencontre", "2019-05-02", "fr",
    )  # fmt: skip
    assert content.text == "Titre\n\nUn mot, un lien.\n- un\n- deux"


PAGE = """<!doctype html><html lang="nl"><head><title>Overleg in Gent</title>
<meta property="article:published_time" content="2021-12-01T10:00:00+01:00"></head><body>
<nav><a href="/">Home</a> <a href="/x">Contact</a></nav><article><h1>Overleg in Gent</h1>
<p>{0}</p><p>{0}</p><p>{0}</p></article><footer>Cookies</footer></body></html>"""


def test_a_page_gives_its_article_and_the_date_of_its_metadata():
    content = read_bytes(PAGE.format(SENTENCES["nl"]).encode(), "a.html")
    assert SENTENCES["nl"] in content.text
    assert "Cookies" not in content.text
    assert content.title == "Overleg in Gent"
    assert content.published == "2021-12-01"


def test_a_page_without_a_date_in_its_metadata_has_none():
    page = PAGE.replace("article:published_time", "x").format("Op 3 mei 2018. " + SENTENCES["nl"])
    assert read_bytes(page.encode(), "a.html").published is None


def test_the_time_of_an_event_is_no_date_of_publication():
    event = 'Kom op <time datetime="2018-05-03">3 mei</time>. '
    page = PAGE.replace("article:published_time", "x").format(event + SENTENCES["nl"])
    assert read_bytes(page.encode(), "a.html").published is None


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 5000 + SENTENCES["en"],
        "<p>" + SENTENCES["en"] + "<b><i><p>" + SENTENCES["en"],
        "<table>" * 300 + SENTENCES["en"],
    ],
)
def test_broken_or_deep_pages_give_their_text_or_one_reason(page):
    try:
        assert "mayors" in read_bytes(page.encode(), "a.html").text
    except Unreadable as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_the_language_is_told(language):
    assert identify(SENTENCES[language]) == language


def test_another_language_is_refused_with_the_way_out():
    italian = "Il prefetto ha ricevuto ieri i sindaci dei comuni vicini alla frontiera. " * 4
    with pytest.raises(Unreadable, match="--lang"):
        identify(italian)


@pytest.mark.parametrize(
    "date", ["2017-13-01", "yesterday", "2017-02-30", "20170908", "2017-W36-5", ""]
)
def test_an_impossible_date_is_wrong_use(date):
    with pytest.raises(WrongUse, match="--date"):
        ReadingOptions(published=date)


def test_files_are_found_in_folders_by_globs_and_once(tmp_path):
    (tmp_path / "deep").mkdir()
    for name in ("b.txt", "a.md", "deep/c.html", "d.pdf", "f.png", ".hidden.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "e.txt").symlink_to("gone.txt")  # told when it is read
    names = ["a.md", "b.txt", "d.pdf", "deep/c.html", "e.txt"]
    folder = str(tmp_path)
    assert list(find([folder])) == [f"{folder}/{name}" for name in names]
    assert next(find([f"{folder}/*.txt", folder, f"{folder}/b.txt"])) == f"{folder}/b.txt"
    assert len(list(find([f"{folder}/*.txt", folder]))) == 5
    assert list(find(["missing.txt", "-"])) == ["missing.txt", "-"]


def test_a_document_is_known_by_its_text_whatever_its_path(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SENTENCES["de"], encoding="utf-8")
    options = ReadingOptions(published="2020-01-02")
    first, second = (read_document(str(tmp_path / n), options) for n in ("a.txt", "b.txt"))
    assert first.document.id == second.document.id
    assert (first.document.published, first.document.published_source) == ("2020-01-02", "option")


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    with pytest.raises(Unreadable, match="no such file"):
        read_document(str(tmp_path / "none.txt"), ReadingOptions())
    with pytest.raises(Unreadable, match="folder"):
        read_document(str(tmp_path), ReadingOptions())
