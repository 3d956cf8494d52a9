"""Record -> documents: cited briefs, charts, and exports in the formats of the field."""
