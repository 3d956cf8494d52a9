"""The command line: a face without logic."""

from detente.cli.entry import main

__all__ = ["main"]
