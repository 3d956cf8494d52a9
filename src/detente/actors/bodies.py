"""Body and group phrases -> bodies of the knowledge base at a date, or one described by its state and head noun."""

from __future__ import annotations

import re

import msgspec

from detente.actors.lexicon import Entry, body_forms, is_anyones, lexicon, own_content, states_with_form, valid_at
from detente.actors.offices import current_at
from detente.actors.phrases import Phrase
from detente.actors.setting import NO_STATE, Setting, choose_code, distance, naming_tokens, possible_codes
from detente.actors.wording import (
    BODY_HEADS,
    BODY_SECTORS,
    FORUM_GROUPS,
    GROUP_SECTORS,
    LED_CHARS,
    OF_A_REGION,
    OF_ANY_STATE,
    OF_SEVERAL_STATES,
    SEVERAL_STATES,
    content,
    key,
    sector_of_group,
    sector_of_noun,
    sector_of_words,
)
from detente.model import Actor, Candidate
from detente.ontology import knowledge
from detente.ontology.knowledge import Organisation

MIN_LEAD = 0.05
# Without any state in the text, an alias that few states share means the one whose body English news names bare ("Foreign Office").
FEW = 6
FAMOUS = ("GBR", "USA", "IND", "DEU")
# "Ugandan troops of the African Union": a body of another state than the one named is not whose they are first.
LEAST_OWNER = 0.5
ARMED = frozenset(["REB", "CRM"])
# Groups of these sectors are of some people, of no international body: the United Nations have no parties, farmers or gunmen.
OF_A_PEOPLE = frozenset(["CVL", "REB", "CRM", "AGR", "OPP", "PTY", "REL", "EDU"])
A_BANK = frozenset(["bank"])
# "(Russian) police and student (leaders)", and behind a body's known name "(the Russian government) and societal (leaders)".
BOTH_OF = {"D": re.compile(r" (?:[a-z]+ ){1,2}and (?:[a-z]+ )?"), "O": re.compile(r" and (?:[a-z]+ )")}
SECRET_SERVICE = re.compile(r"\b(?:security|secret|intelligence) services?\b")
# After an adjective: people who are no soldiers, police or officials, who are mostly at home where they are attacked.
CIVILIANS = re.compile(
    r" (?:[\w-]+ ){0,2}?(?:workers?|engineers?|geologists?|tourists?|journalists?|reporters?|hostages?|nationals|citizens|missionar(?:y|ies)|nuns?|priests?|doctors?|nurses?|"
    r"teachers?|students?|businessm[ae]n|contractors?|technicians?|miners?|sailors|crew|pilgrims?|climbers?|volunteers?|expatriates?|women|men|man|woman|famil(?:y|ies)|couple)\b"
)
INTERNATIONAL = frozenset(["IGO", "UNO", "EUR", "NGO", "IMG", "MNC", "ISM"])
MINISTRIES = frozenset(["ministry", "ministries"])
# "His security council" is no international one; most states have a "Council of Ministers", the Union's is meant where the text names the Union.
OWN_BODY = re.compile(r"(?:his|her|its|their|(?:the )?national) ", re.IGNORECASE)
CABINETS = frozenset(["council of ministers"])
# Sectors of bodies that are some state's; a company, court or group may be nobody's.
ORGANS_OF_STATE = frozenset(["GOV", "LEG", "MIL", "COP"])
# Nouns that say no more than that somebody is of a body: what he is the body tells.
# "Trade unions in Germany" are German; not those who are abroad there, and not what a determiner calls another's ("its citizens in Syria").
# Of 127 such groups of the training corpus 100 are of the state that "in" names, of the others most are of several states.
IN_STATE = re.compile(r" (?:in|across|throughout) (?:the )?(?:(?:neighbouring|northern|southern|eastern|western|central) )?")
LISTED_STATES = re.compile(r",? (?:and |or )?(?:the )?[A-Z](?![\w’'-]+ (?:said|told|has|was|is|will)\b)")
ABROAD = re.compile(
    r"^(?:its|his|her|their|our|foreign|other|international)\b|\b(?:peacekeepers?|embass(?:y|ies)|consulates?|envoys?|diplomats?|ambassadors?|missions?|exiles?|refugees|migrants|"
    r"expatriates|nationals|citizens|foreigners|tourists|troops|soldiers|forces|bases?|employees|staff|colleagues|counterparts?|maids|workers|students|donors|parties to|operators|observers|monitors|delegates)$",
    re.IGNORECASE,
)
GENERIC = frozenset(
    "fighters fighter members member militants militant officials official leaders leadership rebels rebel sources ".split()
)


