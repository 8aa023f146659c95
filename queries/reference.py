"""The named questions as one page, from their headers: what docs/questions.md holds.

python -m passerelle.queries.reference > docs/questions.md
"""

from __future__ import annotations

from .catalogue import questions

__all__ = ["reference"]


def reference() -> str:
    """Return the page on all questions as Markdown, with a line end at its end."""
    parts = [
        "# Named questions",
        "Generated from the headers of `queries/questions/*.cypher`; a test holds it to them.",
        "Ask one with `passerelle query NAME`. A parameter without a default restricts nothing. "
        "Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; countries are ISO 3166-1 alpha-2 codes. "
        "A list has its values in the order of their code points.",
        "Each is one query in Cypher, of a store, and one in SPARQL, of the RDF that `passerelle "
        "export rdf` writes; both give the same rows in the same order. `passerelle query NAME "
        "--show cypher` and `--show sparql` print them, with the parameters' values, to be taken "
        "elsewhere; `passerelle query NAME --rdf FILE` asks an RDF file.",
        "\n".join(
            f"- [{known.name}](#{known.name}): {known.title}" for known in questions().values()
        ),
    ]
    for known in questions().values():
        parts += [f"## {known.name}", f"**{known.title}.** {known.description}"]
        if known.parameters:
            rows = ["| parameter | type | default | meaning |", "|---|---|---|---|"]
            for parameter in known.parameters:
                default = "required" if parameter.required else parameter.default
                shown = "" if default is None else str(default)
                rows.append(
                    f"| {parameter.name} | {parameter.type} | {shown} | {parameter.meaning} |"
                )
            parts.append("\n".join(rows))
        rows = ["| column | meaning |", "|---|---|"]
        rows += [
            f"| {column.name} | {'list: ' if column.many else ''}{column.meaning} |"
            for column in known.columns
        ]
        parts.append("\n".join(rows))
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    import sys

    sys.stdout.write(reference())
