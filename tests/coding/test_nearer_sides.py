"""Which of several neighbours takes part in an act."""

from __future__ import annotations

import pytest

from detente.actors import resolve
from detente.coding.drafts import Draft
from detente.coding.parties.objects import with_near_object
from detente.coding.parties.subjects import as_given_to
from detente.coding.scene import Scene
from detente.language import analyze
from detente.model import Kind, ParticipantRole, Span
from tests.coding.articles import article_of, claims_of

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


def test_who_feeds_those_who_demand_demands_nothing() -> None:
    found = told("Farmers from Ghana came to demand the minister's release and were fed by Togolese students.")
    assert not {one for one in found if one[0] == "REQUEST" and one[1][0] == "TGO"}


def draft_of(text: str, kind: Kind, trigger: str, *roles: tuple[ParticipantRole, str]) -> tuple[Scene, Draft]:
    """Returns a sentence and an act in it, with those who take part by their words."""
    scene = Scene(resolve(analyze(article_of(text), trained=False)), 0)
    words = {name: index for index, name in enumerate(named(scene, list(range(len(scene.analysis.mentions)))))}
    start = text.index(trigger)
    return scene, Draft(
        kind=kind, sentence=0, trigger=Span(start=start, end=start + len(trigger)), quote=scene.whole,
        roles=tuple((role, words[name]) for role, name in roles), realis="happened", confidence=0.9, rule="network",
    )  # fmt: skip


def named(scene: Scene, mentions: list[int]) -> list[str]:
    """Returns the words of mentions."""
    return [scene.text[scene.mention(index).start : scene.mention(index).end] for index in mentions]


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "doer", "other"),
    [
        ("Ghana has deported nobody to Haiti.", "coercion", "deported nobody", "Ghana", None),
        ("Ghana fled to the Maldives.", "retreat", "fled", "Ghana", None),
        ("Ghana surrendered to the Maldives.", "retreat", "surrendered", "Ghana", "Maldives"),
        ("Ghana promised no fences unless Austria did.", "pledge", "promised no fences", "Ghana", None),
        ("Ghana attacked remote Haiti.", "assault", "attacked", "Ghana", "Haiti"),
    ],
)
def test_what_stands_behind_a_verb_is_its_other_side_by_no_other_preposition(
    text: str, kind: Kind, trigger: str, doer: str, other: str | None
) -> None:
    role: ParticipantRole = "promisor" if kind == "pledge" else "actor"
    scene, draft = draft_of(text, kind, trigger, (role, doer))
    assert named(scene, with_near_object(scene, draft).others) == ([other] if other else [])


def test_who_is_given_to_is_not_who_is_given_other_goods() -> None:
    text = "Norway sent yurts to Nepal and tents to Bhutan."
    scene, draft = draft_of(text, "aid", "sent", ("donor", "Norway"), ("recipient", "Nepal"))
    assert named(scene, as_given_to(scene, draft).others) == ["Nepal"]
