"""Analysis -> Resolution: every mention to an actor with its offices at that date, every place to coordinates, or left open."""

from detente.actors.resolution import resolve

__all__ = ["resolve"]
