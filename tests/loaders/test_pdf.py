"""PDF as Chromium prints it: columns, hyphens, tables, heads and feet, and what is no text."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from passerelle.errors import Unreadable
from passerelle.loaders.readers import read_bytes
from passerelle.loaders.readers.hyphens import Known, together
from passerelle.loaders.readers.layout import Piece, in_columns, rows

FRENCH = (
    "Le gouverneur du Hainaut a ouvert la confé&shy;rence trans&shy;fronta&shy;lière "
    "consa&shy;crée à la coopé&shy;ration poli&shy;cière franco-belge dans le Nord-Pas-de-Calais, "
    "avec son homo&shy;logue de Flandre occi&shy;den&shy;tale."
)
GERMAN = (
    "Die Grenz- und Zollämter der Pro&shy;vinz Lim&shy;burg haben mit dem "
    "Regie&shy;rungs&shy;prä&shy;si&shy;den&shy;ten in Köln gespro&shy;chen."
)
PAGE = (
    "<!doctype html><html lang=fr><head><title>{title}</title><style>{style}</style></head>{body}"
)


def plain(text: str) -> str:
    return text.replace("&shy;", "")


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_the_other_with_their_words_whole(printed, columns):
    first, second = " ".join([FRENCH] * 4), " ".join([GERMAN] * 4)
    foot = "La dernière ligne va d'un bord à l'autre de la page, sous toutes les colonnes du texte "
    foot += "que l'on a lu plus haut."
    style = f".c {{columns: {columns}; column-gap: 6mm; text-align: justify; font-size: 10pt}}"
    body = f"<h1>Une rencontre</h1><div class=c>{paragraphs(first, second)}<h2>À Mons</h2>"
    body += f"{paragraphs(second, first)}</div><p>{foot}</p>"
    pdf = printed(PAGE.format(title="Une lettre", style=style, body=body))
    content = read_bytes(pdf, "a.pdf")
    one, two = plain(first), plain(second)
    wanted = ["Une rencontre", one, two, "À Mons", two, one, foot]
    assert content.text.split("\n\n") == wanted
    assert content.title == "Une lettre"
    assert content.published_source == "file metadata"
    assert content.published is not None


def test_columns_written_line_by_line_across_are_columns_and_tables_are_rows(printed):
    left = (
        "Le préfet du Nord a reçu hier les",
        "bourgmestres de la région, puis il a",
        "ouvert la séance de travail avec le",
        "gouverneur de la province voisine.",
    )
    right = (
        "La ministre a signé un accord avec",
        "son homologue néerlandais, qui a",
        "rappelé que la frontière unit plus",
        "qu'elle ne sépare les communes.",
    )
    cell = "<div style='position: absolute; top: {}px; left: {}px'>{}</div>"
    body = "<body style='margin: 0'>" + "".join(
        cell.format(60 + 18 * at, x, line)
        for at, lines in enumerate(zip(left, right, strict=True))
        for x, line in zip((0, 330), lines, strict=True)
    )
    people = [
        ("Tommy Leclercq", "gouverneur du Hainaut"),
        ("Carl Decaluwé", "gouverneur"),
        ("Michel Lalande", "préfet du Nord"),
        ("An Peeters", "burgemeester"),
    ]
    table = "".join(f"<tr><td width=200>{name}<td>{office}" for name, office in people)
    body += f"<table style='position: absolute; top: 200px'>{table}</table>"
    text = read_bytes(printed(PAGE.format(title="", style="", body=body)), "a.pdf").text
    table = "\n".join("\t".join(row) for row in people)
    assert text == "\n\n".join((" ".join(left), " ".join(right), table))


def test_heads_and_feet_go_and_a_paragraph_over_two_pages_is_whole(printed):
    texts = [plain(f"{FRENCH} C'était la réunion numéro {n} sur trente.") for n in range(30)]
    style = "@page {size: A5}"
    pdf = printed(PAGE.format(title="Lettre", style=style, body=paragraphs(*texts)), heads=True)
    assert read_bytes(pdf, "a.pdf").text.split("\n\n") == texts


def test_heads_that_change_are_told_by_the_numbers_of_the_pages(printed):
    texts = [plain(f"{FRENCH} C'était la réunion numéro {n}.") for n in range(4)]
    style = "@page {size: A5} section {break-after: page} "
    style += "i {display: flex; justify-content: space-between}"
    body = "".join(
        f"<section><i><b>{'abcd'[n] * 9}</b><b>{n + 7}</b></i><p>{text}</p></section>"
        for n, text in enumerate(texts)
    )
    pdf = printed(PAGE.format(title="Livre", style=style, body=body))
    assert read_bytes(pdf, "a.pdf").text.split("\n\n") == texts


def test_pictures_of_text_are_refused_and_say_so(printed):
    svg = "<svg width=300 height=90><rect width=90 height=40 /></svg>"
    pdf = printed(PAGE.format(title="", style="", body=svg))
    with pytest.raises(Unreadable, match="no text layer"):
        read_bytes(pdf, "a.pdf")


def test_a_file_that_ends_too_early_is_refused(printed):
    pdf = printed(PAGE.format(title="", style="", body=paragraphs(FRENCH)))
    for end in (0, 1, 8, 100, len(pdf) // 2, len(pdf) - 10):
        with pytest.raises(Unreadable):
            read_bytes(pdf[:end], "a.pdf")

    @settings(max_examples=30, deadline=None)
    @given(st.integers(20, len(pdf) - 20), st.binary(min_size=1, max_size=12))
    def damaged(at, noise):
        try:
            read_bytes(pdf[:at] + noise + pdf[at + len(noise) :], "a.pdf")
        except Unreadable as error:
            assert "\n" not in str(error)

    damaged()


def test_a_page_that_is_turned_reads_the_same():
    from made_files import pdf

    upright = b"BT /F 12 Tf 50 300 Td (Le gouverneur du) Tj 0 -14 Td (Hainaut a parle.) Tj ET"
    lying = (
        b"BT /F 12 Tf 0 1 -1 0 300 50 Tm (Le gouverneur du) Tj "
        b"0 1 -1 0 314 50 Tm (Hainaut a parle.) Tj ET"
    )
    mark = b" BT /F 40 Tf .7 .7 -.7 .7 90 90 Tm (PROJET) Tj ET"
    for content, turned in ((upright, 0), (lying, 90), (upright + mark, 0)):
        text = read_bytes(pdf(content, turned), "a.pdf").text
        assert text == "Le gouverneur du Hainaut a parle."


# -- the line ends ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("la coopé-", "ration policière", "la coopération policière"),
        ("la coopé\u2010", "ration", "la coopération"),
        ("la coopé\u00ad", "ration", "la coopération"),
        ("le Nord-Pas-", "de-Calais", "le Nord-Pas-de-Calais"),
        ("le Nord-Pas-de-", "Calais", "le Nord-Pas-de-Calais"),
        ("Boulogne-", "sur-Mer", "Boulogne-sur-Mer"),
        ("Baden-", "Württemberg", "Baden-Württemberg"),
        ("le vice-", "président", "le vice-président"),
        ("franco-", "allemand", "franco-allemand"),
        ("franco-alle-", "mand", "franco-allemand"),
        ("cross-", "border", "cross-border"),
        ("die Grenz-", "und Zollämter", "die Grenz- und Zollämter"),
        ("politie-", "en douanediensten", "politie- en douanediensten"),
        ("EU-", "weit", "EU-weit"),
        ("2014-", "2020", "2014-2020"),
        ("le préfet -", "celui du Nord", "le préfet - celui du Nord"),
        ("le préfet", "du Nord", "le préfet du Nord"),
    ],
)
def test_a_hyphen_goes_only_where_it_parts_a_word(first, second, whole):
    assert together(first, second, Known.of([])) == whole


def test_what_the_document_writes_elsewhere_decides():
    known = Known.of(["un sans-papiers", "les COMMUNES et leurs communes"])
    assert together("les sans-", "papiers", known) == "les sans-papiers"
    assert together("LES COM-", "MUNES", known) == "LES COMMUNES"
    assert together("les sans-", "papiers", Known.of([])) == "les sanspapiers"


@given(st.text(max_size=30), st.text(max_size=30))
@example("a-", "-")
def test_nothing_but_white_and_one_hyphen_is_lost_between_two_lines(first, second):
    def letters(text: str) -> str:
        return "".join(c for c in text if not c.isspace() and c not in "-\u2010\u2011\u00ad")

    assert letters(together(first, second, Known.of([]))) == letters(first + second)


# -- the layout ---------------------------------------------------------------------------------

pieces = st.lists(
    st.builds(
        lambda left, width, base, size: (left, left + width, base, size),
        st.integers(0, 500), st.integers(1, 300), st.integers(0, 800), st.integers(6, 20),
    ),
    max_size=40,
)  # fmt: skip


@given(pieces)
def test_every_piece_is_read_once_wherever_it_stands(boxes):
    placed = [
        Piece(f"w{at}", left, right, base, size, False, at)
        for at, (left, right, base, size) in enumerate(boxes)
    ]
    read = [
        word
        for flow in in_columns(rows(placed))
        for row in flow
        for piece in row
        for word in piece.text.replace("w", " w").split()
    ]
    assert sorted(read) == sorted(piece.text for piece in placed)
