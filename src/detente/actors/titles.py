"""Title phrases without a known name -> who holds the office meant on the day, or what the words alone say.

"The Russian president" is whoever held that office at the date; the state comes from the phrase, its body, or the nearest state of
the text. A person whom only the text knows keeps the text's title as office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from detente.actors.lexicon import Entry, forms_of, valid_at
from detente.actors.offices import (
    RANK,
    SCORE_EXACT,
    Match,
    current_at,
    fitting_offices,
    holders_at,
    names_of_body,
    office_of,
    ranked_offices,
)
from detente.actors.origins import likely_home
from detente.actors.phrases import Phrase
from detente.actors.setting import NO_STATE, Setting, choose_code, naming_tokens, possible_codes, state_name
from detente.actors.wording import (
    GROUP_SECTORS,
    KINDS_OF_LEADERS,
    LEADING,
    LED_CHARS,
    PREPOSITIONS,
    content,
    key,
    sector_led,
    sector_of_words,
)
from detente.model import Actor, Candidate, Office
from detente.ontology import knowledge

# Below this a title fits an office only by a general word ("the minister" is not any minister).
MIN_OFFICE = 0.6
SURE_OFFICE = 0.8
FEW_STATES = 4
# Of the states given to unknown officials with less, two in five are right (training corpus).
SURE_HOME = 0.4
ENVOYS = frozenset(["ambassador", "envoy", "representative", "consul"])
# Envoys for a matter are no ambassadors.
MISSIONS = frozenset(["special", "personal", "peace", "presidential", "high"])
NAMES_OF_CODES = {"EUR": "the European Union", "UNO": "the United Nations"}
# Titles of one state alone: whatever states the text names, "the Pope" is of the Holy See, and a taoiseach no other prime minister.
SOLE_TITLES = {"pope": "VAT", "pontiff": "VAT", "taoiseach": "IRL", "tanaiste": "IRL"}
# Whoever has one of these titles is of a government, whatever body stands beside.
STATE_TITLES = frozenset(["minister", "president", "chancellor", "king", "prime"])
TITLE_SECTORS: tuple[tuple[str, frozenset[str]], ...] = (
    ("OPP", frozenset(["opposition"])),
    ("JUD", frozenset(["judge", "justice", "prosecutor", "attorney"])),
    ("PTY", frozenset(["party", "politburo", "communist"])),
    ("SPY", frozenset(["intelligence", "spy"])),
    ("COP", frozenset(["police", "policeman", "policewoman", "gendarme", "constable"])),
    ("LEG", frozenset(["speaker", "senator", "congressman", "lawmaker", "legislator", "parliament", "duma", "assembly", "bundestag", "knesset", "senate", "mp", "mep", "politician"])),
    ("REL", frozenset(["pope", "archbishop", "ayatollah", "patriarch", "cardinal", "bishop", "imam"])),
    ("JRN", frozenset(["journalist", "reporter", "editor", "correspondent", "blogger", "photographer", "cameraman"])),
    ("BUS", frozenset(["ceo", "businessman", "tycoon", "oligarch", "banker"])),
    ("EDU", frozenset(["professor", "scholar", "historian", "analyst", "economist"])),
    ("CVL", frozenset(["activist", "lawyer", "dissident"])),
    ("REB", frozenset(["rebel", "rebels", "militant", "warlord", "guerrilla", "insurgent", "separatist", "militia"])),
    ("MIL", frozenset(["general", "admiral", "marshal", "colonel", "commander", "captain", "lieutenant", "brigadier", "major", "army", "navy", "military", "sergeant"])),
)  # fmt: skip
# What a title's words hold besides the title: an acronym in brackets, and the style of address before the name.
ASIDE = re.compile(r"\([^()]*\)|[()]")
STYLES = frozenset(["mr", "mrs", "ms", "dr", "sir", "prof", "professor", "madame", "mme"])
# "The president's visit to Russia", "the minister arrived in Moscow": nobody visits his own state.
VISIT_TO = re.compile(
    r"(?:[’']s? (?:[\w-]+ ){0,3}?(?:visit|trip|tour|journey) to"
    r"| (?:(?:will|would|is to|is due to|was to|has|had|also) )*(?:visit(?:s|ed)?|(?:arriv(?:e[sd]?|ing)|landed) in|fl(?:ew|ies|y|own) to|travel(?:s|led|ed)? to|paid (?:an? )?(?:[\w-]+ ){0,2}visit to)) (?:the )?"
)
LEADERS = frozenset(["chief", "figure", "spokesman"])
GOVERNMENT = frozenset(
    "president minister prime chancellor king prince princess ambassador envoy secretary spokesman governor mayor "
    "commissioner counsellor consul adviser representative chairman deputy chief director diplomat under official "
    "negotiator coordinator mediator inspector rapporteur crown government ministry aide administrator shah attache premier ".split()
)


def body_codes(bodies: tuple[Entry, ...], setting: Setting) -> frozenset[str]:
    """Returns the countries of the bodies named in a title."""
    return frozenset(code for entry in bodies for code in possible_codes(entry, setting.day))


def read_title(phrase: Phrase, text: str, setting: Setting) -> tuple[tuple[Candidate, ...], Actor | None, float, str]:
    """Returns who holds the office that a title without a name means: by its state (or the text's nearest), words and day."""
    led = sector_led(text[phrase.end : phrase.end + LED_CHARS]) if phrase.words in LEADING else None
    if led is not None:  # the head of a union holds no office of the state
        country = next((code for code, _, _ in title_states(phrase, setting)), None)
        actor = Actor(id=None, name=text[phrase.start : phrase.end], type="person", country=country, sector=led)
        return (), actor, 0.5, "whom he leads"
    bodies = frozenset(ident for entry in phrase.bodies for ident in entry.bodies)
    candidates: list[Candidate] = []
    visited = state_visited(text, phrase, setting)
    for code, weight, why in title_states(phrase, setting):
        if code == visited:
            continue
        envoy = envoy_office(phrase, setting, code)
        if envoy is not None:
            candidates.append(office_candidate(envoy, phrase, setting, weight, why))
            break
        matches = fitting_offices(code, phrase, bodies)
        matches = tuple(match for match in matches if match.score >= MIN_OFFICE and not (posted(match) and phrase.host is None))
        best = best_match(matches, setting.day)
        if best is not None:
            candidates.append(office_candidate(office_of(best.entry), phrase, setting, best.score * weight, why))
            break
    if candidates:
        return tuple(candidates), candidates[0].actor, candidates[0].score, candidates[0].reason
    states = [code for code, _, _ in title_states(phrase, setting)][:1]
    words = content(phrase.words)
    sector = "ELI" if phrase.former else sector_of_official(phrase, setting)
    sector = sector or (None if phrase.bodies else sector_of_words(words, GROUP_SECTORS))
    explicit = bool(phrase.states or phrase.bodies)
    if (not states and sector is None) or not (explicit or sector):
        return (), None, 0.0, "left open"
    country = states[0] if states else None
    office = None if phrase.former or not phrase.words else office_in_text(phrase, setting, country)
    actor = Actor(
        id=None, name=text[phrase.start : phrase.end], type="person", country=country, sector=sector,
        offices=(office,) if office and explicit else (),
    )  # fmt: skip
    return (), actor, 0.6 if explicit else 0.35, "state and title"


def state_visited(text: str, phrase: Phrase, setting: Setting) -> str | None:
    """Returns the state that whoever has a bare title is on a visit to, which is not his own: "the president's visit to Russia"."""
    led = VISIT_TO.match(text, phrase.end)
    if led is None or phrase.states or phrase.bodies:
        return None
    return next((code for token, code in naming_tokens(text, setting.day) if token.start == led.end()), None)


def has_own_sector(phrase: Phrase, setting: Setting) -> bool:
    """Tells whether the body that a title names decides its holder's sector: a party's, company's or international body's official."""
    words = content(phrase.words)
    countries = body_codes(phrase.bodies, setting)
    return bool(phrase.bodies) and not phrase.states and (bool(countries & NO_STATE) or not words & STATE_TITLES)


def own_sector(phrase: Phrase, setting: Setting) -> str | None:
    """Returns the sector of the bodies that a title names: the one on which all readings agree, none for general international bodies."""
    base = knowledge().organisations
    every = [base[ident] for entry in phrase.bodies for ident in entry.bodies]
    valid = [one for one in every if valid_at(one.valid_from, one.valid_to, setting.day)] or every
    sectors = {one.sector for one in valid}
    return (sectors.pop() or None) if len(sectors) == 1 else "GOV"


def sector_of_official(phrase: Phrase, setting: Setting) -> str | None:
    """Returns the sector that a title gives its holder: its own ("NATO general"), else that of the body it names, if any."""
    words = content(phrase.words)
    sector = sector_of_title(words)
    if sector == "GOV" and not phrase.bodies and words & LEADERS and not words & STATE_TITLES:
        # Who leads others than a government ("opposition leader", "protest leader") is of those he leads.
        return sector_of_words(words, KINDS_OF_LEADERS) or sector
    return own_sector(phrase, setting) if sector in (None, "GOV") and has_own_sector(phrase, setting) else sector


def posted(match: Match) -> bool:
    """Tells whether an office is that of an envoy whose post the words leave open: "the Russian ambassador" is at home in many capitals.

    "The Quartet envoy" leaves nothing open: the words are all of the office's name.
    """
    return match.score < SCORE_EXACT and bool(ENVOYS & content(match.entry.title.lower()))


def best_match(matches: tuple[Match, ...], day: str | None) -> Match | None:
    """Returns the best office; of equals the one that somebody held on the day, the higher first."""
    if not matches:
        return None
    top = [match for match in matches if match.score >= matches[0].score - 0.2]
    held = [match for match in top if holders_at(match.entry.id, day)]
    return max(held, key=lambda match: (match.score, -RANK.get(match.entry.kind, 7))) if held else top[0]


def title_states(phrase: Phrase, setting: Setting) -> list[tuple[str, float, str]]:
    """Returns the states in which a title is looked up, with a weight: its own, that of its body, else those of the text."""
    own = [choose_code(entry, setting, phrase.start, phrase.end) for entry in phrase.states]
    found = [(code, 1.0 if score > 0.7 else 0.8, why) for code, score, why in own if code]
    found += [(code, 0.95, "body in the title") for code in sorted(body_codes(phrase.bodies, setting))]
    if found or phrase.states:
        return found
    sole = SOLE_TITLES.get(phrase.words)
    if sole is not None:
        return [(sole, 0.95, "a title of one state alone")]
    around = setting.codes(phrase.start, phrase.end)
    if not around:
        return [(code, 0.7, "a title that few states have") for code in sole_states(content(phrase.words))]
    alone = len(set(around)) == 1
    return [(code, 0.8 if alone else 0.7 - 0.05 * rank, "nearest state of the text") for rank, code in enumerate(around[:3])]


def is_of_another(words: str, actors: Sequence[Actor]) -> bool:
    """Tells whether the words are the title of one state alone, and somebody of the actors is not of it."""
    state = SOLE_TITLES.get(key(words).removeprefix("the "))
    return state is not None and any(one.country != state for one in actors)


@lru_cache(maxsize=2048)
def sole_states(words: frozenset[str]) -> tuple[str, ...]:
    """Returns the states that have an office of exactly these words, when they are so few that the first is meant; else none.

    "Secretary of Defense" and "Speaker of the House" without any state are those of the United States; "Prime Minister" is anyone's.
    """
    if len(words) < 2:
        return ()
    codes = {entry.country for entry in knowledge().offices.values() if words in forms_of(entry)}
    if not codes or len(codes) > FEW_STATES:
        return ()
    return ("USA",) if "USA" in codes else tuple(codes) if len(codes) == 1 else ()


def office_candidate(office: Office, phrase: Phrase, setting: Setting, score: float, why: str) -> Candidate:
    """Returns who held an office on the day, or the office alone when that is unknown; former holders are ELI without name."""
    holders = [] if office.id is None or phrase.former else holders_at(office.id, setting.day)
    if phrase.former:
        actor = Actor(id=None, name=f"former {office.title}", type="person", country=office.country, sector="ELI")
        return Candidate(actor=actor, score=score * 0.8, reason=f"{why}; former {office.title}")
    if not holders:
        actor = Actor(
            id=office.id, name=office.title, type="person", country=office.country, sector=office.sector, offices=(office,)
        )
        return Candidate(actor=actor, score=score * 0.85, reason=f"{why}; holder of {office.title} unknown at the date")
    person = holders[0].person
    others = [knowledge().offices[one.office] for one in knowledge().holdings[person] if current_at(one, setting.day)]
    offices = (office, *(office_of(entry) for entry in ranked_offices(others, phrase) if entry.id != office.id))
    actor = Actor(
        id=f"person:{person}", name=person, type="person", country=office.country, sector=office.sector, offices=offices
    )
    return Candidate(actor=actor, score=score * 0.95, reason=f"{why}; holder of {office.title} on {setting.day}")


def envoy_office(phrase: Phrase, setting: Setting, country: str | None) -> Office | None:
    """Returns the office of "ambassador to X", also where the knowledge base has no row of it."""
    if phrase.host is None or country is None or country in NO_STATE - {"EUR"}:
        return None
    if has_own_sector(phrase, setting) and own_sector(phrase, setting) not in (None, "GOV"):
        return None  # the representative of a party or an armed group is no ambassador
    words = content(phrase.words)
    matter = phrase.words.endswith((" for", " on", " over")) or (MISSIONS & words and "ambassador" not in words)
    if not ENVOYS & words or {"spokesman", "deputy"} & words or matter:
        return None
    host = next(iter(possible_codes(phrase.host, setting.day)), None)
    if host is None:
        return None
    for ident in (f"{country}.un",) if host == "UNO" else (f"{country}.amb_{host}", f"{country}.amb_{host.lower()}"):
        if ident in knowledge().offices:
            return office_of(knowledge().offices[ident])
    name = next((name for ident in phrase.host.bodies[:1] for name in names_of_body(ident)[-1:]), "") if host == "IGO" else ""
    title = f"Ambassador of {NAMES_OF_CODES.get(country) or state_name(country)} to {name or NAMES_OF_CODES.get(host) or state_name(host)}"
    return Office(id=None, title=title, country=country, sector=None if country in NO_STATE else "GOV", host=host)


def office_in_text(phrase: Phrase, setting: Setting, country: str | None) -> Office | None:
    """Returns the office as the words give it, tied to a row of the knowledge base where one fits."""
    envoy = envoy_office(phrase, setting, country)
    if envoy is not None:
        return envoy
    if not phrase.words:
        return None
    bodies = frozenset(ident for entry in phrase.bodies for ident in entry.bodies)
    matches = fitting_offices(country, phrase, bodies) if country else ()
    if matches and matches[0].score >= SURE_OFFICE:
        return office_of(matches[0].entry)
    sector = sector_of_official(phrase, setting)
    words = [word for word in ASIDE.sub("", phrase.written).split() if word not in (",", "'s", "’s")]
    while len(words) > 1 and words[-1].rstrip(".").lower() in STYLES:
        words.pop()
    if words and words[-1] in PREPOSITIONS:  # what followed is no word of the title: the host, or a mere place
        code = next(iter(possible_codes(phrase.host, setting.day)), "") if phrase.host else ""
        words = [*words, knowledge().states.get(code, phrase.host_words)] if phrase.host else words[:-1]
    title = " ".join(words)
    return Office(id=None, title=title[:1].upper() + title[1:], country=country, sector=sector)


def person_from_text(name: str, phrase: Phrase, setting: Setting) -> Actor | None:
    """Returns a person as the text alone knows it: name, title, state; None when there is only a name."""
    codes = [
        code for code, score, _ in (choose_code(entry, setting, phrase.start, phrase.end) for entry in phrase.states) if score
    ]
    codes += sorted(body_codes(phrase.bodies, setting))
    words = content(phrase.words)
    country = codes[0] if codes else None
    sector = "ELI" if phrase.former else sector_of_official(phrase, setting)
    if country is None and sector is None:
        return None
    if country is None and words & {"senator", "congressman"}:
        country = "USA"
    if country is None:
        home, chance = likely_home(name, phrase.start, phrase.end, setting)
        country = home if chance >= SURE_HOME else None
    office = None if phrase.former or not sector_of_title(words) else office_in_text(phrase, setting, country)
    if office is not None and office.sector and office.id:
        sector = office.sector
    if sector is None and phrase.bodies and not sector_of_title(words):
        sector = own_sector(phrase, setting)
    return Actor(id=None, name=name, type="person", country=country, sector=sector, offices=(office,) if office else ())


def sector_of_title(words: frozenset[str]) -> str | None:
    """Returns the sector that the words of a title give, None when they give none."""
    if words & {"minister", "ambassador", "president", "chancellor", "king"} and not words & {
        "party", "senate", "court", "bank", "company", "club", "university",
    }:  # fmt: skip
        return "GOV"
    if "general" in words and words & {"director", "secretary", "consul", "attorney", "governor", "inspector", "manager"}:
        words = words - {"general"}
    return sector_of_words(words, TITLE_SECTORS) or ("GOV" if words & GOVERNMENT else None)
