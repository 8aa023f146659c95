"""What stands behind a head: "de la région X", "van Binnenlandse Zaken", "für Inneres".

Offices and bodies take the same complements, so one scanner reads them for both.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ...ontology.territories import surnames, territories
from .chart import Chart
from .finite import finite
from .government import genitive_article
from .heads import heads
from .modifiers import holder_at, holder_behind
from .nominals import joined_demonyms, suspended
from .phrases import Body, Date, Demonym, Name, Office, Place
from .separable import parted, separated

__all__ = ["Complement", "complements"]

MAX_KIND_WORDS = 5
"""Words between a list's conjunction and its next place, article aside."""
_STATES = ("former", "acting", "honorary", "deputy", "on-leave")
"""Words behind a French head that tell how somebody holds the office."""
MAX_FREE_WORDS = 9
"""An unknown complement ("de l'unité de recherche transfrontalière") is followed so far."""


@dataclass(slots=True)
class Complement:
    """What was read: the end token and what the complements name, in order."""

    last: int
    places: list[Place] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    portfolios: list[str] = field(default_factory=list)
    demonyms: list[str] = field(default_factory=list)
    free: tuple[int, int] | None = None
    seat: int | None = None
    """Where a preposition of place leads to the first complement that it does: "in Dublin"."""

    former: bool = False
    """Whether a word behind the head says that it is no more: "de l'époque"."""

    @property
    def empty(self) -> bool:
        """Whether nothing that tells the head apart was read."""
        return not (self.places or self.bodies or self.portfolios or self.demonyms or self.free)


def complements(
    chart: Chart, at: int, stop: int, *, plural: bool = False, free: bool = True
) -> Complement:
    """Read complements from token ``at``; a ``plural`` head takes a list of them.

    ``free`` lets it take words that it doesn't know, up to punctuation, a verb or a name.
    """
    text = chart.text
    found = Complement(at)
    while found.last < stop and not text.word(found.last, "set-phrase"):
        here = found.last
        demonym = chart.at(here, Demonym)
        if demonym and not demonym.inhabitant and text.language == "fr":
            for one in joined_demonyms(chart, demonym, plural=plural):
                found.demonyms.extend(one.territories)
                found.last = one.last
            continue
        if text.language == "fr" and (size := text.word(here, *_STATES)):
            found.former = found.former or bool(text.word(here, "former"))
            if size > 1 and text.word(here, "deputy") == size:
                size = 1  # "directeur adjoint [de la sécurité publique]"
            of = text.word_before(here + size, "preposition-of") if size > 1 else 0
            whose = any(heads(text, here + size, "office-kind"))
            found.last += size if whose else size - of  # "faisant fonction [de la province]"
            continue
        if text.tokens[here].text == "(" and here + 2 < stop and text.tokens[here + 2].text == ")":
            # "(CCPD)", "(Hainaut)" are read by those who need them
            break
        taken = _one(chart, here, stop, found, free)
        if not taken:
            break
        if found.seat is None and _of_place(chart, here):
            found.seat = here
        found.last = taken
        while (more := _listed(chart, found.last, stop, plural, found)) is not None:
            found.last = more
    return found


def _of_place(chart: Chart, at: int) -> bool:
    text = chart.text
    others = ["preposition-of", "preposition-for"]
    if text.language != "de":
        others.append("contraction")  # French "du", but German "im"
    return bool(text.word(at, "preposition-in")) and not text.word(at, *others)


