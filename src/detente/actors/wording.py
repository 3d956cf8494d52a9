"""Words of titles, bodies and groups, and the form in which names and titles are compared.

Two forms: `key` for names (folded, no points or apostrophes, hyphens as spaces: "Kim Jong-un" is "Kim Jong Un"), and `content`
for titles (the set of words that carry meaning, with one word for synonyms: "Foreign Minister" is "Minister of Foreign Affairs").
"""

from __future__ import annotations

import re
from functools import lru_cache

from detente.model import fold
from detente.ontology.nouns import classes_of, sectors

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'`\-.‑–][^\W_]+)*|[,;:()]", re.UNICODE)
POSSESSIVE = re.compile(r"(?<=\w)[’'`]s$|(?<=s)[’'`]$", re.IGNORECASE)
DROPPED = re.compile(r"[.'\"`()]")


# "the Volvo Group", "Adani Group"; of a capital at the beginning of a sentence nothing is known, hence two letters or more before "Group".
NAMED_GROUP = re.compile(r"[A-Z][\w&.-]+ Group\b")


def words(text: str) -> frozenset[str]:
    """Returns the words of a list written as one string."""
    return frozenset(text.split())


SPACES = re.compile(r"[\s\-/–—]+")

CONNECTORS = words("of to for the and a an in on at with from by de s & , ; : ( )")
PREPOSITIONS = words("of to for in on at with from by")
DETERMINERS = words("the a an its his her their this that our several some many two three both most")
# Words before a title that say when, not what.
FORMER = words("former ex erstwhile onetime late ousted deposed retired disgraced exiled past")
PASSING = words(
    "newly new visiting outgoing incoming then acting interim current incumbent veteran embattled longtime top senior "
    "appointed elected designate caretaker youngest hardline moderate reformist conservative communist populist "
    "ruling"
)
PERSON_HEADS = words(
    "president minister premier chancellor king queen prince princess emperor empress sultan emir pope pontiff "
    "monarch chairman chairwoman chairperson chair chief secretary ambassador envoy representative spokesman "
    "spokeswoman spokesperson commissioner governor mayor senator congressman congresswoman general admiral marshal "
    "colonel commander captain director leader head speaker counsellor counselor councillor consul attache adviser "
    "advisor diplomat prosecutor judge justice archbishop ayatollah taoiseach tanaiste undersecretary negotiator "
    "coordinator lawmaker legislator deputy official boss strongman ruler dictator patriarch cardinal bishop imam "
    "caliph politician economist analyst scholar professor historian journalist reporter editor lawyer activist "
    "dissident businessman tycoon oligarch banker ceo administrator statesman premiership tsar czar lieutenant major "
    "brigadier sergeant pm mp mep secretary-general vice-president vice-premier attorney rapporteur "
    "commander-in-chief caudillo shah crown aide confidant treasurer registrar dean rector whistleblower mediator researcher inspector investigator"
)
# Words inside titles and names of bodies that are no names of persons, whatever their capital.
MODIFIERS = words(
    "prime foreign defence defense interior finance economy economic trade justice health home affairs external "
    "security national state federal public military political cultural culture commerce industry energy transport "
    "agriculture environment education labour labor permanent special high central supreme naval air royal general "
    "people's peoples democratic international relations cooperation planning investment development tourism sports "
    "information science technology vice under first second third standing armed joint northern southern eastern "
    "western european latin african presidential parliamentary diplomatic trade nuclear maritime border coast "
    "revolutionary constitutional administrative provincial city mayor's municipal grand"
)
GROUP_SECTORS: tuple[tuple[str, frozenset[str]], ...] = (
    ("MIL", words(
    "troops troop soldiers soldier forces warplanes warplane jets jet warships warship ships vessels artillery drones "
    "aircraft generals commanders marines sailors airmen pilots pilot officers tanks submarines submarine frigate "
    "destroyer bombers fighter paratroopers commandos peacekeepers servicemen conscripts reservists helicopters "
    "missiles"
)),
    ("COP", frozenset(["police", "policemen", "policeman", "cops", "gendarmes"])),
    ("REB", words(
    "rebels rebel militants militant insurgents insurgent fighters gunmen separatists guerrillas guerrilla militiamen "
    "militias militia jihadists terrorists"
)),
    ("LEG", words("lawmakers legislators mps parliamentarians senators deputies congressmen")),
    ("SPY", frozenset(["spies", "spy", "agents"])),
    ("CVL", words(
    "protesters protestors demonstrators citizens citizen nationals national people residents villagers civilians "
    "activists farmers fishermen tourists families voters crowds women hostages"
)),
    ("JRN", frozenset(["journalists", "reporters", "media", "newspapers"])),
    ("REF", frozenset(["refugees", "migrants"])),
    ("BUS", words(
    "companies firms firm businesses enterprises exporters importers investors banks producers businessmen airlines "
    "shipowners"
)),
    ("EDU", frozenset(["students", "scientists", "academics", "researchers", "universities"])),
    ("LAB", frozenset(["workers", "unions", "miners"])),
    ("JUD", frozenset(["prosecutors", "judges", "courts"])),
    ("MED", frozenset(["doctors", "nurses", "medics"])),
    ("CRM", frozenset(["pirates", "smugglers", "gangs", "traffickers", "hackers"])),
    ("REL", frozenset(["bishops", "clerics", "monks", "priests"])),
    ("PTY", frozenset(["parties"])),
    ("OPP", frozenset(["opposition", "dissidents", "exiles"])),
    ("GOV", words(
    "officials official diplomats leaders authorities negotiators delegates delegation envoys representatives "
    "ministers side government sources investigators regulators mediators aides consuls ambassadors inspectors "
    "leadership regime junta"
)),
)  # fmt: skip
GROUPS = frozenset(["groups"]).union(*(words for _, words in GROUP_SECTORS)) - {
    "fighter",
    "jet",
    "national",
    "spy",
    "forces",
    "government",
    "opposition",
    "media",
    "official",
}
# "Certain countries", "its allies" are several states: of no single one that the text names.
SEVERAL_STATES = frozenset(
    "countries states nations powers governments allies partners neighbours neighbors capitals republics signatories".split()
)
# "leaders of other countries": whose they are stands behind them.
OF_SEVERAL_STATES = re.compile(rf"\s(?:of|from) (?:\w+ ){{0,3}}(?:{'|'.join(sorted(SEVERAL_STATES))})\b", re.IGNORECASE)
# "Western politicians", "foreign troops", "Arab leaders" are of no single state that the text names.
OF_A_REGION = re.compile(
    r"(?:(?:the|several|some|many|other|two|three|four|five|\d+) )?(?:western|foreign|european|arab|african|asian|nordic|baltic|balkan|world|regional|international|overseas)\b(?![’'])",
    re.IGNORECASE,
)
# Plurals of officials: without a state or body of theirs nothing tells whose they are ("officials", "two senators").
OF_ANY_STATE = frozenset(word for word in GROUPS if word.endswith("s") and word[:-1] in PERSON_HEADS)
BODY_SECTORS: tuple[tuple[str, frozenset[str]], ...] = (
    ("COP", frozenset(["police", "gendarmerie", "coastguard", "carabinieri"])),
    (
        "MIL",
        words(
            "army navy force forces military guard guards corps brigade command fleet battalion division regiment airforce "
            "militia troops junta"
        ),
    ),
    ("JUD", words("court tribunal prosecutor prosecutors judiciary procuracy procuratorate")),
    ("SPY", frozenset(["intelligence", "spy"])),
    (
        "LEG",
        words("parliament assembly senate congress duma house legislature parliamentary lawmakers diet knesset majlis chamber"),
    ),
    ("PTY", frozenset(["party", "politburo"])),
    ("EDU", frozenset(["university", "institute", "academy", "school", "college"])),
    ("JRN", words("news television radio times post daily newspaper broadcaster tv")),
    ("REL", frozenset(["church", "patriarchate", "diocese"])),
    ("MED", frozenset(["hospital", "crescent"])),
    ("OPP", frozenset(["opposition"])),
    ("LAB", frozenset(["union", "unions", "federation"])),
    (
        "GOV",
        words(
            "ministry department government council committee commission agency office bureau administration authority "
            "embassy consulate customs service cabinet secretariat mission presidency foreign state treasury monarchy palace "
            "regime delegation central"
        ),
    ),
    ("BUS", words("company corporation bank airlines airline firm industries holdings")),
)
# What a group is by the words that describe it; without any, only a capitalised name of its own makes it a company.
KINDS_OF_GROUP: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "REB",
        words(
            "rebel militant armed insurgent separatist jihadist jihadi guerrilla terrorist terror extremist islamist paramilitary "
            "secessionist militia resistance"
        ),
    ),
    ("MIL", words("strike battle carrier army commando military")),
    ("CRM", words("criminal crime hacker hacking ransomware cybercrime smuggling trafficking mafia")),
    ("LEG", words("parliamentary")),
    ("OPP", words("opposition exile dissident pro-democracy prodemocracy")),
    (
        "CVL",
        words(
            "rights advocacy activist campaign civil civic environmental environmentalist conservation green women's womens watchdog aid "
            "relief humanitarian charity pressure youth indigenous victims solidarity monitoring transparency student protest"
        ),
    ),
    ("REL", words("religious church christian muslim")),
    ("JRN", words("media newspaper publishing broadcasting press")),
    (
        "BUS",
        words(
            "business energy mining oil gas steel car automotive banking financial industrial retail telecom telecoms technology "
            "shipping aerospace defence defense pharmaceutical chemical construction food luxury trade industry lobby insurance"
        ),
    ),
)
# Groups that states or experts form for a matter: they have no sector of their own.
FORUM_GROUPS = words("contact working study expert experts drafting steering consultative support negotiating coordination joint")  # fmt: skip
BODY_HEADS = words(
    "ministry department army navy force forces military guard guards corps brigade command fleet court tribunal "
    "judiciary intelligence parliament assembly senate congress duma house legislature party politburo university "
    "institute academy news television radio newspaper broadcaster church hospital union government council committee "
    "commission agency office bureau administration authority embassy consulate customs service cabinet secretariat "
    "mission presidency treasury monarchy junta regime delegation company corporation group bank airlines airline "
    "police gendarmerie opposition chamber front movement board fund federation association media airforce staff "
    "state directorate procuracy coalition alliance"
)
# Whom "leaders", "officials", "envoys" lead or serve, where it is no state.
KINDS_OF_LEADERS: tuple[tuple[str, frozenset[str]], ...] = (
    ("LAB", words("union unions labour labor")), ("REL", words("church religious islamic muslim christian")),
    ("BUS", words("business company industry market corporate bank")), ("REB", words("rebel militant insurgent separatist guerrilla")),
    ("OPP", words("opposition protest dissident exile")), ("EDU", words("student university")), ("PTY", words("party")),
    ("CVL", words("civic indigenous community")), ("SOC", words("tribal clan")), ("CRM", words("gang cartel mafia")), ("MIL", words("coup army navy military")),
    ("COP", words("police")), ("SPY", words("intelligence")),
)  # fmt: skip
# Sector of whom only a common noun names, by the noun's class in words.yaml; of several classes the first here counts. Of 12,000 such mentions
# of the training corpus each class has that sector most often.
SECTOR_OF_CLASS: tuple[tuple[str, str], ...] = (
    ("lawmaker", "LEG"), ("soldier", "MIL"), ("fighter", "REB"), ("police", "COP"), ("judge", "JUD"), ("reporter", "JRN"), ("cleric", "REL"),
    ("medic", "MED"), ("migrant", "REF"), ("worker", "LAB"), ("student", "EDU"), ("trader", "BUS"), ("company", "BUS"), ("official", "GOV"),
    ("captor", "CRM"), ("agent", "SPY"), ("crowd", "CVL"), ("farmer", "CVL"), ("resident", "CVL"), ("captive", "CVL"), ("activist", "CVL"),
    ("artist", "CVL"), ("sportsman", "CVL"),
)  # fmt: skip
# One word for the words that English news uses for one thing.
SYNONYMS = {
    "defense": "defence", "premier": "prime minister", "pm": "prime minister", "fm": "foreign minister", "chairwoman": "chairman",
    "chairperson": "chairman", "chair": "chairman", "spokeswoman": "spokesman", "spokesperson": "spokesman", "vice": "deputy",
    "leader": "chief", "head": "chief", "boss": "chief", "advisor": "adviser", "counselor": "adviser", "parliamentary": "parliament",
    "organisation": "organization", "department": "ministry", "vice-president": "deputy president", "taoiseach": "prime minister",
    "labor": "labour", "ukranian": "ukrainian", "centre": "center", "programme": "program", "first": "", "federal": "", "affairs": "",
    "queen": "king", "monarch": "king", "emperor": "king", "presidential": "president", "secretarygeneral": "secretary general",
    "pontiff": "pope", "external": "foreign", "national": "", "republic": "", "excellency": "", "mr": "", "mrs": "", "ms": "",
    "dr": "", "sir": "", "comrade": "", "emir": "king", "sultan": "king", "honourable": "", "usa": "us", "strongman": "chief",
    "ruler": "chief", "dictator": "chief", "regional": "", "state": "", "undersecretary": "under secretary",
}  # fmt: skip
# "State President" and "President" are one post; the United States' and the Holy See's Secretary of State is not a Secretary.
STATE_MATTERS = words("secretary minister security councillor duma council bank affairs counsellor")
# Words that make another post of the rest of the title.
QUALIFIERS = words(
    "deputy assistant under shadow spokesman ambassador adviser aide wife son daughter envoy party defence foreign "
    "finance interior speaker senate parliament secretary vice opposition chief crown elect security army navy police "
    "general press military"
)


