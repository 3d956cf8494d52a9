"""Record, two actors -> Relation: timeline, commitments, level, indices and networks, read only."""

from detente.relations.networks import network
from detente.relations.relating import RelationSettings, relation

__all__ = ["RelationSettings", "network", "relation"]
