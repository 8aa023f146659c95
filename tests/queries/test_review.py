"""What a person judges by: the longest sentences that speak of either, one a document."""

from __future__ import annotations


def longest(store, id: str, most: int) -> list[tuple[str, str, str]]:
    """Return the quotes, claims and documents that `Store.evidence` gives for this."""
    best: dict[str, tuple[str, str, str]] = {}
    said = sorted(store.evidence(id), key=lambda pair: (-len(pair[0].quote), pair[0].id))
    for claim, document in said:
        best.setdefault(document.id, (claim.quote, claim.id, document.id))
    return list(best.values())[:most]


def test_the_longest_sentences_are_those_of_the_evidence(store):
    several = 0
    for entity in store.entities():
        for most in (1, 3):
            found = store.quotes(entity.id, most)
            assert [one[:3] for one in found] == longest(store, entity.id, most)
            several += len(found) > 1
    assert several
    assert store.quotes("person/nobody", 3) == []
