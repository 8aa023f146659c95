"""Verbs that give a role, in both voices: "ont ouvert", "werd geopend", "nahmen … teil"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import islice

from ...ontology.schema import Concept, concepts_with, schema
from .analysis import Text, anchors
from .attributive import led
from .behind_nouns import agent_behind, tells_more_of
from .chart import Chart
from .finite import in_form
from .gathered import gathered
from .government import governed, owned
from .heads import participle_endings
from .noun_or_verb import also_noun, tells
from .perfects import in_perfect
from .phrases import (
    Agreement,
    Body,
    Date,
    Event,
    Name,
    Office,
    Place,
    Topic,
)
from .relatives import enclosed
from .remembered import remembered
from .separable import separated
from .talking import had_talks

__all__ = [
    "SIGNING",
    "Verb",
    "intransitive",
    "receives",
    "receiving",
    "role_of",
    "roles_with",
    "verbs",
]

DEED = 10
"""Tokens between a verb of doing and the noun of what was done."""
PERFORMS = "performs"
"""The class of the verbs of doing."""
ASIDE = 10
"""Tokens of what two commas enclose between an auxiliary and its participle."""
OPENING = 12
"""Tokens from a participle that opens its sentence to its auxiliary: "Eingeladen zu … hatte"."""
AGENT = 8
"""Tokens, or dates and places, between a participle and "by"."""
_OF = ("preposition-of", "contraction", "preposition-for")
_RELATIONS = ("in", "at", "of", "for", "with", "by", "about", "to", "since", "until")
_NO_OBJECT = ("preposition-in", "preposition-at", "preposition-for", "preposition-with")
SIGNING = frozenset({"signed", "concluded"})
"""Roles whose verbs are about an agreement."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that gives ``role``, its voice and form, and all ``roles`` that its form can give;
    ``deed`` says that a noun beside it tells the role: "performed the opening"."""

    first: int
    last: int
    role: str
    passive: bool
    form: str
    roles: tuple[str, ...] = ()
    deed: bool = False


@remembered
def verbs(chart: Chart, first: int, last: int) -> list[Verb]:
    """Return the verbs of roles in tokens ``first`` to ``last``, in order."""
    text = chart.text
    found: list[Verb] = []
    behind = first
    for at in anchors(text.where(first, last, "holds"), text.beginning(first, last, "role")):
        if at < behind:
            continue
        if (size := text.word(at, "holds")) and (_of_itself(chart, at) or _behind_event(chart, at)):
            behind = at + size  # "la cérémonie, qui s'est tenue": nobody is named who held it
            continue
        if size:  # "the committee held its annual meeting"
            passive = _passive(chart, at, at + size, {"finite"}, first, last)
            found.append(Verb(at, at + size, "organised", bool(passive), "finite"))
            behind = at + size
            continue
        readings = [
            (n, r) for n, r in text.readings(at, "role")
            if r.form in ("finite", "participle", "infinitive", "gerund")
        ]  # fmt: skip
        if not readings or chart.covered(at, Name, Body, Place) or chart.at(at, Topic):
            continue
        if owned(text, at) or (also_noun(text, at) and not tells(chart, at)):
            continue  # "the board's meeting"
        size = readings[0][0]
        roles = list(dict.fromkeys(r.id for n, r in readings if n == size))
        forms = {r.form for n, r in readings if n == size}
        if "infinitive" in forms and _still_to_do(text, at, at + size, first):
            forms = {"infinitive"}
        if "participle" in forms and text.words[at + size - 1].endswith(
            participle_endings(text.language)
        ):
            forms = {"participle"}  # "organisé", which is compared without its accent
        if (
            "infinitive" in forms
            and text.language == "en"
            and text.word_before(at, "preposition-to")
        ):
            forms = {"infinitive"}
        before = at - text.word_before(at, "adverb")
        being = text.language == "en" and text.word_before(before, "auxiliary-be") > 0
        if forms == {"finite"} and being:
            continue  # "the mayors were discussed"
        if forms == {"gerund"} and being:
            if text.word(at, "discusses"):
                continue  # "is addressing the issue"
            forms = {"finite"}  # "is organising"
        modal = text.word_before(at, "auxiliary-modal")
        if "infinitive" in forms and text.word_before(at - modal, "infinitive-marker"):
            forms = {"infinitive"}  # "te willen organiseren"
        noun = text.language == "de" or chart.covered(at, Agreement)  # "the Action Plan"
        if noun and text.capital(at) and not text.opens_sentence(at):
            continue
        if "finite" in forms and (
            _before_noun(chart, at, first) or _of_event_before(chart, at, at + size, forms, roles)
        ):
            continue
        if not SIGNING.isdisjoint(roles) and _of_agreement(chart, at, forms):
            passive: bool | None = True
        else:
            passive = _passive(chart, at, at + size, forms, first, last)
        if passive is not None:
            role = _fitting(roles, passive)
            perfect = "participle" in forms and in_perfect(chart, at, first)
            form = "participle" if perfect else min(forms)
            found.append(Verb(at, at + size, role, passive, form, tuple(roles)))
        elif gathered(chart, at, at + size, first):
            found.append(Verb(at, at + size, "met", False, "participle"))
        behind = at + size
    found.extend(_separated(chart, first, last))
    begun = {verb.first for verb in found}
    found.extend(
        Verb(at, end, "met", False, "finite", ("met",))
        for at, end in had_talks(chart, first, last) if at not in begun
    )  # fmt: skip
    deeds = _deeds(chart, found, first, last)
    done = {deed.first for deed in deeds}
    found = [*deeds, *(verb for verb in found if verb.first not in done)]
    return sorted(found, key=lambda verb: verb.first)


def _still_to_do(text: Text, at: int, end: int, first: int) -> bool:
    """Say whether a Dutch form that is a participle too is an infinitive behind "will": "zal een
    conferentie ontvangen", but "zal worden ontvangen"."""
    if text.language != "nl" or not text.where(first, at, "auxiliary-future"):
        return False
    passive = ("auxiliary-be", "auxiliary-become", "auxiliary-have")
    return not (text.word_before(at, *passive) or text.word(end, *passive))


