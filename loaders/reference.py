"""The rules that read texts as one page, from the ontology: what docs/rules.md holds.

python -m passerelle.loaders.reference > docs/rules.md
"""

from __future__ import annotations

from ..ontology.rules import Rule, left_open, rules

__all__ = ["reference"]

_HEAD = """# The rules that read texts

Generated from `ontology/rules.ttl` with `python -m passerelle.loaders.reference > docs/rules.md`; a
test says when it is stale, and another one that each rule fires in its example.

Every claim of the graph names the rule that read it (`passerelle evidence`, `rule` in exports).
`passerelle extract --explain` shows which rules fire in a text, and where. How the stages work
together: [extraction.md](extraction.md).

| rule | gives | fires because | example |
|---|---|---|---|
"""

_LEFT = """
## Why a phrase comes to nothing

| phrase | reason |
|---|---|
"""


def reference() -> str:
    """Return the page as Markdown.

    >>> "| `chain` | HOLDS |" in reference()
    True
    """
    told = "".join(map(_row, rules().values()))
    left = "".join(f"| {phrase} | {reason} |\n" for phrase, reason in left_open().items())
    return f"{_HEAD}{told}{_LEFT}{left}"


def _row(rule: Rule) -> str:
    example = " ⏎ ".join(rule.example.text.split("\n"))
    gives = ", ".join(rule.states)
    return (
        f"| `{rule.name}` | {gives} | {rule.definition} | *{rule.example.language}* {example} |\n"
    )


if __name__ == "__main__":
    import sys

    sys.stdout.write(reference())
