"""Territories and their adjectives.

A territory's name is a form of the gazetteer, capitalised unless it begins with a common noun
("mer du Nord"). Names that are also words or surnames ("weak": Lens, Tours, Martin) need a reason:
a preposition of place, a generic word ("ville de"), a bracket. Which of several territories of one
name is meant is decided for the whole document, in `passerelle.loaders.linking`.
"""

from __future__ import annotations

from ...ontology.schema import word_forms
from ...ontology.territories import territories
from .abbreviations import abbreviations
from .analysis import Text, anchors
from .heads import ending_in, headed, heads
from .kinds_of_place import Kind, borne, kind_before, listed, of_kind
from .particles import behind_land, called_like_town, of_office
from .phrases import Demonym, Place
from .shortened import opens_shortened, shortened

__all__ = ["compass", "country_codes", "demonyms", "places"]

CAPITAL_ADJECTIVES = frozenset({"nl", "en"})
"""Languages that write country adjectives with a capital."""
CODES = 16
"""Tokens of a bracket of countries' codes, brackets included."""
LINE = 8
"""Towns that hyphens join to one road or railway, beside the first."""
_WATERS = frozenset({"river", "sea", "landscape", "cross-border-region"})
"""Kinds of territory that hyphens rather join to the name of something else: "Rhin-Meuse"."""
_NOT_WORDS = frozenset({"territory", "demonym", "firstname", "organisation", "topic", "portfolio"})
"""Schemes whose wordings are no common words: Benelux and the North Sea are portfolios too."""
_COMMON = frozenset({"organisation-kind", "event-kind", "office-kind", "agreement-kind"})
"""Schemes of nouns that may open a sentence behind their article."""


def places(text: Text) -> list[Place]:
    """Return the mentions of territories in ``text``, in order, without overlaps."""
    found: list[Place] = []
    behind = 0
    named = text.beginning(0, len(text.tokens), "territory")
    before = [at - 1 for at, word in enumerate(text.words) if at and word == "-"]
    if word_forms("town-adjective", "townEnding", text.language):
        for scheme in ("office-kind", "organisation-kind"):
            before += [at - 1 for at in headed(text, scheme) if at]
        buildings = (*text.anywhere("venue"), *ending_in(text, "venue"))
        before += [at - 1 for at in buildings if at]
    shared: Kind | None = None  # the kind that a plural says of all names of a list
    member: Place | None = None  # the list's last name so far
    for at in anchors(named, before):
        if at < behind:
            continue
        said = kind_before(text, at)
        if said is None and shared and member and listed(text, member, at):
            said = shared._replace(first=at)
        place = (
            shortened(text, at, said)
            or _territory(text, at, said, joined=bool(found) and found[-1].last == at)
            or _town_adjective(text, at)
        )
        if place is None:
            continue
        found.append(place)
        behind = max(place.last, at + 1)
        if said is not None and said.plural:
            shared, member = said, place
        elif said or (member and at >= text.behind_bracket(member.last)):
            shared = None
    return found


def country_codes(text: Text) -> list[Place]:
    """Return the countries whose ISO 3166 codes stand in brackets behind a name: "Görlitz (DE)",
    "Roadmap (AT/HU)"; but "informatics (IT)", "Lumen Agency (LA)".

    >>> [p.candidates for p in country_codes(Text("Liberec (CZ), support (IT)", "en"))]
    [('CZ',)]
    """
    found: list[Place] = []
    letters = {each.short for each in abbreviations(text) if each.last > each.first + 1}
    for at in [at for at, word in enumerate(text.words) if word == "(" and at]:
        end = text.behind_bracket(at, most=CODES)
        if at + 1 in letters:
            continue
        codes = [i for i in range(at + 1, end - 1) if text.words[i] not in "/,-–"]
        opening = text.opens_sentence(at - 1) and not text.readings(at - 1, "territory")
        named = text.capital(at - 1) and not opening
        meant = [_coded(text.tokens[i].text) for i in codes]
        if (named or len(codes) > 1) and all(meant):
            found += [Place(i, i + 1, candidates=ids) for i, ids in zip(codes, meant, strict=True)]
    return found