def body_candidates(entry: Entry, phrase: Phrase, setting: Setting) -> list[Candidate]:
    """Returns the bodies that a known name may mean, best first: valid at the date, of a state in the phrase or the text."""
    base = knowledge()
    stated = {code for state in phrase.states for code in possible_codes(state, setting.day)}
    around = setting.codes(phrase.start, phrase.end)
    found: list[Candidate] = []
    ids = list(dict.fromkeys(entry.bodies))
    valid = [one for one in ids if valid_at(base.organisations[one].valid_from, base.organisations[one].valid_to, setting.day)]
    pool = valid or ids
    countries = {base.organisations[one].country for one in pool}
    for ident in pool:
        one = base.organisations[ident]
        score, reason = (0.8, "name of a body") if ident in valid else (0.6, "name of a body of another time")
        if stated:
            score, reason = (score + 0.15, f"{reason}; state in the phrase") if one.country in stated else (score - 0.4, reason)
        elif len(countries) == 1 and around and one.country not in (*around, *NO_STATE) and others_have(entry, phrase, setting):
            score, reason = score - 0.4, f"{reason} that bodies of other states have too"
        elif len(countries) > 1:
            place = around.index(one.country) if one.country in around else None
            score += 0.1 - 0.03 * place if place is not None and place < 4 else -0.3
            score += 0.05 * (key(one.name) == phrase.form) + 0.25 * (
                one.country in INTERNATIONAL and key(one.acronym) == phrase.form
            )
        if not stated and not around and 1 < len(countries) <= FEW and one.country in FAMOUS:
            score += 0.3 - 0.06 * FAMOUS.index(one.country)
        if latest(ident, pool):
            score += 0.02
        found.append(Candidate(actor=body_actor(one), score=max(0.0, min(score, 1.0)), reason=reason))
    return sorted(found, key=lambda candidate: (-candidate.score, candidate.actor.id or ""))


def others_have(entry: Entry, phrase: Phrase, setting: Setting) -> bool:
    """Tells whether the state that the text deals with has a body of that name too, as "parliament" is any state's."""
    home = home_of_organ(phrase, setting, "GOV")
    common = entry.form in BODY_HEADS or not MINISTRIES.isdisjoint(entry.form.split())
    return is_anyones(entry.form) and (common or home in states_with_form()[content(entry.form)])


def is_strange(candidate: Candidate, entry: Entry, phrase: Phrase, setting: Setting) -> bool:
    """Tells whether a body that any state may have ("the foreign ministry") is one of a state that a text on other states does not name."""
    country = candidate.actor.country
    around = set(setting.codes(phrase.start, phrase.end)) - NO_STATE
    around = {setting.subject} if setting.subject and setting.subject not in around else around
    home = home_of_organ(phrase, setting, "GOV") if not MINISTRIES.isdisjoint(entry.form.split()) else None
    around = {home} if home else around  # of the states that the text names, the one whose it most likely is
    return bool(around) and country not in (None, *around, *NO_STATE) and not phrase.states and is_anyones(entry.form)


def home_of_organ(phrase: Phrase, setting: Setting, sector: str | None) -> str | None:
    """Returns the state of a body without one in its words; of an organ of state that nothing near tells apart, that of the page.

    What a bulletin on one state calls "the central bank" is that state's, also where an item names the other side alone.
    """
    if sector in ORGANS_OF_STATE and setting.subject and setting.subject not in setting.counts():
        return setting.subject
    return setting.home(phrase.start, phrase.end) or (setting.page if sector in ORGANS_OF_STATE else None)


