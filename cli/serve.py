"""`passerelle serve`."""

from __future__ import annotations

import signal
import threading

import click

from .options import folder_option

__all__ = ["command"]


@click.command("serve")
@folder_option
@click.option(
    "--port", type=click.IntRange(1, 65535), help="Port on 127.0.0.1; default a free one."
)
def command(store: str, port: int | None) -> None:
    """Keep the embedded store open for any Bolt client, on this machine only, until Ctrl-C.

    \b
    passerelle serve --port 7687
    """
    from ..errors import WrongUse
    from ..graph.embedded import serve

    if "://" in store:
        raise WrongUse(f"--store {store}: a server already; serve opens a folder")
    ended = threading.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, lambda *_: ended.set())
    with serve(store, port, create=False) as engine:
        click.echo(f"serving {store} at {engine.url} (Ctrl-C ends it)")
        click.echo(f"  username       {engine.writer.username}")
        click.echo(f"  password       {engine.writer.password}")
        click.echo(f"  to read only   {engine.reader.username} / {engine.reader.password}")
        click.echo("  database       passerelle")
        click.echo(
            f"  passerelle     NEO4J_USERNAME={engine.writer.username} NEO4J_PASSWORD=… "
            f"passerelle status --store {engine.url}"
        )
        while not ended.wait(0.5):  # with no limit, Windows would not see Ctrl-C
            pass
    click.echo(f"stopped serving {store}")
