"""What the extractor finds in an annotated text, right, wrong and missed (rules: README.md)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from annotations import AnnotatedText, Relation, Span, Thing
from passerelle.graph.model import Document
from passerelle.loaders.extraction.read import read
from passerelle.loaders.linking.link import link
from passerelle.loaders.linking.record import Record

__all__ = [
    "LANGUAGES",
    "LENIENT",
    "MEASURES",
    "NAMES",
    "Error",
    "Report",
    "Tally",
    "record_of",
    "score",
]

LANGUAGES = ("fr", "nl", "de", "en")
NAMES = ("PER", "ORG", "LOC")
OTHERS = ("OFF", "EVT", "AGR", "TOP", "GRP")
TYPES = {
    "Person": "PER", "Organisation": "ORG", "Place": "LOC", "Office": "OFF", "Event": "EVT",
    "Group": "GRP", "Topic": "TOP", "Agreement": "AGR",
}  # fmt: skip
RELATIONS = (
    "holds_office", "jurisdiction", "opened", "participated", "signed", "held_at", "organised_by",
    "covers_topic", "part_of", "date", "participants", "located_in",
)  # fmt: skip
STRICT, LENIENT = "strict", "lenient"
ORGANISING = ("organised", "convened", "hosted")
ALIKE = {"GRP": {"GRP", "ORG", "OFF"}, "ORG": {"ORG", "GRP"}, "OFF": {"OFF", "PER", "GRP"}}
"""What else than its own type a gold argument may be found as: a described body, an office whose
holder is named elsewhere."""
UNEVEN = {"participated": ("ORG",), "signed": ("ORG",), "organised_by": ("PER", "OFF")}
"""Actors that were annotated less evenly than the rest: they are scored apart, as "… uneven"."""
POSTS = "taken-over"
"""The rule of a post that is named as a thing ("the presidency of"), which is no OFF: what it finds
beside the annotation is scored apart, as "holds_office uneven"."""

MEASURES = (
    *(f"{kind} {way}" for kind in (*NAMES, *OTHERS) for way in (STRICT, LENIENT)),
    *(f"{name} {way}" for name in RELATIONS for way in (STRICT, LENIENT)),
    *(f"{name} uneven" for name in ("holds_office", *UNEVEN)),
    "status",
)
"""Everything that is measured, in the order of the tables."""


@dataclass(slots=True)
class Tally:
    """Right, found and annotated."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, other: Tally) -> None:
        self.right += other.right
        self.found += other.found
        self.gold += other.gold

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.found + self.gold
        return 2 * self.right / both if both else 0.0


class Error(NamedTuple):
    """Something ``missed`` or wrong: what it is, and the words around it."""

    text: str
    missed: bool
    what: str
    where: str
    relation: Relation | None = None


@dataclass(slots=True)
class Report:
    """Tallies by measure and language, and by rule, and the errors by measure."""

    tallies: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    rules: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    """By relation and rule, what it found and how much of that is right, leniently."""
    errors: dict[str, list[Error]] = field(default_factory=lambda: defaultdict(list))

    def of(self, measure: str, languages: Iterable[str] = LANGUAGES) -> Tally:
        """Return the tally of a measure over some languages."""
        whole = Tally()
        for language in languages:
            whole.add(self.tallies.get((measure, language), Tally()))
        return whole


class _Found(NamedTuple):
    """A relation that the extractor gives: two of its entities, or one and a literal."""

    name: str
    subject: str
    object: str
    rule: str
    quote: str


def record_of(text: AnnotatedText) -> Record:
    """Return what the extractor makes of a text."""
    document = Document("document/x", text.id, "", text.language, text.published, "option", "")
    published = date.fromisoformat(text.published) if text.published else None
    return link(document, read(text.text, text.language, published))


def score(texts: Iterable[AnnotatedText]) -> Report:
    """Return how the extractor does on ``texts``."""
    report = Report()
    for text in texts:
        _Scoring(text, record_of(text), report).score()
    return report


