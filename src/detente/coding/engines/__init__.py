"""Sentences -> drafts: who reads acts in them, by cues, by the trained network, or by a language model behind an endpoint."""
