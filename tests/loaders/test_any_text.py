"""Any text, in any of the four languages, is read without an error and quoted exactly."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from passerelle.graph.model import Document
from passerelle.loaders.extraction.read import read
from passerelle.loaders.linking.link import link
from passerelle.ontology.schema import LANGUAGES, schema

PIECES = (
    # one of each kind of thing that the grammar looks for, in four languages
    "le gouverneur de la province de Namur", "de gouverneur van West-Vlaanderen", "der Landrat",
    "the Mayor of Lille", "bourgmestres de Mons et de Tournai", "son homologue belge", "ministre",
    "Jean Dupont", "Anna Peeters", "M. Martin", "van den Berg", "J.-P.", "A.", "DUPONT Jean",
    "Luxembourg", "Limburg", "Mons (Bergen)", "West- en Oost-Vlaanderen", "Nord- und Südtirol",
    "la première conférence", "de vergadering", "eröffnete", "nahmen", "teil", "was opened by",
    "ont ouvert", "a été signé", "traité d'amitié", "accord entre", "convention", "quatre ateliers",
    "police fédérale", "Benelux (BNL)", "der belgischen Polizei", "en charge de", "les autorités",
    "une soixantaine d'élus", "ruim 120", "1.200", "12/03/2019", "30 mai au 2 juin 2016", "am 31.",
    "février", "ce vendredi", "last week", "gestern", "02/2019", "« une approche »", "“", "”",
    "sur", "die Sicherheit", "à", "in", "door", "von", "et", "und", "of", "le", "est", "als",
    "Ordre du jour :", "Op de agenda:\n- ", "Agenda", "Jansen-van", "Penn-te",
    "(CCI Ardennes", "(BE)",
    "GmbH", "Lumen asbl", "Partners: Gemeente Sluis", "Moderator:", "12.30 Lunch", "afterwards",
    "notamment :", "présents :", "- ", "• ", "1. ", "(", ")", ",", ";", ":", ".", "/", "-", "|",
    "\n", "\n\n", "\t", "\u00a0", "\u0301", "\u202e", "\u200d", "🇧🇪", "ǅ", "ﬁ", "²", "٣",
    "محافظ", "州长",
)  # fmt: skip

texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
)
published = st.one_of(st.none(), st.dates(date(1900, 1, 1), date(2100, 12, 31)))


def check(text, language, day=None):
    """Read ``text`` and hold every claim against the text and the ontology."""
    stated = day.isoformat() if day else None
    document = Document("document/any", "any.txt", "", language, stated, "option", "")
    record = link(document, read(text, language, day))
    known = schema()
    for entity in record.entities.values():
        assert known.type_of(entity.id) == entity.type
    for relation in record.relations.values():
        kind = known.relation_types[relation.type]
        ends = record.entities[relation.source].type, record.entities[relation.target].type
        assert ends[0] in kind.sources, relation
        assert ends[1] in kind.targets, relation
        assert relation.evidence
    for claim in record.claims():
        assert text[claim.start : claim.end] == claim.quote, claim
        assert claim.start < claim.end
        if claim.predicate == "name" and claim.rule == "mention":
            assert claim.value == " ".join(claim.quote.split())
        assert 0 <= claim.confidence <= 1
        assert (
            claim.predicate in known.properties
            or claim.predicate in known.relation_types
            or (claim.subject is None)
        )
        if claim.value is not None and claim.subject is not None:
            known.cast(claim.predicate, claim.value)
    return record


@settings(max_examples=400)
@given(texts, st.sampled_from(LANGUAGES), published)
def test_any_text_is_read_and_quoted_exactly(text, language, day):
    check(text, language, day)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        " \t\u00a0\u2003 ",
        "\u200b\u200d\ufeff" * 30,
        ".,;:!?()«»“”–—…" * 40,
        "." * 20_000,
        "(" * 10_000,
        "- \n" * 500,
        "x" * 100_000,
        "A." * 20_000,
        "Jean-" * 2_000,
        "e\u0301" * 2_000,
        "👨‍👩‍👧‍👦🇧🇪 " * 300,
        "\u202eمحافظ الإقليم يفتح المؤتمر " * 100,
        "\x00\x01\x1b\x7f" * 100,
        "Mons\r\nNamur\u2028Lille\x85Gent\x0b" * 100,
        "İstanbul ß ẞ ﬁ ǅ ŉ ²³ ½ ٣٤ " * 100,
        "30.02.2019 99/99/9999 31 avril 29 February 00.00.00 " * 50,
        "the Governor of Namur and Jean Dupont opened the conference at Lille " * 300,
    ],
    ids=lambda text: f"{len(text)} of {text[:8]!r}",
)
def test_hostile_texts_are_read(text, language):
    check(text, language, date(2019, 5, 2))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("EROFFNET", "de"),
        ("Anna Smith, Minister for Justice", "en"),
        ("Anna Smith, 52", "en"),
        ("Anna Peeters, 52 jaar", "nl"),
        ("Jean Petit (PS", "fr"),
        ("Als Bürgermeister", "de"),
        ("Mayor", "en"),
        ("Die Feuerwehren aus Eupen, Regenhütte, Ludwigsthal,", "de"),
        ("La convention est prête, la signature", "fr"),
        ("De politie leidt het project. De ondertekening", "nl"),
        ("Le traité est prêt ; la signature, en 2019", "fr"),
    ],
)
def test_a_text_may_end_anywhere(text, language):
    assert read(text, language, None).chart.text.text == text
