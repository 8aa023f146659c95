"""What the grammar finds in a text: one type a kind of phrase.

Every phrase spans tokens ``first`` to ``last`` (exclusive). Phrases say what the words say; which
node of the graph they stand for is decided for the whole document, later.
"""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = [
    "Actor",
    "Agreement",
    "Body",
    "Date",
    "Demonym",
    "Event",
    "Group",
    "Name",
    "Office",
    "Phrase",
    "Place",
    "Quantity",
    "Spot",
    "Topic",
    "Venue",
]


@dataclass(eq=False, slots=True)
class Phrase:
    """Tokens ``first`` to ``last`` (exclusive)."""

    first: int
    last: int


@dataclass(eq=False, slots=True)
class Place(Phrase):
    """A territory's name.

    ``candidates`` are the territories that bear the name, none for a place that no table knows;
    ``generic`` is the kind named with it ("province de Namur": province); ``weak`` names are also
    words or surnames; ``adjective`` is one made of the name ("Osnabrücker Polizei").
    """

    candidates: tuple[str, ...] = ()
    generic: str | None = None
    weak: bool = False
    adjective: bool = False


@dataclass(eq=False, slots=True)
class Venue(Phrase):
    """A building or site, and the place that it lies ``within`` where the text says so."""

    name: str = ""
    within: Place | None = None


@dataclass(eq=False, slots=True)
class Demonym(Phrase):
    """A territory's adjective or its inhabitants: one territory, or both of "franco-belge"."""

    territories: tuple[str, ...] = ()
    inhabitant: bool = False


@dataclass(eq=False, slots=True)
class Date(Phrase):
    """A date expression and what it resolves to: an ISO date, month, year, interval, or None;
    ``ranged`` is one that tells both its ends: "du 3 au 5 mai"."""

    value: str | None = None
    ranged: bool = False

    @property
    def daily(self) -> bool:
        """Whether it tells a day or days, no month or year alone.

        >>> Date(0, 3, "2019-05-03/2019-05-05").daily, Date(0, 2, "2019-05").daily
        (True, False)
        """
        return len(self.value or "") >= len("2019-05-03")


@dataclass(eq=False, slots=True)
class Quantity(Phrase):
    """A number with what it counts: "une soixantaine d'interlocuteurs" → 60, approximate;
    ``people`` is the kind of a group that it counts, "" for other things."""

    number: int = 0
    approximate: bool = False
    people: str = ""


@dataclass(eq=False, slots=True)
class Name(Phrase):
    """A person's name: given names and surname; ``surname_only`` after a civility or alone."""

    given: tuple[str, ...] = ()
    surname: str = ""
    core: tuple[int, int] = (0, 0)
    surname_only: bool = False


@dataclass(eq=False, slots=True)
class Office(Phrase):
    """An office phrase: head, and what its complements say.

    ``kind`` is a concept of the office kinds; ``places`` and ``bodies`` are its jurisdictions in
    the order of the text, ``also`` the bodies in which it is an office of its own, "president of X
    and of Y"; ``demonyms`` are the country adjectives with it; ``core`` is the first
    token of its own name, without "former" or "his"; ``status`` is current, past or future;
    ``same`` marks "his predecessor": a counterpart in the very office that was told of;
    ``since`` and ``until`` are ISO dates, None where the text doesn't say them. ``vague`` is a
    general word that stands alone ("a director"): an office only where someone holds it;
    ``honorary`` is one whose compound says so ("Ehrenbürgermeister").
    """

    kind: str = ""
    core: int = 0
    plural: bool = False
    definite: bool = False
    status: str = "current"
    deputy: bool = False
    counterpart: bool = False
    same: bool = False
    possessive: bool = False
    portfolios: tuple[str, ...] = ()
    places: list[Place] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    also: list[Body] = field(default_factory=list)
    demonyms: tuple[str, ...] = ()
    wording: str = ""
    vague: bool = False
    honorary: bool = False
    since: str | None = None
    until: str | None = None

    @property
    def anchored(self) -> bool:
        """Whether the phrase itself says of what territory or body."""
        return bool(self.places or self.bodies or self.demonyms)


