"""Documents into a real store: again and in any order the same graph, and every quote exact."""

from __future__ import annotations

from pathlib import Path

import made_files as made
import passerelle.examples
import pytest
from passerelle.graph.store import Store
from passerelle.loaders.documents import ReadingOptions, read_document
from passerelle.loaders.load import Skipped, extract, load, records

FOLDER = Path(passerelle.examples.__file__).parent
PATHS = [str(path) for path in sorted(FOLDER.glob("*.md"))]


def graph(store):
    return (
        sorted(entity.id for entity in store.entities()),
        sorted((r.id, r.type, r.source, r.target) for r in store.relations()),
        sorted(document.id for document in store.documents()),
    )


@pytest.fixture(scope="module")
def loaded(engine):
    """A store with the examples, and what loading them said."""
    with Store.over(engine, "loaded") as store:
        summary = load(store, PATHS)
        yield store, summary


def test_loading_says_what_it_did(loaded):
    store, summary = loaded
    entities, relations, documents = graph(store)
    assert summary.documents == len(PATHS) == len(documents)
    assert summary.written.documents_known == 0
    assert summary.written.entities_new == len(entities)
    assert summary.written.relations_new == len(relations)
    assert summary.skipped == []


def test_loading_again_changes_nothing(loaded):
    store, first = loaded
    before, claims = graph(store), sorted(claim.id for claim in store.claims())
    again = load(store, PATHS)
    assert graph(store) == before
    assert sorted(claim.id for claim in store.claims()) == claims
    assert again.documents == again.written.documents_known == first.documents
    assert (again.written.entities_new, again.written.relations_new) == (0, 0)


def test_any_order_gives_the_same_graph(engine, loaded):
    store, _ = loaded
    with Store.over(engine, "reversed") as other:
        load(other, PATHS[::-1])
        assert graph(other) == graph(store)


def test_a_missing_file_is_reported_and_the_others_are_loaded(engine):
    told = []
    with Store.over(engine, "missing") as store:
        summary = load(store, [PATHS[0], "nowhere.txt", PATHS[1]], progress=told.append)
        assert len(list(store.documents())) == summary.documents == 2
    assert summary.skipped == [Skipped("nowhere.txt", "no such file")]
    assert told == [PATHS[0], "nowhere.txt", PATHS[1]]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: Path(path).name)
def test_every_quote_is_an_exact_slice_and_its_claim_well_formed(path):
    reading = read_document(path, ReadingOptions())
    record = extract(reading)
    claims = list(record.claims())
    assert claims
    for claim in claims:
        assert claim.document == reading.document.id
        assert claim.language == reading.document.language
        assert reading.text[claim.start : claim.end] == claim.quote
        assert (claim.object is None) == (claim.relation is None)
        if claim.relation:
            assert claim.relation in record.relations
            assert claim.object in record.entities
            assert claim.subject in record.entities
    assert len({claim.id for claim in claims}) == len(claims)


def facts(store):
    """Return what a store says without the documents that say it."""
    return (
        sorted((e.id, e.name, sorted(e.properties.items())) for e in store.entities()),
        sorted((r.id, sorted(r.properties.items())) for r in store.relations()),
    )


@pytest.fixture(scope="module")
def formats(tmp_path_factory, printed):
    """A folder with one document in all formats, and an archive of it."""
    body = "\n\n".join(made.PARAGRAPHS)
    page = "".join(f"<p>{paragraph}</p>" for paragraph in made.PARAGRAPHS)
    rows = [["titre", "texte"], [made.TITLE, body]]
    files = {
        "a.pdf": printed(made.page()),
        "b.docx": made.docx(),
        "c.odt": made.odt(),
        "d.eml": made.mail(
            "Voir ci-joint.", title="Annexe", attached=[("annexe.docx", made.docx())]
        ),
        "e.rss": made.rss((made.TITLE, "https://example.org/e", page)),
        "f.atom": made.atom((made.TITLE, "https://example.org/f", page)),
        "g.csv": made.table(rows),
        "h.xlsx": made.xlsx(rows),
        "i.html": made.page().encode(),
        "j.md": f"# {made.TITLE}\n\n{body}".encode(),
        "k.txt": made.TEXT.encode(),
    }
    folder = tmp_path_factory.mktemp("formats")
    for name, data in files.items():
        (folder / name).write_bytes(data)
    (folder.parent / "formats.zip").write_bytes(made.archive(files))
    return folder


def test_all_formats_and_an_archive_of_them_say_what_the_text_says(engine, formats):
    options = ReadingOptions(published=made.PUBLISHED)
    with Store.over(engine, "plain") as store:
        load(store, [f"{formats}/k.txt"], options)
        wanted = facts(store)
        assert any(type == "HOLDS" for type in (r.type for r in store.relations()))
    for name, path in (("folder", str(formats)), ("archive", f"{formats.parent}/formats.zip")):
        with Store.over(engine, name) as store:
            summary = load(store, [path], options)
            assert summary.skipped == []
            # the message itself, a page, whose paragraphs have no empty lines, and the text
            assert (summary.documents, summary.repeated) == (3, 9)
            assert facts(store) == wanted
            if name == "archive":
                assert load(store, [path], options).written.documents_known == 3
                assert facts(store) == wanted


def test_a_row_that_changed_replaces_what_it_said_and_no_other(engine, tmp_path):
    file = tmp_path / "a.csv"
    rows = [["texte", "lien"]] + [
        [f"Le bourgmestre de {town} a reçu le préfet du Nord.", f"https://example.org/{town}"]
        for town in ("Mons", "Tournai", "Menin")
    ]
    with Store.over(engine, "rows") as store:
        file.write_bytes(made.table(rows))
        load(store, [str(file)])
        before = {document.path: document.id for document in store.documents()}
        assert set(before) == {f"{file}#{link}" for _, link in rows[1:]}
        rows[1][0] = "Le bourgmestre de Mons n'a reçu personne ce jour-là."
        rows[1:1] = [["Le maire de Lille a reçu le gouverneur du Hainaut.", ""]]
        file.write_bytes(made.table(rows))
        load(store, [str(file)])
        after = {document.path: document.id for document in store.documents()}
    assert set(after) == {*before, f"{file}#row 2"}
    changed = f"{file}#https://example.org/Mons"
    assert [path for path in before if before[path] != after[path]] == [changed]


def test_a_broken_file_in_an_archive_is_reported_and_the_others_are_loaded(engine, tmp_path):
    file = tmp_path / "a.zip"
    file.write_bytes(made.archive({"a.docx": made.docx()[:900], "b.odt": made.odt()}))
    with Store.over(engine, "broken") as store:
        summary = load(store, [str(file)])
        assert [document.path for document in store.documents()] == [f"{file}/b.odt"]
    assert summary.skipped == [Skipped(f"{file}/a.docx", "no ZIP file, or a truncated one")]


def test_records_come_in_the_order_of_the_paths():
    found = [r for r in records(PATHS[:4], ReadingOptions()) if not isinstance(r, Skipped)]
    assert [record.document.path for record in found] == PATHS[:4]
