"""What annotation and heads may say: the vocabularies of the claims (`detente.model`) and of PLOVER, in the order of the heads' outputs."""

from __future__ import annotations

from typing import get_args

from detente.coding.drafts import DOER_ROLES, OTHER_ROLES
from detente.model import Attribution, Kind, MentionType, ParticipantRole, Realis
from detente.ontology import ontology

NONE = "NONE"
TYPES = frozenset(one.code for one in ontology().plover.event_types)
RELATIONS = (NONE, *sorted(TYPES))
KINDS: tuple[str, ...] = tuple(sorted(get_args(Kind)))
REALIS: tuple[str, ...] = get_args(Realis)
ATTRIBUTIONS: tuple[str, ...] = get_args(Attribution)
# Places are marked by lines of their own.
MENTION_TYPES: tuple[str, ...] = tuple(one for one in get_args(MentionType) if one != "place")
NO_SECTOR = "-"
SECTORS = frozenset([NO_SECTOR, *(code for codes in ontology().plover.sectors.values() for code in codes)])
ROLES = frozenset(get_args(ParticipantRole))
# Roles of all kinds fall into three places around the act; who signs is a member of it.
ROLE_PLACES = ("none", "doer", "other", "member")
DOERS, OTHERS = DOER_ROLES - {"signatory"}, OTHER_ROLES
