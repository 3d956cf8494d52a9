"""folded words -> the gatherings that they name: "the 12th High-Level Meeting", "a summit", "the next round of trade talks"."""

from __future__ import annotations

import re

from detente.events.features import STOPWORDS, state_words

WORD = re.compile(r"[\w+&'’-]+")
# What gathers, by the word for it; "talks" and "meeting" name one only with the words before them.
HEADS = {
    "summit": "summit", "summits": "summit", "dialogue": "dialogue", "consultations": "consultations", "forum": "forum", "commission": "commission",
    "committee": "committee", "council": "council", "conference": "conference", "meeting": "meeting", "talks": "talks",
}  # fmt: skip
BY_THEMSELVES = frozenset(["summit", "consultations", "dialogue"])
# Bodies of many kinds have these names: of two states' only these sit now and then.
BODIES = frozenset(["commission", "committee", "council"])
OF_BOTH = frozenset(
    "joint intergovernmental mixed bilateral cooperation steering economic trade ministerial high-level partnership technical border".split()
)
# Words before a gathering that do not tell it from others of the two.
PLAIN = frozenset(
    "a an the this that its their his her our of to and or in on at for by with from next first second third fourth fifth last latest new another further other more "
    "second-round regular official formal bilateral annual yearly usual planned scheduled two both sides hold holds held holding host hosts hosted hosting chair chaired "
    "convene convened attend attended agreed agree resume resumed continue continued begin began start started have had has would will should must be was were is are "
    "call called year month week day early late one face-to-face long such no any some".split()
)
# Whose meeting it is tells it from others.
OFFICES = frozenset(["foreign", "prime", "minister", "ministers", "president", "government", "official", "officials"])
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)?|\w+(?:teenth|tieth)")
WORDS_BEFORE = 4


def gatherings_in(words: str) -> frozenset[str]:
    """Returns the gatherings of folded words, each as what tells it from others and its kind.

    >>> sorted(gatherings_in("they agreed to hold a high-level meeting before the end of the year"))
    ['high-level meeting']
    >>> sorted(gatherings_in("chaired the 12th high-level meeting of the two countries"))
    ['high-level meeting']
    >>> sorted(gatherings_in("the next meeting"))
    []
    """
    tokens = [(match.group().strip("'’-"), match.start(), match.end()) for match in WORD.finditer(words)]
    found: set[str] = set()
    for at, (word, start, _) in enumerate(tokens):
        head = HEADS.get(word)
        if head is None:
            continue
        found |= {head} if head in BY_THEMSELVES else set()
        begin = start
        for token, first, last in reversed(tokens[max(0, at - WORDS_BEFORE) : at]):
            before = token.removesuffix("'s").removesuffix("’s")
            if words[last:begin].strip() or before in PLAIN or before in STOPWORDS - OFFICES or before in state_words():
                break
            begin = first
            if not ORDINAL.fullmatch(before) and (head not in BODIES or before in OF_BOTH):
                found.add(f"{before.removesuffix('s').rstrip(chr(39) + '’')} {head}")
    return frozenset(found)
