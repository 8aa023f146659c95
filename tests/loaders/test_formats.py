"""One document in every format: the same text, and where its date comes from."""

from __future__ import annotations

import io
import tracemalloc
from datetime import datetime
from email.message import EmailMessage

import made_files as made
import pytest
from passerelle.errors import Unreadable, WrongUse
from passerelle.loaders.documents import ReadingOptions, Skipped, read_document, read_documents
from passerelle.loaders.load import extract
from passerelle.loaders.readers import Content, read_bytes, read_parts
from passerelle.loaders.readers.fragments import read_fragment
from passerelle.loaders.readers.mail import unwrapped

BODY = "\n\n".join(made.PARAGRAPHS)
MARKED_UP = "".join(f"<p>{paragraph}</p>" for paragraph in made.PARAGRAPHS)
LINK = "https://example.org/a"
ROWS = [["Titre", "Corps", "Date", "Langue"], [made.TITLE, BODY, "10/09/2017", "fr"]]

FILES = {
    "a.docx": (made.docx(), "", "file metadata"),
    "a.odt": (made.odt(), "", "file metadata"),
    "a.eml": (made.mail(BODY), "", "message header"),
    "a.rss": (made.rss((made.TITLE, LINK, MARKED_UP)), f"#{LINK}", "feed"),
    "a.atom": (made.atom((made.TITLE, LINK, MARKED_UP)), f"#{LINK}", "feed"),
    "a.xml": (made.atom((made.TITLE, LINK, MARKED_UP)), f"#{LINK}", "feed"),
    "a.csv": (made.table(ROWS), "#row 2", "column"),
    "a.tsv": (made.table(ROWS, "\t", "utf-16"), "#row 2", "column"),
    "a.xlsx": (made.xlsx(ROWS), "#Sheet row 2", "column"),
}


def parts(data: bytes, name: str, **columns: str) -> list[tuple[str, str]]:
    """Return the documents in a file: name there, and text or why there is none."""
    return [
        (part, content.text if isinstance(content, Content) else str(content))
        for part, content in read_parts(io.BytesIO(data), name, columns)
    ]


@pytest.mark.parametrize("name", FILES)
def test_every_format_gives_the_same_text_and_says_whence_the_date_is(name):
    data, part, source = FILES[name]
    [(found, content)] = read_parts(io.BytesIO(data), name)
    assert isinstance(content, Content)
    assert (found, content.text, content.title) == (part, made.TEXT, made.TITLE)
    assert (content.published, content.published_source) == (made.PUBLISHED, source)


def test_a_date_of_the_file_s_own_is_kept_and_resolves_nothing(tmp_path):
    for name, when in (("a.docx", None), ("a.eml", "2017-09-08")):
        (tmp_path / name).write_bytes(FILES[name][0])
        reading = read_document(str(tmp_path / name), ReadingOptions())
        assert reading.document.published == made.PUBLISHED
        record = extract(reading)
        (event,) = [e for e in record.entities.values() if e.type == "Event"]
        assert event.properties.get("date") == when
        stated = ReadingOptions(published="2017-09-08")
        record = extract(read_document(str(tmp_path / name), stated))
        (event,) = [e for e in record.entities.values() if e.type == "Event"]
        assert event.properties.get("date") == "2017-09-08"


# -- .docx and .odt -----------------------------------------------------------------------------


