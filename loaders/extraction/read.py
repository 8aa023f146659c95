"""Text → findings: the stages of the extraction, in order.

tokens and lexicon matches → territories and dates → bodies → offices → names → events, agreements
→ groups → who holds what, who took part in what, when, where, about what. Each stage reads the
chart that the earlier ones have filled, and adds to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .acronyms import acronyms, acronyms_again, acronyms_at_places, acronyms_of_persons
from .acting import acting_territories
from .affiliations import affiliations, presided
from .again import compounded, met_again
from .agreeing import parties
from .agreements import agreements
from .also_named import also_named
from .analysis import Text
from .areas import areas
from .assemblies import held
from .beside_bodies import beside_bodies
from .between_whom import between_whom
from .bodies import bodies
from .bracketed import behind_acronym
from .buildings import premises
from .cancellations import called_off
from .charges import note_charges
from .chart import Chart
from .circumstances import Circumstance, circumstances
from .dates import dates
from .described import described
from .events import events
from .foreign import foreign
from .groups import groups, unnamed
from .holding import Holding, holdings
from .labels import labelled
from .legal_forms import with_legal_form
from .localities import localities
from .names import names
from .offices import offices
from .organisers import organisers
from .participation import Participation, participations
from .partners import partners
from .phrases import Body, Date, Event, Office, Place
from .places import country_codes, demonyms, places
from .presence import present
from .programmes import programme, role_labels
from .quantities import quantities
from .representing import sent
from .seats import note_seats
from .senders import with_senders
from .shared_heads import of_other_countries, sharing_head
from .signing import also_signed, signed_for
from .stamps import remote
from .surname_mentions import surname_mentions
from .titles import members_titles
from .topics import topics
from .venues import venues

__all__ = ["Findings", "findings", "phrases", "read"]


@dataclass(frozen=True, slots=True)
class Findings:
    """What one text says, in its own words: phrases and how they belong together."""

    chart: Chart
    holdings: list[Holding]
    participations: list[Participation]
    circumstances: list[Circumstance]


def read(content: str, language: str, published: date | None = None) -> Findings:
    """Return the findings of a text in one of the four languages.

    ``published`` resolves relative dates. Linear in the length of the text.
    """
    return findings(phrases(Text(content, language), published))


def phrases(text: Text, published: date | None = None) -> Chart:
    """Return the chart of a text with every phrase that the stages find in it."""
    chart = Chart(text)
    chart.add(places(text))
    chart.add(country_codes(text))
    chart.add(demonyms(text))
    chart.add(localities(chart))
    chart.add(dates(text, published))
    for said in chart.all(Date):
        for place in list(chart.within(said.first, said.last, Place)):
            chart.remove(place)  # "im März": no Marz
    chart.add(bodies(chart))
    chart.add(list(foreign(chart)))
    for body in list(with_legal_form(chart)):
        chart.put(body)
    chart.add([*sharing_head(chart), *of_other_countries(chart)])
    for body in list(behind_acronym(chart)):
        chart.put(body)
    chart.add(list(acronyms(chart)))
    chart.add(list(presided(chart)))
    chart.add(list(partners(chart)))
    chart.add(list(acronyms_at_places(chart)))
    chart.add(list(beside_bodies(chart)))
    for body, area in list(areas(chart)):
        chart.remove(body)
        chart.put(area)
    note_seats(chart)
    chart.add(list(compounded(chart)))
    chart.add(list(acronyms_again(chart)))
    chart.add(offices(chart))
    for office in chart.all(Office):
        # "préfet de la Région X", "secrétaire d'État": no body is named there
        for body in list(chart.within(office.first, office.last, Body)):
            if body not in (*office.bodies, *office.also):
                chart.remove(body)
        # "ministre de la Mer du Nord": a domain, no place
        for place in list(chart.within(office.first, office.last, Place)):
            sizes = [size for size, _ in text.readings(place.first, "portfolio")]
            if place not in office.places and place.last - place.first in sizes:
                chart.remove(place)
    for body in list(affiliations(chart)):
        chart.put(body)
    chart.add(list(met_again(chart)))
    found = names(chart)
    chart.add(found)
    chart.add(surname_mentions(chart, found))
    for office in list(members_titles(chart)):
        chart.remove(office)
    note_charges(chart, found)
    chart.add(list(acronyms_of_persons(chart)))
    chart.add(list(acronyms_again(chart)))
    loose = list(unnamed(chart))
    for office, _ in loose:
        chart.remove(office)
    chart.add(quantities(chart))
    chart.add(venues(chart))
    for body in list(premises(chart)):
        chart.remove(body)
    chart.add(topics(chart))
    for body in described(chart):
        chart.put(body)
    for body in list(held(chart)):
        chart.remove(body)  # "the General Assembly will be held": an event
    chart.add(events(chart))
    for form in list(remote(chart)):
        chart.remove(form)
    for office in list(role_labels(chart)):
        chart.remove(office)
    chart.add(agreements(chart))
    # "Vertreter der Bundespolizei"; of two that overlap the longer one
    several = (with_senders(chart, group) for group in [*groups(chart), *(g for _, g in loose)])
    chart.add(sorted(several, key=lambda group: group.first - group.last))
    return chart


def findings(chart: Chart) -> Findings:
    """Return how the phrases of a chart belong together."""
    told = [*participations(chart), *organisers(chart)]
    told += programme(chart, told)
    told += labelled(chart, told)
    told += sent(chart)
    told += between_whom(chart, told)
    there = present(chart, told)
    told += parties(chart)
    told += list(signed_for(chart, told))
    told += list(also_signed(chart, told))
    taken = [
        part for part in (*told, *there)
        if not (isinstance(part.target, Event) and called_off(chart, part.target))
    ]  # fmt: skip
    held = holdings(chart)
    taken += also_named(chart, taken, held)
    found = Findings(chart, held, taken, circumstances(chart))
    chart.add(acting_territories(chart, taken))
    return found
