"""Record -> events: joins claims about one occurrence by recorded judgements, follows status ladders."""
