"""Sentences -> mentions that the trained tagger finds and the grammar does not read: "rival posses", "unemployed drummers", "the mine's owner".

The grammar is surer of names, titles and states; it knows no bodies and groups but those whose head noun it has. Where the tagger marks
words of which the grammar reads nothing, they are a mention of a person, body or group.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from detente.encoder import Encoder, encoder
from detente.encoder.model import Encoded, mean_of, softmax
from detente.model import Mention, MentionType, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.model import Sentence

# What the tagger adds: the grammar knows all names of states and seats, and all pronouns.
ADDED: frozenset[str] = frozenset(["person", "body", "group", "epithet"])
# The least mean chance of the tokens of a mention; chosen on the `tune` split (docs/language.md).
LEAST_CHANCE = 0.8
MIN_CHARS = 3
# From this chance a capital after a preposition is the power that sits there: "appealed to Paris", "arms for Kyiv".
SURE_SEAT = 0.6
# What may begin a phrase whose head the grammar does not know, and end one whose middle it does not know.
OWNERS: frozenset[str] = frozenset(["state", "seat", "place", "body"])
HEADS: frozenset[str] = frozenset(["person", "epithet", "group", "body"])
# Between the owner and the head: "'s lower", "nuclear", " road ".
MIDDLE = re.compile(r"(?i)(?:[’']s?)? ?(?:(?!(?:of|to|from|for|with|by|who|whose|the|an?)\b|[-–—])[\w’'-]+ ?){0,4}")
# What may stand before the owner: "three", "a veteran".
LEAD = re.compile(
    r"(?:(?!(?:of|to|from|for|with|by|in|on|at|and|or|against|between)\b)[a-z0-9][\w,.-]* |(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Several|Dozens|Hundreds|Thousands) (?:of )?)+"
)
# Where somebody is, is no part of who it is.
TAIL = re.compile(r" (?:in|at|near|from|outside|inside|across|on) ")
# Nouns of events, conditions and papers: nobody acts by them, however sure the tagger is ("impacts from the COVID-19 pandemic").
THINGS = frozenset(
    "pandemic epidemic outbreak disease virus vaccine crisis war conflict violence disaster earthquake flood drought storm famine attack talks meeting "
    "summit treaty agreement accord deal truce ceasefire relation relations ties cooperation trade economy market law bill decree resolution visit".split()
)


class Stretch(msgspec.Struct, frozen=True):
    """Words that the tagger marks: half-open code points of a text, type, and mean chance of its tokens."""

    start: int
    end: int
    type: MentionType
    chance: float


def with_tagged(text: str, sentences: tuple[Sentence, ...], mentions: list[Mention]) -> list[Mention]:
    """Returns the mentions with those that only the tagger finds, in order of sentence and start."""
    taken: list[list[Mention]] = [[] for _ in sentences]
    for mention in mentions:
        taken[mention.sentence].append(mention)
    network = encoder()
    found: list[Mention] = []
    for number, (sentence, encoded) in enumerate(zip(sentences, network.encode(text, sentences), strict=True)):
        known = taken[number]
        for one in stretches(network, encoded):
            start, end = whole_words(text, sentence.start + one.start, sentence.start + one.end)
            if one.type == "seat" and one.chance >= SURE_SEAT:
                known = [as_power(mention, start, end) for mention in known]
                continue
            if one.type not in ADDED or one.chance < LEAST_CHANCE or end - start < MIN_CHARS or is_nobody(text[start:end]):
                continue
            if not any(mention.start <= start < mention.end for mention in known) and any(
                mention.title is not None and mention.title.start <= start < mention.title.end for mention in known
            ):
                continue  # the title that several share is none of them
            touched = [mention for mention in known if mention.start < end and start < mention.end]
            if touched:
                whole = as_whole(text, touched, start, end, one)
                known = (
                    [*(mention for mention in known if mention.end <= whole.start or whole.end <= mention.start), whole]
                    if whole is not None
                    else [also_tagged(mention, start, end) for mention in known]
                )
                continue
            found.append(
                Mention(
                    start=start, end=end, sentence=number, type=one.type, score=round(one.chance, 4), rule="tagger", tagged=True
                )
            )
        found.extend(known)
    return sorted(found, key=lambda mention: (mention.sentence, mention.start))


def as_whole(text: str, parts: list[Mention], start: int, end: int, stretch: Stretch) -> Mention | None:
    """Returns one mention for words of which the grammar reads only whose they are, or that and their end.

    "Jordanian editor" has no head noun that the grammar knows, "Iranian nuclear negotiator Saeed Jalili" an unknown word in its middle.
    """
    tail = TAIL.search(text, parts[0].end, end)
    end = tail.start() if tail is not None else end
    parts = [one for one in parts if one.start < end]
    first, last = parts[0], parts[-1]
    middle = text[first.end : end if last is first else last.start]
    led = first.start == start or LEAD.fullmatch(text, start, first.start) is not None
    if not led or first.end >= end or len(parts) > 2 or not MIDDLE.fullmatch(middle) or is_thing(text[start:end]):
        return None
    if not is_owner(text, first, named=last.name is not None and middle == " ") or (
        first.type == "body" and stretch.type != "person"
    ):
        return None  # "an EU member" is what another is
    if last is not first and (last.end != end or last.type not in HEADS):
        return None
    name = last.name if last is not first and stretch.type == "person" else None  # no name of a ship: "Greek tanker Kriti Star"
    states = tuple(dict.fromkeys(code for one in parts for code in one.states))
    return Mention(
        start=start, end=end, sentence=first.sentence, type=stretch.type, name=name,
        title=Span(start=start, end=last.start if last.title is None else last.title.end) if name is not None else None,
        states=states, score=round(stretch.chance, 4), rule="tagger", tagged=True,
    )  # fmt: skip


def is_owner(text: str, first: Mention, *, named: bool) -> bool:
    """Tells whether a mention may say whose the words after it are: a state, body or seat, an adjective, before a name a people too."""
    if first.name is not None:
        return False
    adjective = (
        first.type == "epithet" and first.states and " " not in text[first.start : first.end]
    )  # "the Bulgarian and Romanian ministers"
    return first.type in OWNERS or bool(adjective) or (first.type == "group" and named)  # "Lebanon's Druze leader X"


def is_nobody(words: str) -> bool:
    """Tells whether words name no actor: a number alone, "dozens of", or a thing."""
    return not any(letter.isalpha() for letter in words) or words.endswith(" of") or is_thing(words)


def is_thing(words: str) -> bool:
    """Tells whether the head noun of a phrase is no actor's."""
    head = words.split(" of ", 1)[0].rsplit(maxsplit=1)
    return bool(head) and head[-1].lower() in THINGS


