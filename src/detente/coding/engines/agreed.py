"""What a cue tells -> the same without parties that the network is sure have no part in it.

The grammar takes the nearest names for doer and other side; the network's word counts only where it is sure, and who does it is changed only where
it is sure both that another does and that the grammar's does not.
"""

from __future__ import annotations

import msgspec

from detente.coding.drafts import DOER_ROLES, OTHER_ROLES, Draft

MUTUAL = frozenset({"meeting", "call", "agreement", "cooperation", "coordination", "exchange", "dispute"})
# From this chance on: on `tune` the states of 0.794 of claims are right, without it of 0.787, all parties of 0.69, not 0.67; of the participants of the
# sample 0.787, not 0.784. At 0.8 the sample loses what `tune` gains.
SURE = 0.9
PARTS = frozenset({"doer", "other", "member"})


def with_agreed_parties(cue: Draft, places: dict[int, tuple[str, float]]) -> Draft:
    """Returns a cue's act without the other sides that are sure to be none, done by whom it surely is where the grammar's doer surely is none.

    Args:
        cue: an act as the grammar reads it.
        places: the place of each mention around the act's words by the network, with its chance.
    """

    def is_none(index: int) -> bool:
        place, chance = places.get(index, ("", 0.0))
        return chance > SURE and place not in PARTS

    roles = [(role, index) for role, index in cue.roles if role not in OTHER_ROLES or cue.kind in MUTUAL or not is_none(index)]
    doing = [one for one in roles if one[0] in DOER_ROLES]
    doers = [index for index, (place, chance) in places.items() if place == "doer" and chance > SURE]
    if doers and doing and all(is_none(index) for _, index in doing):
        roles = [*((doing[0][0], index) for index in doers), *(one for one in roles if one not in doing and one[1] not in doers)]
    return msgspec.structs.replace(cue, roles=tuple(roles))
