"""Analysis -> Resolution: one `Resolved` per mention, in order, with candidates, score and reason; null rather than a guess."""

from __future__ import annotations

from collections import Counter
from typing import Literal

import msgspec

from detente.actors.bodies import read_body, read_group, shared_adjective
from detente.actors.compounds import full_name, is_plural, of_each_state
from detente.actors.counterparts import is_counterpart, read_counterpart
from detente.actors.homes import Homes, fits_encoder
from detente.actors.learning import LearnedOffice, with_learned
from detente.actors.names import THRESHOLD, resolve_name
from detente.actors.origins import likely_home
from detente.actors.persons import known_persons, read_person
from detente.actors.phrases import Phrase, read_phrase
from detente.actors.places import find_place, find_place_in, is_locative
from detente.actors.possessors import is_next_in_office, read_next_in_office, with_state_of_possessor
from detente.actors.printed import state_of_page, state_of_subject
from detente.actors.referring import later_references, read_reference
from detente.actors.sectors import sectors_of_text, with_learned_sector
from detente.actors.setting import NO_STATE, Setting, setting_of
from detente.actors.sharers import read_sharer
from detente.actors.wording import (
    LEADING,
    LED_CHARS,
    OF_A_REGION,
    OF_SEVERAL_STATES,
    SEVERAL_STATES,
    kind_start,
    sector_of_description,
    sector_of_noun,
)
from detente.model import Actor, Analysis, Mention, Resolution, Resolved
from detente.ontology import knowledge
from detente.ontology.nouns import people

# A bare name that no preposition makes a place is one when the gazetteer has little doubt: our own sites and seas, capitals (by hand).
SURE_PLACE = 0.6
# Whoever has one of these titles alone is of a state, and no official of an international body.
OF_A_STATE = frozenset(["minister", "premier", "king", "queen", "governor", "mayor", "senator", "lawmaker"])
# Of persons whose state the network gives with this chance or more eight in ten get the right one (training corpus, held-out fifth, 731 persons).
SURE_NAME = 0.5


def resolve(analysis: Analysis, learned: tuple[LearnedOffice, ...] = ()) -> Resolution:
    """Returns the analysis with every mention resolved to actors or a place, or left open with the reason.

    Args:
        analysis: an article with its mentions.
        learned: offices that earlier articles gave to persons the knowledge base does not know (`learn_offices`).
    """
    resolved = resolved_in(analysis, setting_in(analysis), learned)
    return Resolution(analysis=analysis, resolved=tuple(resolved))


def setting_in(analysis: Analysis) -> Setting:
    """Returns the setting of an article's mentions, with the networks that know whose and what somebody unknown is where the text was tagged."""
    text = analysis.article.text
    setting = setting_of(text, day_of(analysis))
    page, subject = state_of_page(analysis.article, setting), state_of_subject(analysis.article, setting)
    setting = msgspec.structs.replace(setting, page=page, subject=subject)
    if not fits_encoder() or not any(one.tagged for one in analysis.mentions):
        return setting
    homes = Homes(text, analysis.sentences, setting)
    return msgspec.structs.replace(setting, homes=homes, sectors=sectors_of_text(homes))


def resolved_in(analysis: Analysis, setting: Setting, learned: tuple[LearnedOffice, ...] = ()) -> list[Resolved]:
    """Returns the resolution of each mention in a setting."""
    text = analysis.article.text
    resolved: list[Resolved] = []
    for index, mention in enumerate(analysis.mentions):
        found = None
        if mention.antecedent is None and is_counterpart(text, mention):
            found = read_counterpart(text, index, analysis.mentions, resolved, setting)
        if is_next_in_office(text, mention):
            found = read_next_in_office(text, index, analysis.mentions, resolved, setting.day)
        found = found or resolve_one(text, index, mention, setting, resolved)
        found = with_state_of_possessor(text, index, analysis.mentions, resolved, found)
        if learned and mention.type == "person" and mention.name is not None:
            found = with_learned(found, mention.name.of(text), setting.day, learned)
        resolved.append(found)
    return later_references(analysis, resolved)


def resolve_mention(text: str, start: int, end: int, date: str | None = None) -> Resolved:
    """Returns what the words `text[start:end]` name on a date, by the words themselves and the states the text names.

    Args:
        text: a text; the mention may be all of it ("Kremlin").
        start: first code point of the mention.
        end: the code point after its last.
        date: ISO date of any precision at which offices, names and bodies are looked up; None leaves offices to the title.

    >>> resolve_mention("The Russian president spoke.", 4, 21, "2009-05-09").actors[0].name
    'Dmitry Medvedev'
    """
    return resolve_span(text, 0, start, end, setting_of(text, date), None)


