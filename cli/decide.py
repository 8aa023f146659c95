"""`passerelle decide`."""

from __future__ import annotations

import click

from .options import judgements_option, store_option

__all__ = ["command"]

VERDICTS = {"same": "same", "different": "different", "unsure": "unsure", "withdraw": "withdrawn"}
"""What the user says, and what the file says then."""


@click.command("decide")
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@click.argument("verdict", type=click.Choice(list(VERDICTS)))
@click.option("--reason", default="", metavar="TEXT", help="Why.")
@click.option(
    "--by", envvar="PASSERELLE_USER", metavar="NAME", help="Who; the user's login by default."
)
@judgements_option
@store_option
def command(
    one: str,
    other: str,
    verdict: str,
    reason: str,
    by: str | None,
    judgements: str | None,
    store: str,
) -> None:
    """Record whether entities A and B are one thing, and let the store follow.

    A and B are ids, as `passerelle review` and `passerelle find` give them. The judgement is a
    line in a file of plain text (who, when, why) to keep under version control; loads respect
    it. `withdraw` takes it back: the graph is then what it would be without it.

    \b
    passerelle decide person/karel-decaluwe person/carl-decaluwe same --reason "same office"
    passerelle decide person/karel-decaluwe person/carl-decaluwe withdraw
    """
    from ..graph.identity.judgements import Judgement
    from ..graph.instants import now
    from ..graph.judging import judge
    from ..graph.store import Store

    judgement = Judgement.of(one, other, VERDICTS[verdict], reason, by or _login(), now())
    with Store.open(store, create=False) as opened:
        file = judge(opened, judgement, judgements)
    said = {"same": "are the same", "different": "are different", "unsure": "may be the same"}
    click.echo(f"{file}: {one} and {other} {said.get(verdict, 'are not judged any more')}")


def _login() -> str:
    import getpass

    from ..errors import WrongUse

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise WrongUse("nobody is logged in by a name: say who decides with --by") from None
