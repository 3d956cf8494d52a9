"""content -> id: ids hash what a thing says, never when it was made, so that recoding is idempotent."""

from __future__ import annotations

import hashlib

import msgspec

# 16 hex digits: 64 bits, a collision among 10 million claims has a chance of about 3 in a million.
ID_DIGITS = 16


def content_id(prefix: str, *parts: object) -> str:
    """Returns `prefix-` and 16 hex digits of the SHA-256 of `parts` (anything msgspec encodes), in order."""
    encoded = msgspec.json.encode(parts, order="deterministic")
    return f"{prefix}-{hashlib.sha256(encoded).hexdigest()[:ID_DIGITS]}"