def _before_noun(chart: Chart, at: int, first: int) -> bool:
    """Say whether what looks like a finite verb is a participle before its noun, with its agent
    behind the article: "lehnte das von A unterzeichnete [Abkommen] ab"."""
    return in_form(chart.text, at, "attributive") and led(chart, at, first) is not None


def _of_event_before(chart: Chart, at: int, end: int, forms: set[str], roles: list[str]) -> bool:
    """Say whether an English form is the participle of the event straight before it, as it has no
    object: "spoke at a conference [hosted] in Newry"."""
    text = chart.text
    if text.language != "en" or "participle" not in forms or any(map(intransitive, roles)):
        return False
    if not chart.covered(at - 1, Event):
        return False
    bare = end == len(text.tokens) or text.words[end] in ",.;"
    return bare or bool(text.word(end, *_NO_OBJECT)) or chart.at(end, Date) is not None


def role_of(id: str) -> Concept:
    """Return the concept of a role."""
    return schema().schemes["role"][id]


@cache
def roles_with(flag: str) -> frozenset[str]:
    """Return the roles that have a ``flag``.

    >>> sorted(roles_with("ofWhole"))
    ['closed', 'opened']
    """
    return frozenset(concepts_with("role", flag))


@cache
def intransitive(role: str) -> bool:
    """Say whether one has the role without doing anything to the event: attended, met, spoke."""
    return role_of(role).flag("intransitive")


def receives(verb: Verb) -> bool:
    """Say whether a verb can tell that somebody received guests: "hosted", "greeted"."""
    return receiving(verb) is not None