def _listed(chart: Chart, at: int, stop: int, plural: bool, found: Complement) -> int | None:
    """Read ", de X", "et de Y", "en Z" after a complement of the same sort."""
    text = chart.text
    if plural and found.places:
        at = _located(chart, at)
    step = text.word(at, "conjunction-and")
    if not step and at < stop and text.tokens[at].text == ",":
        step = 1
    if not step or at + step >= stop:
        return None
    comma = text.tokens[at].text == ","
    target = at + step
    prepared = _prepared(chart, target)
    place = _place_ahead(chart, prepared)
    again = text.word(target, "preposition-of", "contraction")
    if place and found.places and (
        plural or (again and not comma and _within(place, found.places[-1]))
        or (again and text.words[prepared].islower() and _within(found.places[-1], place))
    ):  # fmt: skip # "préfet de la région Grand Est et du Bas-Rhin", but "et de la Région"
        if comma and prepared == target and not _list_goes_on(chart, place.last):
            return None
        found.places.append(place)
        return place.last
    size, concept = _portfolio(chart, prepared)
    if size and prepared - target == text.word(target, "determiner-definite") > 0:
        if text.language != "fr" and any(heads(text, prepared, "organisation-kind")):
            return None  # "das Amt für Umwelt und die Polizei": another body
    if size and found.portfolios and (not comma or _portfolio_follows(chart, prepared + size)):
        found.portfolios.append(concept)
        return prepared + size
    led = text.word(target, "contraction", "preposition-in", "preposition-of", "preposition-for")
    if found.portfolios and not comma and led and (
        charge := chart.at(prepared, Body) or place
    ):  # fmt: skip
        behind = charge.last
        if behind < stop and text.tokens[behind].text == "," and text.capital(behind + 1):
            return behind  # "le ministre de l'Intérieur et à la Grande Région, A"
    return None


def _within(place: Place, region: Place) -> bool:
    """Say whether one place lies in another, whatever of their candidates is meant."""
    regions = set(region.candidates)
    return any(not regions.isdisjoint(territories().ancestors(c)) for c in place.candidates)


def _located(chart: Chart, at: int) -> int:
    """Return the token behind a bracket that says where a place lies: "Görlitz (DE), Liberec"."""
    behind = chart.text.behind_bracket(at)
    place = chart.at(at + 1, Place)
    return behind if place and place.last == behind - 1 else at


def _list_goes_on(chart: Chart, at: int) -> bool:
    text = chart.text
    at = _located(chart, at)
    return bool(
        at < len(text.tokens) and (text.tokens[at].text == "," or text.word(at, "conjunction-and"))
    ) and bool(_place_ahead(chart, _prepared(chart, at + 1)))


def _place_ahead(chart: Chart, at: int) -> Place | None:
    """Return the place at ``at`` or behind words for its kind: "the German federal state of X"."""
    for gap in range(MAX_KIND_WORDS):
        place = chart.at(at + gap, Place)
        if place is not None:
            return place if _generic_between(chart, at, at + gap) else None
    return None


def _portfolio_follows(chart: Chart, at: int) -> bool:
    """Say whether the list "l'Intérieur, de la Sécurité et du Logement" goes on at ``at``."""
    text = chart.text
    for _ in range(6):
        if at >= len(text.tokens):
            return False
        comma = text.tokens[at].text == ","
        step = text.word(at, "conjunction-and") or comma
        if not step:
            return False
        target = _prepared(chart, at + step)
        size, _concept = _portfolio(chart, target)
        if not size:
            return not comma and target > at + step and bool(chart.at(target, Body))
        if not comma:
            return True
        at = target + size
    return False


def _prepared(chart: Chart, at: int) -> int:
    """Return the token after "de", "de la", "van de", "der" … at ``at``."""
    text = chart.text
    at += text.word(at, "preposition-of", "contraction", "preposition-in", "preposition-for")
    return at + text.word(at, "determiner-definite")


def _portfolio(chart: Chart, at: int) -> tuple[int, str]:
    """Return the domain at ``at`` and its tokens: those of the body too that is called by it, in
    "commissaire général de la police fédérale"."""
    for size, reading in chart.text.readings(at, "portfolio"):
        if suspended(chart.text, at + size) > at + size:
            return 0, ""  # "Milieu- en Verkeersdienst"
        body = next((head.size for head in heads(chart.text, at, "organisation-kind")), 0)
        return max(size, body), reading.id
    return 0, ""


