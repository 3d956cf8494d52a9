"""Asides of speech -> who speaks and what is said: "…, X said, …", "…, said X, …", and where reported words end."""

from __future__ import annotations

import re

import msgspec

from detente.language.blotted import DETERMINER, FINITE, PREPOSITION, Line, M, P, Q, T
from detente.language.noun_phrases import Subject, named
from detente.language.reporting import ADDRESSING
from detente.language.speaking import FRONTED
from detente.language.word_classes import TITLE_HEADS
from detente.ontology.nouns import classes_of, people


class Cue(msgspec.Struct, frozen=True):
    """A form of a verb of reporting in a line."""

    start: int
    end: int
    verb: str
    form: str
    passive: bool


HEARER = rf"(?: (?:{M}+(?:(?:, {M}+)*,? and (?:the )?{M}+)?|him|her|them|us|me|you|it|reporters|journalists|(?:(?i:{DETERMINER}) )?[\w’'-]+(?: [\w’'-]+)?(?: of (?:the )?(?:{M}+|\w+))?))"
END = re.compile(r"\s*(?:[,.;:?!)”\"…]|$|[—–])")
# What may follow a subject that stands behind its verb: "…, said X of Y, who …".
AFTER_SUBJECT = re.compile(
    rf"(?:[’']s?(?: [\w’'-]+){{1,4}})?(?:\s*[,.;:?!)—–(]|\s*$| {PREPOSITION} | {T}| who | to | and (?:the )?{M}| {Q})"
)
# What may follow the verb of an aside before its comma: hearers, places, times, a manner.
TAIL = re.compile(
    rf"(?:(?: {PREPOSITION} [^,;]*?| {T}+|{HEARER}(?: {PREPOSITION} [^,;]*?)?| [a-z]+ly| again| too| later| yesterday| today| this \w+)(?=[,.;:?!)]|$| as | adding ))?"
)
# The same behind a verb that takes no hearer of its own ("admitted Ghali", "concluded talks" are deeds).
TAIL_ALONE = re.compile(
    TAIL.pattern.replace(HEARER, rf" to{HEARER}").replace(
        " again|",
        rf" (?:\w+ly|{T}+|(?:\w+ )?(?:minutes|hours|days|weeks|months|years)(?: later)?) {PREPOSITION} [^,;]*?| (?:when|aboard) [^,;]*?| again|",
    )
)
TAIL_ANSWERED = re.compile(
    TAIL_ALONE.pattern.replace(" again|", rf" (?:(?:the )?{M}+|him|her|them|reporters|journalists|the [a-z]+s)| again|")
)
# "M vowed to withhold it", "M hinted at a stalemate", "M warned against it": his own act of speech, no aside.
INFINITIVE = re.compile(
    rf" to (?!(?:{DETERMINER}|reporters|journalists|parliament|lawmakers|state|local|public|foreign|national)\b)[a-z]+ (?:{DETERMINER}|{M}+|{P}+|up|out|back|off|from|with)\b"
)
TOPICAL = frozenset("warn hint complain boast testify speak caution".split())
TOPIC = re.compile(r" (?:of|about|against) |(?<=hinted) at ")
ANSWERING = frozenset("answer reply retort respond".split())
# These have whom they address behind them, never who speaks; and no pronoun in the objective case speaks.
ADDRESSED_BEHIND = frozenset("tell inform assure remind convince persuade notify brief promise".split())
OBJECTIVE = frozenset(["him", "them", "her", "it", "us", "me", "himself", "themselves"])
JOINED_VERB = re.compile(r"(?:^|[\s,])(?:and|but|or|nor)(?: (?:also|then|later|once|\w+ly))* $")
# All that stands before the verb is who speaks, with what is said of him between commas.
SUBJECT_ALONE = re.compile(
    rf"(?:[^{Q}]*[;:] )?(?:(?i:{DETERMINER}) )?(?:{M}+[’']s? )?{M}+(?: of (?:the )?[{M}{P}]+)?, (?:who|which|whose|whom|in|on|at|for|from|of|a|an|the|himself|one|still|now|then|speaking|asked|addressing)\b[^{Q}]*, $"
)
# An aside over, these begin the article's own words again.
OWN_WORDS = re.compile(
    r"\s*(?:and (?!that\b)|but |though |although |while |whereas |yet |which |who |whose |whom |where |when |[a-z]+ing |a |an |the (?:first|last|latest|largest)\b)"
)
# Who begins a clause of his own, and what he does in it: "…, and Angola's X and Kenya's Y hailed it".
ACTOR = rf"(?:the |his |her |its |their )?{M}+(?:[’']s? {M}+)?(?: (?:of|for|from|in) (?:the )?[\w’'-]+(?: (?:ministry|department|party|staff|parliament|office))?)?"
ACTORS = rf"{ACTOR}(?:(?:, {ACTOR})*,? and {ACTOR}|, (?:in|the|a|an|its|his|her|who) [^,;]{{2,40}},|, {M}+,)?"
ACTED = r"(?!(?:need|indeed)\b)(?:[a-z]{2,}ed|told|said|thought|spoke|took|bade|went|gave|sent|made|put|called|held|met|left|led|wrote|swore|drew|saw|found|felt|flew)\b"
STOPPERS = re.compile(
    rf", (?:but|while|whereas|though|although|yet) (?!that\b)|, (?:which|whom|whereupon|an? (?:charge|claim|thing|rebuke|step|demand|move|figure|phrase|report|suggestion|statement|remark|tally|view|verdict|"
    rf"idea|wish|plea|gesture|measure|decision|assessment|accusation|allegation|admission|offer|exit|appeal|act|action|caution|wording|plan|proposal|position|promise|threat|warning|message|answer)|charges|words) |, (?:for|to|of|at|by|on|in|from|with|upon|after) which |"
    rf", (?:and|but) (?=(?:was|were) [a-z]+(?: [^,;]{{0,30}})? by |(?:has|have|had|sent|called|asked|made|did|took|gave|led|left|put|went|signed|ordered)\b|{ACTORS} {ACTED})|, (?!including|according|following|regarding|concerning|depending|saying|adding|warning|noting|stressing)[a-z]{{3,}}ing "
)  # fmt: skip