@lru_cache(maxsize=65536)
def key(text: str) -> str:
    """Returns the form in which names are compared.

    >>> key("KIM Jong-un"), key("U.S."), key("Côte d’Ivoire")
    ('kim jong un', 'us', 'cote divoire')
    """
    return SPACES.sub(" ", DROPPED.sub("", fold(text))).strip()


@lru_cache(maxsize=65536)
def content(text: str) -> frozenset[str]:
    """Returns the words of a title that carry meaning, one word for synonyms.

    >>> content("Minister of Foreign Affairs") == content("Foreign Minister")
    True
    >>> content("Vice-Premier") == content("Deputy Prime Minister")
    True
    """
    words = [word for word in key(text).replace(",", " ").split() if word not in CONNECTORS]
    kept = [SYNONYMS.get(word, word) for word in words if word != "state" or STATE_MATTERS & set(words)]
    if "state" in words and STATE_MATTERS & set(words):
        kept.append("state")
    return frozenset(part for word in kept for part in word.split())


def sector_of_words(words: frozenset[str], table: tuple[tuple[str, frozenset[str]], ...]) -> str | None:
    """Returns the first sector of a table that has one of the words."""
    return next((code for code, marks in table if marks & words), None)


# What follows a noun and no more says what it is, but where or whose.
BEHIND = re.compile(r" (?=(?:of|in|from|at|near|for|who|to|on|with|against|aboard) )")
# Who is what those are whom he leads, speaks for or belongs to.
LEADING = words(
    "leader leaders chief chiefs head heads boss bosses member members commander commanders spokesman spokesmen spokeswoman representative "
    "representatives official officials officer officers delegate delegates envoy envoys negotiator negotiators figure figures organiser organisers organizers founder"
)
WORD_CHARS = 24
WORD_BEFORE = re.compile(r"\b([\w-]+) $")
# How far behind a leader those whom he leads are sought.
LED_CHARS = 60
# "of the eastern army", "of a dockers' union".
OF_WHOM = re.compile(
    r" (?:of|for|from) ((?:the |a |an |its |his |her |their |[\d,]+ )?[\w-]+(?:[’']s?)?(?: (?!(?:in|at|of|to|on|for|from|by|with|and|or|who|which|that|has|have|had|was|were|is|are|said|will)\b)[\w-]+(?:[’']s?)?){0,2})"
)
FAITHS = frozenset(["muslim", "christian", "islamic", "islamist"])


