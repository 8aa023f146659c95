"""Whose an office is that stands between two names: what keeps it from one of them, or gives it to
one though other words stand between.
"""

from __future__ import annotations

from ...ontology.schema import schema, word_forms
from .apposition import beside, party
from .chart import Chart
from .copulas import ends_clause
from .finite import AUXILIARIES, finite, of_several_subjects
from .government import ARTICLES
from .name_words import adjacent
from .phrases import Body, Group, Name, Office, Place

__all__ = [
    "apart", "apposed_title", "before_other_title", "begins_anew", "joined_behind_holder",
    "next_of_list",
    "of_two_people", "of_unknown", "opens_next_pair", "title_of_next", "titled_holder",
]  # fmt: skip


def opens_next_pair(chart: Chart, office: Office, name: Name) -> bool:
    """Say whether the ``name`` behind an office and a comma opens the next pair of a row that an
    office ends: "A, die Bürgermeisterin von X, B, der Landrat von Y, und C, der …"."""
    text = chart.text
    instead = _instead(chart, office)
    if not (instead or _behind_name(chart, office)):
        return False
    while True:
        end = name.last
        article = end + 1 + text.word(end + 1, "determiner-definite")
        own = chart.at(article, Office) or chart.at(end + 1, Office)
        if text.words[end : end + 1] != [","] or own is None:
            return False  # "A, the mayor of X, B": of whom nothing else is told
        if instead:
            return True
        end = own.last
        if end >= len(text.tokens) or text.words[end] != ",":
            return not chart.at(end + text.word(end, "conjunction-and"), Name)
        end += 1 + text.word(end + 1, "conjunction-and")
        behind = chart.at(end, Name)
        if behind is None:
            return True
        name = behind


def _instead(chart: Chart, office: Office) -> bool:
    """Say whether somebody who is named sits for who holds an office: "A als Vertreter des
    [Landrats]"."""
    size = chart.text.word_before(office.first, "preposition-instead")
    return size > 0 and chart.covered(office.first - size - 1, Name)


def _behind_name(chart: Chart, office: Office) -> bool:
    """Say whether a name with a comma stands before an office: "A, the [mayor of B]"."""
    before = office.first - chart.text.word_before(office.first, "determiner-definite")
    name = chart.over(before - 2, Name) if before > 1 else None
    return chart.text.words[before - 1] == "," and name is not None and name.last == before - 1


def joined_behind_holder(chart: Chart, office: Office) -> bool:
    """Say whether a conjunction joins an office to one that stands behind its holder, whose it is
    too: of "A, maire de X et présidente de Y, B" B is the next of a list."""
    text = chart.text
    size = text.word_before(office.first, "conjunction-and")
    other = chart.over(office.first - size - 1, Office) if size and not office.definite else None
    if other is None or other.last + size != office.first or other.definite or other.plural:
        return False
    comma = beside(chart, other) - 1
    name = chart.over(party(chart, comma - 1) - 1, Name) if comma > 1 else None
    return name is not None and text.words[comma] == ","


def title_of_next(chart: Chart, office: Office) -> bool:
    """Say whether an office behind a name and a mark is rather the title of the name that stands
    straight behind it: "A, Kreis B, Kreispräsident C"."""
    last = office.last
    return not office.definite and chart.at(last, Name) is not None and adjacent(chart, last)


def before_other_title(chart: Chart, office: Office) -> bool:
    """Say whether an office stands with another, joined or straight before it, before the holder of
    both: "A, Landrat und Vizepräsident B", "A, Vizepräsident Landrat B" tell of B."""
    size = chart.text.word(office.last, "conjunction-and")
    other = chart.at(office.last + size, Office)
    if other is None or other.definite or other.plural:
        return False
    if not (size or adjacent(chart, other.first)):
        return False
    if chart.covered(office.first - 1, Name) and adjacent(chart, office.first):
        return False  # "A TD and Minister B"
    named = chart.at(other.last, Name) is not None and adjacent(chart, other.last)
    return named or before_other_title(chart, other)


def titled_holder(chart: Chart, office: Office, title: Office) -> bool:
    """Say whether the holder of an office stands behind a comma with another title: "the outgoing
    Chair, Councillor A", "der Präsident der X, Landrat A"."""
    words = chart.text.words[office.last : title.first]
    return office.definite and not office.plural and not title.definite and words == [","]


def of_two_people(chart: Chart, office: Office, title: Office, name: Name) -> bool:
    """Say whether an office is of another person than the title behind it, of which the name tells:
    "the king and prime minister A receive", "the governor, mayor A and alderman B"."""
    text = chart.text
    if text.words[office.last] == ",":
        return office.definite and _in_line(chart, name.last)
    size = text.word(name.last, "preposition-of")
    place = chart.at(name.last + size, Place) if size else None
    end = place.last if place is not None else name.last
    begin = office.first - text.word_before(office.first, "determiner-definite")
    if text.word_before(begin, "preposition-between"):
        return True
    if of_several_subjects(text, end + (text.words[end : end + 1] == [","])):
        return not chart.covered(begin - 1 - (text.words[begin - 1] == ","), Name, Office)
    alone = not _in_line(chart, name.last) and text.words[name.last : name.last + 1] != [","]
    if alone and begin and of_several_subjects(text, begin - 1):
        return True
    posts = [schema().schemes["office-kind"].get(each.kind) for each in (office, title)]
    if not office.definite or office.anchored or office.portfolios:
        return False
    return all(
        post is not None and post.flag("sole") and not post.flag("ofBody")
        and post.attributes.get("jurisdictionKind") for post in posts
    )  # fmt: skip


