"""Analysis -> which of its sentences are in another language than the English that grammar and network read."""

from __future__ import annotations

import re

from detente.model import Analysis, Article, Refusal, Sentence

WORD = re.compile(r"\w+(?:['’-]\w+)*")
# How much likelier than English py3langid must hold another language, in log-odds, by the words that are written small: names are of all
# languages. Of 34,940 English sentences of the corpus' training passages the furthest have 16 and 12 ("Britain expelled a Syrian chargé
# d'affaires."; with the names 38, and any sentence of Polish names more); of 25 sentences of our own in 18 languages the shortest, of four
# such words, has 20, and all others 35 or more (2026-11).
SURE = 30.0
# Words of English alone. A text in which these are so many of the words written small is not asked about: that took 2 % of all time.
ENGLISH = frozenset("the and with that from said were which would this these they their have been".split())
ENGLISH_SHARE = 0.15


def foreign_sentences(analysis: Analysis) -> dict[int, str]:
    """Returns sentence number -> its language, of the sentences that are surely not in English.

    A sentence too short to tell goes with its paragraph, unless it looks English itself: of a page in two languages no English is lost.
    """
    found: dict[int, str] = {}
    text = analysis.article.text
    for first, last in paragraphs_of(text, analysis.sentences):
        whole = foreign(text[analysis.sentences[first].start : analysis.sentences[last].end])
        for number in range(first, last + 1):
            own = text[analysis.sentences[number].start : analysis.sentences[number].end]
            language = whole if first == last else foreign(own) or (whole if whole and guess(own)[0] != "en" else None)
            if language:
                found[number] = language
    return found


def paragraphs_of(text: str, sentences: tuple[Sentence, ...]) -> list[tuple[int, int]]:
    """Returns the first and last sentence of each paragraph."""
    bounds: list[tuple[int, int]] = []
    for number, sentence in enumerate(sentences):
        if bounds and "\n\n" not in text[sentences[number - 1].start : sentence.start]:
            bounds[-1] = (bounds[-1][0], number)
        else:
            bounds.append((number, number))
    return bounds


def foreign(text: str) -> str | None:
    """Returns the language of a text that is surely not in English, None of any other."""
    words = small_words(text)
    if sum(word in ENGLISH for word in words) >= ENGLISH_SHARE * len(words):
        return None
    language, margin = guess(text)
    return language if margin >= SURE else None


def guess(text: str) -> tuple[str, float]:
    """Returns the likeliest language of a text, and by how much it is likelier than English in log-odds."""
    import py3langid

    ranked = dict(py3langid.rank(" ".join(small_words(text))))
    best = max(ranked, key=lambda one: ranked[one])
    return str(best), float(ranked[best] - ranked["en"])


def small_words(text: str) -> list[str]:
    """Returns the words of a text that are written small: names are of all languages."""
    return [word for word in WORD.findall(text) if not word[0].isupper()]


def has_english(analysis: Analysis, foreign: dict[int, str]) -> bool:
    """Tells whether a sentence beside the foreign ones looks like English."""
    text = analysis.article.text
    rest = [text[one.start : one.end] for number, one in enumerate(analysis.sentences) if number not in foreign]
    return any(guess(own)[0] == "en" for own in rest if any(map(str.isalpha, own)))


def refused_text(article: Article, foreign: dict[int, str]) -> Refusal:
    """Returns the refusal of a text that only `llm` can read."""
    return refused(article, f"a text in {named(foreign)}")


def refused_sentences(article: Article, foreign: dict[int, str], count: int) -> Refusal:
    """Returns the refusal of those among `count` sentences that only `llm` can read."""
    return refused(article, f"{len(foreign)} of {count} sentences are in {named(foreign)}")


def named(foreign: dict[int, str]) -> str:
    """Returns the languages of some sentences in words."""
    return "the language " + ", ".join(f"'{one}'" for one in sorted(set(foreign.values())))


def refused(article: Article, what: str) -> Refusal:
    """Returns a refusal for the language of a text or of a part of it."""
    message = f"{what}: the coders but `llm` read English"
    return Refusal(stage="coding", reason="language", message=message, address=article.address)