@dataclass(eq=False, slots=True)
class Body(Phrase):
    """An organisation: named, by its kind and territory, or described.

    ``known`` is its id in the vocabulary of well-known bodies; ``acronym`` stands in brackets
    behind it or is all that is written. ``seated`` says that ``places`` are where it is, not what
    it is for: "the centre in Kehl"; ``seat`` is where the text says that it has its seat. ``of`` is
    the body that it is a part of, and is named by: "Council of the Eurodistrict PAMINA".
    ``qualifiers`` are what tells it from others of its kind in one territory: the river of the
    river police.
    """

    kind: str | None = None
    name: str = ""
    known: str | None = None
    acronym: str | None = None
    places: list[Place] = field(default_factory=list)
    demonyms: tuple[str, ...] = ()
    portfolios: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    described: bool = False
    proper: bool = False
    seated: bool = False
    seat: Place | None = None
    of: Body | None = None

    @property
    def bare(self) -> bool:
        """Whether it is called by its kind alone: "the Council", "the Federal Police"."""
        told = self.known or self.places or self.demonyms or self.portfolios
        return not (told or self.proper or self.described)


@dataclass(eq=False, slots=True)
class Group(Phrase):
    """An unnamed set of persons or bodies: "elected officials of both sides".

    ``organisation`` is the kind of organisation that the words of an institutional one are for,
    ``qualifiers`` what they say beyond its ``kind``; a ``counted`` one is of several: "both
    governments"; ``senders`` are the bodies for which representatives stand.
    """

    kind: str = ""
    organisation: str | None = None
    qualifiers: tuple[str, ...] = ()
    institutional: bool = False
    counted: bool = False
    generic: bool = False
    demonyms: tuple[str, ...] = ()
    places: list[Place] = field(default_factory=list)
    senders: list[Body] = field(default_factory=list)

    @property
    def anybody(self) -> bool:
        """Whether its words say only that there were people: "guests", "the participants"."""
        return self.generic or self.kind == "participants"


@dataclass(eq=False, slots=True)
class Topic(Phrase):
    """A topic: a concept of the vocabulary, or the wording alone."""

    concept: str | None = None
    generic: bool = False


@dataclass(eq=False, slots=True)
class Event(Phrase):
    """An event's noun phrase; or, ``verbal``, the verb that tells of it: "X met Y".

    ``title`` is its name in quotation marks; ``anaphoric`` says that it points back ("cette
    cérémonie"), ``other`` that it is another than the one told of ("the next meeting");
    ``indefinite`` that it is new ("a meeting"); ``number`` is how many ("quatre ateliers").
    """

    kind: str = ""
    head: int = 0
    title: str | None = None
    title_span: tuple[int, int] | None = None
    plural: bool = False
    anaphoric: bool = False
    definite: bool = False
    indefinite: bool = False
    generic: bool = False
    other: bool = False
    verbal: bool = False
    ordinal: str | None = None
    number: int | None = None
    part: bool = False
    bodies: list[Body] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Agreement(Phrase):
    """A treaty, convention, declaration …

    ``told`` says that its own words tell which: by a place, a body, a date, what it is about;
    ``places`` are those behind or before its head: "the Treaty of Prüm"; ``signed`` holds the first
    tokens of the sentences that tell of its signing, and whether they name it or call it "it".
    """

    kind: str = ""
    head: int = 0
    plural: bool = False
    proper: bool = False
    anaphoric: bool = False
    definite: bool = False
    told: bool = False
    places: list[Place] = field(default_factory=list)
    signed: dict[int, bool] = field(default_factory=dict)


Actor = Name | Office | Body | Group
"""Who can take part in an event or sign an agreement."""
Spot = Place | Body | Venue
"""What something can be held at."""