def latest(ident: str, pool: list[str]) -> bool:
    """Tells whether of bodies of one state (a group that changed sector) this is the one that began last."""
    base = knowledge().organisations
    return all(base[other].valid_from <= base[ident].valid_from for other in pool if base[other].country == base[ident].country)


def body_actor(one: Organisation) -> Actor:
    """Returns a body of the knowledge base as an actor."""
    kind = "forum" if one.kind in ("igo", "bloc") else "group" if one.kind == "armed_group" else "body"
    return Actor(id=one.id, name=one.name, type=kind, country=one.country or None, sector=one.sector or None)  # type: ignore[arg-type]


def read_body(phrase: Phrase, text: str, setting: Setting) -> tuple[tuple[Candidate, ...], Actor | None, float, str]:
    """Returns the candidates of a body phrase, and the actor taken with score and reason; None leaves it open."""
    surface = text[phrase.start : phrase.end]
    entry = phrase.whole if phrase.whole is not None and phrase.whole.bodies else None
    entry = entry or lexicon().entries.get(phrase.form)
    if entry is None and phrase.bodies and not {"ministry", "embassy"} & set(phrase.bare_words.split()):
        entry = phrase.bodies[0]
    if entry is not None and entry.bodies and not is_common(entry, surface, phrase, setting):
        candidates = body_candidates(entry, phrase, setting)
        if phrase.whole is None and candidates[0].actor.sector is None and not phrase.states:
            own = sector_of_words(frozenset(phrase.bare_words.split()), BODY_SECTORS)
            if own not in (None, "GOV", "BUS"):
                part = Actor(id=None, name=surface, type="body", country=candidates[0].actor.country, sector=own)
                return tuple(candidates), part, 0.9 * candidates[0].score, "part of a body"
        strange = is_strange(candidates[0], entry, phrase, setting)
        clear = not strange and (
            len(candidates) == 1 or candidates[0].score - candidates[1].score >= MIN_LEAD or same(candidates)
        )
        if clear and candidates[0].score >= 0.45:
            return tuple(candidates), candidates[0].actor, candidates[0].score, candidates[0].reason
        if not phrase.states:
            agreed = agreed_sector(candidates)
            state = home_of_organ(phrase, setting, agreed)
            if state:
                found = body_of_state(state, content(phrase.form), setting.day)
                if found is not None:
                    return tuple(candidates), body_actor(found), 0.6, "body of the nearest state of the text"
            # What every state has, the text's has too, though the knowledge base does not list it.
            home = state if agreed in ORGANS_OF_STATE and is_anyones(entry.form) else None
            actor = Actor(id=None, name=surface, type="body", country=home, sector=agreed) if agreed else None
            return tuple(candidates), actor, 0.4 if agreed else 0.0, "several states have a body of that name"
    if entry is not None and is_cabinet(entry, phrase, setting):
        phrase = msgspec.structs.replace(phrase, bodies=())
    return described_body(phrase, surface, setting)


def is_common(entry: Entry, surface: str, phrase: Phrase, setting: Setting) -> bool:
    """Tells whether words without a capital only happen to be the name of another state's body: Jordan's "security service" is not Britain's."""
    around = setting.codes(phrase.start, phrase.end)
    owners = {knowledge().organisations[one].country for one in entry.bodies}
    if owners <= NO_STATE and not phrase.states and around:
        return is_cabinet(entry, phrase, setting) or OWN_BODY.match(surface) is not None
    if not surface.islower() or phrase.states:
        return False
    return bool(around) and not owners & {*around, *NO_STATE}


def is_cabinet(entry: Entry, phrase: Phrase, setting: Setting) -> bool:
    """Tells whether a "Council of Ministers" is a state's, in a text that does not name the Union."""
    return entry.form in CABINETS and not phrase.states and "EUR" not in setting.codes(phrase.start, phrase.end)


