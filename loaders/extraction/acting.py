"""Which territories act, and so are institutions: parties, partners, funders, hosts, who speaks.

"The town of Lille" is a place where something lies or happens there, and an institution where it
does something, or others do something with it or for it. Who acts decides, for the whole graph
here: who takes part in an event or agreement does, the subject of a verb that only people and
institutions can be of, who backs or commissions something, with whom something is agreed, for whom
somebody signs, and what a list joins to other bodies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...ontology.territories import territories
from .actors import actors_in, leading_to_actors
from .analysis import Text
from .by_name import by_name
from .chart import Chart
from .clauses import agents_of, clauses
from .deciding import deciding, decisions
from .enumeration import listed
from .finite import AUXILIARIES
from .government import ARTICLES, genitive, governed
from .institutions import Institution, institution
from .membership import has_part
from .partaking import Participation
from .partners import partner_lines
from .phrases import Agreement, Body, Date, Demonym, Group, Name, Office, Phrase, Place, Venue
from .sentences import Sentence
from .verbs import SIGNING, Verb, roles_with, verbs

__all__ = ["acting_territories"]

NEAR_VERB = 8
"""Tokens between a subject and its verb."""
NEAR = 3
"""Tokens between an agreement and "with" or "between": "signed in 2004 between"."""
REACH = 14
"""Tokens of the name of an agreement."""
SIDE = 8
"""Tokens between a side and who signs for it: "for the town of X the agreement was signed by A"."""
BACKING = (
    "backing", "according-to", "preposition-instead", "together", "falls-to", "deed-of",
    "working-at",
)  # fmt: skip
"""Classes of phrases that lead to who stands behind something, or on whose behalf it is done."""
_OTHERS = ("in", "at", "of", "for", "about", "to", "since", "until")
_AGAIN = (
    "preposition-by", "preposition-of", "preposition-to", "contraction", "conjunction-and",
    "number", *ARTICLES,
)  # fmt: skip
"""What stands between the members of a list, commas aside."""
_ADVERBIAL = (
    "preposition-in", "preposition-at", "preposition-since", "preposition-for", "preposition-with",
    "preposition-by", "contraction", "adverb", "relative-day", "weekday", "within-event",
)  # fmt: skip
"""What a sentence opens with whose subject stands behind the verb."""


def acting_territories(chart: Chart, told: Iterable[Participation]) -> list[Body]:
    """Return the institutions that territories are where they act: those who have a part in what
    is ``told``, and the others of the text."""
    found: dict[int, Body] = {}
    for body in [*_taking_part(chart, told), *_elsewhere(chart)]:
        _narrow(chart, body)
        found.setdefault(body.first, body)
    return list(found.values())


def _taking_part(chart: Chart, told: Iterable[Participation]) -> Iterator[Body]:
    """Yield the territories that have a part in what is ``told``."""
    for participation in told:
        actor = participation.actor
        for body in actor.senders if isinstance(actor, Group) else [actor]:
            if isinstance(body, Body) and chart.at(body.first, Body) is not body and body.places:
                yield body


def _elsewhere(chart: Chart) -> Iterator[Body]:
    """Yield the other territories of the text that act."""
    lines = dict(partner_lines(chart.text))
    for sentence in chart.text.sentences:
        if sentence.kind == "furniture":
            continue
        begin = lines.get(sentence)
        if begin is not None:
            yield from _members(chart, begin, sentence.last)
        yield from _in_sentence(chart, sentence)


def _narrow(chart: Chart, body: Body) -> None:
    """Leave the noun of a list out of the name of its first member."""
    place = body.places[0]
    if body.name == chart.text.spaced(place.first, place.last):
        body.first = place.first


# -- lines with a label ----------------------------------------------------------------------


def _members(chart: Chart, first: int, last: int) -> Iterator[Body]:
    """Yield the territories of a list in which each member is a body: "Gemeente Sluis, Eupen"; but
    of "Euro-Institut, Kehl" the town is where the institute is."""
    text = chart.text
    before = first
    for place in chart.within(first, last, Place):
        behind = text.behind_bracket(place.last)
        if place.adjective or chart.covered(place.first, Body, Office, Name, Venue):
            written = chart.at(place.first, Body)  # with a capital: "Ville de Lille"
            before = behind if written and written.last == place.last else before
            continue
        found = institution(chart, place.first)
        body = found.body if found is not None else _by_name(chart, place)
        begin = found.noun if found is not None else place.first
        mark = text.words[begin - 1]
        opens = (
            begin == first
            or mark in ":;/–•-"
            or (before == begin - 1 > first and mark == ",")
            or (found is not None and mark == "," and not chart.covered(begin - 2, Name, Office))
        )
        opens = opens or (before < begin and _and(chart, before))
        closes = behind >= last or text.words[behind] in ",;/–.•" or _and(chart, behind)
        if body is not None and opens and closes:
            yield body
            before = behind


def _by_name(chart: Chart, place: Place) -> Body | None:
    """Return the institution that a territory smaller than a country is by its name alone."""
    if territories().are_countries(place.candidates):
        return None
    return by_name(chart, place)


def _and(chart: Chart, at: int) -> bool:
    return bool(chart.text.word(at, "conjunction-and"))


# -- sentences -------------------------------------------------------------------------------


def _in_sentence(chart: Chart, sentence: Sentence) -> Iterator[Body]:
    """Yield the territories that act in a sentence."""
    first, last = sentence.first, sentence.last
    places = [p for p in chart.within(first, last, Place) if not p.adjective]
    known = {p.first: found for p in places if (found := institution(chart, p.first)) is not None}
    if not places:
        return
    told = list(decisions(chart, first, last))
    decided = [verb for verb, _ in told]
    deeds = list(verbs(chart, first, last))
    willed = [verb for verb in deeds if verb.role in roles_with("willed")]
    for verb, name in (*told, *((verb, "") for verb in willed)):
        yield from deciding(chart, verb, name, first, last)
    if not known:
        return
    predicates = [*deeds, *decided]
    for run in _runs(chart, known, first, last):
        members = [known[p.first].body for p in run if p.first in known]
        if members and _acts(chart, known, run, predicates):
            yield from members
    yield from _sides(chart, known, predicates, first, last)
    for begin, end in clauses(chart, first, last):
        yield from _agents(chart, predicates, begin, end)


def _agents(chart: Chart, predicates: Sequence[Verb], first: int, last: int) -> Iterator[Body]:
    """Yield the territories that are subjects or agents of a clause's verbs."""
    text = chart.text
    within = sorted(
        (verb for verb in predicates if first <= verb.first and verb.last <= last),
        key=lambda verb: verb.first,
    )
    actors = actors_in(chart, first, last)
    if not within or all(chart.at(a.first, Body) is a for a in actors if isinstance(a, Body)):
        return
    for number, verb in enumerate(within):
        floor = within[number - 1].last if number else first
        ceiling = within[number + 1].first if number + 1 < len(within) else last
        if not roles_with("ofOthers").isdisjoint((verb.role, *verb.roles)):
            continue
        rule, agents = agents_of(chart, actors, verb, (floor, ceiling, last))
        if not agents:
            continue
        if rule == "inverted-subject" and not (
            _front(chart, agents[0].first) <= verb.last
            and (text.word(first, *_ADVERBIAL) or chart.covered(first, Date) or verb.first == first)
        ):
            continue  # "Freiwillige unterstützen die Stadt", "wollen sie die Stadt besuchen"
        if rule == "active-subject":
            if text.word_before(_front(chart, agents[0].first), "pronoun"):
                continue  # "weil sie die Stadt unterstützen"
            agents = listed(chart, agents, agents[0].first)  # "dass A die Stadt unterstützt"
            if not _near(chart, agents[-1].last, verb.first):
                continue
        for agent in agents:
            if isinstance(agent, Body) and chart.at(agent.first, Body) is not agent:
                yield agent


