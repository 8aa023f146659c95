"""What closes a page: a template whose every text is escaped, and a policy that lets nothing in.

Nothing that comes from a document is ever written into a script, a style or an attribute: it
stands in JSON blocks, which the scripts show as text, or as escaped text. A page names its style
sheet and its scripts by their SHA-256 in a Content-Security-Policy that forbids every request.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from .words import TEMPLATES

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

__all__ = ["constant", "environment", "policy", "script", "utf8"]


def environment() -> Environment:
    """Return the environment of the page templates, which escapes every text."""
    from jinja2 import Environment, FileSystemLoader

    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.policies["json.dumps_kwargs"] = {
        "ensure_ascii": False,
        "sort_keys": True,
        "separators": (",", ":"),
        "allow_nan": False,
    }
    return made


def constant(text: str) -> Markup:
    """Return a style sheet or script as it stands in a page.

    A browser hashes what it parses, and a parser turns CR LF into LF.
    """
    from markupsafe import Markup

    return Markup(text.replace("\r\n", "\n"))


def script(*names: str) -> Markup:
    """Return the scripts of a page, in a scope of their own, after that which makes elements."""
    texts = ((TEMPLATES / f"{name}.js").read_text("utf-8") for name in ("elements", *names))
    return constant(f'"use strict";\n(() => {{\n{"".join(texts)}}})();\n')


def policy(style: str, *scripts: str) -> str:
    """Return the policy of a page that holds these constants, in one line.

    >>> policy("", "")[:62]
    "default-src 'none'; script-src 'sha256-47DEQpj8HBSa+/TImW+5JCe"
    """
    allowed = " ".join(map(_source, scripts))
    return (
        f"default-src 'none'; script-src {allowed};"
        f" style-src {_source(style)}; img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _source(constant: str) -> str:
    digest = hashlib.sha256(str(constant).encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def utf8(html: str) -> str:
    """Return ``html`` without lone surrogates, which no UTF-8 file can hold."""
    return html.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
