"""A sentence's cues of speech -> what is said and by whom: the grammar of quotation within one sentence.

Each cue is read by the first frame that fits: a clause after it ("said that", "said it would", "told reporters"), an aside ("…, X said,
…", "…, said X"), an act of speech with its object ("accused X of …"), a noun ("X's claim that"), "according to X".
"""

from __future__ import annotations

import re

import msgspec

from detente.language.asides import HEARER, Cue, apposition, aside, content, inverted
from detente.language.blotted import DETERMINER, FINITE, PREPOSITION, Line, M, P, Q, T
from detente.language.noun_phrases import Subject, named
from detente.language.reporting import (
    ACTING,
    ADDRESSING,
    ASIDE_VERBS,
    BARE,
    NOUN_LIKE,
    ONLY_THAT,
    SAYING,
    cues_in,
    forms,
)
from detente.language.sourced import Said, by_source
from detente.language.speaking import MAIN_BORDER, first_of_clause, past_fronted, subject_before

# What an occasion or a deed can do as well as a person: "the visit suggests that".
SHOWING = frozenset(
    "underline underscore highlight suggest indicate signal confirm reaffirm reveal testify explain emphasise emphasize stress report".split()
)
OCCASION = re.compile(
    r"\b(?:congress|summit|conference|forum|meeting|visit|talks|event|trip|ceremony|anniversary|exercise|deal|agreement|declaration|move|vote|result|figures|data)\b"
    r"(?! (?:hall|centre))[^,]*$"
)
SEGMENT = re.compile(r"; ")
TWO_OBJECTS = re.compile(rf" (?:him|her|them|us|me|{M}+) (?:the|a|an|any|all|his|her|its|their|\w+ing)? ?[a-z{M}]")
AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|shall|should|did|does|do|ought)\b"
)
# A clause whose subject stands before the cue.
WHAT = re.compile(r"\bwhat (?:\S+ ){1,4}$")
GAP = re.compile(r" (?:would|will|was|were|is|are|had|has|have|could|must|should|might) (?=[a-z])")
# What may begin a clause that follows a cue without "that".
CLAUSE_HEAD = rf"(?=(?i:the|he|she|it|they|we|i|you|his|her|its|their|our|my|there|no|none|nothing|nobody|all|both|a|an|this|these|those|such|some|many|most|any|neither|each|every|if|what|whoever|not|one|two|three|more|only) |[{M}{P}{Q}]|[A-Z]|\d|[a-z]+s (?:was|were|had|would|will|are|have|must|should|could)\b|[a-z]+ [a-z]+s (?:were|had|would|will|are|have)\b|[a-z]+s (?:in|of|from|at|on|for) [^,;:]{{2,40}}? (?:was|were|had|would|will|are|have|must|should|could|need)\b|(?!and|but|or|nor|which|who|that|then|as)[a-z]+ (?:was|were|had|would|will|is|has|must|should|could|might)\b)"
PHRASE = rf"(?: (?:here|there|only|aloud|afterwards|simply|merely|once more|separately|\w+ly)| (?:on|in|at|to|from|during|after|before|by|through|via|over|with) (?:(?!that\b)[^,;:.]{{1,50}}?)| {T}+| later| again| too| today| then| publicly| openly)"
LEFT_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be|got)(?: (?:\w+ly|also|not|then|now|later|once|again|in turn))? $")
NOUN_BEFORE = re.compile(
    rf"(?:^|[\s])(?:{DETERMINER}|{PREPOSITION}|{M}+[’']s?|whose|such|which|what|any|new|old|public|earlier|repeated|false|strong|first|last)(?: \w+(?:ed|ing|al|ous|ive|ic))? $",
    re.IGNORECASE,
)
PLAIN_AFTER = re.compile(
    rf"(?:\b(?:to|will|would|may|might|can|could|must|should|shall|did|do|does|not|they|we|I|you|who|never|also|both|all)|[a-z]{{3,}}s|{M}|{P}) $"
)
MODAL_AFTER = re.compile(r"\b(?:to|will|would|may|might|can|could|must|should|shall|did|does|not|they|we|I) $")
THIRD_AFTER = re.compile(rf"(?:{M}|\b(?:he|she|it|who|which|also|now|still|then|\w+ly)|,) $")


