"""Office phrases: modifiers, head, complements.

Heads are open. A form of the vocabulary is a head, and so is a German or Dutch compound whose last
part is one (Innenminister, korpschef); deputies, acting, former and honorary forms come from the
words around it. "Son homologue belge" is the office met before, of another country.
"""

from __future__ import annotations

from ...ontology.schema import schema
from ...ontology.tokens import fold
from .analysis import Text
from .chart import Chart
from .complements import Complement, complements
from .domains import listed_domains, titular_domain
from .heads import Head, headed, heads
from .institutions import institution
from .modifiers import of_holder, read_compound, read_modifiers
from .numerals import cardinal
from .phrases import Body, Date, Demonym, Office, Place
from .places import compass
from .terms import term

__all__ = ["office_at", "offices"]

_NO_PERSON = {"organisation-kind", "event-kind"}
"""What a noun tells of that an adjective behind it describes: "assemblée générale"."""
_UNDER = ("under-chair", "under-lead")
"""Phrases that hold a noun of leading, which nobody holds there."""


def offices(chart: Chart) -> list[Office]:
    """Return the office phrases; places, adjectives and bodies must be in ``chart``."""
    text = chart.text
    found: list[Office] = []
    behind = 0
    relative = text.anywhere("homologue", "predecessor")
    for at in text.prose(relative, headed(text, "office-kind")):
        if at < behind:
            continue
        head = _head(chart, at)
        if head is None:
            continue
        office = office_at(chart, at, head)
        if found and found[-1].last == at and office.kind and _joint_head(text, at):
            _join_heads(text, found.pop(), office)
        if found and office.first < found[-1].last <= at:
            office.first = office.core = found[-1].last  # "woordvoerder van de CDA-voorzitter"
        if found and office.first < found[-1].last:
            behind = at + head.size
            continue
        if found and found[-1].counterpart and found[-1].last == office.first:
            counterpart = found.pop()  # "his Austrian colleague, minister A": one person's office
            office.first = office.core = counterpart.first
            office.demonyms = tuple(dict.fromkeys([*counterpart.demonyms, *office.demonyms]))
            office.definite = office.definite or counterpart.definite
        if office.same and not office.possessive:
            continue  # "the successor of the treaty"
        if found and (shared := _shared(text, found[-1], office)):
            found[-1].portfolios, found[-1].bodies = shared
        found.append(office)
        behind = max(office.last, at + 1)
    return found


def _joint_head(text: Text, at: int) -> bool:
    """Say whether a head at ``at`` is joined to another by a hyphen."""
    return text.tokens[at].joint and any(heads(text, at - 1, "office-kind"))


def _join_heads(text: Text, before: Office, office: Office) -> None:
    """Make one office of two heads that a hyphen joins: "secretaris-directeur",
    "Counsellor-Minister"; the last says of what kind it is, unless it is whose deputy the first is:
    "Bezirkshauptmann-Stellvertreter"."""
    office.first, office.core = before.first, before.core
    office.definite = office.definite or before.definite
    office.possessive = office.possessive or before.possessive
    office.deputy = office.deputy or before.deputy
    if office.kind == "deputy" and before.kind:
        office.kind, office.deputy = before.kind, True
    if before.status != "current":
        office.status = before.status
    office.bodies.extend(body for body in before.bodies if body not in office.bodies)
    office.places.extend(place for place in before.places if place not in office.places)
    office.portfolios = tuple(dict.fromkeys([*before.portfolios, *office.portfolios]))
    office.demonyms = tuple(dict.fromkeys([*before.demonyms, *office.demonyms]))
    office.vague = office.vague and before.vague
    office.wording = text.spaced(office.core, office.last)


def _shared(
    text: Text, before: Office, office: Office
) -> tuple[tuple[str, ...], list[Body]] | None:
    """Return the domains or bodies that two offices have in common: "Minister en Staatssecretaris
    van Justitie", "chair and director of the Agency"."""
    last = before.last + text.word(before.last, "conjunction-and")
    if last == before.last or last != office.first or before.portfolios or before.anchored:
        return None
    if not (before.kind and office.kind) or before.plural != office.plural:
        return None
    kinds = [schema().schemes["office-kind"][each.kind] for each in (before, office)]
    if all(kind.flag("ofBody") for kind in kinds):
        return office.portfolios, list(office.bodies)
    ministers = all(
        kind.flag("stateOffice") or "country" in kind.attributes.get("jurisdictionKind", ())
        for kind in kinds
    )
    return (office.portfolios, []) if ministers else None


