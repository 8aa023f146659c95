"""Files that mean harm or are half there: skipped, named, and nothing else is lost."""

from __future__ import annotations

import csv
import io
import stat
import zipfile

import made_files as made
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from passerelle.errors import Unreadable
from passerelle.loaders.documents import ReadingOptions, Skipped, read_documents
from passerelle.loaders.readers import FORMATS, Content, read_parts, tables, zipped

ROWS = [["titre", "texte"], ["A", "un"], ["B", "deux"], ["C", "trois"]]
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha">'
    + "".join(f'<!ENTITY b{i} "{f"&b{i - 1 if i else str()};" * 10}">' for i in range(9))
    + "]>"
)
WHOLE = {
    "a.docx": made.docx(), "a.odt": made.odt(), "a.xlsx": made.xlsx(ROWS),
    "a.csv": made.table(ROWS), "a.zip": made.archive({"a.txt": b"one", "b.docx": made.docx()}),
    "a.eml": made.mail("one", attached=[("a.docx", made.docx())]),
    "a.rss": made.rss(("A", "u", "<p>un</p>"), ("B", "v", "deux")),
    "a.html": made.page().encode(), "a.md": made.TEXT.encode(),
}  # fmt: skip


def parts(data: bytes, name: str) -> list[tuple[str, str]]:
    """Return the documents in a file, and the reason why the rest was not read, if it wasn't."""
    found: list[tuple[str, str]] = []
    try:
        for part, content in read_parts(io.BytesIO(data), name):
            said = content.text if isinstance(content, Content) else f"skipped: {content}"
            assert isinstance(content, Content) or "\n" not in said
            found.append((part, said))
    except Unreadable as error:
        assert "\n" not in str(error)
        found.append(("", f"skipped: {error}"))
    return found