def said_in(line: Line) -> list[Said]:
    """Returns everything that the sentence says somebody said, outer words before the inner ones that they report."""
    found: list[Said] = []
    begin = 0
    for end in [*(match.start() for match in SEGMENT.finditer(line.words)), len(line.words.rstrip())]:
        in_segment(line, begin, end, found)
        begin = end + 1
    return sorted(found, key=lambda one: (one.start, -one.end))


def in_segment(line: Line, begin: int, end: int, found: list[Said]) -> None:
    """Adds what is said between two semicolons."""
    by_source(line, begin, end, found)
    for match in cues_in(line.words, begin, end):
        verb, form = forms()[match.group().lower()]
        passive = form == "past" and (
            is_passive(line, match.start(), match.end()) or lacks_object(line, verb, match.start(), match.end())
        )
        cue = Cue(match.start(), match.end(), verb, form, passive)
        if is_verb(line, cue, begin):
            read_cue(line, cue, begin, end, found)


# "Told Accra by telephone": no agent.
MEANS = (
    r"(?:(?:tele)?phone|radio|letter|e-?mail|post|video|word|satellite|name|then|now|chance|law|mistake|a (?:vote|majority))\b"
)


def is_passive(line: Line, start: int, end: int) -> bool:
    """Tells whether a past form is a passive: after a form of "be", or before its agent ("a charge denied by X")."""
    return (
        LEFT_PASSIVE.search(line.words[:start]) is not None
        or re.match(rf"(?: \w+ly)? by (?!{MEANS})", line.words[end:]) is not None
    )


# Whom these are done to stands right behind them, unless they are passives: "held and accused of".
BY_OBJECT = frozenset("accuse blame thank praise criticise criticize charge commend laud rebuke suspect".split())
HELD_BY = re.compile(rf"\b(?:was|were|is|are|been|being|be) [^;]*?\bby (?:the )?(?P<who>{M}+)")
# "Accra asked M for rice, and was told that …": M answers.
ASKED = re.compile(
    rf"\b(?:ask(?:ed|s)?|begg?(?:ed|s)|urged|told|tells?|offered|telephoned|rang|called on|appealed to|turned to|wrote to|approached|requested|pressed|implored|sounded out|"
    rf"summoned|proposed to|complained to) (?:the )?(?:\w+ )?(?P<who>{M}+)[^;]*?(?:,? (?:and|but)) (?:was|were|had been|has been|is|are|got) (?:\w+ly )?$"
)


def lacks_object(line: Line, verb: str, start: int, end: int) -> bool:
    """Tells whether a verb that needs whom it is done to has nobody behind it: "fifty men were locked up and accused of lying"."""
    if verb not in BY_OBJECT:
        return False
    behind = re.match(rf" (?:{ACTING[verb]})\b", line.words[end:])
    return behind is not None and re.search(r"(?:\band|\bor|,)(?: \w+ly)? $", line.words[:start]) is not None


def is_verb(line: Line, cue: Cue, begin: int) -> bool:
    """Tells whether a form is used as a verb here: "the report", "its claims" are none."""
    left = line.words[begin : cue.start]
    if cue.verb == "go_on":  # "the road, he went on, was open"
        return re.search(rf"{M} $", left) is not None and re.match(r"[,.;]|$", line.words[cue.end :]) is not None
    if cue.form == "plain":
        return (MODAL_AFTER if cue.verb in NOUN_LIKE else PLAIN_AFTER).search(left) is not None
    if cue.form == "third" and cue.verb in NOUN_LIKE:
        return THIRD_AFTER.search(left) is not None
    if cue.form == "past" and re.search(r"(?i:\b(?:the|a|an|its|his|her|their)) $", left):
        return False
    if cue.form == "ing" and re.search(r"(?i:\b(?:the|a|an|its|his|her|their|by|of|for|without|in)) $", left):
        return False
    return not (cue.form == "third" and NOUN_BEFORE.search(left))