def _one(chart: Chart, at: int, stop: int, found: Complement, free: bool) -> int:
    """Read one complement at ``at``; return where it ends, or 0."""
    text = chart.text
    step = text.word(at, "preposition-for") or text.word(
        at, "preposition-of", "contraction", "preposition-in"
    )
    if step and text.word(at, "verb-particle") and text.word(at + step, "preposition-for"):
        return 0  # "nodigde de burgemeesters uit voor een bijeenkomst"
    if text.word(at, "within-event") and not text.readings(at + step, "portfolio"):
        return 0  # "die Leiter im Rahmen einer Feierstunde"
    if step and text.capital(at) and not text.tokens[at - 1].text.isupper():
        return 0  # "burgemeester Van Damme": a particle in capitals begins a surname
    genitive = text.language == "de" and text.word(at, "determiner-definite")
    if genitive and not genitive_article(text, at + genitive):
        return 0  # "bei dem Treffen die Gemeinschaft": another part of the clause
    target = at + (step or genitive)
    if step:
        target += text.word(target, "determiner-definite")
    elif not genitive and not _direct(chart, at):
        return 0
    if target >= stop:
        return 0
    body = chart.at(target, Body)
    place = chart.at(target, Place)
    if body is not None and body.last <= stop and (place is None or body.last > place.last):
        found.bodies.append(body)
        return body.last
    size, concept = _portfolio(chart, target)
    charged = body is None or text.word(at, "preposition-for")  # "minister voor Benelux"
    if charged and place and place.last <= target + size and (step or genitive):
        found.portfolios.append(concept)  # "ministre de la Mer du Nord"
        return target + size
    for gap in (0, 1, 2, 3):  # "de la [région] [de] X": generic words may stand before the place
        place = chart.at(target + gap, Place) if target + gap < stop else None
        if place is not None:
            if gap and not _generic_between(chart, target, target + gap):
                if not (gap == 1 and _german_noun(chart, target)):
                    break
                if size == gap:
                    found.portfolios.append(concept)  # "Ministerium der Justiz Brandenburg"
            if place.weak and not (step or place.generic):
                break
            end = _longer_name(chart, place.last)
            if end and not holder_behind(text, place, at):
                found.free = (target, end)
                return end
            found.places.append(place)
            behind = text.readings(place.last, "place-kind") if text.language == "en" else []
            return place.last + (behind[0][0] if behind else 0)
    within = text.language == "en" and text.word(at, "preposition-in") > 0
    if size and (step or genitive) and (text.capital(target) or not within):
        found.portfolios.append(concept)  # but "services in border regions"
        return target + size
    demonym = chart.at(target, Demonym)
    if demonym is not None and (step or genitive):
        behind = demonym.last
        while (size := text.word(behind, "conjunction-and")) and (
            other := chart.at(behind + size, Demonym)
        ):
            behind = other.last
        body = chart.at(behind, Body)
        if body is not None:
            found.bodies.append(body)
            return body.last
        groups = text.readings(behind, "group-kind")
        if groups and free:  # "leiders van Nederlandse en Duitse politiediensten"
            found.free = (target, behind + groups[0][0])
            return behind + groups[0][0]
    if not free or not (step or genitive):
        return 0
    if step and not text.word(at, "preposition-of", "contraction", "preposition-for"):
        return 0  # "élus à développer": only a known place follows a preposition of place
    if _titled_person(chart, target):
        return 0  # "die Beauftragte von Ministerpräsidentin A": another office, and A's
    end = _free(chart, target, stop)
    if end > target:
        found.free = (target, end)
        inner = next(chart.within(target, end, Body), None)
        place = next(chart.within(target, end, Place), None)
        if inner is not None:
            found.bodies.append(inner)
        elif place is not None and not place.weak:
            found.places.append(place)
        return end
    return 0


def _titled_person(chart: Chart, at: int) -> bool:
    """Say whether an office with a name behind it begins at ``at``: "Ministerpräsidentin A"."""
    text = chart.text
    for head in heads(text, at, "office-kind"):
        behind = at + head.size
        if text.capital(behind) and not chart.covered(behind, Place, Body, Demonym):
            return not head.plural and bool(text.readings(behind, "firstname"))
    return False


