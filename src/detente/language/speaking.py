"""A sentence with its mentions blotted out -> the subject of a cue of speech."""

from __future__ import annotations

import re

from detente.language.blotted import DETERMINER, FINITE, PREPOSITION, Line, M, P, Q, T
from detente.language.noun_phrases import VERBAL, Subject, named

# Words between a subject and its verb.
BETWEEN = (
    r"(?:(?:has|have|had|would|will|also|later|then|further|again|once|earlier|now|even|still|never|always|did|does|do|not|since|only|first|"
    r"simply|just|both|all|each|himself|herself|itself|themselves|soon|too|often|may|might|can|could|should|must|having|went on to|goes on to|"
    r"was quoted as|were quoted as|is quoted as|was cited as|is reported as|was reported as|was heard|came out to|used to|hastened to|sought to|wanted to|"
    r"continued to|declined to|refused to|(?!only\b)\w{2,}ly|in turn|for (?:his|her|its|their) part|at once|there|"
    rf"(?:on |in |at |late |early |by |since )*{T}+)\s)*"
)
ADVERBS_END = re.compile(rf"(?<![\w’'-]){BETWEEN}$")
# Before these an object stands, not a subject: "received M", "having met M".
OBJECT_BEFORE = re.compile(
    rf"(?:^|[\s(]){PREPOSITION} (?:(?i:{DETERMINER}) )?(?:[\w-]+ )?$|"
    rf"(?:\w{{3,}}ing|met|told|called|received|visited|summoned|invited|asked|urged|accused|thanked|warned|joined|led|left) (?:(?i:{DETERMINER}) )?$"
)
# "From Florida M wrote": where, not whose.
FRONTED_PLACE = re.compile(r"(?:^|; |: )(?:[Ff]rom|[Ii]n|[Aa]t) [A-Z][\w-]+ $")
# Right before a subject with its verb these begin a clause: "hours before M praised it".
CONJUNCTION = re.compile(rf"\b(?:before|after|since|until|than) (?:(?i:{DETERMINER}) )?$")
NOMINATIVE = frozenset(["he", "she", "they", "i", "we"])
# No noun phrase begins with these: "…, while M warned against it" is a clause, no aside.
CONJUNCTIONS = frozenset(
    "while whereas although though because since if when but and or as after before until whereupon for".split()
)
# "Prompting M to complain": whose act an infinitive is.
MADE_TO = re.compile(
    rf"\b(?:prompting|leading|forcing|obliging|causing|allowing|getting|for|prompted|led|forced|obliged|got) (?:(?i:{DETERMINER}) )?(?P<who>{M}+) to$"
)
# Subjects in a row; two with a comma between them are a clause each.
JOINED = re.compile(
    rf"(?:^|(?<=\s)|(?<=\())(?:{M}+[’']s? )?({M}+)(?:[’']s [a-z]+)?(?:(?P<more>(?:, (?:the )?(?:{M}+[’']s? )?{M}+(?:[’']s [a-z]+)?)+),? and|(?P<comma>,)? and) "
    rf"(?:(?:even|also|later) )?(?:(?:the|his|her|its|their|an?|some|several|two)(?: [a-z]+){{0,2}} )?(?:{M}+[’']s? )?$"
)
ACTED_ON = re.compile(rf"{FINITE.pattern} (?:(?i:{DETERMINER}) )?$")
# Where a clause with a subject of its own begins.
BORDER = re.compile(
    rf"; |: |[—–] |, (?:but|while|though|although|whereas|because|since|when|if|so|yet|nor|or|and (?=(?i:{DETERMINER}) |[{M}{P}{Q}]|[A-Z]|he |she |it |they |there |(?:in|on|at|by|after|for|from) )) ?|"
    rf"(?<=\s)(?:though|although|while|whereas|but|because|after|before|until|when|if|whether|how|where) (?=(?i:{DETERMINER}) |{M}|[A-Z]|\w+s |he |she |it |they )|"
    rf"(?<=\s)(?:that) (?=(?i:{DETERMINER}) |{M}|[A-Z]|he |she |it |they |\w+s (?!{PREPOSITION} |(?:the|a|an) |{M}))|"
    rf"(?<=\s)(?:which|whom) (?=(?i:{DETERMINER}) |{M}|[A-Z]|he |she |it |they |[a-z]+(?<!s)(?<!ed) {M})|, (?:upon|after|to|on) which (?=(?i:{DETERMINER}) |{M})|(?<=\s)and (?=(?:he|she|they|it|the|his|her|their|its) )"
)
FRONTED = re.compile(
    rf"\s*(?:(?:(?!Acting )[A-Z]\w+ing|Having|Asked|{T}+|In|At|On|From|After|Before|During|While|As|When|Following|Over|Under|By|For|To|With|Within|Since|Until|"
    rf"Despite|Against|Amid|Yesterday|Today|Later|Earlier|Meanwhile|However|Moreover|Still|Then|Last|Once|Speaking)\b)"
)
FRONTED_SHORT = re.compile(
    rf"\s*(?:{T}+|(?i:in|at|on|from|after|before|during|by|for|within|since|yesterday)(?: (?:{DETERMINER} )?(?:{T}+|{P}+|{M}+|\w+)(?: (?:of|in) (?:{T}+|{P}+|{M}+))?)|(?:Later|Earlier|Only|Even|Now|Then|Still|And|But|Yet|Nor)) (?=(?i:{DETERMINER}) |{M}|he |she |it |they |[a-z-]+s )"
)
# "Some of whom told": whom the pronoun takes up stands before it.
SOME_OF_WHOM = re.compile(r",? (?:some|many|most|several|all|both|one|two|three|four|five|a number|half|none|each) of whom$")
# "The team, in which N works with A and B, concluded": what stands in between has a subject and verb of its own.
LED_RELATIVE = re.compile(rf"(?<={M}), {PREPOSITION} (?:which|whom) [^;]*,$")
RELATIVE = re.compile(r"(?:^|[\s,])(?P<word>who|which|that)$")
# Where only a main clause begins, for what ", and" joins to it.
MAIN_BORDER = re.compile(
    rf"; |[—–] |, (?:but|yet|nor|so|and (?=(?i:{DETERMINER}) |[{M}{P}{Q}]|[A-Z]|he |she |it |they |there |(?:in|on|at|by|after|for|from) )) ?|(?<=\s)that (?=(?i:{DETERMINER}) |{M}|[A-Z]|he |she |it |they )"
)
# How many commas and brackets back an aside before a verb may begin.
COMMAS_BACK = 12


