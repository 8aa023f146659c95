"""Rows as CSV and JSON text."""

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st
from passerelle.queries import to_csv, to_json

CELLS = st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text(), max_size=2)


def test_csv_cells() -> None:
    rows = [(None, True, 0.5, ["a", None], {"b": 1, "a": "é"}, 'say "x"\n')]
    assert to_csv(("n", "b", "f", "l", "m", "t"), rows) == (
        'n,b,f,l,m,t\n,true,0.5,a|,"{""a"": ""é"", ""b"": 1}","say ""x""\n"\n'
    )


def test_nothing_is_still_a_table() -> None:
    assert to_csv(("a", "b"), []) == "a,b\n"
    assert to_json(("a", "b"), []) == "[]\n"


@given(st.lists(st.tuples(CELLS, CELLS), max_size=3))
def test_json_says_what_the_rows_say(rows: list[tuple]) -> None:
    assert json.loads(to_json(("a", "b"), rows)) == [
        dict(zip("ab", row, strict=True)) for row in rows
    ]


@given(st.lists(st.tuples(st.text(), st.text()), max_size=3))
def test_csv_is_read_back(rows: list[tuple[str, str]]) -> None:
    text = to_csv(("a", "b"), rows)
    assert [tuple(row) for row in csv.reader(io.StringIO(text, newline=""))] == [("a", "b"), *rows]
