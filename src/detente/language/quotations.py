"""Sentences and mentions -> quotations: direct and indirect speech with cue and speaker, carried over sentences.

Reads "X said that …", "…, X said", "adding that …", "according to X", headlines "…: X", and quotation marks. A sentence without
a speaker of its own between two sentences of one speaker is carried over. What no cue ties to a speaker is left open.
"""

from __future__ import annotations

import re

from detente.model import Article, Mention, Quotation, Sentence, Span

REPORTING = (
    "said|says|say|saying|told|tells|stated|states|stating|affirmed|affirms|affirming|added|adds|adding|noted|notes|noting|stressed|stresses|"
    "stressing|emphasised|emphasized|emphasises|emphasizes|emphasising|emphasizing|believed|believes|hoped|hopes|expressed|announced|"
    "announces|announcing|declared|declares|declaring|reiterated|reiterates|reiterating|reaffirmed|confirmed|confirms|claimed|claims|"
    "claiming|warned|warns|warning|insisted|insists|argued|argues|suggested|suggests|underlined|underscored|highlighted|pointed out|"
    "explained|recalled|remarked|commented|wrote|writes|alleged|alleges|denied|denies|vowed|pledged|asserted|asserts|maintained|"
    "acknowledged|admitted|revealed|disclosed|reported|reports|replied|responded|concluded|observed|assured|estimated|predicted|"
    "accused|urged|called on|demanded|praised|thanked|welcomed|criticised|criticized|condemned|appreciated|lauded|hailed|commended"
)
CUE = re.compile(rf"\b(?:{REPORTING})\b")
# Verbs whose content may follow without "that"; the others need it ("thanked Russia for" is an act, not a content).
BARE = "said|says|say|believed|believes|added|adds|claimed|claims|hoped|hopes|announced|stated|insisted|suggested|warned|noted|stressed|affirmed"
THAT = re.compile(
    rf"\b(?P<cue>{REPORTING})(?: \w+){{0,3}}? that\b ?|\b(?P<bare>{BARE})\b(?= (?:the|it|he|she|they|his|her|its|both|all|there|Russia|[A-Z])\w*)"
)
AFTER = re.compile(
    rf",[\"”’]? (?:(?P<verb>{REPORTING}) )?(?P<who>.+?)(?: (?:has|have|had))?(?: also)?(?: (?P<cue>said|says|added|noted|stated|affirmed|stressed|told \w+|told reporters|announced|explained|reported|emphasised|emphasized|concluded|warned|insisted|wrote|continued))?(?: (?:on|at|in|during|after|to|while|as) [^,]*)?[.]?[/.]*$"
)
ACCORDING = re.compile(r"\b(?:according to|in the words of)\b ")
HEADLINE = re.compile(r":\s*(?P<who>[^:]{2,60})$|, says (?P<says>[^,:]{2,60})$")
QUOTED = re.compile(r"[“\"](?P<words>[^“”\"]{3,})[”\"]")


def find_quotations(article: Article, sentences: tuple[Sentence, ...], mentions: list[Mention]) -> list[Quotation]:
    """Returns quotations in order; `speaker` is a mention index or None."""
    by_sentence: dict[int, list[int]] = {}
    for index, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence, []).append(index)
    found: list[Quotation] = []
    for number, sentence in enumerate(sentences):
        inside = [index for index in by_sentence.get(number, []) if mentions[index].type != "place"]
        found.extend(in_sentence(article.text, number, sentence, mentions, inside))
    return carry_over(article.text, sentences, mentions, found)


def in_sentence(text: str, number: int, sentence: Sentence, mentions: list[Mention], inside: list[int]) -> list[Quotation]:
    """Returns the quotations of one sentence: the content after "that", before ", X said", or within quotation marks."""
    words = text[sentence.start : sentence.end]
    if sentence.role == "title":
        return headline(number, sentence, words, mentions, inside)
    after = speaker_after(text, sentence, mentions, inside)
    if after is not None:
        who, cue, end = after
        return [Quotation(start=sentence.start, end=end, sentence=number, speaker=who, cue=cue, manner="indirect")]
    found: list[Quotation] = []
    matches = list(THAT.finditer(text, sentence.start, sentence.end))
    for position, match in enumerate(matches):
        end = (
            matches[position + 1].start()
            if position + 1 < len(matches) and match["cue"] and matches[position + 1]["cue"]
            else sentence.end
        )
        carried = bool(found) and (match["cue"] or match["bare"]).endswith("ing")  # "…, adding that": the same mouth
        speaker = found[-1].speaker if carried else before(text, sentence, mentions, inside, match.start())
        content = match.end()
        while content < end and text[content] == " ":
            content += 1
        if content < end:
            cue = Span(start=match.start(), end=match.start() + len(match["cue"] or match["bare"]))
            found.append(Quotation(start=content, end=end, sentence=number, speaker=speaker, cue=cue, manner="indirect"))
    if found:
        return found
    for match in QUOTED.finditer(text, sentence.start, sentence.end):
        speaker = before(text, sentence, mentions, inside, match.start())
        if match.end("words") - match.start("words") > 20:
            found.append(
                Quotation(
                    start=match.start("words"),
                    end=match.end("words"),
                    sentence=number,
                    speaker=speaker,
                    cue=None,
                    manner="direct",
                )
            )
    return found


