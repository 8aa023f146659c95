"""Which offices the text has named so far, who holds them, and where each was met."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TypeAlias

__all__ = ["Post", "Posts"]

Post: TypeAlias = tuple[str, bool]
"""What a phrase says of an office without its jurisdiction: the kind, and whether a deputy's."""


class Posts:
    """The offices of one document, found by kind, by holder and by place in the text.

    Every look-up is free of the number of offices, so that a list of a thousand mayors is read
    in time.

    >>> posts = Posts()
    >>> posts.name("office/mayor.lille", ("mayor", False), first=3)
    >>> posts.vacant(("mayor", False), 9), posts.met_before(9, ("mayor", False))
    ('office/mayor.lille', 'office/mayor.lille')
    >>> posts.vacant(("mayor", False), 2)  # named only later
    >>> posts.hold("person/a", "office/mayor.lille")
    >>> posts.vacant(("mayor", False), 9), posts.holder("office/mayor.lille")
    (None, 'person/a')
    """

    def __init__(self) -> None:
        self._posts: dict[str, set[Post]] = {}
        self._vacant: dict[Post, set[str]] = {}
        self._met: dict[Post, list[tuple[int, str]]] = {}
        self._listed: dict[Post, list[tuple[int, str]]] = {}
        self._held: dict[str, set[str]] = {}
        self._holders: dict[str, set[str]] = {}
        self._first: dict[str, int] = {}

    def name(self, id: str, *posts: Post, first: int | None = None, vacant: bool = True) -> None:
        """Note that the text names the office ``id``, at token ``first`` if that phrase names it
        alone; ``vacant`` unless somebody else is known to hold it, who isn't named."""
        known = self._posts.setdefault(id, set())
        known.update(posts)
        for post in posts:
            if vacant and id not in self._holders:
                self._vacant.setdefault(post, set()).add(id)
        if first is not None:
            self._first.setdefault(id, first)
            for post in known:
                insort(self._met.setdefault(post, []), (first, id))

    def note_listed(self, id: str, first: int) -> None:
        """Note that the phrase at token ``first``, which names another office before, names the
        office ``id`` too: "the mayors of X and Y"."""
        for post in self._posts.get(id, ()):
            insort(self._listed.setdefault(post, []), (first, id))

    def hold(self, person: str, id: str) -> None:
        """Note that ``person`` holds the office ``id``."""
        self._held.setdefault(person, set()).add(id)
        self._holders.setdefault(id, set()).add(person)
        for post in self._posts.get(id, ()):
            self._vacant.get(post, set()).discard(id)

    def held_by(self, person: str, post: Post) -> list[str]:
        """Return the offices of a kind that ``person`` holds, sorted."""
        held = self._held.get(person, ())
        return sorted(id for id in held if post in self._posts.get(id, ()))

    def held_before(self, first: int, *posts: Post) -> list[str]:
        """Return the offices of some kinds that have holders, in the order in which they were named
        before token ``first``; where none was, all of the document."""
        met = sorted(
            named for post in posts for places in (self._met, self._listed)
            for named in places.get(post, ())
        )  # fmt: skip
        held = [(at, id) for at, id in met if id in self._holders]
        before = [id for at, id in held if at < first]
        return list(dict.fromkeys(before or [id for _, id in held]))

    def vacant(self, post: Post, first: int) -> str | None:
        """Return the one office of a kind that nobody is said to hold; None where it is named only
        behind token ``first``: what is told in full later is another's."""
        free = self._vacant.get(post, set())
        id = next(iter(free)) if len(free) == 1 else None
        named = self._first.get(id) if id is not None else None
        return id if named is None or named <= first else None

    def met_before(self, first: int, post: Post) -> str | None:
        """Return the office of a kind that was named last before token ``first``."""
        met = self._met.get(post, [])
        at = bisect_left(met, (first, ""))
        return met[at - 1][1] if at else None

    def holder(self, id: str) -> str | None:
        """Return the one holder of an office."""
        holders = self._holders.get(id, set())
        return next(iter(holders)) if len(holders) == 1 else None