def sector_of_noun(phrase: str, after: str = "") -> str | None:
    """Returns the sector of somebody by the noun that heads a phrase, and first by what kinds of people it says they are.

    `after` is what follows in the text: "leaders" of a dockers' union are of it.

    >>> sector_of_noun("Rebel commanders"), sector_of_noun("Air traffic controllers"), sector_of_noun("200 schoolgirls")
    ('REB', None, 'EDU')
    >>> sector_of_noun("gang members"), sector_of_noun("police chief"), sector_of_noun("the leader", " of a dockers' union")
    ('CRM', 'COP', 'LAB')
    """
    head = BEHIND.split(phrase.lower())[0].split()
    return sector_of_description(phrase, after) or sector_of_word(head[-1]) if head else None


def kind_start(text: str, start: int) -> int:
    """Returns where the word begins that says whom somebody leads, where only the noun is marked: "(union) leaders"; else the start itself.

    >>> kind_start("met union leaders", 10), kind_start("met the leaders", 8)
    (4, 8)
    """
    before = WORD_BEFORE.search(text, max(0, start - WORD_CHARS), start)
    known = before is not None and sector_of_words(frozenset([before[1].lower()]), KINDS_OF_LEADERS) is not None
    return before.start() if before is not None and known else start


def sector_of_description(phrase: str, after: str = "") -> str | None:
    """Returns the sector that the words before a noun give, or those behind a leader."""
    head = BEHIND.split(phrase.lower())[0].split()
    if not head:
        return None
    # "European Union ministers" lead no trade union: of capitals only the first word, and faiths, describe.
    plain = [
        low for low, word in zip(head[:-1], phrase.split(), strict=False) if word.islower() or low == head[0] or low in FAITHS
    ]
    described = sector_of_words(frozenset(plain), KINDS_OF_LEADERS)
    if described is None and head[-1] in LEADING:
        described = next((found for word in reversed(plain) if (found := sector_of_led(word, organs=True))), None)
        described = described or sector_led(phrase[len(BEHIND.split(phrase)[0]) :] + after)
    return described


