"""Whether a country's adjective before a body is of its name: "Swedish Coast Agency", but "the
Finnish [Ministry of the Interior]".
"""

from __future__ import annotations

from ...ontology.territories import territories
from .analysis import Text
from .complements import Complement
from .phrases import Demonym

__all__ = ["of_no_name"]


def of_no_name(
    text: Text, at: int, last: int, before: Demonym, tail: Complement, *, proper: bool
) -> bool:
    """Say whether the adjective ``before`` a body, whose head reaches from ``at`` to ``last``, only
    tells of which country it is: the name is whole without it, by its ``tail`` or by a ``proper``
    part behind the head.
    """
    return _complete(text, last, before, tail) or (proper and _told_apart(text, at, before))


def _complete(text: Text, last: int, before: Demonym, tail: Complement) -> bool:
    """Say whether a body's name behind a country's adjective is whole without it: its head, up to
    ``last``, is that of a domain, "Ministry of the Interior"."""
    country = territories().are_countries(before.territories)
    of = text.language in ("nl", "en") and text.word(last, "preposition-of")
    return country and bool(tail.portfolios) and bool(of) and not text.word(last, "preposition-for")


def _told_apart(text: Text, at: int, before: Demonym) -> bool:
    """Say whether a country's adjective only tells where the body is whose head at ``at`` has its
    name behind it: in small letters, as the head has them or a German adjective, "de Belgische
    [hulpverleningszone DG]", "das belgische [Institut für Verkehr]"."""
    if len(before.territories) != 1 or not territories().is_country(before.territories[0]):
        return False
    if text.language == "de":
        return not text.capital(before.first)
    return not text.capital(at)
