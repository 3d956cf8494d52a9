"""gold rows -> Report: how well a task is done, by our own rooms or by any engine, with intervals."""

from detente.evaluation.comparing import compare
from detente.evaluation.report import Report
from detente.evaluation.running import evaluate

__all__ = ["Report", "compare", "evaluate"]