def _coded(code: str) -> tuple[str, ...]:
    """Return the territories that two letters in a bracket may stand for: a country, and a canton;
    beside a canton none that Eurostat doesn't number, for it lies far off: no Bahamas for Basel."""
    canton, country = territories().get(f"CH-{code}"), territories().get(code)
    cantons = () if canton is None else (canton.id,)
    if country is None or country.kind != "country" or (cantons and country.nuts is None):
        return cantons
    return (code, *cantons)


def _territory(text: Text, at: int, said: Kind | None, *, joined: bool) -> Place | None:
    """Match a territory's name at ``at``, which a hyphen may have ``joined`` to one before it."""
    found = text.readings(at, "territory")
    if not found or text.sentence_at(at).kind == "furniture" or opens_shortened(text, at):
        return None
    named = _named(text, at)
    for size, reading in found:
        last = at + size
        if not named and reading.form != "small" and not _kind_opens(text, at, size):
            continue
        if (
            last < len(text.tokens)
            and text.tokens[last].joint
            and not text.readings(last, "demonym")
        ):
            # "Saint-Martin-les-…", "NRW-Innenminister": only an abbreviation or a whole part of a
            # German compound stands before a hyphen
            pair = said is None and _pair(text, at, size)
            if not (pair or (text.language == "de" and text.capital(last))):
                continue
        apart = joined and said is None and _lies(text, at)
        if text.tokens[at].joint and text.capital(at - 1) and not (apart or _hyphenated(text, at)):
            continue
        if text.word(at, "determiner-definite") == size - 1 and not text.capital(last - 1):
            continue  # "La réunion": a meeting
        readings = [r for n, r in found if n == size]
        forms = {reading.form for reading in readings}
        ids = tuple(reading.id for reading in readings)
        called = of_kind(text, said, at, last) if said else ()
        if said is not None and said.first == at and not kind_before(text, at):
            # the kind of a list, which may end before: "the provinces of X and Y, Belgium"
            said = said if borne((*ids, *called), said) else None
        kind, first = (said.id, said.first) if said else (None, at)
        if (
            "bare" in forms
            and forms <= {"bare", "weak"}
            and not text.word_before(at, "contraction")
        ):
            continue
        if size > 1 and (_article_first(text, at, size) or _kind_alone(text, at, size)):
            continue
        if size == 1 and text.tokens[at].text.isupper() and len(text.tokens[at].text) <= 2:
            continue  # "VI": a numeral sooner than Vicenza
        if forms == {"abbreviation"} and not text.tokens[at].text.isupper() and size == 1:
            continue
        weak = forms <= {"weak", "bare"} or _also_word(text, at, size)
        weak = weak and not _sole_of_kind(text, last, ids)
        if weak and "bare" in forms and _also_word(text, at, size):
            continue  # "au Palais": the common noun
        if (kind is None or behind_land(text, at)) and _part_of_name(text, at, size):
            continue
        if kind is None and called_like_town(text, at, last, ids):
            continue
        if at and text.word(at - 1, "venue") > 1:
            continue  # "City Hall"
        if _other_quarter(text, at, last):
            continue
        if weak and kind is None and not _placed(text, at, last):
            continue
        if weak and kind is None and any(n == size for n, _ in text.readings(at, "place-kind")):
            continue  # "des Landes": the generic word
        for head, word in text.readings(at, "place-kind"):
            # "Provinz Limburg" is the name of one, and a way to name every Limburg
            rest = text.readings(at + head, "territory") if head < size else []
            if rest and rest[0][0] == size - head:
                kind = kind or word.id
                readings = [*readings, *(r for n, r in rest if n == size - head)]
        ids = tuple(dict.fromkeys((*(reading.id for reading in readings), *called)))
        water = None if said else _behind_name(text, last)
        if water is not None:
            return Place(first, last + 1, generic=water)
        return Place(first, last, candidates=ids, generic=kind, weak=weak)
    return None


def _behind_name(text: Text, at: int) -> str | None:
    """Return the kind of landscape whose word ends an English name that a town begins: "Tornio
    [River]"."""
    if text.language != "en" or not text.capital(at) or text.tokens[at].joint:
        return None
    kinds = (reading.id for n, reading in text.readings(at, "place-kind") if n == 1)
    return next((kind for kind in kinds if kind in _WATERS), None)


