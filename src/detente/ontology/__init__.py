"""Packaged data -> vocabularies and knowledge: claim kinds, PLOVER and CAMEO codes; states, seats, bodies, offices and holders."""

from detente.ontology.codes import event_code
from detente.ontology.knowledge import knowledge
from detente.ontology.vocabulary import ontology

__all__ = ["event_code", "knowledge", "ontology"]
