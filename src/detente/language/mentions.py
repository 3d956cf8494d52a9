"""Units -> mentions: a grammar of titles, names, bodies, groups, seats, pronouns and epithets.

Written as regular expressions over the class letters of `units.py` and `word_classes.py`: "newly-appointed Russian Ambassador to Vietnam Gennady
Bezdetko" is `MDTtSCC`, a title (`MDTtS`) followed by a name (`CC`). The longest reading that begins leftmost wins.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

import msgspec

from detente.language.entities import first_names
from detente.language.epithets import find_references
from detente.language.party_names import is_party_elsewhere
from detente.language.shared_titles import RULE as SHARED
from detente.language.shared_titles import with_shared_titles
from detente.language.units import Unit, units_of
from detente.model import Article, Mention, MentionType, Sentence, Span, fold
from detente.ontology import knowledge
from detente.ontology.nouns import states_called

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = r"C(?:P{0,2}C){0,4}"
FULL_NAME = r"C(?:P{0,2}C){1,4}"
MODIFIER = r"[Mbl]"
BODY_TAIL = rf"(?:[SK]s(?:O|[CMDSKO]*H)|(?:O|K|S|H|D?[CMDSKO]*H|(?:[CMDSKOT]*)[SOHK])(?!s)|(?:D|[SK]s)?{MODIFIER}*b|M+(?:aM+)*)(?:\(C\)|\(O\))?"
COMPLEMENT = rf"(?:[otf]h?{BODY_TAIL}(?:[oaft]h?{BODY_TAIL})*)"
# A title that begins with a state or its adjective may carry more ("Russian Deputy Prime Minister").
# Modifiers that were taken are not given back: the group behind would only take them again, in as many ways as there are of them.
TITLE = rf"p?{MODIFIER}*+(?:[DSKO]s?)?(?:{MODIFIER}|O(?=[MT])|H(?=M*T)|T(?=H?T))*T(?:a?{MODIFIER}*T)*"
# "Minister of Foreign Affairs of Chad", "general secretary of the party and president of the republic".
TITLES = rf"{TITLE}{COMPLEMENT}?(?:ah?{TITLE}{COMPLEMENT}?)?"
# A field of office or a body that no list has, before a capitalised title and a name ("Unification Minister Kim Yeon-chul",
# "Communist Party General Secretary Nong Duc Manh").
FIELD = r"(?:C(?=M?T|HM*T))?"
PEOPLE = rf"(?:n+x?)?(?:(?:[DSKOC]s?|p)?(?:{MODIFIER}|C(?=G))?|[DSK]aD)"
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("person", re.compile(rf"h?(?P<title>p?{FIELD}{TITLE}{COMPLEMENT}?),?W{{0,3}}(?P<name>{NAME})(?![s]?[HO])")),
    # "An adviser of the Ukrainian president, X": X is the adviser, unless the name is one that is known.
    ("person", re.compile(rf"(?P<title>(?P<of>{MODIFIER}*T[otf]h?){TITLE}{COMPLEMENT}?),W{{0,3}}(?P<name>{NAME})(?=,)")),
    ("person", re.compile(rf"W{{0,3}}(?P<name>{FULL_NAME}),h?(?P<title>{TITLES})(?=,|\)|x|M|$)")),
    ("person", re.compile(rf"W{{1,3}}(?P<name>{NAME}),h?(?P<title>{TITLES})(?=,|\)|x|M|$)")),
    ("person", re.compile(rf"W{{1,3}}(?P<name>{NAME})")),
    (
        "body",
        re.compile(r"(?:(?:[DSK]s?|C|M)(?:C|M|D|a(?=[CM]))*H|H(?=oh?[CMSDKO]))(?:oh?(?:[CMSDKO]|a(?=[CM]))+)*(?:\([CO]\))?"),
    ),
    ("body", re.compile(r"(?:[DSKO]s?)?O(?:o[SK])?(?:\([CO]\))?")),
    ("body", re.compile(rf"(?:(?:[DSKC]s?|p|[SKC]s[MC]*)?{MODIFIER}*)b(?:oh?(?:O|[SK](?!a|,)|D?[CM]*H))?")),
    ("group", re.compile(rf"{PEOPLE}G(?:o(?:h?|p)(?:O|[SK](?!a|,)|D?[CM]*H|{MODIFIER}*b))?")),
    ("epithet", re.compile(rf"h?(?P<title>{TITLE}{COMPLEMENT}?)(?!C)")),
    ("state", re.compile(r"[SD]")),
    ("seat", re.compile(r"K")),
    ("person", re.compile(rf"(?P<name>{FULL_NAME})")),
    ("single", re.compile(r"(?P<name>C)")),
)
# Who travels to a state, and is no envoy to it.
TRAVELLERS = frozenset(
    "president minister premier chancellor king queen prince princess emperor sultan emir pope leader speaker governor mayor general admiral".split()
)
# Where any of them may match: most words begin no mention.
ANY = re.compile("|".join(re.sub(r"\(\?P<\w+>", "(?:", f"(?:{pattern.pattern})") for _, pattern in PATTERNS))
# What a reference's words make it: a plural or a body is a mention of its own where nobody named is meant.
TYPE_OF_SORT: dict[str, MentionType] = {
    "pronoun": "pronoun", "person": "epithet", "state": "epithet", "pair": "epithet", "former": "epithet", "body": "body", "group": "group",
}  # fmt: skip


def find_mentions(article: Article, sentences: tuple[Sentence, ...]) -> list[Mention]:
    """Returns the mentions of every sentence in order of their start; references are still open."""
    memory = NameMemory(article.text)
    found: list[Mention] = []
    koreas = "North Korea" in article.text or "South Korea" in article.text
    for index, sentence in enumerate(sentences):
        units = units_of(article.text, sentence.start, sentence.end)
        if koreas:
            units = [the_north(unit, after) for unit, after in zip_longest(units, units[1:])]
        units = [
            as_part_of_name(article.text, unit, (first, before), after, memory)
            for first, before, unit, after in zip([None, None, *units], [None, *units], units, [*units[1:], None], strict=False)
        ]
        units = [as_way(units, at) for at in range(len(units))]
        headline = shouting(article.text, units)
        units = [as_plain_words(article.text, unit) for unit in units] if headline else units
        grammar = by_grammar(index, units, memory, headline=headline, title=sentence.role == "title")
        persons = with_shared_titles(article.text, list(grammar))
        found.extend(with_references(article.text, index, units, persons))
    return found


def the_north(unit: Unit | None, after: Unit | None) -> Unit:
    """Returns "the North" and "the South" as states where the article is about Korea, unless the word begins a longer name."""
    assert unit is not None
    code = {"north": "PRK", "south": "KOR"}.get(unit.form)
    if code is None or unit.letter != "C" or (after is not None and after.letter in "CSDKOH"):
        return unit
    return msgspec.structs.replace(unit, letter="S", codes=(code,))


def as_part_of_name(
    text: str, unit: Unit, before: tuple[Unit | None, Unit | None], after: Unit | None, memory: NameMemory
) -> Unit:
    """Returns a body's one-word name as a person's where it follows a title and a first name or two names ("Alparslan Bayraktar"), stands between
    a title and a surname ("President Lazarus Chakwera"), or was a person's before.
    """
    if unit.letter == "K" and after is not None and after.letter == "C" and first_names().get(unit.form):
        return msgspec.structs.replace(unit, letter="C", codes=())  # Sofia Sapega, Santiago Cafiero
    if unit.letter != "O" or " " in unit.form or text[unit.start : unit.end].isupper():
        return unit
    first, last = before
    surname = last is not None and last.letter == "C" and first is not None and first.letter in "TC"
    given = last is not None and last.letter in "TW" and after is not None and after.letter == "C"
    return msgspec.structs.replace(unit, letter="C", codes=()) if surname or given or unit.form in memory.parts else unit


def as_plain_words(text: str, unit: Unit) -> Unit:
    """Returns a party's name in title case as plain words where the text says nothing of its state: a "Historic Pact" of others is no party of Colombia."""
    if unit.letter != "O" or not is_party_elsewhere(text, unit.codes):
        return unit
    return msgspec.structs.replace(unit, letter="x", codes=())


