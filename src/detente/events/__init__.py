"""Record -> events: joins claims about one occurrence by recorded judgements, follows status ladders."""

from detente.events.joining import JoinReport, JoinSettings, join

__all__ = ["JoinReport", "JoinSettings", "join"]
