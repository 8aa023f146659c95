"""Print how well the extractor does on the annotated texts, and what it gets wrong.

    python tests/evaluation/evaluate.py [--part tuned|held-out|unseen|all] [--language fr,nl]
        [--errors MEASURE] [--constructs] [--rules] [--markdown] [--floors]

`--errors holds_office` lists what is missed (-) and wrong (+) of the measures that begin so.
`--rules` prints how often each rule was right, the wrongest first; facts that are neither right nor
wrong (README.md) count nowhere. `--markdown` prints the tables of docs/extraction.md, `--floors`
what floors.json should hold.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Sequence

from annotations import PARTS, AnnotatedText, annotated_texts
from constructs import constructs
from scoring import LANGUAGES, LENIENT, MEASURES, NAMES, Report, score

FEW = 5


def texts_of(part: str) -> list[AnnotatedText]:
    """Return the texts of a part, or "all"."""
    return [text for text in annotated_texts() if part in ("all", text.part)]


def floors(report: Report) -> dict[str, dict[str, float]]:
    """Return F1 by measure and language, rounded down to two digits.

    Names have a floor for strict spans too; what is annotated less than five times in a language
    has none: one case more or less would decide.
    """
    found: dict[str, dict[str, float]] = {}
    for measure in MEASURES:
        if not (measure.endswith(LENIENT) or measure.startswith(NAMES) or measure == "status"):
            continue
        for language in LANGUAGES:
            tally = report.of(measure, [language])
            if tally.gold >= FEW:
                value = math.floor(100 * tally.f1 + 1e-9) / 100
                found.setdefault(measure, {})[language] = value
    return found


def print_measures(report: Report, languages: Sequence[str]) -> None:
    """Print a line a measure: precision, recall, F1, number annotated, F1 by language."""
    for measure in MEASURES:
        tally = report.of(measure, languages)
        cells = "  ".join(f"{code} {report.of(measure, [code]).f1:.2f}" for code in languages)
        print(
            f"{measure:24} P {tally.precision:.2f} R {tally.recall:.2f} F {tally.f1:.2f} "
            f"n {tally.gold:4}  {cells}"
        )


def print_errors(report: Report, measures: str) -> None:
    """Print the errors of the measures whose names begin with ``measures``."""
    for measure, errors in report.errors.items():
        if measure.startswith(measures):
            print(f"\n{measure}")
            for error in errors:
                print(f"{'-' if error.missed else '+'} {error.text} {error.what}  {error.where!r}")


def print_constructs(report: Report, texts: Sequence[AnnotatedText]) -> None:
    """Print how often each construct was missed, the most frequent first."""
    found = constructs(report, texts)
    for name, counts in found.items():
        if name.endswith(" in all"):
            continue
        whole = found.get(f"{name} in all")
        print(f"\n{name} missed")
        for construct, number in counts.most_common():
            of = f" of {whole[construct]}" if whole else ""
            print(f"{number:4}{of}  {construct}")


def print_rules(report: Report) -> None:
    """Print how much of what each rule found is right, the most wrong facts first."""
    for (relation, rule), tally in sorted(
        report.rules.items(), key=lambda item: (item[1].right - item[1].found, item[0])
    ):
        print(f"{tally.right:4} of {tally.found:4} right  {relation:14} {rule}")


def print_markdown() -> None:
    """Print precision, recall and F1 of every part, and F1 of the unseen texts by language."""
    reports = [score(texts_of(part)) for part in PARTS]
    unseen = reports[-1]
    print(f"| | {' | '.join(f'{part} P / R / F' for part in PARTS)} | n | fr | nl | de | en |")
    print("|---" * (len(PARTS) + 6) + "|")
    for measure in MEASURES:
        cells = [measure.replace("_", " ")]
        for report in reports:
            tally = report.of(measure)
            cells.append(f"{tally.precision:.2f} / {tally.recall:.2f} / {tally.f1:.2f}")
        cells.append(str(unseen.of(measure).gold))
        for language in LANGUAGES:
            tally = unseen.of(measure, [language])
            cells.append(f"{tally.f1:.2f}" if tally.gold else "–")
        print(f"| {' | '.join(cells)} |")


def main() -> None:
    """Parse the arguments, score, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--part", choices=(*PARTS, "all"), default="tuned")
    parser.add_argument("--language", default=",".join(LANGUAGES))
    parser.add_argument("--errors", metavar="MEASURE")
    parser.add_argument("--constructs", action="store_true")
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--floors", action="store_true")
    options = parser.parse_args()
    if options.markdown:
        print_markdown()
        return
    if options.floors:
        found = {part: floors(score(texts_of(part))) for part in PARTS}
        print(json.dumps(found, indent=1))
        return
    languages = options.language.split(",")
    texts = [text for text in texts_of(options.part) if text.language in languages]
    report = score(texts)
    print_measures(report, languages)
    if options.errors is not None:
        print_errors(report, options.errors)
    if options.rules:
        print_rules(report)
    if options.constructs:
        print_constructs(report, texts)


if __name__ == "__main__":
    main()
