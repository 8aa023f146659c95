"""The demo's documents: complete, in four languages, and in our own words."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import passerelle.examples
import pytest
from passerelle.loaders.readers import read_bytes
from passerelle.ontology.schema import LANGUAGES

FOLDER = Path(passerelle.examples.__file__).parent
LIST = FOLDER.parent / "docs" / "examples.md"
DOCUMENTS = sorted(FOLDER.glob("*.md"))
SEED = FOLDER.parent.parent / "shared" / "seed"
# So many words in a row are a copied phrase; fewer are names and set expressions.
COPIED = 8

_FRONT = re.compile(r"---\n(.*?)\n---\n# ([^\n]+)\n\n(.*)\Z", re.DOTALL)

each = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)


def parts(path: Path) -> tuple[dict[str, str], str, str]:
    """Return front matter, heading and body of a document."""
    found = _FRONT.match(path.read_text(encoding="utf-8"))
    assert found, "front matter, a heading, a blank line, the text: in this order"
    lines = [line.split(": ", 1) for line in found[1].splitlines()]
    return dict(lines), found[2], found[3]


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", text.casefold())


def runs(text: str) -> set[tuple[str, ...]]:
    """Return all runs of `COPIED` words."""
    said = words(text)
    return {tuple(said[i : i + COPIED]) for i in range(len(said) - COPIED + 1)}


@each
def test_front_matter_is_complete_and_valid(path):
    fields, heading, _ = parts(path)
    assert list(fields) == ["title", "date", "lang", "source"]
    assert fields["title"] == heading
    assert ": " not in fields["title"], "YAML would read a key"
    assert date.fromisoformat(fields["date"]).isoformat() == fields["date"]
    assert path.name.endswith(f".{fields['lang']}.md")
    assert fields["lang"] in LANGUAGES
    assert re.fullmatch(r"https?://[^\s/]+\.[^\s/]+/\S+", fields["source"])


@each
def test_a_document_is_short_and_in_its_language(path):
    import py3langid

    fields, _, body = parts(path)
    assert 120 <= len(body.split()) <= 260
    assert py3langid.classify(body)[0] == fields["lang"]


@each
def test_the_reader_takes_what_the_front_matter_says(path):
    fields, heading, _ = parts(path)
    content = read_bytes(path.read_bytes(), path.name)
    assert (content.title, content.published, content.language) == (
        fields["title"],
        fields["date"],
        fields["lang"],
    )
    assert content.text.startswith(heading)
    assert fields["source"] not in content.text


def test_there_are_documents_enough_in_every_language():
    languages = [parts(path)[0]["lang"] for path in DOCUMENTS]
    assert len(languages) >= 8
    assert all(languages.count(language) >= 2 for language in LANGUAGES)
    assert {f"mons-2017.{language}.md" for language in LANGUAGES} <= {p.name for p in DOCUMENTS}


def test_the_list_names_every_document_with_language_and_source():
    rows = {}
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if line.startswith("| ["):
            name, language, about, source = (cell.strip() for cell in line.strip("|").split("|"))
            rows[name.split("]")[0].strip("[")] = (language, about != "", source.strip("<>"))
    expected = {}
    for path in DOCUMENTS:
        fields, _, _ = parts(path)
        expected[path.name] = (fields["lang"], True, fields["source"])
    assert rows == expected


def test_no_sentence_comes_from_the_document_this_project_began_with():
    seeds = sorted(SEED.glob("*.txt"))
    if not seeds:
        pytest.skip("../shared/seed is not here: nothing to compare with")
    theirs = set().union(*(runs(seed.read_text(encoding="utf-8")) for seed in seeds))
    assert theirs
    for path in DOCUMENTS:
        common = runs(path.read_text(encoding="utf-8")) & theirs
        assert not common, f"{path.name}: {' '.join(min(common))}"
