"""lines outside the article -> sightings of teasers: headline, printed once or twice, with the summary under it."""

from __future__ import annotations

from detente.articles.credits import source_of
from detente.articles.headings import is_section_heading
from detente.articles.lines import CUT_END, PREFIX_LETTERS, Line, ends_sentence
from detente.articles.teasers import MIN_HEADLINE_WORDS, Sighting

MAX_HEADLINE_WORDS = 30
MIN_SUMMARY_WORDS = 4
SECTION_WORDS = 5
# Archives and link farms: more headlines than this are no front page.
MAX_SIGHTINGS = 500


def find_items(lines: list[Line], *, keep_prose: bool) -> list[Sighting]:
    """Returns the teasers among lines that are not the article's, in page order.

    `keep_prose` takes paragraphs without a headline for items too (on a page that has no article of its own); bullets always are.
    """
    sightings: list[Sighting] = []
    section: str | None = None
    position = 0
    while position < len(lines) and len(sightings) < MAX_SIGHTINGS:
        line = lines[position]
        if is_section(lines, position):
            section = line.text.rstrip(": ")
            position += 1
        elif is_twin(lines, position):
            summary = lines[position + 2] if is_summary(lines, position + 2) else None
            sightings.append(sighting_of(line, summary, section))
            position += 3 if summary else 2
        elif line.bullet and line.words >= MIN_HEADLINE_WORDS:
            sightings.append(sighting_of(line, None, section))
            position += 1
        elif is_item_headline(line):
            summary = lines[position + 1] if position + 1 < len(lines) and is_sentence(lines[position + 1]) else None
            sightings.append(sighting_of(line, summary, section))
            position += 2 if summary else 1
        else:
            if keep_prose and is_sentence(line) and line.words <= 2 * MAX_HEADLINE_WORDS:
                sightings.append(sighting_of(line, None, section))
            position += 1
    return sightings


def sighting_of(headline: Line, summary: Line | None, section: str | None) -> Sighting:
    """Returns the sighting of a headline and its summary."""
    return Sighting(
        headline=headline.text,
        summary=summary.text if summary else None,
        section=section,
        page_start=headline.start,
        summary_start=summary.start if summary else None,
    )


def is_section(lines: list[Line], position: int) -> bool:
    """Tells whether a line heads a block of items: a known heading, or a label after a blank line that no headline repeats."""
    line = lines[position]
    if is_twin(lines, position):
        return False
    if is_section_heading(line.text):
        return True
    after = lines[position + 1] if position + 1 < len(lines) else None
    if after is None or line.words > SECTION_WORDS or ends_sentence(line.text) or after.key.startswith(line.key):
        return False
    return line.text.rstrip().endswith(":") or (
        line.words < MIN_HEADLINE_WORDS and (line.gap > 0 or position == 0) and after.words > line.words
    )


def is_twin(lines: list[Line], position: int) -> bool:
    """Tells whether a line is printed again right below, as a linked picture and its headline are."""
    if position + 1 >= len(lines) or lines[position].words < 2:
        return False
    first, second = lines[position].key, lines[position + 1].key
    return first == second or (len(first) >= PREFIX_LETTERS and second.startswith(first))


def is_summary(lines: list[Line], position: int) -> bool:
    """Tells whether the line after a headline pair belongs to it: it starts no pair of its own and is no label."""
    if position >= len(lines) or is_twin(lines, position) or lines[position].words < MIN_SUMMARY_WORDS:
        return False
    line = lines[position]
    return not (is_section_heading(line.text) and not ends_sentence(line.text))


def is_item_headline(line: Line) -> bool:
    """Tells whether a line could be the headline of a teaser that is printed once."""
    if not MIN_HEADLINE_WORDS <= line.words <= MAX_HEADLINE_WORDS or ends_sentence(line.text) or CUT_END.search(line.text):
        return False
    return not (source_of(line.text) or any(sign in line.text for sign in ("©", "@", "http", "|")))


def is_sentence(line: Line) -> bool:
    """Tells whether a line could be a summary: a sentence, or one cut short."""
    return line.words >= MIN_SUMMARY_WORDS and (ends_sentence(line.text) or bool(CUT_END.search(line.text)))
