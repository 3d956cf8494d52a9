"""plain-text page -> articles: title, lede, body, captions, source line and furniture told apart; teasers as items."""

from __future__ import annotations

import re

import msgspec

from detente.articles.assembly import About, Flow, Part, build_article, build_items, without_end_mark
from detente.articles.credits import agency_of, dateline_of, is_caption, owner_of, source_of
from detente.articles.features import LINK
from detente.articles.headings import is_editors_note, is_other_news, is_pointer, is_roundup_title, is_section_heading
from detente.articles.items import find_items
from detente.articles.lines import Line, ends_sentence, is_headline, is_prose, read_lines, twins_of
from detente.articles.publication import date_of_lines, date_of_masthead, find_day, month_of_issue, stated
from detente.articles.roundups import MAX_HEADING_WORDS, Piece, item_starts
from detente.articles.separator import Separation, separate
from detente.articles.teasers import MIN_HEADLINE_WORDS, distinct, folded, teaser_article
from detente.errors import SourceError
from detente.model import Article, DateRange, Page, Role

# One sentence of this many words is a text; less is a label.
MIN_SENTENCE_WORDS = 5
TITLE_REACH = 6
MIN_TITLE_SHARE = 0.25
MAX_TITLE_WORDS = 30
SOURCE_REACH = 4
# What a picture's line adds to the headline it repeats: "hinh anh 1", "photo 2".
ECHO_WORDS = 4
LABEL_WORDS = 8
# A masthead and its issue stand in the first lines; items of a bulletin have this many sentences a paragraph, teasers one.
MASTHEAD_LINES = 2
MIN_ITEMS = 2
ITEM_SENTENCES = 1.5
SENTENCE_STOP = re.compile(r"[.!?]+[\"'”’)]*(?=\s|$)")
BYLINE = re.compile(
    r"^(?:by|von|por|par|di|tác giả|автор)(?:\s*:)?\s+(?P<name>[^\s\d,|][^\d,|]{2,59})(?:[,|].*)?$", re.IGNORECASE
)
# A day on which somebody had the text, not one of its own.
OF_COPY = re.compile(r"\b(?:printed|retrieved|accessed|downloaded|saved|scanned)\b", re.IGNORECASE)
# "HAVANA | WORLD | SPORTS", "Home > News > Statements".
MENU = re.compile(r"^[^|>›»]+(?:[|>›»][^|>›»]+){2,}$")
HOST = re.compile(r"^(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?$")


class Roles(msgspec.Struct):
    """Which line plays which part; what is in none is furniture or a teaser."""

    title: int | None
    lede: int | None
    body: list[int]
    captions: list[int]
    credits: list[str]
    used: set[int]


def read_plain(
    page: Page, text: str, *, offsets: bool = True, about: About | None = None, use_headings: bool = True
) -> tuple[Article, ...]:
    """Returns the article of a plain text, when it holds one, and its teasers.

    Args:
        page: where the text stands.
        text: the page's own text, or what was made of it (then `offsets` is False: no line knows its place in the page).
        about: what is known beside the text.
        use_headings: whether the list of known section headings may help.

    Raises:
        SourceError: `not_article` when there is neither.
    """
    lines = read_lines(text)
    separation = separate(lines, use_headings=use_headings)
    roles = assign_roles(lines, separation) or lone_headline(lines)
    articles: list[Article] = []
    if roles is not None:
        articles.extend(compose(page, lines, separation, roles, about or About(), offsets=offsets))
    outside = [line for position, line in enumerate(lines) if roles is None or position not in roles.used]
    sightings = distinct(find_items(outside, keep_prose=roles is None))
    publisher = about.publisher if about else None
    articles.extend(teaser_article(page, sighting, publisher, offsets=offsets) for sighting in sightings)
    if not articles:
        raise SourceError("not_article", "the text holds no sentence of an article and no headlines", address=page.address)
    return tuple(articles)


