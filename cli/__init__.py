"""The command line: one module a command. Each parses, calls one function, prints.

`EXIT_CODES` says how a command may end; docs/cli.md is generated from the help texts. Beside the
commands there are three modules more.

========= ===================================================================
module    holds
========= ===================================================================
options   options that several commands share
output    tables for people, and files that are written whole or not at all
reference the reference of all commands
========= ===================================================================
"""

from __future__ import annotations

import sys
from importlib import import_module
from keyword import iskeyword
from typing import Any, NoReturn

import click

from ..errors import PasserelleError, nearest

__all__ = ["COMMANDS", "EXIT_CODES", "main"]

COMMANDS = {
    "load": "Read documents and add what they say to the store.",
    "extract": "Print what documents say, and store nothing.",
    "status": "Count what is in the store.",
    "find": "Find entities by name, in any language, misspelt too.",
    "query": "Ask a named question, or one in Cypher or SPARQL.",
    "evidence": "Show every sentence that states a thing, and where it stands.",
    "network": "Measure the cooperation network; write GraphML or GEXF.",
    "view": "Write the network and its evidence as one HTML file.",
    "export": "Write the whole graph with its evidence, as RDF or JSON lines.",
    "import": "Take an exported graph into the store.",
    "diff": "Show what changed between two graphs, or in a store since a date.",
    "copy": "Copy a store to another one, such as a folder to a server.",
    "forget": "Take documents out, with everything that only they support.",
    "validate": "Check the store or an RDF file against the shapes.",
    "review": "Show pairs of entities that may be one, with their evidence.",
    "decide": "Record whether two entities are one, for this and later loads.",
    "serve": "Keep the store open for Neo4j Browser and other Bolt clients.",
    "demo": "Load the examples and write RDF, network table and HTML view.",
}
"""Name and short help of each command, so that `passerelle --help` imports none of them."""

EXIT_CODES = {
    0: "done",
    1: "the data do not conform, a file was skipped, a model gave nothing of a document, a process "
    "that read was ended, or (diff) the two graphs differ",
    2: "wrong use: an option, argument or query that makes no sense, a file that can't be written",
    3: "the store or a server is unavailable: not there, in use, not reachable, refusing the login",
    130: "interrupted (Ctrl-C); what was written whole is kept",
}
"""Exit codes and what they mean."""


class _Commands(click.Group):
    """A group whose commands are imported when they are called, and whose errors are one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        return import_module(f".{module}", __name__).command

    def resolve_command(self, ctx: click.Context, args: list[str]):
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            way_out = nearest(name, COMMANDS, "`passerelle --help` lists them")
            raise click.UsageError(f"no command named {name!r}{way_out}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def main(self, *args: Any, **options: Any) -> NoReturn:
        """Run a command, tell what is wrong in one line, and end with the exit code."""
        try:
            code = super().main(*args, **options | {"standalone_mode": False})
        except click.UsageError as error:
            command = error.ctx.command_path if error.ctx else "passerelle"
            known = "--help" in error.format_message()
            _end(f"{error.format_message()}{'' if known else f' (see `{command} --help`)'}", 2)
        except click.ClickException as error:
            _end(error.format_message(), 2)
        except (KeyboardInterrupt, click.Abort):
            _end(EXIT_CODES[130], 130)
        except PasserelleError as error:
            _end(str(error), error.exit_code)
        except OSError as error:  # files and stores have errors of their own
            what = "standard output can't be written"
            if error.filename:
                what = f"{error.filename} can't be read or written"
            _end(f"{what}: {error.strerror or error}", 2)
        except SystemExit:  # click's, where the reader of a pipe has seen enough
            code = 0
        sys.exit(code if isinstance(code, int) else 0)


def _end(message: str, code: int) -> NoReturn:
    from .output import printable

    click.echo(f"passerelle: {printable(' '.join(message.split()))}", err=True)
    sys.exit(code)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="passerelle", prog_name="passerelle")
@click.option("-v", "--verbose", is_flag=True, help="Tell on standard error what is done.")
def passerelle(verbose: bool) -> None:
    """A knowledge graph of cross-border cooperation, from documents in French, Dutch, German and
    English. Every tie leads back to the sentence that states it.

    \b
    passerelle load articles/            documents in
    passerelle query who-opened-what     questions
    passerelle view --out network.html   one HTML file for everyone
    """
    import logging

    root = logging.getLogger()
    if verbose:
        logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
        logging.getLogger("neo4j").setLevel(logging.WARNING)
    elif not root.handlers:
        # Python prints warnings that nobody handles; what matters here ends up in an error.
        root.addHandler(logging.NullHandler())


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # Names of files may hold bytes that are no UTF-8, and a pipe may not take every letter.
        stream.reconfigure(errors="backslashreplace")  # pyright: ignore[reportAttributeAccessIssue]
    passerelle.main(prog_name="passerelle")
