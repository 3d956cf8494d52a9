"""Words of a sentence with its mentions blotted out -> the noun phrase that stands there, as one who may speak: a mention, or words of its own."""

from __future__ import annotations

import re

import msgspec

from detente.language.blotted import DETERMINER, FINITE, PREPOSITION, Line, M, P, Q, T

# No noun, so that no noun phrase goes on with it.
VERBAL = re.compile(
    r"^(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|do|does|did|not|to|and|or|but|who|which|that|whose|whom|said|met|"
    r"if|so|then|as|there|what|how|why|where|when|because|it|\w+ed|\w+ing)$"
)
QUANTITY = rf"(?:(?i:{DETERMINER}|three|(?:(?:tens|hundreds|scores) of )?(?:dozens|hundreds|thousands|millions)|none|each|half|members|a (?:group|number|handful|pair|couple)|representatives)) of (?:(?:{DETERMINER}) )?"
APPROXIMATE = r"(?i:more than|fewer than|at least|up to|about|around|nearly|almost|over) (?=(?:a |\d|[a-z]+ ))"
NO_SPEAKER = frozenset(
    "it there this that these those what which everything nothing talks report reports statement statements declaration communique resolution letter note "
    "text agreement treaty law decree figures deal move decision visit meeting today yesterday message event congress summit conference trip ceremony anniversary "
    "sorry goodbye farewell result results outcome step gesture presence absence invitation ceasefire exercise talks success failure development "
    "day week month year hour night morning evening eve now moment time occasion tension".split()
)
# A document that speaks stands for its author: "a statement by the ministry said", "the ministry's statement says".
DOCUMENT = (
    r"(?:statements?|cables?|recordings?|transcripts?|files|reports?|communiqu[ée]|declaration|letters?|notes?|messages?|release|readout|dispatch(?:es)?|posts?|tweets?|memorandum|commentary|count|tally|"
    r"figures|data|surveys?|polls?|estimates?|documents?|papers|minutes|text|resolution|article|accounts?)"
)


class Subject(msgspec.Struct, frozen=True):
    """Who speaks at a cue: a mention, or words that no mention covers (offsets within the line); and where the subject begins."""

    begin: int
    mention: int | None = None
    words: tuple[int, int] | None = None


def named(line: Line, start: int, end: int, *, last: bool = False) -> Subject | None:
    """Returns the noun phrase at `start` (with `last`, at `end`) as a subject: a mention after its article, else its words."""
    words = line.words
    while start < end and words[start] in f" ,{Q}":
        start += 1
    phrase = words[start:end].rstrip(" ,")
    if last:
        tail = re.search(rf"(?<![\w’'-])(?:(?i:{DETERMINER}) )?(?:(?!and |or |but )[\w’'-]+ ){{0,2}}[\w’'-]+$", phrase)
        start, phrase = (start + tail.start(), tail.group()) if tail else (start, "")
    quantity = re.match(QUANTITY, phrase) or re.match(APPROXIMATE, phrase)
    shift = quantity.end() if quantity else 0
    head: tuple[int, int] | None = None
    owned = False
    for word in re.finditer(r"[\w’'-]+|[^\w\s]", phrase[shift : shift + 80]):
        begin, token = start + shift + word.start(), word.group()
        if M in token:
            if re.match(rf"{M}+[’']s?$", token) and re.match(rf" [a-z{M}]", words[begin + len(token) : end]):
                owned = True
                continue
            index = line.mention_at(begin)
            noun = re.match(rf" ([a-z][\w-]+)(?: [a-z][\w-]+)?(?=\s*$|,| {PREPOSITION} )", words[begin + len(token) : end])
            if index in line.states and noun and not any(no_noun(word) for word in noun.group().split()):
                continue  # "the Indian press", "Cypriot state radio"
            if index is not None:
                return Subject(begin=start, mention=index)
        article = head is not None and re.fullmatch(rf"(?i:{DETERMINER})", words[head[0] : head[1]])
        if (article or (owned and head is None)) and re.match(r"[a-z]+(?:ing|ed)$", token):
            continue  # "the ruling coalition", "a retired general", "Chad's ruling party"
        if not re.match(r"[\w’'-]", token) or re.fullmatch(PREPOSITION, token) or (head and VERBAL.match(token)):
            break
        if VERBAL.match(token):
            return None
        head = (begin, begin + len(token))
    return by_words(line, start, head, end) if head else None


def no_noun(word: str) -> bool:
    """Tells whether a word after a state is none of its nouns: a verb or a preposition."""
    return bool(
        VERBAL.match(word) or FINITE.fullmatch(word) or re.fullmatch(PREPOSITION, word) or word in ("first", "both", "itself")
    )


def by_words(line: Line, start: int, head: tuple[int, int], end: int) -> Subject | None:
    """Returns a subject that no mention covers, by the words up to its noun; a document stands for its author."""
    noun = line.words[head[0] : head[1]]
    if re.fullmatch(DOCUMENT, noun):
        return document_author(line, start, end)
    if noun.lower() in NO_SPEAKER or set(noun) & {T, P, Q} or re.fullmatch(rf"(?i:{DETERMINER})", noun) or not noun[0].isalpha():
        return None
    article = re.match(r"(?:[Tt]he|[Aa]n?|[Ss]ome|[Tt]hese|[Tt]hose) ", line.words[start : head[1]])
    return Subject(begin=start, words=(start + (article.end() if article else 0), head[1]))


def document_author(line: Line, start: int, end: int) -> Subject | None:
    """Returns who wrote a document that speaks: "a statement by M", "M's statement", "a letter from M"."""
    match = re.search(
        rf"({M}+)[’']s? (?:[\w-]+ ){{0,2}}{DOCUMENT}|{DOCUMENT} (?:[\w-]+ ){{0,5}}?(?:of|by|from) (?:the (?:[a-z]+ ){{0,2}})?({M}+)",
        line.words[start:end],
    )
    if match is None:
        return None
    index = line.mention_at(start + match.start(1 if match.group(1) else 2))
    return Subject(begin=start, mention=index) if index is not None else None