def packed(*files: tuple[zipfile.ZipInfo | str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", how) as opened:
        for name, data in files:
            opened.writestr(name, data, how)
    return stream.getvalue()


def changed(data: bytes, name: str, content: bytes | None) -> bytes:
    """Return a ZIP file with another content at ``name``, or without it."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        files = [(each, opened.read(each)) for each in opened.namelist()]
    return packed(*((n, content if n == name else d) for n, d in files if n != name or content))


# -- archives -----------------------------------------------------------------------------------


def test_names_that_lead_elsewhere_are_named_and_the_others_read():
    link = zipfile.ZipInfo("lien.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    data = packed(
        ("../../a.txt", b"x"), ("/etc/b.txt", b"x"), ("C:\\c.txt", b"x"),
        ("d\\..\\..\\d.txt", b"x"), (link, b"/etc/passwd"), ("e\x1b[31m\n.txt", b"x"),
        ("bon/f.txt", b"Bonjour."), ("n" * 501 + ".txt", b"x"), ("image.png", b"x"),
        ("__MACOSX/._f.txt", b"x"), (".cache/g.txt", b"x"), ("h.txt", b""),
    )  # fmt: skip
    found = parts(data, "a.zip")
    assert [text for _, text in found if not text.startswith("skipped")] == ["Bonjour."]
    reasons = {name: text.removeprefix("skipped: ") for name, text in found if "skipped" in text}
    assert reasons == {
        "/../../a.txt": "its name leads out of the archive",
        "//etc/b.txt": "its name is an absolute path",
        "/C:\\c.txt": "its name is an absolute path",
        "/d\\..\\..\\d.txt": "its name leads out of the archive",
        "/lien.txt": "a symbolic link",
        "/e [31m .txt": "its name is too long or no text",
        f"/{'n' * 500}": "its name is too long or no text",
        "/h.txt": "the file is empty",
    }


def test_bombs_and_sealed_entries_are_named_and_the_others_read(monkeypatch):
    monkeypatch.setattr(zipped, "UNPACKED", 6 << 20)
    sealed = bytearray(packed(("sealed.txt", b"secret"), ("z.txt", b"Bonjour.")))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        sealed[sealed.index(mark) + at] |= 1
    assert parts(bytes(sealed), "a.zip") == [
        ("/sealed.txt", "skipped: it is encrypted: save it without a password"),
        ("/z.txt", "Bonjour."),
    ]
    data = packed(("bomb.txt", bytes(5 << 20)), ("z.txt", b"Bonjour."))
    assert len(data) < 10_000
    assert parts(data, "a.zip") == [
        ("/bomb.txt", "skipped: it unpacks to more than 200 times its size"),
        ("/z.txt", "Bonjour."),
    ]
    data = packed(("b.txt", b"x"), how=zipfile.ZIP_BZIP2)
    assert "another method" in parts(data, "a.zip")[0][1]
    with pytest.warns(UserWarning, match="Duplicate"):
        data = packed(("b.txt", b"one"), ("b.txt", b"two"))
    assert parts(data, "a.zip") == [
        ("/b.txt", "one"),
        ("/b.txt", "skipped: a second file of this name"),
    ]


def test_an_archive_that_is_too_much_as_a_whole_keeps_what_came_before():
    from passerelle.loaders.readers.zipped import Allowance

    allowance = Allowance(10)
    allowance.take(10)
    with pytest.raises(Unreadable, match="GiB"):
        allowance.take(1)


def test_archives_in_archives_end():
    inside = made.archive({"a.txt": b"one"})
    for _ in range(4):
        inside = made.archive({"a.txt": b"one", "b.zip": inside})
    assert parts(inside, "a.zip") == [
        ("/a.txt", "one"),
        ("/b.zip/a.txt", "one"),
        ("/b.zip/b.zip", "skipped: it lies in a file that lies in a file: unpack the outer one"),
    ]
    assert parts(made.archive({"a.png": b"x"}), "a.zip") == [
        ("", "skipped: no file in it has a reader")
    ]


def test_a_damaged_file_in_an_archive_is_named_and_the_others_read():
    data = bytearray(packed(("a.txt", b"one" * 50), ("b.txt", b"Bonjour."), how=zipfile.ZIP_STORED))
    data[data.index(b"oneone")] ^= 1
    assert parts(bytes(data), "a.zip") == [
        ("/a.txt", "skipped: it is damaged or truncated"),
        ("/b.txt", "Bonjour."),
    ]


# -- office documents ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "inner"),
    [("a.docx", "word/document.xml"), ("a.odt", "content.xml"), ("a.xlsx", "xl/workbook.xml")],
)
def test_office_documents_may_not_grow_nor_be_sealed(name, inner):
    bomb = changed(WHOLE[name], inner, f"{BOMB}<a>&b8;</a>".encode())
    assert parts(bomb, name)[0][1].endswith("is no short text: write it out")
    spaces = changed(WHOLE[name], inner, b"<a>" + b" " * (8 << 20) + b"</a>")
    assert "200 times" in parts(spaces, name)[0][1]
    assert parts(changed(WHOLE[name], inner, None), name)[0][1].startswith("skipped")
    sealed = bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le")
    assert name == "a.odt" or "encrypted" in parts(sealed, name)[0][1]
    assert "old binary" in parts(sealed[:8] + b"Word", name)[0][1]


def test_a_sealed_opendocument_is_told_by_its_manifest():
    manifest = b'<m xmlns:m="x"><m:encryption-data/></m>'
    data = changed(WHOLE["a.odt"], "META-INF/manifest.xml", manifest)
    assert parts(data, "a.odt") == [("", "skipped: it is encrypted: save it without a password")]


def test_a_sealed_pdf_is_named():
    # the standard encryption, with keys that no password has
    keys = b"/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">"
    sealed = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4%s>>/ID[<00><00>]" % keys
    data = made.pdf(b"BT /F 12 Tf 50 50 Td (secret) Tj ET", trailer=sealed)
    assert parts(data, "a.pdf") == [("", "skipped: it is encrypted: save it without a password")]


def test_what_a_workbook_lacks_for_writing_is_not_complained_of(recwarn):
    styles = b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    data = changed(WHOLE["a.xlsx"], "xl/styles.xml", styles)
    assert len(parts(data, "a.xlsx")) == 3
    assert not recwarn.list


# -- XML, tables, messages ----------------------------------------------------------------------


def test_a_feed_may_not_grow_nor_fetch():
    bomb = f"{BOMB}<rss><channel><item><title>&b8;</title></item></channel></rss>"
    assert parts(bomb.encode(), "a.rss") == [
        ("", "skipped: the XML entity b0 is no short text: write it out")
    ]
    fetch = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>'
    assert parts(fetch.encode(), "a.rss")[0][1].startswith("skipped: the XML entity x")
    deep = "<rss>" + "<a>" * 5000
    assert parts(deep.encode(), "a.rss")[0][1].startswith("skipped: broken or truncated XML")
    assert parts(b"<html/>", "a.xml") == [("", "skipped: XML that is no feed: html")]


def test_a_table_with_an_open_quote_keeps_the_rows_before(monkeypatch):
    data = made.table(ROWS)[:-2] + b'\r\n"D";"quatre'
    assert parts(data, "a.csv") == [
        ("#row 2", "A\n\nun"), ("#row 3", "B\n\ndeux"), ("#row 4", "C\n\ntrois"),
        ("", "skipped: row 5: a quote without an end: the file is truncated"),
    ]  # fmt: skip
    monkeypatch.setattr(tables, "LONGEST_FIELD", 0)
    csv.field_size_limit(131_072)
    data = made.table([*ROWS, ["D", "x" * 200_000], ["E", "cinq"]])
    assert parts(data, "a.csv")[3:] == [
        ("", "skipped: row 5: field larger than field limit (131072); nothing after that is read")
    ]
    assert "binary" in parts(bytes(range(256)) * 9, "a.csv")[0][1]


def test_what_is_no_message_and_one_of_too_many_parts():
    assert parts(b"\x00\x01\x02 no header", "a.eml") == [
        ("", "skipped: no message: it has no header")
    ]
    many = made.mail("one", attached=[(f"{n}.txt", b"x") for n in range(90)])
    assert "more than 50 parts" in parts(many, "a.eml")[0][1]


# -- any bytes ----------------------------------------------------------------------------------


@given(st.binary(max_size=300), st.sampled_from(sorted(FORMATS)))
@settings(max_examples=150, deadline=None)
def test_any_bytes_under_any_ending_give_text_or_a_reason(data, ending):
    for _, text in parts(data, f"a{ending}"):
        assert text.strip()


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_a_file_cut_or_damaged_anywhere_gives_text_or_a_reason(data):
    name = data.draw(st.sampled_from(sorted(WHOLE)))
    whole = WHOLE[name]
    at = data.draw(st.integers(0, len(whole)))
    noise = data.draw(st.binary(max_size=6))
    rest = b"" if data.draw(st.booleans()) else whole[at + len(noise) :]
    for _, text in parts(whole[:at] + noise + rest, name):
        assert text.strip()


@given(st.sampled_from(["a.docx", "a.odt", "a.xlsx"]), st.data())
@settings(max_examples=100, deadline=None)
def test_any_xml_inside_an_office_document_gives_text_or_a_reason(name, data):
    with zipfile.ZipFile(io.BytesIO(WHOLE[name])) as opened:
        inner = data.draw(st.sampled_from([n for n in opened.namelist() if n.endswith("xml")]))
        whole = opened.read(inner)
    at = data.draw(st.integers(0, len(whole)))
    noise = data.draw(st.sampled_from([b"", b"<", b"9", b"\xff", b"<a/>", b"&x;"]))
    for _, text in parts(changed(WHOLE[name], inner, whole[:at] + noise + whole[at + 3 :]), name):
        assert text.strip()


def test_a_path_that_the_graph_can_not_bear_is_skipped(tmp_path):
    inner = packed((f"{'n' * 450}.txt", b"Bonjour."))
    data = packed((f"{'m' * 450}.zip", inner), ("a.txt", b"Bonjour le monde."))
    folder = tmp_path.joinpath(*["x" * 200] * 6)
    folder.mkdir(parents=True)
    (folder / "a.zip").write_bytes(data)
    first, second = read_documents(str(folder / "a.zip"), ReadingOptions(language="fr"))
    assert not isinstance(first, Skipped)
    assert isinstance(second, Skipped)
    assert "too long" in second.reason


def test_what_is_skipped_bears_the_path_and_the_name_inside(tmp_path):
    file = tmp_path / "a.zip"
    file.write_bytes(packed(("b/c.docx", b"PK\x03\x04"), ("b/d.txt", b"Bonjour le monde.")))
    first, second = read_documents(str(file), ReadingOptions(language="fr"))
    assert first == Skipped(f"{file}/b/c.docx", "no ZIP file, or a truncated one")
    assert not isinstance(second, Skipped)
    assert second.document.path == f"{file}/b/d.txt"
