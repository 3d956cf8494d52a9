"""Drafts -> groups of those that tell one act of the article: title, lede, body and captions tell it again."""

from __future__ import annotations

import re

from detente.coding.acts.outcomes import DOCUMENT
from detente.coding.acts.parting import are_two_measures
from detente.coding.drafts import Draft
from detente.model import Resolution, fold

# Two readings of one of these in one sentence with the same parties are one act ("the aid that X has given").
ONE_A_SENTENCE = frozenset({"meeting", "visit", "call", "agreement", "sanction", "coercion", "assault", "cooperation"})
# Two quotes tell the same statement when they share this part of their words (Jaccard); 0.6 is the teasers' threshold too.
SAME_WORDS = 0.6
# A document that a sentence brings up is not the one, or the eleven, of the lede; "the agreement" is.
ANOTHER = re.compile(rf"\b(?:an?|another) (?:[\w-]+ ){{0,3}}?{DOCUMENT}\b", re.IGNORECASE)


def same_acts(resolution: Resolution, drafts: list[Draft]) -> list[list[Draft]]:
    """Groups drafts that tell one act: same kind and parties in title, lede, body or captions, or nearly the same words."""
    groups: list[list[Draft]] = []
    for draft in sorted(drafts, key=lambda one: (role_rank(resolution, one), one.quote.start, one.kind)):
        home = next((group for group in groups if same_act(resolution, group, draft)), None)
        if home is None:
            groups.append([draft])
        else:
            home.append(draft)
    return groups


def role_rank(resolution: Resolution, draft: Draft) -> int:
    """Returns the order in which segments give a claim its main words: body, lede, caption, title."""
    role = resolution.analysis.sentences[draft.sentence].role
    return {"body": 0, "lede": 0, "caption": 1, "title": 2, "teaser": 0}[role]


def same_act(resolution: Resolution, group: list[Draft], draft: Draft) -> bool:
    """Tells whether a draft tells the act of a group."""
    first, text = group[0], resolution.analysis.article.text
    other = first.kind != draft.kind or first.fields.get("label") != draft.fields.get("label")
    if other or any(are_two_measures(text, one, draft) for one in group):
        return False
    if (first.sentence == draft.sentence and draft.kind in ONE_A_SENTENCE and draft.realis == first.realis) or (
        first.sentence == draft.sentence and draft.kind == "aid"
    ):
        return names_of(resolution, first) == names_of(resolution, draft)
    if draft.kind == "office":
        return names_of(resolution, first) == names_of(resolution, draft) and post_words(first) & post_words(draft) != set()
    if overlap(first.quote.of(text), draft.quote.of(text)) >= SAME_WORDS and first.subkind == draft.subkind:
        return names_of(resolution, first) == names_of(resolution, draft) or first.sentence != draft.sentence
    roles = {resolution.analysis.sentences[one.sentence].role for one in (first, draft)}
    if "title" in roles and draft.kind == "statement" and first.speaker is not None and draft.speaker is not None:
        return (
            names_at(resolution, first.speaker) == names_at(resolution, draft.speaker)
            and contained(draft.quote.of(text), first.quote.of(text)) >= SAME_WORDS
        )
    other_segment = bool(roles & {"title", "lede", "caption"})
    if draft.kind == "agreement" and (
        first.status != draft.status or ("title" not in roles and ANOTHER.search(draft.quote.of(text)))
    ):
        return False
    if draft.kind in ("meeting", "visit", "agreement", "call") and first.realis == draft.realis:
        return other_segment and len(names_of(resolution, first) & names_of(resolution, draft)) >= min(
            2, len(names_of(resolution, draft))
        )
    if draft.kind in ("partnership_level", "anniversary"):
        return (
            first.subkind == draft.subkind
            and first.fields.get("since") == draft.fields.get("since")
            and first.fields.get("what") == draft.fields.get("what")
        )
    return False


def names_of(resolution: Resolution, draft: Draft) -> frozenset[str]:
    """Returns the names of the actors in a draft's roles."""
    return frozenset(actor.name for index in draft.parties for actor in resolution.resolved[index].actors)


def names_at(resolution: Resolution, index: int) -> frozenset[str]:
    """Returns the names of a mention's actors."""
    return frozenset(actor.name for actor in resolution.resolved[index].actors)


def contained(left: str, right: str) -> float:
    """Returns the part of the left text's words that start alike in the right ("treasures", "treasured")."""
    first, second = ({word[:5] for word in re.findall(r"\w+", fold(text))} for text in (left, right))
    return len(first & second) / max(1, min(len(first), len(second)))


def post_words(draft: Draft) -> set[str]:
    """Returns the folded words of a draft's post that carry meaning."""
    return set(re.findall(r"\w{4,}", fold(str(draft.fields.get("post", ""))))) - {"then", "newly", "appointed"}


def overlap(left: str, right: str) -> float:
    """Returns the Jaccard overlap of the folded words of two texts."""
    first, second = set(re.findall(r"\w+", fold(left))), set(re.findall(r"\w+", fold(right)))
    return len(first & second) / max(1, len(first | second))
