"""Lists of actors beside a verb or a preposition: "A, mayor of X, and B, head of the police of Y".

A list goes on over commas, conjunctions and what is said of each member: a bracket, the body or
town that the person belongs to ("A of the PSNI", "burgemeester A van Hulst"), those on whose
behalf somebody acts, and an apposition whose words no grammar knows. A body of which a person is
said to be does nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...ontology.schema import word_forms
from .actors import phrase_first
from .analysis import Text
from .apposition import behind_letters
from .chart import Chart
from .finite import AUXILIARIES, clause_within, in_form
from .government import behind_article, genitive_article
from .phrases import Actor, Body, Date, Demonym, Event, Group, Name, Office, Place, Quantity, Venue

__all__ = [
    "affiliated",
    "before_object",
    "behind",
    "belongs",
    "in_apposition",
    "joins",
    "listed",
    "one_or_joined",
    "run_before",
    "run_from",
    "without_genitives",
]

APART = 10
"""Tokens of dates and places between a verb and the first of a list: "received in Lille"."""
APPOSED = 12
"""Tokens of an apposition that no grammar knows."""
NEAR = 4
"""Tokens between a verb and the first of a list, whatever they are."""

_JOINING = (
    "conjunction-and", "determiner-definite", "determiner-indefinite", "determiner-possessive",
    "civility", "preposition-of", "contraction", "preposition-by", "preposition-with", "adverb",
    "together", "number", "organ",
)  # fmt: skip
_SETTING = ("preposition-in", "preposition-at", "weekday", "reflexive", "venue", "afterwards")
"""What may stand between a verb and the first of a list, beside dates and places."""
_BELONGING = ("preposition-of", "contraction", "preposition-instead", "belongs")
_ARTICLES = ("determiner-definite", "determiner-indefinite")
_PREDICATE = (
    *AUXILIARIES, "relative-pronoun", "conjunction-that", "speech", "takes-place",
)  # fmt: skip


def without_genitives(chart: Chart, actors: list[Actor]) -> list[Actor]:
    """Return actors without the bodies that German lets follow a group in the genitive: of "die
    Vertreter Tirols, des Landes Bayern und der Polizei" only the group acts."""
    if chart.text.language != "de" or not actors or not isinstance(actors[0], Group):
        return actors
    return [
        actor for actor in actors
        if not (isinstance(actor, Body) and genitive_article(chart.text, actor.first))
    ]  # fmt: skip


def listed(
    chart: Chart, actors: Sequence[Actor], at: int, *, marker: int = 0, strict: bool = False
) -> list[Actor]:
    """Return the list of actors that begins at (or just behind) token ``at``.

    ``marker`` tells that a preposition of so many tokens before ``at`` opens the list; where it
    ends with "de", so do its members ("en présence de A, de B et de C"). ``strict`` asks that
    nothing but dates and places stand before the first.
    """
    text = chart.text
    out: list[Actor] = []
    again = marker and text.word_before(at, "preposition-of", "contraction")
    closed = False
    passed: Actor | None = None
    aside: Actor | None = None
    for actor in actors:
        if actor.first < at:
            continue
        if aside is not None and actor.first > at and _joined_in_aside(chart, at, actor):
            at, aside = actor.last, actor
            continue
        aside = None
        if passed is not None and actor.first == passed.last and isinstance(actor, Name):
            at = actor.last  # "the deputy of Mayor A"
            continue
        if not out:
            venue = chart.over(actor.first, Venue)
            if venue is not None and at <= venue.first < actor.first and actor.last <= venue.last:
                continue  # "à l'hôtel de [Région]"
            if not _begins(chart, at, actor.first, strict):
                break
            if _side_of_next(chart, at, actor):
                at = behind(chart, actor)
                continue
        elif (end := _clause_behind(chart, at)) > at:
            if actor.first < end:
                continue  # "A, who thanked B"
            break
        elif actor.first == at and not (isinstance(out[-1], Office) and isinstance(actor, Name)):
            break  # "ontving burgemeester A gouverneur B": another part of the clause
        elif belongs(chart, out[-1], at, actor, bool(again)) or affiliated(chart, out[-1], actor):
            at, passed = actor.last, actor
            continue
        elif not (joins(chart, at, actor.first) or _apposed(chart, at, actor)):
            step = _said_further(chart, at, actor)
            if step is None:
                break
            if not step:  # named inside an apposition
                at, aside = actor.last, actor
                continue
        conjunction = bool(text.where(at, actor.first, "conjunction-and"))
        if closed and not conjunction and isinstance(actor, Body | Group):
            break  # "presided over by A and B, the committee": the subject
        if conjunction and out:
            # "the Dutch towns A and B and the Belgian towns C, D and E"
            demonym = chart.over(actor.first - 1, Demonym) or chart.over(actor.last, Demonym)
            closed = not (closed and demonym is not None)
        out.append(actor)
        at = behind(chart, actor)
    return out


