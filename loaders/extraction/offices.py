"""Office phrases: modifiers, head, complements.

Heads are open. A form of the vocabulary is a head, and so is a German or Dutch compound whose last
part is one (Innenminister, korpschef); deputies, acting, former and honorary forms come from the
words around it. "Son homologue belge" is the office met before, of another country.
"""

from __future__ import annotations

from ...ontology.schema import schema, word_forms
from .analysis import Text
from .chart import Chart
from .complements import Complement, complements
from .domains import adjectives_behind, bare_complement, listed_domains, titular_domain
from .heads import Head, headed, heads
from .institutions import institution
from .modifiers import read_compound, read_modifiers
from .numerals import cardinal
from .office_heads import commanded, joint_head, office_head
from .phrases import Body, Date, Demonym, Office, Place
from .places import compass
from .possessors import read_possessive
from .stations import only_there
from .terms import term

__all__ = ["office_at", "offices"]


def offices(chart: Chart) -> list[Office]:
    """Return the office phrases; places, adjectives and bodies must be in ``chart``."""
    text = chart.text
    found: list[Office] = []
    behind = 0
    relative = text.anywhere("homologue", "predecessor", "that-one")
    for at in text.prose(relative, headed(text, "office-kind")):
        if at < behind:
            continue
        head = office_head(chart, at)
        if head is None or _ends_body(chart, at, head.size):
            continue
        office = office_at(chart, at, head)
        if found and found[-1].last == at and office.kind and joint_head(text, at):
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


def _ends_body(chart: Chart, at: int, size: int) -> bool:
    """Say whether a head is the last part of a body's kind: "consulaat-generaal"."""
    text = chart.text
    body = chart.over(at, Body)
    return (
        body is not None and body.first < at and body.last == at + size
        and any(begin + head.size == at + size for begin in (at - 1, at - 2)
                if begin >= body.first for head in heads(text, begin, "organisation-kind"))
    )  # fmt: skip


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
    van Justitie", "chair and director of the Agency", "le président et la vice-présidente de X"."""
    last = joined = before.last + text.word(before.last, "conjunction-and")
    last += text.word(last, "determiner-definite") if joined > before.last else 0
    if joined == before.last or last != office.first or before.portfolios or before.anchored:
        return None
    if not (before.kind and office.kind) or before.plural != office.plural:
        return None
    kinds = [schema().schemes["office-kind"][each.kind] for each in (before, office)]
    stands_in = before.kind in kinds[1].attributes.get("deputyOf", ()) or office.deputy
    if last > joined and not stands_in:
        return None  # "the President and the director of the Agency"
    if all(kind.flag("ofBody") for kind in kinds):
        return office.portfolios, list(office.bodies)
    heads_government = kinds[0].flag("sole") or "deputyOf" in kinds[0].attributes
    ministers = not heads_government and all(
        kind.flag("stateOffice") or "country" in kind.attributes.get("jurisdictionKind", ())
        for kind in kinds
    )
    return (office.portfolios, []) if ministers else None


def office_at(chart: Chart, at: int, head: Head) -> Office:
    """Return the office phrase with its ``head`` at token ``at``, modifiers and complements."""
    text = chart.text
    sentence = text.sentence_at(at)
    size, kind, plural = head
    plural = plural or _several(chart, at)
    # "die drei Innenminister", "die beiden Präsidenten"
    plural = plural or _counted(text, at) or bool(text.word_before(at, "two-of-them"))
    office = Office(at, at + size, kind=kind, plural=plural, counterpart=not kind)
    if not kind and not text.word(at, "homologue", "that-one"):
        office.same = office.vague = True
        office.status = "past"
    read_modifiers(chart, office, sentence.first)
    read_compound(chart, office, at)
    if office.same and not office.possessive:
        read_possessive(text, office)
    end = at + size
    office.definite = office.definite or text.word(at, "that-one") > 0
    if (unit := commanded(chart, at, end)) is not None:
        office.bodies, end = [unit], unit.last
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
    end = _called_also(chart, end)
    end += text.word(end, "respective") if plural and text.language == "fr" else 0
    land = chart.at(end + 1, Demonym) if text.adjective(end) else None
    end += land is not None and not land.inhabitant  # "ministre fédérale [belge]"
    tail = complements(chart, end, sentence.last, plural=plural)
    if tail.seat is not None and only_there(chart, office, tail):
        tail = complements(chart, end, tail.seat, plural=plural)
    if _proper(chart, office, tail):
        tail.places, tail.portfolios = [], []  # "chair of Tourism Ireland"
    office.last = adjectives_behind(text, tail.last)
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
    bare = bare_complement(chart, office.last, sentence.last) if tail.empty else office.last
    told = bare > office.last and text.words[office.first - 1] == ","
    office.last = bare if told else office.last
    generic = bool(kind) and schema().schemes["office-kind"][kind].flag("generic")
    if generic and tail.empty and not told and not office.anchored and not office.portfolios:
        if not text.capital(at) or text.opens_sentence(at) or text.language == "de":
            office.vague = True
    office.wording = text.spaced(office.core, office.last)
    if office.plural:
        _of_several(chart, office, sentence.last)
    elif office.anchored:
        _also_of(chart, office, sentence.last)
    return office