def subject_before(line: Line, begin: int, cue: int) -> Subject | None:
    """Returns the subject of an active cue at `cue`, looking back as far as `begin`; None when no words there can speak."""
    left = line.words[begin:cue]
    adverbs = ADVERBS_END.search(left)  # none where a quote ends without a space before the cue
    end = begin + (adverbs.start() if adverbs else len(left))
    left = line.words[begin:end].rstrip(" ")
    if left.endswith(",") and line.words[end:cue].startswith("then "):
        return first_of_clause(line, begin, begin + len(left), MAIN_BORDER)
    aside = LED_RELATIVE.search(left) or SOME_OF_WHOM.search(left)
    if aside:
        return head_before(line, begin, begin + aside.start())
    relative = RELATIVE.search(left)
    if relative and (relative["word"] != "that" or left.endswith(("those that", "one that"))):
        return head_before(line, begin, begin + relative.start())
    if relative:
        return None
    whose = re.search(r"\bwhose ([\w’' -]+)$", left)
    if whose and not re.search(rf"\b{PREPOSITION}\b", whose.group(1)):
        own = re.search(rf" ({M}+)$", whose.group(1))  # "whose observers Belgrade accused"
        return named(line, begin + whose.start(1) + (own.start(1) if own else 0), begin + len(left))
    if left.endswith((",", ")")):
        return before_aside(line, begin, begin + len(left))
    made = MADE_TO.search(left)
    if made:
        index = line.mention_at(begin + made.start("who"))
        return Subject(begin=begin + made.start("who"), mention=index) if index is not None else None
    if re.search(r"(?:^|[\s,])(?:and|or|then|but|to)$", left):
        main = MAIN_BORDER if re.search(r", (?:and|but|then|and then)$", left) else BORDER
        return first_of_clause(line, begin, begin + len(left), main)
    return (
        directly_before(line, begin, begin + len(left))
        or after_comma(line, begin, begin + len(left))
        or first_of_clause(line, begin, begin + len(left))
    )


