"""Persons' names.

A run of capitalised words is a name only with a reason: a civility, a known given name, a known
surname, an office beside it, a verb of speech behind it. Reasons add up; below the threshold
nothing is said. A surname alone is a name where the document has introduced it.
"""

from __future__ import annotations

from ...ontology.territories import surnames
from .analysis import Text
from .chart import Chart
from .heads import compound
from .particles import OTHERWISE, led_by_preposition, of_no_town, of_thing, only_of_names
from .phrases import Agreement, Body, Date, Event, Name, Office, Place
from .places import compass

__all__ = ["names", "surname_mentions"]

THRESHOLD = 3.0
MAX_WORDS = 7
MAX_INITIALS = 12
"""Tokens, points and hyphens included."""
_BLOCKING = frozenset((
    "determiner-definite", "determiner-indefinite", "determiner-possessive", "contraction",
    "preposition-in", "conjunction-and", "auxiliary-be", "auxiliary-have", "relative-pronoun",
    "determiner-demonstrative", "negation", "relative-day", "civility", "preposition-about",
    "preposition-with", "preposition-by", "preposition-for", "pronoun", "academic-title",
    "preposition-between", "preposition-since", "adverb",
))  # fmt: skip
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
    return found


def _initial(chart: Chart, at: int) -> int:
    """Return how many tokens an initial takes at ``at``: "C." 2, "J.-P." 5; 0 if there is none."""
    tokens = chart.text.tokens
    begin, end = at, at
    while (
        begin + 1 < len(tokens)
        and end - at < MAX_INITIALS
        and len(tokens[begin].text) == 1
        and tokens[begin].text.isupper()
        and tokens[begin + 1].text == "."
        and tokens[begin + 1].start == tokens[begin].end
    ):
        begin = end = begin + 2
        if end < len(tokens) and tokens[end].text == "-":
            begin += 1
        elif end == len(tokens) or tokens[end].start != tokens[end - 1].end:
            break
    return end - at


def _particle(chart: Chart, at: int) -> int:
    return chart.text.word(at, "particle")


def _word_of_name(chart: Chart, at: int, first: int) -> bool:
    """Say whether the capitalised word ``at`` can belong to the name that begins at ``first``."""
    text = chart.text
    if not (text.is_word(at) and text.capital(at)):
        return False
    if at + 1 < len(text.tokens) and text.tokens[at + 1].joint and not text.capital(at + 1):
        return False  # "German-speaking", "Élysée-verdrag"
    given = bool(text.readings(at, "firstname"))
    after_given = at > first and bool(text.readings(at - 1, "firstname"))
    if not (given or after_given):
        return not (
            text.reads(at, OTHERWISE)
            or (text.classed(at, _BLOCKING) and not _particle(chart, at))
            or compass(text, at)  # "préfet de la zone de défense Nord"
            or chart.covered(at, Office, Body, Place, Date, Event, Agreement)
        )
    office = chart.over(at, Office)
    if office is not None and not (after_given and office.first != at):
        return False
    if chart.covered(at, Body, Date, Event, Agreement):
        return False
    place = chart.over(at, Place)
    if place is not None and not given:
        # "Klaus Bouillon", "Mark Hamilton": whoever is called like a town
        named = after_given and not chart.covered(at - 1, Place)
        return named and (place.weak or place.last == place.first + 1)
    surname = after_given and not text.tokens[at].text.isupper()  # "Stephan Weil"
    return not text.classed(at, _BLOCKING) or bool(_particle(chart, at)) or surname


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
    titled = bool(civility) or _titled(chart, at)
    if not titled and not _goes_on(chart, at):
        return None
    given, end = _given(chart, at)
    surname_first = end
    end = _surname(chart, end, at)
    plural_civility = civility and any(
        reading.form == "plural" and reading.id == "civility"
        for _, reading in text.readings(first, "word")
    )
    if end == at or (end == at + 1 and not titled):
        return None
    if surname_first == end:  # only given names: the last of them is the surname
        if len(given) < 2:
            if not titled:
                return None
            surname_first, given = at, []
        else:
            surname_first = given[-1]
            given = given[:-1]
    reversed_order = _reversed(chart, at, end)
    words = [text.tokens[i].text for i in range(at, end)]
    score = 3.0 * titled
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
        score += 2.0 * _listed(chart, at, end)
    if score < THRESHOLD:
        return None
    if len(words) > MAX_WORDS:
        return None
    begin = first if civility and not plural_civility else at
    if reversed_order:
        given_at = reversed_order
        return Name(
            begin, end, given=tuple(text.tokens[i].text for i in range(given_at, end)),
            surname=text.slice(at, given_at), core=(at, end),
        )  # fmt: skip
    given_words = tuple(_whole(chart, at) for at in given)
    return Name(
        begin, end, given=given_words, surname=surname, core=(at, end),
        surname_only=not given_words,
    )  # fmt: skip


