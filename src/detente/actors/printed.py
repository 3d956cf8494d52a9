"""Article -> the state where it was written, by its dateline, else by its publisher's or section's name: whose "the central bank" is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.actors.places import find_place
from detente.actors.setting import NO_STATE, Setting, naming_tokens

if TYPE_CHECKING:
    from detente.model import Article

# The place of a dateline ends at its day, agency or dash.
PLACE = re.compile(r"[^,(/–—-]+")
# A dateline's place is one that the text's states make likely, or a well known one (as `places` scores it).
SURE_PLACE = 0.6


def state_of_page(article: Article, setting: Setting) -> str | None:
    """Returns the state of an article's dateline, else the only one that its publisher or section names ("Kenya Weekly"); None if neither."""
    line = article.dateline
    place = PLACE.match(article.text, line.start, line.end) if line is not None else None
    if place is not None:
        found = find_place(place.group().strip().title(), frozenset(code for _, code in setting.named), setting.day)
        if found.country and found.score >= SURE_PLACE:
            return found.country
    return state_named(article.publisher, setting) or state_of_subject(article, setting)


def state_of_subject(article: Article, setting: Setting) -> str | None:
    """Returns the only state that an article's section names, as the masthead of a bulletin on one state does."""
    return state_named(article.section, setting)


def state_named(words: str | None, setting: Setting) -> str | None:
    """Returns the only state that some words name, None if they name none or several."""
    codes = {code for _, code in naming_tokens(words or "", setting.day)} - NO_STATE
    return codes.pop() if len(codes) == 1 else None
