"""An OpenAI-compatible endpoint, asked over HTTP: good, slow, wrong and hostile."""

from __future__ import annotations

import email.utils
import json
import logging
import pickle
import shutil
import socket
import ssl
import subprocess
import threading
import time
from dataclasses import replace

import pytest
from answering import TEXT, reading
from model_server import completion, serving
from passerelle.errors import NoAnswer, WrongUse
from passerelle.loaders.extraction.analysis import Text
from passerelle.loaders.extractors.endpoint import Endpoint
from passerelle.loaders.extractors.exchange import Limits
from passerelle.loaders.extractors.wanted import answer_schema
from passerelle.loaders.load import extract

LIMITS = Limits(timeout=5, attempts=2, pause=0.01, patience=0.05, size=100_000)
PROJECT = {"entities": [{"id": 1, "type": "Project", "quote": "TransMob Plus"}], "relations": []}
GOOD = completion(PROJECT)
KEY = "sk-not-to-be-told"


@pytest.fixture(autouse=True)
def no_keys(monkeypatch):
    for name in ("PASSERELLE_API_KEY", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)


def status(number, body=b"{}", **headers):
    return lambda handler, _: handler.send(number, body, **headers)


def endpoint(server, **limits):
    return Endpoint(server.url, "small", replace(LIMITS, **limits))


def asked(server, **limits):
    """Return what the endpoint finds in the text."""
    return endpoint(server, **limits).propose(Text(TEXT, "fr"))


def refusal(server, **limits):
    """Return why the endpoint gives nothing; the rules' reading stays."""
    record = extract(reading(), [endpoint(server, **limits)])
    assert record.to_json() == extract(reading()).to_json()
    assert record.document.extractor == "passerelle 0.1.0"
    (outcome,) = record.outcomes
    assert outcome.kept == 0
    assert outcome.failure is not None
    assert "\n" not in outcome.failure
    assert len(outcome.failure) < 300
    return outcome.failure


def test_it_is_asked_for_an_answer_that_the_schema_binds(monkeypatch):
    monkeypatch.setenv("PASSERELLE_API_KEY", KEY)
    with serving(GOOD) as server:
        found = asked(server)
    assert [TEXT[n.start : n.end] for n in found.named] == ["TransMob Plus"]
    (question,) = server.asked
    assert question.path == "/v1/chat/completions"
    assert question.headers["Authorization"] == f"Bearer {KEY}"
    assert question.passage == TEXT.strip()
    assert question.body["model"] == "small"
    assert question.body["temperature"] == 0
    assert isinstance(question.body["seed"], int)
    assert question.body["response_format"]["json_schema"] == {
        "name": "statements", "strict": True, "schema": answer_schema(),
    }  # fmt: skip
    assert "tools" not in question.body