def _near(chart: Chart, at: int, verb: int) -> bool:
    """Say whether a subject that ends before token ``at`` is near its verb: no clause ends or
    begins between them."""
    text = chart.text
    between = text.words[at:verb]
    close = len(between) <= NEAR_VERB or text.language in ("nl", "de")  # their verbs may come last
    return close and between.count(",") % 2 == 0


def _runs(
    chart: Chart, known: dict[int, Institution], first: int, last: int
) -> Iterator[list[Phrase]]:
    """Yield the lists of a sentence: bodies and places with nothing between them but what joins a
    list; persons and those who come from somewhere are of none."""
    run: list[Phrase] = []
    behind = first
    for at in chart.begun(first, last, Office, Body, Group, Name, Venue, Place):
        if at < behind:
            continue
        phrases = (chart.at(at, kind) for kind in (Office, Body, Group, Name, Venue, Place))
        phrase = max((p for p in phrases if p is not None), key=lambda p: p.last)
        noun = known[at].noun if at in known else at
        begin = noun if not run or noun >= run[-1].last else at  # the noun of the whole list
        if run and at < (behind := max(behind, _behind_land(chart, run[-1].last))):
            continue
        person = isinstance(phrase, Name | Office | Group)
        if run and (person or not _joined(chart, run[-1].last, begin)):
            yield run
            run = []
        if not person:
            run.append(phrase)
        behind = phrase.last
    if run:
        yield run


