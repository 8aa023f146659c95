"""What analysts ask: named questions in Cypher, and networks computed from the graph.

`ask` asks a named question and `passerelle.queries.catalogue` lists them; `to_csv` and `to_json`
write rows; `passerelle.queries.networks` builds and measures cooperation networks.
"""

from .catalogue import Column, Parameter, Question, question
from .runner import ask
from .tables import to_csv, to_json

__all__ = ["Column", "Parameter", "Question", "ask", "question", "to_csv", "to_json"]