def read_cue(line: Line, cue: Cue, begin: int, end: int, found: list[Said]) -> None:
    """Adds what one cue introduces, by the first frame that fits."""
    outer = next((one for one in reversed(found) if one.start <= cue.start < one.end and one.cue[0] < cue.start), None)
    previous = next((one for one in reversed(found) if begin <= one.cue[0] < cue.start and one.manner != "act"), None)
    floor, limit = (outer.start, outer.end) if outer is not None else (begin, end)
    subject, shared = speaker_of(line, cue, floor, outer, previous)
    if subject is not None and subject.mention not in line.named:  # "M said through his lawyer" is M's word
        subject = mouthpiece(line, cue, limit) or subject
    if shared:
        floor, limit = begin, end
    if subject is not None and cue.verb in SHOWING and OCCASION.search(line.raw[subject.begin : cue.start].lower()):
        return  # "the congress underscored that …": the article's own conclusion
    content = clause_after(line, cue, limit, alone=subject is None)
    quoted = subject is not None and re.search(rf"{Q},? (?:as )?$", line.words[: subject.begin]) is not None
    if (content is None or quoted) and cue.verb in ASIDE_VERBS and not cue.passive and cue.form != "ing" and not shared:
        pieces = aside(line, cue, subject, begin, end) if outer is None or outer.manner != "act" else None
        if pieces is not None:
            who, spans = pieces
            if outer is not None:
                cut(found, outer, line, min(cue.start, subject.begin if subject else cue.start))
            found.extend(Said(start, stop, who, (cue.start, cue.end), "indirect") for start, stop in spans)
            return
    objects = object_of(line, cue, limit) if content is None else None
    if subject is None and not cue.passive and cue.form in ("past", "third") and line.words[floor : cue.start].endswith(", "):
        first = first_of_clause(line, floor, cue.start, MAIN_BORDER)  # "X interned the crew, told Y that …"
        subject = first if first is not None and first.mention is not None else None
    if shared and outer is not None and (content or objects):
        cut(found, outer, line, cue.start)
    if content is not None:
        found.append(Said(*content, subject, (cue.start, cue.end), "indirect"))
        return
    if objects is not None:
        found.append(Said(*objects, subject, (cue.start, cue.end), "act"))


THROUGH = re.compile(
    rf"(?: (?:{M}+|reporters|journalists))?(?: (?:on|in) [^,;]{{2,30}}?| {T}+)?,? through (?={M}|(?:its|his|her|their|the) )"
)


def mouthpiece(line: Line, cue: Cue, limit: int) -> Subject | None:
    """Returns through whom somebody speaks: "Moscow said through its envoy, M, that" is the envoy's word."""
    through = THROUGH.match(line.words, cue.end, limit) if cue.verb in SAYING or cue.verb in ADDRESSING else None
    who = named(line, through.end(), limit) if through else None
    if through is None or who is None or who.mention is None:
        return None
    who, own = apposition(line, who, limit), re.match(r"(?:its|his|her|their) ", line.raw[through.end() :])
    return who if own or who.mention in line.named else None  # "told us through the BBC"


GOES_ON = re.compile(r",? (?:and|but|then)(?: (?:also|then|later|further|again|\w+ly))? ")


def speaker_of(line: Line, cue: Cue, floor: int, outer: Said | None, previous: Said | None) -> tuple[Subject | None, bool]:  # fmt: skip
    """Returns who speaks at a cue, and whether that is the one who speaks before it ("said … and added", "…, adding")."""
    if cue.passive:
        agent = re.match(rf"[^,;]{{0,60}}?\bby (?!{MEANS})(?:the )?", line.words[cue.end :])
        if agent is None:
            return answerer(line, floor, cue), False
        return named(line, cue.end + agent.end(), len(line.words)), False
    left = line.words[floor : cue.start]
    if re.fullmatch(r"\s*(?:After )?[Hh]aving ", left):  # "Having thanked X for …, Y proposed"
        start = past_fronted(line, floor, len(line.words))
        return (named(line, start, len(line.words)) if start > cue.end else None), False
    joined = re.search(r"(?:,? and|,? but|, then)(?: (?:also|then|later|further|again|\w+ly))? $", left)
    if cue.form == "ing":
        return speaker_of_participle(line, cue, floor, outer, previous)
    if joined and cue.form in ("past", "third") and outer is not None and outer.subject is not None:
        return outer.subject, True
    if (
        joined
        and cue.form in ("past", "third")
        and previous is not None
        and GOES_ON.fullmatch(line.words, previous.end, cue.start)
    ):
        return previous.subject, False  # "M said that N had left, but reminded us that"
    found = subject_before(line, floor, cue.start)
    if found is None and outer is not None and re.search(r"^(?:who|which)\b", left):
        found = subject_before(line, outer.cue[0], cue.start)
    return found, False


