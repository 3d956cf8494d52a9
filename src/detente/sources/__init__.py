"""address -> Page: finds what can be read and reads it, from files, folders and tables."""

from detente.sources.reading import discover, read, read_all
from detente.sources.settings import Settings as Settings

__all__ = ["discover", "read", "read_all"]