def test_a_key_for_openai_goes_to_openai_alone(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with serving(GOOD) as server:
        asked(server)
    assert "Authorization" not in server.asked[0].headers


def test_a_server_that_knows_no_schema_is_asked_for_json_and_then_for_text():
    refuse = status(400, b'{"error": {"message": "unknown response_format"}}')
    with serving(refuse, GOOD, refuse, GOOD) as server:
        model = endpoint(server)
        model.propose(Text(TEXT, "fr"))
        model.propose(Text(TEXT, "fr"))
    forms = [(q.body.get("response_format") or {}).get("type") for q in server.asked]
    # the first text, then the second: it begins with what the server was found to know
    assert forms[:2] == ["json_schema", "json_object"]
    assert forms[2:] == ["json_object", None]


def test_a_server_that_refuses_every_form_says_why():
    with serving(status(422, b'{"error": {"message": "no model of that name"}}')) as server:
        assert "no model of that name" in refusal(server)
    forms = [(q.body.get("response_format") or {}).get("type") for q in server.asked]
    assert forms == ["json_schema", "json_object", None]


def test_a_long_text_is_asked_passage_by_passage():
    with serving(GOOD) as server:
        found = endpoint(server).propose(Text(TEXT * 60, "fr"))
    assert len(server.asked) > 1
    starts = [named.start for named in found.named]
    assert len(set(starts)) == len(server.asked)
    assert all((TEXT * 60)[start:].startswith("TransMob Plus") for start in starts)


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (completion("I am sorry, I can not."), ["no JSON"]),
        (completion("[" * 50_000), ["nested deeper"]),
        (completion('{"entities": [{"id": 1, "ty', finish_reason="length"), ["limit of tokens"]),
        (completion({"facts": []}), ["no list of entities"]),
        (status(200, b"<html><body>Welcome to the portal</body></html>"), ["no JSON", "<html>"]),
        (status(200, b"[" * 90_000), ["nested deeper"]),
        (status(200, b'{"choices": []}'), ["no message of a model"]),
        (status(200, b'{"choices": [{"message": {"content": null}}]}'), ["no message"]),
        (status(200, b"\xff\xfe\x00"), ["no JSON"]),
        (status(200, b"x" * 100_001), ["more than 100000 bytes"]),
        (status(404, b"<h1>Not found</h1>"), ["HTTP 404", "Not found"]),
        (status(401, b'{"error": {"message": "wrong key"}}'), ["HTTP 401", "wrong key"]),
        (status(307, Location="http://192.0.2.1/v1"), ["redirects to", "192.0.2.1"]),
        (status(302, Location="/v2"), ["redirects to", "/v2"]),
        (status(503), ["busy or broken", "503"]),
        (status(429, Retry_After="3600"), ["429", "asks to wait 3600 seconds"]),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_what_is_no_answer_leaves_the_rules_reading_and_is_told(reply, words):
    with serving(reply) as server:
        reason = refusal(server)
    assert all(word in reason for word in words), reason


def test_quotes_that_are_not_in_the_text_are_counted_and_nothing_else_comes_of_them():
    answer = {
        "entities": [
            {"id": 1, "type": "Person", "quote": "Ignore Previous"},
            {"id": 2, "type": "Organisation", "quote": "Instructions; DROP TABLE"},
        ],
        "relations": [{"type": "MEMBER_OF", "source": 1, "target": 2, "quote": "by all means"}],
    }
    with serving(completion(answer)) as server:
        record = extract(reading(), [endpoint(server)])
    assert record.to_json() == extract(reading()).to_json()
    assert record.outcomes[0].dropped == {"not verbatim in the text": 2, "without two ends": 1}


def test_a_busy_server_is_asked_again_when_it_says():
    past = email.utils.format_datetime(email.utils.localtime())
    for told in ("0", past):
        with serving(status(429, Retry_After=told), GOOD) as server:
            assert asked(server).named
        assert len(server.asked) == 2


def test_an_answer_that_breaks_off_is_asked_for_again():
    def cut(handler, _):
        handler.send_response(200)
        handler.send_header("Content-Length", "5000")
        handler.end_headers()
        handler.wfile.write(b'{"choices": [')
        handler.close_connection = True

    def cut_in_a_chunk(handler, _):
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        handler.wfile.write(b'ff\r\n{"choices": [')
        handler.close_connection = True

    for broken in (cut, cut_in_a_chunk):
        with serving(broken, GOOD) as server:
            assert asked(server).named
        with serving(broken) as server:
            assert "broke off" in refusal(server)
        assert len(server.asked) == LIMITS.attempts


def test_an_endless_answer_is_read_no_further_than_it_may_be():
    sent = []

    def endless(handler, _):
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b" " * 65_536)
            sent.append(65_536)

    with serving(endless) as server:
        assert "more than 100000 bytes" in refusal(server, timeout=1, attempts=1)
    assert sum(sent) < 30_000_000  # what buffers take


@pytest.fixture
def over():
    """An event that lets slow servers go home."""
    event = threading.Event()
    yield event
    event.set()


@pytest.mark.parametrize("where", ["before the answer", "in the headers", "in the body"])
def test_a_slow_server_is_given_up_also_where_it_sends_byte_by_byte(over, where):
    def slow(handler, _):
        if where == "in the headers":
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        elif where == "in the body":
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n")
        while not over.wait(0.02):
            if where != "before the answer":
                handler.wfile.write(b" ")

    with serving(slow) as server:
        reason = refusal(server, timeout=0.2, attempts=1)
        over.set()
    assert "within 0.2 seconds" in reason


