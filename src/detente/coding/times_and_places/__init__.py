"""Drafts of one act -> when and where it was done."""
