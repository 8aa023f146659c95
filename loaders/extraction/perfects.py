"""Dutch and German forms that may be finite, and are the participle of a perfect: "hat den
Botschafter [empfangen]"."""

from __future__ import annotations

from .chart import Chart
from .relatives import enclosed

__all__ = ["in_perfect"]


def in_perfect(chart: Chart, at: int, first: int) -> bool:
    """Say whether the auxiliary of a participle at token ``at`` stands before it in its clause,
    which begins at ``first``: not "die den Brief geschrieben haben, [empfangen] A", nor "hat Gäste,
    die A [empfangen]"."""
    text = chart.text
    if text.language not in ("nl", "de"):
        return False
    auxiliary = max(text.where(first, at, "auxiliary-have"), default=None)
    if auxiliary is None or text.words[auxiliary + 1] == "," or enclosed(chart, auxiliary, at):
        return False
    commas = [near for near in range(auxiliary, at - 1) if text.words[near] == ","]
    return not commas or not text.word(commas[-1] + 1, "relative-pronoun", "conjunction-that")
