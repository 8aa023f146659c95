"""Explanations as one HTML page: the marked texts, beside them what was read and by which rule.

The texts stand in the page as escaped text, so that it can be read, searched and printed without
its script; the script joins them to the ties, which stand in a JSON block.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from ..ontology.rules import rules
from ..ontology.schema import schema
from .frame import constant, environment, policy, script, utf8
from .marked_text import Closing, Line, Opening, Piece, Slice, pieces
from .naming import statement_label
from .words import TEMPLATES, style

if TYPE_CHECKING:
    from ..loaders.explanation import Explanation, Mark, Statement

__all__ = ["explanation_page"]

OPEN = UNRESOLVED, NOTHING = "unresolved", "nothing"
LEVELS = 4
"""Marks that hold more levels than this look as if they held so many."""
_Step: TypeAlias = tuple[str, ...]


def explanation_page(explanations: Iterable[Explanation], title: str = "") -> str:
    """Return the HTML of a page that explains documents: the same text for the same input.

    Write it with ``encoding="utf-8", newline="\\n"``. It needs no other file and no network.
    """
    known = _Known()
    documents = [_document(why, known) for why in explanations]
    constants = _constants()
    html = environment().get_template("explanation.html.jinja").render(
        title=title or "What was read, and why",
        policy=policy(constants["css"], constants["app"]),
        constants=constants,
        documents=[written for written, _ in documents],
        page=known.page([read for _, read in documents]),
    )  # fmt: skip
    return utf8(html)


class _Known:
    """What the documents of a page share: rules, predicates and reasons, each told once."""

    def __init__(self) -> None:
        self.rules: dict[str, int] = {}
        self.predicates: dict[str, int] = {}
        self.reasons: dict[str, int] = {}
        self.marks: Counter[str] = Counter()

    def page(self, documents: Sequence[dict[str, object]]) -> dict[str, object]:
        looks, declared = style()["nodes"], schema()
        kinds = [*looks, *sorted(self.marks.keys() - {*looks, *OPEN}), *OPEN]
        return {
            "documents": documents,
            "rules": [
                [name, rule.definition, rule.example.text, rule.example.language, rule.tabular]
                for name, rule in ((name, rules()[name]) for name in self.rules)
            ],
            "predicates": [[key, declared.label(key, "en")] for key in self.predicates],
            "reasons": list(self.reasons),
            "kinds": [
                {
                    "key": key,
                    "label": _kind_label(key),
                    "count": self.marks[key],
                    "shape": looks.get(key, looks["other"])["shape"],
                }
                for key in kinds
                if self.marks[key]
            ],
        }


def _kind_label(key: str) -> str:
    if key in (UNRESOLVED, NOTHING):
        return "unresolved" if key == UNRESOLVED else "came to nothing"
    return schema().label(key, "en")


# -- one document ---------------------------------------------------------------------------------


def _document(why: Explanation, known: _Known) -> tuple[dict[str, object], dict[str, object]]:
    """Return what the template writes of a document, and what its script reads."""
    left = {id(one.mark): one for one in why.open}
    kinds = [_kind(why, mark, left) for mark in why.marks]
    known.marks.update(kinds)
    spans = [(mark.start, mark.end) for mark in why.marks]
    cuts = {at for one in why.statements for v in one.evidence for at in (v.start, v.end)}
    found = pieces(why.text, spans, sorted(cuts))
    starts = [piece.start for piece in found if isinstance(piece, Slice)]

    def slices(start: int, end: int) -> tuple[int, int]:
        return bisect_left(starts, start), bisect_left(starts, end)

    ids = {id_: number for number, id_ in enumerate(why.entities)}
    document = why.document
    written: dict[str, object] = {
        "title": document.title or document.path,
        "titled": why.text.partition("\n")[0].strip() == document.title,
        "facts": " · ".join([document.path, document.published or "without a date"]),
        "language": document.language,
        "pieces": list(_steps(found, why.text, kinds)),
    }
    read: dict[str, object] = {
        "title": document.title or document.path,
        "things": [
            [entity.type, entity.id, entity.name, _facts(entity.properties)]
            for entity in why.entities.values()
        ],
        "marks": [
            [[ids[id_] for id_ in mark.entities], kind, *slices(mark.start, mark.end)]
            for mark, kind in zip(why.marks, kinds, strict=True)
        ],
        "open": [
            [number, one.type, known.reasons.setdefault(one.reason, len(known.reasons))]
            for number, mark in enumerate(why.marks)
            if (one := left.get(id(mark))) is not None
        ],
        "statements": [_statement(one, ids, known, slices) for one in why.statements],
    }
    return written, read


def _kind(why: Explanation, mark: Mark, left) -> str:
    one = left.get(id(mark))
    if one is not None:
        return UNRESOLVED if one.counted else NOTHING
    return why.entities[mark.entities[0]].type


def _facts(properties) -> list[tuple[str, str]]:
    known, words = schema(), {"true": "yes", "false": "no"}
    texts = [(key, known.text(key, properties[key])) for key in sorted(properties)]
    return [(known.label(key, "en"), words.get(text, text)) for key, text in texts]


def _statement(one: Statement, ids: dict[str, int], known: _Known, slices) -> list[object]:
    return [
        ids[one.subject],
        known.predicates.setdefault(one.predicate, len(known.predicates)),
        statement_label(one),
        one.value if one.object is None else ids[one.object],
        [
            [
                known.rules.setdefault(v.rule, len(known.rules)),
                v.confidence,
                *slices(v.start, v.end),
            ]
            for v in one.evidence
        ],
    ]


def _steps(found: Sequence[Piece], text: str, kinds: Sequence[str]) -> Iterator[_Step]:
    """Yield what the template writes: paragraphs, marks with their classes, slices."""
    empty = True
    for piece in found:
        if isinstance(piece, Line):
            if not empty:
                yield ("end",)
            empty = True
            continue
        if empty:
            yield ("line",)
            empty = False
        match piece:
            case Opening(mark, levels):
                yield "mark", str(mark), f"m k-{kinds[mark]} l{min(levels, LEVELS)}"
            case Closing():
                yield ("close",)
            case Slice(start, end):
                yield "slice", text[start:end]


# -- constants ------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _constants() -> dict[str, str]:
    """The style sheet, which begins with the other page's, and the script."""
    css = [(TEMPLATES / f"{name}.css").read_text("utf-8") for name in ("network", "explanation")]
    return {"css": constant("".join([*css, *_colours()])), "app": script("explanation")}


def _colours() -> Iterator[str]:
    """Yield a rule for each kind of mark: its colour, and that its chip can switch it off."""
    for key, look in style()["nodes"].items():
        light, dark = look["colour"]  # pyright: ignore[reportGeneralTypeIssues]
        yield f".k-{key} {{ --colour: light-dark({light}, {dark}); }}\n"
        yield f'.labels .m.k-{key}::after {{ content: "{key}" / ""; }}\n'
    for key in (*style()["nodes"], *OPEN):
        yield f".off-{key} .m.k-{key} {{ --drawn: 0; }}\n"
