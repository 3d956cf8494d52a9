"""messages, schema -> Reply over HTTP: the one file of this room that touches the network.

Speaks `POST {url}/chat/completions` with `response_format: json_schema`, which OpenAI, vLLM, llama.cpp, Ollama, LM Studio and most
gateways understand. An SDK was rejected: it brings 20 MB and a second of import for one request (docs/coders.md).
"""

from __future__ import annotations

import datetime as dt
import logging
import random
import time
from email.utils import parsedate_to_datetime
from typing import Any

import msgspec

from detente.coding.engines.llm.settings import PREFIX, LlmSettings
from detente.errors import ConfigError, DetenteError

log = logging.getLogger(__name__)
# Overloaded or not ready: the same request may be answered later. 529 is "overloaded" at some providers.
BUSY = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
FIRST_WAIT_S, LONGEST_WAIT_S = 0.5, 20.0
# 8,000 tokens are some 40 kB; a reply of megabytes is no answer.
MAX_REPLY_BYTES = 4_000_000
SHOWN_CHARS = 200


class LlmError(DetenteError):
    """An endpoint gave no usable answer: `reason` is the code of the refusal, `lasting` tells that asking again will not help."""

    def __init__(self, reason: str, message: str, *, lasting: bool) -> None:
        super().__init__(message)
        self.reason = reason
        self.lasting = lasting


class Message(msgspec.Struct, frozen=True):
    """What a choice says: `content`, or why it will not (`refusal`)."""

    content: str | None = None
    refusal: str | None = None


class Choice(msgspec.Struct, frozen=True):
    """The first answer; `finish_reason` `length` means that it was cut."""

    message: Message
    finish_reason: str | None = None


class Tokens(msgspec.Struct, frozen=True):
    """Tokens that the endpoint counted; some gateways send null or a fraction, which costs no answer."""

    prompt_tokens: float | None = None
    completion_tokens: float | None = None


class Reply(msgspec.Struct, frozen=True):
    """The parts of a chat completion that are used."""

    choices: tuple[Choice, ...]
    usage: Tokens | None = None


class Meter(msgspec.Struct):
    """What the requests of one article took so far, failed ones included, and until when they may go on (monotonic seconds)."""

    until: float
    requests: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0


