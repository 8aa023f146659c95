"""How far a surname reaches: particles, double names, and what stands behind it that is no part."""

from __future__ import annotations

from ...ontology.schema import schema
from ...ontology.territories import TOWN, surnames, territories
from .chart import Chart
from .name_words import adjacent, particle, word_of_name
from .particles import led_by_preposition, of_thing
from .phrases import Body, Office, Place

__all__ = ["surname_end"]


def surname_end(chart: Chart, at: int, first: int) -> int:
    """Return where the surname that begins at ``at`` ends, particles and double names included."""
    text = chart.text
    end = at
    words = 0
    while end < len(text.tokens) and words < 3:
        if end > first and not adjacent(chart, end):
            break
        if text.tokens[end].joint:
            name = end
            while not text.capital(name) and (size := particle(chart, name)):
                name += size
            if name > end and not text.capital(name):
                break  # "Jansen-van den Berg", but "Jansen-de" at a line's end
            end = name + 1
            continue
        if words and _joined(chart, end):
            end += 2
            continue
        step = 0
        while step < 3 and (size := particle(chart, end + step)):
            step += size
        if (
            step
            and end == first
            and not text.capital(end)
            and not text.word_before(end, "civility", "academic-title")
        ):
            break  # "het stadhuis van Bree": a name doesn't begin with a particle
        elided = text.capital(end) and text.tokens[end + step - 1].text.endswith(("'", "’"))
        if step and end + step < len(text.tokens) and (text.capital(end + step) or elided):
            if not all(adjacent(chart, i) or i == first for i in range(end, end + step + 1)):
                if not text.tokens[end].folded.endswith("'"):
                    break
            if words == 0 and end - first > 1 and _of_place(chart, first, end, step):
                break  # "Oberbürgermeister Marcel Philipp van Aken"
            if words == 0 and end > first and _title_for_surname(chart, first, end + step):
                end += 1  # "Bürgermeisterin Anna Graf von Kehl"
                break
            if words == 0 and end - first > 1 and _article(chart, end):
                break  # "unterzeichnete Anna Martin das Abkommen"
            if words == 0 and end == first + 1 and led_by_preposition(chart, first, end):
                if of_thing(chart, end + step):
                    break
            named = end > first and bool(text.readings(end - 1, "firstname"))
            if _titled_there(chart, end + step, named) or (
                words and chart.covered(end + step, Place) and not text.capital(end)
            ):
                break
            # "Luc de Maere d'Oultremont"
            noble = text.words[end].endswith(("'", "’")) and particle(chart, end - 2) == 1
            goes_on = noble or _of_other_tongue(chart, end) or _alone(chart, first, end + step)
            if words and not (text.capital(end) or goes_on):
                # "Jean Dupont de Lille": a particle in lower case begins a surname, no sequel
                break
            end += step + 1
            words += 1
            continue
        if not word_of_name(chart, end, first) or (end == first and _before_given(chart, end)):
            break
        if words and text.language == "de" and not text.readings(end, "firstname"):
            if text.folded[end] not in surnames() and not _between_marks(chart, first, end):
                break
        end += 1
        words += 1
    if end > first and text.word(end - 1, "particle") and text.is_word(end):
        if not text.matches[end] and adjacent(chart, end):
            end += 1  # "Dirk De fauw": a name doesn't end with a particle
    return end


def _joined(chart: Chart, at: int) -> bool:
    """Say whether a small word at ``at`` joins a second surname to the first: "Puig [i Mas]"."""
    text = chart.text
    return (
        text.word(at, "between-surnames") == 1 and not text.capital(at)
        and word_of_name(chart, at + 1, at) and adjacent(chart, at) and adjacent(chart, at + 1)
    )  # fmt: skip


def _article(chart: Chart, at: int) -> bool:
    """Say whether a particle is an article of German, in whose surnames there is none."""
    text = chart.text
    return text.language == "de" and text.word(at, "determiner-definite") > 0


def _of_other_tongue(chart: Chart, at: int) -> bool:
    """Say whether a particle is no preposition of the text's own language, so that it goes on with
    a surname: "Marcelo Rebelo de Sousa" in English."""
    return not chart.text.word(
        at,
        "preposition-of",
        "preposition-in",
        "contraction",
        "determiner-definite",
        "preposition-by",
    )


def _alone(chart: Chart, first: int, at: int) -> bool:
    """Say whether the word at ``at`` that a particle leads to ends what stands alone between marks,
    and is no place: ", Pieter Jan Kleiweg de Zwaan,", but ", Jean Dupont de Lille,"."""
    text = chart.text
    opened = first > 0 and text.words[first - 1] == ","
    closed = text.words[at + 1 : at + 2] in ([","], [")"])
    return opened and closed and not chart.covered(at, Place)


def _between_marks(chart: Chart, first: int, at: int) -> bool:
    """Say whether a German word that nobody knows ends a name that stands alone between marks: "der
    Konsul, Antonius Yudi Triantoro, sprach"."""
    text = chart.text
    closed = at + 1 == len(text.tokens) or text.words[at + 1] in ",;.)"
    opened = first == 0 or text.words[first - 1] in ",;:("
    return closed and opened and not text.matches[at]


def _titled_there(chart: Chart, at: int, named: bool) -> bool:
    """Say whether a body or office stands at ``at``; behind a given name (``named``) one word may
    be the surname that it looks like: "Jan van de Graaf"."""
    office = chart.over(at, Office)
    surname = (
        named and office is not None and office.last - office.first == 1 and chart.text.capital(at)
    )
    if chart.covered(at, Body) or (office is not None and not surname):
        return True
    if surname and office is not None:
        chart.remove(office)
    return False


def _of_place(chart: Chart, first: int, end: int, step: int) -> bool:
    """Say whether a particle rather leads to the place of an office that stands before the name."""
    text = chart.text
    office = chart.over(first - 1, Office)
    place = chart.at(end + step, Place)
    return (
        office is not None and not office.anchored and place is not None and not place.weak
        and bool(text.word(end, "preposition-of")) and not text.capital(end)
    )  # fmt: skip


def _title_for_surname(chart: Chart, first: int, at: int) -> bool:
    """Say whether a noble title before "von" is a surname, as the office before the name is over
    towns, and the town at token ``at`` is its own: "Bürgermeisterin Anna [Graf] von Kehl"."""
    office, place = chart.over(first - 1, Office), chart.at(at, Place)
    if office is None or office.anchored or place is None or place.weak or not office.kind:
        return False
    over = schema().schemes["office-kind"][office.kind].attributes.get("jurisdictionKind", ())
    town = TOWN in over and TOWN in territories().kinds(place.candidates)
    return town and chart.text.word_before(at, "particle") > 0 and _title(chart, at)


def _title(chart: Chart, at: int) -> bool:
    """Say whether a title and "von" stand before token ``at``: "Graf von"."""
    text = chart.text
    return text.capital(at - 2) and not text.capital(at - 1) and text.word(at - 2, "particle") == 2


def _before_given(chart: Chart, at: int) -> bool:
    """Say whether a word that nobody knows stands before a given name: "Gastheer Jean Dupont"."""
    text = chart.text
    return (
        not text.tokens[at].text.isupper()
        and text.folded[at] not in surnames()
        and not text.readings(at, "firstname")
        and text.capital(at + 1)
        and bool(text.readings(at + 1, "firstname"))
        and not text.tokens[at + 1].joint
    )
