"""detente.toml -> Settings: one file, read once; every room owns its part, unknown keys fail; secrets stay in the environment."""

from __future__ import annotations

from pathlib import Path

import msgspec

from detente.errors import ConfigError
from detente.model import Engine
from detente.sources import Settings as SourceSettings

DEFAULT_FILE = Path("detente.toml")


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How pages are read into a record.

    `coder` is what reads the claims (docs/coders.md); `workers` processes (0 = one a core); a page that takes longer than
    `page_timeout_s` seconds is refused; `[sources]` is that room's own part.
    """

    coder: Engine = "detente"
    workers: int = 0
    # The slowest page of the sample takes under a second; two minutes is a page that will never end.
    page_timeout_s: float = 120.0
    sources: SourceSettings = SourceSettings()

    def __post_init__(self) -> None:
        if self.workers < 0:
            raise ConfigError(f"workers must be 0 (one a core) or more, not {self.workers}")
        if self.page_timeout_s <= 0:
            raise ConfigError(f"page_timeout_s must be greater than 0, not {self.page_timeout_s}")


def read_settings(path: Path | None = None) -> Settings:
    """Returns the settings in `path`, or in ./detente.toml if there is one, or the defaults.

    Raises:
        ConfigError: the file is missing, is no TOML, or has a key or value that does not exist.
    """
    chosen = path or DEFAULT_FILE
    if path is None and not chosen.exists():
        return Settings()
    try:
        return msgspec.toml.decode(chosen.read_bytes(), type=Settings)
    except FileNotFoundError:
        raise ConfigError(f"{chosen}: there is no such settings file") from None
    except (msgspec.DecodeError, ValueError, OSError) as error:
        raise ConfigError(f"{chosen}: {error}") from error
