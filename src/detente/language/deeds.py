"""A mention -> the act told of it, by class, and whether it does it or suffers it: "the gunmen were seized by police" seize, suffers.

No parser: the nearest verb of the word list after the mention (as its subject) or before it (as its object), read with its auxiliaries.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from detente.language.roles import ASIDE, WORDS
from detente.ontology import ontology

BE = frozenset("is are was were be been being".split())
# Words between a subject and its verb, or between a verb and its object.
SKIPPED = frozenset(
    "the a an its his her their had has have will would may might could can should must not also then later again never twice once "
    "to and both all two three four five six ten be is are was were been being who which that had off up out down back in".split()
)
REACH = 7
DOUBLED = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")


def forms_of_verb(verb: str) -> list[tuple[str, bool]]:
    """Returns the forms of a verb, each with whether it may be a participle.

    >>> [form for form, _ in forms_of_verb("seize")], [form for form, _ in forms_of_verb("take/took/taken")]
    (['seize', 'seizes', 'seizing', 'seized'], ['take', 'takes', 'taking', 'took', 'taken'])
    """
    base, *past = verb.split("/")
    stem = base[:-1] if base.endswith("e") else base
    third = base[:-1] + "ies" if ends_in_y(base) else base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")
    found = [(base, False), (third, False), (stem + "ing", False)]
    if past:
        return [*found, *((form, number == len(past) - 1) for number, form in enumerate(past))]
    found.append((base[:-1] + "ied" if ends_in_y(base) else stem + "ed", True))
    if DOUBLED.search(base):
        found += [(base + base[-1] + "ed", True), (base + base[-1] + "ing", False)]
    return found


def ends_in_y(base: str) -> bool:
    """Tells whether a verb changes its y: "deny", not "obey"."""
    return base.endswith("y") and base[-2] not in "aeiou"


@cache
def verb_classes() -> dict[str, tuple[str, bool]]:
    """Returns form -> class (the first that lists it) and whether it may be a participle."""
    found: dict[str, tuple[str, bool]] = {}
    for name, verbs in ontology().words.verbs.items():
        for verb in verbs.split():
            for form, participle in forms_of_verb(verb):
                found.setdefault(form, (name, participle))
    return found


def deed_of(text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> str:
    """Returns the class of the act told of a mention with "+" where it acts and "-" where it is acted on, empty when none is found."""
    return as_subject(text, end, sentence_end) or as_object(text, start, sentence_start)


def as_subject(text: str, end: int, sentence_end: int) -> str:
    """Returns the act whose subject ends at an offset."""
    after = text[end : min(end + 110, sentence_end)].lower()
    if after[:2] in ("'s", "’s"):
        return ""
    aside = ASIDE.match(after)
    passive = False
    for match in islice(WORDS.finditer(after, aside.end() if aside else 0), REACH):
        word = match.group()
        known = verb_classes().get(word)
        if known is not None:
            name, participle = known
            return name + ("-" if passive and participle else "+")
        if word not in SKIPPED and not word.endswith("ly"):
            return ""
        passive = passive or word in BE
    return ""


def as_object(text: str, start: int, sentence_start: int) -> str:
    """Returns the act whose object begins at an offset, or whose doer after "by"."""
    words = WORDS.findall(text[max(sentence_start, start - 70) : start].lower())
    by = bool(words) and words[-1] == "by"
    for word in reversed(words[-REACH:]):
        known = verb_classes().get(word)
        if known is not None:
            return known[0] + ("+" if by else "-")
        if word in (",", ";", ":", "that", "who", "which"):
            return ""
    return ""
