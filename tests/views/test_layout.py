"""Where nodes stand: finite, apart, centred, the same each time and on each processor."""

from __future__ import annotations

import hashlib
import math
import os
import platform
import random
import statistics
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from passerelle.views.layout import place

GAP = 12.0


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[tuple[int, int]], list[float]]:
    radii = draw(st.lists(st.floats(0.5, 60, allow_nan=False), min_size=1, max_size=30))
    ends = st.integers(0, len(radii) - 1)
    return draw(st.lists(st.tuples(ends, ends), max_size=60)), radii


def check(positions: list[tuple[float, float]], radii: list[float]) -> None:
    assert len(positions) == len(radii)
    for axis in zip(*positions, strict=True):
        assert all(math.isfinite(value) and round(value, 1) == value for value in axis)
        assert abs(max(axis) + min(axis)) <= 0.11  # centred, up to rounding
    for i, a in enumerate(positions):
        for j, b in enumerate(positions[:i]):
            # Each of the four coordinates is off by 0.05 at most.
            assert math.dist(a, b) >= radii[i] + radii[j] + GAP - 0.15


@settings(max_examples=40)
@given(networks())
def test_any_network_is_placed_apart_and_twice_alike(network):
    ties, radii = network
    positions = place(ties, radii, iterations=60, gap=GAP)
    check(positions, radii)
    assert place(ties, radii, iterations=60, gap=GAP) == positions


@pytest.mark.parametrize(
    ("ties", "n"),
    [
        ([], 1),
        ([], 25),
        ([(0, 0)], 1),
        ([(0, 1), (1, 0), (0, 1)], 2),
        ([(0, i) for i in range(1, 60)], 60),
        ([(i, j) for i in range(20) for j in range(i)], 20),
        ([(2 * i, 2 * i + 1) for i in range(30)], 60),
    ],
    ids=["one", "loners", "loop", "parallel", "star", "clique", "pairs"],
)
def test_extreme_networks(ties, n):
    check(place(ties, [10.0] * n, gap=GAP), [10.0] * n)


def test_nothing_to_place():
    assert place([], []) == []


@pytest.mark.parametrize(
    ("ties", "radii", "weights"),
    [
        ([(0, 2)], [1, 1], None),
        ([(-1, 0)], [1, 1], None),
        ([(0, 1)], [1, 1], [1, 2]),
        ([(0, 1)], [1, 1], [math.nan]),
        ([(0, 1)], [1, 0], None),
        ([(0, 1)], [math.inf, 1], None),
    ],
)
def test_senseless_input_is_refused(ties, radii, weights):
    with pytest.raises(ValueError, match=r"must be|names a node|weights"):
        place(ties, radii, weights)


def planted(n: int, ties: int, groups: int = 8) -> list[tuple[int, int]]:
    """Return ties of which nine in ten stay within a group (node number modulo ``groups``)."""
    draw = random.Random(7)
    found = set()
    while len(found) < ties:
        a, b = int(n * draw.random() ** 2), draw.randrange(n)
        if draw.random() < 0.9:
            b = b - b % groups + a % groups
        if a != b and b < n:
            found.add((min(a, b), max(a, b)))
    return sorted(found)


@pytest.mark.parametrize(("n", "ties"), [(400, 1200), (3000, 9000)])
def test_groups_stand_together(n, ties):
    from scipy.spatial import KDTree

    positions = place(planted(n, ties), [8.0] * n)
    _, nearest = KDTree(positions).query(positions, 6)
    alike = [(i - j) % 8 == 0 for i, row in enumerate(nearest.tolist()) for j in row[1:]]
    # By chance one in eight; a layout that has not settled stays near that.
    assert sum(alike) / len(alike) > 0.8


def test_the_picture_spreads_most_along_x():
    xs, ys = zip(*place([(i, i + 1) for i in range(30)], [5.0] * 31), strict=True)
    assert statistics.pvariance(xs) > statistics.pvariance(ys)


@pytest.mark.skipif(platform.machine() != "x86_64", reason="switches off parts of x86 processors")
def test_a_simpler_processor_gives_the_same_bytes():
    code = (
        "from passerelle.views.layout import place\n"
        "ties = [(i, i * i % 397) for i in range(397)] + [(i, i + 1) for i in range(396)]\n"
        "print(place(ties, [5 + i % 7 for i in range(397)]))"
    )
    digests = {
        hashlib.sha256(
            subprocess.run(
                [sys.executable, "-c", code],
                env=os.environ | {"NPY_DISABLE_CPU_FEATURES": without},
                check=True,
                capture_output=True,
            ).stdout
        ).hexdigest()
        for without in ("", "X86_V3 X86_V4 AVX2 FMA3 AVX512F AVX512_SKX AVX512_ICL AVX512_SPR")
    }
    assert len(digests) == 1
