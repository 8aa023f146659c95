"""The reference of all commands, from their own help: what docs/cli.md holds.

python -m passerelle.cli.reference > docs/cli.md
"""

from __future__ import annotations

from collections.abc import Iterator

import click

from . import EXIT_CODES, passerelle

__all__ = ["reference"]

WIDTH = 88
"""Characters a line of the help texts."""

HEADER = """# Commands

Generated from the commands' own help with `python -m passerelle.cli.reference > docs/cli.md`; a
test says when it is stale. Every command takes `-h` and `--help`.

## Exit codes

| code | meaning |
|---|---|
"""


def reference() -> str:
    """Return the reference as Markdown.

    >>> "## passerelle export rdf" in reference()
    True
    """
    codes = "".join(f"| {code} | {meaning} |\n" for code, meaning in EXIT_CODES.items())
    errors = (
        "\nWhat goes wrong is told in one line on standard error, with what to do about it. "
        "Standard output\nholds the answer alone, so that it can be piped.\n"
    )
    sections = (f"\n## {path}\n\n```text\n{text}\n```\n" for path, text in _help(passerelle))
    return f"{HEADER}{codes}{errors}{''.join(sections)}"


def _help(
    command: click.Command, name: str = "passerelle", parent: click.Context | None = None
) -> Iterator[tuple[str, str]]:
    """Yield the path and the help text of a command and of those below it."""
    context = click.Context(
        command, parent, name, terminal_width=WIDTH, help_option_names=["-h", "--help"]
    )
    yield context.command_path, command.get_help(context)
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None:
                yield from _help(found, below, context)


if __name__ == "__main__":
    click.echo(reference(), nl=False)
