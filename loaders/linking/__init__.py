"""Findings → entities: which office, territory, body or event a wording stands for; `link` decides.

`record` holds the result, as `passerelle extract` prints it and `load` stores it.
"""