def _head(chart: Chart, at: int) -> Head | None:
    """Return the office head at ``at``; a counterpart ("homologue") has no kind of its own."""
    text = chart.text
    size = text.word(at, "homologue", "predecessor")
    if size and not text.functional(at):
        return Head(size, "", plural=False)
    for head in heads(text, at, "office-kind"):
        end = at + head.size
        size = text.word(at, "deputy")
        if size >= head.size and _deputy_of(text, at + size):
            continue  # "deputy First Minister", "Stellvertreter des Landrats"
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
        if _surname(chart, at) or _perfect(text, at) or _adjectival(text, at):
            continue
        if any(text.word(near, *_UNDER) > at - near for near in (at - 1, at - 2) if near >= 0):
            continue  # "unter der Leitung der drei Minister"
        if text.tokens[at].joint and text.word(at - 1, "seeks-office"):
            continue  # "kandidaat-burgemeester"
        if head.size == 1 and text.readings(at, "firstname") and text.capital(at + 1):
            continue  # "Peter Burke" is nobody's godfather
        if head.size == 1 and len(text.tokens[at].text) == 2 and not text.tokens[at].text.isupper():
            continue  # "Frage des Ob": no Oberbürgermeister
        if text.language == "fr" and text.tokens[at].joint:
            if not (_joint_head(text, at) or text.word(at - 1, "deputy", "former")):
                # neither "secrétaire-trésorier" nor "vice-bourgmestre"
                continue  # "Convention-Cadre"
        return head
    return None


def _deputy_of(text: Text, at: int) -> bool:
    """Say whether the office at ``at``, behind a word for a deputy, is the one that he stands in
    for, and no other person's title."""
    return any(not of_holder(text, at, at + head.size) for head in heads(text, at, "office-kind"))


def _in_head(text: Text, body: Body, at: int) -> bool:
    """Say whether a word is of a body's head: "coopération policière et douanière"."""
    return any(
        body.first < at < body.first + size
        for size, _ in text.readings(body.first, "organisation-kind")
    )


def _perfect(text: Text, at: int) -> bool:
    """Say whether the word is a participle: "le Luxembourg avait délégué la ministre"."""
    before = at - text.word_before(at, "adverb")
    return (
        text.language == "fr" and not text.capital(at)
        and bool(text.word_before(before, "auxiliary-have"))
    )  # fmt: skip


def _adjectival(text: Text, at: int) -> bool:
    """Say whether a French word is the adjective that it may be too: "autorités policières"."""
    endings = schema().schemes["word"]["adjective"].attributes.get("alsoOffice@fr", ())
    if text.language != "fr" or not text.folded[at].endswith(tuple(map(fold, map(str, endings)))):
        return False
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
    if text.language == "nl" and first < at and text.capital(at) and not _joint_head(text, at):
        return True  # "van der Meer-Prins", but "EDR-voorzitter"
    given = first - 1
    if text.where(max(given - 3, 0), given, "chooses", "auxiliary-become"):
        if text.readings(given - 1, "firstname") and text.word(at + 1, "preposition-of"):
            return False  # "elected Anna Martin President of": she has a surname
    return (
        at > 0
        and text.tokens[at].text.istitle()  # "Micheál Martin TD" is a member of parliament
        and text.capital(given)
        and bool(text.readings(given, "firstname"))
        and text.tokens[given].end + 1 == text.tokens[first].start
        and not chart.covered(given, Place, Demonym)
    )