def after_comma(line: Line, begin: int, end: int) -> Subject | None:
    """Returns the noun phrase that is all that stands between a comma or a quote and the verb: "…, a brigadier told Petra"."""
    start = begin + max(line.words[begin:end].rfind(mark) for mark in (",", Q, "—", "–")) + 1
    led = re.match(r" (?:as|while|when|after|before|although|though|whereas|because|since|once|until) ", line.words[start:end])
    start += led.end() if led else 0
    # "The road is shut, four drivers and a guard said": but not the end of a list.
    listed = re.search(rf"(?:^|, | and )(?:the )?{M}+,$", line.words[begin:start]) or not FINITE.search(line.words, begin, start)
    pair = None if listed else re.search(rf" and (?:(?:an?|the|some|two|several|other) )?(?:[a-z{M}-]+ )?[a-z{M}-]+\s*$", line.words[start:end])  # fmt: skip
    phrase = line.words[start : start + pair.start() if pair else end].strip()
    words = phrase.split()
    if (
        start <= begin
        or not words
        or len(words) > 9
        or (words[0].lower() in ("and", "but", "or") or any(VERBAL.match(word) for word in words))
    ):
        return None
    return named(line, start, end)


def head_before(line: Line, begin: int, end: int) -> Subject | None:
    """Returns whom a relative pronoun at `end` stands for: the mention right before it (or before an aside), else the noun."""
    while end > begin and line.words[end - 1] in " ,":
        end -= 1
    bracket = re.search(r" \([^()]*\)$", line.words[begin:end])
    end = begin + bracket.start() if bracket else end
    index = line.mention_at(end - 1) if end > begin else None
    if index is not None:
        return Subject(begin=next(start for start, _, one in line.mentions if one == index), mention=index)
    apposition = re.search(rf"({M}+), (?:an?|the|its|his|her|their|one of) [^,;]*$", line.words[begin:end])
    person = line.mention_at(begin + apposition.start(1)) if apposition else None
    if person is not None and person in line.named:  # "M, a reporter who had accused"
        return Subject(begin=begin + apposition.start(1), mention=person) if apposition else None
    return named(line, clause_start(line.words, begin, end), end, last=True)


def directly_before(line: Line, begin: int, end: int) -> Subject | None:
    """Returns the mention that ends where the verb group begins, unless a preposition or a verb before it makes it an object."""
    index = line.mention_at(end - 1) if end > begin else None
    if index is None:
        return None
    start = next(first for first, _, one in line.mentions if one == index)
    before, said = line.words[begin:start], line.raw[start:end].strip().lower()
    if said in ("both", "each") and before.endswith(f"{M} "):  # "Kenya and Ghana both hailed it"
        return directly_before(line, begin, start - 1)
    if said in ("both", "each") and before.endswith(", "):  # "Kenya and Ghana, whose troops fought there, both hailed it"
        return before_aside(line, begin, start - 1)
    if said in NOMINATIVE or CONJUNCTION.search(before):
        return Subject(begin=phrase_start(line, begin, start), mention=index)
    if (OBJECT_BEFORE.search(before) and not FRONTED_PLACE.search(before)) or re.search(
        r"\b(?:who|whom|which) ", line.words[clause_start(line.words, begin, start) : start]
    ):
        return None
    return first_joined(line, begin, start, index)


