"""Which of several neighbours takes part in an act."""

from __future__ import annotations

import pytest

from tests.coding.articles import claims_of

OTHER = ("target", "addressee", "recipient", "host", "invitee", "promisee")
Side = tuple[str | None, str | None]


def told(text: str) -> set[tuple[str, Side, Side]]:
    """Returns the PLOVER type and the state and sector of both sides of each claim."""
    found = set()
    for claim in claims_of(text, engine="detente"):
        acting = [(one.country, one.sector) for one in claim.participants if one.role not in OTHER]
        other = [(one.country, one.sector) for one in claim.participants if one.role in OTHER]
        if claim.plover is not None:
            found |= {(claim.plover.type, one, two) for one in acting for two in other or acting if one != two}
    return found


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # Whose somebody is, is not whom the act is done to.
        ("The Nordic Council stood behind Moldova's jailed opposition leaders.", ("SUPPORT", ("IGO", None), ("MDA", "OPP"))),
        # Forces are sent against whom they face.
        ("Finland scrambled jets against two Russian bombers.", ("MOBILIZE", ("FIN", None), ("RUS", "MIL"))),
        # One's own staff is drawn from where it was.
        ("Belgium has pulled its staff out of the embassy in Niamey.", ("SANCTION", ("BEL", None), ("NER", None))),
        # Who has done it is blamed.
        ("The treatment of Malian migrants by Algerian police was condemned by Mauritania.", ("ACCUSE", ("MRT", None), ("DZA", "COP"))),
        ("Criticism of Italian judges by Slovak editors was rejected by Rome.", ("REJECT", ("ITA", "GOV"), ("SVK", "JRN"))),
        # Who took the station goes on to agree.
        ("Rebels seized the radio station in Bissau, then agreed to talk to the president.", ("AGREE", ("GNB", "REB"), ("GNB", "GOV"))),
        # Who bows is no target.
        ("Fiji's government bowed to nurses' demands on Monday.", ("CONCEDE", ("FJI", "GOV"), ("FJI", "MED"))),
        # Groups of two states are of each.
        ("Doctors from Cuba and Peru are studying the fever together.", ("COOPERATE", ("CUB", "MED"), ("PER", "MED"))),
    ],
)  # fmt: skip
def test_who_takes_part(text: str, event: tuple[str, Side, Side]) -> None:
    assert event in told(text)


def test_forces_made_ready_in_one_clause_face_nobody_of_the_next() -> None:
    found = told("Estonian police were put on alert after Latvia protested against a ban of Norway.")
    assert not {one for one in found if one[0] == "MOBILIZE" and one[2][0] == "NOR"}
