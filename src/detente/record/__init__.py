"""url -> Record: the append-only store of articles, claims, events, reviews and runs, with search."""
