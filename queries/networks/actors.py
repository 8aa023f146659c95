"""For whom does a participant stand: which person, office, body, territory or country?

A text says who came: a person, an office, an organisation, a group. An analyst asks about actors
of one level. `Standing` goes from the one to the other:

============= =================================================================================
level         participants stand for
============= =================================================================================
persons       themselves
offices       themselves; a person for the offices that the person HOLDS at the time
organisations themselves; an office, and a person through it, for the body it is OFFICE_IN
territories   an office or organisation for the places of its HAS_JURISDICTION; an organisation
              without one for the places it is LOCATED_IN; a person through the offices held
countries     their `country`, else that of an office held, else that of its territory
============= =================================================================================

An actor's country outlives the office: for countries every office counts that is or was held. What
the graph does not say stands for nobody: no level is guessed from a name.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from ...errors import WrongUse
from ...graph.model import Graph, Relation
from ...graph.periods import period
from ..succession import successions

__all__ = ["LEVELS", "Representation", "Standing", "check_level"]

LEVELS = ("persons", "offices", "organisations", "territories", "countries")
"""The levels at which actors can be looked at."""

EVER = ("", "9999-12-31")
"""Days that stand for no question of time: past holdings count, future ones do not."""


class Representation(NamedTuple):
    """An actor that a participant stands for, and the ids of the relations that say so."""

    actor: str
    through: tuple[str, ...] = ()


def check_level(level: str) -> str:
    """Return ``level``; raise `WrongUse` where it is none of `LEVELS`.

    >>> check_level("offices")
    'offices'
    """
    if level not in LEVELS:
        raise WrongUse(f"no actors called {level!r}; choose one of {', '.join(LEVELS)}")
    return level


class Standing:
    """Answers for one graph, for whom its participants stand."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._ties: dict[tuple[str, str], list[Relation]] = defaultdict(list)
        for _, relation in sorted(graph.relations.items()):
            if relation.type in ("HOLDS", "OFFICE_IN", "HAS_JURISDICTION", "LOCATED_IN"):
                self._ties[relation.type, relation.source].append(relation)
        self._last_seen_current = self._current_claims()
        self._ended = successions(graph)
        self._levels = {
            "persons": self._persons,
            "offices": self._offices,
            "organisations": self._organisations,
            "territories": self._territories,
            "countries": self._countries,
        }

    def at(self, level: str, id: str, date: object = None) -> tuple[Representation, ...]:
        """Return the actors of ``level`` for whom entity ``id`` stands on ``date``, by id.

        ``date`` is a date of the model or None where it is unknown: then only the offices count
        that are held according to the latest word on them. Raises `WrongUse` for a level that is
        none of `LEVELS`.
        """
        found: dict[str, set[str]] = defaultdict(set)
        for actor, through in self._levels[check_level(level)](id, period(date)):
            found[actor].update(through)
        return tuple(Representation(actor, tuple(sorted(found[actor]))) for actor in sorted(found))

    def country(self, id: str) -> str | None:
        """Return the one country (ISO 3166-1 code) of entity ``id``; None if none or several."""
        codes = {actor.removeprefix("place/") for actor, _ in self._countries(id, None)}
        return codes.pop() if len(codes) == 1 else None

    def _type(self, id: str) -> str | None:
        entity = self._graph.entities.get(id)
        return entity.type if entity else None

    def _persons(self, id: str, _days: tuple[str, str] | None) -> list[Representation]:
        return [Representation(id)] if self._type(id) == "Person" else []

    def _offices(self, id: str, days: tuple[str, str] | None) -> list[Representation]:
        if self._type(id) == "Office":
            return [Representation(id)]
        return [
            Representation(hold.target, (hold.id,))
            for hold in self._ties["HOLDS", id]
            if self._held(hold, days)
        ]

    def _organisations(self, id: str, days: tuple[str, str] | None) -> list[Representation]:
        if self._type(id) == "Organisation":
            return [Representation(id)]
        return self._follow("OFFICE_IN", self._offices(id, days))

    def _territories(self, id: str, days: tuple[str, str] | None) -> list[Representation]:
        if self._type(id) == "Organisation":
            bodies = [Representation(id)]
            return self._follow("HAS_JURISDICTION", bodies) or self._follow("LOCATED_IN", bodies)
        return self._follow("HAS_JURISDICTION", self._offices(id, days))

    def _countries(self, id: str, _days: tuple[str, str] | None) -> list[Representation]:
        for steps in (
            [Representation(id)],
            self._offices(id, EVER),
            self._territories(id, EVER),
        ):
            found = [
                Representation(f"place/{entity.country}", through)
                for actor, through in steps
                if (entity := self._graph.entities.get(actor)) and entity.country
            ]
            if found:
                return found
        return []

    def _follow(self, type: str, steps: list[Representation]) -> list[Representation]:
        return [
            Representation(tie.target, (*through, tie.id))
            for actor, through in steps
            for tie in self._ties[type, actor]
        ]

    def _current_claims(self) -> dict[str, str]:
        """Latest publication date of a document that calls a holding current, by relation id."""
        latest: dict[str, str] = {}
        for claim in self._graph.claims.values():
            if claim.predicate != "HOLDS" or claim.relation is None:
                continue
            if dict(claim.qualifiers).get("status", "current") != "current":
                continue
            document = self._graph.documents.get(claim.document)
            published = (document.published if document else None) or ""
            latest[claim.relation] = max(published, latest.get(claim.relation, ""))
        return latest

    def _held(self, hold: Relation, days: tuple[str, str] | None) -> bool:
        """Tell whether the office was held on ``days``.

        Stated bounds decide where they exclude the days. A holding that is over, of unknown end,
        counts up to the last document that calls it current: what came later is not known. Of an
        office that one person holds at a time, the next holder's beginning is an end.
        """
        status = hold.properties.get("status", "current")
        if days == EVER:
            return status != "future"
        since = period(hold.properties.get("since"))
        until = period(hold.properties.get("until"))
        ended = self._ended.get(hold.id)
        if days is None:
            return status == "current" and ended is None
        if ended is not None and until is None and days[0] >= ended:
            return False
        if (since and days[1] < since[0]) or (until and days[0] > until[1]):
            return False
        if status == "current" or (since and until):
            return True
        if status == "future":
            return since is not None
        if until is not None:
            return True
        return days[0] <= self._last_seen_current.get(hold.id, "")
