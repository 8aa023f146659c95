"""`passerelle demo`."""

from __future__ import annotations

import os
import shutil
from importlib import resources
from pathlib import Path

import click

from .output import print_rows, write_file

__all__ = ["command"]


@click.command("demo")
@click.option(
    "--out",
    default="passerelle-demo",
    show_default=True,
    metavar="FOLDER",
    help="Folder for the store and the files; a demo that is there already is made anew.",
)
def command(out: str) -> None:
    """Load the example documents into a fresh store; write RDF, network table and HTML view.

    \b
    passerelle demo --out demo
    """
    from ..graph.formats.rdf import Records, write_rdf
    from ..graph.store import Store
    from ..loaders.load import load
    from ..queries.networks.cooperation import NetworkOptions, cooperation_network
    from ..queries.networks.summary import ActorRow, actor_table
    from ..queries.runner import ask
    from ..queries.tables import to_csv
    from ..views.network_page import PageOptions, network_page

    folder = Path(out)
    _make_room(folder)
    with resources.as_file(resources.files("passerelle.examples")) as examples:
        # a path relative to here, so that the demo's bytes are the same on every machine
        files = [os.path.relpath(file) for file in sorted(examples.glob("*.md"))]
        with Store.open(folder / "passerelle.db") as store:
            summary = load(store, files)
            graph = store.graph()
            opened = ask(store, "who-opened-what")
    click.echo(
        f"loaded {summary.documents} documents: {summary.entities_new} entities, "
        f"{summary.relations_new} relations, {summary.unresolved} unresolved mentions\n"
    )
    network = cooperation_network(graph, NetworkOptions(actors="offices"))
    rows = actor_table(network)
    write_file(str(folder / "graph.ttl"), lambda s: write_rdf(Records.of(graph), s, "turtle"))
    table = to_csv(ActorRow._fields, rows)
    write_file(str(folder / "network.csv"), lambda s: _put(s, table))
    page = network_page(graph, PageOptions())
    write_file(str(folder / "network.html"), lambda s: _put(s, page))
    click.echo("\nWho opened what (passerelle query who-opened-what):\n")
    print_rows(opened.columns, opened.rows)
    click.echo("\nThe five best connected offices (passerelle network --actors offices):\n")
    print_rows(ActorRow._fields[1:], [row[1:] for row in rows[:5]])
    click.echo(f"\nstore          {folder / 'passerelle.db'}")
    click.echo(f"RDF            {folder / 'graph.ttl'}")
    click.echo(f"network table  {folder / 'network.csv'}")
    click.echo(f"HTML view      {folder / 'network.html'}  (open it in a browser)")


def _put(stream, text: str) -> None:  # noqa: ANN001
    stream.write(text.encode("utf-8"))


def _make_room(folder: Path) -> None:
    """Empty ``folder`` of an earlier demo; a folder with anything else in it is refused."""
    from ..errors import WrongUse
    from ..graph.embedded import is_store

    if not folder.exists():
        return
    ours = {"passerelle.db", "graph.ttl", "network.csv", "network.html"}
    try:
        found = {entry.name for entry in folder.iterdir()}
    except OSError as error:
        raise WrongUse(f"--out {folder}: {error.strerror}") from error
    if found - ours:
        other = sorted(found - ours)[0]
        raise WrongUse(f"--out {folder}: holds {other}; name a folder for the demo alone")
    store = folder / "passerelle.db"
    if store.exists() and not is_store(store):
        raise WrongUse(f"--out {folder}: passerelle.db in it is no store; name another folder")
    shutil.rmtree(folder)