def _pair(text: Text, at: int, size: int) -> bool:
    """Say whether a hyphen joins two territories that a line leads from one to the other: the road
    "Lille-Tournai", but "Saint-Martin-les-Bains", "Rhin-Meuse"."""
    return at + size < len(text.tokens) and _lies(text, at) == size and bool(_lies(text, at + size))


def _lies(text: Text, at: int, most: int = LINE) -> int:
    """Return how many tokens the plain name of a town, country or region takes at ``at``, 0 if
    none stands there, or it may be a river's, or goes on: "Villers-sur-Orne"; at ``most`` so many
    more may follow it on one line."""
    for size, reading in text.readings(at, "territory"):
        territory = territories().get(reading.id)
        river = territory is None or territory.kind in _WATERS
        if reading.form != "label" or river or not text.capital(at) or _also_word(text, at, size):
            return 0
        last = at + size
        if last < len(text.tokens) and text.tokens[last].joint:
            return size if most and _lies(text, last, most - 1) else 0
        # "the Frankfurt-Słubice Cooperation Centre": one name
        return 0 if text.language == "en" and text.capital(last) else size
    return 0


def _sole_of_kind(text: Text, last: int, ids: tuple[str, ...]) -> bool:
    """Say whether the word for a kind of country names one of them that needs no further name:
    "le Grand-Duché", but "Großherzogtums Luxemburg"."""
    of = text.word(last, "preposition-of", "contraction")
    return any(map(territories().is_country, ids)) and not text.readings(last + of, "territory")


def _named(text: Text, at: int) -> bool:
    """Say whether a name can begin at ``at``: with a capital, or a clitic before one
    ("'s-Hertogenbosch")."""
    if text.capital(at):
        return True
    return text.words[at][0] in "'’" and text.capital(at + 1) and text.tokens[at + 1].joint


def _kind_opens(text: Text, at: int, size: int) -> bool:
    """Say whether a name begins with the word for its kind, in small letters as a text has it: "les
    [îles Baléares]"."""
    kinds = [
        n for n, reading in text.readings(at, "place-kind") if n < size and reading.id in _WATERS
    ]
    return any(text.capital(i) for n in kinds for i in range(at + n, at + size))


def _article_first(text: Text, at: int, size: int) -> bool:
    """Say whether what looks like a name with its article is a common noun: "La réunion", and at
    the head of a sentence "La Chambre de commerce"."""
    article = text.word(at, "determiner-definite")
    if not article or article >= size:
        return False
    if not text.capital(at + article):
        return True
    if not text.opens_sentence(at):
        return False
    of = text.language == "fr" and text.word(at + size, "preposition-of")  # "La Chambre des pairs"
    return bool(of) or text.reads(at + article, _COMMON)


def _kind_alone(text: Text, at: int, size: int) -> bool:
    """Say whether only the word for its kind has a capital in what looks like a Dutch or English
    name: "North Sea Port [District duren]"."""
    kinds = [n for n, _ in text.readings(at, "place-kind") if n < size]
    rest = range(at + max(kinds, default=0), at + size)
    return bool(kinds) and text.language in ("nl", "en") and not any(map(text.capital, rest))


def _town_adjective(text: Text, at: int) -> Place | None:
    """Match the adjective of a town before an office, a body or a building: "Osnabrücker
    Polizeipräsident", "Gentse politie", "Aachener Rathaus"."""
    endings = word_forms("town-adjective", "townEnding", text.language)
    if not endings or not text.capital(at) or text.matches[at] or at + 1 >= len(text.tokens):
        return None
    if not (
        any(heads(text, at + 1, "office-kind"))
        or any(heads(text, at + 1, "organisation-kind"))
        or text.word(at + 1, "venue")
        or at + 1 in ending_in(text, "venue")
    ):
        return None
    if text.word_before(at, "civility") or text.readings(at - 1, "firstname"):
        return None
    lost = word_forms("town-adjective", "lostEnding", text.language)
    for ending in endings:
        if not text.folded[at].endswith(ending):
            continue
        stem = text.folded[at].removesuffix(ending)
        for name in (stem, *(stem + e for e in lost)):
            ids = [r.id for r in text.lexicon.readings.get(name, ()) if r.scheme == "territory"]
            if len(stem) > 2 and ids and text.sentence_at(at).kind != "furniture":
                return Place(at, at + 1, candidates=tuple(dict.fromkeys(ids)), adjective=True)
    return None


