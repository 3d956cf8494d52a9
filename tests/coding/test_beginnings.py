"""A cue that a sentence has no word for is not searched for: none is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.coding.engines.beginnings import ANYTHING, beginnings, words_begun
from detente.coding.engines.cues import CUES
from detente.coding.standing.figures import BEFORE, ENDED, FIGURE, OWED, WORTH

WORDS = (
    "Peru Chile recalled its ambassador expelled imposed sanctions on severed ties cut off sued Kenya called on the offered to help from air strikes airstrikes "
    "highly appreciated always willing paid an official visit to a two-day of was with closely coordinated co-produced re-armed protesters marched had phone talks "
    "attended by both sides at the invitation of MoUs signed joint drills , - . ’s trade worth owed 5 million dollars 3.2 % in arrears"
).split(" ")


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        (r"recall(?:ed|s)|expuls\w*", {"reca", "expu"}),
        (r"(?:closely )?coordinat(?:ed|ion)", {"clos", "coor"}),
        (r"air ?strikes?|slapp?ed", {"air", "slap"}),
        (r"su(?:ed|es) (?=[A-Z])", {"su"}),
        (r"(?<!high )(?<!strong )demand", {"dema"}),
        (r"(?:a|the) (?:[\w-]+ ){0,2}?visit of", {"a", "the"}),
        (r"(?:very |most ){0,2}grateful", {"very", "most", "grat"}),
        (r"[A-Z]\w+ said", {""}),
        (r"(?=x)y", {""}),
    ],
)
def test_first_letters_of_a_pattern(pattern: str, wanted: set[str]) -> None:
    assert beginnings(pattern) == wanted


def test_every_cue_says_what_it_begins_with() -> None:
    assert not [cue.kind for cue in CUES if "" in cue.begins]


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_no_match_is_lost(text: str) -> None:
    begun = words_begun(text) | ANYTHING
    assert all(cue.pattern.search(text) is None for cue in CUES if begun.isdisjoint(cue.begins))
    assert ENDED.search(text) is not None or not any(one.search(text) for one in (OWED, WORTH, FIGURE, BEFORE))
