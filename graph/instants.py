"""Which instant is meant? Instants of loading: ISO 8601 in UTC, to the second.

One form (``2026-10-05T12:00:00Z``), so that the order of the texts is that of the instants.
"""

from __future__ import annotations

from datetime import UTC, datetime

from ..errors import Nonconforming, WrongUse

__all__ = ["check_instant", "now", "parse_instant"]

FORM = "%Y-%m-%dT%H:%M:%SZ"


def now() -> str:
    """Return the present instant."""
    return _text(datetime.now(UTC))


def parse_instant(text: str) -> str:
    """Return the instant that a user means: a date is its beginning, and no zone is UTC.

    Raises `WrongUse` for what is no instant.

    >>> parse_instant("2026-10-05"), parse_instant("2026-10-05T14:00+02:00")
    ('2026-10-05T00:00:00Z', '2026-10-05T12:00:00Z')
    """
    try:
        instant = datetime.fromisoformat(text.strip())
        zoned = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
        return _text(zoned.astimezone(UTC))
    except (ValueError, OverflowError):
        raise WrongUse(
            f"{text!r} is no instant: write it as 2026-10-05 or 2026-10-05T12:00:00Z"
        ) from None


def check_instant(text: str) -> None:
    """Raise `Nonconforming` unless ``text`` has the form in which instants are kept."""
    try:
        if _text(datetime.strptime(text, FORM)) == text:
            return
    except ValueError:
        pass
    raise Nonconforming(f"loaded must be an instant such as 2026-10-05T12:00:00Z, not {text!r}")


def _text(instant: datetime) -> str:
    # strftime writes early years with fewer than four digits
    return instant.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