# Heads of offices that nobody holds at another state: "a visit by the president to Peru" leads there, "the ambassador to Peru" serves there.
AT_HOME = frozenset(
    "president minister premier chancellor king queen emir sultan prince princess pope monarch speaker governor mayor secretary".split()
)
HOLDER_WITHIN_WORDS = 6


def as_way(units: list[Unit], at: int) -> Unit:
    """Returns the "to" behind an office at home as a word that leads to a state, no part of the office ("the vice president to Chad")."""
    unit = units[at]
    if unit.letter != "t" or next((one.letter for one in units[at + 1 :] if one.letter != "h"), "") not in ("S", "K"):
        return unit
    head = next((one.form for one in reversed(units[max(0, at - HOLDER_WITHIN_WORDS) : at]) if one.letter == "T"), "")
    return msgspec.structs.replace(unit, letter="x") if head in AT_HOME else unit


GATHERINGS = frozenset(["congress", "conference", "assembly", "plenum", "council", "session"])
# "14th" is two words of the grammar, "9th" one.
ORDINAL = re.compile(
    r"\d*(?:st|nd|rd|th)|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six)teen)th"
)


# Share of longer words with a capital in a line set in title case.
SHOUTING = 0.75


def shouting(text: str, units: list[Unit]) -> bool:
    """Tells whether a line is set in title case or capitals, where a capital says nothing."""
    words = [unit for unit in units if text[unit.start].isalpha() and len(unit.form) > 3]
    if len(words) < 4:
        return False
    share = 1.0 if units[-1].form == "." else SHOUTING  # a sentence may be full of names
    return sum(text[unit.start].isupper() for unit in words) >= share * len(words)


