"""Analysis -> Resolution: one `Resolved` per mention, in order, with candidates, score and reason; null rather than a guess."""

from __future__ import annotations

from collections import Counter

from detente.actors.persons import person_candidates, person_from_text
from detente.actors.places import find_place
from detente.model import Actor, Analysis, Mention, Resolution, Resolved, fold
from detente.ontology import knowledge

GROUP_SECTORS: tuple[tuple[str, frozenset[str]], ...] = (
    ("MIL", frozenset(["troops", "soldiers", "forces", "warplanes", "jets", "warships", "ships", "vessels", "artillery", "drones", "aircraft", "generals", "commanders", "marines", "sailors", "airmen", "pilots", "navy", "army", "military"])),
    ("COP", frozenset(["police"])),
    ("REB", frozenset(["rebels", "militants", "insurgents", "fighters", "gunmen", "separatists", "guerrillas"])),
    ("LEG", frozenset(["lawmakers", "legislators"])),
    ("CVL", frozenset(["protesters", "protestors", "demonstrators", "citizens", "nationals", "people", "residents", "villagers", "civilians", "activists", "farmers", "fishermen", "tourists", "strikers", "students"])),
    ("JRN", frozenset(["journalists", "reporters"])),
    ("REF", frozenset(["refugees", "migrants"])),
    ("BUS", frozenset(["companies", "firms", "businesses", "enterprises"])),
    ("LAB", frozenset(["workers", "unions"])),
    ("JUD", frozenset(["prosecutors", "judges"])),
    ("PTY", frozenset(["party", "parties"])),
    ("OPP", frozenset(["opposition"])),
    ("GOV", frozenset(["officials", "diplomats", "leaders", "authorities", "negotiators", "delegates", "delegation", "envoys", "representatives", "ministers", "side"])),
)  # fmt: skip
BODY_SECTORS: tuple[tuple[str, frozenset[str]], ...] = (
    ("MIL", frozenset(["army", "navy", "force", "forces", "military", "guard", "corps", "brigade", "command"])),
    ("COP", frozenset(["police"])),
    ("JUD", frozenset(["court", "tribunal", "prosecutor"])),
    ("SPY", frozenset(["intelligence"])),
    ("LEG", frozenset(["parliament", "assembly", "senate", "congress", "duma", "house", "legislature"])),
    ("PTY", frozenset(["party"])),
    ("EDU", frozenset(["university", "institute", "academy"])),
    ("JRN", frozenset(["news", "television", "radio", "times", "post", "daily", "agency"])),
    ("BUS", frozenset(["company", "corporation", "group", "bank"])),
    ("GOV", frozenset(["ministry", "department", "government", "council", "committee", "commission", "agency", "office", "bureau", "administration", "authority", "embassy", "consulate", "customs", "service", "cabinet", "secretariat"])),
)  # fmt: skip


def resolve(analysis: Analysis) -> Resolution:
    """Returns the analysis with every mention resolved to actors or a place, or left open with the reason."""
    article = analysis.article
    day = day_of(analysis)
    context = frozenset(code for mention in analysis.mentions for code in mention.states)
    resolved: list[Resolved] = []
    for index, mention in enumerate(analysis.mentions):
        resolved.append(resolve_one(article.text, index, mention, day, context, resolved))
    return Resolution(analysis=analysis, resolved=tuple(later_references(analysis, resolved)))


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
    years = Counter(date.start[:4] for date in dated if date.start and date.precision == "year")
    return years.most_common(1)[0][0] if years else None


def resolve_one(
    text: str, index: int, mention: Mention, day: str | None, context: frozenset[str], earlier: list[Resolved]
) -> Resolved:
    """Returns the resolution of one mention; references take their antecedent's."""
    if mention.antecedent is not None and mention.antecedent < index:
        source = earlier[mention.antecedent]
        return Resolved(
            mention=index, actors=source.actors, score=source.score * 0.95, reason=f"refers to mention {mention.antecedent}"
        )
    if mention.antecedents and max(mention.antecedents) < index:
        actors = tuple(state_actor(code) for code in states_of(mention.antecedents, earlier))
        return Resolved(mention=index, actors=actors, score=0.85, reason="the states the article deals with")
    if mention.type == "person" and mention.name is not None:
        return resolve_person(text, index, mention, day, context)
    if mention.type == "place":
        place = find_place(text[mention.start : mention.end], context)
        return Resolved(mention=index, place=place, score=place.score, reason=place.reason or "no match")
    if mention.type == "state" and mention.states:
        return Resolved(
            mention=index, actors=(state_actor(pick_state(text, mention, context)),), score=0.95, reason="name of a state"
        )
    if mention.type == "seat" and mention.states:
        actor = Actor(
            id=f"state:{mention.states[0]}",
            name=text[mention.start : mention.end],
            type="body",
            country=mention.states[0],
            sector="GOV",
        )
        return Resolved(mention=index, actors=(actor,), score=0.85, reason="seat that acts")
    if mention.type in ("body", "group", "epithet"):
        return resolve_body(text, index, mention)
    return Resolved(mention=index, reason="left open")