# Clauses in a row: "said it would send three, M promised four": a new one where the one before has its verb and nothing is fronted.
SPLICE = re.compile(rf", (?={ACTOR} (?:has |have |had |also )*{ACTED})")
FRONTING = re.compile(
    r"(?:^|, |\b(?:that|and|but) )(?:after|before|when|while|as|if|because|since|although|though|once|until|during|in|on|at|for|with|by|of|who|which|whose)\b[^,]*$"
)
SUBJECT_ONLY = re.compile(rf"(?!he |she |it |they |we )(?:(?i:{DETERMINER}) )?(?:[a-z-]+ )?[a-z{M}-]+(?: of (?:the )?[^\s,]+)?")


def inverted(line: Line, cue: Cue) -> bool:
    """Tells whether a cue follows a comma or a quote at once, so that its subject stands behind it."""
    return re.search(rf"(?:,|{Q}),? $", line.words[: cue.start]) is not None and cue.form in ("past", "third")


def content(line: Line, start: int, limit: int) -> tuple[int, int] | None:
    """Returns words reported from `start`, up to where the article's own words begin again."""
    # "That his country, which has friends on both sides, wants peace": before its verb nothing ends.
    words = line.words
    stops = sorted(
        [(stop.start(), True) for stop in SPLICE.finditer(words, start, limit)]
        + [(stop.start(), False) for stop in STOPPERS.finditer(words, start, limit)]
    )
    ends = (at for at, spliced in stops if at - start > 8 and (not spliced or is_clause(words[start:at])))
    end = next((at for at in ends if not SUBJECT_ONLY.fullmatch(words, start, at)), limit)
    while start < end and line.words[start] == " ":
        start += 1
    return (start, end) if end - start > 2 else None


def is_clause(words: str) -> bool:
    """Tells whether words have a verb and end with no phrase that leads on to the clause behind a comma."""
    return FINITE.search(words) is not None and FRONTING.search(words, max(0, words.rfind(","))) is None


def aside(line: Line, cue: Cue, subject: Subject | None, floor: int, limit: int) -> tuple[Subject | None, list[tuple[int, int]]] | None:  # fmt: skip
    """Returns who speaks in "…, X said, …" or "…, said X, …" and the words around it; None where the cue is no aside."""
    words = line.words
    if JOINED_VERB.search(words[floor : cue.start]):
        return None
    if inverted(line, cue) and not (cue.verb in ADDRESSING and subject is not None) and not is_subject(words[floor : cue.start]):
        who = named(line, cue.end, limit)
        if who is not None and can_follow(line, cue, who) and AFTER_SUBJECT.match(words, end_of_words(line, who)):
            who = apposition(line, who, limit)
            return around(line, who, cue.start, end_of_subject(line, who, limit), floor, limit)
    if subject is None:
        return None
    before = words[floor : subject.begin].rstrip(" ")
    before = re.sub(r"(?:^|(?<=[\s,]))(?:as|so|or so)$", "", before).rstrip(" ")
    if not before.endswith((",", Q, "—", "–", "?", "!")):
        return None
    if before.endswith((Q, f"{Q},")) and re.fullmatch(rf"\W*{Q}+,?", before):
        return subject, [(floor, floor + len(before.rstrip(",")))]  # whatever follows the verb, the quote is his
    if INFINITIVE.match(words, cue.end) or (cue.verb in TOPICAL and TOPIC.match(words, cue.end)):
        return None
    tail = (TAIL if cue.verb in ADDRESSING else TAIL_ANSWERED if cue.verb in ANSWERING else TAIL_ALONE).match(
        words, cue.end, limit
    )
    after = tail.end() if tail else cue.end
    if not END.match(words, after) and after < limit:
        return None
    return around(line, subject, floor + len(before), after, floor, limit)


