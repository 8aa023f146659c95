"""`passerelle demo`."""

from __future__ import annotations

import shutil
from importlib import resources
from pathlib import Path

import click

from .output import print_rows, write_file, write_text

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
    with Store.open(folder / "passerelle.db") as store:
        summary = load(store, _documents(folder / "documents"))
        graph = store.graph()
        opened = ask(store, "who-opened-what")
    written = summary.written
    click.echo(
        f"loaded {summary.documents} documents: {written.entities_new} entities, "
        f"{written.relations_new} relations, {written.unresolved} unresolved mentions\n"
    )
    network = cooperation_network(graph, NetworkOptions(actors="offices"))
    rows = actor_table(network)
    write_file(str(folder / "graph.ttl"), lambda s: write_rdf(Records.of(graph), s, "turtle"))
    write_text(str(folder / "network.csv"), to_csv(ActorRow._fields, rows))
    write_text(str(folder / "network.html"), network_page(graph, PageOptions()))
    click.echo("\nWho opened what (passerelle query who-opened-what):\n")
    print_rows(opened.columns, opened.rows)
    click.echo("\nThe five best connected offices (passerelle network --actors offices):\n")
    print_rows(ActorRow._fields[1:], [row[1:] for row in rows[:5]])
    click.echo(f"\ndocuments      {folder / 'documents'}")
    click.echo(f"store          {folder / 'passerelle.db'}")
    click.echo(f"RDF            {folder / 'graph.ttl'}")
    click.echo(f"network table  {folder / 'network.csv'}")
    click.echo(f"HTML view      {folder / 'network.html'}  (open it in a browser)")


def _documents(folder: Path) -> list[str]:
    """Copy the examples into ``folder``, where they can be read beside what came of them."""
    folder.mkdir()
    files = []
    for example in sorted(resources.files("passerelle.examples").iterdir(), key=lambda e: e.name):
        if example.name.endswith(".md"):
            copy = folder / example.name
            copy.write_bytes(example.read_bytes())
            files.append(str(copy))
    return files


def _make_room(folder: Path) -> None:
    """Empty ``folder`` of an earlier demo; a folder with anything else in it is refused."""
    from ..errors import PasserelleError, WrongUse
    from ..graph.embedded import is_store
    from ..graph.lock import FolderLock

    ours = {"documents", "passerelle.db", "graph.ttl", "network.csv", "network.html"}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        other = sorted({entry.name for entry in folder.iterdir()} - ours)
        if other:
            raise WrongUse(f"--out {folder}: holds {other[0]}; name a folder for the demo alone")
        store = folder / "passerelle.db"
        if store.exists():
            if not is_store(store):
                raise WrongUse(f"--out {folder}: passerelle.db is no store; name another folder")
            lock = FolderLock(store)
            lock.take()  # not while another process uses it
            lock.free()
        for entry in folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink()
    except PasserelleError:
        raise
    except OSError as error:
        raise WrongUse(f"--out {folder}: {error.strerror or error}") from error