def test_word_keeps_the_order_of_paragraphs_lists_and_tables():
    from docx import Document
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = Document()
    document.sections[0].header.paragraphs[0].text = "En-tête"
    document.add_heading("Compte rendu", 1)
    document.add_paragraph("Étaient présents :")
    document.add_paragraph("Tommy Leclercq", style="List Bullet")
    document.add_paragraph("Carl Decaluwé", style="List Bullet")
    table = document.add_table(0, 2)
    for cells in (("Nom", "Fonction"), ("Michel Lalande", "préfet du Nord")):
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    layout = document.add_table(1, 2).rows[0].cells
    layout[0].text = "Premier paragraphe.\nSuite."
    layout[0].add_paragraph("Second paragraphe.")
    layout[1].text = "À côté."
    insertion = parse_xml(
        f"<w:p {nsdecls('w')}><w:r><w:t xml:space='preserve'>On a </w:t></w:r>"
        "<w:ins><w:r><w:t>ajouté</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>retiré</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>ailleurs</w:t></w:r></w:moveFrom>"
        "<w:r><w:noBreakHyphen/><w:t>là</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r></w:p>"
    )
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>Champ</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    for element in (insertion, control):
        document.element.body.insert(-1, element)
    assert read_bytes(made.saved(document.save), "a.docx").text == (
        "Compte rendu\n\nÉtaient présents :\n- Tommy Leclercq\n- Carl Decaluwé\n\n"
        "Nom\tFonction\nMichel Lalande\tpréfet du Nord\n\n"
        "Premier paragraphe.\nSuite.\n\nSecond paragraphe.\n\nÀ côté.\n\nOn a ajouté-là\n\nChamp"
    )


def test_opendocument_keeps_the_order_of_paragraphs_lists_and_tables():
    from odfdo import Document, Header, List, ListItem, Paragraph, Table

    document = Document("text")
    body = document.body
    body.clear()
    body.append(Header(1, "Compte rendu"))
    noted = Paragraph("Le préfet  a parlé.\tPuis\nil est parti.")
    noted.insert_note(after="préfet", note_id="1", citation="1", body="Celui du Nord.")
    body.append(noted)
    body.append(List([ListItem("Tommy Leclercq"), ListItem("Carl Decaluwé")]))
    table = Table("t", width=2, height=1)
    table.set_values([["Michel Lalande", "préfet du Nord"]])
    body.append(table)
    body.append(Paragraph("Fin."))
    assert read_bytes(made.saved(document.save), "a.odt").text == (
        "Compte rendu\n\nLe préfet  a parlé.\tPuis\nil est parti.\n- Tommy Leclercq\n"
        "- Carl Decaluwé\n\nMichel Lalande\tpréfet du Nord\n\nFin.\n\nCelui du Nord."
    )


# -- messages -----------------------------------------------------------------------------------


