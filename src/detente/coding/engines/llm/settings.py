"""environment -> LlmSettings: which endpoint and model, the key, limits and prices.

All of it is in the environment: keys must not stand in files, and worker processes inherit the environment as it is.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any

import msgspec

from detente.errors import ConfigError

PREFIX = "DETENTE_LLM_"


class LlmSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Settings of the engine `llm`; field `model` is the variable DETENTE_LLM_MODEL, and so on.

    Attributes:
        url: base URL, up to and without `/chat/completions`.
        model: name of the model, as the endpoint knows it.
        key: bearer token; empty for servers without one. Never logged, recorded or put into an error.
        timeout_s: seconds that the endpoint may be silent within one request.
        deadline_s: seconds that one article may take, with all its requests, waits and repetitions.
        attempts: how often one request is sent at most.
        max_chars: code points of an article in one request; a longer one is sent in pieces, cut between sentences.
        max_tokens: tokens that one answer may have.
        price_in: price of a million tokens sent, in your currency; price_out: of a million tokens answered.
        extra: JSON object merged into each request; null takes a field out (`{"temperature": null, "max_tokens": null}`).
    """

    url: str
    model: str
    key: str = ""
    # A dense page of 900 words gives some 40 acts of 100 tokens: 4,000 tokens, a minute at 70 tokens a second.
    timeout_s: float = 60.0
    # Under the page_timeout_s of two minutes, so that an article is refused with its reason before its worker is killed.
    deadline_s: float = 100.0
    attempts: int = 4
    max_chars: int = 12_000
    max_tokens: int = 8_000
    price_in: float | None = None
    price_out: float | None = None
    extra: dict[str, Any] = {}

    def __post_init__(self) -> None:
        if not self.url.startswith(("https://", "http://")):
            raise ConfigError(f"{PREFIX}URL must begin with https:// or http://, not {self.url[:40]!r}")
        for name in ("timeout_s", "deadline_s", "attempts", "max_chars", "max_tokens"):
            if not getattr(self, name) > 0:
                raise ConfigError(f"{PREFIX}{name.upper()} must be greater than 0, not {getattr(self, name)}")
        if not self.key.isascii() or any(letter.isspace() for letter in self.key):
            raise ConfigError(f"{PREFIX}KEY holds white space or letters that no key has")

    def __repr__(self) -> str:
        return f"LlmSettings(url={self.url!r}, model={self.model!r}, key={'***' if self.key else ''!r})"

    def cost(self, prompt_tokens: int, completion_tokens: int) -> float | None:
        """Returns what tokens cost; None when the prices are not known."""
        if self.price_in is None or self.price_out is None:
            return None
        return (prompt_tokens * self.price_in + completion_tokens * self.price_out) / 1_000_000


def llm_settings(environment: Mapping[str, str] | None = None) -> LlmSettings:
    """Returns the settings in the environment.

    Raises:
        ConfigError: URL or model is not set, a value cannot be used, or the client is not installed.
    """
    environment = os.environ if environment is None else environment
    if find_spec("httpx2") is None:
        raise ConfigError("the coder 'llm' needs a client for HTTP: python -m pip install 'detente[llm]'")
    given: dict[str, Any] = {
        field: environment[PREFIX + field.upper()].strip()
        for field in LlmSettings.__struct_fields__
        if environment.get(PREFIX + field.upper(), "").strip()
    }
    missing = [f"{PREFIX}{field.upper()}" for field in ("url", "model") if field not in given]
    if missing:
        raise ConfigError(f"the coder 'llm' needs {' and '.join(missing)} in the environment (docs/coders.md)")
    try:
        if "extra" in given:
            given["extra"] = msgspec.json.decode(given["extra"], type=dict[str, Any])
        return msgspec.convert(given | {"url": given["url"].rstrip("/")}, LlmSettings, strict=False)
    except msgspec.MsgspecError as error:
        raise ConfigError(f"{PREFIX}…: {error}") from None
