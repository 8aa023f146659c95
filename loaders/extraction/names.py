"""Persons' names.

A run of capitalised words is a name only with a reason: a civility, a known given name, a known
surname, an office beside it, a verb of speech behind it. Reasons add up; below the threshold
nothing is said. `name_words` says which words can be of one, `surname_ends` how far it reaches,
`surname_mentions` where an introduced person is named by the surname alone.
"""

from __future__ import annotations

from operator import attrgetter

from ...ontology.territories import surnames
from .analysis import Text
from .chart import Chart
from .colleagues import MAX_WORDS, after_civility, of_colleagues, of_several
from .heads import compound
from .name_lists import in_list, of_initials
from .name_rows import names_in_rows
from .name_words import adjacent, hyphenated, initial, particle, word_of_name
from .numerals import is_number
from .particles import of_no_town, only_of_names
from .phrases import Name, Office, Place
from .places import compass
from .surname_ends import surname_end
from .titles import called_after, names_thing, sovereign, titled

__all__ = ["names"]

THRESHOLD = 3.0
ACRONYM = 3
"""Letters of an acronym that may be a given name: "IGA", "EVA"."""
RANK = 5
"""Letters of an abbreviated rank before a name, at most."""
_THINGS = frozenset(("event-kind", "agreement-kind"))


def names(chart: Chart) -> list[Name]:
    """Return the persons' names of the text; places, bodies and offices must be in ``chart``."""
    text = chart.text
    found: list[Name] = []
    behind = 0
    titles = text.anywhere("civility", "academic-title", "particle")
    for at in text.prose(text.capitals, titles):
        if at < behind:
            continue
        name = _name(chart, at)
        if name is not None:
            found.append(name)
            behind = max(name.last, at + 1)
    return sorted([*found, *names_in_rows(chart, found)], key=attrgetter("first"))


def _name(chart: Chart, at: int) -> Name | None:
    text = chart.text
    first, civility = at, text.word(at, "civility", "academic-title")
    if civility:
        if not text.capital(at) and text.language != "nl":
            return None
        at += civility
        at += text.word(at, "academic-title")
        while text.word(at, "academic-title", "civility"):
            at += text.word(at, "academic-title", "civility")
    elif not _can_begin(chart, at) or _of_building(chart, at):
        return None
    alone = sovereign(chart, at)
    called = bool(civility) or alone or titled(chart, at)
    if not called and not _goes_on(chart, at):
        return None
    given, end = _given(chart, at)
    surname_first = end
    of_land = alone and not text.capital(end)  # "King Philippe of Belgium"
    end = end if of_land else surname_end(chart, end, at)
    plural_civility = civility and of_several(chart, first)
    if end == at or (end == at + 1 and (not called or particle(chart, at))):
        return None  # "le col. Le": no name is a particle alone
    if surname_first == end:  # only given names: the last of them is the surname
        if len(given) < 2:
            if not called:
                return None
            surname_first, given = at, []
        else:
            surname_first = given[-1]
            given = given[:-1]
    reversed_order = _reversed(chart, at, end)
    words = [text.tokens[i].text for i in range(at, end)]
    score = 3.0 * called
    first_names = range(reversed_order, end) if reversed_order else given
    known_given = [i for i in first_names if text.readings(i, "firstname")]
    score += 2.0 * bool(known_given) + 0.5 * (len(known_given) > 1)
    score += 0.5 * (bool(given) and not known_given)  # initials
    score += 1.5 * any(only_of_names(chart, i) for i in range(at + 1, end))
    if end - at >= 2 and not civility:
        score += 1.0
    surname = text.slice(surname_first, end)
    if not civility and score < THRESHOLD + 1:
        last_word = text.folded[end - 1]
        score += 1.0 * (last_word in surnames())
        score += 1.5 * bool(text.word(end, "speech"))
        score += 1.5 * _beside_office(chart, at, end)
        score += 2.0 * (in_list(chart, at, end) or of_initials(chart, at, end))
    long = sum(len(word) > 1 for word in words) > MAX_WORDS  # initials are none
    if score < THRESHOLD or long or names_thing(chart, at, end) or _town(chart, at, end):
        return None
    if called_after(text, at, end):
        return None
    if not called and (_at_house(text, at, end) or any(_thing(text, i) for i in range(at, end))):
        return None
    begin = first if civility and not plural_civility else at
    if reversed_order:
        given_at = reversed_order
        return Name(
            begin, end, given=tuple(text.tokens[i].text for i in range(given_at, end)),
            surname=text.slice(at, given_at), core=(at, end),
        )  # fmt: skip
    given_words = tuple(word for at in given for word in _written(chart, at))
    return Name(
        begin, end, given=given_words, surname=surname, core=(at, end),
        surname_only=not (given_words or alone),
    )  # fmt: skip


