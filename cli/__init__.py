"""The command line: one module a command. Each parses, calls one function, prints.

Exit codes: 0 done, 1 the data do not conform or something was skipped, 2 wrong use, 3 store or
network unavailable, 130 interrupted.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

from ..errors import PasserelleError

__all__ = ["main"]

COMMANDS = {
    "load": "Read documents and add what they say to the store.",
    "extract": "Print what documents say, and store nothing.",
    "status": "Count what is in the store.",
    "query": "Ask a named question, or one in Cypher.",
    "network": "Measure the cooperation network; write GraphML or GEXF.",
    "view": "Write the network and its evidence as one HTML file.",
    "export": "Write the whole graph with its evidence as RDF.",
    "validate": "Check the store or an RDF file against the shapes.",
    "serve": "Keep the store open for Neo4j Browser and other Bolt clients.",
    "demo": "Load the examples and write RDF, network table and HTML view.",
}
"""Name and short help of each command, so that `passerelle --help` imports none of them."""


class _Commands(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        return import_module(f".{cmd_name}", __name__).command

    def resolve_command(self, ctx: click.Context, args: list[str]):
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            if near:
                error.message += f" Did you mean {near[0]!r}?"
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


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
    if verbose:
        import logging

        logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
        logging.getLogger("neo4j").setLevel(logging.WARNING)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and end the process with its exit code."""
    try:
        passerelle.main(arguments, prog_name="passerelle", standalone_mode=False)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.UsageError as error:
        error.show()
        sys.exit(2)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        click.echo("passerelle: interrupted; what was written whole is kept", err=True)
        sys.exit(130)
    except BrokenPipeError:  # the reader of a pipe has gone: nothing is wrong here
        sys.stderr.close()
        sys.exit(0)
    except PasserelleError as error:
        click.echo(f"passerelle: {error}", err=True)
        sys.exit(error.exit_code)
