"""Resolution -> drafts of what stands rather than happens: offices, appointments, partnership labels, anniversaries, figures, coverage.

These are read by rule in every engine: they are grammar (a title and a name, a label, a number with its unit), not judgement.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.coding.drafts import Draft, standing_draft
from detente.coding.scene import Scene, pair_of
from detente.coding.standing.figures import figures
from detente.coding.wording import NUMBERS
from detente.model import DateRange, ParticipantRole, Span, fold
from detente.model.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

LABEL = Sought(re.compile(
    r"\b(?:(?:all-weather|special|privileged|enhanced|extensive|global|comprehensive|strategic|cooperative|coordinated|friendly|traditional)(?: and |, | ))+"
    r"(?:strategic |cooperative |cooperation )?(?:partnerships?|coordination|interaction|partner)(?: (?:of coordination|of a comprehensive nature|for a new era|for the 21st century|entering a new era|for peace and prosperity))*\b",
    re.IGNORECASE,
), "partner", "coordination", "interaction")  # fmt: skip
# What is done to a partnership, by the verb before it; the first that is found.
DONE_TO_LEVELS = {
    "upgraded": re.compile(r"\b(?:upgrad|elevat|lift(?:ed|ing)? .{0,40}\bto\b|rais(?:ed|ing) .{0,40}\bto\b)\w*", re.IGNORECASE),
    "established": re.compile(
        r"\b(?:establish|set up|launch(?:ed|ing)|declar|sign(?:ed|ing) (?:a |the )?(?:joint )?(?:declaration|statement) on)\w*",
        re.IGNORECASE,
    ),
    "reaffirmed": re.compile(r"\b(?:reaffirm|deepen|strengthen|consolidat|commitment to|reinforc)\w*", re.IGNORECASE),
}
NUMBER_WORDS = "ten|fifteen|twenty|twenty-five|thirty|thirty-five|forty|forty-five|fifty|fifty-five|sixty|sixty-five|seventy|seventy-five|eighty|ninety|hundred"
ROUND_NUMBERS = dict(
    zip(NUMBER_WORDS.split("|"), (10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 90, 100), strict=True)
)
ORDINAL_YEARS = {
    "tenth": 10, "fifteenth": 15, "twentieth": 20, "twenty-fifth": 25, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
ANNIVERSARY = Sought(re.compile(
    r"(?<!\d[,.])\b(?:(?P<n>\d{1,3}(?:st|nd|rd|th)|"
    + "|".join(ORDINAL_YEARS)
    + r")[ -](?:founding |independence |birth )?(?:anniversary|birthday)|"
    rf"(?P<w>\d{{1,3}}|{NUMBER_WORDS})[ -]years(?= of)|(?P<d>two|three|four|five|six) decades(?= of)|half a century(?= of))"
    r"(?: of (?P<of>(?:the |their |its |establishing |the establishment of )?[^,.;]{4,70}?))?(?= (?:in (?P<y>(?:19|20)\d\d)|this year|and\b|on\b|with\b|at\b|falls|between|signed)|[,.;]|$)",
    re.IGNORECASE,
), "anniversary", "birthday", "years", "decades", "century")  # fmt: skip
# "the 50th anniversary of independence, on November 11": the day that is kept.
NEXT_TO_CHARS = 8
# "after 18 years of talks", "two decades of war": so long did it last; nobody marks it.
LASTED = re.compile(
    r"(?:the |their |its )?(?:\w+ )?(?:talks|negotiations?|bargaining|war|wars|warfare|conflict|fighting|violence|tensions?|sanctions|delays?|"
    r"isolation|silence|rule|occupation|work|experience|growth|debate|dispute|hostility|estrangement|age|imprisonment|prison)\b",
    re.IGNORECASE,
)
# "His Somali counterpart" and "her predecessor" say whose office it is like, not which.
LIKE_ANOTHER = re.compile(r"\b(?:counterpart|opposite number|colleague)$", re.IGNORECASE)
AFTER_ANOTHER = re.compile(r"\b(?:predecessor|successor|deputy)$", re.IGNORECASE)
# A rank or style is no post: "General Aguiyi", "Ayatollah"; nor is whose somebody is ("Kenya's").
NO_POST = re.compile(
    r"(?:(?:senior|lieutenant|major|brigadier|vice|rear|air|field|chief|four-star|retired|rebel|army|[A-Z]\w+[’']s) )*"
    r"(?:generals?|colonels?|majors?|captains?|lieutenants?|brigadiers?|admirals?|marshals?|commodores?|sergeants?|corporals?|ayatollahs?|sheikhs?|imams?|"
    r"reverends?|fathers?|sisters?|professors?|[A-Z]\w+[’']s ?)",
    re.IGNORECASE,
)
DECADE = re.compile(
    r"\b(?:entering|enters|entered|in) (?:the|its|their) (?P<n>second|third|fourth|fifth|first) decade of (?P<of>[^,.;]{4,60})"
)
# "The then", "its newly-appointed": said of who holds a post, not part of its name.
BEFORE_POST = re.compile(
    r"^(?:(?:newly[- ](?:appointed|elected|accredited)|new|the|then|outgoing|visiting|its|his|her|their) )+", re.IGNORECASE
)
STYLES = frozenset(["mr", "mrs", "ms", "dr", "leader"])
MIN_TITLE_CHARS = 4
# How far behind and before "appointed" or "resigned" the name of its person begins or ends.
NAMED_AFTER_CHARS, NAMED_BEFORE_CHARS = 60, 40
APPOINTED = re.compile(r"\b(?:newly[- ](?:appointed|accredited)|new)\b", re.IGNORECASE)
APPOINT = re.compile(
    r"(?<!newly[- ])\b(?:appointed|named|nominated|presented (?:his |her |their )?(?:letters of credence|credentials)|sworn in|took office|re-?elected|elected|resigned|stepped down)\b",
    re.IGNORECASE,
)
OWN_STEP = re.compile(r"presented|took office|sworn in|resigned|stepped down", re.IGNORECASE)
# "Was appointed", "Sarr, elected in May,", "elected by the Chechens", "named himself": who stands before is the one; behind "by" stands who appoints.
IN_PASSIVE = re.compile(r"(?:\b(?:is|are|was|were|be|been|being|gets?|got)(?: \w+ly| later| also)?|,) $")
BY_ANOTHER = re.compile(r" (?:himself|herself|(?:\w+ ){0,3}by)\b")
NO_OBJECT = re.compile(r"[,;:]|\bby (?:the )?$")
UNKNOWN = Sought(re.compile(
    r"\b(?:remain(?:s|ed)? (?:unclear|unknown|undisclosed)|not immediately clear|could not be (?:independently )?verified|no details were given|did not (?:disclose|specify|name|elaborate)|it is unclear|was not disclosed)\b",
    re.IGNORECASE,
), "unclear", "unknown", "disclose", "immediately clear", "verified", "no details", "did not")  # fmt: skip
PHRASE_BEFORE = re.compile(
    r"(?:\b(?:which (?:was|were) |was |were |been |have been |to )?(?:\w+ing|\w+ed|\w+en|mark|marks|lift|raise|enter|become|became|deepen|strengthen|upgrade|elevate)(?: (?:relations|ties|their relations|it|them))? "
    r"(?:to |into |of |by |on )?)?(?:(?:a|an|the|their|its|this|our|two countries'|[A-Z]\w+[’']s) )?(?:\d+(?:st|nd|rd|th) (?:founding )?anniversary of (?:the |their )?|\w+ decade of (?:the |their )?)?[“\"]?$"
)
PHRASE_AFTER = re.compile(
    r"[”\"]?(?: with (?:[A-Z][\w’-]+ ?){1,3}| between [^,.;]{3,50}?(?=[,.;]| (?:in|on|to|and) )| in the new period)?(?: (?:in|to|until) (?:19|20)\d\d| this year| falls this year)?"
)
# "The strategic partnership established in 2010": since when it stands.
SINCE_THEN = re.compile(
    r"[”\"]?,? (?:(?:which|that) )?(?:was |were )?(?:first )?(?:established|declared|forged|formed|set up|proclaimed|concluded|launched|agreed|signed) (?=in |on )"
)
# Verbs that help another, and wishes that it depends on: "have thereby been", "wishes to".
HELPERS = re.compile(
    r"(?:\b(?:has|have|had|been|be|was|were|is|are|to|thereby|also|a|an|the|joint|wish\w*|want\w*|hope\w*|agree\w*|decid\w*|will|would)\s+)+$",
    re.IGNORECASE,
)
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}


def with_standing(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Returns drafts with those of the sentence that rest on grammar alone."""
    return [
        *drafts,
        *offices(scene),
        *appointments(scene),
        *levels(scene),
        *anniversaries(scene),
        *figures(scene),
        *coverage(scene),
    ]


