"""Score the extractor against annotated texts: precision, recall, F1 by type, relation, language.

``python tests/evaluation/score.py GOLD [--half tune|held] [--errors KIND] [--language fr]``

Names (PER, ORG, LOC) are compared by their outermost spans, strictly (same span and type) and
leniently (overlapping, same type). A relation is right when its name and both arguments match, an
argument through any of its mentions. The texts are split by number: odd ones to tune on, even ones
held out; ``--markdown`` prints the table of docs/extraction.md, with both halves.

GOLD holds one JSON file a text: ``id`` ("fr-01"), ``lang``, ``date``, ``text``, ``entities``
(``id``, ``type``, ``canonical``, ``mentions`` with ``start`` and ``end``) and ``relations``
(``rel``, ``subj``, ``obj``: ids, or "=text" for a literal).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from passerelle.graph.model import Document
from passerelle.loaders.extraction.read import read
from passerelle.loaders.linking.link import link

TYPES = {
    "Person": "PER", "Organisation": "ORG", "Place": "LOC", "Office": "OFF", "Event": "EVT",
    "Group": "GRP", "Topic": "TOP", "Agreement": "AGR",
}  # fmt: skip
NAMES = ("PER", "ORG", "LOC")
RELATIONS = (
    "holds_office", "jurisdiction", "opened", "participated", "signed", "held_at", "organised_by",
    "covers_topic", "part_of", "date", "participants", "located_in",
)  # fmt: skip
MEASURES = (*(f"{kind} {way}" for kind in NAMES for way in ("strict", "lenient")), *RELATIONS)
LANGUAGES = ("fr", "nl", "de", "en")
ORGANISING = {"organised", "convened", "hosted"}


@dataclass
class Tally:
    """Right, predicted and annotated counts."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, other: Tally) -> None:
        self.right += other.right
        self.predicted += other.predicted
        self.gold += other.gold

    @property
    def scores(self) -> tuple[float, float, float]:
        p = self.right / self.predicted if self.predicted else 0.0
        r = self.right / self.gold if self.gold else 0.0
        return p, r, 2 * p * r / (p + r) if p + r else 0.0


@dataclass
class Report:
    """Tallies by (measure, language) and the errors by measure."""

    tallies: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    errors: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def whole(self, measure: str) -> Tally:
        """Return the tally of all languages."""
        whole = Tally()
        for language in LANGUAGES:
            whole.add(self.tallies[measure, language])
        return whole

    def line(self, measure: str, languages: Iterable[str]) -> str:
        whole = Tally()
        cells = []
        for language in languages:
            tally = self.tallies[measure, language]
            whole.add(tally)
            cells.append(f"{language} {tally.scores[2]:.2f}")
        p, r, f = whole.scores
        return f"{measure:28} P {p:.2f} R {r:.2f} F {f:.2f}  n {whole.gold:4}  {'  '.join(cells)}"


Span = tuple[int, int]


def predicted(gold: dict[str, Any]) -> dict[str, Any]:
    """Return the record that the extractor gives for an annotated document."""
    published = gold["date"]
    document = Document("document/x", gold["id"], "", gold["lang"], published, "option", "")
    findings = read(
        gold["text"], gold["lang"], date.fromisoformat(published) if published else None
    )
    return link(document, findings).to_json()


def outermost(spans: set[tuple[int, int, str]]) -> set[tuple[int, int, str]]:
    return {
        s for s in spans
        if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)
    }  # fmt: skip


def overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _around(text: str, span: tuple[int, int, str]) -> str:
    first, last, _ = span
    return f"{text[first:last]!r}  …{text[max(0, first - 40) : last + 25]!r}"


