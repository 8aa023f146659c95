"""Text → findings: the grammar, in stages that fill one chart; `read` runs them in order.

Every word that the rules go by comes from the vocabularies of `passerelle.ontology`.
"""
