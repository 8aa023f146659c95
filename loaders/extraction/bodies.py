"""Organisations: known by name, or by kind with a territory or a proper name.

A kind's head alone ("le service", "die Behörde") is no organisation: it needs a territory, a
portfolio, a proper name, or a description of what it is in charge of.
"""

from __future__ import annotations

from ...ontology.schema import schema, word_forms
from .abbreviations import Abbreviation, abbreviations
from .analysis import Text
from .bracketed import before_acronym, note_acronym, note_territory
from .chart import Chart
from .complements import complements
from .further import called_after, extend
from .government import indefinite, of_event
from .heads import headed, heads, names_event
from .in_front import elliptic_before, proper_before
from .kind_alone import common_kind, in_adjectives, named_by_kind
from .known import by_task, known_body, number_of_one, numbered
from .nationality import of_no_name
from .no_body import (
    first_of_compound,
    names_domain,
    of_premises,
    opens_compound,
    rather_event,
    sitting,
    territorial,
)  # fmt: skip
from .phrases import Body, Demonym, Place
from .proper import (
    LEGAL_FORMS,
    foreign_run,
    other_land,
    proper_of,
    proper_run,
)
from .purposes import accredited, domains, purpose
from .qualifiers import qualifiers
from .quotations import quoted_name
from .units import domains_of_unit

__all__ = ["bodies", "body_at"]


def bodies(chart: Chart) -> list[Body]:
    """Return the organisations of the text; territories and adjectives must be in ``chart``."""
    text = chart.text
    found: list[Body] = []
    introduced = {each.first: each for each in abbreviations(text)}
    known = text.beginning(0, len(text.tokens), "organisation")
    behind = 0
    tasks = text.anywhere("task-before-land", "task-behind-land")
    for at in text.prose(known, headed(text, "organisation-kind"), introduced, tasks):
        if at < behind:
            continue
        words = introduced.get(at)
        body = _introduced(chart, words) if words else None
        if words and body is not None:
            found.append(body)
            behind = max(words.last, words.end)
            continue
        if (words := _founded(chart, at, introduced)) is not None:
            name, acronym = (
                text.spaced(words.first, words.last),
                text.spaced(words.short, words.end),
            )
            kind = next(heads(text, at, "organisation-kind")).kind
            found.append(
                Body(words.first, words.last, kind=kind, name=name, acronym=acronym, proper=True)
            )
            behind = max(words.last, words.end)
            continue
        body = body_at(chart, at)
        if body is not None and found and _describes(text, body, found[-1]):
            continue
        if body is not None:
            found.append(body)
            behind = body.last
            if body.acronym is not None or (body.of and body.of.acronym is not None):
                behind = text.behind_bracket(behind, most=3)
            behind = max(behind, at + 1)
            found.extend(numbered(text, body))
    return found


def _describes(text: Text, body: Body, before: Body) -> bool:
    """Say whether a common noun without an article behind a body and a comma only tells what that
    is: "Consorzio Lumen, [organisme de santé publique]"."""
    comma = body.first - 1
    if text.language == "de" or body.known or text.capital(body.first) or comma < before.last:
        return False
    concept = schema().schemes["organisation-kind"].get(body.kind or "")
    generic = concept is not None and concept.flag("generic") and not body.places
    return generic and text.words[comma] == "," and text.behind_bracket(before.last) == comma


def body_at(chart: Chart, at: int) -> Body | None:
    """Return the organisation whose name, or its head, begins at a token, with its acronym."""
    body = known_body(chart, at) or _by_kind(chart, at) or by_task(chart, at)
    if body is not None:
        extend(chart, body)
        note_acronym(chart, body)
    return body


def _introduced(chart: Chart, words: Abbreviation) -> Body | None:
    """Return the organisation whose whole name an abbreviation stands for, if its words have the
    head of one: "centre de coopération policière et douanière (CCPD)"."""
    text = chart.text
    for at in range(words.first, words.last):
        body = known_body(chart, at) or _by_kind(chart, at)
        if body is None:
            head = next(heads(text, at, "organisation-kind"), None)
            if head is None or head.plural or names_event(text, at):
                continue
            body = Body(at, at + head.size, kind=head.kind)
        known = known_body(chart, words.short) if words.short < words.first else None
        if body.known and body.last >= words.last and known is None:
            return None
        body.known = known.known if known else None  # "EMRIC (Euregio Maas-Rijn …)"
        told = body.first < words.first and text.capital(body.first)
        body.first, body.last = body.first if told else words.first, words.last
        body.name = text.spaced(body.first, body.last)
        body.places = list(chart.within(body.first, body.last, Place))
        note_territory(chart, body, words.end + 1)
        generic = schema().schemes["organisation-kind"][str(body.kind)].flag("generic")
        body.proper = body.proper or not body.places or (generic and not body.portfolios)
        body.acronym = text.spaced(words.short, words.end)
        return body
    return None