def same(candidates: list[Candidate]) -> bool:
    """Tells whether the first two readings agree in country and sector, so that either serves."""
    first, second = candidates[0].actor, candidates[1].actor
    return (first.country, first.sector) == (second.country, second.sector)


def agreed_sector(candidates: list[Candidate]) -> str | None:
    """Returns the sector in which all readings agree."""
    sectors = {candidate.actor.sector for candidate in candidates}
    return sectors.pop() if len(sectors) == 1 else None


def described_body(phrase: Phrase, surface: str, setting: Setting) -> tuple[tuple[Candidate, ...], Actor | None, float, str]:
    """Returns a body by its state and words ("the Russian Foreign Ministry"), else one that only its words describe."""
    country, weight = None, 0.0
    for entry in (*phrase.states, *phrase.bodies):
        code, score, _ = choose_code(entry, setting, phrase.start, phrase.end)
        if code is not None:
            country, weight = code, score
            break
    if country is None:
        country, weight = ruler_country(phrase, setting), 0.9
    stated = country is not None
    if country is None and not ("group" in phrase.words.split() and FORUM_GROUPS & set(phrase.words.split())):
        country = home_of_organ(phrase, setting, described_sector(phrase, surface))
        weight = 0.6 if country else 0.3
    words = content(phrase.form)
    if country is not None:
        known = body_of_state(country, words, setting.day)
        if known is not None:
            return (), body_actor(known), 0.9 * weight, "state and name of a body"
    sector = described_sector(phrase, surface)
    if country is None and sector is None:
        return (), None, 0.0, "left open"
    actor = Actor(id=None, name=surface, type="body", country=country, sector=sector)
    return (), actor, 0.7 * weight if stated else 0.4, "state and head noun" if stated else "head noun and nearest state"


def described_sector(phrase: Phrase, surface: str) -> str | None:
    """Returns the sector that the words of a body give, the bodies named in it counting last; "group" says nothing by itself."""
    words = frozenset(phrase.words.split()) | content(phrase.form)
    bare = frozenset(phrase.bare_words.split()) | content(phrase.bare_words)
    if "group" in words:
        return sector_of_group(surface, words)
    if SECRET_SERVICE.search(phrase.words):
        return "SPY"
    sector = sector_of_words(bare, BODY_SECTORS) or sector_of_words(words, BODY_SECTORS)
    return None if sector == "GOV" and not phrase.states and is_international(phrase) else sector


def is_international(phrase: Phrase) -> bool:
    """Tells whether a phrase belongs to an international body."""
    bodies = knowledge().organisations
    return any(bodies[ident].country in INTERNATIONAL for entry in phrase.bodies for ident in entry.bodies)


def ruler_country(phrase: Phrase, setting: Setting) -> str | None:
    """Returns the state whose office holder a body is called after ("the Trump administration")."""
    offices = knowledge().offices
    for token in phrase.tokens:
        if token.letter not in "CN":
            continue
        persons = lexicon().surnames.get(token.form, ()) or (token.entry.persons if token.entry else ())
        held = [one for person in persons for one in knowledge().holdings.get(person, ()) if current_at(one, setting.day)]
        ruling = {offices[one.office].country for one in held if offices[one.office].kind in ("hos", "hog")}
        if len(ruling) == 1:
            return ruling.pop()
    return None


def body_of_state(country: str, words: frozenset[str], day: str | None) -> Organisation | None:
    """Returns the body of a state whose name has exactly the words, apart from the state's own."""
    own = own_content(country)
    wanted = words - own or words
    if wanted == A_BANK:
        return None  # the central bank has more of a name than that
    best: tuple[float, str] | None = None
    found: Organisation | None = None
    for one in lexicon().bodies_of.get(country, ()):
        if wanted not in body_forms(one.id):
            continue
        rank = (1.0 if valid_at(one.valid_from, one.valid_to, day) else 0.0, one.valid_from)
        if best is None or rank > best:
            best, found = rank, one
    return found