def assign_roles(lines: list[Line], separation: Separation) -> Roles | None:
    """Returns the roles of the article's lines, None when they make no text."""
    inside = [position for position, flag in enumerate(separation.inside) if flag]
    items = bulletin(lines)
    inside = items or bare_text(lines) or with_other_news(lines, inside or lone_sentence(lines))
    while inside and is_loose(lines[inside[-1]]):
        inside.pop()
    if not any((ends_sentence(lines[p].text) and lines[p].words >= MIN_SENTENCE_WORDS) or is_prose(lines[p]) for p in inside):
        return None
    title = items[0] - 1 if items else find_title(lines, inside)
    roles = Roles(title=title, lede=None, body=[], captions=[], credits=[], used=set(inside))
    start = title if title is not None else inside[0]
    seen: set[str] = {lines[title].key} if title is not None else set()
    kept = set(inside)
    for position in range(start, inside[-1] + 1):
        line = lines[position]
        between = position < inside[0] and line.words >= LABEL_WORDS and ends_sentence(line.text)
        if position == title or not (position in kept or between):
            continue
        roles.used.add(position)
        place_line(lines, position, roles, seen)
    if title is not None:
        roles.used |= set(range(title, inside[0]))
    collect_credits(lines, inside[-1], roles)
    paragraphs = [position for position in roles.body if is_prose(lines[position]) or ends_sentence(lines[position].text)]
    if not paragraphs:
        return None
    roles.lede = paragraphs[0]
    roles.body = [position for position in roles.body if position > roles.lede]
    return roles


def place_line(lines: list[Line], position: int, roles: Roles, seen: set[str]) -> None:
    """Puts one line of the article into its role."""
    line = lines[position]
    name = source_of(line.text)
    if name:
        roles.credits.append(line.text)
    elif is_pointer(line.text):
        roles.used.discard(position)
    elif (
        is_echo(line, lines[roles.title] if roles.title is not None else None)
        or (line.key in seen and line.words > 3)
        or HOST.match(line.text)
        or is_editors_note(line.text)
        or (is_label(line) and not roles.body)
    ):
        return
    elif is_caption(line.text):
        roles.captions.append(position)
        seen.add(line.key)
    else:
        roles.body.append(position)
        seen.add(line.key)


def collect_credits(lines: list[Line], last: int, roles: Roles) -> None:
    """Reads the source line and the host that may follow the last paragraph."""
    for position in range(last + 1, min(last + 1 + SOURCE_REACH, len(lines))):
        line = lines[position]
        if source_of(line.text):
            roles.credits.append(line.text)
        elif not (HOST.match(line.text) or is_caption(line.text)):
            break
        elif is_caption(line.text):
            roles.captions.append(position)
        roles.used.add(position)


def with_other_news(lines: list[Line], inside: list[int]) -> list[int]:
    """Returns the article's lines with the paragraphs, not headlines, that a heading for other news leads in right after them."""
    head = inside[-1] + 1 if inside else len(lines)
    if head >= len(lines) or not is_other_news(lines[head].text):
        return inside
    end = head + 1
    while end < len(lines) and (
        is_prose(lines[end]) or (end + 1 < len(lines) and is_headline(lines[end]) and is_prose(lines[end + 1]))
    ):
        end += 1
    return [*inside, *range(head, end)] if end > head + 1 else inside


def bulletin(lines: list[Line]) -> list[int]:
    """Returns the lines of a page whose masthead says that it has several items, when whole paragraphs stand under its headlines.

    Their shape is that of teasers; of a teaser a page prints one sentence, of an item several.
    """
    if not any(is_roundup_title(line.text) for line in lines[:MASTHEAD_LINES]):
        return []
    heads = [p for p in range(len(lines) - 1) if is_headline(lines[p]) and is_prose(lines[p + 1])]
    if len(heads) < MIN_ITEMS:
        return []
    end = heads[0] + 1
    while end < len(lines) and (is_prose(lines[end]) or end in heads or is_other_news(lines[end].text)):
        end += 1
    texts = [lines[p].text for p in range(heads[0], end) if p not in heads]
    sentences = sum(len(SENTENCE_STOP.findall(text)) for text in texts)
    return list(range(heads[0] + 1, end)) if sentences >= ITEM_SENTENCES * len(texts) else []


def bare_text(lines: list[Line]) -> list[int]:
    """Returns the lines from the first sentence to the last of a page that prints nothing else; none of any other page.

    Items of other articles show by a headline, of four words at least, by lines printed twice, by a known heading, by links and signs. A
    page without them is a document with its labels: a chronology, a communiqué with its clauses, short paragraphs under short headings.
    """
    sentences = [position for position, line in enumerate(lines) if ends_sentence(line.text) and line.words >= MIN_SENTENCE_WORDS]
    if not sentences or any(map(any, twins_of(lines))) or any(is_furnished(line) for line in lines):
        return []
    first, last = sentences[0], sentences[-1]
    return [] if any(is_head(line) for line in lines[first + 1 :]) else list(range(first, last + 1))


