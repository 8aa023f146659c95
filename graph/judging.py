"""How does a judgement get into its file, and a store to follow the file?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..errors import WrongUse
from .identity.judgements import add_judgement, read_judgements

if TYPE_CHECKING:
    from .identity.judgements import Judgement
    from .store import Store

__all__ = ["FILE", "judge", "judgements_of"]

FILE: Final = "judgements.csv"
"""The file of judgements where none is named, in the working folder."""


def judgements_of(file: str | None) -> list[Judgement] | None:
    """Return the judgements to follow: those of ``file``, or of `FILE` if none is named.

    None, where no file is named or there, leaves those of a store be. Raises `WrongUse` for a
    named file that is not there, `Nonconforming` for one with a fault.
    """
    if file is None and not Path(FILE).exists():
        return None
    return read_judgements(file or FILE)


def judge(store: Store, judgement: Judgement, file: str | None = None) -> str:
    """Add ``judgement`` to ``file`` (`FILE` if none is named), let ``store`` follow the file, and
    return its name.

    Raises `WrongUse`, and changes nothing, for a judgement to withdraw that is not in the file,
    for ids that neither the file nor the store knows, and where the store follows judgements that
    are not in the file; `Nonconforming` where the judgement contradicts others.
    """
    file = file or FILE
    before = read_judgements(file) if Path(file).exists() else []
    pairs = {known.pair for known in before}
    if judgement.verdict == "withdrawn" and judgement.pair not in pairs:
        raise WrongUse(
            f"{file} has no judgement on {judgement.one} and {judgement.other} to withdraw"
        )
    judged = {id for pair in pairs for id in pair}
    for id in sorted(judgement.pair - judged - store.names(judgement.pair).keys()):
        found = store.identified(id)  # what a document reads so, put under another id
        if not found:
            raise WrongUse(f"{store.name} has no entity {id}; `passerelle find` looks for names")
        if len(found) > 1:
            raise WrongUse(f"{id} is {len(found)} by now: name one of {', '.join(found)}")
    missing = {known.pair for known in store.judgements()} - pairs
    if missing:
        one = "a judgement" if len(missing) == 1 else f"{len(missing)} judgements"
        raise WrongUse(
            f"{store.name} follows {one} that {file} does not have: name their file with "
            "--judgements, or load something with this one to withdraw them"
        )
    add_judgement(file, judgement)
    store.judge(read_judgements(file))
    return file
