"""The named questions: one Cypher file each, with a header that says what it asks and answers.

`passerelle.queries.catalogue` reads the headers, `passerelle.queries.runner` asks. A file begins
with::

    // title: Officials by country
    // description: Who holds or has held which office, country by country.
    // parameters:
    //   country (country code, none) — only officials of this country
    // columns:
    //   person — name

A parameter's type is text, integer, date, country code, language code, type of node or "concept of
SCHEME", a vocabulary of the ontology; its default is a value, ``none`` (the
query sees null) or ``required``. The query below the header only reads, runs unchanged on Neo4j 5
and on the embedded engine, and orders its rows so that the same graph gives the same answer.
Strings stand for dates: ``'~'`` sorts after every digit and hyphen, so ``'2017-09' + '~'`` is the
end of that month.
"""