def receiving(verb: Verb) -> str | None:
    """Return the role of who received guests, of those that a verb's form can give."""
    return next((r for r in (verb.role, *verb.roles) if r in roles_with("receives")), None)


def _fitting(roles: list[str], passive: bool) -> str:
    """Return the role meant by a verb of several: "réunis par" convened, "se sont réunis" met."""
    fitting = [role for role in roles if intransitive(role) != passive] or roles
    return min(fitting, key=lambda role: role_of(role).flag("meeting"))  # "welcomed" a conference


def _separated(chart: Chart, first: int, last: int) -> list[Verb]:
    """Match separable verbs: "nahmen … teil", "nam … deel"; each once, "lud zu X nach Y ein"."""
    told: dict[int, list[str]] = {}
    for at, reading in separated(chart.text, first, last):
        if reading.scheme == "role" and reading.id not in told.setdefault(at, []):
            told[at].append(reading.id)
    return [
        Verb(at, at + 1, _fitting(roles, False), False, "finite", tuple(roles))
        for at, roles in told.items() if roles
    ]  # fmt: skip


def _deeds(chart: Chart, found: list[Verb], first: int, last: int) -> list[Verb]:
    """Return the verbs that only say that what a noun of the proceedings names was done:
    "verrichtte de opening", "le coup d'envoi a été donné par A", "nahm die Eröffnung vor"."""
    text = chart.text
    whole = {at: text.word(at, PERFORMS) for at in text.where(first, last, PERFORMS)}
    readings = list(separated(text, first, last))
    parted = {at: 1 for at, reading in readings if reading.id == PERFORMS}
    if not (whole or parted):
        return []
    # "machte die Eröffnung möglich" is another verb
    others = {at for at, _ in readings} - set(parted)
    deeds: list[Verb] = []
    for at, size in sorted({**whole, **parted}.items()):
        if at in others or any(verb.first <= at < verb.last for verb in deeds):
            continue
        if any(
            verb.first <= at < verb.last
            and (verb.last > at + size or role_of(verb.role).flag("ofProceedings"))
            for verb in found
        ):
            continue  # "gave the opening address" is a form of its own
        role = _deed(chart, at, size, first, last)
        if role is None:
            continue
        forms = {r.form for n, r in text.readings(at, "word") if r.id == PERFORMS and n == size}
        passive = _passive(chart, at, at + size, forms or {"finite"}, first, last)
        if passive is not None:
            deeds.append(Verb(at, at + size, role, passive, min(forms or {"finite"}), deed=True))
    return deeds


def _deed(chart: Chart, at: int, size: int, first: int, last: int) -> str | None:
    """Return the role that the noun beside a verb of doing names, behind its article: of those of
    the proceedings, and of what is opened only an event, not "the opening of the bridge"."""
    text = chart.text
    near = range(max(first, at - DEED), min(last, at + size + DEED))
    for noun in text.beginning(near.start, near.stop, "role"):
        article = noun - text.word_before(noun, "determiner-definite")
        if article == noun or (
            article != at + size  # "a procédé à l'ouverture", not "sprach bei der Eröffnung"
            and governed(text, noun, *_RELATIONS)
        ):
            continue
        for length, reading in text.readings(noun, "role"):
            if reading.form != "action" or not role_of(reading.id).flag("ofProceedings"):
                continue
            of = noun + length + text.word(noun + length, *_OF)
            of += text.word(of, "determiner-definite")
            if of == noun + length or chart.covered(of, Event):
                return reading.id
    return None