def pick_state(text: str, mention: Mention, context: frozenset[str]) -> str:
    """Returns the ISO3 of a state name; among namesakes the one the article's other states do not contradict."""
    names = knowledge().state_names.get(fold(text[mention.start : mention.end]), ())
    codes = list(dict.fromkeys(name.iso3 for name in names))
    return next((code for code in codes if code in context), mention.states[0])


def state_actor(code: str) -> Actor:
    """Returns the actor of a state."""
    return Actor(id=f"state:{code}", name=knowledge().states.get(code, code), type="state", country=code, sector=None)


def states_of(indices: tuple[int, ...], earlier: list[Resolved]) -> list[str]:
    """Returns the countries of resolved mentions, in order, each once."""
    return list(dict.fromkeys(actor.country for index in indices for actor in earlier[index].actors[:1] if actor.country))


def resolve_person(text: str, index: int, mention: Mention, day: str | None, context: frozenset[str]) -> Resolved:
    """Returns a person of the knowledge base if one clearly fits, else what the text says."""
    candidates = tuple(person_candidates(text, mention, day, context))
    clear = candidates and (len(candidates) == 1 or candidates[0].score - candidates[1].score >= 0.1)
    if clear and candidates[0].score >= 0.6:
        best = candidates[0]
        return Resolved(mention=index, actors=(best.actor,), candidates=candidates, score=best.score, reason=best.reason)
    actor = person_from_text(text, mention)
    score = 0.8 if mention.title else 0.5
    return Resolved(mention=index, actors=(actor,), candidates=candidates, score=score, reason="title and name in the text")


def resolve_body(text: str, index: int, mention: Mention) -> Resolved:
    """Returns a known body, or one described by its state and head noun."""
    surface = text[mention.start : mention.end]
    base = knowledge()
    idents = base.organisation_names.get(fold(surface.split(" (")[0]), ())
    fitting = [ident for ident in idents if not mention.states or base.organisations[ident].country in (*mention.states, "")]
    if len(fitting) == 1:
        one = base.organisations[fitting[0]]
        actor = Actor(id=one.id, name=one.name, type="body", country=one.country or None, sector=one.sector or None)
        return Resolved(mention=index, actors=(actor,), score=0.9, reason="name of a body")
    country = mention.states[0] if mention.states else None
    words = fold(surface).split()
    table = GROUP_SECTORS if mention.type == "group" else BODY_SECTORS
    sector = next((code for code, marks in table if marks & set(words)), None)
    kind = "group" if mention.type == "group" else "person" if mention.type == "epithet" else "body"
    if country is None and sector is None:
        return Resolved(mention=index, reason="left open")
    if mention.type == "epithet":
        sector = sector or "GOV"
    actor = Actor(id=None, name=surface, type=kind, country=country, sector=sector)  # type: ignore[arg-type]
    return Resolved(mention=index, actors=(actor,), score=0.7 if country else 0.4, reason="state and head noun")


def later_references(analysis: Analysis, resolved: list[Resolved]) -> list[Resolved]:
    """Fills references whose antecedent comes later (headlines)."""
    done = list(resolved)
    for index, mention in enumerate(analysis.mentions):
        if mention.antecedent is not None and mention.antecedent > index:
            source = resolved[mention.antecedent]
            done[index] = Resolved(
                mention=index, actors=source.actors, score=source.score * 0.9, reason=f"refers to mention {mention.antecedent}"
            )
        elif mention.antecedents and max(mention.antecedents) >= index:
            actors = tuple(state_actor(code) for code in states_of(mention.antecedents, resolved))
            done[index] = Resolved(mention=index, actors=actors, score=0.8, reason="the states the article deals with")
    return done