class Client:
    """One connection pool to one endpoint."""

    def __init__(self, settings: LlmSettings) -> None:
        import httpx2

        self.settings = settings
        self.errors = httpx2
        headers = {"Authorization": f"Bearer {settings.key}"} if settings.key else {}
        # Redirects are not followed: they would carry the article, and some clients the key, to a place nobody chose.
        self.http = httpx2.Client(timeout=settings.timeout_s, headers=headers, follow_redirects=False)

    def close(self) -> None:
        """Closes the connections."""
        self.http.close()

    def ask(self, messages: list[dict[str, str]], schema: dict[str, Any], meter: Meter) -> str:
        """Returns the content of the answer; waits and repeats while the endpoint is busy, within attempts and deadline.

        Raises:
            LlmError: no usable answer.
            ConfigError: the endpoint does not know the key, the model or the path.
        """
        body = self.body(messages, schema)
        wait_s = 0.0
        problem = LlmError("llm_unavailable", "the article's time was up before it was asked", lasting=False)
        for attempt in range(self.settings.attempts):
            if time.monotonic() + wait_s >= meter.until:
                break
            time.sleep(wait_s)
            try:
                return self.once(body, meter)
            except BusyError as busy:
                problem = LlmError(busy.reason, str(busy), lasting=False)
                wait_s = busy.wait_s if busy.wait_s is not None else back_off(attempt)
                log.info("attempt %d of %d: %s", attempt + 1, self.settings.attempts, busy.reason)
        raise LlmError(problem.reason, f"{problem} ({meter.requests} requests)", lasting=False)

    def body(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> bytes:
        """Returns a request's JSON."""
        answer = {"name": "acts", "strict": True, "schema": schema}
        fields: dict[str, Any] = {
            "model": self.settings.model,
            "messages": messages,
            "temperature": 0,
            "max_tokens": self.settings.max_tokens,
            "response_format": {"type": "json_schema", "json_schema": answer},
        }
        return msgspec.json.encode({name: value for name, value in (fields | self.settings.extra).items() if value is not None})

    def once(self, body: bytes, meter: Meter) -> str:
        """Sends one request. Returns the answer's content; raises `BusyError` when it is worth another attempt."""
        started = time.monotonic()
        meter.requests += 1
        try:
            status, headers, content = self.post(body, meter.until)
        except self.errors.TimeoutException as error:
            raise BusyError("llm_timeout", f"no answer in time ({type(error).__name__})") from error
        except self.errors.TransportError as error:
            raise BusyError("llm_unavailable", f"{self.settings.url}: {error or type(error).__name__}") from error
        finally:
            meter.seconds += time.monotonic() - started
        if status in BUSY:
            reason = "llm_rate_limited" if status == 429 else "llm_unavailable"
            raise BusyError(reason, f"HTTP {status}: {shown(content)}", wait_s=retry_after(headers.get("retry-after")))
        self.check(status, content)
        return answer_in(content, meter)

    def post(self, body: bytes, until: float) -> tuple[int, Any, bytes]:
        """Sends a request. Returns status, headers and body, read as it comes, so that limits of size and time hold."""
        target = f"{self.settings.url}/chat/completions"
        received = bytearray()
        with self.http.stream("POST", target, content=body, headers={"Content-Type": "application/json"}) as response:
            for piece in response.iter_bytes():
                received += piece
                if len(received) > MAX_REPLY_BYTES:
                    raise LlmError("llm_malformed", f"the answer is larger than {MAX_REPLY_BYTES} bytes", lasting=True)
                if time.monotonic() > until:
                    raise BusyError("llm_timeout", f"the answer was still coming after {self.settings.deadline_s:g} s")
            return response.status_code, response.headers, bytes(received)

    def check(self, status: int, content: bytes) -> None:
        """Raises what a status means that no other attempt will change."""
        if status == 200:
            return
        said = f"HTTP {status}: {shown(content)}"
        if status in (401, 403):
            raise ConfigError(f"{self.settings.url} does not accept the key in {PREFIX}KEY: {said}")
        if status == 404:
            raise ConfigError(f"{self.settings.url} has no /chat/completions or no model {self.settings.model!r}: {said}")
        if 300 <= status < 400:
            raise ConfigError(f"{self.settings.url} redirects; set {PREFIX}URL to where it leads: {said}")
        raise LlmError(
            "llm_rejected", f"the endpoint rejects the request ({PREFIX}EXTRA can change its fields): {said}", lasting=True
        )


class BusyError(Exception):
    """One attempt failed, another may not: why, and how many seconds the endpoint asks to wait (None: it does not say)."""

    def __init__(self, reason: str, message: str, *, wait_s: float | None = None) -> None:
        super().__init__(message)
        self.reason = reason
        self.wait_s = wait_s


def answer_in(content: bytes, meter: Meter) -> str:
    """Returns the content of a reply and counts its tokens."""
    try:
        reply = msgspec.json.decode(content, type=Reply)
    except msgspec.MsgspecError as error:
        raise BusyError("llm_malformed", f"the reply is no chat completion: {error}") from None
    if reply.usage is not None:
        meter.prompt_tokens += int(reply.usage.prompt_tokens or 0)
        meter.completion_tokens += int(reply.usage.completion_tokens or 0)
    if not reply.choices:
        raise BusyError("llm_malformed", "the reply has no choices")
    choice = reply.choices[0]
    if choice.message.refusal or choice.finish_reason == "content_filter":
        said = " ".join((choice.message.refusal or "content filter").split())[:SHOWN_CHARS]
        raise LlmError("llm_refused", f"the model will not answer: {said}", lasting=True)
    if choice.finish_reason == "length":
        raise LlmError("llm_truncated", f"the answer was cut; raise {PREFIX}MAX_TOKENS or lower {PREFIX}MAX_CHARS", lasting=True)
    if not choice.message.content:
        raise BusyError("llm_malformed", "the answer is empty")
    return choice.message.content


def back_off(attempt: int) -> float:
    """Returns seconds to wait after a failed attempt: doubling, with jitter, so that many workers do not knock together."""
    return random.uniform(0.5, 1.0) * min(LONGEST_WAIT_S, FIRST_WAIT_S * 2.0**attempt)


def retry_after(value: str | None) -> float | None:
    """Returns the seconds that a Retry-After header asks for (a number or an HTTP date); None when it does not say."""
    if value is None:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (when - dt.datetime.now(dt.UTC)).total_seconds()) if when.tzinfo else None


def shown(content: bytes) -> str:
    """Returns the beginning of an error's body on one line."""
    return " ".join(content.decode("utf-8", "replace").split())[:SHOWN_CHARS]