def _passive(
    chart: Chart, at: int, end: int, forms: set[str], first: int, last: int
) -> bool | None:
    """Say whether the verb is in the passive; None for a participle that is no predicate."""
    text = chart.text
    if "participle" not in forms:
        return False
    if text.word(end, "preposition-by") or _behind_noun(chart, at, end, last):
        return True
    if forms == {"participle"} and text.language == "fr" and chart.covered(at - 1, Event, Office):
        return None  # "a participé à l'exercice organisé à Givet", "est professeur associé à"
    if text.language in ("nl", "de"):  # "ist der Vertrag, den beide unterzeichnet haben"
        if text.word(end, "auxiliary-have"):
            return False
        if text.word(end, "auxiliary-be"):
            return True
    reach = 6 if text.language in ("fr", "en") else 40
    at = _behind_auxiliary(text, at, first)
    for before in range(at - 1, max(first, at - reach) - 1, -1):
        if text.word(before, "auxiliary-be") and text.folded[before] != "'s":
            # French "a été ouvert": the have before it changes nothing
            return not _reflexive(chart, before)
        if text.word(before, "auxiliary-have"):
            return False
        if text.language in ("fr", "en") and text.tokens[before].text == ",":
            break
    if text.language in ("nl", "de"):
        opens = text.opens_sentence(end - 1)
        # "Eingeladen zur Tagung, die am Montag war, hatte A"
        behind = (n for n in range(end, last) if not (opens and enclosed(chart, n, at)))
        for after in islice(behind, OPENING if opens else 3):
            if text.word(after, "auxiliary-be"):
                return True
            if text.word(after, "auxiliary-have"):
                return False
    return None if forms == {"participle"} else False


def _behind_auxiliary(text: Text, at: int, first: int) -> int:
    """Return the comma behind the auxiliary of a participle at ``at`` where two commas enclose what
    stands between them: "ont[,] ce lundi, signé"; else ``at``."""
    if text.language not in ("fr", "en") or at - 1 <= first or text.tokens[at - 1].text != ",":
        return at
    for near in range(at - 2, max(first, at - ASIDE) - 1, -1):
        if text.tokens[near].text == ",":
            return near if text.word_before(near, "auxiliary-be", "auxiliary-have") else at
    return at


def _behind_noun(chart: Chart, at: int, end: int, last: int) -> bool:
    """Say whether a participle stands behind the noun of what was done, or opens its sentence, and
    its agent stands further on: "the ceremony, organised every year by A", "Signed in Lille by A,
    the treaty"."""
    text = chart.text
    if text.language not in ("fr", "en"):
        return False
    if not (tells_more_of(chart, at, Event, Agreement) or text.opens_sentence(at)):
        return False
    return agent_behind(chart, end, last, AGENT, straight=True) is not None


def _of_agreement(chart: Chart, at: int, forms: set[str]) -> bool:
    """Say whether a verb of signing tells of the agreement alone: straight behind it, as it does
    nothing itself, or reflexive: "praised the agreement signed in 2019", "se signait à Lille"."""
    text = chart.text
    if text.language not in ("fr", "en"):
        return False
    if "finite" in forms and text.word_before(at, "reflexive"):
        return True
    end = at - (at > 1 and text.tokens[at - 1].text == ",")
    agreement = chart.over(end - 1, Agreement)
    return "participle" in forms and agreement is not None and agreement.last == end


def _behind_event(chart: Chart, at: int) -> bool:
    """Say whether a verb is a participle behind its event: "the conference held online"."""
    text = chart.text
    return text.language == "en" and chart.covered(at - 1, Event)


def _of_itself(chart: Chart, at: int) -> bool:
    """Say whether a verb is reflexive: "s'est tenue", "hielt sich auf"; or a noun: "la tenue"."""
    text = chart.text
    auxiliary = text.word_before(at, "auxiliary-be", "adverb")
    noun = text.language == "fr" and text.word_before(at, "determiner-definite")
    reflexive = text.word_before(at - auxiliary, "reflexive")
    return bool(noun or reflexive or text.word(at + text.word(at, "holds"), "reflexive"))


def _reflexive(chart: Chart, auxiliary: int) -> bool:
    return bool(chart.text.word_before(auxiliary, "reflexive"))
