"""What stands before the head of an office, or in its compound: "der frühere niederländische",
"French and Italian Foreign", "Euregio", "eerste vice-", Innen|minister.
"""

from __future__ import annotations

from ...ontology.schema import schema, word_forms
from ...ontology.territories import surnames, territories
from ...ontology.tokens import fold
from .analysis import Text
from .chart import Chart
from .heads import MAX_LAST_PART, heads
from .numerals import ordinal, pointed
from .phrases import Body, Date, Demonym, Office, Place
from .possessors import owner_before
from .remembered import remembered

__all__ = [
    "body_called", "holder_at", "holder_behind", "of_holder", "read_compound", "read_modifiers",
]  # fmt: skip

LONGEST = 4
"""Words of the longest head of an office."""
Calls = tuple[list[Body], list[Body]]
_NONE: Calls = ([], [])
_BEFORE = (
    "former", "formerly", "deceased", "future", "acting", "deputy", "new", "honorary",
    "academic-title", "both", "rank", "unpaid",
)  # fmt: skip


def read_modifiers(chart: Chart, office: Office, start: int) -> None:
    """Read what stands before the head: "der frühere niederländische", "French Interior"."""
    text = chart.text
    at = office.first
    core = len(text.tokens)
    while at > start:
        before = at - 1
        demonym = chart.over(before, Demonym)
        if (
            demonym is not None
            and demonym.last == at
            and (text.language != "fr" or text.tokens[at].joint)
        ):
            office.demonyms = (*demonym.territories, *office.demonyms)
            at = _joined_adjectives(chart, office, demonym.first)
            continue
        if size := text.word_before(at, *_BEFORE):
            if text.word(at - size, "auxiliary-become") and _chosen(text, at - size):
                break  # "a été désignée vice-présidente": a verb
            if text.word(at - size, "deputy") and of_holder(text, at, office.last):
                break
            if text.word(at - size, "former", "formerly", "deceased"):
                office.status = "past"
            elif text.word(at - size, "future"):
                office.status = "future"
            elif text.word(at - size, "deputy"):
                office.deputy = True
            if not text.word(at - size, "deputy", "rank"):
                core = min(core, at)
            at -= size
            continue
        taken = _premodifier(chart, office, at) if text.language != "fr" else None
        if taken is not None:
            at = taken
            continue
        if (stem := _suspended(text, at)) < at:
            office.portfolios = (*_portfolios(text, stem), *office.portfolios)
            at = stem  # "der brandenburgische Wirtschafts- und Europaminister"
            continue
        if figures := _figures(text, at):
            office.deputy = office.deputy or _next_to_the_first(office, figures)
            at -= 2  # "der 2. Bürgermeister"
            continue
        numbered = ordinal(text, before) and not _dates(chart, before)
        if _title_word(chart, before) or numbered:
            if numbered and text.language == "de" and _counts_posts(text, office, before):
                office.deputy = office.deputy or _next_to_the_first(office, ordinal(text, before))
            at = before  # "4e vice-présidente", "eerste vice-voorzitter"
            continue
        if text.language in ("de", "nl") and text.tokens[at].joint and text.capital(before):
            at = before  # "EDR-Referentin"
            if not office.anchored and (body := body_called(chart, at)) is not None:
                office.bodies.append(body)
            continue
        if (owner := owner_before(chart, at)) is not None:
            office.places.append(owner)
            at = core = owner.first
        break
    office.first = at
    office.core = max(at, core) if core < len(text.tokens) else at
    if text.word_before(at, "determiner-definite", "contraction", "determiner-demonstrative"):
        office.definite = True
    if text.word_before(at, "determiner-possessive"):
        office.possessive = office.definite = True
        office.first -= text.word_before(at, "determiner-possessive")


def body_called(chart: Chart, at: int) -> Body | None:
    """Return the organisation that the text names elsewhere and calls by the word ``at``: its
    acronym or whole name, "EDR-Referentin", or the first word of one name alone."""
    named, _ = _calls(chart).get(chart.text.folded[at], _NONE)
    return next((body for body in named if body.first != at), None) or _opened_by(chart, at)


