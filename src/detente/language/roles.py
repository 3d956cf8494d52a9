"""A mention -> its part in the clause, read from the words around it: subject, object, agent of a passive, oblique, possessor.

No parser: a verb is an auxiliary, a word in -ed, or one of the past forms below, which news uses most.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Literal

from detente.model import Mention, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

Part = Literal["subject", "object", "agent", "oblique", "possessor", "joined", "other"]

VERBS = frozenset(
    "has have had is are was were be been will would can could may might must shall should does do did said says told met gave took "
    "went came left sent held made saw spoke put set got won lost kept brought bought sold paid built began rose fell fled fought "
    "flew drew drove wrote read rang shook shot struck stood sat ran led let laid knew grew found felt heard became broke chose "
    "forgave froze hung hid hit hurt meant rode sang sank sought swore taught thought threw understood withdrew wore bade bore cut "
    "wants calls asks urges accuses denies rejects warns plans expects hopes believes thinks insists claims demands supports opposes "
    "refuses seeks sees means needs holds keeps makes takes gives sends meets visits denies vows backs leaves remains wished "
    "received thanked hosted signed agreed "
    "arose awoke beat became befell bit bled blew bound bred burnt burst cast caught clung crept dealt dug dreamt ate fed flung forbade foresaw "
    "forgot forsook froze ground lay leapt leant learnt lent lit overcame overran overrode overthrew outbid proved quit rebuilt rebut retook rid "
    "sewed shone shrank shut slept slid slew slung spat spent split spoilt spread sprang strode strove stuck stung swam swept swore swung threw "
    "tore undertook undid upheld wept withheld withstood wove wound wrung shown gone done seen known taken given written".split()
)
PREPOSITIONS = frozenset(
    "of to with from in at for on against between among about over under into through after before without towards toward near "
    "beside behind upon than like as via during beyond inside outside across".split()
)
ADVERBS = frozenset(
    "also then later now never not again once only still already himself herself itself themselves both all too soon since".split()
)
ASIDE = re.compile(r"(?:\s?\([^)]{1,30}\))?(?:, [^,]{3,80},)?")
WORDS = re.compile(r"[\w’'-]+|[^\w\s]")
LEADING = re.compile(r"(?:\b(?:the|a|an|both|all|its|his|her|their|then|former)\s+)+$")
LAST_WORDS = re.compile(r"(?:([\w’'-]+) )?([\w’'-]+|[^\w\s])\s*$")
# After these a verb stands in its plain form.
MODALS = frozenset("to will would can could may might must shall should did does do not cannot let".split())
# A break between clauses: what follows has a subject and verb of its own.
CLAUSE = re.compile(
    r"[;:—–]|, (?:and|but|or|so|yet|who|which|whose|when|where|while|as|after|before|though|although|because|if)\b"
    r"|\b(?:that|who|which|whose|whom|when|where|while|because|although|after|before|until|if|whether|since|and|but|what) "
)


def is_verb(word: str) -> bool:
    """Tells whether a word is taken for a finite verb or participle."""
    return word in VERBS or (len(word) > 4 and word.endswith("ed") and word not in ("united", "armed", "hundred"))


def part_of(text: str, mention: Mention, sentence: Sentence) -> Part:
    """Returns a mention's part in its clause."""
    after = text[mention.end : min(mention.end + 90, sentence.end)]
    if after[:2] in ("'s", "’s") or (after[:2] in ("' ", "’ ") and text[mention.end - 1] in "sz"):
        return "possessor"  # "the ministers' talks"; elsewhere the mark closes a quote
    before = text[max(sentence.start, mention.start - 40) : mention.start].lower()
    before = LEADING.sub("", before)
    # The last two words, none of those before: a search for the end of a text begins at its first letter.
    stop = len(before.rstrip())
    found = LAST_WORDS.search(before, before.rfind(" ", 0, max(0, before.rfind(" ", 0, stop))) + 1)
    last = found.group(2) if found else ""
    if last == "by":
        return "agent"
    if last in PREPOSITIONS:
        return "oblique"
    if follows_verb(after):
        return "subject"
    if is_verb(last) or (found is not None and found.group(1) in MODALS and last.isalpha()):
        return "object"
    return "joined" if last in ("and", ",") else "other"


def follows_verb(after: str) -> bool:
    """Tells whether a verb comes next, past an aside between commas, a bracket and adverbs."""
    aside = ASIDE.match(after)
    # A comma before a verb ends an apposition: "America's ambassador, James Moriarty, had warned".
    if after.startswith(", ") and is_verb(next(first_words(after[2:], 1), "")):
        return True
    for word in first_words(after[aside.end() :] if aside else after, 3):
        if is_verb(word):
            return True
        if word not in ADVERBS and not word.endswith("ly"):
            return False
    return False


def first_words(text: str, count: int) -> Iterator[str]:
    """Yields the first words of a text in lower case."""
    return (match.group() for match in islice(WORDS.finditer(text.lower()), count))


def breaks_between(text: str, start: int, end: int) -> int:
    """Returns how many clauses begin between two offsets of a sentence."""
    return sum(1 for _ in CLAUSE.finditer(text, start, end))