def _joined(chart: Chart, at: int, begin: int) -> bool:
    """Say whether nothing but what joins a list stands from token ``at`` to ``begin``, which is
    where the next member begins."""
    text = chart.text
    at = _behind_land(chart, text.behind_bracket(at))
    if at >= begin or not (text.words[at] == "," or text.word(at, "conjunction-and")):
        return False
    while at < begin:
        demonym = chart.at(at, Demonym)
        step = demonym.last - at if demonym is not None else text.word(at, *_AGAIN)
        step = step or (text.words[at] == ",")
        if not step:
            return False
        at += step
    return True


def _behind_land(chart: Chart, at: int) -> int:
    """Return the token behind the land in which the member of a list before ``at`` lies: "den
    Gemeinden X und Y [in Tschechien] sowie"."""
    land = chart.at(at + chart.text.word(at, "preposition-in"), Place)
    lies = land is not None and land.first > at and land.generic is None
    return land.last if land is not None and lies else at


def _acts(
    chart: Chart,
    known: dict[int, Institution],
    run: Sequence[Phrase],
    predicates: Sequence[Verb],
) -> bool:
    """Say whether what stands before a list, or a body in it, makes all of it act."""
    text = chart.text
    begin = known[run[0].first].noun if run[0].first in known else run[0].first
    front = _front(chart, begin)
    if any(text.word_before(at, *BACKING, *leading_to_actors()) for at in range(front, begin + 1)):
        return True
    agrees = not roles_with("publicDeed").isdisjoint(_roles(predicates))
    if size := text.word_before(front, "preposition-between"):
        return _of_agreement(chart, front - size) or _founded(text, front - size, predicates)
    if _by_too(text, front):
        return True
    if size := text.word_before(front, "preposition-with"):
        return size > 1 or agrees or _of_agreement(chart, front - size)
    if governed(text, begin, *_OTHERS) or genitive(text, begin):
        return False
    if text.words[front - 1] == "," and chart.covered(front - 2, Name, Office):
        return False  # "A, Kreis Leer, EDR": where A is from
    if has_part(chart, front, run[-1].last):
        return True
    if text.where(text.sentence_at(begin).first, begin, "consists-of", "made-up-of"):
        return False  # "die Region umfasst den Kanton X und den Eurodistrikt Y"
    if any(isinstance(phrase, Body) for phrase in run):
        return True
    return front < begin and _nominative(chart, (front, run[-1].last), predicates)


