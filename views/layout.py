"""Where each node of a drawing stands: a force-directed layout that gives the same bytes again.

The model is ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian, PLoS ONE 9(6), 2014): every pair
of nodes repels with √((k + 1)(k' + 1)) / d, where k is a node's number of ties; a tie of weight w
attracts with w · d / √(1 + d), which lies between the linear and the logarithmic variant and
keeps communities apart without tearing the picture; each node slows down as it swings. Repulsion
is computed on a grid by a fast Fourier transform, so an iteration costs O(n + ties), not O(n²).

The result must not depend on the processor. Sums in another order and fused instructions give
other last digits, which a chaotic system blows up until they show. Therefore only + − × ÷ √,
`numpy.bincount` and `math.fsum` are used here; complex products are written out over real arrays,
and the start is a spiral made by recurrence, without sine or cosine.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

__all__ = ["place"]

GRID = 64
"""Cells along a side of the repulsion grid; the transform is twice as wide, so nothing wraps."""
GRAVITY = 0.1
"""Pull to the middle for each unit of mass and distance: holds components and loners together in
a disc, where a constant pull would leave them far outside."""
REPULSION = 6.0
"""Factor of the repulsion: the larger, the more air between communities."""
GOLDEN_COSINE, GOLDEN_SINE = -0.7373688780783197, 0.6754902942615238
"""Cosine and sine of the golden angle, π (3 − √5)."""


def place(
    ties: Sequence[tuple[int, int]],
    radii: Sequence[float],
    weights: Sequence[float] | None = None,
    *,
    iterations: int | None = None,
    gap: float = 14.0,
) -> list[tuple[float, float]]:
    """Return x and y of each node, in the unit of ``radii``, rounded to 0.1.

    ``ties`` are pairs of node indices, ``radii`` gives one radius a node (and so their number),
    ``weights`` one positive number a tie (1 where left out). No two nodes come nearer than
    ``gap`` between their rims. The picture is centred on (0, 0), with its longer axis horizontal.

    The same input gives the same output, to the bit; the order of the nodes is part of the input,
    so sort them. Raises ValueError when a tie names a node that isn't there, and when a radius or
    weight is not a positive finite number.

    >>> place([(0, 1)], [10, 10]) == place([(0, 1)], [10, 10])
    True
    >>> place([], [10])
    [(0.0, 0.0)]
    """
    import numpy as np

    n = len(radii)
    size = np.array(radii, dtype=np.float64)
    pairs = np.array(ties, dtype=np.int64).reshape(len(ties), 2)
    strength = np.ones(len(ties)) if weights is None else np.array(weights, dtype=np.float64)
    if pairs.size and (pairs.min() < 0 or pairs.max() >= n):
        raise ValueError(f"a tie names a node outside 0 to {n - 1}")
    if len(strength) != len(pairs):
        raise ValueError(f"{len(pairs)} ties, but {len(strength)} weights")
    for what, values in (("radius", size), ("weight", strength)):
        if not (np.isfinite(values).all() and (values > 0).all()):
            raise ValueError(f"every {what} must be a positive finite number")
    if n == 0:
        return []
    loops = pairs[:, 0] == pairs[:, 1]
    pairs, strength = pairs[~loops], strength[~loops]
    rounds = iterations if iterations is not None else (600 if n <= 1_000 else 250)
    x, y = _settle(pairs, strength, n, rounds)
    x, y = _scale(*_turn(x, y), size, gap)
    x, y = _push_apart(x, y, size, gap)
    x, y = _centre(x), _centre(y)
    # Adding zero turns −0.0 into 0.0: one way to write each number.
    rounded = ((np.rint(axis * 10) / 10 + 0.0).tolist() for axis in (x, y))
    return list(zip(*rounded, strict=True))


def _spiral(n: int) -> tuple[np.ndarray, np.ndarray]:
    """Return ``n`` points spread evenly over a disc (Vogel's sunflower), by recurrence."""
    import numpy as np

    x, y = np.empty(n), np.empty(n)
    cosine, sine = 1.0, 0.0
    for i in range(n):
        radius = 4.0 * math.sqrt(i + 0.5)
        x[i], y[i] = radius * cosine, radius * sine
        cosine, sine = (
            cosine * GOLDEN_COSINE - sine * GOLDEN_SINE,
            cosine * GOLDEN_SINE + sine * GOLDEN_COSINE,
        )
        # The product of rotations leaves the unit circle slowly; bring it back.
        length = math.sqrt(cosine * cosine + sine * sine)
        cosine, sine = cosine / length, sine / length
    return x, y


def _settle(
    pairs: np.ndarray, strength: np.ndarray, n: int, iterations: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return the positions after ``iterations`` steps of ForceAtlas2."""
    import numpy as np

    source, target = pairs[:, 0], pairs[:, 1]
    degree = np.bincount(source, minlength=n) + np.bincount(target, minlength=n)
    # The root of ForceAtlas2's mass: what hangs on a hub alone keeps away from it, and can be read.
    mass = np.sqrt(degree + 1.0)
    repulsion = _Repulsion()
    x, y = _spiral(n)
    last_x, last_y = np.zeros(n), np.zeros(n)
    speed, efficiency = 1.0, 1.0
    usual = 0.05 * math.sqrt(n)  # ForceAtlas2's estimate of the jitter that a network of n bears
    for _ in range(iterations):
        force_x, force_y = repulsion(x, y, mass)
        force_x, force_y = REPULSION * mass * force_x, REPULSION * mass * force_y
        dx, dy = x[target] - x[source], y[target] - y[source]
        pull = strength / np.sqrt(1.0 + np.sqrt(dx * dx + dy * dy))
        dx, dy = pull * dx, pull * dy
        force_x += np.bincount(source, dx, n) - np.bincount(target, dx, n)
        force_y += np.bincount(source, dy, n) - np.bincount(target, dy, n)
        force_x -= GRAVITY * mass * x
        force_y -= GRAVITY * mass * y

        swing = mass * _length(force_x - last_x, force_y - last_y)
        traction = mass * _length(force_x + last_x, force_y + last_y) / 2
        swinging, moving = math.fsum(swing.tolist()), math.fsum(traction.tolist())
        if swinging == 0:
            break
        jitter = max(math.sqrt(usual), min(10.0, usual * moving / (n * n)))
        if swinging > 2.0 * moving:
            efficiency = max(0.05, efficiency * 0.5)
            jitter = max(jitter, 1.0)
        goal = jitter * efficiency * moving / swinging
        if swinging > jitter * moving:
            efficiency = max(0.05, efficiency * 0.7)
        elif speed < 1000:
            efficiency *= 1.3
        speed += min(goal - speed, 0.5 * speed)
        factor = speed / (1.0 + np.sqrt(speed * swing))
        x += factor * force_x
        y += factor * force_y
        last_x, last_y = force_x, force_y
    return x, y


class _Repulsion:
    """The field (dx, dy) / d² of all nodes' masses, on a grid laid over the picture."""

    def __init__(self) -> None:
        import numpy as np
        from scipy import fft

        wide = 2 * GRID
        offset = np.arange(wide, dtype=np.float64)
        offset[GRID:] -= wide
        offset[GRID] = 0.0  # the one offset without an opposite: an odd kernel needs zero there
        across, down = offset[None, :] + np.zeros((wide, 1)), offset[:, None] + np.zeros((1, wide))
        # Half a cell of softening: two nodes in one cell push each other without a pole.
        distance = across * across + down * down + 0.25
        spectra: list[Any] = [fft.rfft2(across / distance), fft.rfft2(down / distance)]
        self._spectra = tuple((s.real.copy(), s.imag.copy()) for s in spectra)

    def __call__(
        self, x: np.ndarray, y: np.ndarray, mass: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return the field's two components at each node; a node does not act on itself."""
        import numpy as np
        from scipy import fft

        wide = 2 * GRID
        left, top = x.min(), y.min()
        cell = max(x.max() - left, y.max() - top, 1e-9) / (GRID - 2)
        column, row = (x - left) / cell, (y - top) / cell
        i, j = column.astype(np.int64), row.astype(np.int64)
        u, v = column - i, row - j
        corners = (
            (j * wide + i, (1 - u) * (1 - v)),
            (j * wide + i + 1, u * (1 - v)),
            (j * wide + wide + i, (1 - u) * v),
            (j * wide + wide + i + 1, u * v),
        )
        grid = np.zeros(wide * wide)
        for at, share in corners:
            grid += np.bincount(at, mass * share, wide * wide)
        spectrum: Any = fft.rfft2(grid.reshape(wide, wide))
        real, imaginary = spectrum.real.copy(), spectrum.imag.copy()
        field = []
        for kernel_real, kernel_imaginary in self._spectra:
            product = np.empty_like(spectrum)
            product.real = real * kernel_real - imaginary * kernel_imaginary
            product.imag = real * kernel_imaginary + imaginary * kernel_real
            values: Any = fft.irfft2(product, s=(wide, wide))
            values = values.ravel()
            at_nodes = np.zeros(len(x))
            for at, share in corners:
                at_nodes += share * values[at]
            field.append(at_nodes / cell)
        return field[0], field[1]


def _length(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    import numpy as np

    return np.sqrt(x * x + y * y)


def _centre(axis: np.ndarray) -> np.ndarray:
    return axis - (axis.min() + axis.max()) / 2


def _turn(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the picture turned so that it spreads most along x: screens are wider than high."""
    n = len(x)
    x = x - math.fsum(x.tolist()) / n
    y = y - math.fsum(y.tolist()) / n
    xx, xy, yy = (math.fsum(product.tolist()) for product in (x * x, x * y, y * y))
    largest = (xx + yy + math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy)) / 2
    # The eigenvector of the larger eigenvalue; of its two forms, the one that can't vanish.
    cosine, sine = (xy, largest - xx) if xx < yy else (largest - yy, xy)
    length = math.sqrt(cosine * cosine + sine * sine)
    if length <= 1e-12 * largest or length == 0:
        return x, y
    cosine, sine = cosine / length, sine / length
    return x * cosine + y * sine, y * cosine - x * sine


def _scale(
    x: np.ndarray, y: np.ndarray, size: np.ndarray, gap: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return the picture at a scale where nodes have room, and few nodes have room for names.

    The room for a node shrinks with the number of nodes: a drawing of thousands is seen as a
    whole first, and names are read when it is enlarged.
    """
    n = len(x)
    room = 2 * math.fsum(size.tolist()) / n + gap + 90.0 / math.sqrt(math.sqrt(n))
    extent = math.sqrt(math.fsum((x * x + y * y).tolist()) / n)
    if extent == 0:
        return x, y
    factor = room * math.sqrt(n) / 2 / extent
    return x * factor, y * factor


def _push_apart(
    x: np.ndarray, y: np.ndarray, size: np.ndarray, gap: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return the positions with no two rims nearer than ``gap``."""
    import numpy as np
    from scipy.spatial import KDTree

    reach = 2 * float(size.max()) + gap
    n = len(x)
    steps = 0
    while True:
        close = KDTree(np.column_stack((x, y))).query_pairs(reach, output_type="ndarray")
        a, b = close[:, 0], close[:, 1]
        dx, dy = x[b] - x[a], y[b] - y[a]
        distance = np.sqrt(dx * dx + dy * dy)
        wanted = size[a] + size[b] + gap
        tight = distance < wanted
        if not tight.any():
            return x, y
        a, b, dx, dy = a[tight], b[tight], dx[tight], dy[tight]
        distance, wanted = distance[tight], wanted[tight]
        order = np.lexsort((b, a))
        a, b, dx, dy = a[order], b[order], dx[order], dy[order]
        distance, wanted = distance[order], wanted[order]
        # Nodes on one spot have no direction to part in: give them one by their number.
        same = distance < 1e-9
        dx = np.where(same, 1.0 + (a % 3), dx)
        dy = np.where(same, 1.0 + (b % 5), dy)
        length = np.where(same, np.sqrt(dx * dx + dy * dy), distance)
        move = 0.52 * (wanted - distance) + 0.1
        dx, dy = dx / length * move, dy / length * move
        x = x + np.bincount(b, dx, n) - np.bincount(a, dx, n)
        y = y + np.bincount(b, dy, n) - np.bincount(a, dy, n)
        steps += 1
        if steps % 40 == 0:
            x, y = x * 1.12, y * 1.12
