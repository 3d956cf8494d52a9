"""Détente reads the news about how states deal with one another and keeps the record of claims, each with its words."""

__version__ = "0.1.0"
