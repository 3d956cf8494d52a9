"""Nouns for what states conclude with one another, as the alternatives of a pattern: each phrase adds what it means besides."""

DOCUMENTS_OF_STATES = "agreement|accord|pact|deal|treaty|contract|memorandum|protocol|convention"
