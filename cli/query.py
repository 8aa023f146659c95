"""`passerelle query`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from .options import store_option, table_option
from .output import print_table, printable

if TYPE_CHECKING:
    from ..graph.store import Store
    from ..queries.catalogue import Question

__all__ = ["command"]


@click.command("query")
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, metavar="[KEY=VALUE]…")
@store_option
@click.option("--cypher", metavar="QUERY", help="A query in Cypher instead of a named question.")
@click.option("--write", is_flag=True, help="Let --cypher change the store.")
@table_option
def command(
    name: str | None,
    parameters: tuple[str, ...],
    store: str,
    cypher: str | None,
    write: bool,
    form: str,
) -> None:
    """Ask a named question, or one in Cypher; without either, list the named questions.

    Parameters of a question follow its name as KEY=VALUE; those of --cypher are texts in it, as
    $KEY. Cypher may only read, unless --write.

    \b
    passerelle query
    passerelle query who-opened-what
    passerelle query events-in-period since=2017 until=2017-12 --format csv
    passerelle query --cypher "MATCH (p:Person)-[:HOLDS]->(o:Office) RETURN p.name, o.name"
    """
    from ..errors import WrongUse

    if cypher is not None:
        _cypher(store, cypher, ((name,) if name else ()) + parameters, write, form)
        return
    if write:
        raise WrongUse("--write goes with --cypher; named questions only read")
    if name is None:
        _list(form)
        return
    from ..queries.catalogue import question
    from ..queries.runner import arguments, ask

    given = _given(parameters)
    arguments(question(name), dict(given))  # what is wrong is told before the store is opened
    from ..graph.store import Store

    with Store.open(store, create=False) as opened:
        result = ask(opened, name, **given)
        hints = [] if result.rows else list(_hints(opened, question(name), given))
    for hint in hints:
        click.echo(f"passerelle: {printable(hint)}", err=True)
    print_table(result.columns, result.rows, form)


def _hints(store: Store, asked: Question, given: dict[str, str]) -> Iterator[str]:
    """Yield the nearest name to each text that a question without an answer was given."""
    for parameter in asked.parameters:
        wanted = given.get(parameter.name, "")
        if parameter.type == "text" and (found := store.find(wanted, limit=1)):
            (best,) = found
            if best.name != wanted:
                yield (
                    f"nothing for the {parameter.name} {wanted!r}; the nearest name is "
                    f"{best.wording!r} ({best.id})"
                )


def _cypher(store: str, cypher: str, words: tuple[str, ...], write: bool, form: str) -> None:
    from ..graph.store import Store

    given = _given(words)
    with Store.open(store, create=write) as opened:
        result = opened.query(cypher, given, write=write)
    if write and not result.columns:
        click.echo(", ".join(f"{k} {v}" for k, v in result.counters.items()) or "nothing changed")
        return
    print_table(result.columns, result.rows, form)


def _given(words: tuple[str, ...]) -> dict[str, str]:
    from ..errors import WrongUse

    given: dict[str, str] = {}
    for word in words:
        key, separator, value = word.partition("=")
        if not separator:
            raise WrongUse(
                f"{word!r}: a parameter is written KEY=VALUE; a question has one name, and --cypher"
                " goes without a name"
            )
        if key in given:
            raise WrongUse(f"{key} is given twice: {given[key]!r} and {value!r}")
        given[key] = value
    return given


def _list(form: str) -> None:
    import json

    from ..queries.catalogue import questions

    known = questions()
    if form == "json":
        listing = [
            {
                "name": q.name,
                "title": q.title,
                "parameters": [p.name for p in q.parameters],
                "columns": [c.name for c in q.columns],
            }
            for q in known.values()
        ]
        click.echo(json.dumps(listing, ensure_ascii=False, indent=1))
        return
    rows = [(q.name, q.title, " ".join(p.name for p in q.parameters)) for q in known.values()]
    print_table(("name", "title", "parameters"), rows, form)