def offices(scene: Scene) -> Iterator[Draft]:
    """Yields an office for each person whose title the text gives with the name, and an appointment for "newly-appointed"."""
    for index in scene.mentions:
        mention = scene.mention(index)
        post = post_of(scene, index) if mention.title is not None and mention.name is not None else ""
        if not post or mention.title is None:
            continue
        quote = Span(start=mention.start, end=mention.end)
        yield standing_draft(scene.number, "office", quote, mention.title, [("holder", index)], fields={"post": post})
        if APPOINTED.match(scene.words(mention.title)):
            yield standing_draft(
                scene.number, "appointment", quote, mention.title, [("holder", index)], realis="happened", fields={"post": post},
                timeless=True,
            )  # fmt: skip


def post_of(scene: Scene, index: int) -> str:
    """Returns the post that a person's title names, "" where it names none of his own."""
    mention, actor = scene.mention(index), scene.resolved(index).actors[0]
    title = scene.words(mention.title) if mention.title is not None else ""
    if actor.type != "person" or len(fold(title)) < MIN_TITLE_CHARS or fold(title) in STYLES:
        return ""
    post = BEFORE_POST.sub("", title)
    if LIKE_ANOTHER.search(title):
        post = actor.offices[0].title if actor.offices else ""
    if NO_POST.fullmatch(post) or (AFTER_ANOTHER.search(title) and " " not in post):
        return ""
    return post


