"""`passerelle validate`."""

from __future__ import annotations

import click

from .options import store_option

__all__ = ["command"]


@click.command("validate")
@click.argument("file", required=False, metavar="[FILE]")
@store_option
@click.pass_context
def command(ctx: click.Context, file: str | None, store: str) -> None:
    """Check the store, or an RDF file, against the shapes of the ontology.

    \b
    passerelle validate
    passerelle validate graph.ttl
    """
    raise NotImplementedError
