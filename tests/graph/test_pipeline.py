"""Statements that go ahead of their answers: in order, all of them or none."""

from __future__ import annotations

from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from passerelle.errors import StoreUnavailable
from passerelle.graph.connection import Connection
from passerelle.graph.pipeline import AHEAD, BYTES, Pipeline, chunks

NUMBERS = "MATCH (n:Number) RETURN n.value AS value ORDER BY value"
CREATE = "UNWIND $rows AS row CREATE (:Number {value: row})"
DOUBLE = "UNWIND $rows AS row RETURN collect(2 * row)"
FAIL = "UNWIND $rows AS row RETURN collect(row / 0)"

MANY = 5 * AHEAD
"""Statements, more than wait at a time."""


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def connected(request):
    if request.param == "neo4j":
        connection = Connection.to(request.getfixturevalue("neo4j"))
    else:
        connection = Connection.of(request.getfixturevalue("engine"), "pipeline")
    yield connection
    connection.close()


@pytest.fixture
def connection(connected):
    def emptied(pipeline: Pipeline) -> None:
        pipeline.fetch("MATCH (n:Number) DELETE n")

    connected.change(emptied)
    yield connected
    connected.change(emptied)


def values(connection: Connection) -> list[int]:
    return [record["value"] for record in connection.fetch(NUMBERS)]


def test_statements_run_in_the_order_in_which_they_are_given(connection):
    def work(pipeline: Pipeline) -> list[int]:
        pipeline.run(CREATE, [0])
        for number in range(MANY):
            text = f"UNWIND $rows AS row MATCH (n:Number {{value: {number}}}) SET n.value = row"
            pipeline.run(text, [number + 1])
        return [record["value"] for record in pipeline.fetch(NUMBERS)]

    assert connection.change(work) == [MANY]
    assert values(connection) == [MANY]


def test_answers_come_in_the_order_of_the_rows_however_many_statements_they_take(connection):
    def work(pipeline: Pipeline) -> list[int]:
        return list(pipeline.ask(DOUBLE, list(range(MANY * 7)), most=7))

    assert connection.change(work) == [2 * number for number in range(MANY * 7)]


def test_who_takes_only_the_first_answers_may_go_on_with_other_statements(connection):
    def work(pipeline: Pipeline) -> tuple[list[int], list[int]]:
        answers = pipeline.ask(DOUBLE, list(range(MANY)), most=1)
        first = list(islice(answers, 2))
        answers.close()
        pipeline.run(CREATE, [1])
        return first, [record["value"] for record in pipeline.fetch(NUMBERS)]

    assert connection.change(work) == ([0, 2], [1])


def test_where_a_statement_fails_nothing_is_written_and_nothing_more_is_run(connection):
    reached: list[int] = []

    def work(pipeline: Pipeline) -> None:
        pipeline.run(CREATE, [1])
        pipeline.run(FAIL, [1])
        for number in range(MANY):
            pipeline.run(CREATE, [number])
            reached.append(number)

    with pytest.raises(StoreUnavailable, match="zero"):
        connection.change(work)
    assert len(reached) < MANY
    assert values(connection) == []


def test_the_last_statement_fails_no_less(connection):
    def work(pipeline: Pipeline) -> None:
        pipeline.run(CREATE, [1])
        pipeline.run(FAIL, [1])

    with pytest.raises(StoreUnavailable, match="zero"):
        connection.change(work)
    assert values(connection) == []


def test_who_waits_for_an_answer_behind_a_failure_gets_the_failure(connection):
    def work(pipeline: Pipeline) -> list[object]:
        pipeline.run(FAIL, [1])
        return list(pipeline.ask(DOUBLE, list(range(MANY)), most=1))

    with pytest.raises(StoreUnavailable, match="zero"):
        connection.change(work)


def test_where_the_work_itself_fails_nothing_is_written(connection):
    def work(pipeline: Pipeline) -> None:
        pipeline.run(CREATE, list(range(MANY)))
        raise LookupError("torn")

    with pytest.raises(LookupError, match="torn"):
        connection.change(work)
    assert values(connection) == []


MARKS = 8
"""Bytes that a text has more than letters, at most."""


@given(st.lists(st.integers(0, BYTES // 2)), st.integers(1, 4))
def test_chunks_hold_all_rows_in_order_within_both_limits(lengths, most):
    rows = ["x" * length for length in lengths]
    found = list(chunks(rows, most))
    assert [row for chunk in found for row in chunk] == rows
    for chunk in found:
        assert 0 < len(chunk) <= most
        assert len(chunk) == 1 or sum(map(len, chunk)) <= BYTES
    for one, other in pairwise(found):  # none is smaller than it must be
        weight = sum(len(row) + MARKS for row in [*one, other[0]])
        assert len(one) == most or weight > BYTES


def test_a_text_that_several_fields_share_counts_as_often_as_it_is_sent():
    text = "x" * (BYTES // 4)
    rows = [{"one": text, "other": text}] * 4
    assert [len(chunk) for chunk in chunks(rows)] == [1, 1, 1, 1]
