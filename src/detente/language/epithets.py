"""Units of a sentence -> pronouns and common nouns that may take up somebody named elsewhere: "the envoy", "both sides", "its rival".

Only finds them; `references.py` decides whom they stand for. A determiner, up to four modifiers and a head noun of one of the classes
below; a noun with a name of its own ("the envoy Ivanov") or a complement that the grammar reads ("the minister of trade") is left to it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

import msgspec

from detente.language.roles import PREPOSITIONS, VERBS, is_verb
from detente.language.units import Unit
from detente.language.word_classes import GROUP_NOUNS, TITLE_HEADS
from detente.ontology.nouns import people, states_called

if TYPE_CHECKING:
    from collections.abc import Iterator

Sort = Literal["person", "state", "body", "group", "pair", "former", "pronoun"]


def words(text: str) -> frozenset[str]:
    """Returns the words of a list written as one string."""
    return frozenset(text.split())


# The other one of two: never who is the subject of the same clause.
OTHER_PARTY = words(
    "counterpart colleague guest host hostess interlocutor visitor number rival predecessor successor opponent neighbour partner donor enemy ally foe "
    "comrade homologue"
)
PERSON_NOUNS = (
    TITLE_HEADS - words("general chief first presidents ministers ambassadors premiers secretaries chairmen")
) | words(
    "guest host interlocutor visitor rival opponent challenger incumbent winner victor loser candidate statesman politician monarch "
    "woman man boy girl pilot airman sailor soldier pontiff prelate cleric preacher imam monk bishop cardinal general chief boss "
    "strongman ruler dictator autocrat veteran lawyer writer blogger journalist reporter editor author poet scientist scholar "
    "academic professor student activist dissident critic campaigner prisoner captive hostage fugitive detainee suspect defendant "
    "accused convict exile heir son daughter brother sister wife husband widow father mother cousin prince billionaire tycoon "
    "businessman banker industrialist oligarch comedian actor singer footballer star player champion veteran legislator deputy "
    "lawmaker parliamentarian senator mediator negotiator facilitator peacemaker whistleblower spy agent assassin gunman warlord "
    "commandant policeman constable doctor economist technocrat islamist conservative socialist liberal populist republican democrat "
    "pastor clergyman child orphan nominee appointee newcomer spokesman spokeswoman justice magistrate comptroller ombudsman rapporteur inspector shah "
    "colonel major captain admiral marshal brigadier lieutenant premier number comrade homologue hostess"
)
STATE_NOUNS = words(
    "country nation state kingdom republic island archipelago neighbour neighbor ally sultanate emirate mainland giant monarchy "
    "superpower federation homeland protectorate colony north south"
)
BODY_NOUNS = words(
    "ministry group movement company firm bloc alliance union organisation organization committee court agency bank army party front "
    "council commission parliament government regime junta militia navy force police embassy consulate mission team newspaper paper "
    "university club airline tribunal assembly senate fund federation league brigade regiment fleet coalition faction network cabinet "
    "delegation side convoy ship vessel tanker boat trawler frigate carrier destroyer submarine broadcaster channel station agency "
    "department office secretariat corporation manufacturer operator lender watchdog regulator church garrison consortium forum "
    "coastguard opposition leadership administration authorities committee house chamber legislature campaign charity press media "
    "firm shipyard conglomerate cartel gang guerrilla insurgency association foundation institute centre center community"
)
GROUP_HEADS = GROUP_NOUNS | words(
    "guests hosts visitors captors neighbours neighbors allies rivals partners friends enemies foes members states countries nations "
    "islanders rulers masters mutineers strikers terrorists colonisers occupiers foreigners intruders girls boys children men women "
    "families victims survivors wounded dead trapped captives pilots airmen teams clubs churches unions candidates bidders "
    "bondholders creditors lenders donors signatories judges mayors generals commanders colonels presidents ministers premiers "
    "leaders chiefs kings envoys ambassadors diplomats counterparts colleagues successors predecessors governors deputies "
    "governments ministries armies navies militias parliaments legislatures courts banks capitals peoples communities camps economies "
    "republics kingdoms islands powers sides parties rivals signatories delegations commissions factions groups movements bodies "
    "bereaved injured homeless faithful guilty poor young unemployed secretaries twenty-seven marchers activists killers murderers attackers kidnappers hijackers demonstrators "
    "politicians senators congressmen officers sailors soldiers volunteers recruits exiles youths elders chieftains clans tribes "
    "ships vessels boats trawlers warships bombers aircraft jets drones planes crews passengers monitors inspectors observers"
)
KNOWN_HEADS = PERSON_NOUNS | GROUP_HEADS | BODY_NOUNS
# Nouns of a pair that are states when two of them deal with one another, and those that are persons.
PAIR_STATES = words(
    "countries nations sides states peoples governments parties neighbours neighbors capitals economies republics kingdoms powers "
    "islands allies rivals friends partners enemies foes koreas armies navies ministries parliaments legislatures banks communities "
    "delegations side country state government army nation party neighbour capital islands navies"
)
NUMBERS = words("two three four five")
LARGE_NUMBERS = words("dozen hundred thousand million")
PAIR_PERSONS = words(
    "leaders presidents ministers premiers men women secretaries chiefs kings envoys ambassadors diplomats generals commanders "
    "heads governors mayors officials negotiators judges delegations counterparts colleagues spokesmen speakers statesmen monarchs"
)
DETERMINERS = words("the that this those these his her its their both either neither each two three")
# Determiners that are no part of the mention: "the envoy", but "his envoy".
LEFT_OUT = words("the that this those these")
PRONOUNS = words("he she they him her them it both either neither we us i me his")
# Acts of which "his" and "her" name the doer or the one acted on: "his visit", "her release".
ACT_NOUNS = words(
    "visit trip tour stay talks release return extradition arrest detention expulsion deportation mediation offer proposal invitation "
    "appointment nomination election resignation removal dismissal death killing murder assassination departure arrival recognition "
    "attack attacks raid invasion request demand demands refusal order orders decree curfew help assistance support backing decision "
    "decisiveness message letter call appeal speech remarks statement apology pardon trial sentence sovereignty accession membership "
    "withdrawal debt policy offensive march protest protests bidding behest campaign strike blockade boycott claim claims accusation accusations "
    "criticism denial promise pledge vow threat threats warning warnings ultimatum suggestion advice thanks congratulations condolences greetings praise "
    "veto vote bid plan plans conquest occupation annexation retreat advance landing shelling bombing bombardment airstrikes strikes capture seizure "
    "abduction kidnapping rescue escape flight exile imprisonment conviction indictment surrender patrols deployment mobilisation blessing approval "
    "consent objection objections rejection reply response answer complaint complaints petition plea testimony instructions partnership"
)
# "The presidential press service": the press is not what speaks.
PRESS_OFFICES = words("service office secretariat centre center department bureau section")
# What ends a noun phrase before its head is found.
BREAKS = words(
    "of in on at to for from by with and or but that which who whom whose is are was were be been has have had will would can could may "
    "might must shall should do does did not as than after before while when where since until under over against between about into "
    "the a an this these those his its their her our my your another "
    "said says told met it he she they them him because if so then there here also still even"
) | words(". , ; : ( ) \" “ ” ' ’ - – —")
# "It is hoped that", "it was the first time", "it took four days": here "it" stands for nothing.
EXPLETIVE = re.compile(
    r"it (?:(?:is|was|will be|would be|has been|had been|may be|might be|seems|seemed|appears|appeared|remains|remained|became|becomes) "
    r"(?:not |also |now |still |only |then |widely |in \w+ )*(?:(?:clear|unclear|possible|impossible|necessary|important|difficult|hard|easy|time|too|up|"
    r"better|best|likely|unlikely|true|said|reported|hoped|expected|believed|understood|agreed|known|feared|announced|thought|decided|"
    r"recalled|noted|enough|wrong|right|doubtful|rumoured|not)\b|(?:the|a|an) (?:\w+ ){1,3}(?:that|who|to|since)|(?:the )?(?-i:[A-Z])[\w' ]{0,60} (?:that|who|which)\b|"
    r"(?:on|in|at|by|from|for|there|here|thanks|because)\b)|(?:took|takes|rained|snowed|turned out|so happened|came to)\b)",
    re.IGNORECASE,
)
# After "her": a preposition, conjunction, stop or adverb shows that it is no possessive.
AFTER_OBJECT = BREAKS | words(
    "back home out off away up down again here there through during without among amid on yesterday today first soon either too"
)
# Verbs with a person and a thing as objects: "her" after them is the person ("fined her 500 pounds").
GIVING_VERBS = words(
    "give gives gave given giving offer offers offered offering award awards awarded awarding hand hands handed handing fine fines fined "
    "fining send sends sent sending grant grants granted granting promise promises promised promising deny denies denied denying refuse "
    "refuses refused owe owes owed pay pays paid paying ask asks asked asking tell tells told telling show shows showed shown teach taught "
    "wish wishes wished wishing lend lends lent cost costs bring brings brought buy buys bought let lets letting make makes made call calls called "
    "telephone telephoned ring rang"
)
# What somebody is given, bare of any article.
GIVEN = words(
    "refuge asylum shelter leave permission bail access protection help aid safe twice again free go speak leave hear alone pay citizenship power"
)
# Words that show how many, before which no head noun stands: what follows is another phrase ("gave both governments").
NEW_PHRASE = words("both either neither each all every some any no")
STOPS = words(". , ; :")
ADVERBS = words("well alike today yesterday again equally")
MAX_MODIFIERS = 4
# How far after "neither" a "nor" may follow that it belongs to.
MAX_NOR_CHARS = 80


class Found(msgspec.Struct, frozen=True):
    """A reference found: half-open code points, and what sort its words are."""

    start: int
    end: int
    sort: Sort


def find_references(text: str, units: list[Unit]) -> Iterator[Found]:
    """Yields the pronouns and common-noun references of a sentence from left to right."""
    position = 0
    while position < len(units):
        found, position = reference_at(text, units, position)
        if found is not None:
            yield found


def reference_at(text: str, units: list[Unit], position: int) -> tuple[Found | None, int]:
    """Returns the reference that begins at a unit, if any, and where to go on."""
    unit = units[position]
    form = text[unit.start : unit.end].lower()
    if form in DETERMINERS:
        head = head_after(text, units, position + 1, form)
        if head is not None and (form not in NUMBERS or head[1] == "pair"):
            last, sort, _ = head
            start = units[position + 1].start if form in LEFT_OUT else unit.start
            return Found(start, units[last].end, sort), last + 1
    if form in PRONOUNS and stands_alone(form, text, units, position):
        return Found(unit.start, unit.end, "pronoun"), position + 1
    return None, position + 1


def stands_alone(form: str, text: str, units: list[Unit], position: int) -> bool:
    """Tells whether a pronoun stands for an actor: "her" as an object, "it" that acts or is acted on, "both" without a noun."""
    after = units[position + 1] if position + 1 < len(units) else None
    following = text[after.start : after.end].lower() if after is not None else "."
    if form == "his":
        return owns_act(text, units, position)
    if form == "her":
        return following in AFTER_OBJECT or owns_act(text, units, position) or is_given(text, units, position)
    if form in ("i", "me", "we", "us"):
        return text[units[position].start : units[position].end] not in ("US", "WE", "ME")
    if form in ("either", "neither"):
        before = text[units[position - 1].start : units[position - 1].end].lower() if position else ""
        if following in ("did", "does", "do") or " nor " in text[units[position].end : units[position].end + MAX_NOR_CHARS]:
            return False  # "neither accepted nor declined", "neither did China"
        return is_verb(following) or (following in STOPS and before in PREPOSITIONS)
    if form == "both":
        return (
            after is None or (following in BREAKS and following not in ("of", "or")) or is_verb(following) or following in ADVERBS
        )
    if form == "it":
        return EXPLETIVE.match(text, units[position].start) is None
    return True


def owns_act(text: str, units: list[Unit], position: int) -> bool:
    """Tells whether a possessive goes with an act, past one adjective."""
    forms = [text[one.start : one.end].lower() for one in units[position + 1 : position + 3]]
    return bool(forms) and (forms[0] in ACT_NOUNS or (len(forms) > 1 and forms[0] not in BREAKS and forms[1] in ACT_NOUNS))


def is_given(text: str, units: list[Unit], position: int) -> bool:
    """Tells whether "her" is the first of a verb's two objects: "offered her refuge", not "offered her resignation"."""
    before = text[units[position - 1].start : units[position - 1].end].lower() if position else ""
    following = units[position + 1]
    if following.letter == "n" and is_verb(before):
        return True  # "telephoned her ten days later", "sold her thirty-two roses"
    if before not in GIVING_VERBS:
        return False
    form = text[following.start : following.end].lower()
    return following.letter == "n" or form in GIVEN or form.endswith("ly")