def _nominative(chart: Chart, span: tuple[int, int], predicates: Sequence[Verb]) -> bool:
    """Say whether the German or Dutch noun phrase of a ``span``, article included, is subject of
    its clause, in a sentence that speaks of no land: behind an auxiliary, a relative pronoun or
    nothing, "haben die Stadt X und das Land Y … gegründet"; but "die Stadt X liegt"."""
    text = chart.text
    at, end = span
    sentence = text.sentence_at(at)
    if text.language not in ("de", "nl") or sentence.kind != "text" or end + 1 >= sentence.last:
        return False  # a list alone: "de provincies Limburg en Zeeland."
    if text.where(sentence.first, sentence.last, "lies", "inhabitants", "located"):
        return False
    if not roles_with("ofOthers").isdisjoint(_roles(predicates)):
        return False
    if pronoun := text.word_before(at, "pronoun-object", "pronoun"):
        return bool(text.word_before(at - pronoun, "auxiliary-be"))  # "sind ihr … angeschlossen"
    return at == sentence.first or bool(text.word_before(at, *AUXILIARIES, "relative-pronoun"))


def _front(chart: Chart, at: int) -> int:
    """Return where the articles and adjectives of countries begin that stand before ``at``: "[de
    Duitse] Kreisen"."""
    text = chart.text
    while at:
        demonym = chart.over(at - 1, Demonym)
        if demonym is not None and demonym.last == at:
            at = demonym.first
        elif size := text.word_before(at, *ARTICLES, "number"):
            at -= size
        else:
            break
    return at


def _of_agreement(chart: Chart, at: int) -> bool:
    """Say whether the preposition at token ``at`` leads to the parties of an agreement or of a
    cooperation that stands before it."""
    text = chart.text
    before = chart.within(at - REACH, at, Agreement)
    if any(at - agreement.last <= NEAR for agreement in before):
        return True
    over = chart.over(at, Agreement) or chart.over(at - 1, Agreement)
    if over is not None and over.head < at:
        return True
    while text.adjective(at - 1) or text.word_before(at, "cross-border"):
        at -= text.word_before(at, "cross-border") or 1  # "coopération européenne entre"
    return any(
        reading.id in roles_with("publicDeed") and reading.form == "action"
        for size in (1, 2)
        for length, reading in text.readings(at - size, "role")
        if length == size
    )


def _founded(text: Text, at: int, predicates: Sequence[Verb]) -> bool:
    """Say whether the preposition at token ``at`` stands behind a verb of a public deed: "signed in
    2004 between"."""
    sentence = text.sentence_at(at)
    return any(
        0 <= at - verb.last <= NEAR and sentence.first <= verb.first
        and not roles_with("publicDeed").isdisjoint((verb.role, *verb.roles))
        for verb in predicates
    )  # fmt: skip


def _by_too(text: Text, front: int) -> bool:
    """Say whether "and by" leads to another who did what a passive tells: "soutenue par la LumB et
    par [le district]"."""
    by = text.word_before(front, "preposition-by")
    begin = front - by
    if not by or text.language == "de" or not text.word_before(begin, "conjunction-and"):
        return False
    return any(
        at < begin for at in text.where(text.sentence_at(begin).first, begin, "preposition-by")
    )


def _roles(predicates: Sequence[Verb]) -> set[str]:
    return {role for verb in predicates for role in (verb.role, *verb.roles)}


def _sides(
    chart: Chart,
    known: dict[int, Institution],
    predicates: Sequence[Verb],
    first: int,
    last: int,
) -> Iterator[Body]:
    """Yield the territories for which somebody signs: "für den Kreis X setzte A seinen Namen
    darunter, für Y der Landrat"."""
    text = chart.text
    if SIGNING.isdisjoint(_roles(predicates)):
        return
    for at in text.where(first, last, "preposition-for", "preposition-instead"):
        side = at + text.word(at, "preposition-for", "preposition-instead")
        side += text.word(side, "determiner-definite")
        place = chart.at(side, Place)
        if place is None:
            continue
        behind = text.behind_bracket(place.last)
        near = min(behind + SIDE, last)
        if side in known and any(True for _ in chart.within(behind, near, Name, Office)):
            yield known[side].body
        elif body := _by_name(chart, place):  # "für Y der Landrat", "für Y A"
            behind += text.word(behind, "determiner-definite", "civility")
            if chart.at(behind, Office) or chart.at(behind, Name):
                yield body