def office_at(chart: Chart, at: int, head: Head) -> Office:
    """Return the office phrase with its ``head`` at token ``at``, modifiers and complements."""
    text = chart.text
    sentence = text.sentence_at(at)
    size, kind, plural = head
    plural = plural or _several(text, at)
    # "die drei Innenminister", "die beiden Präsidenten"
    plural = plural or _counted(text, at) or bool(text.word_before(at, "two-of-them"))
    office = Office(at, at + size, kind=kind, plural=plural, counterpart=not kind)
    if not kind and not text.word(at, "homologue"):
        office.same = office.vague = True
        office.status = "past"
    read_modifiers(chart, office, sentence.first)
    read_compound(chart, office, at)
    end = at + size
    inner = chart.over(end - 1, Place)
    if inner is not None and at < inner.first and inner.last > end:
        # "Präsident der Region Grand Est": the head's last word too
        _institutions(chart, office, [inner])
        end = inner.last
    body = chart.over(end - 1, Body)
    if body is None or at >= body.first or body.last <= end or _common(chart, office, body):
        body = None
    if body is not None:
        office.bodies.append(body)  # "commandant du groupement de gendarmerie du Nord"
        end = body.last
    concept = schema().schemes["office-kind"].get(kind)
    if concept:
        domain = titular_domain(chart, end, sentence.last)
        charges = [reading.id for _, reading in text.readings(end, "portfolio")]
        office.portfolios = (*office.portfolios, *(charges[:1] if domain > end else ()))
        end = domain
    tail = complements(chart, end, sentence.last, plural=plural)
    if office.counterpart and tail.seat is not None and (office.demonyms or tail.demonyms):
        # "son homologue belge à Bruxelles": where they met
        tail = complements(chart, end, tail.seat, plural=plural)
    if _proper(chart, office, tail):
        tail.places, tail.portfolios = [], []  # "chair of Tourism Ireland"
    office.last = tail.last
    if tail.former:
        office.status = "past"
    if text.language == "fr" and text.word(end, "deputy"):
        office.deputy = True  # "préfet adjoint", "président suppléant"
    _institutions(chart, office, _over(text, tail, plural=plural))
    office.bodies.extend(tail.bodies)
    office.portfolios = (*office.portfolios, *tail.portfolios)
    office.demonyms = tuple(dict.fromkeys([*office.demonyms, *tail.demonyms]))
    if compass(text, office.last) and text.capital(office.last):
        office.last += 1  # "préfet de la zone de défense et de sécurité Nord"
    if office.portfolios or tail.free:
        office.last = listed_domains(chart, at, office.last, sentence.last)
    if kind and schema().schemes["office-kind"][kind].flag("diplomatic"):
        size = text.word(office.last, "preposition-to")
        if size and (post := chart.at(office.last + size, Place)) is not None:
            office.places.append(post)  # "the Belgian ambassador to Germany"
            office.last = post.last
    while size := text.word(office.last, "acting", "honorary", "former"):
        if text.word(office.last, "former"):
            office.status = "past"
        office.last += size
    if _left_in_honour(text, office):
        office.status = "past"
    _after_comma(chart, office, sentence.last)
    if told := term(chart, office.last):
        office.since, office.until = told.since, told.until
        for date in list(chart.within(office.last, told.last, Date)):
            chart.remove(date)  # no date of what the sentence tells
    generic = bool(kind) and schema().schemes["office-kind"][kind].flag("generic")
    if generic and tail.empty and not office.anchored and not office.portfolios:
        if not text.capital(at) or text.opens_sentence(at) or text.language == "de":
            office.vague = True
    office.wording = text.spaced(office.core, office.last)
    return office


def _left_in_honour(text: Text, office: Office) -> bool:
    """Say whether an office over a territory is kept as a title by who has left it: "bourgmestre
    honoraire", "Ehrenbürgermeister"; an honorary consul or president may be one still."""
    kind = schema().schemes["office-kind"].get(office.kind)
    if kind is None or not kind.flag("sole") or _of_body(office) or text.language == "en":
        return False
    return office.honorary or bool(text.where(office.first, office.last, "honorary"))


def _proper(chart: Chart, office: Office, tail: Complement) -> bool:
    """Say whether what an English office is of is a body's name that nobody knows: a domain with a
    territory straight behind it, for who presides."""
    text = chart.text
    if text.language != "en" or not _of_body(office) or not (tail.portfolios and tail.places):
        return False
    at = tail.places[0].first
    return any(
        text.capital(at - size) and length == size
        for size in (1, 2, 3)
        for length, _ in text.readings(at - size, "portfolio")
    )