def as_power(mention: Mention, start: int, end: int) -> Mention:
    """Returns a capital that the grammar takes for a place as the power that sits there, where the tagger's stretch is that name."""
    same = mention.type == "place" and (mention.start, mention.end) == (start, end)
    return msgspec.structs.replace(mention, type="seat", rule="tagger:seat", tagged=True) if same else mention


def also_tagged(mention: Mention, start: int, end: int) -> Mention:
    """Returns a mention of the grammar, marked where the tagger's stretch has its last letter too."""
    return msgspec.structs.replace(mention, tagged=True) if start < mention.end <= end else mention


def stretches(network: Encoder, encoded: Encoded) -> Iterator[Stretch]:
    """Yields the runs of tokens of a sentence whose likeliest tag is that of one type of mention."""
    chances = softmax(network.affine("mention_out", encoded.states))
    best = chances.argmax(axis=-1).tolist()
    run: list[int] = []
    for index in range(len(best) + 1):
        inside = index < len(best) and best[index] > 0 and encoded.offsets[index][0] < encoded.offsets[index][1]
        if run and (not inside or best[index] % 2 == 1 or (best[index] - 1) // 2 != (best[run[0]] - 1) // 2):
            kind = (best[run[0]] - 1) // 2
            of_kind = chances[run, 1 + 2 * kind] + chances[run, 2 + 2 * kind]
            yield Stretch(
                encoded.offsets[run[0]][0], encoded.offsets[run[-1]][1], network.card.mention_types[kind], float(mean_of(of_kind))
            )
            run = []
        if inside:
            run.append(index)


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Returns a stretch widened to whole words, without an article before it and a possessive's ending after it."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    for article in ("the ", "a ", "an "):
        if text[start:end].lower().startswith(article):
            start += len(article)
    for ending in ("'s", "’s"):
        if text[start:end].endswith(ending):
            end -= len(ending)
    return start, end