def _of_several(chart: Chart, office: Office, stop: int) -> None:
    """Read the further bodies whose officers several are: "the chairs of X [and Y]"."""
    text = chart.text
    while office.bodies and office.bodies[-1].last == office.last:
        at = text.behind_bracket(office.last)
        step = text.word(at, "conjunction-and") or int(text.words[at : at + 1] == [","])
        begin = at + step
        begin += text.word(begin, "preposition-of", "contraction")
        begin += text.word(begin, "determiner-definite")
        body = chart.at(begin, Body) if step else None
        if body is None or body.last > stop or not _alike(body, office.bodies[0]):
            return
        office.bodies.append(body)
        office.last = body.last
        office.wording = text.spaced(office.core, office.last)


def _alike(body: Body, other: Body) -> bool:
    """Say whether bodies are of one kind, or both deliberate: a county's council and a city's."""
    kinds = schema().schemes["organisation-kind"]
    both = all(one.kind and kinds[one.kind].flag("deliberates") for one in (body, other))
    return body.kind == other.kind or both


def _also_of(chart: Chart, office: Office, stop: int) -> None:
    """Read the further bodies in which somebody has an office of the same kind: "president of X
    [and of Y]", "Präsident der X [und des Landkreises Y]"."""
    text = chart.text
    kinds = schema().schemes["office-kind"]
    own = kinds.get(office.kind)
    called = [office.kind, *map(str, own.attributes.get("calledAlso", ()))] if own else []
    of_body = any(kinds[kind].flag("ofBody") for kind in called)
    at = text.behind_bracket(office.last)
    while at < stop and (step := text.word(at, "conjunction-and")):
        of = at + step
        size = text.word(of, "preposition-of", "contraction")
        if not size or (text.language == "de" and not _genitive(text, of)):
            return
        begin = of + size
        begin += text.word(begin, "determiner-definite") if text.language != "de" else 0
        found = institution(chart, begin)
        body = chart.at(begin, Body) or (found.body if found is not None else None)
        if body is None or body.last > stop or not (of_body or found is not None):
            return
        if chart.at(begin, Body) is None:
            chart.add([body])
        office.also.append(body)
        office.last = at = body.last


def _genitive(text: Text, at: int) -> bool:
    """Say whether a German article at ``at`` is the genitive and no subject's: "des"."""
    return all(
        text.folded[at] in word_forms("determiner-definite", form, text.language)
        for form in ("genitiveArticle", "obliqueArticle")
    )


def _called_also(chart: Chart, at: int) -> int:
    """Return where a complement begins behind a bracket at token ``at`` with another word for the
    same office: "Commissaris van de Koning (gouverneur) [van X]"; ``at`` where there is no such."""
    text = chart.text
    if text.words[at : at + 1] != ["("]:
        return at
    end = text.behind_bracket(at)
    also = any(at + 1 + head.size == end - 1 for head in heads(text, at + 1, "office-kind"))
    return end if also and text.word(end, "preposition-of", "contraction") else at


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
    named = text.capital(body.first) and body.last > body.first + 1
    told = body.known or (named and (body.places or text.language == "en"))
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


def _several(chart: Chart, at: int) -> bool:
    """Say whether the article shows that several are meant where the noun doesn't: "die
    Innenminister Frankreichs und Belgiens", "die belgischen und deutschen Innenminister"."""
    text = chart.text
    opens = at
    while (demonym := chart.over(opens - 1, Demonym)) is not None and demonym.last == opens:
        opens = demonym.first
        opens -= text.word_before(opens, "conjunction-and") or int(text.words[opens - 1] == ",")
    weak = all(
        text.folded[near].endswith(word_forms("adjective", "weakPluralEnding", text.language))
        for near in range(opens, at) if chart.covered(near, Demonym)
    )  # fmt: skip
    articles = schema().schemes["word"]["determiner-definite"].attributes
    endings = articles.get(f"numberlessEnding@{text.language}", ())
    return bool(
        endings and text.folded[at].endswith(tuple(map(str, endings)))
        and weak and text.folded[opens - 1] in articles.get(f"pluralArticle@{text.language}", ())
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
