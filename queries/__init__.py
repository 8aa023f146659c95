"""What analysts ask: named questions in Cypher and SPARQL, comparisons, and networks.

================= ==================================================================================
module            question
================= ==================================================================================
catalogue         which named questions are there, what do they take and what do they answer?
questions         the questions themselves, in Cypher and in SPARQL
runner            what does a store answer to a named question?
sparql            what does RDF answer?
sparql_parameters how do the parameters of a question become terms in its SPARQL?
sparql_guard      what may a query in SPARQL do?
tables            rows as CSV or JSON text
evidence          which sentences state a thing?
review            which pairs may be one, and what do the documents say of each?
succession        whose office is it when the next one comes?
comparison        what changed between two graphs?
networks          who works with whom?
reference         the named questions as one page
================= ==================================================================================
"""

from .catalogue import Column, Parameter, Question, question
from .runner import ask
from .tables import to_csv, to_json

__all__ = ["Column", "Parameter", "Question", "ask", "question", "to_csv", "to_json"]
