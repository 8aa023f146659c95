"""The subject of a sentence behind what opens it: "Réunis à Metz, les maires …", "Addressing the
conference, A …", "In the presence of A, B and C …"."""

from __future__ import annotations

from .actors import phrase_first
from .chart import Chart
from .enumeration import in_apposition, listed
from .finite import AUXILIARIES, finite
from .gathered import opens_main_clause, opens_with_meeting
from .government import behind_article
from .phrases import Actor, Body, Group, Name, Office
from .subjects import subjects
from .verbs import Verb

__all__ = ["behind_gathered", "behind_opening", "up_to_subject"]


def behind_gathered(chart: Chart, actors: list[Actor], last: int) -> list[Actor]:
    """Return the subject of the main clause behind a participle that opens the sentence, of
    ``actors`` who stand behind it in a clause up to ``last``."""
    for actor in actors:
        start = phrase_first(chart, actor)
        begin = behind_article(chart.text, start)
        if isinstance(actor, Office) and begin == start:
            continue  # "sous la présidence de A, maire de X, le comité": of A
        if actor.last <= last and opens_main_clause(chart.text, begin):
            return listed(chart, [a for a in actors if a.first >= actor.first], begin, strict=True)
    return []


def behind_opening(chart: Chart, actors: list[Actor], verb: Verb, last: int) -> list[Actor]:
    """Return the subject behind the comma after what a French or English sentence opens with:
    "Addressing the conference, A", "En ouvrant le colloque, A"."""
    text = chart.text
    begin = verb.first - text.word_before(verb.first, "preposition-in", "by-doing")
    if text.language not in ("fr", "en") or not text.opens_sentence(begin):
        return []
    comma = next((at for at in range(verb.last, last) if text.words[at] == ","), last)
    return listed(chart, [a for a in actors if a.first > comma], comma + 1, strict=True)


def up_to_subject(
    chart: Chart, actors: list[Actor], at: int, first: int, predicates: list[Verb]
) -> list[Actor]:
    """Return actors up to the subject of the clause that a French or English marker opens: "In the
    presence of A, B and C signed". Both are lists that end with "and", or one person."""
    text = chart.text
    if text.language not in ("fr", "en") or not actors:
        return actors
    if opens_with_meeting(text, first):
        end = _subject_behind(chart, at, text.sentence_at(at).last)
        return [actor for actor in actors if actor.first < end]
    if at > first:
        return actors
    end = actors[-1].last
    verb = next((verb for verb in predicates if verb.first >= end), None)
    acts = text.word(end, *AUXILIARIES, "reflexive", "speech") > 0 or finite(text, end)
    if verb is None and not acts:
        return actors
    if verb is not None and not acts:
        if verb.passive or verb.form not in ("finite", "participle"):
            return actors
        if subjects(chart, [actors[-1]], verb.first) != [actors[-1]]:
            return actors
        tail = text.words[end : verb.first]
        behind = verb.first - tail[::-1].index(",") if "," in tail else verb.first
        if any(not text.word(at, *AUXILIARIES, "adverb") for at in range(behind, verb.first)):
            return actors  # "chaired by A, B and C, mobility was discussed"
    # an office and the name behind it are one member, and so are a name and the office behind it
    begins = [
        n for n, actor in enumerate(actors)
        if not n or (
            phrase_first(chart, actor) == actor.first
            and not (
                isinstance(actor, Office) and chart.at(actor.last, Name) is None
                and (actor is not actors[-1] or text.words[actor.last] == ",")  # else the subject
                and in_apposition(chart, actors[n - 1], actor.first)
            )
        )
    ]  # fmt: skip
    joined = [
        bool(text.where(actors[n - 1].last, actors[n].first, "conjunction-and"))
        for n in begins[1:]
    ]  # fmt: skip
    for split in range(len(joined), 0, -1):
        if not joined[split - 1] and _one_list(joined[: split - 1]) and _one_list(joined[split:]):
            return actors[: begins[split]]
    return actors


def _one_list(joined: list[bool]) -> bool:
    """Say whether "and" joins the last member of a list to the others, and none else."""
    return not joined or (joined[-1] and not any(joined[:-1]))


def _subject_behind(chart: Chart, at: int, last: int) -> int:
    """Return the comma behind ``at`` that a body, a group or an organ with its article follows, as
    the subject: "under the presidency of A[,] the committee has"; ``last`` where there is none."""
    text = chart.text
    for comma in range(at, last - 1):
        noun = comma + 1 + text.word(comma + 1, "determiner-definite")
        if text.words[comma] == "," and noun > comma + 1 and (
            text.word(noun, "organ")
            or chart.at(noun, Body) is not None
            or chart.at(noun, Group) is not None
        ):  # fmt: skip
            return comma
    return last
