"""Drafts -> claims: readings of one act joined, with parties, states, codes and evidence."""