def _founded(chart: Chart, at: int, introduced: dict[int, Abbreviation]) -> Abbreviation | None:
    """Return the abbreviation whose words stand straight behind the head at ``at`` of a kind that
    founders name as they like: "Verein [Brücken am Inn (BAI)]"."""
    head = next(heads(chart.text, at, "organisation-kind"), None)
    if head is None or head.plural:
        return None
    named = schema().schemes["organisation-kind"][head.kind].flag("quotedName")
    return introduced.get(at + head.size) if named else None


def _by_kind(chart: Chart, at: int) -> Body | None:
    text = chart.text
    head = next(heads(text, at, "organisation-kind"), None)
    if head is not None and rather_event(chart, at, head.size):
        return None
    if head is not None and any(n > head.size for n, _ in text.readings(at, "group-kind")):
        return None  # "services de l'État": a set of bodies
    topic = head is not None and any(n > head.size for n, _ in text.readings(at, "topic"))
    if head is not None and (text.word(at, "venue") > head.size or text.word(at - 1, "venue") > 1):
        return None  # "City Hall", "council chamber"
    if head is not None and any(size > 1 for size, _ in text.readings(at - 1, "office-kind")):
        return None  # "chief executive of the Food Standards Agency"
    if head is not None and not text.capital(at) and text.word(at, "deed-of"):
        return None  # "initiatief van": what they do
    if head is not None and text.word_before(at + head.size, "in-service", "no-body") > head.size:
        return None  # "au service de", "im Dienst der", "mise en œuvre"
    if head is not None and (first_of_compound(chart, at + head.size) or sitting(text, at)):
        return None
    place = chart.over(at, Place)
    if head is None or (place is not None and (place.first != at or _code(text, place))):
        return None
    size, kind, plural = head
    if plural or territorial(chart, at, size) or opens_compound(text, at + size):
        return None
    if size == 1 and text.tokens[at].text.isupper() and number_of_one(text, at + 1):
        called = text.spaced(at, at + 2)  # "SDIS 54"
        return Body(at, at + 2, kind=kind, name=called, acronym=called, proper=True)
    sentence = text.sentence_at(at)
    first, last = at - elliptic_before(text, at), at + size
    while opens_compound(text, first):
        first -= 1  # "the German-Danish police centre"
    demonyms: list[str] = []
    before = chart.over(first - 1, Demonym) if first else None
    if before is not None and text.language in ("nl", "en", "de") and not before.inhabitant:
        first = before.first
        demonyms.extend(before.territories)
    modified = first
    while first > sentence.first and (step := proper_before(chart, first)):
        first -= step + elliptic_before(text, first - step)  # "Informatie- en Expertise Centrum"
    opening = chart.over(first - 1, Demonym) if first < modified else None
    uninflected = text.language == "nl" and not text.folded[first - 1].endswith(
        word_forms("adjective", "inflectedEnding", "nl")
    )
    named = text.language == "en" or uninflected or in_adjectives(text, first - 1, first)
    if opening is not None and not opening.inhabitant and named:
        first = opening.first  # "Swedish Civil Defence Agency", "Nederlands Forensisch Instituut"
        demonyms.extend(opening.territories)
    concept = schema().schemes["organisation-kind"][kind]
    # a lower-case adjective of the kind: "police cantonale vaudoise", "federale politie"
    behind = last
    abroad = foreign_run(text, at, sentence.last)
    while not abroad > at and last < sentence.last and (step := _adjective(chart, last)):
        last += step
    narrowed = qualifiers(text, at - elliptic_before(text, at), at, behind, last)
    tail = complements(chart, last, sentence.last, free=False)
    if tail.seat is not None and tail.seat > last:  # "Department of Health in Dublin": perhaps
        tail = complements(chart, last, tail.seat, free=False)  # what it did there
    # "in Kehl" is where it is, and no name, but "à l'égalité des territoires" is what it is for
    seated = bool(text.word(last, "preposition-in")) and not tail.portfolios
    named = last if tail.empty or seated else tail.last
    proper_last = called_after(chart, named, sentence.last, kind)
    proper_last = max(proper_last, proper_run(chart, named, sentence.last), abroad)
    if tail.empty and proper_last == last:
        if (whole := _whole(chart, at, last)) is not None:
            return Body(
                first, whole.last, kind=kind, name=text.spaced(first, whole.last),
                places=list(whole.places), demonyms=tuple(demonyms), proper=True, of=whole,
            )  # fmt: skip
        if (inner := quoted_name(chart, last, kind)) is not None:
            called = text.spaced(*inner)
            return Body(*inner, kind=kind, name=called, proper=True)
        proper_last = proper_of(chart, last, sentence.last)
    adjective, event = first < modified or size > 1, names_event(text, at)
    deliberates = concept.flag("deliberates") and not (event or of_event(text, first))
    if proper_last == last or text.word(last, "preposition-for") or adjective:
        joins = text.capital(at) or len(set(demonyms)) > 1
        led = purpose(
            chart, last, sentence.last, adjective=adjective, subject=deliberates,
            worded=joins and not indefinite(text, first),
        )  # fmt: skip
        proper_last = max(proper_last, led)
    if not (tail.places or text.readings(at, "place-kind") or event) and text.capital(at):
        said = max(named, proper_last)
        told = size == 1 and (last > at + size or bool(tail.demonyms) or concept.flag("housed"))
        joined = concept.flag("ofMembers")
        domain = domains(chart, said, sentence.last, told=told, subject=deliberates, members=joined)
        proper_last = max(proper_last, domain)
    if deliberates and any(heads(text, proper_last - 1, "office-kind")):
        led = purpose(chart, proper_last, sentence.last, adjective=False, subject=True)
        proper_last = max(proper_last, led)  # "Committee of Experts on Border Regions"
    if tail.empty and concept.flag("unit"):
        proper_last = max(proper_last, domains_of_unit(chart, last, sentence.last))
    if text.capital(at):
        proper_last = max(proper_last, before_acronym(chart, at, last, sentence.last))
    end = max(named, proper_last)
    while last < end < sentence.last and text.tokens[end].joint and text.capital(end):
        end = proper_last = end + 1  # "hôpital Nord Franche[-Comté]"
    if last < end < sentence.last and text.words[end] == "+":
        end += int(text.tokens[end].start == text.tokens[end - 1].end)  # "EuRegio SaarLorLux+"
    if concept.flag("ofLands") and end > last:
        end = proper_last = other_land(chart, end, sentence.last)
    if concept.flag("accredited") and tail.places:
        end = proper_last = accredited(text, end)
    joint = chart.at(end, Demonym) if text.language == "fr" and end > named else None
    if joint is not None and len(joint.territories) > 1:
        end = proper_last = joint.last  # "Comité de coopération transfrontalière franco-allemand"
        demonyms.extend(joint.territories)
    if last < end and of_premises(text, end - 1):
        return None  # "Provincial Government Buildings"
    if last < end and text.language == "en" and text.word(end - 1, "no-body"):
        return None  # "Health Services Project"
    common = topic and concept.flag("everywhere")
    if topic and (common or not tail.places):
        return None  # "État de droit", but "hôpital transfrontalier de Cerdagne"
    proper = proper_last > named or (proper_last > last and tail.empty) or first < modified
    proper = proper or abroad > last
    if before is not None and first == before.first and text.language == "de":
        proper = proper or in_adjectives(text, first, at)  # "der Deutsche Alpenverein"
    capital = text.capital(at) and text.language != "de" and not text.opens_sentence(at)
    capital = capital or (text.language == "de" and text.tokens[at].text.isupper())  # EUREGIO
    capital = capital or abroad > last
    capital = capital or (not concept.flag("generic") and named_by_kind(text, first, at, end))
    capital = capital or (size > 1 and not common_kind(kind) and in_adjectives(text, at, last - 1))
    place_before = chart.over(first - 1, Place) if first else None
    if (
        place_before is not None
        and place_before.last == first
        and (text.language == "en" or place_before.adjective or _behind_place(text, at))
    ):
        first = place_before.first
        if text.language == "en":  # "Greater Malmö Committee"
            first -= proper_before(chart, first)
        tail.places.append(place_before)
    demonyms.extend(tail.demonyms)
    if before is not None and first == before.first:
        if of_no_name(text, at, last, before, tail, proper=proper_last > last):
            first = before.last  # "the Finnish Ministry of the Interior": of that country
    generic = concept.flag("generic")
    if generic and not (capital or proper_last > last) and _of_place(chart, first, at):
        return None  # "die Tiroler Delegation": people from there
    told = bool(tail.places or tail.portfolios or demonyms or tail.bodies)
    # "de Bestuurscommissie": its first part says more than its kind
    compound_name = text.language == "nl" and bool(narrowed) and not text.capital(end)
    compound_name = compound_name or abroad > at  # "du Consorcio"
    if not (told or proper or (capital and (not generic or end > at + 1 or compound_name))):
        return None
    # "le comité stratégique franco-belge": there is one, while "le service belge" may be any
    joint = len(set(demonyms)) > 1 and concept.flag("joins") and not event
    if generic and not (proper or capital or tail.places or tail.portfolios or joint):
        return None
    if generic and seated and not (capital or proper or demonyms or tail.portfolios):
        return None  # "the office in Lille": which of them, its town alone doesn't say
    if not (capital or proper) and indefinite(text, first):
        return None  # "a working group on sea transport"
    lower = text.language != "de" and not text.capital(at)
    named_one = text.capital(first) and not (text.language == "de" and text.opens_sentence(first))
    if tail.empty and proper_last > last and not demonyms and text.capital(last):
        letters = lower and text.tokens[last].text.isupper() and not concept.flag("unit")
        if letters or text.word_before(end, *LEGAL_FORMS):
            first = last  # "l'intercommunale WVI", "des Vereins X e.V.": the head is no name
    if lower and generic and tail.bodies and not (tail.places or tail.portfolios or proper):
        return None  # "het kantoor van de EDR": a part without a name of its own
    if generic and demonyms and not (capital or proper or named_one or tail.places or joint):
        return None
    if names_domain(text, first, at + size):
        return None
    of_kind = place is not None and (place.generic or text.readings(at, "place-kind"))
    if place is not None and of_kind and (first, end) == (place.first, place.last):
        # "the Province of Hainaut": what acts for it, with a capital or without; some provinces
        # have their kind in the name that the table knows
        return Body(first, end, kind=kind, name=text.spaced(first, end), places=[place])
    return Body(
        first, end, kind=kind, name=text.spaced(first, end),
        places=[] if abroad > last else tail.places,
        demonyms=tuple(dict.fromkeys(demonyms)), portfolios=tuple(tail.portfolios), proper=proper,
        qualifiers=narrowed, seated=seated or (proper and not _complemented(chart, last, end)),
    )  # fmt: skip