def is_subject(before: str) -> bool:
    """Tells whether words before a verb are its subject with an aside: "X, who had found it, reported a strike"."""
    return (
        SUBJECT_ALONE.fullmatch(before) is not None
        and FINITE.search(re.sub(r", (?:who|which|whose|whom|where)\b[^,]*,", ",", before)) is None
    )


def can_follow(line: Line, cue: Cue, who: Subject) -> bool:
    """Tells whether a subject can stand behind its verb: "warns shipowners" and "confirmed the victory" have an object there."""
    begin, end = who.words or next((start, stop) for start, stop, index in line.mentions if index == who.mention)
    noun = line.raw[begin:end].split()[-1]
    if cue.verb in ADDRESSED_BEHIND or noun.lower() in OBJECTIVE:
        return False
    if re.match(r"(?: \w+)? to (?:be|have)\b", line.words[end:]):  # "declared the gangs to be"
        return False
    if cue.verb == "recall" and re.match(r" (?:from|after|for|in)\b", line.words[end:]):  # "recalled its envoy from Lima"
        return False
    if cue.form == "third" and noun.islower() and noun in people()[1]:
        return False
    return cue.verb == "say" or who.words is None or bool(classes_of(noun.lower())) or noun.lower() in TITLE_HEADS


def apposition(line: Line, who: Subject, limit: int) -> Subject:
    """Returns the named person after a common noun or an office: "said its spokesman, M"."""
    end = end_of_words(line, who)
    if who.mention in line.named:
        return who
    match = re.match(rf"[’']s?(?: [\w’'-]+){{1,4}}, ({M}+)|, ({M}+)(?=[,.;]|$)|(?: (?:of|for|at|in) (?:the )?[\w’'-]+){{1,2}}, ({M}+)(?=[,.;]|$)", line.words[end:limit])  # fmt: skip
    if match is None:
        return who
    group = next(number for number in (1, 2, 3) if match.group(number))
    index = line.mention_at(end + match.start(group))
    return Subject(begin=who.begin, mention=index) if index in line.named else who


def end_of_words(line: Line, who: Subject) -> int:
    """Returns where the words of a subject end."""
    if who.words is not None:
        return who.words[1]
    return next(end for _, end, index in line.mentions if index == who.mention)


def end_of_subject(line: Line, who: Subject, limit: int) -> int:
    """Returns where an inverted aside ends: at the comma after its subject with what belongs to it."""
    end = end_of_words(line, who)
    comma = line.words.find(",", end, limit)
    if comma < 0:
        return limit
    if re.match(
        r"(?:who|which|whose|whom|where|in|on|at|after|a|an|the|one|his|her|its) ", line.words[comma + 1 : limit].lstrip()
    ):
        following = line.words.find(",", comma + 1, limit)
        return following if following >= 0 else limit
    return comma


def around(line: Line, who: Subject | None, start: int, end: int, floor: int, limit: int) -> tuple[Subject | None, list[tuple[int, int]]] | None:  # fmt: skip
    """Returns the words before and after an aside `[start, end)`; None when neither side holds a clause."""
    before = (floor, floor + len(line.words[floor:start].rstrip(" ,")))
    rest = line.words[end:limit]
    lead = len(rest) - len(rest.lstrip(" ,"))
    after = (end + lead, limit)
    holds = is_said(line, *before)
    spans = [before] if before[1] > before[0] and (holds or after[1] - after[0] > 8) else []
    if after[1] - after[0] > 3 and rest[:1] == "," and not (holds and OWN_WORDS.match(line.words, after[0])):
        goes_on = content(line, after[0], limit)
        if goes_on is not None:
            spans.append(goes_on)
    if not any(is_said(line, *span) for span in spans):
        return None
    return who, spans


def is_said(line: Line, start: int, end: int) -> bool:
    """Tells whether a stretch can be what somebody said: a quote, or words with a finite verb."""
    piece = line.words[start:end]
    return Q in piece or FINITE.search(piece) is not None or (len(piece.split()) > 2 and not FRONTED.match(piece))
