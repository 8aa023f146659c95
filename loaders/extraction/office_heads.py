"""Which words are the head of an office, and which only look like one.

"Hans Richter" has a surname, "autorités policières" an adjective, "l'Espagne a délégué X" a verb.
"""

from __future__ import annotations

from ...ontology.schema import schema, word_forms
from ...ontology.tokens import fold
from .analysis import Text
from .chart import Chart
from .government import ARTICLES, by_whom, genitive
from .heads import Head, heads, perfect
from .modifiers import of_holder
from .name_words import adjacent
from .phrases import Body, Demonym, Place

__all__ = ["commanded", "joint_head", "office_head"]

LETTERS = 4
"""Capitals of the longest letters behind a name that stand for an office: "MdEP"."""
_NO_PERSON = frozenset({"organisation-kind", "event-kind"})
"""What a noun tells of that an adjective behind it describes: "assemblée générale"."""
_UNDER = ("under-chair", "under-lead")
"""Phrases that hold a noun of leading, which nobody holds there."""


def joint_head(text: Text, at: int) -> bool:
    """Say whether a head at ``at`` is joined to another by a hyphen."""
    return text.tokens[at].joint and any(heads(text, at - 1, "office-kind"))


def office_head(chart: Chart, at: int) -> Head | None:
    """Return the office head at ``at``; a counterpart ("homologue") has no kind of its own."""
    text = chart.text
    if _pronoun(chart, at):
        return Head(1, "", plural=False)
    size = text.word(at, "homologue", "predecessor")
    if size and not text.functional(at):
        forms = [reading.form for length, reading in text.readings(at, "word") if length == size]
        return Head(size, "", plural=all(form == "plural" for form in forms))
    for head in heads(text, at, "office-kind"):
        end = at + head.size
        size = text.word(at, "deputy")
        if size >= head.size and _deputy_of(text, at + size):
            continue  # "deputy First Minister", "Stellvertreter des Landrats"
        if (
            0 < size < head.size
            and not text.tokens[at + size].joint
            and any(at + size + inner.size > end for inner in heads(text, at + size, "office-kind"))
        ):
            continue  # "[deputy chief] minister": the deputy of a chief minister
        body = chart.over(at, Body)
        if (
            body is not None
            and body.last > end
            and (
                body.known
                or text.readings(body.first, "organisation")
                or _in_head(text, body, at)
                or (text.language == "en" and body.first <= at and text.capital(at))
            )
        ):
            continue
        if body is not None and head.plural and body.first < at and body.last == end:
            continue  # "the Nordic Council of Ministers"
        if body is not None and not head.plural and _of_body(text, body, at, end):
            continue
        if text.language == "en" and text.folded[end : end + 1] == ["'s"]:
            continue  # "Queen's University", "the mayor's office"
        if text.word(at, "auxiliary-become") and (
            text.word_before(at, "auxiliary-be")
            or text.word(end, "deputy")
            or any(heads(text, end, "office-kind"))
        ):
            continue  # "a été élu", "élu vice-président": a verb
        if body is not None and body.first < at and text.adjective(at):
            continue  # "Commissariat général"
        if body is not None and body.first < at and text.tokens[at].joint and body.kind:
            if any(organ.kind == body.kind for organ in heads(text, at, "organisation-kind")):
                continue  # "EUREGIO-Rat"
        if _surname(chart, at) or perfect(text, at) or _adjectival(text, at, head.size):
            continue
        if text.word(at, "in-absence"):
            continue  # "suppléant de M. Jean Petit"
        if at and text.word(at - 1, "organ") > 1:
            continue  # "comité directeur"
        if any(text.word(near, *_UNDER) > at - near for near in (at - 1, at - 2) if near >= 0):
            continue  # "unter der Leitung der drei Minister"
        if _rank(head.kind) and text.capital(end) and text.reads(end, _NO_PERSON):
            continue  # "the AEBR General Assembly"
        if text.tokens[at].joint and text.word(at - 1, "seeks-office"):
            continue  # "kandidaat-burgemeester"
        if head.size == 1 and text.readings(at, "firstname") and text.capital(at + 1):
            continue  # "Peter Burke" is nobody's godfather
        if head.size == 1 and len(text.tokens[at].text) == 2 and not text.tokens[at].text.isupper():
            continue  # "Frage des Ob": no Oberbürgermeister
        if text.language == "fr" and text.tokens[at].joint:
            if not (joint_head(text, at) or text.word(at - 1, "deputy", "former")):
                # neither "secrétaire-trésorier" nor "vice-bourgmestre"
                continue  # "Convention-Cadre"
        return head
    return None


def commanded(chart: Chart, at: int, end: int) -> Body | None:
    """Return the unit that a French participle has as its object, which is an office too:
    "commandant [le groupement de gendarmerie du Nord]"."""
    text = chart.text
    article = text.word(end, "determiner-definite") if text.word(at, "commanding") else 0
    return chart.at(end + article, Body) if article else None