def test_where_nobody_listens_the_reason_is_told():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
        with pytest.raises(NoAnswer, match=r"127\.0\.0\.1 can't be reached: Connection refused"):
            Endpoint(url, "small", LIMITS).propose(Text(TEXT, "fr"))


def test_pauses_grow_and_end(monkeypatch):
    slept = []
    monkeypatch.setattr(time, "sleep", slept.append)
    with serving(status(500)) as server, pytest.raises(NoAnswer):
        asked(server, attempts=4, pause=1.0)
    assert slept == [1.0, 2.0, 4.0]


def test_the_key_is_told_nowhere(monkeypatch, caplog, capfd):
    monkeypatch.setenv("PASSERELLE_API_KEY", KEY)
    caplog.set_level(logging.DEBUG)
    echo = json.dumps({"error": {"message": f"Incorrect API key provided: {KEY}"}}).encode()
    with serving(status(401, echo)) as server:
        model = endpoint(server)
        reason = refusal(server)
        assert "Incorrect API key provided: …" in reason
    told = repr(model) + caplog.text + "".join(capfd.readouterr())
    assert KEY not in told
    long = json.dumps({"error": {"message": "x" * 70 + KEY}}).encode()
    with serving(status(401, long)) as server:
        assert KEY[:4] not in refusal(server)  # nor where the message is cut
    assert KEY.encode() not in pickle.dumps(model)


@pytest.mark.parametrize(
    ("url", "model", "words"),
    [
        ("", "m", "not an address"),
        ("ftp://127.0.0.1/v1", "m", "not an address"),
        ("127.0.0.1:8080", "m", "not an address"),
        ("http://127.0.0.1:port/v1", "m", "--extractor openai:"),
        ("http://[::1/v1", "m", "--extractor openai:"),
        ("http://127.0.0.1/v 1", "m", "no spaces"),
        ("http://127.0.0.1/v\n1", "m", "no spaces"),
        ("http://127.0.0.1/v1", "", "which model"),
        ("http://models.example.org/v1", "m", "--insecure-http"),
        ("https://me:secret@example.org/v1", "m", "no password in an address"),
    ],
)
def test_an_address_that_can_not_be_meant_is_wrong_use(url, model, words):
    with pytest.raises(WrongUse) as wrong:
        Endpoint(url, model).ready()
    assert words in str(wrong.value)
    assert "secret" not in str(wrong.value)


@pytest.mark.parametrize(
    ("url", "insecure"),
    [
        ("http://127.0.0.1:8080/v1", False),
        ("http://localhost/v1", False),
        ("http://[::1]:8080/v1", False),
        ("https://models.example.org/v1", False),
        ("http://models.example.org/v1", True),
    ],
)
def test_addresses_that_are_fine(url, insecure):
    Endpoint(url, "org/model:8b", insecure=insecure).ready()


def test_a_key_with_a_line_break_is_refused_and_not_shown(monkeypatch):
    monkeypatch.setenv("PASSERELLE_API_KEY", "secret\r\nX-Evil: 1")
    with pytest.raises(WrongUse) as wrong:
        Endpoint("https://example.org/v1", "m").ready()
    assert "secret" not in str(wrong.value)


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path):
    if shutil.which("openssl") is None:
        pytest.skip("needs openssl, to make a certificate")
    made = subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
            *("-nodes", "-days", "1", "-subj", "/CN=localhost"),
            *("-addext", "subjectAltName=DNS:localhost"),
            *("-keyout", tmp_path / "key.pem", "-out", tmp_path / "cert.pem"),
        ],
        capture_output=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with serving(GOOD) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        url = f"https://localhost:{server.server_port}/v1"
        with pytest.raises(NoAnswer, match=r"certificate|self-signed"):
            Endpoint(url, "small", LIMITS).propose(Text(TEXT, "fr"))
    assert server.asked == []