def _opened_by(chart: Chart, at: int) -> Body | None:
    """Return the one organisation of the text with a longer name that the word ``at`` opens, which
    it stands for in a compound: beside "Euregio Maas-Rhein", "Euregio-Präsident"."""
    _, longer = _calls(chart).get(chart.text.folded[at], _NONE)
    opened = {body.known or fold(body.name): body for body in longer}
    return next(iter(opened.values())) if len(opened) == 1 else None


@remembered
def _calls(chart: Chart) -> dict[str, Calls]:
    """Return the organisations of the text by the words that call them, worked out once until a
    phrase comes or goes: by acronym or whole name, and by the word that opens a longer name."""
    text = chart.text
    found: dict[str, Calls] = {}
    for body in chart.all(Body):
        for word in {fold(body.acronym or ""), fold(body.name)}:
            found.setdefault(word, ([], []))[0].append(body)
        if body.last - body.first > 1 and not text.tokens[body.first + 1].joint:
            found.setdefault(text.folded[body.first], ([], []))[1].append(body)
    return found


def _joined_adjectives(chart: Chart, office: Office, at: int) -> int:
    """Take the adjectives that are joined to the one at ``at`` before a head of several offices:
    "the French and [Italian Ministers]", "de Franse en de [Belgische minister]"; return where the
    first begins."""
    text = chart.text
    article = text.word_before(at, "determiner-definite")
    before = at - article
    size = text.word_before(before, "conjunction-and")
    other = chart.over(before - size - 1, Demonym) if size else None
    if other is None or other.inhabitant or text.language == "fr":
        return at
    several = office.plural or office.counterpart  # "seinen belgischen und polnischen Kollegen"
    if not several and not (article and text.word_before(other.first, "determiner-definite")):
        return at
    office.plural = True
    office.demonyms = (*other.territories, *office.demonyms)
    first = other.first
    while text.tokens[first - 1].text == "," and (
        further := chart.over(first - 2, Demonym)
    ):  # "the French, Belgian and Dutch ministers"
        office.demonyms = (*further.territories, *office.demonyms)
        first = further.first
    return first


def _chosen(text: Text, at: int) -> bool:
    """Say whether a word that may stand before an office is the participle of a verb there."""
    return bool(text.word_before(at - text.word_before(at, "adverb"), "auxiliary-be"))


def _suspended(text: Text, at: int) -> int:
    """Return the token of the word that a hyphen and "and" or a comma join to the compound at
    ``at``, of which it lacks the last part: "[Wirtschafts-] und Europaminister"; else ``at``."""
    if text.language not in ("nl", "de"):
        return at
    size = text.word_before(at, "conjunction-and") or int(text.words[at - 1] == ",")
    hyphen = at - size - 1
    if not size or hyphen < 1 or text.words[hyphen] != "-" or not text.is_word(hyphen - 1):
        return at
    return hyphen - 1 if text.capital(hyphen - 1) == text.capital(at) else at


def _portfolios(text: Text, at: int) -> tuple[str, ...]:
    """Return the domain that the first part of a compound names: Wirtschafts-."""
    known = text.lexicon.prefixes.get(text.folded[at], ())
    return tuple(reading.id for reading in known if reading.scheme == "portfolio")[:1]


def _dates(chart: Chart, at: int) -> bool:
    """Say whether a numeral is of a date: "on May 2nd Mayor A opened"."""
    return chart.covered(at, Date) or bool(chart.text.word_before(at, "month"))


def of_holder(text: Text, first: int, last: int) -> bool:
    """Say whether "of" leads to the office from ``first`` to ``last``, and the name of its holder
    stands behind it: "die Stellvertreterin von [Landrat] Jean Dupont" is another person.

    >>> text = Text("die Stellvertreterin des Landrats Jean Dupont", "de")
    >>> of_holder(text, 3, 4)
    True
    """
    return bool(text.word_before(first, "preposition-of", "contraction")) and holder_at(text, last)


def holder_at(text: Text, at: int) -> bool:
    """Say whether what stands at ``at`` begins a person's name: a civility or a given name."""
    return bool(text.word(at, "civility", "academic-title")) or (
        text.capital(at) and bool(text.readings(at, "firstname"))
    )


