"""Mentions and ties by an OpenAI-compatible endpoint, local or remote.

It is asked at ``URL/chat/completions``, for an answer that the schema binds; a server that knows
no such binding is asked for JSON alone. The key comes from the environment and goes into the
header of the question, nowhere else.
"""

from __future__ import annotations

import ipaddress
import json
import os
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import SplitResult, urlsplit

from ...errors import NoAnswer, WrongUse, shown
from ..extraction.analysis import Text
from .answers import parse, proposed
from .exchange import Answer, Limits, post
from .passages import Passage, passages
from .proposals import Proposals
from .wanted import answer_schema, instructions

__all__ = ["Endpoint"]

LONGEST = 1_500
"""Tokens of a passage: what small models still read to the end."""

SURE = 0.35
"""Less than any rule: where both say something of one thing, the rules are heard first."""

UNKNOWN_FORM = frozenset({400, 422, 501})
"""Statuses by which servers refuse a form of answer that they don't know."""

SEED = 20170908


@dataclass(frozen=True)
class Endpoint:
    """A model at an endpoint; plain ``http`` to another machine only where it is ``insecure``."""

    url: str
    model: str
    limits: Limits = field(default_factory=Limits)
    insecure: bool = False
    _form: list[int] = field(default_factory=lambda: [0], compare=False, repr=False)
    """Which of the forms of answer the server was found to know."""

    @property
    def name(self) -> str:
        """``openai:`` and the model.

        >>> Endpoint("http://127.0.0.1:8080/v1", "qwen3:8b").name
        'openai:qwen3:8b'
        """
        return f"openai:{'-'.join(self.model.split())}"

    def ready(self) -> None:
        """Raise `WrongUse` for an address, a model or a key that can't be meant."""
        whole = f"--extractor openai:{self.url}"
        try:
            target = urlsplit(self.url)
            target.port  # noqa: B018  # raises where it is no number
        except ValueError as error:
            raise WrongUse(f"{whole}: {error}") from None
        if target.username is not None or target.password is not None:
            # without the address: it holds a secret
            raise WrongUse("--extractor openai: no password in an address; set PASSERELLE_API_KEY")
        if target.scheme not in ("http", "https") or not target.hostname:
            raise WrongUse(f"{whole}: not an address such as http://127.0.0.1:8080/v1")
        if not self.url.isascii() or not self.url.isprintable() or " " in self.url:
            raise WrongUse(f"{whole}: only ASCII, and no spaces, in an address")
        if not self.model.strip():
            raise WrongUse(f"{whole}: which model? Write openai:URL#MODEL")
        if target.scheme == "http" and not self.insecure and not _loopback(target.hostname):
            raise WrongUse(
                f"{whole}: http would send texts and key readable to all; use https, or say "
                "--insecure-http"
            )
        _key(target)

    def propose(self, text: Text) -> Proposals:
        """Return what the model finds, passage by passage; raises `NoAnswer`."""
        found = Proposals()
        for passage in passages(text, LONGEST):
            answer = self._ask(passage, text.language)
            found.add(proposed(answer, passage, SURE))
        return found

    def _ask(self, passage: Passage, language: str) -> Any:
        target = urlsplit(self.url)
        path = f"{target.path.rstrip('/')}/chat/completions"
        url = target._replace(path=path, fragment="").geturl()
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        key = _key(target)
        if key:
            headers["Authorization"] = f"Bearer {key}"
        refused: Answer | None = None
        for form in range(self._form[0], len(_FORMS)):
            body = json.dumps(self._question(passage, language, form)).encode()
            answer = post(url, body, headers, self.limits)
            if answer.status not in UNKNOWN_FORM:
                if answer.status == 200:
                    self._form[0] = form
                return _content(answer, target, key)
            refused = refused or answer
        assert refused is not None
        return _content(refused, target, key)

    def _question(self, passage: Passage, language: str, number: int) -> dict[str, Any]:
        form = _FORMS[number]
        return {
            "model": self.model,
            "messages": [
                {"role": "system", "content": instructions(language)},
                {"role": "user", "content": passage.text},
            ],
            "temperature": 0,
            "seed": SEED,
            **({"response_format": form()} if form else {}),
        }


def _bound() -> dict[str, Any]:
    bound = {"name": "statements", "strict": True, "schema": answer_schema()}
    return {"type": "json_schema", "json_schema": bound}


def _free() -> dict[str, Any]:
    return {"type": "json_object"}


_FORMS = (_bound, _free, None)


def _loopback(host: str) -> bool:
    """Say whether ``host`` is this machine.

    >>> _loopback("127.0.0.1"), _loopback("::1"), _loopback("localhost"), _loopback("192.0.2.1")
    (True, True, True, False)
    """
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _key(target: SplitResult) -> str:
    """Return the key for an endpoint; OpenAI's own goes to OpenAI alone."""
    names = ["PASSERELLE_API_KEY"]
    if target.hostname == "api.openai.com" and target.scheme == "https":
        names.append("OPENAI_API_KEY")
    for name in names:
        key = os.environ.get(name, "").strip()
        if key:
            if not key.isascii() or not key.isprintable() or " " in key:
                raise WrongUse(f"{name} holds characters that no key has")
            return key
    return ""


def _content(answer: Answer, target: SplitResult, key: str) -> Any:
    """Return the JSON that the model wrote; raises `NoAnswer` with what the server says."""
    text = answer.body.decode("utf-8", "replace")
    if answer.status != 200:
        said = _told(text)
        if key:
            said = said.replace(key, "…")
        raise NoAnswer(f"{target.hostname} answers HTTP {answer.status}: {shown(said)}")
    match parse(text):
        case {"choices": [{"finish_reason": "length"}, *_]}:
            raise NoAnswer("the answer was cut at the model's limit of tokens")
        case {"choices": [{"message": {"content": str(content)}}, *_]}:
            return parse(content)
    raise NoAnswer(f"{target.hostname} gives no message of a model: {shown(text[:60])}")


def _told(text: str) -> str:
    """Return the message of an error, or the beginning of whatever came."""
    try:
        match parse(text):
            case {"error": {"message": str(message)}} | {"error": str(message)}:
                return message
    except NoAnswer:
        pass
    return text
