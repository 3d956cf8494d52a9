"""Article -> Analysis: sentences, mentions, time expressions, quotations and who speaks."""

from detente.language.analysis import analyze
from detente.language.times import times

__all__ = ["analyze", "times"]
