"""Whether an office before a word makes a name of it: "le gouverneur Decaluwé", "King Philippe"."""

from __future__ import annotations

from ...ontology.schema import schema
from ...ontology.territories import surnames
from .chart import Chart
from .colleagues import after_civility, of_colleagues
from .heads import compound
from .name_words import adjacent
from .phrases import Office

__all__ = ["sovereign", "titled"]


def titled(chart: Chart, at: int) -> bool:
    """Say whether an office right before the word makes a surname of it: "le gouverneur Decaluwé".

    In German, where every noun has a capital, and behind a general word ("directeur"), only where
    people are known to be called so or the word speaks.
    """
    text = chart.text
    office = chart.over(at - 1, Office) if at else None
    if after_civility(chart, at) or of_colleagues(chart, at):
        return True
    if office is None or office.last != at or office.plural or not adjacent(chart, at):
        return False
    if any(size == 1 for size, _ in text.readings(at - 1, "place-kind")):
        return False  # "préfet de la région Basse-Normandie"
    known = text.folded[at] in surnames()
    if text.adjective(at) and not known:
        return False  # "Député Fédéral"
    if not known and text.tokens[at].text.isupper() and len(text.tokens[at].text) > 1:
        if not text.slice(office.core, office.last).isupper():
            return False  # "chair of the COTER commission"
    if (text.language == "de" or office.vague or compound(text, at)) and not known:
        if not text.word(at + 1, "speech"):
            return False  # "directeur Buurlanden"
    if text.language == "en" and not known:
        behind = at + 1 < len(text.tokens) and text.words[at + 1] == ","
        if office.portfolios or (behind and office.first and text.words[office.first - 1] == ","):
            return False  # "Minister for Justice and Law Reform"; "A, Consultant Paediatrician, B"
    return office.first < text.sentence_at(at).last and not text.readings(at, "firstname")


def sovereign(chart: Chart, at: int) -> bool:
    """Say whether one word is all that somebody is called behind the office: "King Philippe"."""
    text = chart.text
    office = chart.over(at - 1, Office) if at else None
    if office is None or office.last != at or office.plural or not adjacent(chart, at):
        return False
    kind = schema().schemes["office-kind"].get(office.kind)
    return kind is not None and kind.flag("byGivenName") and bool(text.readings(at, "firstname"))