def sector_of_word(noun: str) -> str | None:
    """Returns the sector of a noun: its own, else that of its class."""
    classes = classes_of(noun)
    return sectors().get(noun) or next((sector for name, sector in SECTOR_OF_CLASS if name in classes), None)


def sector_of_led(noun: str, *, organs: bool = False) -> str | None:
    """Returns the sector of those who are led: of people and armed men, of organs of government where they are asked for ("customs officers")."""
    noun = POSSESSIVE.sub("", noun)
    if noun in LEADING:
        return None
    found = (
        sector_of_words(frozenset([noun]), KINDS_OF_LEADERS)
        or sector_of_word(noun)
        or sector_of_words(frozenset([noun]), BODY_SECTORS[:-2])
    )
    return found if found != "GOV" or organs else None


def sector_led(after: str) -> str | None:
    """Returns the sector of those of whom the words behind a leader, up to the next verb or preposition, say that he leads them."""
    led = OF_WHOM.match(after)
    if led is None:
        return None
    return next((found for word in reversed(led[1].split()) if word.islower() and (found := sector_of_led(word))), None)


def sector_of_group(surface: str, words: frozenset[str]) -> str | None:
    """Returns what a "group" is by its other words; a capitalised name of its own ("the Adani Group") makes it a company.

    >>> sector_of_group("a human rights group", frozenset(["human", "rights", "group"]))
    'CVL'
    """
    described = sector_of_words(words, KINDS_OF_GROUP) or sector_of_words(words - {"group", "groups"}, BODY_SECTORS)
    if described or words & FORUM_GROUPS:
        return described
    return "BUS" if NAMED_GROUP.search(surface) else None
