"""Packaged data -> vocabularies and knowledge: claim kinds, PLOVER and CAMEO codes; states, seats, bodies, offices and holders."""

from detente.ontology.knowledge import knowledge
from detente.ontology.vocabulary import event_code, ontology

__all__ = ["event_code", "knowledge", "ontology"]
