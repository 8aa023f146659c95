"""`passerelle view`."""

from __future__ import annotations

import click

from ..ontology.schema import LANGUAGES
from .options import store_option, types_option
from .output import write_text

__all__ = ["command"]


@click.command("view")
@store_option
@click.option(
    "--out", default="network.html", show_default=True, metavar="FILE", help="File to write."
)
@click.option("--title", default="", help="Heading of the page.")
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    help="Language of the page's own words.",
)
@types_option("Draw only these: Person, Event …")
@click.option("--containment", is_flag=True, help="Draw also what territories lie in.")
def command(
    store: str, out: str, title: str, lang: str, types: tuple[str, ...], containment: bool
) -> None:
    """Write the network and its evidence as one HTML file that needs no network and no server.

    Click a node or a tie to read the sentences that state it. The same store gives the same file.

    \b
    passerelle view --out network.html --lang fr
    """
    from ..graph.store import Store
    from ..views.network_page import PageOptions, network_page

    options = PageOptions(title=title, language=lang, types=types or None, containment=containment)
    with Store.open(store, create=False) as opened:
        page = network_page(opened.graph(), options)
    write_text(out, page)