def _town(chart: Chart, at: int, end: int) -> bool:
    """Say whether all that follows a word of grammar, or the article of a town, is the town's name
    of several words: "In [Den Haag]", "DEN HAAG – Premier A"."""
    for place in chart.within(at, end, Place):
        if place.last == end and place.last - place.first > 1 and not place.weak:
            return not any(chart.text.readings(i, "firstname") for i in range(at, place.first))
    return False


def _written(chart: Chart, at: int) -> list[str]:
    """Return a given name, or the letters of initials: "Jean-Luc", "G.J."."""
    size = initial(chart, at)
    letters = [word for word in chart.text.words[at : at + size] if word.isalpha()]
    return [letter.upper() for letter in letters] or [hyphenated(chart, at)]


def _at_house(text: Text, at: int, end: int) -> bool:
    """Say whether the words end the name of a building with its article: "the Slieve [Russell
    Hotel]"."""
    first = at
    while first and text.capital(first - 1) and not text.opens_sentence(first):
        first -= 1
    return bool(text.word(end - 1, "venue") and text.word_before(first, "determiner-definite"))


def _can_begin(chart: Chart, at: int) -> bool:
    """Say whether a name without a title can begin at ``at``: most capitals begin none, and no
    number in letters does: "Trente-deux"."""
    place = chart.over(at, Place)
    if chart.text.tokens[at].joint or (place is not None and place.first < at):
        return False
    if not (word_of_name(chart, at, at) or particle(chart, at) or initial(chart, at)):
        return False
    alone = not (_goes_on(chart, at) or chart.covered(at - 1, Office))
    if alone and not (after_civility(chart, at) or of_colleagues(chart, at)):
        return False
    if _thing(chart.text, at) or _rank(chart, at):
        return False
    if chart.text.word(at, "picture-row", "caption-marker") > 1:
        return False  # "De gauche à droite"
    return not (is_number(chart.text, at) or _leads_to_name(chart, at) or _part_of_land(chart, at))


def _rank(chart: Chart, at: int) -> bool:
    """Say whether capital letters stand before a whole name of which they are no part: "KBI Norbert
    Mayer", but "MAYER Norbert Josef" begins with the surname."""
    text = chart.text
    given, behind = at + 1, at + 2
    return (
        1 < len(text.words[at]) <= RANK
        and text.words[at].isupper()
        and all(
            adjacent(chart, near) and text.capital(near) and not text.words[near].isupper()
            for near in (given, behind)
        )
        and bool(text.readings(given, "firstname"))
        and not text.readings(behind, "firstname")
    )


def _leads_to_name(chart: Chart, at: int) -> bool:
    """Say whether a word that nobody is called stands before "of" and a whole name: "sous la
    [Présidence de] Peter Müller"."""
    text = chart.text
    size = text.word(at + 1, "preposition-of")
    given = at + 1 + size
    return (
        size > 0 and not text.readings(at, "firstname") and not text.capital(at + 1)
        and bool(text.readings(given, "firstname")) and text.capital(given)
        and text.capital(given + 1) and adjacent(chart, given + 1)
    )  # fmt: skip


def _part_of_land(chart: Chart, at: int) -> bool:
    """Say whether a hyphen joins a point of the compass to the word: "Brabant-Noord"."""
    text = chart.text
    joint = at + 1 < len(text.tokens) and text.tokens[at + 1].joint
    return joint and compass(text, at + 1) and not text.readings(at, "firstname")


def _thing(text: Text, at: int) -> bool:
    """Say whether a compound with hyphens ends with the noun of a thing: "Élysée-verdrag"."""
    end = at + 1
    while end < len(text.tokens) and text.tokens[end].joint:
        end += 1
    return end > at + 1 and text.reads(end - 1, _THINGS)


def _goes_on(chart: Chart, at: int) -> bool:
    """Say whether what begins at ``at`` can be more than one word, as a name without a title is."""
    text = chart.text
    behind = at + 1
    return behind < len(text.tokens) and (
        text.capital(behind)
        or text.tokens[behind].joint
        or text.words[behind] == "."
        or bool(text.word(behind, "particle") or text.word(at, "particle"))
    )


def _of_building(chart: Chart, at: int) -> bool:
    """Say whether the words are the name of the building or street before: "Wallfahrtskirche
    Maria Kirchental", "place Jean Jaurès"."""
    text = chart.text
    before = at - text.word_before(at, "preposition-of", "contraction")
    building = text.word_before(before, "venue", "street") or (
        before == at > 0
        and any(
            reading.scheme == "word" and reading.id in ("venue", "street")
            for reading in compound(text, at - 1)
        )
    )
    if not building or text.word_before(at, "succeeds") or _of_holder(chart, at):
        return False  # "prend la place de Jean Petit", "at the town hall Paul Klein, mayor of Kehl"
    title = chart.over(at - 1, Office) if at else None
    # but "director of the Police Centre Anna Martin"
    return title is None or title.last != at or not title.anchored