def _can_begin(chart: Chart, at: int) -> bool:
    """Say whether a name without a title can begin at ``at``: most capitals begin none."""
    if chart.text.tokens[at].joint:
        return False
    if not (_goes_on(chart, at) or chart.covered(at - 1, Office)) or _thing(chart.text, at):
        return False
    return _word_of_name(chart, at, at) or bool(_particle(chart, at) or _initial(chart, at))


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
    if text.word_before(at, "succeeds"):
        return False  # "prend la place de Jean Petit"
    before = at - text.word_before(at, "preposition-of", "contraction")
    if text.word_before(before, "venue", "street"):
        return True
    return (
        before == at
        and any(
            reading.scheme == "word" and reading.id in ("venue", "street")
            for reading in compound(text, at - 1)
        )
        if at
        else False
    )


def _titled(chart: Chart, at: int) -> bool:
    """Say whether an office right before the word makes a surname of it: "le gouverneur Decaluwé".

    In German, where every noun has a capital, and behind a general word ("directeur"), only where
    people are known to be called so or the word speaks.
    """
    text = chart.text
    office = chart.over(at - 1, Office) if at else None
    if office is None or office.last != at or office.plural or not _adjacent(chart, at):
        return False
    known = text.folded[at] in surnames()
    if (text.language == "de" or office.vague or compound(text, at)) and not known:
        if not text.word(at + 1, "speech"):
            return False  # "directeur Buurlanden"
    if text.language == "en" and office.portfolios and text.folded[at] not in surnames():
        return False  # "Minister for Justice and Law Reform"
    return office.first < text.sentence_at(at).last and not text.readings(at, "firstname")


def _whole(chart: Chart, at: int) -> str:
    """Return a given name with what hyphens join to it: "Jean-Luc"."""
    end = at + 1
    while end < len(chart.text.tokens) and chart.text.tokens[end].joint:
        end += 1
    return chart.text.slice(at, end)


def _given(chart: Chart, at: int) -> tuple[list[int], int]:
    """Return the given names and initials from ``at`` and where they end."""
    text = chart.text
    given: list[int] = []
    end = at
    while end < len(text.tokens) and len(given) < 4:
        if size := _initial(chart, end):
            given.append(end)
            end += size
            continue
        if _particle(chart, end) or not (text.capital(end) and text.readings(end, "firstname")):
            break  # "Van" begins a surname, though some are called so
        if not _word_of_name(chart, end, at) or (end > at and not _adjacent(chart, end)):
            break
        given.append(end)
        end += 1
        while end < len(text.tokens) and text.tokens[end].joint and text.capital(end):
            end += 1
    unknown = not given and not _particle(chart, at) and _word_of_name(chart, at, at)
    if unknown and _unknown_given(chart, at):
        given.append(at)
        end = at + 1
        while end < len(text.tokens) and text.tokens[end].joint and text.capital(end):
            end += 1
    return given, end


def _unknown_given(chart: Chart, at: int) -> bool:
    """Say whether an unknown capitalised word can be a given name: another name word follows."""
    text = chart.text
    titled = text.word_before(at, "civility", "academic-title")
    if text.language == "de" and not (titled or _beside_office(chart, at, at + 2)):
        return False
    after = at + 1
    after += _particle(chart, after)
    if text.language == "de" and text.tokens[at - 1].text == ":" and text.attributive(at):
        return False  # "Sprecher der Gruppe: Strukturelle Unterschiede"
    if not _adjacent(chart, at + 1):
        return False
    if not _word_of_name(chart, after, at) and not of_no_town(chart, at, after):
        return False
    return not text.opens_sentence(at) or only_of_names(chart, at + 1)


def _adjacent(chart: Chart, at: int) -> bool:
    """Say whether one space or hyphen, and no line end, stands before token ``at``."""
    tokens = chart.text.tokens
    return (
        0 < at < len(tokens)
        and tokens[at].start - tokens[at - 1].end <= 1
        and ("\n" not in chart.text.text[tokens[at - 1].end : tokens[at].start])
    )


