"""Pieces of patterns that several rules are made of: what news writes in more than one way."""

from __future__ import annotations

# Behind an auxiliary: "did not keep", "didn’t keep"; "hasn't" has no border of a word before its "n".
NOT = r"(?: not|n[’']t)"
NOT_EVER = r"(?: not| never|n[’']t)"
# "Will not", "won’t", "cannot", "can't".
CAN_NOT = rf"(?:(?:would|could|will){NOT}|won[’']t|can(?: ?not|[’']t))"