def test_a_message_gives_its_attachments_and_prefers_plain_text():
    inner = EmailMessage()
    inner["Subject"] = "Transmis"
    inner.set_content("Le maire de Lille était absent.")
    message = EmailMessage()
    message["Subject"] = "=?utf-8?q?R=C3=A9union?="
    message.set_content("Voir les annexes.")
    message.add_alternative("<p>Voir la page.</p>", subtype="html")
    message.add_attachment(made.docx(), maintype="application", subtype="x", filename="../a.docx")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(b"", maintype="text", subtype="plain", filename="vide.txt")
    message.add_attachment(made.table(ROWS), maintype="text", subtype="csv", filename="t.csv")
    message.add_attachment(inner)
    assert parts(message.as_bytes(), "a.eml") == [
        ("", "Réunion\n\nVoir les annexes."),
        ("/a.docx", made.TEXT),
        ("/vide.txt", "the file is empty"),
        ("/t.csv#row 2", made.TEXT),
        ("/message 7.eml", "Transmis\n\nLe maire de Lille était absent."),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_message_that_tells_no_encoding_is_read_as_a_file_is(encoding):
    message = "From: a@example.eu\nSubject: Note\n\nLe préfet Carl Decaluwé a parlé.\n"
    assert parts(message.encode(encoding), "a.eml") == [
        ("", "Note\n\nLe préfet Carl Decaluwé a parlé.")
    ]


def test_a_message_in_html_alone_and_one_that_was_wrapped():
    message = EmailMessage()
    message["Subject"] = "Note"
    message.set_content("<div>Le préfet</div><table><tr><td>A<td>B</table>", subtype="html")
    assert parts(message.as_bytes(), "a.eml") == [("", "Note\n\nLe préfet\n\nA\tB")]
    message = EmailMessage()
    message["Subject"] = "Note"
    message.set_content("Le préfet du \nNord a parlé.\n\nBien à vous\n-- \nX\n")
    message.set_param("format", "flowed")
    assert parts(message.as_bytes(), "a.eml") == [
        ("", "Note\n\nLe préfet du Nord a parlé.\n\nBien à vous\n-- \nX")
    ]
    wrapped = (
        "Le gouverneur du Hainaut a ouvert la\nconférence avec le préfet.\nBien à vous\n> cité"
    )
    assert unwrapped(wrapped) == (
        "Le gouverneur du Hainaut a ouvert la conférence avec le préfet.\nBien à vous\n> cité"
    )
    assert unwrapped("Une ligne\nde poème,\n" + "x" * 81) == "Une ligne\nde poème,\n" + "x" * 81


def test_a_truncated_message_loses_only_what_is_cut():
    whole = made.mail("Voir l'annexe.", attached=[("a.docx", made.docx())])
    cut = whole[: len(whole) - 3000]
    assert parts(cut, "a.eml") == [
        ("", f"{made.TITLE}\n\nVoir l'annexe."),
        ("/a.docx", "the message is truncated in it"),
    ]


# -- feeds --------------------------------------------------------------------------------------


def test_a_feed_keeps_its_order_and_names_entries_by_their_links():
    entries = (("A &amp; B", LINK, "<p>Un</p><ul><li>x</li></ul>"), ("C", LINK, "Deux"))
    assert parts(made.rss(*entries), "a.rss") == [
        (f"#{LINK}", "A & B\n\nUn\n- x"),
        (f"#entry 2 {LINK}", "C\n\nDeux"),
    ]
    old = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>x</title></channel><item><title>Seul un titre</title>
      <dc:date>2017-09-10</dc:date></item><item><link>https://example.org/b</link></item></rdf:RDF>"""
    assert parts(old, "a.xml") == [
        ("#entry 1", "Seul un titre"),
        ("#https://example.org/b", "the entry has no text"),
    ]


def test_xhtml_in_a_feed_and_a_broken_end():
    feed = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="xhtml">'
        b'<div xmlns="http://www.w3.org/1999/xhtml"><p>Un</p><p>Deux</p></div></content></entry>'
        b"<entry><id>2</id><content>Tro"
    )
    assert parts(feed + b"is</content></entry></feed>", "a.atom")[1] == ("#2", "Trois")
    found = read_parts(io.BytesIO(feed), "a.atom")
    assert next(found)[0] == "#1"
    with pytest.raises(Unreadable, match="nothing after that is read"):
        list(found)


# -- tables -------------------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", ",;\t|")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_tables_in_any_usual_dress_read_the_same(delimiter, encoding):
    rows = [
        ["Nr", "Überschrift", "Volltext", "Erschienen am", "Lien"],
        ["1", "Eins; zwei, drei", 'Der "Landrat"\nsprach.', "8.9.2017", LINK],
        ["", "", "", "", ""],
        ["2", "Nur ein Titel", "", "", LINK],
        ["3", "", "", "", ""],
        ["4", "", "<p>Le maire</p><p>et le préfet</p>", "2017-13-01", ""],
    ]
    assert parts(made.table(rows, delimiter, encoding), "a.csv") == [
        (f"#{LINK}", 'Eins; zwei, drei\n\nDer "Landrat"\nsprach.'),
        (f"#row 4 {LINK}", "Nur ein Titel"),
        ("#row 5", "the row has no text"),
        ("#row 6", "Le maire\n\net le préfet"),
    ]


