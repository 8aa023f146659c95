"""Bodies that share the noun of their kind, which stands once in the plural before their names:
"Hauptzollämter Dresden, Erfurt und Chemnitz", "intercommunales WVI en Leiedal".

What a preposition leads to only says where such bodies are, "the universities of A and B"; what
territories of one kind do, `passerelle.loaders.extraction.institutions` reads.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.schema import schema
from ...ontology.tokens import fold
from .analysis import Text
from .chart import Chart
from .heads import Head, headed, names_event
from .localities import toponymic
from .nominals import suspended
from .phrases import Body, Date, Demonym, Name, Place
from .proper import proper_run

__all__ = ["of_other_countries", "sharing_head"]

FEWEST = 2
"""Names that a plural needs."""


def sharing_head(chart: Chart) -> Iterator[Body]:
    """Yield the bodies of lists of names straight behind a noun in the plural; ``chart`` must have
    the bodies that stand alone."""
    text = chart.text
    kinds = headed(text, "organisation-kind")
    for at in text.prose(kinds):
        head = kinds[at][0]
        if not head.plural or text.readings(at, "place-kind") or names_event(text, at):
            continue
        if chart.covered(at, Body, Name) or text.tokens[at].joint:
            continue
        if schema().schemes["organisation-kind"][head.kind].flag("generic"):
            continue
        members = list(_members(chart, at + head.size, head))
        if len(members) >= FEWEST:
            yield from members
        elif (whole := _plural_name(chart, at, head)) is not None:
            yield whole


def of_other_countries(chart: Chart) -> Iterator[Body]:
    """Yield the bodies of which only the country's adjective stands before the one that has the
    noun for both: "de [Vlaamse] en Nederlandse regering", "die [deutsche] und die polnische
    Polizei"; ``chart`` must have the bodies that stand alone."""
    text = chart.text
    for body in list(chart.all(Body)):
        demonym = chart.at(body.first, Demonym)
        if text.language == "fr" or demonym is None or demonym.last >= body.last:
            continue
        at = body.first
        while True:
            at -= text.word_before(at, "determiner-definite")
            step = text.word_before(at, "conjunction-and")
            step = step or int(at < body.first and text.words[at - 1] == ",")
            other = chart.over(at - step - 1, Demonym) if step and at > step else None
            if other is None or other.inhabitant or other.last != at - step:
                break
            if chart.covered(other.first, Body) or not _of_list(text, other, demonym):
                break
            name = f"{text.spaced(other.first, other.last)} {text.spaced(demonym.last, body.last)}"
            readings = text.lexicon.readings.get(fold(name), ())
            known = next((r.id for r in readings if r.scheme == "organisation"), None)
            yield Body(
                other.first, other.last, kind=body.kind, name=name, known=known,
                demonyms=other.territories, portfolios=body.portfolios, proper=known is not None,
            )  # fmt: skip
            at = other.first


def _of_list(text: Text, other: Demonym, demonym: Demonym) -> bool:
    """Say whether a country's adjective has the article and ending of one that is joined to it: a
    predicate has none, "Die Vereinbarung ist deutsch, die polnische Polizei …"."""
    article = text.word_before(other.first, "determiner-definite")
    alike = text.folded[other.last - 1][-1] == text.folded[demonym.last - 1][-1]
    listed = text.words[other.first - 1] == "," or text.word_before(other.first, "conjunction-and")
    return bool(article or listed) and (alike or text.language == "en")


def _plural_name(chart: Chart, at: int, head: Head) -> Body | None:
    """Return the one body whose name begins with a plural: "Kliniken Südostbayern", "Cliniques du
    Sud-Luxembourg", but "les cliniques du Luxembourg"."""
    text = chart.text
    kind = schema().schemes["organisation-kind"][head.kind]
    if not kind.flag("pluralName") or not text.capital(at) or text.opens_sentence(at):
        return None
    begin = at + head.size
    if text.language == "fr":
        begin += text.word(begin, "preposition-of", "contraction")
        begin += text.word(begin, "determiner-definite")
    place = chart.at(begin, Place)
    stop = text.sentence_at(at).last
    end = place.last if place is not None else begin
    if text.language == "fr":
        end = max(end, proper_run(chart, begin, stop))
    elif place is None:
        end = begin + toponymic(text, begin)
    if end == begin or end > stop or text.word(end, "conjunction-and"):
        return None
    return Body(
        at, end, kind=head.kind, name=text.spaced(at, end), proper=True,
        places=[place] if place is not None else [],
    )  # fmt: skip


def _members(chart: Chart, at: int, head: Head) -> Iterator[Body]:
    """Yield the names of a list from token ``at``, none where it ends without "and"."""
    text = chart.text
    stop = text.sentence_at(at - 1).last
    whole = schema().schemes["organisation-kind"][head.kind].flag("ofLands")
    found: list[Body] = []
    last = False
    while at < stop and not last:
        end = _name(chart, at, stop, placed=any(body.places for body in found))
        if end == at:
            return
        place = chart.at(at, Place)
        places = [place] if place is not None else []
        proper = place is None or place.last < end
        name = text.spaced(at, end)
        found.append(Body(at, end, kind=head.kind, name=name, places=places, proper=proper))
        step = text.word(end, "conjunction-and")
        last = len(found) > 1 and text.word_before(at, "conjunction-and") > 0
        if last or not (step or text.words[end : end + 1] == [","]):
            break
        at = end + (step or 1)
    else:
        return
    if not text.word_before(at, "conjunction-and"):
        return
    if whole and (step := text.word(end, "conjunction-and")):
        behind = _name(chart, end + step, stop, placed=True)
        if behind > end + step:  # "waterschappen Vechtstromen en Rijn en IJssel"
            found[-1] = Body(
                at, behind, kind=head.kind, name=text.spaced(at, behind), proper=True,
                places=list(chart.within(at, behind, Place)),
            )  # fmt: skip
    if any(member.places for member in found):  # "gave schools Chromebooks and Smartboards"
        yield from found


def _name(chart: Chart, at: int, stop: int, *, placed: bool) -> int:
    """Return where the name ends that begins at ``at``: a place or words in capitals that no
    vocabulary has, in German, whose nouns have capitals all, only behind a place or with capitals
    inside."""
    text = chart.text
    if at >= stop or chart.covered(at, Body, Date, Name, Demonym) or not text.capital(at):
        return at
    place = chart.at(at, Place)
    if place is not None and not (place.weak or place.adjective or place.generic):
        return _run(chart, at, place.last, stop)
    if place is not None:
        return at
    if (behind := suspended(text, at + 1)) > at + 1:
        return proper_run(chart, at, stop) if text.capital(behind) else at
    word = text.tokens[at].text
    inner = any(letter.isupper() for letter in word[1:])
    if text.matches[at] or not (inner or placed or text.language != "de"):
        return at
    return max(at + 1, proper_run(chart, at, stop))


def _run(chart: Chart, at: int, last: int, stop: int) -> int:
    """Return where the name ends that a place at ``at`` to ``last`` begins; a German one goes on
    only up to what joins the list, for a noun may be the object: "Fricktal Regio und Zurzibiet"."""
    text = chart.text
    if text.language != "de":
        return max(last, proper_run(chart, at, stop))
    end = last
    while end < stop and text.capital(end) and text.is_word(end):
        end += 1
    joins = text.words[end : end + 1] == [","] or text.word(end, "conjunction-and")
    return end if joins else last