# "No envoy was recalled, M, the minister for Europe, noting that", "with M of the State Department warning that".
ABSOLUTE = re.compile(
    rf"(?:, |\bwith )(?P<who>{M}+)(?:, (?:the|a|an|its|their|his|her) [^,]{{3,60}},| (?:of|from|in|for|at) (?:the )?[^\s,]+(?: [^\s,]+){{0,3}}) $"
)
QUOTED_AS = re.compile(rf"\b(?:quotes?|quoted|cites?|cited) (?:the )?(?P<who>{M}+) as $")


def answerer(line: Line, floor: int, cue: Cue) -> Subject | None:
    """Returns who speaks in a passive without its agent: who was asked ("asked M for help and was told"), by whom it was done ("held by M and accused")."""
    left = line.words[floor : cue.start]
    asked = ASKED.search(left) if cue.verb in ADDRESSING else None
    agent = HELD_BY.search(left) if cue.verb in BY_OBJECT else None
    index = (
        line.mention_at(floor + asked.start("who")) if asked else line.mention_at(floor + agent.start("who")) if agent else None
    )
    return Subject(begin=cue.start, mention=index) if index is not None else None


def speaker_of_participle(line: Line, cue: Cue, floor: int, outer: Said | None, previous: Said | None) -> tuple[Subject | None, bool]:  # fmt: skip
    """Does as `speaker_of` for "adding that": its own subject, who speaks before it, else the subject of the clause or sentence."""
    left = line.words[floor : cue.start]
    absolute = ABSOLUTE.search(left)
    if absolute:
        index = line.mention_at(floor + absolute.start("who"))
        if index in line.named:
            return Subject(begin=floor + absolute.start("who"), mention=index), False
    quoted = QUOTED_AS.search(left)
    if quoted:
        index = line.mention_at(floor + quoted.start("who"))
        return Subject(begin=floor + quoted.start("who"), mention=index) if index is not None else None, False
    own = re.search(rf"{M}+ $", left)
    if own and not re.search(rf"\b(?!with\b){PREPOSITION} (?:the )?{M}+ $", left):
        index = line.mention_at(cue.start - 2)  # "ended with M telling the nation"
        return Subject(begin=floor + own.start(), mention=index) if index is not None else None, False
    known = outer or previous
    if known is not None and known.subject is not None:
        return known.subject, outer is not None
    start = past_fronted(line, floor, len(line.words))
    if cue.start < start:  # "Noting that …, X said": who is named after the comma
        return named(line, start, len(line.words)), False
    if not left.strip():
        return None, False
    near = first_of_clause(line, floor, cue.start)
    if near is not None and near.mention is not None:
        return near, False
    return first_of_clause(line, floor, cue.start, MAIN_BORDER) or near, False  # "X dropped it after two weeks, saying that"


def cut(found: list[Said], outer: Said, line: Line, at: int) -> None:
    """Ends the words of an outer cue where the next cue of the same speaker begins."""
    left = line.words[outer.start : at]
    end = outer.start + len(re.sub(r"[\s,]*(?:\b(?:and|but|then|also|later|further|again)\b[\s,]*)*$", "", left))
    where = found.index(outer)
    if outer.start < end:
        found[where] = msgspec.structs.replace(outer, end=end)