def first_joined(line: Line, begin: int, start: int, index: int) -> Subject | None:
    """Returns the first of mentions joined by "and" and commas of which the last begins at `start`; None when it is no subject."""
    joined = JOINED.search(line.words[begin:start])
    if joined:
        first = line.mention_at(begin + joined.start(1))
        before = line.words[begin : begin + joined.start()]
        if joined["comma"] and "," not in line.raw[begin + joined.start(1) : begin + joined.end(1)]:
            return Subject(begin=phrase_start(line, begin, start), mention=index)
        if ACTED_ON.search(before):  # "they praised M, and N said", "they met M, N and O said": M is the object
            second = joined.start(1) + len(joined.group(1)) + 2
            first = line.mention_at(begin + second) if joined["more"] else None
            return Subject(begin=begin + second, mention=first) if first is not None else Subject(begin=start, mention=index)
        if first is not None and (joined.start() == 0 or not OBJECT_BEFORE.search(before)):
            return Subject(begin=begin + joined.start(1) - determiner(before), mention=first)
        if first is not None and re.search(rf"{PREPOSITION} (?:the )?$", before):
            return None
    return Subject(begin=phrase_start(line, begin, start), mention=index)


def determiner(before: str) -> int:
    """Returns the number of letters of the article or pronoun that ends `before`."""
    match = re.search(rf"(?:^|(?<=\s))(?i:{DETERMINER}) (?:[\w-]+ )?$", before)
    return len(match.group()) if match else 0


def phrase_start(line: Line, begin: int, start: int) -> int:
    """Returns where the noun phrase of a mention begins: after the last comma or quote, if only a few nominal words stand between."""
    border = begin + max(line.words[begin:start].rfind(mark) for mark in (",", Q, "—", "–")) + 1
    words = line.words[border:start].split()
    if words and words[0] in CONJUNCTIONS:
        return start - determiner(line.words[begin:start])
    if border > begin and len(words) < 6 and not any(VERBAL.match(word) or re.fullmatch(PREPOSITION, word) for word in words):
        return border + len(line.words[border:start]) - len(line.words[border:start].lstrip())
    return start - determiner(line.words[begin:start])


def before_aside(line: Line, begin: int, end: int) -> Subject | None:
    """Returns the subject before an aside that ends at `end` ("M, who …, said"), the named person of an apposition first."""
    closing = line.mention_at(end - 2) if line.words[end - 2] == M else None
    if closing is not None:
        start = next(first for first, _, one in line.mentions if one == closing)
        if re.search(r",\D", line.raw[start : end - 1]) and not OBJECT_BEFORE.search(line.words[begin:start]):
            return Subject(begin=phrase_start(line, begin, start), mention=closing)  # its own apposition ends there
    for comma in [at for at in range(end - 2, begin, -1) if line.words[at] in ",("][:COMMAS_BACK]:
        index = line.mention_at(comma - 1) if line.words[comma - 1] == M else None
        person = apposed(line, comma + 1, end - 1)
        if (
            index is None
            and person is None
            and re.match(r" (?:who|which|whose) ", line.words[comma + 1 :])
            and not FINITE.search(line.words[begin:comma])
        ):
            return named(line, past_fronted(line, begin, comma), comma)
        if (index is None and person is None) or re.match(r" (?:and|but|or) ", line.words[comma + 1 : end - 1]):
            continue
        if re.match(rf" (?:the )?{M}+(?:,| and| or) ", line.words[comma + 1 : end]) and has_verb(line.words[comma + 1 : end - 1]):
            continue  # "A, B and C blocked it, …" is no aside
        if index is None:
            return Subject(begin=noun_start(line, begin, comma), mention=person) if person is not None else None
        start = next(first for first, _, one in line.mentions if one == index)
        if person is not None and index not in line.named:
            return Subject(begin=start - determiner(line.words[begin:start]), mention=person)
        if not OBJECT_BEFORE.search(line.words[begin:start]):
            return first_joined(line, begin, start, index) or first_of_clause(line, begin, comma)
        head = first_of_clause(line, begin, comma)
        if head is not None and not FINITE.search(line.words[head.begin : comma]):
            return head
    return None if FINITE.search(line.words[begin:end]) else first_of_clause(line, begin, end)