def day_of(analysis: Analysis) -> str | None:
    """Returns the day (or year) at which offices are looked up: publication, else the first dated day, else the first year."""
    published = analysis.article.published
    if published is not None and published.start:
        return published.start
    dated = [
        found.date
        for found in analysis.times
        if found.date is not None and found.date.start and not found.date.start.startswith("--")
    ]
    by_day = [date.start for date in dated if date.precision == "day"]
    if by_day:
        return by_day[0]
    years = Counter(date.start[:4] for date in dated if date.start and date.precision in ("year", "month"))
    return years.most_common(1)[0][0] if years else None


def resolve_one(text: str, index: int, mention: Mention, setting: Setting, earlier: list[Resolved]) -> Resolved:
    """Returns the resolution of one mention; references take their antecedent's."""
    if mention.is_possessive:
        return Resolved(mention=index, reason="says whose something is")
    if mention.antecedent is not None and mention.antecedent < index:
        reference = read_reference(text, index, mention, earlier[mention.antecedent])
        if reference is not None:
            return reference
    if mention.antecedents:
        return Resolved(mention=index, reason="refers to several")  # filled when all others are known
    if mention.type == "pronoun":
        return Resolved(mention=index, reason="left open")
    if mention.type == "place":
        around = setting.codes(mention.start, mention.end)
        place = find_place_in(text, mention.start, mention.end, frozenset(around), setting.day)
        return Resolved(mention=index, place=place, score=place.score, reason=place.reason or "no match")
    name = (mention.name.start, mention.name.end) if mention.name is not None and mention.type == "person" else None
    sharer = read_sharer(text, index, mention, setting)
    if sharer is not None:
        return sharer
    found = resolve_span(text, index, mention.start, mention.end, setting, name, kind=mention.type)
    unknown = mention.rule == "tagger" or (mention.tagged and mention.type in ("group", "body", "person", "epithet"))
    if unknown and not found.actors:
        found = described(text, index, mention, setting, found)
    return with_learned_sector(mention, with_sector(text, mention, as_people(text, mention, found)), setting)


def as_people(text: str, mention: Mention, found: Resolved) -> Resolved:
    """Returns people or a body of whom only the state is known ("Hungarian truck drivers") as themselves, not as that state."""
    words = text[mention.start : mention.end]
    kind: Literal["person", "body", "group"]
    match mention.type:
        case "person" | "body" | "group" as named if words.split()[-1].islower():
            kind = named
        case "epithet" if words.split()[-1] in people()[0]:  # "a Ukrainian naval officer", not "the Asian country"
            kind = "person"
        case _:
            return found
    if not all((actor.id or "").startswith("state:") for actor in found.actors):
        return found
    actors = tuple(Actor(id=None, name=words, type=kind, country=actor.country, sector=None) for actor in found.actors)
    return msgspec.structs.replace(found, actors=actors)


def with_sector(text: str, mention: Mention, found: Resolved) -> Resolved:
    """Returns people of whom no rule says what they are with the sector of the noun that names them ("Catalan mayors"); international ones have none."""
    if mention.type not in ("group", "person", "epithet", "body"):
        return found
    if text[mention.start : mention.end].endswith("group"):
        return found  # its other words have said what sort it is, or that it is of none
    words, after = text[kind_start(text, mention.start) : mention.end], text[mention.end : mention.end + LED_CHARS]
    if mention.name is not None:  # "Pastor Evan Mawarire"
        words, after = text[mention.start : mention.name.start].rstrip(", "), ""

    def sector(one: Actor) -> str | None:
        if one.id is not None or one.country in NO_STATE:
            return one.sector
        if one.sector == "GOV" and mention.type != "body":  # "opposition leader" is of no government
            return sector_of_description(words, after) or one.sector
        return one.sector or sector_of_noun(words, after)

    actors = tuple(msgspec.structs.replace(one, sector=sector(one)) for one in found.actors)
    return msgspec.structs.replace(found, actors=actors)