@cache
def names_of_regions() -> frozenset[str]:
    """Returns the words after the first in what states are called by their region ("Asian" in "the Southeast Asian country")."""
    return frozenset(word for called in states_called() for word in called.split()[1:])


def head_after(text: str, units: list[Unit], first: int, determiner: str) -> tuple[int, Sort, str] | None:
    """Returns (unit, sort, noun) of the head noun after a determiner, None when there is none of our classes."""
    if determiner in ("the", "these", "those") and crowd_number(text, units, first):
        return first, "group", text[units[first].start : units[first].end].lower()
    two = determiner in ("both", "either", "neither", "each", "two", "three")
    for index in range(first, min(first + MAX_MODIFIERS + 1, len(units))):
        unit = units[index]
        form = text[unit.start : unit.end].lower()
        if form in NUMBERS or form == "pair":
            two = True
            following = text[units[index + 1].start : units[index + 1].end].lower() if index + 1 < len(units) else "."
            if form == "pair" or following in BREAKS or is_verb(following) or following in ("belong", "meet", "agree"):
                return (index, "pair", form) if index == first else None
            continue
        if is_over(text, units, first, index):
            return None
        after = units[index + 1] if index + 1 < len(units) else None
        if (after is not None and goes_on(text, after)) or (index > first and form in names_of_regions()):
            continue
        head = head_at(text, units, index, determiner if index == first else "", two=two)
        if head is not None:
            return head
        if unit.letter == "D" and determiner in ("the", "these", "those") and form.endswith("s") and not form.endswith("ss"):
            return index, "group", form
    return None