def _code(text: Text, place: Place) -> bool:
    """Say whether a place is told by the letters of a bracket: "Porrentruy (CH)"."""
    first, last = place.first, place.last
    bracketed = text.words[first - 1 : first] == ["("] and text.words[last : last + 1] == [")"]
    return bracketed and last == first + 1 and text.words[first].isupper()


def _of_place(chart: Chart, first: int, at: int) -> bool:
    """Say whether the adjective of a place leads from ``first`` to a noun of people at ``at``."""
    of = chart.at(first, Demonym) or chart.at(first, Place)
    return of is not None and of.last == at and any(heads(chart.text, at, "group-kind"))


def _adjective(chart: Chart, at: int) -> int:
    """Return how many tokens a French adjective of no country takes behind its noun: "police
    [cantonale]", "Fondation [européenne] pour la culture"."""
    text = chart.text
    if text.language != "fr" or chart.covered(at, Demonym):
        return 0
    return text.word(at, "cross-border") or int(text.adjective(at))


def _whole(chart: Chart, at: int, last: int) -> Body | None:
    """Return the body whose name completes that of its part, if the head of that at ``at`` has a
    capital: "Conseil de l'Eurodistrict X", "Algemene Afvaardiging van de Vlaamse regering"; but
    "de raad van de hulpverleningszone X" and German nouns name no part.
    """
    text = chart.text
    of = text.word(last, "preposition-of", "contraction")
    if not of or text.language == "de" or not text.capital(at) or text.opens_sentence(at):
        return None
    if names_event(text, at):
        return None  # "het Forum van de Euregio X"
    target = last + of + text.word(last + of, "determiner-definite")
    whole = body_at(chart, target) if target < text.sentence_at(at).last else None
    return None if whole is None or whole.bare or whole.first != target else whole


def _behind_place(text: Text, at: int) -> bool:
    """Say whether a French head in capitals stands straight behind a place: "Lille Métropole"."""
    return text.language == "fr" and text.capital(at) and not text.tokens[at].joint


def _complemented(chart: Chart, first: int, last: int) -> bool:
    """Say whether a preposition leads to a territory in a name: "Service public de Wallonie"."""
    text = chart.text
    for place in chart.within(first, last, Place):
        article = place.first - text.word_before(place.first, "determiner-definite")
        if text.word_before(article, "preposition-of", "contraction", "preposition-for"):
            return True
    return False
