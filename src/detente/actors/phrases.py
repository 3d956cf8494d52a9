"""A stretch of text -> Phrase: the states, name, title words, body and kind that its words give, before anything is decided.

The head of an English noun phrase is the last word before its first preposition or comma: "the Prime Minister's Office" is a body,
"the Foreign Ministry spokeswoman" a person, "head of the Security Council" a person, "the Security Council of Russia" a body.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import msgspec

from detente.actors.lexicon import Entry
from detente.actors.tokens import PARTICLES, Token, tokens_of
from detente.actors.wording import DETERMINERS, PREPOSITIONS, key
from detente.ontology import knowledge

Kind = Literal["person", "group", "body", "state", "seat", "name", "unknown"]
# Officials who deal with a state or matter that is not their own, and the prepositions that lead to it, or to a mere place.
DEALING = frozenset("ambassador envoy representative consul coordinator mediator rapporteur".split())
SUBJECT = frozenset(["to", "for", "on", "over"])
SCENE = frozenset(["in", "at", "from", "with"])
GENERATIONS = frozenset(
    ["jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"]
)


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """What the words give. `states` and `bodies` own it; `host` is what it deals with ("envoy to X"), under the name `host_words`.

    `words` is everything but names and states; `written` are the same words as the text has them.
    """

    start: int
    end: int
    kind: Kind
    whole: Entry | None
    form: str
    tokens: tuple[Token, ...]
    states: tuple[Entry, ...] = ()
    host: Entry | None = None
    host_words: str = ""
    bodies: tuple[Entry, ...] = ()
    words: str = ""
    bare_words: str = ""
    written: str = ""
    name: tuple[int, int] | None = None
    former: bool = False


def read_phrase(text: str, start: int, end: int, name: tuple[int, int] | None = None) -> Phrase:
    """Returns the reading of `text[start:end]`; `name` is the span of a personal name inside it, where it is known."""
    tokens = tokens_of(text, start, end)
    while tokens and (tokens[0].form in DETERMINERS or tokens[0].letter == "o"):
        tokens = tokens[1:]
    while tokens and tokens[-1].letter == "o":
        tokens = tokens[:-1]
    form = key(text[tokens[0].start : tokens[-1].end]) if tokens else ""
    whole = tokens[0].entry if len(tokens) == 1 else None
    former = any(token.letter == "F" for token in tokens)
    span = name_of(text, tokens) if name is None else known_around(tokens, name)
    outside = [token for token in tokens if span is None or token.end <= span[0] or token.start >= span[1]]
    states, host, owners = states_of(text, outside)
    kept = [token for token in without_possessor(text, outside) if token.letter not in "SDKFA"]
    return Phrase(
        start=start, end=end, kind=kind_of(tokens, outside, span, whole), whole=whole, form=form, tokens=tuple(tokens),
        states=tuple(states), host=host.entry if host else None, host_words=host.form if host else "",
        bodies=tuple(token.entry for index, token in enumerate(outside) if index in owners and token.entry is not None),
        words=" ".join(token.form for token in kept), bare_words=" ".join(token.form for token in kept if token.letter != "O"),
        written=" ".join(text[token.start : token.end] for token in kept),
        name=span, former=former,
    )  # fmt: skip


def without_possessor(text: str, tokens: list[Token]) -> list[Token]:
    """Returns the tokens without the titles before "'s envoy": "the Secretary-General's envoy" is no secretary-general."""
    owned = [
        index
        for index, token in enumerate(tokens)
        if token.letter == "T"
        and text[token.end : token.end + 2] in ("'s", "’s")
        and any(one.form in DEALING for one in tokens[index:])
    ]
    return [token for index, token in enumerate(tokens) if not owned or index > owned[-1] or token.letter not in "TM"]


def name_of(text: str, tokens: list[Token]) -> tuple[int, int] | None:
    """Returns the span of the personal name: a known person, else the last run of capitalised words that is no title."""
    known = [index for index, token in enumerate(tokens) if token.letter == "N"]
    if known:
        first = known[-1] if len(known) > 1 and tokens[0].letter != "N" else known[0]
        last = first
        while last + 1 < len(tokens) and tokens[last + 1].letter == "C":
            last += 1
        return tokens[first].start, tokens[last].end
    runs: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        if tokens[index].letter != "C":
            index += 1
            continue
        first = index
        while index + 1 < len(tokens) and joins(text, tokens, index):
            index += 1
        runs.append((first, index))
        index += 1
    runs = [run for run in runs if is_name(tokens, *run)]
    if not runs:
        return None
    first, last = runs[-1]
    if first and tokens[first - 1].letter in "SK" and text[tokens[first - 1].end : tokens[first].start] == " " and first == 1:
        first -= 1  # "Jordan Henderson", "Georgia Tech", "Paris Hilton": a state or city that begins a name is part of it
    return tokens[first].start, tokens[last].end


def known_around(tokens: list[Token], name: tuple[int, int]) -> tuple[int, int]:
    """Returns the span of the known person whom a name is only a part of ("Francis" of "Pope Francis"), else the name's own."""
    around = (token for token in tokens if token.letter == "N" and token.start <= name[0] and name[1] <= token.end)
    return next(((token.start, token.end) for token in around), name)


