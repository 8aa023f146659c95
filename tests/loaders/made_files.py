"""One document in every format, each made by a program that people's files come from."""

from __future__ import annotations

import csv
import html
import io
import zipfile
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

TITLE = "Une conférence franco-belge à Mons"
PARAGRAPHS = (
    "La conférence « Une approche franco-belge de la lutte contre le radicalisme » s'est tenue ce "
    "vendredi à Mons.",
    "Elle a été ouverte par le gouverneur du Hainaut, Tommy Leclercq, par son homologue de Flandre "
    "occidentale, Carl Decaluwé, et par le préfet de la région Hauts-de-France, Michel Lalande.",
    "Le bourgmestre de Tournai et le maire de Lille ont participé à la rencontre.",
)
TEXT = "\n\n".join((TITLE, *PARAGRAPHS))
PUBLISHED = "2017-09-10"
CHROMIUM = Path("/usr/bin/chromium")


def docx(*, title: str = TITLE, paragraphs=PARAGRAPHS) -> bytes:
    from docx import Document

    document = Document()
    document.core_properties.title = title
    document.core_properties.modified = datetime(2017, 9, 10, 8)
    document.add_heading(title, 1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document.save)


def odt(*, title: str = TITLE, paragraphs=PARAGRAPHS) -> bytes:
    from odfdo import Document, Header, Paragraph

    document = Document("text")
    document.body.clear()
    document.meta.title = title
    document.meta.date = datetime(2017, 9, 10, 8)
    document.body.append(Header(1, title))
    for paragraph in paragraphs:
        document.body.append(Paragraph(paragraph))
    return saved(document.save)


def xlsx(rows) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.active.append(row)
    return saved(book.save)


def table(rows, delimiter: str = ";", encoding: str = "utf-8") -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue().encode(encoding)


def mail(text: str, *, title: str = TITLE, page: str | None = None, attached=()) -> bytes:
    message = EmailMessage()
    message["From"] = "Presse <presse@example.org>"
    message["To"] = "redaction@example.org"
    message["Subject"] = title
    message["Date"] = format_datetime(datetime(2017, 9, 10, 8))
    message.set_content(text)
    if page is not None:
        message.add_alternative(page, subtype="html")
    for name, data in attached:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def rss(*entries: tuple[str, str, str]) -> bytes:
    items = "".join(
        f"<item><title>{escape(title)}</title><link>{escape(link)}</link>"
        f"<pubDate>Sun, 10 Sep 2017 00:30:00 +0200</pubDate><description>court</description>"
        f"<content:encoded><![CDATA[{text}]]></content:encoded></item>"
        for title, link, text in entries
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Presse</title>'
        f"<language>fr-be</language><link>https://example.org</link>{items}</channel></rss>"
    ).encode()


def atom(*entries: tuple[str, str, str]) -> bytes:
    items = "".join(
        f"<entry><title>{escape(title)}</title><link href='https://example.org/feed' rel='self'/>"
        f"<link href={link!r}/><id>urn:{link}</id><updated>2017-09-12T08:00:00Z</updated>"
        f"<published>2017-09-10T08:00:00Z</published>"
        f"<content type='html'>{escape(text)}</content></entry>"
        for title, link, text in entries
    )
    head = '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Presse</title>'
    return f"{head}{items}</feed>".encode()


def archive(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in files.items():
            opened.writestr(name, data)
    return stream.getvalue()


def pdf(content: bytes, turned: int = 0, *, trailer: bytes = b"") -> bytes:
    """Return a PDF of one page whose text operators are ``content``, written by hand."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Rotate %d/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>>>" % turned,
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    data = b"%PDF-1.4\n"
    places = b""
    for number, body in enumerate(objects, 1):
        places += b"%010d 00000 n \n" % len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"xref\n0 6\n0000000000 65535 f \n%s" % places
    trailer = b"trailer\n<</Size 6/Root 1 0 R%s>>\n" % trailer
    return data + table + trailer + b"startxref\n%d\n%%%%EOF" % len(data)


def page(*, title: str = TITLE, paragraphs=PARAGRAPHS, head: str = "", body: str = "") -> str:
    inside = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{title}</title>{head}'
        f"</head><body><article><h1>{title}</h1>{inside}</article>{body}</body></html>"
    )


def saved(save) -> bytes:
    stream = io.BytesIO()
    save(stream)
    return stream.getvalue()