def _surname(chart: Chart, at: int, first: int) -> int:
    """Return where the surname that begins at ``at`` ends, particles and double names included."""
    text = chart.text
    end = at
    words = 0
    while end < len(text.tokens) and words < 3:
        if end > first and not _adjacent(chart, end):
            break
        if text.tokens[end].joint:
            end += 1
            continue
        step = 0
        while step < 3 and (size := _particle(chart, end + step)):
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
            if not all(_adjacent(chart, i) or i == first for i in range(end, end + step + 1)):
                if not text.tokens[end].folded.endswith("'"):
                    break
            if words == 0 and end - first > 1 and _of_place(chart, first, end, step):
                break  # "Oberbürgermeister Marcel Philipp van Aken"
            if words == 0 and end == first + 1 and led_by_preposition(chart, first, end):
                if of_thing(chart, end + step):
                    break
            named = end > first and bool(text.readings(end - 1, "firstname"))
            if _titled_there(chart, end + step, named) or (
                words and chart.covered(end + step, Place) and not text.capital(end)
            ):
                break
            if words and not text.capital(end):
                # "Jean Dupont de Lille": a particle in lower case begins a surname, no sequel
                break
            end += step + 1
            words += 1
            continue
        if not _word_of_name(chart, end, first) or (end == first and _before_given(chart, end)):
            break
        if words and text.language == "de" and not text.readings(end, "firstname"):
            if text.folded[end] not in surnames():
                break
        end += 1
        words += 1
    if end > first and text.word(end - 1, "particle") and text.is_word(end):
        if not text.matches[end] and _adjacent(chart, end):
            end += 1  # "Dirk De fauw": a name doesn't end with a particle
    return end


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


def _listed(chart: Chart, at: int, end: int) -> bool:
    """Say whether the words go on a list of people told apart in brackets: "A (Zeeland), B (Gent)
    en C (Emmen)"."""
    text = chart.text
    before = at - (text.word_before(at, "conjunction-and") or 1)
    return (
        end < len(text.tokens)
        and text.tokens[end].text == "("
        and chart.covered(end + 1, Place, Office, Body)
        and before > 0
        and (text.tokens[before].text == "," or bool(text.word(before, "conjunction-and")))
        and text.tokens[before - 1].text == ")"
    ) or _second(chart, at, before)


def _second(chart: Chart, at: int, before: int) -> bool:
    """Say whether the words follow "ministers A and": a plural office, capitals, a conjunction."""
    text = chart.text
    if not text.word_before(at, "conjunction-and"):
        return False
    first = before
    while first and before - first < MAX_WORDS and text.capital(first - 1):
        if (office := chart.over(first - 1, Office)) is not None:
            return office.plural and first < before
        first -= 1
    office = chart.over(first - 1, Office) if first else None
    return office is not None and office.plural and first < before


def surname_mentions(chart: Chart, introduced: list[Name]) -> list[Name]:
    """Return the places where an ``introduced`` person is named by the surname alone."""
    text = chart.text
    wanted: dict[str, list[tuple[str, ...]]] = {}
    spelled: dict[tuple[str, ...], str] = {}
    for name in introduced:
        if name.surname_only:
            continue
        first, last = name.core
        begin = last - sum(
            1
            for token in text.tokens[first:last]
            if token.end > text.tokens[last - 1].end - len(name.surname)
        )
        key = tuple(text.folded[max(begin, first) : last])
        if key and len(key[-1]) > 2 and key not in spelled:
            wanted.setdefault(key[0], []).append(key)
            spelled[key] = name.surname
    found: list[Name] = []
    for at, word in enumerate(text.folded):
        for key in wanted.get(word, ()):
            end = at + len(key)
            capital = text.capital(at) or text.capital(end - 1)  # "D'havé"
            if tuple(text.folded[at:end]) != key or not capital:
                continue
            if text.tokens[at].joint or (end < len(text.tokens) and text.tokens[end].joint):
                continue
            if any(chart.covered(i, Name, Body) for i in range(at, end)):
                continue
            place = chart.over(at, Place)
            if place is not None:
                if place.first != at or text.word_before(at, "preposition-in", "contraction"):
                    continue
                chart.remove(place)  # a person of that name has been introduced
            if text.sentence_at(at).kind == "furniture":
                continue
            found.append(
                Name(
                    at,
                    end,
                    surname=spelled[key],
                    core=(at, end),
                    surname_only=True,
                )
            )
            break
    return found