def clause_after(line: Line, cue: Cue, limit: int, *, alone: bool) -> tuple[int, int] | None:
    """Returns the clause that a cue introduces to its right, None when there is none; `alone`: no subject stands before it."""
    rest = line.words[cue.end : limit]
    if cue.passive and cue.verb not in ADDRESSING:
        start = re.match(r"(?: by [^,;]{1,50}?)?(?: \w+)? that ", rest)
        return content(line, cue.end + start.end(), limit) if start else None
    if cue.verb not in SAYING and cue.verb not in ADDRESSING:
        start = re.match(r" that (?!and\b|but\b|or\b)(?=\w)", rest) if ACTING.get(cue.verb) is not None else None
        return content(line, cue.end + start.end(), limit) if start else None
    bare = None if alone and inverted(line, cue) else bare_clause(cue, rest)
    if (
        not alone
        and cue.verb in BARE
        and cue.form in ("past", "third")
        and GAP.match(rest)
        and not WHAT.search(line.words[: cue.start])
    ):
        bare = 1  # "a step that X said would violate the truce"
    hearer = rf"(?:{HEARER})?" if cue.verb in ADDRESSING else ""
    that = re.match(rf"{hearer}(?:{PHRASE}){{0,3}}(?P<aside>, [^;:]{{1,100}}?,)?(?:,)? that (?!and\b|but\b|or\b)(?=\w)", rest)
    # "Said in a message that was deleted": a relative clause, nothing said.
    relative = that is not None and that.group().count(" ") > 1 and AUXILIARY.match(rest, that.end()) is not None
    if that and not relative and (bare is None or that.end() < bare + 6):
        return content(line, cue.end + that.end(), limit)
    if bare is not None:
        return content(line, cue.end + bare, limit)
    quoted = re.match(rf"(?: [^;:.{Q}]{{0,70}})?[:,]? ?(?={Q})", rest)
    if quoted and cue.verb not in ("call", "describe"):
        return content(line, cue.end + quoted.end(), limit)
    colon = re.match(r"(?: [^;:.]{0,60})?: (?=\w)", rest)
    return (cue.end + colon.end(), limit) if colon else None


def bare_clause(cue: Cue, rest: str) -> int | None:
    """Returns where a clause without "that" begins after a cue, counted from the cue's end."""
    if cue.verb in ONLY_THAT:
        return None
    hearer = HEARER if cue.verb in ADDRESSING else ""
    if cue.passive:
        hearer = rf"(?: by (?:the )?(?:{M}+|\w+(?: \w+)?))?"
    for phrases in ("", f"{PHRASE}", f"{PHRASE}{PHRASE}"):
        start = re.match(rf"{hearer}{phrases}(?:,)? {CLAUSE_HEAD}", rest)
        if start is None:
            continue
        body = rest[start.end() :]
        border = re.search(r", |[:—–]", body)
        clause = body[: border.start()] if border else body
        wanted = FINITE if cue.verb in BARE and not hearer else AUXILIARY
        noun = re.match(r"[a-z]+s (?=(?:in|of|from|at|on|for) )", clause)  # "villages in the plain had been burned"
        verb = wanted.search(clause, noun.end() if noun else 0) or (
            wanted.search(body) if clause.startswith(("if ", "when ")) else None
        )
        if verb is None or verb.start() == 0:
            continue
        relative = re.search(r"\b(?:who|which|that|whom|whose)\b", clause[: verb.start()])
        if relative and not AUXILIARY.search(clause[verb.end() :]):
            continue
        return start.end()
    return None


def object_of(line: Line, cue: Cue, limit: int) -> tuple[int, int] | None:
    """Returns the object of an act of speech: what the accused is accused of, what somebody is thanked for, what is denied."""
    preposition = ACTING.get(cue.verb)
    if preposition is None or (cue.form == "plain" and cue.verb in NOUN_LIKE):
        return None
    rest = line.words[cue.end : limit]
    if cue.verb == "deny" and TWO_OBJECTS.match(rest):
        return None  # "denied him the right": withheld, not disowned
    agent = r"(?: by [^,;]{1,60}?)?" if cue.passive else ""
    options = [one for one in preposition.split("|") if one]
    if options:
        match = re.match(rf"{agent}(?:{HEARER}|(?: [^,;:]{{1,60}}?))?(?: {T}+)? (?:{'|'.join(options)}) (?=[\w{Q}])", rest)
        if match:
            return up_to_comma(line, cue.end + match.end(), limit)
    if (preposition == "" or preposition.endswith("|")) and not cue.passive:
        match = re.match(rf"(?: {T}+)? (?=[\w{Q}])(?!that\b|in\b|on\b|at\b|to\b|with\b|by\b)", rest)
        return up_to_comma(line, cue.end + match.end(), limit) if match else None
    return None


def up_to_comma(line: Line, start: int, limit: int) -> tuple[int, int] | None:
    """Returns the object of an act of speech: what another act or clause follows is not part of it."""
    stop = re.search(
        r",(?! (?:and|or) (?:of|for|with|to)\b)|\b(?:before|after|when|while|because|until|as|and (?=[a-z]+ed\b|was\b|were\b|has\b|had\b|is\b|are\b))\b",
        line.words[start:limit],
    )
    end = start + len(line.words[start : start + stop.start() if stop else limit].rstrip())
    return (start, end) if end - start >= 2 else None
