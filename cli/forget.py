"""`passerelle forget`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .options import store_option
from .output import printable

if TYPE_CHECKING:
    from ..graph.model import Document
    from ..graph.store import Store

__all__ = ["command"]

SUGGESTED = 20_000
"""Most ids, paths and titles among which the one is sought that an unknown one may mean."""


@click.command("forget")
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT…")
@store_option
@click.option("--dry-run", is_flag=True, help="Tell what would go, and change nothing.")
def command(documents: tuple[str, ...], store: str, dry_run: bool) -> None:
    """Take documents out of the store, with everything that only they support.

    DOCUMENT is an id, a path as it was loaded (`passerelle query documents` lists both), or a
    title that one document alone has. Where one of them is unknown, nothing goes.

    \b
    passerelle forget articles/mons.txt
    passerelle forget document/0a1b2c3d4e5f60718293 --dry-run
    """
    from ..graph.store import Store

    with Store.open(store, create=False) as opened:
        found = {one.id: one for word in documents for one in [_document(opened, word)]}
        written = opened.forget(found, rehearse=dry_run)
    for one in found.values():
        click.echo(printable(f"{'would forget' if dry_run else 'forgot'} {one.path}: {one.title}"))
    click.echo(f"documents  {written.documents}")
    for what, said, gone in (
        ("entities ", written.said.entities, written.gone.entities),
        ("relations", written.said.relations, written.gone.relations),
    ):
        click.echo(f"{what}  {len(gone)} gone, {len(said) - len(gone)} with other documents")
    if dry_run:
        click.echo("dry run: nothing was changed")


def _document(store: Store, word: str) -> Document:
    from ..errors import WrongUse, nearest

    found = store.documents_called(word)
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(one.id for one in found)
        raise WrongUse(f"{len(found)} documents are called {word!r}: name one by its id: {ids}")
    texts = "MATCH (d:Document) UNWIND [d.id, d.path, d.title] AS text RETURN DISTINCT text"
    known = {text for (text,) in store.query(f"{texts} LIMIT {SUGGESTED}").rows if text}
    way_out = "`passerelle query documents` lists them"
    raise WrongUse(f"no document has the id, path or title {word!r}{nearest(word, known, way_out)}")
