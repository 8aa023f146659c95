"""`passerelle copy`."""

from __future__ import annotations

from pathlib import Path

import click

from .output import print_written

__all__ = ["command"]


@click.command("copy")
@click.option("--from", "source", required=True, metavar="FOLDER|URL", help="The store to copy.")
@click.option("--to", "target", required=True, metavar="FOLDER|URL", help="The store to fill.")
@click.option("--merge", is_flag=True, help="Load into a store that holds documents already.")
def command(source: str, target: str, merge: bool) -> None:
    """Copy a store to another one: from a folder to a server, back, or to another folder.

    All documents with their claims are copied, the instants of their loading, and the judgements;
    both stores then hold the same graph. Where both are servers, both take NEO4J_USERNAME,
    NEO4J_PASSWORD and NEO4J_DATABASE. A copy that is cut off leaves whole documents; --merge goes
    on with it.

    \b
    passerelle copy --from belgium.db --to neo4j://localhost
    passerelle copy --from netherlands.db --to belgium.db --merge
    """
    from ..errors import WrongUse
    from ..graph.store import Store
    from ..graph.transfer import copy

    if source == target or (
        "://" not in source + target and Path(source).resolve() == Path(target).resolve()
    ):
        raise WrongUse(f"--from and --to both name {source}: name two stores")
    with Store.open(source, create=False) as one, Store.open(target) as other:
        written = copy(one, other, merge=merge)
    print_written(written)
