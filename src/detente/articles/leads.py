"""text, bold words at the heads of its paragraphs -> items of a round-up: briefs that begin with a heading in their first line."""

from __future__ import annotations

import re

import msgspec

from detente.articles.assembly import Flow, Part
from detente.articles.roundups import MIN_SECTIONS, Piece, item_starts
from detente.model import fold

# What parts a heading from the text on its line ("Kenya. The …", "Kenya: The …", "Kenya – The …"); without it bold words are a part of the
# sentence ("Kenya's president received …").
CLOSED = re.compile(r"\s*[.:!?–—]\s*|\s+-+\s+")
# The bold words of a brief may be its whole first sentence.
MAX_LEAD_WORDS = 30
NAMES = re.compile(r"[^\W\d_a-z][\w’'-]*(?:,? (?:and |of |the )*[^\W\d_a-z][\w’'-]*){0,5}")
# A transcript has its speakers in bold type, and they speak in the first person; so does no brief outside quotation marks.
QUOTED = re.compile('["“«„].{0,2000}?["”»“]', re.DOTALL)
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b")


def parted_at_leads(title: str | None, flow: Flow, leads: list[str]) -> tuple[Flow, list[int]]:
    """Returns a page's text with the bold heads of paragraphs as headings of their own, and the parts at which items begin.

    `leads` has the bold words at the head of each part, nothing for none. When they head no items, the text is as it was.
    """
    headings = [heading_of(part, lead) for part, lead in zip(flow.parts, leads, strict=True)]
    told = [fold(heading) for heading in headings if heading]
    # A label that recurs ("Question:") heads nothing.
    if len(told) < MIN_SECTIONS or len(set(told)) < len(told):
        return flow, []
    first = next(place for place, heading in enumerate(headings) if heading)
    if any(is_speech(part.text) for part in flow.parts[first:]):
        return flow, []
    parts: list[Part] = []
    places: list[int] = []
    for part, heading in zip(flow.parts, headings, strict=True):
        places.append(len(parts))
        if heading:
            text = CLOSED.sub("", part.text[len(heading) :], count=1)
            parts += [Part(role="title", text=heading), msgspec.structs.replace(part, text=text)]
        else:
            parts.append(part)
    captions = [(places[place] if place < len(places) else len(parts), caption) for place, caption in flow.captions]
    starts = item_starts(title, [piece_of(part) for part in parts])
    return (msgspec.structs.replace(flow, parts=parts, captions=captions), starts) if starts else (flow, [])


def piece_of(part: Part) -> Piece:
    """Returns a part as the finding of items sees it: a label of names ("Kenya", "Canada and Fiji") parts as a rule does."""
    heading = part.role == "title"
    return Piece(text=part.text, heading=heading, ruled=heading and bool(NAMES.fullmatch(part.text)))


def heading_of(part: Part, lead: str) -> str:
    """Returns the bold words that head a paragraph, without the sign that parts them from it, nothing when they are no heading."""
    heading = lead.rstrip(" .:!?–—-")
    closed = CLOSED.match(part.text, len(heading))
    rest = part.text[closed.end() :] if closed else ""
    return heading if heading and rest and part.role != "title" and len(heading.split()) <= MAX_LEAD_WORDS else ""


def is_speech(text: str) -> bool:
    """Tells whether a text speaks in the first person outside quotation marks."""
    return bool(FIRST_PERSON.search(QUOTED.sub(" ", text)))