def score_names(report: Report, gold: dict[str, Any], record: dict[str, Any]) -> None:
    language = gold["lang"]
    truth = outermost({
        (m["start"], m["end"], e["type"])
        for e in gold["entities"] if e["type"] in NAMES
        for m in e["mentions"] if m["end"] > m["start"]
    })  # fmt: skip
    guess = outermost({
        (m["start"], m["end"], TYPES[e["type"]])
        for e in record["entities"] if TYPES.get(e["type"]) in NAMES and not e.get("described")
        for m in e["mentions"]
    })  # fmt: skip
    for kind in NAMES:
        t = {s for s in truth if s[2] == kind}
        g = {s for s in guess if s[2] == kind}
        report.tallies[f"{kind} strict", language].add(Tally(len(t & g), len(g), len(t)))
        free = sorted(g)
        hits = 0
        for s in sorted(t):
            match = next((o for o in free if overlap(s[:2], o[:2])), None)
            if match:
                free.remove(match)
                hits += 1
        report.tallies[f"{kind} lenient", language].add(Tally(hits, len(g), len(t)))
        for s in sorted(t - g):
            report.errors[f"{kind} strict"].append(
                f"- {gold['id']} missed {_around(gold['text'], s)}"
            )
        for s in sorted(g - t):
            report.errors[f"{kind} strict"].append(
                f"+ {gold['id']} wrong  {_around(gold['text'], s)}"
            )


def score_relations(report: Report, gold: dict[str, Any], record: dict[str, Any]) -> None:
    language = gold["lang"]
    entities = {e["id"]: e for e in gold["entities"]}
    mine = {e["id"]: e for e in record["entities"]}
    spans = {id: [(m["start"], m["end"]) for m in e["mentions"]] for id, e in entities.items()}
    guess = list(_guesses(record, mine))
    truth = defaultdict(list)
    for r in gold["relations"]:
        truth[r["rel"]].append(r)
    opened = {(r["subj"], r["obj"]) for r in truth["opened"]}

    def same(ours: str, theirs: str) -> bool:
        if theirs.startswith("="):
            return _literal(ours, theirs)
        if ours not in mine or theirs not in entities:
            return False
        kind = entities[theirs]["type"]
        if kind == "WKS":
            return True  # any will do: some workshops are annotated by number alone, without a span
        own = [(m["start"], m["end"]) for m in mine[ours]["mentions"]]
        return any(overlap(a, b) for a in own for b in spans[theirs])

    for name in RELATIONS:
        wanted = truth[name]
        if name == "holds_office":
            wanted = _one_per_person_and_head(wanted, entities)
        offered = [g for g in guess if g[0] == name]
        used: set[int] = set()
        hits = 0
        for r in wanted:
            options = r["obj"] if isinstance(r["obj"], list) else [r["obj"]]
            match = next(
                (i for i, g in enumerate(offered) if i not in used and same(g[1], r["subj"])
                 and any(same(g[2], o) for o in options)),
                None,
            )  # fmt: skip
            if match is None:
                report.errors[name].append(f"- {gold['id']} missed {_show(r, entities)}")
            else:
                used.add(match)
                hits += 1
        wrong = [g for i, g in enumerate(offered) if i not in used]
        if name == "participated":
            wrong = [
                g for g in wrong if not any(same(g[1], s) and same(g[2], o) for s, o in opened)
            ]
        if name in (
            "holds_office",
            "participated",
            "held_at",
            "covers_topic",
            "date",
            "jurisdiction",
            "organised_by",
            "signed",
        ):
            wrong = [
                g
                for g in wrong
                if not any(
                    same(g[1], r["subj"])
                    and any(
                        same(g[2], o)
                        for o in (r["obj"] if isinstance(r["obj"], list) else [r["obj"]])
                    )
                    for r in wanted
                )
            ]
        for g in wrong:
            report.errors[name].append(
                f"+ {gold['id']} wrong  {mine.get(g[1], {}).get('name')} → "
                f"{mine.get(g[2], {}).get('name', g[2])}  [{g[3]}] {g[4][:150]!r}"
            )
        report.tallies[name, language].add(Tally(hits, hits + len(wrong), len(wanted)))


def _one_per_person_and_head(relations: list[dict[str, Any]], entities: dict[str, Any]):
    grouped: dict[tuple[str, str], dict[str, Any]] = {}
    for r in relations:
        head = entities[r["obj"]]["canonical"].split()[0].lower()
        found = grouped.setdefault((r["subj"], head), {**r, "obj": []})
        found["obj"].append(r["obj"])
    return list(grouped.values())


