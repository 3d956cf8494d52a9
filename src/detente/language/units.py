"""Sentence -> units: words with a class letter each, names of states and bodies as one unit, so that a grammar of titles and
names can be written as regular expressions over the letters.

Letters: S state name, D demonym or adjective, K seat or capital, O body by name; those of other words are in `word_classes.py`.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from detente.language.party_names import is_party_elsewhere
from detente.language.word_classes import (
    BARE_STYLES,
    BODY_HEADS,
    NAME_OR_NOT,
    PAPERS,
    PLAIN_BODIES,
    SHARED_NOUNS,
    STYLES,
    letter_of,
)
from detente.model import fold
from detente.ontology import knowledge, ontology

WORD = re.compile(
    r"\d[\d.,]*\d(?!-year-old)|(?:[A-Za-z]\.){2,}|[A-Z]\.(?=\s[A-Z](?:[^\W\d_]|\.\s[A-Z]))|\b(?:[JjSs]r|Mrs?|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|Adm|Maj|Capt|Sgt)\.|[^\W_]+(?:[’'\-.‑][^\W_]+)*|[^\w\s]",
    re.UNICODE,
)
POSSESSIVE = re.compile(r"(?<=\w)[’']s$|(?<=s)[’']$")

# What a sentence may follow in its line: a dateline's dash, a quotation mark.
OPENING = frozenset(["-", "–", "—", '"', "“", ":"])
ROMAN = re.compile(r"[IVX]{1,4}")
# How many words after a name the head of a longer one may stand.
LONGER_WITHIN = 4
# Longest names of bodies run to some ten words ("General Department of Customs and Excise of Cambodia").
MAX_NAME_WORDS = 10
# "Russian-Turkish peace talks", "US-Chinese trade and climate talks".
SHARED_WITHIN = 4
# "US$ 20 billion" and "A$5m" name a currency, no state; so do "US dollars" and "Chinese yuan".
CURRENCY_SIGNS = ("$", "£")
# Known names by their first folded word: words -> (letter, codes).
Lexicon = dict[str, dict[tuple[str, ...], tuple[str, tuple[str, ...]]]]


class Unit(msgspec.Struct, frozen=True):
    """A word or a known name: half-open code points, class letter, and the ISO3 or id that the lexicon gives."""

    start: int
    end: int
    letter: str
    form: str
    codes: tuple[str, ...] = ()


@cache
def currencies() -> frozenset[str]:
    """Returns the words for money."""
    return frozenset(ontology().words.currencies.split())


@cache
def lexicon() -> Lexicon:
    """Returns known names by their first folded word: words -> (letter, codes)."""
    base = knowledge()
    entries: Lexicon = {}

    def put(name: str, letter: str, codes: tuple[str, ...]) -> None:
        # Words are parted as in a text, where "N." of "N. Korea" is one for its capital.
        cased = name.title() if "." in name else name
        words = tuple(fold(cased[begin:stop]) for begin, stop in pieces(cased, 0, len(cased)))
        if words and len(words) <= MAX_NAME_WORDS:
            entries.setdefault(words[0], {}).setdefault(words, (letter, codes))

    for name, found in base.state_names.items():
        adjective = all(one.type in ("demonym", "adjective", "people") for one in found)
        put(name, "D" if adjective else "S", tuple(dict.fromkeys(one.iso3 for one in found)))
    for name, idents in base.organisation_names.items():
        if name not in BODY_HEADS:  # "Congress" or "Parliament" alone is any state's: its words are read by grammar
            put(name, "O", idents)
    for name, seats in base.seats.items():
        put(name, "K", tuple(dict.fromkeys(seat.iso3 for seat in seats)))
    return entries


def units_of(text: str, start: int, end: int) -> list[Unit]:
    """Returns the units of `text[start:end]` (one sentence)."""
    entries = lexicon()
    words = with_pairs(text, list(pieces(text, start, end)), entries)
    forms = [fold(text[begin:stop]) for begin, stop in words]
    units: list[Unit] = []
    position = 0
    while position < len(words):
        known = longest_name(text, words, forms, position, entries)
        if known is not None:
            length, letter, codes = known
            if letter in "SD" and position + length < len(forms) and forms[position + length] in currencies():
                letter, codes = "x", ()
            begin, stop = words[position][0], words[position + length - 1][1]
            units.append(Unit(begin, stop, letter, " ".join(forms[position : position + length]), codes))
            position += length
            continue
        begin, stop = words[position]
        letter = letter_of(text[begin:stop], forms[position])
        if letter == "H" and opens_plainly(text, words, forms, position):
            letter = "b"
        if is_style(text, words, forms, position):
            letter = "W"
        if is_paper(text, words, forms, position):
            units += [Unit(*words[at], "x", forms[at]) for at in (position, position + 1)]
            position += 2
            continue
        if is_of_the_people(text, words, position):
            units.append(Unit(begin, words[position + 1][1], "M", forms[position]))
            position += 2
            continue
        if letter in NAME_OR_NOT and text[begin].isupper() and begins_person(forms, position):
            letter = "C"  # To Lam, not the way to somewhere; Le Hoai Trung, whose first name is no particle
        elif (
            letter == "P"
            and text[begin].isupper()
            and titled_before(units)
            and text[words[min(position + 1, len(words) - 1)][0]].isupper()
        ):
            letter = "C"
        units.append(Unit(begin, stop, letter, forms[position]))
        position += 1
    return units


def with_pairs(text: str, words: list[tuple[int, int]], entries: Lexicon) -> list[tuple[int, int]]:
    """Returns the words with the two states of "Russian-Turkish talks", "the India-Nepal pipeline" or "US-Taliban talks" each a word of its own.

    Two names of states are two states whatever follows; adjectives may tell of one person ("a British-Iranian singer"), bodies of one name.
    """
    found: list[tuple[int, int]] = []
    for at, (begin, stop) in enumerate(words):
        hyphen = text.find("-", begin, stop)
        halves = [(begin, hyphen), (hyphen + 1, stop)] if begin < hyphen < stop - 1 else []
        letters = [side_letter(text, *half, entries) for half in halves]
        paired = bool(letters) and all(letters)
        if "O" in letters:  # the hyphen stays, or "US-Taliban" were one body
            halves.insert(1, (hyphen, hyphen + 1))
        if letters == ["S", "S"] and fold(text[begin:stop]) not in entries:
            found += halves
            continue
        nouns = {fold(text[slice(*one)]) for one in words[at + 1 : at + 1 + SHARED_WITHIN]} if paired else set()
        found += halves if paired and nouns & SHARED_NOUNS else [(begin, stop)]
    return found


def side_letter(text: str, begin: int, stop: int, entries: Lexicon) -> str:
    """Returns the letter of a word with a capital that names a state, its people or a body, else ""."""
    form = fold(text[begin:stop])
    letter, _ = entries.get(form, {}).get((form,), ("", ()))
    named = letter in ("S", "D", "O") and text[begin].isupper()
    return letter if named and (stop - begin > 4 or acronym_like(text[begin:stop], letter)) else ""


def opens_plainly(text: str, words: list[tuple[int, int]], forms: list[str], position: int) -> bool:
    """Tells whether a plain body has its capital only from the beginning of a sentence: "Police in Minsk", "Parliament voted", no "Police Commission"."""
    opening = position == 0 or forms[position - 1] in OPENING
    after = words[position + 1][0] if position + 1 < len(words) else None
    return opening and forms[position] in PLAIN_BODIES and after is not None and text[after].islower()


def titled_before(units: list[Unit]) -> bool:
    """Tells whether the last unit is the head of a title or a style of address, behind which a capital begins a name."""
    return bool(units) and units[-1].letter in "TW"


def is_style(text: str, words: list[tuple[int, int]], forms: list[str], position: int) -> bool:
    """Tells whether a word is a style of address in initials."""
    begin, stop = words[position]
    if forms[position] in STYLES:
        return True
    after = position + 1
    if text[begin:stop] not in BARE_STYLES or after >= len(words):
        return False
    return text[words[after][0]].isupper() or (
        forms[after] == "the" and after + 1 < len(words) and text[words[after + 1][0]].isupper()
    )


def is_paper(text: str, words: list[tuple[int, int]], forms: list[str], position: int) -> bool:
    """Tells whether "Official" begins the name of a paper, as in "Official Dispatch No. 5": nobody of that name holds an office."""
    if forms[position] != "official" or position + 1 >= len(words):
        return False
    return forms[position + 1] in PAPERS and text[words[position + 1][0]].isupper()


def is_of_the_people(text: str, words: list[tuple[int, int]], position: int) -> bool:
    """Tells whether "People's" begins the name of a body, as in "the People's Navy"."""
    if position + 2 >= len(words):
        return False
    (begin, _), (after, stop), (third, _) = words[position : position + 3]
    return text[begin:stop] in ("People's", "People’s") and text[after:stop][0] in "'’" and text[third].isupper()


def begins_person(forms: list[str], position: int) -> bool:
    """Tells whether two to four words from `position` on are a person's name that the knowledge base has."""
    names = knowledge().person_names
    return any(" ".join(forms[position : position + length]) in names for length in (2, 3, 4))


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Returns word spans; a possessive ending is a piece of its own."""
    found: list[tuple[int, int]] = []
    for match in WORD.finditer(text, start, end):
        begin, stop = match.span()
        # Nine of ten words end in another letter.
        possessive = POSSESSIVE.search(text[begin:stop]) if text[stop - 1] in "s'’" else None
        if possessive and possessive.start() > 0:
            found += [(begin, begin + possessive.start()), (begin + possessive.start(), stop)]
        else:
            found.append((begin, stop))
    return found


def longest_name(
    text: str,
    words: list[tuple[int, int]],
    forms: list[str],
    position: int,
    entries: Lexicon,
) -> tuple[int, str, tuple[str, ...]] | None:
    """Returns (words, letter, codes) of the longest known name that begins at `position` with a capital, else None."""
    begin, stop = words[position]
    if not text[begin].isupper() or text[stop : stop + 1] in CURRENCY_SIGNS:
        return None
    candidates = entries.get(forms[position])
    if not candidates:
        return None
    for length in range(min(MAX_NAME_WORDS, len(words) - position), 0, -1):
        entry = candidates.get(tuple(forms[position : position + length]))
        if entry is None:
            continue
        if length == 1 and stop - begin <= 4 and not acronym_like(text[begin:stop], entry[0]):
            continue
        if entry[0] == "O" and (
            begins_longer(text, words, forms, position, length) or is_numbered(text, words, position + length)
        ):
            continue
        if length == 2 and entry[0] == "O" and forms[position] == "the" and is_party_elsewhere(text, entry[1]):
            continue  # in a Lao paper "the Party" is not Vietnam's
        return length, *entry
    return None


def begins_longer(text: str, words: list[tuple[int, int]], forms: list[str], position: int, length: int) -> bool:
    """Tells whether "the" and a one-word name begin the name of another body: in "the National Iranian Oil Company" no paper writes."""
    if length > 1 + (forms[position] == "the") or (forms[position] != "the" and (position == 0 or forms[position - 1] != "the")):
        return False
    after = position + length
    for (begin, _), form in zip(words[after : after + LONGER_WITHIN], forms[after : after + LONGER_WITHIN], strict=True):
        if not text[begin].isupper():
            return False
        if form in BODY_HEADS:
            return True
    return False


def is_numbered(text: str, words: list[tuple[int, int]], after: int) -> bool:
    """Tells whether a Roman number follows a name: "Sputnik V" is a thing, not the agency."""
    if after >= len(words):
        return False
    begin, stop = words[after]
    return ROMAN.fullmatch(text, begin, stop) is not None


def acronym_like(surface: str, letter: str) -> bool:
    """Tells whether a short one-word name may be taken as written: acronyms only in capitals ("US", not "us" or "Us")."""
    return (
        (letter in "SDK" and (len(surface) > 2 and surface.istitle() and letter == "D"))
        or (letter in "SDK" and (len(surface) > 3 or surface.isupper() or "." in surface or len(surface) == 4))
        or surface.isupper()
    )
