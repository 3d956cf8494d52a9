"""A server on loopback that speaks the protocol of chat completions: it answers as its script says, and keeps what it was asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

SENTENCE = "President Emmanuel Macron met Chancellor Olaf Scholz in Paris on 9 May 2023."
THREAT = "Turkey threatened Greece with war over the islands."


class Reply:
    """One scripted reply: status, headers, body; `after_s` seconds late."""

    def __init__(self, body: Any, *, status: int = 200, headers: dict[str, str] | None = None, after_s: float = 0.0) -> None:
        self.body = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.status = status
        self.headers = headers or {}
        self.after_s = after_s


def act(**fields: Any) -> dict[str, Any]:
    """An act as the model answers it: the meeting of `SENTENCE` unless told otherwise."""
    return {
        "quote": SENTENCE.rstrip("."),
        "trigger": "met",
        "kind": "meeting",
        "participants": [
            {"words": "President Emmanuel Macron", "role": "member"},
            {"words": "Chancellor Olaf Scholz", "role": "member"},
        ],
        "realis": "happened",
        "attribution": "article",
        "speaker": None,
        "status": None,
        "confidence": 0.9,
    } | fields


def completion(*acts: dict[str, Any], content: str | None = None, finish: str = "stop", refusal: str | None = None) -> Reply:
    """A chat completion that holds acts, or any content."""
    text = json.dumps({"acts": acts}) if content is None else content
    message = {"role": "assistant", "content": None if refusal else text, "refusal": refusal}
    return Reply({
        "id": "one", "object": "chat.completion", "model": "m",
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100},
    })  # fmt: skip


class Endpoint:
    """What a running server was asked, and what it will say; the last reply of the script is repeated."""

    def __init__(self, *script: Reply) -> None:
        self.script = list(script)
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.at: list[float] = []
        self.url = ""

    def next(self) -> Reply:
        return self.script.pop(0) if len(self.script) > 1 else self.script[0]


@contextmanager
def serving(*script: Reply) -> Iterator[Endpoint]:
    """Runs a server on a free port of loopback while the block lasts."""
    endpoint = Endpoint(*script)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            endpoint.at.append(time.monotonic())
            endpoint.asked.append({"path": self.path, **json.loads(body)})
            endpoint.headers.append(dict(self.headers))
            reply = endpoint.next()
            time.sleep(reply.after_s)
            try:
                self.send_response(reply.status)
                for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(reply.body)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    endpoint.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield endpoint
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