def _in_line(chart: Chart, at: int) -> bool:
    """Say whether a title with a name goes on a list at ``at``: "A[, alderman B]"."""
    text = chart.text
    size = text.word(at, "conjunction-and") or int(text.words[at : at + 1] == [","])
    behind = at + size + (text.word(at + size, "conjunction-and") if size else 0)
    title = chart.at(behind, Office) if size else None
    return title is not None and not title.definite and chart.at(title.last, Name) is not None


def apposed_title(chart: Chart, office: Office, title: Office, name: Name) -> bool:
    """Say whether the holder of an office stands in apposition with another title that has its own
    article, as the verb behind a comma shows: "le directeur du centre, le commissaire A, a parlé",
    but "le maire, le commissaire A et la préfète"."""
    text, end = chart.text, name.last
    before = office.first - text.word_before(office.first, "determiner-definite")
    listed = text.word_before(before, "conjunction-and") or text.words[before - 1 : before] == [","]
    article = title.first - text.word_before(title.first, "determiner-definite")
    if listed or office.plural or title.anchored or not office.definite:
        return False
    if text.words[office.last : article] != [","] or text.words[end : end + 1] != [","]:
        return False
    return bool(text.word(end + 1, *AUXILIARIES, "speech")) or finite(text, end + 1)


def of_unknown(chart: Chart, office: Office) -> bool:
    """Say whether what can be a name stands behind an office, whose it is then: "with A and B,
    CDA-minister Xu"."""
    text, at = chart.text, office.last
    return (
        at < text.sentence_at(office.first).last and text.language != "de"
        and text.is_word(at) and text.capital(at)
        and not (text.matches[at] and not text.readings(at, "firstname"))
        and not chart.covered(at, Place, Body)
    )  # fmt: skip


def apart(chart: Chart, name: Name, office: Office) -> bool:
    """Say whether an apposition stands behind the end of the clause, as in Dutch and German: "löst
    A ab, den Landrat von B", "volgt A op, de burgemeester van B"."""
    text = chart.text
    article = office.first - text.word_before(office.first, "determiner-definite")
    comma = article - 1
    if article == office.first or comma <= name.last or text.tokens[comma].text != ",":
        return False
    oblique = word_forms("determiner-definite", "obliqueArticle", text.language)
    if not oblique or office.plural or comma - name.last > 1:
        return False
    if text.folded[article] not in oblique:
        return False
    end = office.last
    closed = end >= len(text.tokens) or text.tokens[end].text in ",.;:)–!?"
    particle = bool(text.word(name.last, "verb-particle"))
    return closed and (particle or ends_clause(chart, name.last))


def begins_anew(chart: Chart, office: Office) -> bool:
    """Say whether an office behind a name is no apposition to it, but the subject of what follows:
    "after talks with A, the mayor said"."""
    text, at = chart.text, office.last
    return office.definite and (bool(text.word(at, *AUXILIARIES, "speech")) or finite(text, at))


def next_of_list(chart: Chart, name: Name, office: Office) -> bool:
    """Say whether an office behind a name that has its own before it is another member of a list:
    "met the mayor, A, the president of the region and representatives", "the mayor of B, A, the
    president of the region, C"; of one apposition to A the clause goes on."""
    text = chart.text
    own = name.first - text.word_before(name.first, "civility")
    own -= text.words[own - 1 : own] == [","]
    titled = chart.over(own - 1, Office)
    if _of_picture(chart, name, office):
        return True
    if titled is None or titled.last != own:
        return False
    at = office.last
    if size := text.word(at, "conjunction-and"):
        article = text.word(at + size, *ARTICLES, "contraction", "preposition-of")
        behind = at + size + article
        group = chart.at(behind, Group)
        known = titled.definite or chart.covered(behind, Office, Name, Body)
        return group is not None or (article > 0 and known)
    if not titled.definite or text.words[at : at + 1] != [","] or _behind_name(chart, titled):
        return False
    at += 1 + text.word(at + 1, "conjunction-and")
    at += text.word(at, *ARTICLES, "contraction", "civility")
    return any(chart.at(at, kind) is not None for kind in (Office, Name, Group))


def _of_picture(chart: Chart, name: Name, office: Office) -> bool:
    """Say whether an office with an article, of nothing, is of somebody else behind a surname in a
    caption whose other offices stand without: "From left: A, mayor of B, Mr C, the consul"."""
    text = chart.text
    if office.anchored or not name.surname_only:
        return False
    sentence = text.sentence_at(name.first)
    return bool(text.where(sentence.first, name.first, "picture-row")) and any(
        other is not office and not other.definite and text.words[other.first - 1] == ","
        for other in chart.within(sentence.first, sentence.last, Office)
    )