def is_furnished(line: Line) -> bool:
    """Tells whether a line that is no paragraph has a link or a sign of a page, or heads a block of other articles."""
    return not is_prose(line) and bool(LINK.search(line.text) or is_section_heading(line.text) or is_pointer(line.text))


def is_head(line: Line) -> bool:
    """Tells whether a line could be the headline of another article."""
    return is_headline(line) and line.words >= MIN_HEADLINE_WORDS and not line.text.lstrip("([{\"'“‘«")[:1].islower()


def lone_sentence(lines: list[Line]) -> list[int]:
    """Returns the lines of a very short text, which has no structure to go by: all of them when most are sentences."""
    sentences = [position for position, line in enumerate(lines) if ends_sentence(line.text) and line.words >= MIN_SENTENCE_WORDS]
    return list(range(sentences[0], sentences[-1] + 1)) if sentences and len(lines) <= 2 * len(sentences) + 1 else []


def lone_headline(lines: list[Line]) -> Roles | None:
    """Returns the roles of a text that is one headline and nothing else: a headline by itself, and no teaser of a text elsewhere on the page."""
    if len(lines) != 1 or lines[0].words < MIN_HEADLINE_WORDS:
        return None
    return Roles(title=0, lede=None, body=[], captions=[], credits=[], used={0})


def is_loose(line: Line) -> bool:
    """Tells whether a last line introduces something that does not follow: a label, a heading with a colon."""
    return line.words < LABEL_WORDS and not ends_sentence(line.text) and not source_of(line.text) and not is_caption(line.text)


def is_label(line: Line) -> bool:
    """Tells whether a line between headline and text is a date, a byline or a button."""
    return line.words < LABEL_WORDS and not ends_sentence(line.text)


def is_echo(line: Line, title: Line | None) -> bool:
    """Tells whether a line prints the headline again, as the text behind a picture does ("… hinh anh 1")."""
    if title is None or not line.key.startswith(title.key):
        return False
    return len(line.key[len(title.key) :].split()) <= ECHO_WORDS and not ends_sentence(line.text)


def find_title(lines: list[Line], inside: list[int]) -> int | None:
    """Returns the headline: the line near the first paragraph, mostly above it, that has a headline's shape and the text's words."""
    text = {
        word
        for position in inside
        for word in lines[position].key.split()
        if len(word) > 2 and lines[position].words > LABEL_WORDS
    }
    best, best_score = None, 0.0
    first = next((p for p in inside if is_prose(lines[p]) or ends_sentence(lines[p].text)), inside[0])
    # An agency's own page has its name at the top, and again in the dateline.
    dateline = dateline_of(lines[first].text)
    sender = folded(dateline.agency or "") if dateline else None
    # What stands above the menu is the masthead.
    top = next((p + 1 for p in range(first - 1, max(0, first - TITLE_REACH) - 1, -1) if MENU.search(lines[p].text)), 0)
    for position in range(max(top, first - TITLE_REACH), first):
        line = lines[position]
        words = {word for word in line.key.split() if len(word) > 2}
        if not words or not 2 <= line.words <= MAX_TITLE_WORDS or not is_titular(line) or line.key == sender:
            continue
        share = len(words & text) / len(words)
        # Among equals the longer line is the headline, the shorter one a kicker or section.
        score = share + 0.02 * min(line.words, 12)
        if share >= MIN_TITLE_SHARE and score > best_score + 1e-9:
            best, best_score = position, score
    if best is None and first > 0 and first - 1 == 0 and is_titular(lines[0]) and lines[0].words >= 3:
        return 0
    return best


def is_titular(line: Line) -> bool:
    """Tells whether a line could be a headline: no sentence, caption, credit, date or address."""
    if ends_sentence(line.text) and line.text.rstrip()[-1] == "." and line.words > 12:
        return False
    if source_of(line.text) or is_caption(line.text) or HOST.match(line.text) or line.text.rstrip().endswith((":", ",", ";")):
        return False
    found = find_day(line.text)
    return not (found and line.words <= 8) and not BYLINE.match(line.text)


