"""Evaluations of the rooms on gold data and on the corpus; not part of the package."""