def _other_quarter(text: Text, at: int, last: int) -> bool:
    """Say whether a point of the compass makes another territory of it, which nobody knows.

    "South Bohemia" is not Bohemia, "la Bohême du Sud" neither; "western Germany" lies in Germany.
    """
    if text.language == "fr":
        behind = last + text.word(last, "contraction", "preposition-of")
        return text.capital(behind) and compass(text, behind)
    size = text.word_before(at, "compass")
    return bool(size) and not text.tokens[at].joint and text.capital(at - size)


def compass(text: Text, at: int) -> bool:
    """Say whether a point of the compass stands at ``at``: Nord, Sud-Ouest."""
    return bool(text.word(at, "compass"))


def _also_word(text: Text, at: int, size: int) -> bool:
    """Say whether a vocabulary knows the name as a common word too."""
    return any(
        match.size == size
        and any(reading.scheme not in _NOT_WORDS for reading in match.readings)
        for match in text.matches[at]
    )  # fmt: skip


def _hyphenated(text: Text, at: int) -> bool:
    """Say whether a joint token follows a stem that stands alone: Belgisch-Limburg, Ost-Belgien."""
    return bool(text.readings(at - 1, "demonym") or compass(text, at - 1))


def _part_of_name(text: Text, at: int, size: int) -> bool:
    """Say whether a person's name is likelier here: "Florence Parly", "Jean Luxembourg"."""
    after, before = at + size, at - 1
    first_name = size == 1 and bool(text.readings(at, "firstname"))
    if (
        first_name
        and text.capital(after)
        and text.is_word(after)
        and not text.readings(after, "office-kind")
    ):
        return not (text.word_before(at, "preposition-in") or of_office(text, at))
    if (
        before >= 0
        and text.capital(before)
        and text.readings(before, "firstname")
        and not text.readings(before, "territory")
        and not text.opens_sentence(before)
    ):
        return text.tokens[before].end + 1 == text.tokens[at].start
    return bool(text.word_before(at, "civility"))


def _placed(text: Text, at: int, last: int) -> bool:
    """Say whether the words around a weak name make it a place."""
    if text.word_before(at, "preposition-in", "contraction", "preposition-of"):
        before = at - 1
        if text.language == "de" and text.word(before, "preposition-to"):
            return False  # "zu Wort kommen"
        return not (text.tokens[before].text[0].isupper() and not text.opens_sentence(before))
    if at and (text.tokens[at - 1].text in "(/" or text.readings(at - 1, "demonym")):
        return True  # "het Duitse Kleef"
    if _paired(text, at):
        return True
    return (
        last < len(text.tokens)
        and text.tokens[last].text == "("
        and bool(text.readings(last + 1, "territory"))
    )


def _paired(text: Text, at: int) -> bool:
    """Say whether "and" joins a name to one behind a preposition that is no other word: "van Brugge
    en Sluis", where nouns have no capitals."""
    size = text.word_before(at, "conjunction-and")
    before = at - size - 1
    return (
        size > 0 and before > 0 and text.language != "de" and text.capital(before)
        and bool(text.word_before(before, "preposition-in", "preposition-of", "contraction"))
        and bool(_lies(text, before))
    )  # fmt: skip


def demonyms(text: Text) -> list[Demonym]:
    """Return country and region adjectives and inhabitants, compounds ("franco-belge") as one."""
    found: list[Demonym] = []
    behind = 0
    for at in text.beginning(0, len(text.tokens), "demonym"):
        readings = text.readings(at, "demonym")
        if at < behind or (text.language in CAPITAL_ADJECTIVES and not text.capital(at)):
            continue
        size = readings[0][0]
        ids = [r.id for n, r in readings if n == size]
        forms = {r.form for n, r in readings if n == size}
        last = at + size
        territories = [ids[0]]
        while last < len(text.tokens) and text.tokens[last].joint:
            more = text.readings(last, "demonym")
            if not more:
                break
            territories.append(more[0][1].id)
            forms |= {more[0][1].form}
            last += more[0][0]
        if forms == {"stem"}:  # "franco" alone is no adjective
            continue
        if text.sentence_at(at).kind != "furniture":
            inhabitant = forms == {"inhabitant"}
            found.append(Demonym(at, last, tuple(dict.fromkeys(territories)), inhabitant))
        behind = last
    return found
