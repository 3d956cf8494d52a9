"""Analysis -> Resolution: every mention to an actor with its offices at that date, every place to coordinates, or left open."""

from detente.actors.learning import learn_offices
from detente.actors.resolution import resolve, resolve_mention

__all__ = ["learn_offices", "resolve", "resolve_mention"]
