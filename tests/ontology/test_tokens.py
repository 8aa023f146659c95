"""Cutting and folding: what must hold for any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from passerelle.ontology.tokens import fold, key, tokenize

# The letters of the four languages and of their neighbours' names.
LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDE0123456789àâäçéèêëîïôöùûüÿßœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ"
    "łŁøØåÅšŠčČžŽñÑíÍóÓúÚýÝăĂșȘțȚőŐűŰąĄęĘśŚźŹżŻđĐðÐþÞİı"
)

# Any text, and text thick with what the tokeniser treats in a way of its own.
texts = st.text() | st.text(alphabet="aéßœÆİ'’‘-‐–.,19 \n\u00a0lqus«»\u0301")


@given(texts)
def test_offsets_are_exact_and_in_order(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.text
        assert token.folded == fold(token.text)
        end = token.end


@given(texts)
def test_nothing_but_spaces_and_joining_hyphens_is_left_out(text: str) -> None:
    tokens = tokenize(text)
    joints = {token.start - 1 for token in tokens if token.joint}
    covered = {at for token in tokens for at in range(token.start, token.end)}
    assert all(text[at] in "-‐‑" for at in joints)
    assert joints <= {token.end for token in tokens}
    for at, character in enumerate(text):
        assert at in covered or at in joints or character.isspace()


@given(st.text(alphabet=LETTERS + "'’‘-–.,«»€ "))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.text(alphabet=LETTERS, min_size=1), min_size=1))
def test_a_key_is_its_own_key(words: list[str]) -> None:
    spaced = key(" ".join(words))
    assert key(spaced) == spaced


@given(st.lists(st.text(alphabet=LETTERS, min_size=1), min_size=1))
def test_case_hyphens_and_spaces_make_no_difference(words: list[str]) -> None:
    spaced = key(" ".join(words))
    assert key("-".join(words)) == key("  ".join(words).upper()) == spaced


@given(texts)
def test_the_kind_of_apostrophe_makes_no_difference(text: str) -> None:
    assert key(text.replace("'", "’")) == key(text.replace("’", "'"))
