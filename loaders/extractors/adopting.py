"""Proposals → phrases and findings of the chart, and what came of each.

A mention becomes a phrase unless the rules have read its words: then theirs is meant where it is
of the same type, and the mention dropped where it is not. A tie becomes a finding, so that linking
makes its ends (which office, which event); what the findings have no form for is tied after it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field, replace

from ...ontology.ids import slug
from ...ontology.schema import schema
from ..extraction.chart import Chart
from ..extraction.circumstances import Circumstance
from ..extraction.holding import Holding
from ..extraction.participation import Participation
from ..extraction.phrases import (
    Agreement,
    Body,
    Date,
    Demonym,
    Event,
    Group,
    Name,
    Office,
    Phrase,
    Place,
    Quantity,
    Topic,
    Venue,
)
from ..extraction.read import Findings
from ..linking.context import Linking
from ..linking.record import Outcome, Record, ruled
from ..linking.subjects import about
from .forming import formed
from .proposals import Named, Proposals, Stated

__all__ = ["Adoption"]

FORMS: dict[str, tuple[type[Phrase], ...]] = {
    "Agreement": (Agreement,),
    "Event": (Event,),
    "Group": (Group,),
    "Office": (Office,),
    "Organisation": (Body,),
    "Person": (Name,),
    "Place": (Place, Venue),
    "Topic": (Topic,),
}
"""The phrases that name a thing of a type. A project has none: its name alone identifies it."""

LONGEST = 300
"""Code points: no name is longer, and ids are made of names."""

EVERY = (Agreement, Body, Date, Event, Group, Name, Office, Place, Topic, Venue)
FRAMES = (Agreement, Event)
"""Phrases in which others are named: "the meeting of the Council of X"."""
LIGHT = (Date, Demonym, Place, Quantity, Topic, Venue)
"""Phrases that stand in names: "Fondation de Mons"."""


@dataclass(slots=True)
class _Adopted:
    """What one extractor proposed, and the phrases that it stands for."""

    by: str
    outcome: Outcome
    named: dict[Named, Phrase] = field(default_factory=dict)
    projects: list[Named] = field(default_factory=list)
    stated: list[Stated] = field(default_factory=list)

    def phrase(self, named: Named) -> Phrase | None:
        """Return what a mention, or else the first one of the same thing, stands for."""
        return self.named.get(named) or (self.named.get(named.of) if named.of else None)


class Adoption:
    """The proposals of several extractors about one text, on their way into its record."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.proposed: dict[tuple[int, int], tuple[str, float]] = {}
        self._starts = [token.start for token in chart.text.tokens]
        self._adopted: list[_Adopted] = []

    def add(self, by: str, proposals: Proposals) -> Outcome:
        """Enter the mentions of the extractor ``by`` into the chart."""
        adopted = _Adopted(by, Outcome(by, dropped=proposals.dropped.copy()))
        self._adopted.append(adopted)
        for named in proposals.named:
            if named in adopted.named or named in adopted.projects:
                continue
            reason = self._enter(adopted, named)
            if reason and named.of is None:
                adopted.outcome.dropped[reason] += 1
        adopted.stated = proposals.stated
        for stated in adopted.stated:
            self._complete(adopted, stated)
        return adopted.outcome

    def _enter(self, adopted: _Adopted, named: Named) -> str:
        """Enter one mention, or return why not."""
        if named.end - named.start > LONGEST:
            return "too long for a name"
        tokens = self._tokens(named.start, named.end)
        if tokens is None:
            return "of parts of words"
        text, (first, last) = self.chart.text, tokens
        if text.sentence_at(first).kind == "furniture":
            return "in a line that is no text"
        if named.type not in FORMS:
            adopted.projects.append(named)
            return ""
        forms = FORMS[named.type]
        own = {p for at in range(first, last) for f in forms if (p := self.chart.over(at, f))}
        if len(own) == 1:
            adopted.named[named] = own.pop()
            return ""
        if own or self._contradicts(first, last, forms[0]):
            return "where the rules read otherwise"
        phrase = formed(self.chart, named, first, last)
        if phrase is None:
            return "of no kind of the vocabulary"
        self.chart.add([phrase])
        self.proposed[phrase.first, phrase.last] = adopted.by, named.confidence
        adopted.named[named] = phrase
        return ""

    def _tokens(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the tokens that a span covers, None where it cuts one."""
        tokens = self.chart.text.tokens
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        if first == last or first == len(tokens) or tokens[first].start != start:
            return None
        return (first, last) if tokens[last - 1].end == end else None

    def _contradicts(self, first: int, last: int, form: type[Phrase]) -> bool:
        """Say whether phrases of other types hold tokens where one of ``form`` is proposed."""
        for at in range(first, last):
            for other in EVERY:
                phrase = None if other is form else self.chart.over(at, other)
                if phrase is None:
                    continue
                within = first <= phrase.first and phrase.last <= last
                around = phrase.first <= first and last <= phrase.last
                if within and around:
                    return True
                if around and other in FRAMES:
                    continue
                if within and (
                    other in LIGHT or form in FRAMES or (form is Office and other is Body)
                ):
                    continue
                return True
        return False

    def _complete(self, adopted: _Adopted, stated: Stated) -> None:
        """Give an office that the model found the jurisdiction or body that the model says."""
        office, of = adopted.phrase(stated.source), adopted.phrase(stated.target)
        if not isinstance(office, Office) or (office.first, office.last) not in self.proposed:
            return
        if office.anchored:
            return
        if stated.type == "HAS_JURISDICTION" and isinstance(of, Place):
            office.places.append(of)
        elif stated.type == "OFFICE_IN" and isinstance(of, Body):
            office.bodies.append(of)

    # -- findings -------------------------------------------------------------------------------

    def complete(self, found: Findings) -> Findings:
        """Return what the rules found in the chart with what the models state beside it; what
        stands on a model's phrase says so."""
        holdings = [
            replace(one, rule=self._ruled(one.rule, one.name, one.office)) for one in found.holdings
        ]
        parts = [
            replace(one, rule=self._ruled(one.rule, one.actor, one.target))
            for one in found.participations
        ]
        told = [
            replace(one, rule=self._ruled(one.rule, one.event, one.value))
            for one in found.circumstances
        ]
        known = {
            *(("HOLDS", id(one.name), id(one.office)) for one in holdings),
            *((one.role, id(one.actor), id(one.target)) for one in parts),
            *((one.kind, id(one.event), id(one.value)) for one in told),
        }
        for adopted in self._adopted:
            rule = ruled("stated", adopted.by)
            for named, phrase in adopted.named.items():
                date = self._date(named)
                if date is not None and isinstance(phrase, FRAMES):
                    dated = Circumstance(phrase, "date", date, rule, named.confidence)
                    if ("date", id(phrase), id(date)) not in known:
                        told.append(dated)
            for stated in adopted.stated:
                finding = self._finding(adopted, stated, rule)
                match finding:
                    case Holding(name, office):
                        if ("HOLDS", id(name), id(office)) not in known:
                            holdings.append(finding)
                    case Participation(actor, role, target):
                        if (role, id(actor), id(target)) not in known:
                            parts.append(finding)
                    case Circumstance(event, kind, value):
                        if (kind, id(event), id(value)) not in known:
                            told.append(finding)
        return Findings(found.chart, holdings, parts, told)

    def _ruled(self, rule: str, *ends: Phrase | None) -> str:
        for end in ends:
            by, _ = self.proposed.get((end.first, end.last), ("", 1.0)) if end else ("", 1.0)
            if by:
                return ruled(rule, by)
        return rule

    def _date(self, named: Named) -> Date | None:
        if named.date is None:
            return None
        at = bisect_left(self._starts, named.date[0])
        return self.chart.over(at, Date) if at < len(self._starts) else None

    def _finding(
        self, adopted: _Adopted, stated: Stated, rule: str
    ) -> Holding | Participation | Circumstance | None:
        """Return a tie as a finding; None where the findings have no form for it."""
        source, target = adopted.phrase(stated.source), adopted.phrase(stated.target)
        sure, at = stated.confidence, self._at(stated.start)
        match stated.type, source, target:
            case "HOLDS", Name(), Office():
                status = str(stated.qualifiers.get("status", "current"))
                return Holding(source, target, rule, sure, status)
            case "TOOK_PART_IN", Name() | Office() | Body() | Group(), Event():
                role = str(stated.qualifiers.get("role", "attended"))
                return Participation(source, role, target, rule, sure, at)
            case "SIGNED", Name() | Office() | Body() | Group(), Agreement():
                return Participation(source, "signed", target, rule, sure, at)
            case "HELD_AT", Event(), Place() | Venue() | Body():
                return Circumstance(source, "place", target, rule, sure)
            case "ABOUT", Event() | Agreement(), Topic():
                return Circumstance(source, "topic", target, rule, sure)
        return None

    def _at(self, start: int) -> int:
        """Return the token at, or else before, a code point."""
        at = bisect_left(self._starts, start)
        return min(at, len(self._starts) - 1)

    # -- ties -----------------------------------------------------------------------------------

    def finish(self, linking: Linking) -> None:
        """Tie in the record what the findings had no form for, and count what came of all."""
        for adopted in self._adopted:
            for named in adopted.projects:
                known = self._project(adopted, linking, named)
                _count(adopted, "" if known else "in lower case", named)
            entities = _entities(linking.record, open_too=False)
            for stated in adopted.stated:
                _count(adopted, self._tie(adopted, linking, stated, entities))
            said = _entities(linking.record, open_too=True)
            for named, phrase in adopted.named.items():
                known = self._span(phrase) in said
                _count(adopted, "" if known else "of which nothing is said", named)

    def _span(self, phrase: Phrase) -> tuple[int, int]:
        return self.chart.text.span(phrase.first, phrase.last)

    def _project(self, adopted: _Adopted, linking: Linking, named: Named) -> bool:
        name = " ".join(linking.record.text[named.start : named.end].split())
        if not any(letter.isupper() for letter in name):
            return False  # "the project": any
        id = f"project/{slug(name)}"
        linking.record.entity(id, name)
        linking.record.mention(
            id, named.start, named.end, by=adopted.by, confidence=named.confidence
        )
        return True

    def _tie(
        self,
        adopted: _Adopted,
        linking: Linking,
        stated: Stated,
        entities: dict[tuple[int, int], list[str]],
    ) -> str:
        """See that a tie is in the record, or return why it is not."""
        record, declared = linking.record, schema()
        ends = []
        for named in (stated.source, stated.target):
            phrase = adopted.phrase(named)
            span = self._span(phrase) if phrase else (named.start, named.end)
            fit = (id for id in entities.get(span, ()) if declared.type_of(id) == named.type)
            ends.append(next(fit, None))
        source, target = ends
        rule = ruled("stated", adopted.by)
        value = adopted.phrase(stated.target)
        if source and stated.type == "ABOUT" and isinstance(value, Topic):
            if stated.source in adopted.projects:
                about(linking, source, Circumstance(None, "topic", value, rule, stated.confidence))
            return ""
        if source is None or target is None or source == target:
            return "without two ends in the graph"
        if self._finding(adopted, stated, rule) is not None:
            return ""
        told = [
            other for other in record.relations.values()
            if (other.type, other.source) == (stated.type, source)
        ]  # fmt: skip
        if stated.type in ("BORDERS", "LOCATED_IN", "HAS_JURISDICTION"):
            if any(other.target == target for other in told):
                return ""
            if told or stated.source.type == "Place":
                return "where the rules read otherwise"
        evidence = record.evidence(stated.start, stated.end, rule, stated.confidence)
        record.relate(stated.type, source, target, evidence, **stated.qualifiers)
        return ""


def _count(adopted: _Adopted, reason: str, named: Named | None = None) -> None:
    """Count one item as kept, or as dropped for ``reason``."""
    if named is not None and named.of is not None:
        return
    if reason:
        adopted.outcome.dropped[reason] += 1
    else:
        adopted.outcome.kept += 1


def _entities(record: Record, *, open_too: bool) -> dict[tuple[int, int], list[str]]:
    """Return the entities that each span names; of an unresolved mention its wording."""
    found: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for entity in record.entities.values():
        for mention in entity.mentions:
            found[mention.start, mention.end].append(entity.id)
    if open_too:
        for mention in record.unresolved:
            found[mention.start, mention.end].append(mention.text)
    return found