def _longer_name(chart: Chart, at: int) -> int:
    """Return where a name ends that a place only begins: "Zeeland Seaports"; 0 if it doesn't."""
    text = chart.text
    end = at
    while (
        text.language != "de"  # its nouns are all in capitals
        and text.is_word(end)
        and text.capital(end)
        and not text.matches[end]
        and not chart.covered(end, Name)
        and text.folded[end] not in surnames()
        and text.tokens[end - 1].end + 1 == text.tokens[end].start
    ):
        end += 1
    return end if end > at else 0


def _german_noun(chart: Chart, at: int) -> bool:
    """Say whether a noun stands before a German place name: "der Landeshauptstadt Saarbrücken"."""
    text = chart.text
    return (
        text.language == "de"
        and text.capital(at)
        and not text.readings(at, "firstname")
        and not chart.covered(at, Name, Office)
    )


def _direct(chart: Chart, at: int) -> bool:
    """Say whether a place or body follows its head without a preposition: "Provincie Zeeland"."""
    place, body = chart.at(at, Place), chart.at(at, Body)
    return bool(place or body) and not chart.text.tokens[at].joint


def _generic_between(chart: Chart, first: int, last: int) -> bool:
    text = chart.text
    at = first
    while at < last:
        sizes = [size for size, _ in text.readings(at, "place-kind")]
        demonym = chart.at(at, Demonym)
        size = (
            (sizes[0] if sizes else 0)
            or text.word(at, "preposition-of", "contraction", "determiner-definite")
            or (demonym.last - demonym.first if demonym else 0)
        )
        if not size:
            return False
        at += size
    return True


def _free(chart: Chart, at: int, stop: int) -> int:
    """Return where words that nobody knows end: at a mark, a verb, a name, an office, a date."""
    text = chart.text
    end = at
    verbs = {first for first, _ in separated(text, at, text.sentence_at(at).last)}
    paired = False
    while end < min(stop, at + MAX_FREE_WORDS):
        if (behind := suspended(text, end)) > end:
            end, paired = behind, True
            continue
        if paired and text.word(end, "preposition-in"):
            break  # "der Vorstand für Zivil- und Katastrophenschutz in der Casa Moggioli"
        if not (text.is_word(end) or text.tokens[end].text[0].isdigit()):
            break
        if text.word(
            end, "auxiliary-be", "auxiliary-have", "relative-pronoun", "speech", "negation", "verb",
            "academic-title", "civility",
        ):  # fmt: skip
            break
        if finite(text, end) or end in verbs:
            break  # "Leute aus der Region [nahmen] teil"
        if chart.covered(end, Name, Date) or (chart.at(end, Office) and end > at):
            break
        if text.readings(end, "firstname") and text.capital(end) and text.capital(end + 1):
            break
        if any(holder_at(text, end + head.size) for head in heads(text, end, "office-kind")):
            break  # "der Beauftragte des [Ministerpräsidenten Jan Weber]": that one's office
        if end > at and text.word(end, "determiner-definite") and not text.word_before(
            end, "preposition-of", "contraction", "preposition-in", "preposition-for",
            "preposition-to", "preposition-about",
        ):  # fmt: skip
            break  # another noun phrase begins
        if text.word(
            end, "conjunction-and", "preposition-with", "preposition-by", "preposition-since",
            "within-event",
        ) or parted(text, end):  # fmt: skip
            break
        end += 1
    nouns = (i for i in reversed(range(at, end)) if text.capital(i) or not text.is_word(i))
    if text.language == "de":
        end = next(nouns, at - 1) + 1  # "zum Präsidenten der Kammer [gewählt]"
    while end > at and text.word(
        end - 1, "preposition-of", "contraction", "determiner-definite", "preposition-in",
        "preposition-for", "preposition-about",
    ):  # fmt: skip
        end -= 1
    return end
