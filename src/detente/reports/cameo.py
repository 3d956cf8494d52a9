"""CAMEO codes -> labels: the 20 roots and the codes that our rule table gives (CAMEO manual 1.1b3, chapter 3)."""

from __future__ import annotations

LABELS = {
    "01": "Make public statement", "010": "Make statement", "02": "Appeal", "020": "Make an appeal or request",
    "03": "Express intent to cooperate", "030": "Express intent to cooperate", "031": "Express intent to engage in material cooperation",
    "033": "Express intent to provide material aid", "036": "Express intent to meet or negotiate", "04": "Consult", "040": "Consult",
    "041": "Discuss by telephone", "042": "Make a visit", "043": "Host a visit", "045": "Mediate", "046": "Engage in negotiation",
    "05": "Engage in diplomatic cooperation", "050": "Engage in diplomatic cooperation", "051": "Praise or endorse",
    "054": "Grant diplomatic recognition", "057": "Sign formal agreement", "06": "Engage in material cooperation",
    "060": "Engage in material cooperation", "061": "Cooperate economically", "062": "Cooperate militarily", "07": "Provide aid",
    "070": "Provide aid", "08": "Yield", "080": "Yield", "087": "De-escalate military engagement", "09": "Investigate",
    "090": "Investigate", "10": "Demand", "100": "Demand", "102": "Demand diplomatic cooperation", "104": "Demand political reform",
    "11": "Disapprove", "111": "Criticize or denounce", "112": "Accuse", "12": "Reject", "120": "Reject",
    "125": "Reject proposal to meet, discuss, or negotiate", "13": "Threaten", "130": "Threaten", "14": "Protest",
    "141": "Demonstrate or rally", "15": "Exhibit force posture", "150": "Demonstrate military or police power", "16": "Reduce relations",
    "160": "Reduce relations", "163": "Impose embargo, boycott, or sanctions", "166": "Expel or withdraw", "17": "Coerce", "170": "Coerce",
    "171": "Seize or damage property", "173": "Arrest, detain, or charge with legal action", "176": "Attack cybernetically",
    "18": "Assault", "180": "Use unconventional violence", "19": "Fight", "190": "Use conventional military force",
    "20": "Use unconventional mass violence",
}  # fmt: skip
ROOT_DIGITS = 2


def label_of(code: str) -> str:
    """Returns the label of a code, that of its root when the code has none of its own here."""
    return LABELS.get(code) or LABELS[code[:ROOT_DIGITS]]
