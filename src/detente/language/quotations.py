"""Sentences and mentions -> quotations: direct and indirect speech with cue and speaker, carried over sentences.

`frames.py` reads one sentence; here headlines, quotes that run over sentences and paragraphs, and sentences in between two of one
speaker. Who speaks and is no mention yet ("the kidnappers said") becomes one. What no cue ties to a speaker is left open.
"""

from __future__ import annotations

import re

import msgspec

from detente.language.blotted import Line, line_of
from detente.language.direct import DirectSpeech, is_speech, sharing
from detente.language.frames import said_in
from detente.language.makers import made_in
from detente.language.noun_phrases import Subject
from detente.language.quote_marks import quoted_spans
from detente.language.sourced import Said
from detente.language.transcripts import turns_of
from detente.model import Article, Mention, MentionType, Quotation, Sentence, Span, TimeExpression

# "Putin: we will answer", "We will answer: Putin", "We will answer – PM", "We will answer, says Putin".
SPEAKER_FIRST = re.compile(r"^(?P<who>[^:“”\"]{2,60}): (?=\S)")
SPEAKER_LAST = re.compile(r"(?:: | [—–-] )(?P<who>[^:—–“”\"]{2,60})$|, (?:says|said|warns|vows|insists) (?P<says>[^,:]{2,60})$")
# A state or seat before a colon is the topic ("Vietnam: floods kill 12") unless the words are those of one who speaks.
FIRST_PERSON = re.compile(r"\b(?:we|our|us|I|my|will|won[’']t|must|shall|should|ready|not|never)\b|[“\"]", re.IGNORECASE)
POSSESSIVE = re.compile(r"[’']?s?\s*")
NO_VOICE = re.compile(
    r"\b(?:update|live|video|photos?|opinion|analysis|explainer|exclusive|breaking|factbox|report|interview|timeline|profile|q&a|in pictures)\b",
    re.IGNORECASE,
)
PLURAL_NOUN = re.compile(r"\w{3,}(?<![siu])s$|people$|men$|women$|police$|children$|clergy$")
BODY_NOUN = re.compile(
    r"(?:company|firm|group|army|bank|court|ministry|office|agency|council|committee|party|union|club|newspaper|paper|daily|radio|station|channel|"
    r"coalition|movement|alliance|mission|commission|institute|command|navy|force|board|church|league|embassy|parliament|cabinet|government)$"
)


def find_quotations(article: Article, sentences: tuple[Sentence, ...], mentions: list[Mention], times: tuple[TimeExpression, ...]) -> tuple[list[Mention], list[Quotation]]:  # fmt: skip
    """Returns the mentions with those added who only speak, and the quotations in order; `speaker` is an index of these mentions."""
    text = article.text
    quotes = quoted_spans(text)
    by_sentence: dict[int, list[int]] = {}
    for index, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence, []).append(index)
    times_in: dict[int, list[TimeExpression]] = {}
    for expression in times:
        times_in.setdefault(expression.sentence, []).append(expression)
    speakers = Speakers(text, mentions)
    found: list[Quotation] = []
    made: list[Quotation] = []
    for number, sentence in enumerate(sentences):
        inside = by_sentence.get(number, [])
        if sentence.role == "title":
            heads = headline(text, number, sentence, mentions, [one for one in inside if mentions[one].type != "place"])
            if heads:
                found.extend(heads)
                continue
        spoken = [quotes[one] for one in sharing(quotes, sentence.start, sentence.end) if is_speech(text, quotes[one])]
        line = line_of(text, sentence, mentions, inside, times_in.get(number, []), spoken)
        found.extend(spoken_for(text, mentions, [speakers.quotation(number, line, said) for said in said_in(line)]))
        made.extend(speakers.quotation(number, line, said) for said in made_in(line))
    found = DirectSpeech(text, sentences, mentions, in_turns(text, sentences, mentions, found)).with_quotes(quotes)
    return speakers.in_order([*found, *made])


# A state's denial, and another's claim that is denied, stay its own word; so does what a noun tells ("Beijing's charge that").
DENIAL = re.compile(r"den(?:y|ies|ied|ying)", re.IGNORECASE)
OF_NOUN = re.compile(r"(?:[’']s?|\b(?:its|his|her|their|our|the|an?)) (?:[\w-]+ ){0,2}$")