def holder_behind(text: Text, place: Place, at: int) -> bool:
    """Say whether two or three words that can be a name stand behind the ``place`` of an office
    that ends before token ``at``, and a verb or a mark behind them: "the Mayor of Valka [Vents
    Krauze] attended", but "director of [Ghent Vooruit Muziekcentrum]"."""
    end = place.last
    while _can_be_called(text, end) and text.tokens[end].start == text.tokens[end - 1].end + 1:
        end += 1
    closed = end < len(text.tokens) and (text.words[end] in ",;.)" or text.is_word(end))
    if text.language == "de" or end - place.last not in (2, 3) or not closed or text.capital(end):
        return False
    return any(
        near + head.size == at and _over(head.kind, place)
        for near in range(max(at - LONGEST, 0), at) for head in heads(text, near, "office-kind")
    )  # fmt: skip


def _over(kind: str, place: Place) -> bool:
    """Say whether a kind of office is over territories, or one presides over a country."""
    concept = schema().schemes["office-kind"][kind]
    return bool(concept.attributes.get("jurisdictionKind")) or (
        concept.flag("sole") and "country" in territories().kinds(place.candidates)
    )


def _can_be_called(text: Text, at: int) -> bool:
    """Say whether a person can be called by the word at ``at``: nothing else is known by it."""
    return text.is_word(at) and text.capital(at) and text.words[at].istitle() and (
        not text.matches[at] or bool(text.readings(at, "firstname"))
        or text.folded[at] in surnames()
    )  # fmt: skip


def _figures(text: Text, at: int) -> str | None:
    """Return the number in figures that ends before a German head, of a post rather than of an item
    in a list: "der 2. Bürgermeister", "A, 2. Vorsitzende", "Landrat und 2. Präsident"."""
    number = pointed(text, at)
    before = text.word_before(at - 2, "determiner-definite", "conjunction-and")
    told = number and (before or text.words[at - 3] == ",")
    return number if told else None


def _counts_posts(text: Text, office: Office, at: int) -> bool:
    """Say whether a German numeral at ``at`` counts those in office beside each other, not one
    after another: in capitals, and of mayors behind a comma too, "A, dritte Bürgermeisterin"."""
    kind = schema().schemes["office-kind"].get(office.kind)
    apposed = text.words[at - 1] == "," and kind is not None and not kind.flag("ofBody")
    return text.capital(at) or apposed


def _next_to_the_first(office: Office, number: str | None) -> bool:
    """Say whether the number of a post that one person holds at a time makes its holder a deputy:
    the "Dritte Bürgermeisterin" of a town stands in for the first."""
    kind = schema().schemes["office-kind"].get(office.kind)
    return kind is not None and kind.flag("sole") and int(number or 1) > 1


def _title_word(chart: Chart, at: int) -> bool:
    """Say whether a word at ``at``, in capitals as the head of its English title, belongs to that:
    "A, Diplomatic Counsellor of B"; of two, neither of which any vocabulary has, both: "A, Senior
    Environmental Manager"."""
    text = chart.text
    if text.language != "en" or not (_unknown(text, at) and text.capital(at + 1)):
        return False
    first = at - text.word_before(at, *_BEFORE)
    first -= first == at and _unknown(text, at - 1) and text.words[at - 2] == ","
    return text.tokens[first - 1].text in ",(" or bool(text.word(first - 1, "determiner-definite"))


def _unknown(text: Text, at: int) -> bool:
    """Say whether a word in capitals that no vocabulary has stands at ``at``, within a sentence."""
    return (
        text.is_word(at) and text.capital(at) and not text.matches[at]
        and not text.opens_sentence(at)
    )  # fmt: skip