def noun_start(line: Line, begin: int, comma: int) -> int:
    """Returns where the noun phrase begins that an apposition after `comma` names: after the comma before it, if it has no verb."""
    before = line.words.rfind(",", begin, comma)
    phrase = line.words[before + 1 : comma]
    return comma if before < begin or has_verb(phrase) or len(phrase.split()) > 8 else before + 2


def apposed(line: Line, start: int, end: int) -> int | None:
    """Returns the named person that an aside consists of ("its spokesman, M," "through its spokesman M,")."""
    match = re.fullmatch(
        rf" (?:(?:(?:through|by) (?:(?i:{DETERMINER}) )|through )(?:[\w-]+ ){{0,3}}|(?:(?i:{DETERMINER}) )?(?!through|by)(?:[\w-]+ ){{0,3}})({M}+)(?:,.*)?",
        line.words[start:end],
    )
    index = line.mention_at(start + match.start(1)) if match else None
    return index if index in line.named else None


def clause_start(words: str, begin: int, end: int, border: re.Pattern[str] = BORDER) -> int:
    """Returns where the clause that holds `end` begins."""
    start = begin
    joined = words[begin:end].rstrip().endswith((" and", " but", " or", " then", " to"))
    for match in border.finditer(words[begin:end]):
        # "The army and the rebels accused …": where no verb stands before it, "and" joins subjects; "before reporters" is no clause.
        if joined and match.group() in ("before ", "after ", "until ") and not has_verb(words[begin + match.end() : end]):
            continue
        if joined and match.group().startswith(", and ") and not FINITE.search(words, begin + match.end(), end):
            continue
        if match.group() != "and " or FINITE.search(words[start : begin + match.start()]):
            start = begin + match.end()
    return start


def has_verb(words: str) -> bool:
    """Tells whether words have a finite verb; "having left" is none."""
    return FINITE.search(re.sub(r"\b(?:having|been|being) \w+", "", words)) is not None


def first_of_clause(line: Line, begin: int, end: int, border: re.Pattern[str] = BORDER) -> Subject | None:
    """Returns the first noun phrase of the clause before `end`, after what is fronted; of the clause before when it has none."""
    stop = end
    for _ in range(4):
        first = clause_start(line.words, begin, stop, border)
        start = past_fronted(line, first, end)
        found = named(line, start, end)
        if found is not None:
            return found
        if first <= begin:
            break
        stop = max(begin, first - 2)
    return None


def past_fronted(line: Line, start: int, end: int) -> int:
    """Returns where the subject begins: after "In Tokyo", "On Monday," or "Receiving the envoy,"."""
    words = line.words
    while start < end and words[start] == " ":
        start += 1
    if FRONTED.match(words, start, end):
        commas = [at for at in range(start, end - 1) if words[at] == "," and (line.inside(at, end) or words[at:end].strip(" ,"))]
        for comma in commas:
            after = words[comma + 1 : end].lstrip()
            if re.match(rf"(?i:{DETERMINER}) |{M}|he |she |they |it |[A-Z]", after) and not re.match(
                r"(?:which|who|whose) ", after
            ):
                return comma + 1 + (len(words[comma + 1 : end]) - len(after))
    short = FRONTED_SHORT.match(words, start, end)
    return short.end() if short else start
