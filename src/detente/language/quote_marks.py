"""Text -> stretches in quotation marks: every style of mark, odd and unbalanced ones, and quotes that run over paragraphs.

A mark opens or closes by what stands beside it, so that mixed and wrongly turned marks ("…”, ”…”, „…“, ``…'') pair all the same. By
printers' custom a quote that goes on in a new paragraph opens again there without having been closed: both parts are one stretch.
"""

from __future__ import annotations

import re

from detente.model import Span

# A single mark counts only as ‘…’ with the opening one turned: elsewhere it is an apostrophe.
MARK = re.compile(r"``|''|[\"“”„‟«»「」『』]|(?<![^\s(\[—–-])‘(?=\w)|(?<=[^\s])’(?![^\W_])")
OPENS_BY_SHAPE = frozenset(["``", "„", "「", "『", "‘"])
CLOSES_BY_SHAPE = frozenset(["''", "」", "』", "’"])
BEFORE_OPENING = frozenset(" \t\n\u00a0([{—–-:…/")
# An unclosed quote of more letters than this within its paragraph is a stray mark.
UNCLOSED_CHARS = 1200


def quoted_spans(text: str) -> list[Span]:
    """Returns what stands inside quotation marks, in order, without the marks; a quote over several paragraphs is one span.

    A mark that never finds its partner ends, or begins, its quote at the border of its paragraph.
    """
    found: list[Span] = []
    at = 0
    carried: int | None = None  # where a quote began that its paragraph left open
    for paragraph in text.split("\n"):
        end = at + len(paragraph)
        spans, left_open = in_paragraph(text, at, end)
        goes_on = carried is not None and opens_at_once(text, at, end)
        if carried is not None and not goes_on:
            found.append(Span(start=carried, end=at - 1))
        if goes_on and carried is not None:
            first = spans.pop(0) if spans else None
            if first is None:
                at = end + 1
                continue  # the whole paragraph is quoted and stays open
            found.append(Span(start=carried, end=first.end))
        carried = left_open
        found.extend(spans)
        at = end + 1
    if carried is not None:
        found.append(Span(start=carried, end=len(text)))
    return sorted((one for one in found if one.start < one.end), key=lambda one: one.start)


def opens_at_once(text: str, start: int, end: int) -> bool:
    """Tells whether a paragraph begins with a quotation mark."""
    while start < end and text[start] in " \t\u00a0":
        start += 1
    mark = MARK.match(text, start, end)
    return mark is not None and turn_of(text, mark) != "closing"


def in_paragraph(text: str, start: int, end: int) -> tuple[list[Span], int | None]:
    """Returns the quotes of one paragraph, and where a quote begins that it leaves open at its end."""
    found: list[Span] = []
    opened: re.Match[str] | None = None
    for mark in MARK.finditer(text, start, end):
        turn = turn_of(text, mark)
        if mark.group() == "’" and (opened is None or opened.group() != "‘"):
            continue  # an apostrophe
        if opened is None:
            if turn == "closing":
                if not found:  # a closing mark without an opening one: the paragraph began with the quote
                    found.append(Span(start=start, end=mark.start()))
            else:
                opened = mark
        elif opened.group() == "‘" and mark.group() != "’":
            continue  # a double mark within a quote in single ones
        elif turn == "opening" and opened.group() != mark.group():
            continue  # a quote within the quote
        else:
            found.append(Span(start=opened.end(), end=mark.start()))
            opened = None
    if opened is None:
        return found, None
    if opened.group() == "‘" or end - opened.end() > UNCLOSED_CHARS:
        return found, None
    return found, opened.end()


def turn_of(text: str, mark: re.Match[str]) -> str:
    """Returns opening, closing or either, by shape where it is plain, else by the neighbours."""
    if mark.group() in OPENS_BY_SHAPE:
        return "opening"
    if mark.group() in CLOSES_BY_SHAPE:
        return "closing"
    before = text[mark.start() - 1] if mark.start() else "\n"
    after = text[mark.end()] if mark.end() < len(text) else "\n"
    opening, closing = before in BEFORE_OPENING, after.isspace() or after in ".,;:!?)]…—–-"
    if opening == closing:
        return {"“": "opening", "”": "closing"}.get(mark.group(), "either")
    return "opening" if opening else "closing"
