"""Draft -> draft: who takes part in an act, in which role, and who says so."""