def described(text: str, index: int, mention: Mention, setting: Setting, open_reading: Resolved) -> Resolved:
    """Returns somebody whom only the words describe ("rival gangs"), of the state that the text names nearest and most often.

    A person ("the minister" whom no text names) stands without a state, since nearness does not say whose he is, unless his name says the same.
    """
    single = mention.type in ("person", "epithet")
    head = text[mention.start : mention.end].rsplit(maxsplit=1)[-1].lower()
    if single:
        home = home_by_name(text, mention, setting)
        home = None if home in NO_STATE and head in OF_A_STATE else home
    else:
        several = head in SEVERAL_STATES or OF_SEVERAL_STATES.match(text, mention.end) or OF_A_REGION.match(text, mention.start)
        joined = shared_adjective(text, mention.start, setting) if head in LEADING else None
        home = None if several else joined or setting.home(mention.start, mention.end)
    kind: Literal["person", "body", "group"] = "person" if single else "body" if mention.type == "body" else "group"
    actor = Actor(id=None, name=text[mention.start : mention.end], type=kind, country=home, sector=None)
    return Resolved(mention=index, actors=(actor,), candidates=open_reading.candidates, score=0.4, reason="somebody not known" if single else "words and nearest state of the text")  # fmt: skip


def home_by_name(text: str, mention: Mention, setting: Setting) -> str | None:
    """Returns the state of somebody of whom only the name is known, where nearness and name leave little doubt."""
    words = text[mention.start : mention.end]
    if mention.type != "person" or not (words[0].isupper() and words.rsplit(maxsplit=1)[-1][0].isupper()):
        home, chance = setting.homes.home(mention.start, mention.end) if setting.homes else (None, 0.0)
    else:
        home, chance = likely_home(words, mention.start, mention.end, setting)
    base = knowledge()
    persons = known_persons(words)[0]
    known = {
        base.offices[one.office].country
        for person in persons
        for one in base.holdings.get(person, ())
        if one.office in base.offices
    }
    # A name that office holders bear, and that is not read as one of them, is of no state but theirs.
    return home if chance >= SURE_NAME and (not known or home in known) else None


def resolve_span(
    text: str, index: int, start: int, end: int, setting: Setting, name: tuple[int, int] | None, kind: str | None = None
) -> Resolved:
    """Returns the reading of a stretch by the head of its phrase."""
    phrase = read_phrase(text, start, end, name)
    short = full_name(text, start, end)
    if short is not None:
        return resolve_name(text, index, msgspec.structs.replace(phrase, whole=short), setting, "state")
    if phrase.kind in ("state", "seat") or (phrase.kind == "body" and phrase.whole is not None and phrase.whole.seats):
        found = resolve_name(text, index, phrase, setting, kind)
        # "Her Brazilian and Uruguayan counterparts": a noun without a sort of its own, of each state before it.
        each = of_each_state(found.actors[0], phrase, setting) if kind == "group" and found.actors else found.actors
        names = knowledge().states
        if len(each) > 1:
            each = tuple(msgspec.structs.replace(one, name=names.get(str(one.country), one.name)) for one in each)
        return msgspec.structs.replace(found, actors=each)
    named = kind == "person" and phrase.name is not None and phrase.name[1] == end  # "Foreign Ministers Sergey Lavrov"
    if (phrase.kind == "group" and not named) or (kind == "group" and phrase.kind != "person"):
        candidates, actor, score, reason = read_group(phrase, text, setting)
    elif phrase.kind == "body" or (
        kind == "body" and phrase.kind in ("person", "name")
    ):  # no "Communist" is secretary of a party
        candidates, actor, score, reason = read_body(phrase, text, setting)
    else:
        candidates, actor, score, reason = read_person(phrase, text, setting)
        if actor is None and phrase.kind != "person":
            fallback = fallback_of(text, phrase, setting, kind)
            if fallback is not None:
                return msgspec.structs.replace(fallback, mention=index)
    if actor is None or score < THRESHOLD:
        return Resolved(mention=index, candidates=candidates, reason=reason)
    several = actor.type in ("group", "body") or (actor.type == "person" and phrase.name is None and is_plural(phrase))
    actors = of_each_state(actor, phrase, setting) if several else (actor,)
    return Resolved(mention=index, actors=actors, candidates=candidates, score=score, reason=reason)


def fallback_of(text: str, phrase: Phrase, setting: Setting, kind: str | None) -> Resolved | None:
    """Returns a body or place that a phrase without a known head may be."""
    if phrase.bodies or phrase.states:
        candidates, actor, score, reason = read_body(phrase, text, setting)
        if actor is not None and score >= THRESHOLD:
            return Resolved(mention=0, actors=(actor,), candidates=candidates, score=score, reason=reason)
    if kind is None and phrase.kind in ("name", "unknown"):
        around = frozenset(setting.codes(phrase.start, phrase.end))
        place = find_place(text[phrase.start : phrase.end], around, setting.day)
        if place.score >= (THRESHOLD if is_locative(text, phrase.start) else SURE_PLACE):
            return Resolved(mention=0, place=place, score=place.score, reason=place.reason)
    return None
