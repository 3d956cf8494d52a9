"""Draft -> draft, drafts or none: what act its words tell, whether they tell one at all, and what became of it."""