def _institutions(chart: Chart, office: Office, places: list[Place]) -> None:
    """Give the office its places; of one that is a body's, those that are written as institutions
    are bodies: "présidente du Département de la Moselle"."""
    for place in places:
        body = chart.at(place.first, Body) if _of_body(office) else None
        if body and body.last == place.last and (place.generic or body.known):
            office.bodies.append(body)
        elif (employer := _employer(chart, office, place)) is not None:
            chart.add([employer])
            office.bodies.append(employer)
        else:
            office.places.append(place)


def _employer(chart: Chart, office: Office, place: Place) -> Body | None:
    """Return the institution that a territory is to who works for it, and is over nothing:
    "Referentin bei der Stadt Aachen", "project officer at the city of Ghent"."""
    kind = schema().schemes["office-kind"].get(office.kind)
    if kind is None or kind.attributes.get("jurisdictionKind"):
        return None
    found = institution(chart, place.first)
    if found is None or any(chart.within(office.core, place.first, Body)):
        return None  # "Direktor des Museums bei der Stadt"
    text = chart.text
    article = found.noun - text.word_before(found.noun, "determiner-definite")
    employed = any(text.word_before(at, "employed-by") for at in (article, found.noun))
    return found.body if employed else None


def _of_body(office: Office) -> bool:
    """Say whether an office is a body's rather than over a territory: who presides is."""
    kind = schema().schemes["office-kind"].get(office.kind)
    return kind is not None and (
        kind.flag("ofBody") or "president" in kind.attributes.get("calledAlso", ())
    )


def _common(chart: Chart, office: Office, body: Body) -> bool:
    """Say whether the kind of a body is an ordinary word: "secrétaire d'État chargée de X"; in
    capitals one with a place is none: "président du Conseil du Léman"."""
    text = chart.text
    told = body.known or (body.places and text.capital(body.first))
    if told and (_of_body(office) or not text.readings(body.first, "place-kind")):
        return False
    kind = schema().schemes["organisation-kind"].get(body.kind or "")
    return kind is None or kind.flag("generic")


def _over(text: Text, tail: Complement, *, plural: bool) -> list[Place]:
    """Return the places that a head is over, without those that tell only where it is what several
    are of: "die Vorsitzenden der fünf Eurodistrikte an der Grenze zwischen X und Y in Z"."""
    if not plural or tail.free is None:
        return tail.places
    found: list[Place] = []
    aside = False
    for place in tail.places:
        first = place.first - text.word_before(place.first, "determiner-definite")
        of = text.word_before(first, "preposition-of", "contraction")
        where = text.word_before(first, "preposition-in", "preposition-between")
        joined = text.word_before(first, "conjunction-and") or text.words[first - 1] == ","
        aside = not of and place.first > tail.free[0] and bool(where or (aside and joined))
        if not aside:
            found.append(place)
    return found


def _counted(text: Text, at: int) -> bool:
    """Say whether a number before a head counts several: no year, "was seit 2010 Präsident"."""
    number = cardinal(text, at - 1) or 1
    return number > 1 and not (len(text.words[at - 1]) == 4 and 1900 <= number <= 2100)


def _several(text: Text, at: int) -> bool:
    """Say whether the article shows that several are meant where the noun doesn't: "die
    Innenminister Frankreichs und Belgiens"."""
    articles = schema().schemes["word"]["determiner-definite"].attributes
    endings = articles.get(f"numberlessEnding@{text.language}", ())
    return bool(
        endings and text.folded[at].endswith(tuple(map(str, endings)))
        and text.folded[at - 1] in articles.get(f"pluralArticle@{text.language}", ())
    )  # fmt: skip


def _after_comma(chart: Chart, office: Office, stop: int) -> None:
    """Read the body of an English title: "Permanent Secretary, Department of Justice"."""
    text = chart.text
    at = office.last
    if text.language != "en" or office.anchored or at + 1 >= stop or text.tokens[at].text != ",":
        return
    body = chart.at(at + 1, Body)
    if body is not None and (body.last == stop or text.tokens[body.last].text in ",;.)"):
        office.bodies.append(body)
        office.last = body.last
