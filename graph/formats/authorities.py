"""Which IRI does the European Union's own registers give a territory?

Countries have one from the Publications Office's country authority
(``http://publications.europa.eu/resource/authority/country/``, made of ISO 3166-1 alpha-3 codes),
regions one from Eurostat's NUTS (``http://data.europa.eu/nuts/code/``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from .iris import NAMESPACES

__all__ = ["country_authority", "nuts_authority"]

# Alpha-3 codes of states and parts of states that are no more, and of which CLDR knows successors.
_WITHDRAWN: Final = frozenset(["BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"])
_WITHOUT_ISO: Final = {"XK": "1A0"}
_NUTS: Final = re.compile(r"[A-Z]{2}[0-9A-Z]{0,3}")


def country_authority(code: str) -> str | None:
    """Return the IRI of the country with an ISO 3166-1 alpha-2 ``code``, None if there is none.

    >>> country_authority("BE")
    'http://publications.europa.eu/resource/authority/country/BEL'
    """
    alpha3 = _alpha3().get(code)
    return None if alpha3 is None else NAMESPACES["country-authority"] + alpha3


def nuts_authority(code: str) -> str | None:
    """Return the IRI of a NUTS ``code``, None for what is not of its form.

    >>> nuts_authority("BE32")
    'http://data.europa.eu/nuts/code/BE32'
    """
    return NAMESPACES["nuts"] + code if _NUTS.fullmatch(code) else None


@lru_cache(maxsize=1)
def _alpha3() -> dict[str, str]:
    """Return alpha-3 codes by alpha-2 code, from the aliases that CLDR records."""
    from babel.core import get_global

    aliases = {
        successors[0]: alias
        for alias, successors in sorted(get_global("territory_aliases").items())
        if len(alias) == 3 and alias.isalpha() and len(successors) == 1 and alias not in _WITHDRAWN
    }
    return aliases | _WITHOUT_ISO
