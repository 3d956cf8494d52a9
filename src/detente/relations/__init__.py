"""Record, two actors -> Relation: timeline, commitments, level, indices and networks, read only."""