def appointments(scene: Scene) -> Iterator[Draft]:
    """Yields an appointment, election or resignation of the person next to its verb; who presents credentials stands before it."""
    people = [index for index in scene.mentions if scene.resolved(index).actors[0].type == "person" and scene.mention(index).name]
    for match in APPOINT.finditer(scene.text, scene.sentence.start, scene.sentence.end) if people else ():
        holder = appointee(scene, people, match)
        if holder is not None:
            clause = scene.clause_at(match.start())
            yield standing_draft(
                scene.number, "appointment", clause, Span(start=match.start(), end=match.end()), [("holder", holder)], realis="happened",
                fields={"act": match.group().lower()},
            )  # fmt: skip


def appointee(scene: Scene, people: list[int], match: re.Match[str]) -> int | None:
    """Returns the person behind an active verb ("the king named X premier"), before a passive one, a headline's, or a step of one's own."""
    before = [index for index in people if 0 <= match.start() - scene.mention(index).end < NAMED_BEFORE_CHARS]
    after = [
        index
        for index in people
        if 0 <= scene.mention(index).start - match.end() < NAMED_AFTER_CHARS
        and NO_OBJECT.search(scene.text, match.end(), scene.mention(index).start) is None
    ]
    passive = IN_PASSIVE.search(scene.text, scene.sentence.start, match.start()) or BY_ANOTHER.match(scene.text, match.end())
    if OWN_STEP.match(match.group()) or passive:
        return before[-1] if before else None
    if after:
        return after[0]
    return before[-1] if before and scene.sentence.role in ("title", "teaser") else None


def levels(scene: Scene) -> Iterator[Draft]:
    """Yields a partnership level for each label; "mentioned" unless a verb says more; years from anniversaries of the label."""
    for match in LABEL.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        if "strategic" not in match.group().lower() and "comprehensive" not in match.group().lower():
            continue
        members = pair_of(scene)
        if len(members) < 2 and not (members and len(scene.countries(members[0])) > 1):
            continue
        before = scene.text[max(scene.sentence.start, match.start() - 90) : match.start()]
        act = next((name for name, verb in DONE_TO_LEVELS.items() if verb.search(before)), "mentioned")
        fields: dict[str, str | float | tuple[str, ...]] = {"label": match.group(), "event": act}
        since = since_of(scene, match.start(), match.end())
        quote = phrase(scene, match.start(), match.end())
        if act != "mentioned":
            quote = with_act(scene, quote, match.start() - len(before), before, act)
        if since is not None:
            fields["since"] = since.start or ""
            fields["since_rule"] = since.rule or ""
        yield standing_draft(
            scene.number, "partnership_level", quote, Span(start=match.start(), end=match.end()), [("member", index) for index in members],
            subkind=act, fields=fields, date=since, realis="happened" if act in ("upgraded", "established") else "presupposed",
        )  # fmt: skip


def with_act(scene: Scene, quote: Span, offset: int, before: str, act: str) -> Span:
    """Returns the quote of a level from the verb on that says what was done to it, with what stands before the verb ("has been")."""
    verb = DONE_TO_LEVELS[act].search(before)
    if verb is None:
        return quote
    first = verb.start()
    helper = HELPERS.search(before[:first])
    start = offset + (helper.start() if helper else first)
    clause = scene.clause_at(start)
    return scene.stripped(min(quote.start, max(start, clause.start)), quote.end)


