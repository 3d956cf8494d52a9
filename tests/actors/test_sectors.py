"""Sectors of people, bodies and things by the nouns that name them."""

from __future__ import annotations

import pytest

from detente.actors import resolve
from detente.actors.wording import sector_of_noun
from detente.language import analyze
from detente.ontology import ontology
from tests.coding.articles import article_of


def parties(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Returns the words of each mention with the state and sector of its first actor."""
    found = resolve(analyze(article_of(text)))
    return {
        text[mention.start : mention.end]: (one.actors[0].country, one.actors[0].sector)
        for mention, one in zip(found.analysis.mentions, found.resolved, strict=True)
        if one.actors
    }


@pytest.mark.parametrize(
    ("words", "after", "sector"),
    [
        ("gang members", "", "CRM"),
        ("coup leaders", "", "MIL"),
        ("police chief", "", "COP"),
        ("clan elders", "", "SOC"),
        ("goat herders", "", "AGR"),
        ("Finnish settlers", "", "CVL"),
        ("leader", " of a bakers' union in Lima", "LAB"),
        ("leaders", " of the mutineers were tried", "MIL"),
        ("members", " of the Nordic Union", "LEG"),  # a capital names a body, no sort of people
        ("head", " of the delegation", "GOV"),
    ],
)
def test_who_leads_others_is_of_them(words: str, after: str, sector: str | None) -> None:
    assert sector_of_noun(words, after) == sector


def test_a_noun_has_one_sector_and_each_is_one_of_plovers() -> None:
    listed = [noun for nouns in ontology().words.sectors.values() for noun in nouns.split()]
    assert len(listed) == len(set(listed))
    assert set(ontology().words.sectors) <= {"AGR", "BUS", "COP", "CRM", "CVL", "EDU", "GOV", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "OPP", "REL", "SOC", "SPY", "UAF"}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("Peru closed its border to Bolivian traders.", "Bolivian traders", ("BOL", "BUS")),
        ("Kenyan marchers burned a Ugandan flag.", "Kenyan marchers", ("KEN", "CVL")),
        ("Three Maltese seamen were freed by Libya.", "Three Maltese seamen", ("MLT", "LAB")),
        ("Auditors searched a Latvian bank in Riga.", "Latvian bank", ("LVA", "BUS")),
        ("Chile has freed the leader of a bakers' union.", "leader", ("CHL", "LAB")),
        ("The head of Libya's eastern army flew to Cairo.", "head", ("LBY", "MIL")),
        ("Latvia's state security service searched a flat.", "Latvia's state security service", ("LVA", "SPY")),
        ("Union president Peter Hale of Fiji spoke.", "Union president Peter Hale", ("FJI", "LAB")),
        ("Soldiers in Gabon dissolved the senate and sacked the judges.", "judges", ("GAB", "JUD")),
    ],
)
def test_of_whom_a_state_and_a_noun_tell_is_not_that_state(text: str, words: str, party: tuple[str, str]) -> None:
    assert parties(text)[words] == party


def test_groups_of_both_countries_are_of_each() -> None:
    text = "Japan and Peru agreed on Monday. Business federations of both countries said that they would set up a fund."
    found = resolve(analyze(article_of(text)))
    at = next(n for n, one in enumerate(found.analysis.mentions) if text[one.start : one.end] == "Business federations")
    assert [(one.country, one.sector) for one in found.resolved[at].actors] == [("JPN", "BUS"), ("PER", "BUS")]


def test_a_central_bank_is_one() -> None:
    assert parties("Latvia's central bank lent Estonia money.")["Latvia's central bank"] == ("LVA", "GOV")


def test_a_presidents_first_name_is_no_body() -> None:
    found = parties("President Lazarus Chakwera of Malawi thanked Zambia.")
    assert ("PRK", "CRM") not in found.values()
    assert ("MWI", "GOV") in found.values()


def test_who_travels_to_a_state_is_not_its_envoy() -> None:
    found = parties("The visit of the Omani sultan to Tehran begins in June.")
    assert found["Omani sultan"] == ("OMN", "GOV")


def test_the_leader_of_another_state_is_somebody_else() -> None:
    found = parties("By telephone, Poland's president and the Lithuanian leader discussed the balloons.")
    assert found["Lithuanian leader"][0] == "LTU"


def test_one_adjective_is_of_both_that_and_joins() -> None:
    opening = "Kenya held its congress. Kenya and Kenya again. "
    found = parties(opening + "The identities of the Russian government and societal leaders invited remain unclear.")
    assert found["leaders"] == ("RUS", "GOV")
