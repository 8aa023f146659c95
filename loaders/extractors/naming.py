"""Names of extractors, such as ``gliner:FOLDER`` and ``openai:URL#MODEL`` → the extractors."""

from __future__ import annotations

from collections.abc import Iterable

from ...errors import WrongUse, nearest
from .endpoint import Endpoint
from .exchange import Limits
from .gliner import Gliner
from .proposals import Extractor

__all__ = ["extractors"]

KINDS = ("gliner", "openai", "rules")


def extractors(
    names: Iterable[str], limits: Limits | None = None, *, insecure: bool = False
) -> list[Extractor]:
    """Return the extractors of those names that read beside the rules, each ready to work.

    ``rules`` names what reads anyway. Raises `WrongUse` for what names none, for what is not
    there, and for two of one name.

    >>> extractors(["rules"])
    []
    """
    found: list[Extractor] = []
    for name in names:
        kind, _, rest = name.partition(":")
        extractor: Extractor
        match kind:
            case "rules" if not rest:
                continue
            case "gliner":
                extractor = Gliner(rest)
            case "openai":
                url, _, model = rest.partition("#")
                extractor = Endpoint(url, model, limits or Limits(), insecure)
            case _:
                way_out = nearest(kind, KINDS, "write rules, gliner:FOLDER or openai:URL#MODEL")
                raise WrongUse(f"--extractor {kind}: no such extractor{way_out}")
        extractor.ready()
        if extractor.name in (other.name for other in found):
            raise WrongUse(f"--extractor {extractor.name}: named twice")
        found.append(extractor)
    return found