class NameMemory:
    """Personal names seen so far in an article, so that "Bezdetko" is known after "Gennady Bezdetko"."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.parts: set[str] = set()

    def learn(self, name: Span) -> None:
        """Remembers the words of a name of two or more words."""
        words = name.of(self.text).split()
        if len(words) > 1:
            self.parts |= {fold(words[0]), fold(words[-1])}
            self.parts.add(fold(" ".join(words[-2:])))

    def knows(self, form: str) -> bool:
        """Tells whether a bare word is a person: named before in full, or an alias of the knowledge base."""
        return form in self.parts or form in knowledge().person_names


def by_grammar(sentence: int, units: list[Unit], memory: NameMemory, *, headline: bool, title: bool) -> Iterator[Mention]:
    """Yields the mentions that the grammar reads in one sentence, left to right, none overlapping."""
    letters = "".join(unit.letter for unit in units)
    position = 0
    while (begun := ANY.search(letters, position)) is not None:
        position = begun.start()
        best: tuple[int, str, re.Match[str]] | None = None
        for kind, pattern in PATTERNS:
            match = pattern.match(letters, position)
            if match is None or match.end() == position:
                continue
            if kind == "epithet" and (stop := before_journey(units, match)) < match.end():
                match = pattern.match(letters, position, stop) or match
            if kind == "single" and (headline or not memory.knows(units[position].form)):
                continue
            if match.groupdict().get("of") and is_known_name(units, match, memory):
                continue
            if kind == "person" and (is_region(units, match) or (headline and not is_known_name(units, match, memory))):
                continue
            if best is None or match.end() > best[0]:
                best = (match.end(), kind, match)
        if best is None:
            position += 1
            continue
        mention = mention_of(sentence, units, best[1], best[2], title=title)
        if mention is not None:
            if mention.name is not None:
                memory.learn(mention.name)
            yield mention
        position = best[0]


def before_journey(units: list[Unit], match: re.Match[str]) -> int:
    """Returns where a title ends: before "to" where its holder is sent to nobody ("the visit of the sultan to Muscat"), else where it is read to end."""
    first, last = match.span()
    journeys = (at for at in range(first + 1, last) if units[at].letter == "t" and units[at - 1].form in TRAVELLERS)
    return next(journeys, last)


def is_region(units: list[Unit], match: re.Match[str]) -> bool:
    """Tells whether a run of capitals is what states are called by their region ("the Southeast Asian country"), not a name."""
    return " ".join(unit.form for unit in units[slice(*match.span())] if unit.letter == "C") in states_called()


def is_known_name(units: list[Unit], match: re.Match[str], memory: NameMemory) -> bool:
    """Tells whether the name that a pattern reads is one that is known, more than a run of capitals."""
    first, last = match.span("name")
    return memory.knows(" ".join(unit.form for unit in units[first:last]))


def mention_of(sentence: int, units: list[Unit], kind: str, match: re.Match[str], *, title: bool) -> Mention | None:
    """Returns the mention that a pattern's match stands for, None where it is no actor."""
    first, last = match.span()
    if units[first].letter == "h":
        first += 1
    start = units[first].start + (4 if units[first].letter in "SOK" and units[first].form.startswith("the ") else 0)
    groups = match.groupdict()
    name = span_of(units, *match.span("name")) if groups.get("name") else None
    office = span_of(units, *match.span("title")) if groups.get("title") else None
    codes = [code for unit in units[first:last] if unit.letter in "SDK" for code in unit.codes[:1]]
    codes += [body_country(unit) for unit in units[first:last] if unit.letter == "O" and body_country(unit)]
    states = tuple(dict.fromkeys(codes))
    if kind == "epithet" and units[match.start()].letter != "h" and not states and not title:
        return None
    if kind == "body" and is_gathering(units, match.start(), last):
        return None
    if kind == "seat":
        kind = seat_or_place(units, match.start())
    return Mention(
        start=start, end=units[last - 1].end, sentence=sentence,
        type="person" if kind == "single" else kind,  # type: ignore[arg-type]
        name=name, title=office, states=states, rule=f"grammar:{kind}",
    )  # fmt: skip