def _joined_in_aside(chart: Chart, at: int, actor: Actor) -> bool:
    """Say whether nothing but "and" joins an actor to who is named in an apposition before it: "led
    by A, with contributions from B [and C]"."""
    text = chart.text
    step = text.word(at, "conjunction-and")
    start = phrase_first(chart, actor)
    return step > 0 and at + step in (start, start - text.word_before(start, "determiner-definite"))


def _clause_behind(chart: Chart, at: int) -> int:
    """Return where the sentence ends whose relative clause a comma at ``at`` opens and no other
    ends: "chaired by A[, who thanked B]."; ``at`` where none does."""
    text = chart.text
    if text.words[at : at + 1] != [","] or not text.word(at + 1, "relative-pronoun"):
        return at
    article = text.word(at + 1, "determiner-definite")
    if article and not text.word(at + 2, "determiner-possessive", "determiner-indefinite"):
        return at  # German "der" may open the next member
    last = text.sentence_at(at).last
    return at if "," in text.words[at + 1 : last] else last


def _side_of_next(chart: Chart, at: int, actor: Actor) -> bool:
    """Say whether "of" between token ``at`` and a body tells but for which side a person came who
    stands straight behind it: "nahmen [von der Feuerwehr Kehl] Kommandant A und B teil"."""
    text = chart.text
    if not isinstance(actor, Body):
        return False
    start = behind_article(text, actor.first)
    of = start - text.word_before(start, "preposition-of", "contraction")
    end = behind(chart, actor)
    return at <= of < start and bool(chart.at(end, Name) or chart.at(end, Office))


def one_or_joined(chart: Chart, actors: Sequence[Actor]) -> list[Actor]:
    """Return a list up to its first name unless a conjunction joins it: behind "after the welcome
    by the mayor, A, the prefect B …" only A gave it."""
    if actors and chart.text.where(actors[0].last, actors[-1].first, "conjunction-and"):
        return list(actors)
    names = [number for number, actor in enumerate(actors, 1) if isinstance(actor, Name)]
    return list(actors[: names[0]] if names else actors[:1])


def run_before(chart: Chart, actors: Sequence[Actor], at: int, first: int) -> list[Actor]:
    """Return the last list of actors that ends before ``at`` and stands behind token ``first``."""
    run: list[Actor] = []
    for actor in reversed([a for a in actors if first <= a.first and a.last <= at]):
        if run and not _follows(chart, actor, run[0], bool(run[1:])):
            break
        run = [actor, *run]
    return run


def run_from(chart: Chart, actors: Sequence[Actor]) -> list[Actor]:
    """Return the first of ``actors`` and those whom nothing but commas and "and" join to it."""
    for number, (one, other) in enumerate(pairwise(actors), 1):
        if not _follows(chart, one, other, number + 1 < len(actors)):
            return list(actors[:number])
    return list(actors)


def _follows(chart: Chart, one: Actor, other: Actor, inside: bool) -> bool:
    """Say whether two actors stand in one list: joined by "and", an office and its holder, or by a
    comma ``inside`` a longer list."""
    between = behind(chart, one), other.first
    if not joins(chart, *between) or ";" in chart.text.words[slice(*between)]:
        return False
    person = isinstance(one, Office) != isinstance(other, Office)
    return inside or person or bool(chart.text.where(*between, "conjunction-and"))