def _of_holder(chart: Chart, at: int) -> bool:
    """Say whether a given name and a surname begin at ``at``, and an office in apposition ends
    them: nobody holds one after whom a building is called."""
    text = chart.text
    end = at
    while end < len(text.tokens) and (text.capital(end) or particle(chart, end)):
        end += 1
    office = end + 1 + text.word(end + 1, "determiner-definite")
    return (
        end > at + 1 and bool(text.readings(at, "firstname"))
        and text.words[end : end + 1] == [","] and chart.at(office, Office) is not None
    )  # fmt: skip


def _given(chart: Chart, at: int) -> tuple[list[int], int]:
    """Return the given names and initials from ``at`` and where they end."""
    text = chart.text
    given: list[int] = []
    end = at
    while end < len(text.tokens) and len(given) < 4:
        if size := initial(chart, end) * (end == at or adjacent(chart, end)):
            given.append(end)
            end += size
            continue
        if particle(chart, end) or not (text.capital(end) and text.readings(end, "firstname")):
            break  # "Van" begins a surname, though some are called so
        if not word_of_name(chart, end, at) or (end > at and not adjacent(chart, end)):
            break
        if not given and _acronym(text, end):
            break
        given.append(end)
        end += 1
        end = _joined(chart, end)
    unknown = not given and not particle(chart, at) and word_of_name(chart, at, at)
    if unknown and _unknown_given(chart, at):
        given.append(at)
        end = _joined(chart, at + 1)
        while size := initial(chart, end):  # "Roderich C. Weber"
            given.append(end)
            end += size
    return given, end


def _acronym(text: Text, at: int) -> bool:
    """Say whether a given name is rather letters that are called so, before a word that is not all
    in capitals: "IGA Berlin"; but "ANNA Martin" is written so."""
    word, behind = text.tokens[at].text, text.tokens[at + 1 : at + 2]
    short = 1 < len(word) <= ACRONYM and word.isupper()
    return short and bool(behind) and not behind[0].text.isupper()


def _joined(chart: Chart, at: int) -> int:
    """Return where what hyphens join to a given name ends: "Jean-Luc", "Carsten-F."."""
    text, end = chart.text, at
    while end < len(text.tokens) and text.tokens[end].joint and text.capital(end):
        end += 1
    pointed = end > at and len(text.words[end - 1]) == 1 and text.words[end : end + 1] == ["."]
    return end + pointed


def _unknown_given(chart: Chart, at: int) -> bool:
    """Say whether an unknown capitalised word can be a given name: another name word follows."""
    text = chart.text
    titled = text.word_before(at, "civility", "academic-title")
    beside = titled or _beside_office(chart, at, at + 2) or in_list(chart, at, at + 2)
    if text.language == "de" and not beside:
        return False
    after = at + 1
    after += particle(chart, after)
    if text.language == "de" and text.tokens[at - 1].text == ":" and text.attributive(at):
        return False  # "Sprecher der Gruppe: Strukturelle Unterschiede"
    if not adjacent(chart, at + 1):
        return False
    if not word_of_name(chart, after, at) and not of_no_town(chart, at, after):
        return False
    return (
        not text.opens_sentence(at)
        or only_of_names(chart, at + 1)
        or _apposed(chart, at, after + 1)
    )


def _apposed(chart: Chart, at: int, end: int) -> bool:
    """Say whether two words that no vocabulary has open a sentence where nouns have no capitals,
    and an office stands in apposition behind them: "Diemer Kransen, burgemeester van X"."""
    text = chart.text
    unknown = end == at + 2 and not (text.matches[at] or text.matches[at + 1])
    return (
        unknown and text.language != "de" and text.words[end : end + 1] == [","]
        and chart.at(end + 1, Office) is not None
    )  # fmt: skip


def _reversed(chart: Chart, at: int, end: int) -> int | None:
    """Return where the given name begins in "DECALUWÉ Carl", None in the usual order."""
    text = chart.text
    words = [text.tokens[i].text for i in range(at, end)]
    if len(words) < 2 or not words[0].isupper() or len(words[0]) < 3:
        return None
    for number, word in enumerate(words[1:], 1):
        if not word.isupper():
            return at + number if text.readings(at + number, "firstname") else None
    return None


def _beside_office(chart: Chart, at: int, end: int) -> bool:
    text = chart.text
    if at and chart.over(at - 1, Office):
        return True
    if at > 1 and text.tokens[at - 1].text in ",:(":
        behind = at - 1
        if text.tokens[behind - 1].text == ")" and text.tokens[max(behind - 3, 0)].text == "(":
            behind -= 3  # "the director of the Border Guard (BG), A"
        if behind and chart.over(behind - 1, Office):
            return True
    if end < len(text.tokens) and text.tokens[end].text in ",(–-:":
        after = end + 1 + text.word(end + 1, "determiner-definite")
        return any(chart.at(after + gap, Office) is not None for gap in (0, 1))
    return chart.at(end, Office) is not None
