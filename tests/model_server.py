"""A small server on 127.0.0.1 that speaks chat/completions as a test tells it to."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

__all__ = ["Asked", "Server", "completion", "serving"]


@dataclass(frozen=True)
class Asked:
    """A question as it came."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def passage(self) -> str:
        return self.body["messages"][-1]["content"]


Reply = Callable[["Handler", Asked], None]


class Handler(BaseHTTPRequestHandler):
    """Answers each question by the server's next reply, and the last one for ever."""

    server: Server

    def do_POST(self):
        data = self.rfile.read(int(self.headers["Content-Length"]))
        asked = Asked(self.path, dict(self.headers), json.loads(data))
        with self.server.lock:
            self.server.asked.append(asked)
            replies = self.server.replies
            reply = replies.pop(0) if len(replies) > 1 else replies[0]
        reply(self, asked)

    def send(self, status: int, data: bytes, **headers: str) -> None:
        self.send_response(status)
        for key, value in {"Content-Length": str(len(data)), **headers}.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format, *args):
        pass


@dataclass
class Server(ThreadingHTTPServer):
    """What it was asked, and what it will reply."""

    replies: list[Reply]
    asked: list[Asked] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)
    daemon_threads = True

    def __post_init__(self):
        ThreadingHTTPServer.__init__(self, ("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def handle_error(self, *_):
        pass  # a client that gave up


def completion(answer: object, **choice: object) -> Reply:
    """Return a reply whose message is ``answer``: text as it stands, anything else as JSON."""
    content = answer if isinstance(answer, str) else json.dumps(answer)
    message = {"choices": [{"message": {"role": "assistant", "content": content}, **choice}]}
    return lambda handler, _: handler.send(200, json.dumps(message).encode())


@contextmanager
def serving(*replies: Reply) -> Iterator[Server]:
    """Serve ``replies``, one a question, the last one for ever."""
    server = Server(list(replies))
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
