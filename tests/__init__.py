"""Tests: rooms in folders of their names, architecture, properties; no network, no weights."""