def compose(page: Page, lines: list[Line], separation: Separation, roles: Roles, about: About, *, offsets: bool) -> list[Article]:
    """Returns the article made of the lines in their roles, a round-up's items one by one."""

    def part(role: Role, position: int) -> Part:
        line = lines[position]
        text = without_end_mark(line.text) if role in ("lede", "body") else line.text
        confidence = separation.confidence[position]
        return Part(role=role, text=text, page_start=line.start if offsets else None, confidence=confidence)

    flowing = [*([roles.lede] if roles.lede is not None else []), *roles.body]
    title = part("title", roles.title) if roles.title is not None else None
    parts = [part("lede" if position == roles.lede else "body", position) for position in flowing]
    captions = [(sum(other < position for other in flowing), part("caption", position)) for position in roles.captions]
    paragraphs = [piece.text for piece in parts]
    above = [line.text for line in lines[: roles.title if roles.title is not None else roles.lede or 0]]
    known = about_text(lines, roles, about, above, paragraphs)
    pieces = [piece_of(lines, position) for position in flowing]
    masthead = next((line for line in above if is_roundup_title(line)), None)
    starts = item_starts(known.title, pieces, called=masthead is not None)
    if starts:
        known = msgspec.structs.replace(known, section=masthead)
        headed = [
            msgspec.structs.replace(one, role="title" if piece.heading else "body")
            for one, piece in zip(parts, pieces, strict=True)
        ]
        return build_items(page, Flow(title=title, parts=headed, captions=captions), starts, known)
    joined = [*([title] if title else []), *parts, *(caption for _, caption in captions)]
    first = len(joined) - len(parts) - len(captions)
    dateline = next(
        ((i, found) for i in range(first, min(first + 2, len(joined))) if (found := dateline_of(joined[i].text))), None
    )
    return [build_article(page, joined, known, dateline=(dateline[0], 0, dateline[1].end) if dateline else None)]


def piece_of(lines: list[Line], position: int) -> Piece:
    """Returns a line as the finding of items sees it; a heading is a short line that is no sentence, above a paragraph."""
    line = lines[position]
    short = line.words <= MAX_HEADING_WORDS and not (ends_sentence(line.text) or line.bullet)
    heading = short and position + 1 < len(lines) and not line.text.endswith((":", ",", ";"))
    return Piece(text=line.text, heading=heading, ruled=line.ruled)


def about_text(lines: list[Line], roles: Roles, about: About, above: list[str], paragraphs: list[str]) -> About:
    """Returns what is known beside the text, completed from the lines around it."""
    near = [line.text for line in lines_at_title(lines, roles)]
    byline = next((match for text in near if (match := BYLINE.match(text))), None)
    dateline = next((found for text in paragraphs[:2] if (found := dateline_of(text))), None)
    published: DateRange | None = about.published or date_of_lines(near)
    if published is None and dateline:
        published = stated(dateline.text, "dateline", keep_text=True)
    if published is None:
        published = date_of_masthead(above, dateline.text if dateline else None) or month_of_issue([*near, *above])
    if published is None and not (dateline and any(map(str.isdigit, dateline.text))) and bare_text(lines):
        # Nothing else is printed that the head of a press release could be of.
        published = date_of_lines(line for line in above if not OF_COPY.search(line))
    agency = about.agency or agency_of(paragraphs, roles.credits)
    own = next((line for line in above if agency and line.casefold() == agency.casefold()), None)
    return msgspec.structs.replace(
        about,
        title=about.title or (lines[roles.title].text if roles.title is not None else None),
        publisher=about.publisher or owner_of([line.text for p, line in enumerate(lines) if p not in roles.used]) or own,
        agency=agency,
        author=about.author or (byline["name"].strip() if byline else None),
        published=published,
    )


def lines_at_title(lines: list[Line], roles: Roles) -> list[Line]:
    """Returns the lines where date and byline stand: between headline and text, then the one right above the headline."""
    lede = roles.lede or 0
    title = roles.title if roles.title is not None else lede
    order = [*range(title + 1, lede), *range(max(0, title - 1), title)]
    return [lines[position] for position in order if not is_prose(lines[position])]
