"""A sentence as engines see it: its mentions with actors, clauses, quotations and times, with the questions they ask of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from detente.coding.wording import MONTHS
from detente.model import Analysis, Mention, Quotation, Resolution, Resolved, Sentence, Span, TimeExpression
from detente.ontology import knowledge

CLAUSE_BREAK = re.compile(
    r";\s|,? (?:while|whereas|although|though|but)\b|, (?:and|adding|noting|saying|stressing|which|who|as|according)\b|\b(?:that|as well as)\b (?=the|it|he|she|they|[A-Z])|(?<=\w), (?=(?:he|she|it|they|the [a-z]+) \w+)"
)
# What may stand between ", and" and the actor that heads a new clause: "and relevant organisations of the two countries".
HEADING = re.compile(r" ?(?:the |a |an |both |all |some )?(?:[\w-]+ ){0,2}(?:(?:of|from|in) )?(?:the )?")
COUNTED = r"(?:(?:the|a|an|its|his|their|some|several|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*) )?(?:former |current |then-)?"
JOINED = re.compile(
    rf",? (?:and|nor|or|as well as)(?:, [^,;.]{{3,30}},)? (?:(?:to|with|of|from|on|against|for|by|between) )?{COUNTED}"
)
LISTED = re.compile(rf", {COUNTED}")
# "The two countries, and both men condemned": after a comma that closes no list "and" begins a clause.
NEXT_CLAUSE = re.compile(r", and (?!later|then|also|even|now)")
# "Dismissed three ministers and police arrested …": behind the object of one verb "and" leads to the subject of the next, where that has an object too.
OBJECT_OF = re.compile(
    r"\b(?!(?:announced|insisted|claimed|argued|confirmed|denied|hoped|believed|warned|stressed|added|noted|declared|stated|feared|agreed|needed|reported|revealed|admitted|conceded|suggested|predicted|answered|replied|united|armed)\b)"
    r"(?:[a-z]{3,}ed|took|held|shot|hit|struck|beat|met|left|drove|fought|overran|sank) (?:(?:the|a|an|its|his|her|their|all|some|several|two|three|four|five|\d[\d,]*) )?(?:(?!(?:that|whether|how|when|if)\b)[a-z-]+ )?$"
)
NEXT_PREDICATE = re.compile(
    r" (?:(?:then|later|also|has|have|had|\w+ly) )*(?!(?:united|armed|based|led|owned|backed|named|accused|suspected|involved|linked|loyal|opposed|wanted|convicted)\b)"
    r"(?:[a-z]{3,}ed|took|held|shot|hit|struck|beat|met|left|drove|fought|sent|gave|told|said|put)"
    r" (?!(?:of|by|in|at|on|for|from|with|to|during|after|near|under|as|last|this)\b)[\w“\"]"
)
# "(TASS) Russia and Vietnam have agreed": an agency's mark at the head of a text is no part of its words.
LEADING = re.compile(r"[ ,;:]+|\([A-Z][A-Za-z .-]{1,20}\) (?=[A-Z])|(?:and|that|but|while|adding that|noting that) (?=\w)")
# "Lima (AFP) - The President …", "LIMA, May 4 — The …", "VCN - The …": who is named there reports, and takes no part.
DATELINE = re.compile(
    r"(?:[^()\n]{0,40}\([^()\n]{2,30}\) ?[-–—]|[A-Z][A-Z’'. -]{1,30}[A-Z](?:, [^\n.;:–—]{3,30})? ?(?:--?|[–—])"
    rf"|[A-Z][^()\n–—]{{2,40}}?,? (?:{'|'.join(one[:3] for one in MONTHS)})[a-z]{{0,6}}\.? \d{{1,2}}(?:, \d{{4}})? ?(?:--?|[–—])) "
)
# "Poland, another NATO state", "the NATO ally": the body says only what another is.
MEMBER_OF = re.compile(r" (?:(?:member|candidate|partner) )?(?:state|nation|country|ally|member|candidate|partner)\b")
BLOCS = frozenset(["IGO", "EUR"])
# A clause shorter than this cannot show who did what: it is joined with its neighbour.
MIN_CLAUSE_CHARS = 25
# How far after ", and" the subject of a new clause begins ("and relevant organisations of the two countries are …").
SUBJECT_WITHIN_CHARS = 36
# Each state of an article's pair is named by at least this share of its mentions of states; the third has less than either.
PAIR_SHARE = 0.2


class Scene:
    """One sentence of a resolution."""

    def __init__(self, resolution: Resolution, number: int, pair: frozenset[str] | None = None) -> None:
        self.resolution = resolution
        self.number = number
        self._pair = pair
        self.analysis: Analysis = resolution.analysis
        self.text = self.analysis.article.text
        self.sentence: Sentence = self.analysis.sentences[number]

    @cached_property
    def pair(self) -> frozenset[str]:
        """The two states that the article deals with, as `article_pair` finds them unless they were given."""
        return article_pair(self.resolution) if self._pair is None else self._pair

    @cached_property
    def mentions(self) -> list[int]:
        """Indices of the sentence's mentions that are resolved to at least one actor and do not stand in its dateline."""
        dateline = DATELINE.match(self.text, self.sentence.start, self.sentence.end)
        begin = dateline.end() if dateline and not self.opens_with_states(dateline.end()) else self.sentence.start
        return [
            index
            for index in self.analysis.mentions_of[self.number]
            if self.mention(index).start >= begin
            and self.resolved(index).actors
            and not (BLOCS.issuperset(self.countries(index)) and MEMBER_OF.match(self.text, self.mention(index).end))
        ]

    def opens_with_states(self, end: int) -> bool:
        """Tells whether what may be a dateline up to `end` is but a state in capitals, the first of two: "UAE - Israel talks"."""
        return any(
            one.type == "state" and one.start == self.sentence.start and not self.text[one.end : end].strip(" -–—")
            for one in map(self.mention, self.analysis.mentions_of[self.number])
        )

    @cached_property
    def quotations(self) -> list[Quotation]:
        """Quotations of the sentence."""
        return [quotation for quotation in self.analysis.quotations if quotation.sentence == self.number]

    @cached_property
    def times(self) -> list[TimeExpression]:
        """Time expressions of the sentence."""
        return [expression for expression in self.analysis.times if expression.sentence == self.number]

    @cached_property
    def places(self) -> list[int]:
        """Indices of the sentence's place mentions."""
        return [index for index in self.analysis.mentions_of[self.number] if self.mention(index).type == "place"]

    def mention(self, index: int) -> Mention:
        """Returns the mention at an index of the analysis."""
        return self.analysis.mentions[index]

    def resolved(self, index: int) -> Resolved:
        """Returns the resolution of a mention."""
        return self.resolution.resolved[index]

    def countries(self, index: int) -> tuple[str, ...]:
        """Returns the countries of a mention's actors."""
        return self.resolution.countries[index]

    def codes_of(self, mentions: Iterable[int]) -> set[str]:
        """Returns the countries of the actors of several mentions."""
        return {code for index in mentions for code in self.countries(index)}

    def words(self, span: Span) -> str:
        """Returns the words of a span of the article."""
        return span.of(self.text)

    @cached_property
    def clauses(self) -> list[Span]:
        """Half-open spans of the sentence's clauses, in order, covering it."""
        cuts = [self.sentence.start]
        for match in CLAUSE_BREAK.finditer(self.text, self.sentence.start, self.sentence.end):
            cut = match.start() + (1 if self.text[match.start()] in ",;" else 0)
            if match.group().split()[-1] in ("and", "as") and not self.subject_follows(match.end()):
                continue
            if cut - cuts[-1] >= MIN_CLAUSE_CHARS and self.sentence.end - cut >= MIN_CLAUSE_CHARS:
                cuts.append(cut)
        cuts.append(self.sentence.end)
        return [self.stripped(start, end) for start, end in pairwise(cuts)]

    def subject_follows(self, offset: int) -> bool:
        """Tells whether an actor stands at the head of what follows: else ", and" goes on with a list."""
        return any(
            offset <= self.mention(index).start <= offset + SUBJECT_WITHIN_CHARS
            and HEADING.fullmatch(self.text[offset : self.mention(index).start])
            for index in self.mentions
        )

    def conjoined(self, index: int) -> list[int]:
        """Returns the mentions joined to one by "and" or commas ("President Putin and Medvedev"), itself first, in text order."""
        chain = [index]
        for other in self.mentions:
            if other > chain[-1] and self.joined(chain[-1], other):
                chain.append(other)
        for other in reversed(self.mentions):
            if other < chain[0] and self.joined(other, chain[0]):
                chain.insert(0, other)
        return chain

    def joined(self, left: int, right: int) -> bool:
        """Tells whether "and" joins two neighbours, or a comma two states, or two of different states in a list that "and" closes."""
        between = self.text[self.mention(left).end : self.mention(right).start]
        if JOINED.fullmatch(between):
            if self.begins_clause(left, right):
                return False
            return not NEXT_CLAUSE.match(between) or self.is_listed(left)
        if not LISTED.fullmatch(between) or "pronoun" in (self.mention(left).type, self.mention(right).type):
            return False
        if self.mention(left).type == self.mention(right).type == "state":
            return True
        one, other = set(self.countries(left)), set(self.countries(right))
        return bool(one and other) and not one & other and self.closes(right)

    def begins_clause(self, left: int, right: int) -> bool:
        """Tells whether the left of two is the object of a verb and the right the subject of another: "dismissed X and Y arrested Z"."""
        return (
            NEXT_PREDICATE.match(self.text, self.mention(right).end, self.sentence.end) is not None
            and OBJECT_OF.search(self.text, self.sentence.start, self.mention(left).start) is not None
        )

    def is_listed(self, index: int) -> bool:
        """Tells whether a comma leads from another mention to this one: "Peru, Chile" before ", and Bolivia"."""
        ends = (self.mention(other).end for other in self.mentions if other < index)
        return any(LISTED.fullmatch(self.text, end, self.mention(index).start) for end in ends)

    def closes(self, index: int) -> bool:
        """Tells whether commas and at last "and" lead on from a mention: it stands in a list."""
        later = next((other for other in self.mentions if self.mention(other).start >= self.mention(index).end), None)
        if later is None:
            return False
        between = self.text[self.mention(index).end : self.mention(later).start]
        return JOINED.fullmatch(between) is not None or (LISTED.fullmatch(between) is not None and self.closes(later))

    def stripped(self, start: int, end: int) -> Span:
        """Returns the span without white space and separators at its ends."""
        while start < end and (lead := LEADING.match(self.text, start, end)) and lead.end() > start:
            start = lead.end()
        while end > start and self.text[end - 1] in " ,;.":
            end -= 1
        return Span(start=start, end=end)

    def clause_at(self, offset: int) -> Span:
        """Returns the clause that holds an offset."""
        return next((clause for clause in self.clauses if clause.start <= offset < clause.end), self.whole)

    @property
    def whole(self) -> Span:
        """The sentence without its final stop."""
        return self.stripped(self.sentence.start, self.sentence.end)

    def quotation_at(self, offset: int) -> Quotation | None:
        """Returns the innermost quotation whose words hold an offset; what an act of speech is about is no quotation."""
        inside = [one for one in self.quotations if one.manner != "act" and one.start <= offset < one.end]
        return min(inside, key=lambda quotation: quotation.end - quotation.start) if inside else None

    def told_at(self, offset: int) -> Quotation | None:
        """Returns on whose word an offset is told: the innermost quotation or act of speech around it."""
        inside = [quotation for quotation in self.quotations if quotation.start <= offset < quotation.end]
        return min(inside, key=lambda quotation: quotation.end - quotation.start) if inside else None