def read_group(phrase: Phrase, text: str, setting: Setting) -> tuple[tuple[Candidate, ...], Actor | None, float, str]:
    """Returns a group ("Russian troops", "Hamas fighters"): country of its state or body, sector of its noun or body."""
    surface = text[phrase.start : phrase.end]
    words = frozenset(phrase.bare_words.split())
    after = text[phrase.end : phrase.end + LED_CHARS]
    if "groups" in words:
        sector = sector_of_group(surface, words)
    else:
        sector = sector_of_noun(surface, after) or sector_of_words(words, GROUP_SECTORS)
    if phrase.bodies:
        candidates = body_candidates(phrase.bodies[0], phrase, setting)
        if candidates and (candidates[0].score >= LEAST_OWNER or not phrase.states):
            owner = candidates[0].actor
            own = owner.sector if words & GENERIC or sector in (None, "GOV") else sector
            actor = Actor(id=None, name=surface, type="group", country=owner.country, sector=own)
            return tuple(candidates), actor, 0.8 * candidates[0].score, "members of a body"
    codes = [
        code
        for code, score, _ in (choose_code(entry, setting, phrase.start, phrase.end) for entry in phrase.states)
        if code and score
    ]
    if not codes:
        alone = len(set(setting.codes(phrase.start, phrase.end))) == 1
        if sector is None or (words & OF_ANY_STATE and not (alone and sector != "GOV")):
            return (), None, 0.0, "left open"
        several = not SEVERAL_STATES.isdisjoint(phrase.form.split()[-1:])
        several = several or bool(OF_SEVERAL_STATES.match(text, phrase.end) or OF_A_REGION.match(text, phrase.start))
        home = None if several else state_behind(text, phrase, setting) or setting.home(phrase.start, phrase.end)
        if home in NO_STATE and sector in OF_A_PEOPLE:
            near = setting.nearness(phrase.start, phrase.end)
            home = max(near, key=lambda code: (near[code], code), default=None)
        if sector == "GOV":
            home = shared_adjective(text, phrase.start, setting) or home
        if sector in ARMED and home is not None and "gang" not in words:  # gangs are at home
            home = home_of_armed(home, phrase, text, setting)
        actor = Actor(id=None, name=surface, type="group", country=home, sector=sector)
        return (), actor, 0.4, "noun and nearest state of the text"
    actor = Actor(id=None, name=surface, type="group", country=codes[0], sector=sector)
    return (), actor, 0.8, "state and noun"


def state_behind(text: str, phrase: Phrase, setting: Setting) -> str | None:
    """Returns the one state that "in" names right behind a group that is at home there: "political parties in Russia"."""
    led = IN_STATE.match(text, phrase.end)
    if led is None or ABROAD.search(text, phrase.start, phrase.end):
        return None
    named = [
        (token, code) for token, code in naming_tokens(text, setting.day) if token.start == led.end() and token.letter == "S"
    ]
    if not named or LISTED_STATES.match(text, named[0][0].end):
        return None
    return named[0][1]


def shared_adjective(text: str, start: int, setting: Setting) -> str | None:
    """Returns the state whose adjective stands before the first of two that "and" joins: "the Russian government and societal leaders" are of Russia."""
    for token, code in naming_tokens(text, setting.day):
        between = BOTH_OF.get(token.letter)
        if between is not None and token.end < start and between.fullmatch(text, token.end, start):
            return code
    return None


def home_of_armed(home: str, phrase: Phrase, text: str, setting: Setting) -> str | None:
    """Returns the state of gunmen and the like: not that of the foreigners whom they harm, where the text names it only as theirs.

    "Gunmen killed 11 Chinese road workers in Afghanistan" are of Afghanistan, "militants hold two Norwegian geologists" of no state known.
    """
    named = [(token, code) for token, code in naming_tokens(text, setting.day) if not phrase.start <= token.start < phrase.end]
    mine = [token for token, code in named if code == home]
    if not mine or not all(token.letter == "D" and CIVILIANS.match(text, token.end) for token in mine):
        return home
    others = [(distance(token.start, phrase.start), code) for token, code in named if code != home and token.letter in "SK"]
    return min(others)[1] if others else None