def joins(text: str, tokens: list[Token], index: int) -> bool:
    """Tells whether the token after `index` goes on with the name: capitals, particles before a capital, "King" as a surname."""
    after = tokens[index + 1]
    if text[tokens[index].end : after.start].strip():
        return False
    if after.letter == "C" or after.form in GENERATIONS:
        return True
    if after.form in PARTICLES and index + 2 < len(tokens) and tokens[index + 2].letter in "CSDKT":
        return True
    if tokens[index].form in PARTICLES:
        return True
    # A name may contain a word that is also a title or a state: "Larry King", "Michael Jordan", "Mahathir Bin Mohamad".
    return (
        after.letter in "SKT"
        and after.start == tokens[index].end + 1
        and text[after.start].isupper()
        and index + 1 == len(tokens) - 1
    )


def is_name(tokens: list[Token], first: int, last: int) -> bool:
    """Tells whether a run of capitalised words can be a personal name: not the complement of a title or the start of a body."""
    before = tokens[first - 1] if first else None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is not None and after.letter in "HGT":
        return False
    if before is not None and before.form in PREPOSITIONS | {"and", "the"} and before.letter == "o":
        return False
    return not (before is not None and before.letter in "HG")


def states_of(text: str, tokens: list[Token]) -> tuple[list[Entry], Token | None, frozenset[int]]:
    """Returns the states that own what the phrase names, in order, the token of what it deals with, and positions of its bodies.

    What names the owner stands before the head noun or after "of"; once it is known, "to", "for" or "on" lead to the subject
    ("UN envoy for Syria", "IMF mission to Pakistan") and "in", "at" or "from" to a place ("NATO commander in Afghanistan").
    """
    states: list[Entry] = []
    host: Token | None = None
    bodies: set[int] = set()
    owner = ""
    apart = False  # the last name was a subject or place; names joined to it by "and" are too
    envoy = any("ambassador" in token.form or token.form in DEALING for token in tokens)
    for index, token in enumerate(tokens):
        if token.entry is None or token.letter not in "SDKO":
            continue
        before = preposition_before(tokens, index)
        if before == "and" and apart:
            continue
        about = before in SUBJECT and (envoy or owner == "body") and not (before == "for" and not owner and is_plain(tokens))
        about = about or (bool(owner) and before == "to")  # "the Russian delegation to the OSCE"
        about = about or (owner == "body" and before == "" and token.letter != "O" and is_topic(text, tokens, index))
        apart = (about and (envoy or bool(owner))) or (before in SCENE and owner == "body")
        if about or (envoy and before in ("in", "at") and (token.letter != "O" or bool(owner))):
            host, apart = host or token, True
        if apart:
            continue
        if token.letter == "O":
            bodies.add(index)
            owner = owner or ("body" if is_of_one(token.entry) else "")
        else:
            states.append(token.entry)
            owner = owner or "state"
    return states, host, frozenset(bodies)


def is_plain(tokens: list[Token]) -> bool:
    """Tells whether it is a mere representative: "a representative for Hamas" is Hamas's, "the special representative for Iran" not Iran's."""
    forms = {token.form for token in tokens}
    return bool(forms & {"representative", "representatives"}) and not forms & {"special", "personal", "high"}


def preposition_before(tokens: list[Token], index: int) -> str:
    """Returns the preposition (or "and") that leads to a name over words that describe it ("to war-torn Syria"), else ""."""
    for token in reversed(tokens[:index]):
        if token.form in DETERMINERS or token.letter in "xAMF":
            continue
        if token.letter != "o":
            return ""
        return "and" if token.form in ("and", "&", ",") else token.form
    return ""


def is_topic(text: str, tokens: list[Token], index: int) -> bool:
    """Tells whether a state right after a body is what its official deals with: "the EU's Iran coordinator", not "NATO ally Norway"."""
    owned = text[tokens[index].end : tokens[index].end + 2] in ("'s", "’s")
    return (
        bool(index) and tokens[index - 1].letter == "O" and not owned and any(token.letter in "TGH" for token in tokens[index:])
    )


@lru_cache(maxsize=4096)
def countries_of(bodies: tuple[str, ...]) -> frozenset[str]:
    """Returns the countries of bodies."""
    return frozenset(knowledge().organisations[one].country for one in bodies)


def is_of_one(entry: Entry) -> bool:
    """Tells whether a name of bodies is that of one country (or one international body), so that it names the owner by itself."""
    return len(countries_of(tuple(entry.bodies))) == 1


def kind_of(tokens: list[Token], outside: list[Token], name: tuple[int, int] | None, whole: Entry | None) -> Kind:
    """Returns what the head of the phrase makes it."""
    if whole is not None:
        return {"S": "state", "D": "state", "K": "seat", "O": "body", "N": "person"}[tokens[0].letter]  # type: ignore[return-value]
    head = head_of(outside)
    if name is not None and (head is None or head.letter in "TSDKOxCoAF" or tokens[0].start == name[0]):
        return "person" if (head is not None and head.letter == "T") or is_known(tokens) else "name"
    if head is None:
        return "unknown"
    return {"T": "person", "G": "group", "H": "body", "O": "body", "S": "state", "D": "state", "K": "seat"}.get(
        head.letter, "unknown"
    )  # type: ignore[return-value]


def is_known(tokens: list[Token]) -> bool:
    """Tells whether the phrase holds a person of the knowledge base."""
    return any(token.letter == "N" for token in tokens)


def head_of(tokens: list[Token]) -> Token | None:
    """Returns the last content token before the first preposition or comma that follows content."""
    head: Token | None = None
    for token in tokens:
        if token.letter == "o" and head is not None and (token.form in PREPOSITIONS or token.form in (",", "(", ";")):
            break
        if token.letter in "TGHOSDKC":
            head = token
    return head
