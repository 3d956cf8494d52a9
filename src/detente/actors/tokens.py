"""A stretch of text -> Tokens: the longest known names, else single words, each with the letter of its class."""

from __future__ import annotations

from functools import cache

import msgspec

from detente.actors.lexicon import Entry, lexicon, pieces
from detente.actors.wording import (
    BODY_HEADS,
    CONNECTORS,
    FORMER,
    GROUPS,
    MODIFIERS,
    PASSING,
    PERSON_HEADS,
    POSSESSIVE,
    key,
)
from detente.ontology import ontology
from detente.ontology.nouns import people

# Particles of names: what follows with a capital belongs to the name. (Those of `lexicon` are what a name may be known without.)
PARTICLES = frozenset(
    "de da do dos du del della di van von der den ter bin ibn bint al el la le ben y e abu ould as ar ad ".split()
)
# "Greek-owned", "Panama-flagged": whose a ship or firm is; "Iranian-backed" rebels are not Iran's, nor "US-trained" ones of the United States.
OWNED = frozenset(["owned", "flagged", "registered", "operated"])
HELPED = frozenset("backed supported trained armed equipped funded financed sponsored aided allied aligned".split())
# Classes of nouns for those who are of a state by an office ("five members"): whose they are the nearest state does not say.
OFFICIALS = frozenset(["official", "lawmaker", "politician", "agent"])
# What a hyphen may join to an office, and words that alone are words before they are names ("Justice", "Guards", "Marines").
PASSED = FORMER | PASSING
ALONE = PERSON_HEADS | GROUPS | PASSED


class Token(msgspec.Struct, frozen=True):
    """A word or known name of a phrase. Letters: S state, D adjective of one, K seat, O body, N known person, T person head,
    G group noun, H body head, M word of titles, C other capitalised word, F former, A passing modifier, o connector, x anything else.
    """

    start: int
    end: int
    form: str
    letter: str
    entry: Entry | None = None


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Returns the tokens of a stretch: the longest known names, else single words; a possessive ending is no token."""
    spans: list[tuple[int, int]] = []
    for begin, stop in pieces(text, start, end):
        possessive = POSSESSIVE.search(text[begin:stop]) if text[stop - 1] in "sS’'`" else None
        bare = begin + possessive.start() if possessive and possessive.start() else stop
        spans.extend(hyphened(text, begin, bare))
    forms = [key(text[begin:stop]) or text[begin:stop] for begin, stop in spans]
    tokens: list[Token] = []
    position = 0
    while position < len(spans):
        begin, stop = spans[position]
        length, entry = longest_known(text, spans, forms, position)
        if entry is not None:
            stop = spans[position + length - 1][1]
            tokens.append(Token(begin, stop, " ".join(forms[position : position + length]), letter_of_entry(entry), entry))
            position += length
            continue
        tokens.append(Token(begin, stop, forms[position], letter_of_word(text[begin:stop], forms[position])))
        position += 1
    return tokens


def hyphened(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """Splits "then-president", "ex-chancellor", "US-led" and "Greek-owned" at the hyphen; other hyphens belong to the word."""
    word = text[begin:stop]
    cut = word.find("-")
    if cut > 0 and (
        key(word[:cut]) in PASSED
        or (word[0].isupper() and word[cut + 1 :] in OWNED)
        or (word[cut + 1 :].islower() and word[0].isupper() and word[:cut].isupper() and word[cut + 1 :] not in HELPED)
    ):
        return [(begin, begin + cut), *hyphened(text, begin + cut + 1, stop)]
    return [(begin, stop)]


def longest_known(text: str, spans: list[tuple[int, int]], forms: list[str], position: int) -> tuple[int, Entry | None]:
    """Returns how many words the longest known name at `position` has, and its entry."""
    base = lexicon()
    surface = text[spans[position][0] : spans[position][1]]
    capital = surface[0].isdigit() or any(letter.isupper() for letter in surface)
    if text[spans[position][1] : spans[position][1] + 1] == "$":
        return 1, None  # "US$ 20 billion" names a currency, no state
    if position + 1 < len(forms) and forms[position + 1] in currencies():
        return 1, None  # so does "US dollars"
    if not capital and not (forms[position] in PARTICLES and text[spans[min(position + 1, len(spans) - 1)][0]].isupper()):
        return 1, None
    longest = base.longest.get(forms[position].split()[0], 0)
    for length in range(min(longest, len(spans) - position), 0, -1):
        name = " ".join(forms[position : position + length])
        entry = base.entries.get(name)
        if entry is None:
            continue
        written = text[spans[position][0] : spans[position + length - 1][1]]
        if entry.capitals and any(letter.islower() for letter in written):
            continue
        if length == 1 and name in ALONE and not entry.states:
            continue
        if length == 1 < len(spans) and name in MODIFIERS and not entry.states:
            continue  # in "National Iranian Gas Company" the first word names no newspaper
        if length > 1 and not any(letter.isupper() for letter in written.split()[-1][:2]) and not entry.bodies:
            continue
        return length, entry
    return 1, None


@cache
def currencies() -> frozenset[str]:
    """Returns the words for money."""
    return frozenset(ontology().words.currencies.split())


def letter_of_entry(entry: Entry) -> str:
    """Returns the class letter of a known name; a state before a body before a seat before a person."""
    if entry.states:
        return "D" if all(name.type in ("adjective", "demonym", "people") for name in entry.states) else "S"
    if entry.persons and not entry.bodies and not entry.seats:
        return "N"
    if entry.seats and not entry.bodies:
        return "K"
    return "O" if entry.bodies else "N"


def letter_of_word(surface: str, form: str) -> str:
    """Returns the class letter of a word that is no known name."""
    if form in CONNECTORS or not surface[0].isalnum():
        return "o"
    if form in FORMER:
        return "F"
    if form in PASSING and form != "communist":
        return "A"
    lower = form.rsplit(maxsplit=1)[-1]
    if (
        form in PERSON_HEADS
        or (lower in PERSON_HEADS and "-" in surface)
        or (form.endswith("s") and form[:-1] in PERSON_HEADS and form not in GROUPS)
    ):
        return "T"
    if form in GROUPS:
        return "G"
    if form in BODY_HEADS:
        return "H"
    if form in MODIFIERS:
        return "M"
    if people()[1].get(form, frozenset()) - OFFICIALS:
        return "G"
    return "C" if surface[0].isupper() else "x"