def test_a_workbook_is_read_sheet_by_sheet():
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = "Articles"
    for row in (["Tekst", "Datum"], ["Een overleg.", datetime(2017, 9, 10)], [2017, "2017"]):
        book.active.append(row)
    book.create_sheet("Uitleg").append(["niets"])
    book.create_sheet("Meer").append(["text"])
    book["Meer"].append(["Vier."])
    found = list(read_parts(io.BytesIO(made.saved(book.save)), "a.xlsx"))
    assert [(name, c.text, c.published) for name, c in found if isinstance(c, Content)] == [
        ("#Articles row 2", "Een overleg.", "2017-09-10"),
        ("#Articles row 3", "2017", None),
        ("#Meer row 2", "Vier.", None),
    ]


def test_a_table_without_a_column_of_text_lists_its_headings_and_a_named_one_is_taken(tmp_path):
    data = made.table([["Nummer", "Verslag"], ["1", "Een overleg in Gent."]])
    with pytest.raises(Unreadable, match=r"Nummer, Verslag; say --column text=HEADING"):
        parts(data, "a.csv")
    assert parts(data, "a.csv", text="verslag") == [("#row 2", "Een overleg in Gent.")]
    with pytest.raises(Unreadable, match=r"no column 'Bericht'; its headings: Nummer, Verslag"):
        parts(data, "a.csv", text="Bericht")
    (tmp_path / "a.csv").write_bytes(data)
    options = ReadingOptions(columns={"text": "Verslag"}, language="nl")
    (reading,) = read_documents(str(tmp_path / "a.csv"), options)
    assert not isinstance(reading, Skipped)
    assert reading.document.path == f"{tmp_path}/a.csv#row 2"


@pytest.mark.parametrize("columns", [{"corps": "x"}, {"text": " "}, {"": ""}])
def test_a_column_for_nothing_known_is_wrong_use(columns):
    with pytest.raises(WrongUse, match="--column"):
        ReadingOptions(columns=columns)


@pytest.mark.parametrize("name", ["a.csv", "a.zip", "a.rss"])
def test_a_file_of_many_documents_is_never_held_whole(name):
    texts = [f"{n} " + "Le bourgmestre de Mons a reçu le préfet. " * 250 for n in range(300)]
    data = {
        "a.csv": lambda: made.table([["texte"], *([text] for text in texts)]),
        "a.zip": lambda: made.archive({f"{n}.txt": t.encode() for n, t in enumerate(texts)}),
        "a.rss": lambda: made.rss(*((str(n), f"u{n}", text) for n, text in enumerate(texts))),
    }[name]()
    tracemalloc.start()
    try:
        found = sum(isinstance(c, Content) for _, c in read_parts(io.BytesIO(data), name))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found == len(texts)
    assert peak < sum(map(len, texts)) / 2


# -- pages --------------------------------------------------------------------------------------


def test_tables_of_a_page_are_no_menus():
    table = "<table><tr><th>Nom<th>Fonction<tr><td>Michel Lalande<td>préfet du Nord</table>"
    page = made.page().replace("</article>", f"{table}</article>")
    text = read_bytes(page.encode(), "a.html").text
    assert "Michel Lalande\tpréfet du Nord" in text
    assert "|" not in text


def test_nothing_that_is_seen_is_lost_of_html_that_is_all_text():
    source = (
        "<style>x</style>Un<br>deux<!-- non --><div>Trois<span> quatre</span></div>"
        "<script>y</script><ol><li>cinq<li><p>six</p></ol><table><tr><td>7<td>8</table>neuf"
    )
    assert read_fragment(source) == "Un\ndeux\n\nTrois quatre\n- cinq\n- six\n\n7\t8\n\nneuf"
    with pytest.raises(Unreadable, match="no text"):
        read_fragment("<p> </p>")


def test_soft_hyphens_are_seen_by_nobody():
    assert read_bytes("la coopé\u00adration".encode(), "a.txt").text == "la coopération"


def test_a_file_of_several_documents_is_no_single_one(tmp_path):
    file = tmp_path / "a.zip"
    file.write_bytes(made.archive({"a.txt": b"one", "b.txt": b"two"}))
    with pytest.raises(Unreadable, match="several documents"):
        read_document(str(file), ReadingOptions(language="en"))