def spoken_for(text: str, mentions: list[Mention], quotations: list[Quotation]) -> list[Quotation]:
    """Returns the quotations of a sentence with what a state says by its official as the official's word: "Beijing hopes so, said Mao Ning"."""
    told: list[Quotation] = []
    for one in quotations:
        outer = next(
            (other for other in quotations if one.cue and other.start <= one.cue.start < other.end and other is not one), None
        )
        if outer is not None and one.speaker is not None and outer.speaker is not None and min(one.speaker, outer.speaker) >= 0:
            own = any(
                cue is not None and (DENIAL.fullmatch(cue.of(text)) or OF_NOUN.search(text[max(0, cue.start - 40) : cue.start]))
                for cue in (one.cue, outer.cue)
            )
            if not own and outer.manner != "act" and speaks_for(mentions[outer.speaker], mentions[one.speaker]):
                told.append(msgspec.structs.replace(one, speaker=outer.speaker))
                continue
        told.append(one)
    return told


def speaks_for(official: Mention, state: Mention) -> bool:
    """Tells whether a person can be the official by whom a state, its seat or a body of his own state is said to speak."""
    known = official.states[:1] == state.states[:1] != ()
    return official.type in ("person", "epithet") and (
        (known and state.type in ("state", "seat", "body")) or (not official.states and state.type in ("state", "seat"))
    )


def in_turns(text: str, sentences: tuple[Sentence, ...], mentions: list[Mention], found: list[Quotation]) -> list[Quotation]:
    """Returns the quotations with what each says in a transcript or an interview."""
    begin = next((one.start for one in sentences if one.role == "body"), len(text))
    every = list(found)
    for turn in turns_of(text, max(0, begin - 1), mentions):
        for number in sharing(sentences, turn.start, turn.end) if turn.speaker is not None else ():
            start, end = max(turn.start, sentences[number].start), min(turn.end, sentences[number].end)
            if start < end:
                every.append(Quotation(start=start, end=end, sentence=number, speaker=turn.speaker, cue=None, manner="direct"))
    return every


class Speakers:
    """The mentions of an article, to which those are added who speak and are none yet."""

    def __init__(self, text: str, mentions: list[Mention]) -> None:
        self.text = text
        self.mentions = mentions
        self.added: dict[tuple[int, int], Mention] = {}

    def quotation(self, number: int, line: Line, said: Said) -> Quotation:
        """Returns what a line says as a quotation; a new speaker has a negative index until all are known."""
        return Quotation(
            start=line.start + said.start, end=line.start + said.end, sentence=number, speaker=self.index(number, line, said.subject),
            cue=Span(start=line.start + said.cue[0], end=line.start + said.cue[1]), manner=said.manner,
        )  # fmt: skip

    def index(self, number: int, line: Line, subject: Subject | None) -> int | None:
        """Returns the index of who speaks: of a mention, or -1 - n for the n-th added one."""
        if subject is None or subject.mention is not None:
            return subject.mention if subject else None
        assert subject.words is not None
        start, end = line.start + subject.words[0], line.start + subject.words[1]
        known = next(
            (index for first, last, index in line.mentions if line.start + first < end and start < line.start + last), None
        )
        if known is not None and self.mentions[known].end == end:
            return known
        if known is not None:  # "Moscow's ambassador": the noun alone, beside the mention of its state
            start = max(
                start,
                *(
                    self.mentions[index].end
                    for first, last, index in line.mentions
                    if line.start + first < end and start < line.start + last
                ),
            )
            possessive = POSSESSIVE.match(self.text, start, end)
            start = possessive.end() if possessive else start
        if start >= end:
            return None
        self.added.setdefault(
            (start, end), Mention(start=start, end=end, sentence=number, type=type_of(self.text[start:end]), rule="speaker")
        )
        return -1 - list(self.added).index((start, end))

    def in_order(self, found: list[Quotation]) -> tuple[list[Mention], list[Quotation]]:
        """Returns all mentions by their start, and the quotations with indices of these."""
        ranked = sorted(
            [(one.start, one.end, index) for index, one in enumerate(self.mentions)]
            + [(one.start, one.end, -1 - index) for index, one in enumerate(self.added.values())]
        )
        place = {index: position for position, (_, _, index) in enumerate(ranked)}
        added = list(self.added.values())
        mentions = [self.mentions[index] if index >= 0 else added[-1 - index] for _, _, index in ranked]
        quotations = [msgspec.structs.replace(one, speaker=None if one.speaker is None else place[one.speaker]) for one in found]
        return mentions, sorted(quotations, key=lambda one: (one.start, one.end))


