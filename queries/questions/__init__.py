"""The named questions: one in Cypher and its twin in SPARQL each, the former with a header.

`passerelle.queries.catalogue` reads the headers, `passerelle.queries.runner` asks in Cypher,
`passerelle.queries.sparql` in SPARQL. A ``.cypher`` file begins with::

    // title: Officials by country
    // description: Who holds or has held which office, country by country.
    // parameters:
    //   country (country code, none) — only officials of this country
    // columns:
    //   person — name
    //   offices (list) — names of the offices

A parameter's type is text, integer, date, country code, language code, type of node or "concept of
SCHEME", a vocabulary of the ontology: the query sees the list of the concept and its narrower ones.
Its default is a value, ``none`` (the query sees null) or ``required``. The query below the header
only reads, runs unchanged on Neo4j 5 and on the embedded engine, and orders its rows so that the
same graph gives the same answer: the order is total, down to ids. Strings stand for dates: ``'~'``
sorts after every digit and hyphen, so ``'2017-09' + '~'`` is the end of that month.

The twin ``.rq`` asks the same of the RDF that `passerelle.graph.formats.rdf` writes, all named
graphs together, and gives the same rows in the same order. It is standard SPARQL 1.1 once its
parameters are filled in, which are written as in Cypher: ``$name`` becomes a literal, a number, or
the IRI of a concept (``skos:broader*`` leads to it from the narrower ones) or class; ``<$name>``
the IRI of the node with that id, ``<place/$name>`` of the node whose id is that after ``place/``.
What is not given becomes ``UNDEF``, so a parameter without a default stands in ``VALUES`` only. An
IRI in the answer is read as the id, concept or label that the property graph has. Ids and concepts
that loading makes sort as their IRIs do.

A list is one text in SPARQL, its values with ``|`` between; ids stand there as IRIs, and in names
``%`` is written ``%25`` and ``|`` ``%7C``. However an engine collects, the runners give a list in
the order of its values' code points, without empty texts; no list is an empty one.
"""