def overlap(one: Span, other: Span) -> bool:
    """Say whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


class _Scoring:
    """One text: what is annotated beside what is found."""

    def __init__(self, text: AnnotatedText, record: Record, report: Report) -> None:
        self.text = text
        self.record = record
        self.report = report
        self.spans = {
            id: [(m.start, m.end) for m in entity.mentions]
            for id, entity in record.entities.items()
        }

    def score(self) -> None:
        self._mentions(NAMES, outermost=True)
        for kind in OTHERS:
            self._mentions((kind,), outermost=False)
        for name in RELATIONS:
            wanted = [r for r in self.text.relations if r.name == name]
            offered = [found for found in self._found if found.name == name]
            sent: list[_Found] = []
            if name in UNEVEN:
                uneven = [r for r in wanted if self._uneven(r)]
                wanted = [r for r in wanted if not self._uneven(r)]
                apart = [f for f in offered if self._found_uneven(f)]
                offered = [f for f in offered if f not in apart]
                sent = [
                    f for f in apart
                    if any(self._same(f, r, LENIENT) for r in wanted)
                    and not any(self._same(f, r, LENIENT) for r in uneven)
                ]  # fmt: skip
                self._relations(f"{name} uneven", uneven, [f for f in apart if f not in sent])
            elif name == "holds_office":
                apart = [
                    f for f in offered
                    if f.rule == POSTS and not any(self._same(f, r, LENIENT) for r in wanted)
                ]  # fmt: skip
                self._relations(f"{name} uneven", [], apart)
                offered = [f for f in offered if f not in apart]
            for way in (STRICT, LENIENT):
                more = sent if way == LENIENT else []
                self._relations(f"{name} {way}", wanted, [*offered, *more])
        self._status()

    def _count(self, measure: str, right: int, found: int, gold: int) -> None:
        self.report.tallies[measure, self.text.language].add(Tally(right, found, gold))

    def _around(self, span: Span) -> str:
        text = self.text.text
        return text[max(0, span[0] - 50) : span[1] + 30].replace("\n", " ")

    # -- mentions -------------------------------------------------------------------------------

    def _mentions(self, kinds: tuple[str, ...], *, outermost: bool) -> None:
        gold = {
            (thing.type, span)
            for thing in self.text.things.values() if thing.type in kinds
            for span in thing.spans if span[1] > span[0]
        }  # fmt: skip
        found = {
            (TYPES[entity.type], span)
            for id, entity in self.record.entities.items()
            if TYPES.get(entity.type) in kinds and not entity.properties.get("described")
            for span in self.spans[id]
            if not self._workshop(id) or any(overlap(span, named) for _, named in gold)
        }
        if outermost:
            gold, found = _outermost(gold), _outermost(found)
        for kind in kinds:
            wanted = sorted(span for type_, span in gold if type_ == kind)
            offered = sorted(span for type_, span in found if type_ == kind)
            exact = set(wanted) & set(offered)
            self._count(f"{kind} strict", len(exact), len(offered), len(wanted))
            free = list(offered)
            hits = 0
            for span in wanted:
                match = next((other for other in free if overlap(span, other)), None)
                if match is not None:
                    free.remove(match)
                    hits += 1
            self._count(f"{kind} lenient", hits, len(offered), len(wanted))
            for missed, spans in ((True, set(wanted) - exact), (False, set(offered) - exact)):
                for first, last in sorted(spans):
                    what = self.text.text[first:last]
                    self.report.errors[f"{kind} strict"].append(
                        Error(self.text.id, missed, what, self._around((first, last)))
                    )

    def _workshop(self, id: str) -> bool:
        """Say whether an event is an annotated workshop: its mentions are left out there."""
        return TYPES.get(self.record.entities[id].type) == "EVT" and any(
            self._is_workshop(id, thing, STRICT)
            for thing in self.text.things.values() if thing.type == "WKS"
        )  # fmt: skip

    # -- relations ------------------------------------------------------------------------------

    def _uneven(self, relation: Relation) -> bool:
        actor = relation.object if relation.name == "organised_by" else relation.subject
        return self.text.things[actor].type in UNEVEN[relation.name]

    def _found_uneven(self, found: _Found) -> bool:
        actor = found.object if found.name == "organised_by" else found.subject
        return TYPES.get(self.record.entities[actor].type) in UNEVEN[found.name]

    def _relations(self, measure: str, wanted: list[Relation], offered: list[_Found]) -> None:
        """Count the relations ``offered`` against those ``wanted``; others may make one right."""
        name, _, way = measure.partition(" ")
        way = STRICT if way == STRICT else LENIENT
        groups = _by_head(wanted, self.text) if name == "holds_office" else [[r] for r in wanted]
        used: set[int] = set()
        hits = 0
        for group in groups:
            match = next(
                (
                    at for at, found in enumerate(offered)
                    if at not in used and any(self._same(found, r, way) for r in group)
                ),
                None,
            )  # fmt: skip
            if match is None:
                shown = f"{self._shown(group[0].subject)} → {self._shown(group[0].object)}"
                self.report.errors[measure].append(Error(self.text.id, True, shown, "", group[0]))
            else:
                used.add(match)
                hits += 1
        names = ("opened", "participated") if name == "participated" else (name,)
        neutral = [r for r in self.text.relations if r.name in names]
        wrong = [
            found for at, found in enumerate(offered)
            if at not in used and not any(self._same(found, r, way) for r in neutral)
        ]  # fmt: skip
        for found in wrong:
            entities = self.record.entities
            shown = " → ".join(
                entities[end].name if end in entities else end
                for end in (found.subject, found.object)
            )
            self.report.errors[measure].append(
                Error(self.text.id, False, f"{shown} [{found.rule}]", found.quote[:160])
            )
        self._count(measure, hits, hits + len(wrong), len(groups))
        if measure.endswith(LENIENT):
            for right, those in ((1, [offered[at] for at in used]), (0, wrong)):
                for found in those:
                    self.report.rules[name, found.rule].add(Tally(right, 1))

    def _same(self, found: _Found, wanted: Relation, way: str) -> bool:
        return self._is(found.subject, wanted.subject, way) and self._is(
            found.object, wanted.object, way
        )

    def _is(self, ours: str, theirs: str, way: str) -> bool:
        """Say whether an argument that was found is the annotated one."""
        if theirs.startswith("="):
            return _equal(ours, theirs.removeprefix("="), way)
        if ours not in self.record.entities:
            return False
        thing = self.text.things[theirs]
        kind = TYPES.get(self.record.entities[ours].type)
        if thing.type == "WKS":
            return kind == "EVT" and self._is_workshop(ours, thing, way)
        if kind not in ALIKE.get(thing.type, {thing.type}):
            return False
        fits: Callable[[Span, Span], bool] = (lambda a, b: a == b) if way == STRICT else overlap
        return any(fits(a, b) for a in self.spans[ours] for b in thing.spans)

    def _is_workshop(self, ours: str, thing: Thing, way: str) -> bool:
        """Workshops have no span: their topics tell which is which, as far as any are annotated."""
        topics = [
            self.text.things[r.object]
            for r in self.text.relations if r.name == "covers_topic" and r.subject == thing.id
        ]  # fmt: skip
        own = [
            span for found in self._found if found.name == "covers_topic" and found.subject == ours
            for span in self.spans[found.object]
        ] + self.spans[ours]  # fmt: skip
        wanted = [span for topic in (*topics, thing) for span in topic.spans]
        if way == LENIENT and not any(end > start for start, end in wanted):
            return True
        return any(overlap(a, b) for a in own for b in wanted)

    def _shown(self, end: str) -> str:
        return end if end.startswith("=") else f"{self.text.things[end].canonical!r}"

    def _status(self) -> None:
        """Of the offices found held, how many are past, future or current as annotated?"""
        found = {(f.subject, f.object): f for f in self._found if f.name == "holds_office"}
        status = {
            (r.source, r.target): r.properties.get("status", "current")
            for r in self.record.relations.values() if r.type == "HOLDS"
        }  # fmt: skip
        right = total = 0
        for wanted in self.text.relations:
            if wanted.name != "holds_office":
                continue
            ends = [ends for ends, f in found.items() if self._same(f, wanted, LENIENT)]
            if ends:
                total += 1
                right += any(status[pair] == (wanted.status or "current") for pair in ends)
        self._count("status", right, total, total)

    @cached_property
    def _found(self) -> list[_Found]:
        return list(_relations_of(self.record))


def _outermost(spans: set[tuple[str, Span]]) -> set[tuple[str, Span]]:
    return {
        (kind, (a, b)) for kind, (a, b) in spans
        if not any((c, d) != (a, b) and c <= a and b <= d for _, (c, d) in spans)
    }  # fmt: skip


def _by_head(relations: list[Relation], text: AnnotatedText) -> list[list[Relation]]:
    """Gather the wordings of one person's office: one of them found is enough."""
    grouped: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        head = text.things[relation.object].canonical.split()[0].lower()
        grouped[relation.subject, head].append(relation)
    return list(grouped.values())


