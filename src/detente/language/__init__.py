"""Article -> Analysis: sentences, mentions, time expressions, quotations and who speaks."""