def is_over(text: str, units: list[Unit], first: int, index: int) -> bool:
    """Tells whether a noun phrase has no head of ours that begins at `first` and has come to the word at `index`."""
    unit = units[index]
    form = text[unit.start : unit.end].lower()
    if form in BREAKS or unit.letter in "W,()s" or (index > first and begins_predicate(text, units[index - 1], form)):
        return True
    if form in LARGE_NUMBERS and text[units[index - 1].start : units[index - 1].end].lower() in NUMBERS:
        return True  # "two thousand elders" are no pair
    after = units[index + 1] if index + 1 < len(units) else None
    if after is not None and after.letter in "COSK" and text[after.start].isupper() and text[unit.start].islower():
        return True  # "the company Rosatom": the name follows
    known = form in KNOWN_HEADS or form in names_of_regions() or form == "heads"
    return unit.letter == "C" and index > first and not known and not (after is not None and goes_on(text, after))


def head_at(text: str, units: list[Unit], index: int, determiner: str, *, two: bool) -> tuple[int, Sort, str] | None:
    """Returns (unit, sort, noun) where the word at `index` is a head noun; `determiner` is empty unless it stands right before."""
    unit = units[index]
    form = text[unit.start : unit.end].lower()
    if form == "heads" and [one.form for one in units[index + 1 : index + 3]] in (["of", "state"], ["of", "government"]):
        return index + 2, "pair", form
    after = units[index + 1] if index + 1 < len(units) else None
    alone = determiner == "the" and (after is None or ends_phrase(text, after))
    if form in ("former", "latter") and alone:
        return index, "former", form
    if form == "press" and after is not None and text[after.start : after.end].lower() in PRESS_OFFICES:
        return index + 1, "body", text[after.start : after.end].lower()
    sort = sort_of(form, two=two)
    if sort is not None:
        return index, sort, form
    if unit.letter == "D" and form.endswith(" people"):
        return None  # "the Russian people" are Russia, not the Russian spoken of before
    if unit.letter == "D" and (alone or (determiner == "the" and after is not None and leaves_noun(text, after))):
        return index, "group" if form.endswith(("s", "ese", "sh", "ch")) else "person", form.rsplit(maxsplit=1)[-1]
    return None


