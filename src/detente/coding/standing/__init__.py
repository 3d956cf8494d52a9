"""Sentence -> drafts of what stands rather than happens, under each engine."""
