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
@click.option("--sparql", metavar="QUERY", help="A query in SPARQL instead of a named question.")
@click.option("--rdf", metavar="FILE", help="Ask this RDF file, in SPARQL, instead of the store.")
@click.option(
    "--show",
    type=click.Choice(["cypher", "sparql"]),
    help="Print the query of a named question, and ask nothing.",
)
@click.option("--write", is_flag=True, help="Let --cypher change the store.")
@table_option
def command(
    name: str | None,
    parameters: tuple[str, ...],
    store: str,
    cypher: str | None,
    sparql: str | None,
    rdf: str | None,
    show: str | None,
    write: bool,
    form: str,
) -> None:
    """Ask a named question, or one in Cypher or SPARQL; without any, list the named questions.

    Parameters of a question follow its name as KEY=VALUE; those of --cypher and --sparql are texts
    in it, as $KEY. Cypher may only read, unless --write. SPARQL asks the RDF that `passerelle
    export rdf` writes: all graphs together, with its prefixes. CONSTRUCT and DESCRIBE print
    Turtle.

    \b
    passerelle query
    passerelle query who-opened-what
    passerelle query events-in-period since=2017 until=2017-12 --format csv
    passerelle query --cypher "MATCH (p:Person)-[:HOLDS]->(o:Office) RETURN p.name, o.name"
    passerelle query --sparql "SELECT ?p ?o { ?p psl:holds ?o }"
    passerelle query who-opened-what --rdf graph.trig
    passerelle query who-opened-what country=BE --show sparql
    """
    from ..errors import WrongUse

    free = cypher if cypher is not None else sparql
    if cypher is not None and (sparql is not None or rdf is not None):
        raise WrongUse("a query is in Cypher, of a store, or in SPARQL, of a store or --rdf FILE")
    if write and cypher is None:
        raise WrongUse("--write goes with --cypher; named questions and SPARQL only read")
    if free is not None:
        if show:
            raise WrongUse("--show goes with the name of a question")
        given = _given(((name,) if name else ()) + parameters)
        if cypher is not None:
            _cypher(store, cypher, given, write, form)
        else:
            _sparql(store, rdf, free, given, form)
    elif name is not None:
        _question(store, rdf, name, _given(parameters), show, form)
    elif show or rdf:
        raise WrongUse(f"--{'show' if show else 'rdf'} goes with the name of a question")
    else:
        _list(form)


def _question(
    store: str, rdf: str | None, name: str, given: dict[str, str], show: str | None, form: str
) -> None:
    from ..queries.catalogue import question
    from ..queries.runner import arguments, ask, in_cypher

    asked = question(name)
    values = arguments(asked, dict(given))  # what is wrong is told before the store is opened
    if show == "sparql":
        from ..queries.sparql_parameters import filled

        click.echo(filled(asked, values), nl=False)
    elif show == "cypher":
        import json

        for key, value in in_cypher(asked, values).items():
            click.echo(f":param {key} => {json.dumps(value, ensure_ascii=False)};")
        click.echo(f"{asked.cypher};")
    elif rdf is not None:
        from ..queries.sparql import Rdf

        result = Rdf.of_file(rdf).ask(name, **given)
        print_table(result.columns, result.rows, form)
    else:
        from ..graph.store import Store

        with Store.open(store, create=False) as opened:
            result = ask(opened, name, **given)
            hints = [] if result.rows else list(_hints(opened, asked, given))
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


def _sparql(store: str, rdf: str | None, sparql: str, given: dict[str, str], form: str) -> None:
    from ..graph.store import Store
    from ..queries.sparql import Rdf, Triples

    if rdf is not None:
        asked = Rdf.of_file(rdf)
    else:
        with Store.open(store, create=False) as opened:
            asked = Rdf.of_store(opened)
    result = asked.query(sparql, given)
    if isinstance(result, Triples) and form == "table":
        click.echo(result.turtle, nl=False)
    else:
        print_table(result.columns, result.rows, form)


def _cypher(store: str, cypher: str, given: dict[str, str], write: bool, form: str) -> None:
    from ..graph.store import Store

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
                " and --sparql go without a name"
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