def _premodifier(chart: Chart, office: Office, at: int) -> int | None:
    """Read a portfolio, territory or body before the head; return its first token, None if there
    is none."""
    text = chart.text
    before = at - 1
    if text.language == "en" and text.folded[before] == "'s" and before:
        owner = chart.over(before - 1, Body) or chart.over(before - 1, Place)
        if isinstance(owner, Body):
            office.bodies.append(owner)  # "the CoR's President"
        elif owner is not None:
            office.places.append(owner)
        return owner.first if owner else None
    if text.words[before] in ("'", "’"):
        owner = chart.over(before - 1, Place)
        endings = word_forms("toponym", "bareGenitiveEnding", text.language)
        if owner is not None and text.folded[before - 1].endswith(endings):
            office.places.append(owner)  # "Görlitz' Bürgermeister"
            return owner.first
    place = chart.over(before, Place)
    whole = chart.over(at, Body)
    if text.language == "en" and whole is not None and whole.first < at < whole.last <= office.last:
        if _whole(text, whole):
            office.bodies.append(whole)  # "Kent County [Council leader]"
            return whole.first
    end = text.before_bracket(at) if text.language == "en" else at
    body = chart.over(end - 1, Body)
    if body is not None and body.last == end and (place is None or body.first < place.first):
        if _names_its_officer(chart, body, at):
            alone = text.tokens[at].joint and body.last == body.first + 1
            office.bodies.append((_opened_by(chart, body.first) if alone else None) or body)
            return body.first
    endings = word_forms("toponym", "genitiveEnding", text.language)
    genitive = place is not None and text.folded[before].endswith(endings)
    if (
        place is not None
        and place.last == at
        and (text.language == "en" or text.tokens[at].joint or genitive or place.adjective)
    ):
        if text.tokens[at - 1].end < text.tokens[at].start - 1:
            return None
        if text.words[at].isupper() and _given_name(text, place.first - 1):
            return None  # "Simon Hamilton MLA"
        office.places.append(place)
        return place.first
    for size in (3, 2, 1):
        for length, reading in text.readings(at - size, "portfolio"):
            if length == size and text.language == "en":
                office.portfolios = (*office.portfolios, reading.id)
                return at - size
    return None


def _given_name(text: Text, at: int) -> bool:
    """Say whether a word at ``at`` is a given name, or can be one as no vocabulary has it."""
    known = text.capital(at) and bool(text.readings(at, "firstname"))
    unknown = text.is_word(at) and text.capital(at) and not text.matches[at]
    return known or (unknown and not text.words[at].isupper())


def _names_its_officer(chart: Chart, body: Body, at: int) -> bool:
    """Say whether a body before a head is the one that the office is in: "Euregio President",
    "ICBAN Chair", "EDR-Geschäftsführer"; not "council chair"."""
    text = chart.text
    if text.language == "en":
        titled = text.capital(body.first) and text.capital(at) and not text.opens_sentence(at)
        if body.bare and (kind := schema().schemes["organisation-kind"].get(body.kind or "")):
            return titled and not kind.flag("generic")
        return (
            bool(body.known) or body.proper or titled or (_whole(text, body) and bool(body.places))
        )
    return text.language in ("de", "nl") and text.tokens[at].joint


def _whole(text: Text, body: Body) -> bool:
    """Say whether the words of an English body are a name to the end, which no territory ends:
    "Kent County Council", but "Trieste government", "Cavan County"."""
    return text.capital(body.last - 1) and not text.readings(body.last - 1, "place-kind")


def read_compound(chart: Chart, office: Office, at: int) -> None:
    """Read the portfolio inside a compound: Innen|minister, Justiz|staatssekretärin; or whose
    deputy it names."""
    text = chart.text
    if text.language in ("de", "nl"):
        _read_parts(text, office, text.folded[at])


def _read_parts(text: Text, office: Office, folded: str) -> None:
    """Read what a compound says before its last part, from the longest first part down; of whose
    land the holder is tells no domain: Bundes|innen|minister."""
    whole = text.lexicon.readings.get(folded, ())
    if any(r.scheme == "office-kind" for r in whole):
        return  # the kind says it already: Polizeipräsident
    for end in range(min(len(folded) - 2, MAX_LAST_PART), 2, -1):
        stem = folded[:end]
        readings = text.lexicon.prefixes.get(stem, ())
        for candidate in (stem, stem.removesuffix("s"), stem + "es"):
            readings = readings or text.lexicon.readings.get(candidate, ())
        for reading in readings:
            if reading.scheme == "portfolio":
                office.portfolios = (reading.id,)
                return
            if reading.scheme == "office-kind" and office.kind == "deputy":
                office.kind, office.deputy = reading.id, True  # Landrats|stellvertreter
                return
            if reading.scheme == "word" and reading.form == "prefix":
                if reading.id == "of-state":
                    _read_parts(text, office, folded[end:])
                elif reading.id == "former":
                    office.status = "past"
                elif reading.id == "deputy":
                    office.deputy = True
                elif reading.id == "honorary":
                    office.honorary = True