def type_of(words: str) -> MentionType:
    """Returns the type of a speaker by its noun: several people, a body, a pronoun, or one person."""
    noun = words.rsplit(maxsplit=1)[-1].lower()
    if noun in ("i", "we", "you", "it", "he", "she", "they"):
        return "pronoun"
    return "group" if PLURAL_NOUN.search(noun) else "body" if BODY_NOUN.search(noun) else "epithet"


def headline(text: str, number: int, sentence: Sentence, mentions: list[Mention], inside: list[int]) -> list[Quotation]:
    """Returns the quotation of a headline such as "Vietnam treasures ties with Russia: Party chief" or "Putin: we will answer"."""
    words = text[sentence.start : sentence.end]
    last = SPEAKER_LAST.search(words)
    if last is not None and last.start() > 0:  # ": Petrov" tells nothing
        group = "who" if last["who"] else "says"
        who = voice(mentions, inside, sentence.start + last.start(group), sentence.end)
        if who is not None and not NO_VOICE.search(last[group]):
            cue = Span(start=sentence.start + last.start(group), end=sentence.end)
            return [Quotation(start=sentence.start, end=sentence.start + last.start(), sentence=number, speaker=who, cue=cue, manner="indirect")]  # fmt: skip
    initial = SPEAKER_FIRST.search(words)
    if initial is None or NO_VOICE.search(initial["who"]):
        return []
    begin = sentence.start + initial.end()
    who = voice(mentions, inside, sentence.start, sentence.start + initial.end("who"))
    if who is None or (mentions[who].type in ("state", "seat") and not FIRST_PERSON.search(text[begin : sentence.end])):
        return []
    cue = Span(start=sentence.start, end=sentence.start + initial.end("who"))
    return [Quotation(start=begin, end=sentence.end, sentence=number, speaker=who, cue=cue, manner="indirect")]


def voice(mentions: list[Mention], inside: list[int], start: int, end: int) -> int | None:
    """Returns the mention that a headline's "…: WHO" names: the first there, if it is most of what stands there."""
    there = [index for index in inside if start <= mentions[index].start and mentions[index].end <= end]
    covered = sum(mentions[index].end - mentions[index].start for index in there)
    return there[0] if there and 2 * covered >= end - start - 4 else None


# Acts of speech that are no quotation but show who holds the floor.
SPEAKING = re.compile(
    r"(?:,[^,]{3,60},)? (?:has |have |had |also |then |further )*(?:thanked|proposed|expressed|praised|invited|welcomed|congratulated|called|reaffirmed|pledged|promised)\b"
)


# Words carried over are told in the tense of speech; a sentence in the past alone is narrated by the article.
PRESENT = re.compile(r"\b(?:is|are|has|have|will|would|can|could|should|must|may|might|shall|needs?)\b")


def carry_over(text: str, sentences: tuple[Sentence, ...], mentions: list[Mention], found: list[Quotation]) -> list[Quotation]:
    """Adds a carried-over quotation for each body sentence without one that lies between two where one person speaks."""
    floor: dict[int, int | None] = {}
    for quotation in found:
        if quotation.manner != "act":
            floor.setdefault(quotation.sentence, quotation.speaker)
    quoted = set(floor)
    acted: set[int] = set()  # sentences in which somebody else acts by words
    for index, mention in enumerate(mentions):
        if mention.sentence in floor or not SPEAKING.match(text, mention.end):
            continue
        if mention.type in ("person", "pronoun", "epithet"):
            floor[mention.sentence] = index
        else:
            acted.add(mention.sentence)
    added = list(found)
    for number, sentence in enumerate(sentences):
        previous, following = floor.get(number - 1), floor.get(number + 1)
        if (
            sentence.role != "body"
            or number in floor
            or number in acted
            or number - 1 not in quoted
            or previous is None
            or following is None
        ):
            continue
        if root(mentions, previous) == root(mentions, following) and PRESENT.search(text, sentence.start, sentence.end):
            added.append(
                Quotation(
                    start=sentence.start, end=sentence.end, sentence=number, speaker=previous, cue=None, manner="carried_over"
                )
            )
    return sorted(added, key=lambda quotation: (quotation.start, quotation.end))


def root(mentions: list[Mention], index: int) -> int:
    """Returns the mention that a reference stands for, itself if it stands for none."""
    antecedent = mentions[index].antecedent
    return index if antecedent is None else antecedent