def since_of(scene: Scene, start: int, end: int) -> DateRange | None:
    """Returns the start of a level that an anniversary or decade of it gives ("20th anniversary of strategic partnership in 2021")."""
    for match in ANNIVERSARY.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        if match["of"] and match.start("of") <= start and end <= match.end("of") + 2:
            return base_year(scene, match)
    told = SINCE_THEN.match(scene.text, end, scene.sentence.end)
    for time in scene.times if told else ():
        if told is not None and told.end() <= time.start <= told.end() + 5 and time.date is not None and time.date.end:
            return time.date
    for match in DECADE.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        if match.start("of") <= start < match.end("of"):
            year = present_year(scene)
            if year is not None:
                first = year - 10 * (ORDINALS[match["n"]] - 1)
                return DateRange(
                    start=f"{first}-01-01", end=f"{first + 2}-01-01", precision="year", basis="derived", text=match.group(),
                    rule=f"{year} less {10 * (ORDINALS[match['n']] - 1)} years, loose: a decade is entered about its first year",
                )  # fmt: skip
    return None


def present_year(scene: Scene) -> int | None:
    """Returns the year of the text's present: of a stated year in the sentence, else of the publication."""
    years = [
        int(found.date.start[:4]) for found in scene.times if found.date and found.date.start and found.date.precision == "year"
    ]
    if years:
        return years[0]
    published = scene.analysis.article.published
    return int(published.start[:4]) if published and published.start else None


def years_of(match: re.Match[str]) -> int:
    """Returns the number of years an anniversary counts."""
    words = match.group().lower()
    if match["n"]:
        digits = re.match(r"\d+", match["n"])
        return int(digits.group()) if digits else ORDINAL_YEARS[match["n"].lower()]
    if match["w"]:
        return int(match["w"]) if match["w"].isdigit() else ROUND_NUMBERS[match["w"].lower()]
    if match["d"]:
        return 10 * NUMBERS[match["d"].lower()]
    return 50 if "half a century" in words else next(years for name, years in ORDINAL_YEARS.items() if words.startswith(name))


def base_year(scene: Scene, match: re.Match[str]) -> DateRange | None:
    """Returns the year an anniversary counts from: its year less its number."""
    stated = match["y"]
    year = int(stated) if stated else present_year(scene)
    if year is None:
        return None
    first = year - years_of(match)
    return DateRange(
        start=f"{first}-01-01", end=f"{first + 1}-01-01", precision="year", basis="derived", text=match.group(),
        rule=f"{year} less {years_of(match)} years",
    )  # fmt: skip


def anniversaries(scene: Scene) -> Iterator[Draft]:
    """Yields an anniversary with its number of years and the year it counts from."""
    for match in ANNIVERSARY.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        if not match["of"] or (not match["n"] and "nnivers" not in match.group() and LASTED.match(match["of"])):
            continue
        base = base_year(scene, match)
        fields: dict[str, str | float | tuple[str, ...]] = {"what": match["of"].strip(), "years": float(years_of(match))}
        if base is not None and base.start:
            fields["base_year"] = base.start[:4]
        date = day_kept(scene, match)
        yield standing_draft(
            scene.number, "anniversary", phrase(scene, match.start(), match.end()), Span(start=match.start(), end=match.end()),
            [("member", index) for index in pair_of(scene)], realis="happened", fields=fields, date=date, timeless=date is None,
        )  # fmt: skip


def phrase(scene: Scene, start: int, end: int) -> Span:
    """Returns the noun phrase around a label: from its verb, article or possessive to the parties or year that follow it."""
    before = PHRASE_BEFORE.search(scene.text[scene.clause_at(start).start : start])
    after = PHRASE_AFTER.match(scene.text[end : scene.sentence.end])
    return scene.stripped(start - (len(before.group()) if before else 0), end + (after.end() if after else 0))


def day_kept(scene: Scene, match: re.Match[str]) -> DateRange | None:
    """Returns the day right behind an anniversary on which it is kept, else its year: the one that it names, or that of the text."""
    days = (one for one in scene.times if match.end() <= one.start <= match.end() + NEXT_TO_CHARS)
    day = next((one.date for one in days if one.date is not None and one.date.precision == "day"), None)
    year = present_year(scene)
    if day is not None or year is None:
        return day
    return DateRange(
        start=f"{year}-01-01", end=f"{year + 1}-01-01", precision="year", basis="stated" if match["y"] else "derived", text=match.group(),
        rule=None if match["y"] else "year of publication",
    )  # fmt: skip


def coverage(scene: Scene) -> Iterator[Draft]:
    """Yields what the text itself says is unknown."""
    for match in UNKNOWN.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        roles: list[tuple[ParticipantRole, int]] = [("mentioned", index) for index in scene.mentions[:2]]
        yield standing_draft(
            scene.number,
            "coverage",
            scene.whole,
            Span(start=match.start(), end=match.end()),
            roles,
            realis="happened",
            timeless=True,
        )