def _guesses(record: dict[str, Any], mine: dict[str, Any]):
    for r in record["relations"]:
        rule, quote = r["evidence"][0]["rule"], r["evidence"][0]["quote"]
        kind, role = r["type"], r["properties"].get("role")
        if kind == "HOLDS":
            yield "holds_office", r["source"], r["target"], rule, quote
        elif kind in ("HAS_JURISDICTION", "OFFICE_IN") and mine[r["source"]]["type"] == "Office":
            if mine[r["source"]]["mentions"]:
                yield "jurisdiction", r["source"], r["target"], rule, quote
        elif kind == "TOOK_PART_IN":
            if role in ORGANISING:
                yield "organised_by", r["target"], r["source"], rule, quote
            elif role == "opened":
                yield "opened", r["source"], r["target"], rule, quote
            else:
                yield "participated", r["source"], r["target"], rule, quote
        elif kind == "SIGNED":
            yield "signed", r["source"], r["target"], rule, quote
        elif kind == "HELD_AT":
            yield "held_at", r["source"], r["target"], rule, quote
        elif kind == "ABOUT":
            yield "covers_topic", r["source"], r["target"], rule, quote
        elif kind == "PART_OF" and mine[r["source"]]["type"] == "Event":
            yield "part_of", r["source"], r["target"], rule, quote
        elif kind == "LOCATED_IN" and rule != "gazetteer":
            yield "located_in", r["source"], r["target"], rule, quote
    for e in record["entities"]:
        if e.get("date") and e["type"] in ("Event", "Agreement"):
            yield "date", e["id"], str(e["date"]), "date", ""
        if e.get("participants"):
            yield "participants", e["id"], str(e["participants"]), "participants", ""


def _literal(ours: str, theirs: str) -> bool:
    theirs = theirs.removeprefix("=").removeprefix("~")
    return ours == theirs or theirs.startswith(ours) or ours.startswith(theirs)


def _show(relation: dict[str, Any], entities: dict[str, Any]) -> str:
    obj = relation["obj"]
    obj = obj[0] if isinstance(obj, list) else obj
    name = obj if obj.startswith("=") else entities[obj]["canonical"]
    return f"{entities[relation['subj']]['canonical']!r} → {name!r}"


def scored(gold_folder: Path, half: str, languages: Iterable[str] = LANGUAGES) -> Report:
    """Return the report of one half of the annotated texts, or of "all"."""
    report = Report()
    for path in sorted(gold_folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        odd = int(gold["id"].split("-")[1]) % 2 == 1
        if gold["lang"] not in languages or (half != "all" and odd != (half == "tune")):
            continue
        record = predicted(gold)
        score_names(report, gold, record)
        score_relations(report, gold, record)
    return report


def markdown(tuned: Report, held: Report) -> str:
    """Return both halves as a table of Markdown."""
    lines = ["| | tuned P / R / F | held out P / R / F | n held out |", "|---|---|---|---|"]
    for measure in MEASURES:
        cells = []
        for report in (tuned, held):
            whole = report.whole(measure)
            cells.append(" / ".join(f"{score:.2f}" for score in whole.scores))
        label = measure.replace("_", " ")
        lines.append(f"| {label} | {cells[0]} | {cells[1]} | {held.whole(measure).gold} |")
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", choices=("tune", "held", "all"), default="tune")
    parser.add_argument("--errors", default="")
    parser.add_argument("--language", default=",".join(LANGUAGES))
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args(arguments)
    if options.markdown:
        print(markdown(scored(options.gold, "tune"), scored(options.gold, "held")))
        return
    languages = options.language.split(",")
    report = scored(options.gold, options.half, languages)
    for measure in MEASURES:
        print(report.line(measure, languages))
    for measure, errors in report.errors.items():
        if options.errors and measure.startswith(options.errors):
            print("\n".join(errors))


if __name__ == "__main__":
    main(sys.argv[1:])