def before_object(chart: Chart, actors: list[Actor], *, guests: bool = False) -> list[Actor]:
    """Return actors behind a verb up to its object: "gestern besuchte A die Schule"; with
    ``guests``, up to the second person where no "and" joins it: "empfing A, Landrat von X, B"."""
    several = len(actors) > 1 and chart.text.where(
        actors[0].last, actors[-1].first, "conjunction-and"
    )
    for number, (one, other) in enumerate(pairwise(actors), 1):
        if _oblique(chart.text, other.first) or (
            guests and not several and _another_person(chart, actors, number)
        ):
            return actors[:number]  # "empfing A, Landrat von X, den Botschafter B"
        article = chart.text.word(one.last, *_ARTICLES)
        if isinstance(one, Name) and isinstance(other, Name) and one.last == other.first:
            return actors[:number]  # "konnte A B begrüßen"
        if isinstance(one, Name) and article and one.last + article == other.first:
            return actors[:number]
    return actors


def _oblique(text: Text, at: int) -> bool:
    """Say whether a German article of no subject stands before the noun at token ``at``: "den"."""
    first = behind_article(text, at)
    forms = word_forms("determiner-definite", "obliqueArticle", text.language)
    return text.language == "de" and first < at and text.folded[first] in forms


def _another_person(chart: Chart, actors: list[Actor], number: int) -> bool:
    """Say whether a person begins at ``number`` of a list who is not the one before: behind an
    office and its name, or a name and its office."""
    actor = actors[number]
    kinds = {type(before) for before in actors[:number]}
    if kinds != {Name, Office} or not isinstance(actor, Name | Office | Group):
        return False
    return isinstance(actor, Group) or phrase_first(chart, actor) == actor.first


def behind(chart: Chart, actor: Actor) -> int:
    """Return the token behind an actor and behind what says whose it is: a bracket, "of the
    PSNI", "van Hulst", "on behalf of the council"; letters behind a name: "A MLA"."""
    text = chart.text
    letters = isinstance(actor, Name) and text.words[actor.last : actor.last + 1] != [","]
    at = text.behind_bracket(behind_letters(chart, actor.last) if letters else actor.last)
    if not isinstance(actor, Name | Office):
        return at
    while size := text.word(at, *_BELONGING):
        target = at + size
        target += text.word(target, "determiner-definite")
        of = chart.at(target, Body) or chart.at(target, Place) or chart.at(target, Group)
        if of is None or isinstance(of, Group):
            break
        at = text.behind_bracket(of.last)
    return at


def in_apposition(chart: Chart, actor: Actor, at: int) -> bool:
    """Say whether token ``at`` stands in the apposition behind an actor: "A, the successor of"."""
    text = chart.text
    comma = behind(chart, actor)
    return (
        comma < at <= comma + APPOSED
        and text.words[comma] == ","
        and "," not in text.words[comma + 1 : at]
        and not text.where(comma, at, *_PREDICATE)
    )


def _begins(chart: Chart, at: int, first: int, strict: bool) -> bool:
    """Say whether a list that is looked for at ``at`` can begin with the actor at ``first``."""
    if joins(chart, at, first):
        return True
    if first - at > APART:
        return False
    if not strict and first - at <= NEAR:
        return True
    text = chart.text
    while at < first:
        phrase = (
            chart.at(at, Date) or chart.at(at, Place) or chart.at(at, Venue) or chart.at(at, Body)
        )
        step = phrase.last - at if phrase else 0
        step = step or text.word(at, *_JOINING, *_SETTING)
        step = step or int(text.tokens[at].text in ",():")
        if not step:
            return False
        at += step
    return at == first


