"""Marks that cross come out as pieces that nest, and nothing of the text is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from passerelle.views.marked_text import Closing, Line, Opening, Slice, pieces

places = st.integers(0, 14)
spans = st.lists(st.tuples(places, places), max_size=6)


@given(st.text("ab\n", max_size=14), spans, st.lists(places, max_size=4).map(set).map(sorted))
def test_pieces_nest_and_give_back_the_text_and_its_marks(text, marks, cuts):
    marks = [(start, min(end, len(text))) for start, end in marks]
    written, inside = "", []
    covered: list[set[int]] = [set() for _ in marks]
    for piece in pieces(text, marks, cuts):
        match piece:
            case Opening(mark):
                assert mark not in inside
                inside.append(mark)
            case Closing():
                inside.pop()
            case Line():
                assert not inside
                written += "\n"
            case Slice(start, end):
                assert len(written) == start < end
                assert not any(start < cut < end for cut in cuts)
                written += text[start:end]
                for mark in inside:
                    covered[mark].update(range(start, end))
    assert written == text + "\n"
    for (start, end), at in zip(marks, covered, strict=True):
        assert at == {place for place in range(start, end) if text[place] != "\n"}


def test_an_outer_mark_knows_how_many_levels_lie_in_it():
    found = pieces("abcd", [(0, 4), (1, 3), (1, 2)])
    levels = {piece.mark: piece.levels for piece in found if isinstance(piece, Opening)}
    assert levels == {0: 2, 1: 1, 2: 0}