def begins_predicate(text: str, before: Unit, form: str) -> bool:
    """Tells whether a noun phrase is over before a word: "the Union gave both …", "the sergeant pleaded guilty"."""
    if form in NEW_PHRASE or form in VERBS:
        return True
    head = text[before.start : before.end].lower()
    named = before.letter in "OSKC" or head in TITLE_HEADS or bool(people()[0].get(head))
    return named and is_verb(form)


def crowd_number(text: str, units: list[Unit], index: int) -> bool:
    """Tells whether a number of six or more stands for people spoken of before: "the fifteen were freed"."""
    if index >= len(units) or units[index].letter != "n" or text[units[index].start : units[index].end].lower() in NUMBERS:
        return False
    following = text[units[index + 1].start : units[index + 1].end].lower() if index + 1 < len(units) else "."
    return (
        (following in BREAKS or is_verb(following))
        and following not in ("-", "of", "-year-old", "'", "’")
        and not text[units[index].start : units[index].end].endswith("-year-old")
        and not text[units[index].start : units[index].end].replace(",", "").isdigit()
    )


def ends_phrase(text: str, after: Unit) -> bool:
    """Tells whether what follows an adjective shows that it stands for a noun: a verb, a preposition or a stop."""
    form = text[after.start : after.end].lower()
    return form in BREAKS or is_verb(form) or form.endswith("ed") or after.letter == "s"


def leaves_noun(text: str, after: Unit) -> bool:
    """Tells whether what follows an adjective is no noun: "let the Australian leave", "called the Dane a liar"."""
    return text[after.start : after.end].lower() in ("a", "an", "leave", "go", "stay")


def goes_on(text: str, after: Unit) -> bool:
    """Tells whether the next word is a head noun too, so that this one only modifies it ("the party leader")."""
    form = text[after.start : after.end].lower()
    return (sort_of(form, two=False) is not None and form not in ("side",)) or form in PAIR_STATES | PAIR_PERSONS


def sort_of(form: str, *, two: bool) -> Sort | None:
    """Returns the sort of a head noun."""
    if two and form in PAIR_STATES | PAIR_PERSONS | GROUP_HEADS:
        return "pair"
    if form in STATE_NOUNS:
        return "state"
    if form in PERSON_NOUNS or (form[:1].isdigit() and form.endswith("-year-old")):
        return "person"
    if form in BODY_NOUNS:
        return "body"
    return "group" if form in GROUP_HEADS else None