def belongs(chart: Chart, person: Actor, at: int, actor: Actor, again: bool) -> bool:
    """Say whether ``actor`` is the body of the ``person`` before it: "A, of the PSNI, and B"; or
    whose colleague, deputy or guest that person is called: "A, a colleague of B, and C"."""
    text = chart.text
    if isinstance(person, Office | Group) and isinstance(actor, Name | Office):
        of = text.word(at, "preposition-of")
        return bool(of) and at + of == phrase_first(chart, actor)
    if isinstance(person, Body) or not isinstance(actor, Body | Group):
        return False
    comma = text.tokens[at].text == ","
    of = at + comma
    size = text.word(of, *_BELONGING)
    if comma and isinstance(person, Group):
        return False  # "par les services des gouverneurs, des autorités belges"
    if (
        comma
        and isinstance(actor, Group)
        and text.word(of, "determiner-plural")
        and text.word(actor.last, "conjunction-and")
    ):
        return False  # "A, des élus belges et B"
    if not size or (comma and (again or text.word(of, *_ARTICLES))):
        return False  # "in the presence of A, der Polizei …": the list goes on
    return of + size in (actor.first, behind_article(text, actor.first))


def affiliated(chart: Chart, person: Actor, actor: Actor) -> bool:
    """Say whether a body without an article stands behind a name and a comma, and before another or
    the rest of the clause, as what the person is of: "A, Kent Police, and B moderated"."""
    text = chart.text
    if not (isinstance(person, Name) and isinstance(actor, Body)):
        return False
    if text.words[person.last] != "," or actor.first != person.last + 1:
        return False
    end = behind(chart, actor)
    comma = int(text.words[end : end + 1] == [","])
    size = comma + text.word(end + comma, "conjunction-and")
    if not size:
        return True
    article = text.word(end + size, "determiner-definite")
    return comma > 0 and chart.at(end + size + article, Body) is None


def joins(chart: Chart, first: int, last: int) -> bool:
    """Say whether nothing but what joins the members of a list, articles, civilities and
    prepositions with them, stands in tokens ``first`` to ``last``."""
    text = chart.text
    at = first
    while at < last:
        size = 0 if _of_place(text, at) else text.word(at, *_JOINING)
        if not size and text.tokens[at].text in ",();":
            size = 1
        demonym = chart.at(at, Demonym)
        if not size and demonym is not None and demonym.last == last:
            return True  # "and the Belgian towns of X and Y"
        if not size:
            return False
        at += size
    return True


def _of_place(text: Text, at: int) -> bool:
    """Say whether a word tells where or for whom something was, and joins no list: "im"."""
    return bool(
        text.word(at, "preposition-for")
        or (text.word(at, "contraction") and text.word(at, "preposition-in"))
    ) and not text.word(at, "preposition-of", "conjunction-and")


def _apposed(chart: Chart, at: int, actor: Actor) -> bool:
    if not isinstance(actor, Office) or not 0 < actor.first - at <= 3:
        return False
    mark = chart.text.tokens[at].text
    if mark in "–—-" and (actor.definite or chart.at(actor.last, Name)):
        return False  # "signed by A – minister B was ill"
    return mark in ",(–—-"


def _ends_clause(text: Text, at: int) -> bool:
    """Say whether a Dutch or German participle at ``at`` ends the clause: "von A geleitet, der"."""
    behind = text.words[at + 1 : at + 2]
    ended = bool(behind) and behind[0] in ",.;"
    return text.language in ("nl", "de") and ended and in_form(text, at, "participle")


def _said_further(chart: Chart, at: int, actor: Actor) -> bool | None:
    """Say whether ``actor`` goes on with a list behind an apposition that no grammar knows; False
    where it is named in the apposition itself, None where the list is over."""
    text = chart.text
    start = phrase_first(chart, actor)
    if start - at > APPOSED or start < at or _ends_clause(text, at):
        return None
    if clause_within(text, at, start, *_PREDICATE, forms=("infinitive", "gerund")):
        return None
    if any(chart.covered(near, Event, Quantity) for near in range(at, start)):
        return None
    head = start
    title = head - 1
    if isinstance(actor, Name) and title > at and text.is_word(title) and not text.matches[title]:
        head = title  # "and Voivode B"
    while size := text.word_before(head, "determiner-definite", "civility", "preposition-by"):
        head -= size
    if head > at and text.tokens[head - 1].text in ",;":
        return isinstance(actor, Name | Office)
    if text.word_before(head, "conjunction-and"):
        return isinstance(actor, Name | Office)
    return False if text.word_before(head, "preposition-of", "contraction") else None