def headline(number: int, sentence: Sentence, words: str, mentions: list[Mention], inside: list[int]) -> list[Quotation]:
    """Returns the quotation of a headline such as "Vietnam treasures ties with Russia: Party chief"."""
    match = HEADLINE.search(words)
    if match is None:
        return []
    begin = sentence.start + match.start("who" if match["who"] else "says")
    speaker = next((index for index in inside if mentions[index].start >= begin), None)
    cue = Span(start=begin, end=sentence.end)
    return [
        Quotation(
            start=sentence.start, end=sentence.start + match.start(), sentence=number, speaker=speaker, cue=cue, manner="indirect"
        )
    ]


def speaker_after(text: str, sentence: Sentence, mentions: list[Mention], inside: list[int]) -> tuple[int, Span, int] | None:
    """Returns (speaker, cue, end of content) for "…, X said." and "…, said X."; None when the sentence does not end so."""
    tail = re.search(
        rf",[”\"]? (?P<verb>said|says|added|noted|stated|according to) (?P<name>(?!that\b)[^,]{{2,120}}(?:, [^,]{{2,80}})?)[./]*$|,[”\"]? (?P<who>[^,]*?(?:, [^,]+,)?) ?(?:has |have |had |also |later |further )*(?P<cue>{REPORTING})(?P<rest>(?: (?:on|at|in|during|after|to|while|reporters|journalists)\b[^,]*)?)[./]*$",
        text[sentence.start : sentence.end],
    )  # fmt: skip
    if tail is None or (tail["name"] and FINITE.search(tail["name"])):  # ", said his government considers …" goes on
        return None
    begin, end = sentence.start + tail.start(), sentence.end
    speakers = [index for index in inside if begin <= mentions[index].start < end]
    if not speakers:
        return None
    group = "cue" if tail["cue"] else "verb"
    cue = Span(start=sentence.start + tail.start(group), end=sentence.start + tail.end(group))
    speaker = (
        next((one for one in reversed(speakers) if mentions[one].end <= cue.start), speakers[0])
        if group == "cue"
        else speakers[0]
    )
    return speaker, cue, begin


FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|considers?|wants?|hopes?)\b"
)
# Where the clause of a cue begins: what stands before has a subject of its own.
CLAUSE = re.compile(
    r"; |: |, (?:but|while|though|although|whereas|because|since|when|if|so|yet|and (?=[A-Z]|the |his |her |its |their |a |an )) ?|"
    r"\b(?:though|while|whereas|but) |\b(?:that|which|whom) (?=[A-Z]|the |he |she |it |they |his |her |its )"
)
# Asides between commas: "India, which sends Myanmar arms, has said".
ASIDE = re.compile(
    r", (?:who|which|whose|whom|where|in|on|at|after|during|before|speaking|citing|quoting|himself|herself)\b[^,;]*,"
)
FRONTED = re.compile(r"\s*(?:[A-Z]\w+ing|Having|After|Before|During|While|As|At|On|In|When|Asked|Following)\b")
OBLIQUE = re.compile(
    r"\b(?:in|with|beside|to|of|from|at|by|for|on|against|between|into|about|over|near|after|before|under|through|during|across|towards?|like|than|"
    r"\w{3,}ing|met|told|called|received|visited|summoned) (?:(?:the|a|an|his|her|its|their) )?$"
)


def before(text: str, sentence: Sentence, mentions: list[Mention], inside: list[int], offset: int) -> int | None:
    """Returns the mention that speaks at a cue at `offset`: the first of its clause outside of prepositional phrases and asides.

    A clause without one ("… summoned the envoy and told him that") has the subject of the clause before.
    """
    words = text[sentence.start : offset]
    asides = [(match.start() + sentence.start, match.end() + sentence.start) for match in ASIDE.finditer(words)]
    free = [
        index
        for index in inside
        if mentions[index].end <= offset and not any(start < mentions[index].start < end for start, end in asides)
    ]
    borders = [
        sentence.start + match.end()
        for match in CLAUSE.finditer(words)
        if not any(start <= sentence.start + match.start() < end for start, end in asides)
    ]
    for border in [*reversed(borders), sentence.start]:
        begin = border
        if FRONTED.match(text, begin):
            comma = text.rfind(", ", begin, offset)
            begin = comma if any(mentions[index].start > comma > 0 for index in free) else begin
        subjects = [
            index
            for index in free
            if mentions[index].start >= begin
            and not OBLIQUE.search(text[max(sentence.start, mentions[index].start - 30) : mentions[index].start])
        ]
        if subjects:
            return subjects[0]
    return free[-1] if free else None


# Acts of speech that are no quotation but show who holds the floor.
SPEAKING = re.compile(
    r"(?:,[^,]{3,60},)? (?:has |have |had |also |then |further )*(?:thanked|proposed|expressed|praised|invited|welcomed|congratulated|called|reaffirmed|pledged|promised)\b"
)


def carry_over(text: str, sentences: tuple[Sentence, ...], mentions: list[Mention], found: list[Quotation]) -> list[Quotation]:
    """Adds a carried-over quotation for each body sentence without one that lies between two where one person speaks."""
    floor: dict[int, int | None] = {}
    for quotation in found:
        floor.setdefault(quotation.sentence, quotation.speaker)
    for index, mention in enumerate(mentions):
        if (
            mention.type in ("person", "pronoun", "epithet")
            and mention.sentence not in floor
            and SPEAKING.match(text, mention.end)
        ):
            floor[mention.sentence] = index
    added = list(found)
    quoted = {quotation.sentence for quotation in found}
    for number, sentence in enumerate(sentences):
        previous, following = floor.get(number - 1), floor.get(number + 1)
        if sentence.role != "body" or number in floor or number - 1 not in quoted or previous is None or following is None:
            continue
        if root(mentions, previous) == root(mentions, following):
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