def _pronoun(chart: Chart, at: int) -> bool:
    """Say whether a pronoun stands for an office of the same kind over another territory: "le maire
    de Metz, A, et [celui] de Trèves", but "a vu le musée et celui de Trèves"."""
    text = chart.text
    size = text.word(at, "that-one")
    of = text.word(at + size, "preposition-of", "contraction") if size else 0
    article = text.word(at + size + of, "determiner-definite")
    over = chart.at(at + size + of + article, Place) if of else None
    if over is None or (text.language == "de" and text.is_word(over.last)):
        return False  # "die von Kehl gesandte Leiterin"
    before = at - text.word_before(at, "conjunction-and")
    first = text.sentence_at(at).first
    place = None
    while first < before < at and place is None:
        before -= text.words[before - 1] == ","
        place = chart.over(before - 1, Place)
        if place is None and not (text.capital(before - 1) or text.word(before - 1, "particle")):
            return False
        before = place.first if place is not None else before - 1
    before -= text.word_before(before, "determiner-definite")
    noun = before - text.word_before(before, "preposition-of", "contraction")
    return noun < before and any(
        begin + head.size == noun and not head.plural and not _owner(text, begin)
        for begin in range(max(noun - LETTERS, first), noun)
        for head in heads(text, begin, "office-kind")
    )


def _owner(text: Text, at: int) -> bool:
    """Say whether the office at token ``at`` stands behind "of", so that a pronoun may stand for
    what is its holder's: "le bureau du bourgmestre de Mons et celui de Lille"; but "in the presence
    of the mayor"."""
    article = at - text.word_before(at, *ARTICLES)
    of = text.word_before(article, "preposition-of", "contraction")
    if not of:
        return genitive(text, at)
    return not (
        text.word_before(article, "in-presence", "under-chair", "by-invitation")
        or by_whom(text, article - of)
        or (text.language == "nl" and not text.word_before(article, "preposition-of"))
    )


def _rank(kind: str) -> bool:
    """Say whether a kind of office is a military rank, or a police officer's."""
    return schema().schemes["office-kind"][kind].flag("rank")


def _deputy_of(text: Text, at: int) -> bool:
    """Say whether the office at ``at``, behind a word for a deputy, is the one that he stands in
    for, and no other person's title."""
    return any(not of_holder(text, at, at + head.size) for head in heads(text, at, "office-kind"))


def _of_body(text: Text, body: Body, at: int, end: int) -> bool:
    """Say whether a word that means a body as well as who sits in it, from ``at`` to ``end``, means
    the body, whose name says more: "the Finnish [Border Guard]", "der [Regionalrat] Grand Est"; but
    "der Regionalrat Peter Müller"."""
    if not any(at + head.size == end for head in heads(text, at, "organisation-kind")):
        return False
    if text.language == "en" and body.first < at and text.capital(at):
        return True
    if body.last == end or text.readings(body.last, "firstname"):
        return False
    return bool(text.word_before(body.first, "determiner-definite"))


def _in_head(text: Text, body: Body, at: int) -> bool:
    """Say whether a word is of a body's head: "coopération policière et douanière"."""
    return any(
        body.first < at < body.first + size
        for size, _ in text.readings(body.first, "organisation-kind")
    )


def _adjectival(text: Text, at: int, size: int) -> bool:
    """Say whether a word is the adjective that it may be too: "autorités policières", "a major
    success"; a rank that stands before its holder is none."""
    endings = tuple(map(fold, word_forms("adjective", "alsoOffice", text.language)))
    if not endings or not text.folded[at].endswith(endings):
        return False
    if text.language == "en":
        alone = size == 1 and text.folded[at] in endings and not text.capital(at)
        return alone and text.is_word(at + 1) and not text.capital(at + 1)
    step = text.word_before(at, "conjunction-and") or (text.tokens[at - 1].text == ",")
    if step:  # "judiciaires, policières et douanières", but "Mme CORBEL, responsable de"
        return text.adjective(at - step - 1) and not text.capital(at - step - 1)
    noun = at - 1
    if not text.is_word(noun) or text.capital(noun):
        return False
    told = {reading.scheme for match in text.matches[noun] for reading in match.readings}
    return not told or (bool(told & _NO_PERSON) and "office-kind" not in told)


def _surname(chart: Chart, at: int) -> bool:
    """Say whether the word is a person's surname: "Jan Peters", "Hans Richter"."""
    text = chart.text
    first = at
    while text.tokens[first].joint and first:
        first -= 1  # "Anna Jansen-Koning"
    if first < at and text.word_before(first, "civility", "academic-title"):
        return True  # "Frau Müller-Richter"
    if text.language == "nl" and first < at and text.capital(at) and not joint_head(text, at):
        return True  # "van der Meer-Prins", but "EDR-voorzitter"
    given = first - 1
    chosen = text.where(max(given - 3, 0), given, "chooses", "auxiliary-become")
    if chosen or text.language == "en":
        if text.readings(given - 1, "firstname") and text.word(at + 1, "preposition-of"):
            return False  # "Anna Martin President of": she has a surname
    return (
        at > 0
        # "Micheál Martin TD" is a member of parliament, "Enrique PASTOR" is called so
        and (
            text.words[at].istitle() or (text.words[at].isupper() and len(text.words[at]) > LETTERS)
        )
        and text.capital(given)
        and bool(text.readings(given, "firstname"))
        and adjacent(chart, first)
        and not chart.covered(given, Place, Demonym)
    )