def is_gathering(units: list[Unit], first: int, last: int) -> bool:
    """Tells whether a count before a body's name makes it an occasion: "its 14th National Congress" is held, and meets nobody."""
    counted = units[first].form if units[first].letter == "x" else units[first - 1].form if first else ""
    return ORDINAL.fullmatch(counted) is not None and units[last - 1].form.split()[-1] in GATHERINGS


def span_of(units: list[Unit], first: int, last: int) -> Span:
    """Returns the span of units `[first, last)`, without a leading article."""
    while first < last - 1 and units[first].letter in "h,":
        first += 1
    return Span(start=units[first].start, end=units[last - 1].end)


def body_country(unit: Unit) -> str:
    """Returns the country code of a known body, empty when its bearers differ."""
    countries = {knowledge().organisations[ident].country for ident in unit.codes if ident in knowledge().organisations}
    return countries.pop() if len(countries) == 1 else ""


def seat_or_place(units: list[Unit], index: int) -> str:
    """Tells a capital that acts ("Hanoi said") from one that is only a place ("in Hanoi")."""
    before = units[index - 1].form if index else ""
    after = units[index + 1].form if index + 1 < len(units) else ""
    if before == "to" and index > 1 and units[index - 2].form == "according":
        return "seat"
    if index + 1 < len(units) and units[index + 1].letter == "s":  # "at Washington's request"
        return "seat"
    if before in LOCATIVE or (before == "the" and index > 1 and units[index - 2].form in LOCATIVE):
        return "place"
    if before == "," and after in (",", "."):  # "… in Kharkiv, Ukraine, …": the second half of an address
        return "place"
    return "seat"


LOCATIVE = frozenset(
    "in at near from to outside around through via visit visits visited visiting of for leave left reach reached ".split()
)


def with_references(text: str, sentence: int, units: list[Unit], grammar: list[Mention]) -> list[Mention]:
    """Returns the grammar's mentions with the pronouns and common nouns that may refer, in order of their start.

    Where both read the same words, the grammar's wider reading or any with a name stays; adjectives inside an epithet become its states.
    """
    kept = grammar
    for found in find_references(text, units):
        if any(one.rule == SHARED and one.title is not None and one.title.start <= found.start < one.title.end for one in kept):
            continue
        touching = [one for one in kept if one.start < found.end and found.start < one.end]
        if any(
            one.name is not None
            or one.end > found.end
            or (one.type not in ("state", "seat", "place") and one.start <= found.start)
            for one in touching
        ):
            continue
        states = tuple(dict.fromkeys(code for one in touching for code in one.states))
        kept = [one for one in kept if one not in touching]
        kept.append(
            Mention(
                start=found.start,
                end=found.end,
                sentence=sentence,
                type=TYPE_OF_SORT[found.sort],
                states=states,
                rule="pronoun" if found.sort == "pronoun" else f"epithet:{found.sort}",
            )
        )
    return sorted(kept, key=lambda mention: mention.start)