def pair_of(scene: Scene) -> list[int]:
    """Returns mentions of the first two different states of the sentence, filled up with those that the article names first before it."""
    chosen: dict[str, int] = {}
    by_state = sorted(scene.mentions, key=lambda index: scene.mention(index).type not in ("state", "seat", "epithet"))
    for index in by_state:
        for code in scene.countries(index):
            chosen.setdefault(code, index)
    if len(chosen) < 2:
        for index, mention in enumerate(scene.analysis.mentions):
            if mention.type in ("state", "seat") and mention.sentence < scene.number and len(chosen) < 2:
                for code in scene.countries(index):
                    chosen.setdefault(code, index)
    return list(dict.fromkeys(chosen.values()))[:2]


def article_pair(resolution: Resolution) -> frozenset[str]:
    """Returns the two states that an article deals with: the two most named, title and lede counted double; empty if not clear."""
    count: Counter[str] = Counter()
    sentences = resolution.analysis.sentences
    for mention, resolved in zip(resolution.analysis.mentions, resolution.resolved, strict=True):
        weight = 2 if sentences[mention.sentence].role in ("title", "lede") else 1
        for code in {actor.country for actor in resolved.actors if actor.country in knowledge().states}:
            count[code or ""] += weight
    ranked = count.most_common(3)
    total = sum(count.values())
    if len(ranked) < 2 or ranked[1][1] < PAIR_SHARE * total or (len(ranked) > 2 and ranked[2][1] > 0.6 * ranked[1][1]):
        return frozenset()
    return frozenset(code for code, _ in ranked[:2])