def _equal(ours: str, theirs: str, way: str) -> bool:
    if way == STRICT:
        return ours == theirs
    ours, theirs = ours.removeprefix("~"), theirs.removeprefix("~")
    return ours == theirs or theirs.startswith(ours) or ours.startswith(theirs)


def _relations_of(record: Record) -> Iterator[_Found]:
    """Yield what was found under the names of the annotation."""
    for relation in record.relations.values():
        subject, target = relation.source, relation.target
        name = _named(record, relation.type, subject)
        role = relation.properties.get("role")
        if relation.type == "TOOK_PART_IN":
            if role in ORGANISING:
                name, subject, target = "organised_by", target, subject
            elif role == "opened":
                name = "opened"
        elif name == "located_in" and all(e.rule == "gazetteer" for e in relation.evidence):
            continue  # what the gazetteer knows, no text states
        if name:
            evidence = min(relation.evidence)
            yield _Found(name, subject, target, evidence.rule, evidence.quote)
    for id, entity in record.entities.items():
        if entity.type in ("Event", "Agreement") and (value := entity.properties.get("date")):
            yield _Found("date", id, str(value), "date", "")
        if value := entity.properties.get("participants"):
            about = "~" if entity.properties.get("participants_approximate") else ""
            yield _Found("participants", id, f"{about}{value}", "participants", "")


def _named(record: Record, type_: str, source: str) -> str:
    """Return the annotation's name of a type of relation; "" where it has none."""
    kind = record.entities[source].type
    if type_ in ("HAS_JURISDICTION", "OFFICE_IN") and kind == "Office":
        # an office that the text doesn't name has no mention to be found by
        return "jurisdiction" if record.entities[source].mentions else ""
    if type_ in ("PART_OF", "ABOUT") and kind != "Event":
        return ""  # what agreements are about is not annotated
    return {
        "HOLDS": "holds_office", "TOOK_PART_IN": "participated", "SIGNED": "signed",
        "HELD_AT": "held_at", "ABOUT": "covers_topic", "PART_OF": "part_of",
        "LOCATED_IN": "located_in",
    }.get(type_, "")  # fmt: skip
