"""Word -> class letter, by its form and its capital: the vocabulary of titles, bodies, groups and what stands between them.

Letters: K, S, D and O are known names (`units.py`); H head noun of a body (Ministry), T head of a title (Minister), M modifier in titles
(Deputy, Foreign), G group noun (troops), C other capitalised word, P name particle, W honorific, o of, t to, f for, h the, a and,
s possessive, comma, ( ), b plain body (army), l what may stand before it (riot), p possessive pronoun, n number, x anything else.
"""

from __future__ import annotations

import re
from functools import lru_cache

from detente.ontology.nouns import people_names

HONORIFICS = frozenset(
    "mr mrs ms dr prof professor sir dame lord lady sheikh sayyid shri smt dato datuk comrade hon excellency highness "
    "majesty eminence".split()
)
# "H.E. Mr. Lavrov", "HH the Amir": styles of address in initials; without stops a word of a title or name must follow ("HH said" names a man).
STYLES = frozenset(["h.e.", "h.h.", "h.m.", "h.r.h.", "s.e."])
BARE_STYLES = frozenset(["HE", "HH", "HM", "HRH"])
PARTICLES = frozenset("de da do dos du del della di van von der den ter bin ibn bint al el la le ben y e abu ould".split())
TITLE_HEADS = frozenset(
    "president minister premier chancellor king queen prince princess emperor sultan emir pope chairman chairwoman "
    "chairperson chair chief secretary ambassador envoy representative spokesman spokeswoman spokesperson commissioner "
    "governor mayor senator congressman congresswoman general admiral marshal colonel commander director leader head "
    "speaker counsellor councillor consul attache adviser advisor diplomat prosecutor judge justice archbishop ayatollah "
    "taoiseach undersecretary under-secretary vice-president vice-premier vice-minister presidents ministers ambassadors "
    "premiers secretaries chairmen secretary-general director-general governor-general counterpart colleague successor "
    "predecessor captain premier-designate founder aide delegate negotiator officer official lawmaker gen col adm lt sen "
    "rep gov maj capt".split()
)
TITLE_MODIFIERS = frozenset(
    "deputy vice first prime foreign defence defense interior finance trade home state party general permanent standing "
    "national security special acting then former ex-president outgoing incoming visiting newly-appointed newly-elected "
    "newly appointed elected new late caretaker interim crown supreme high honorary senior chief executive assistant "
    "principal press economic economy health energy agriculture justice education culture environment transport labour "
    "labor development industry commerce planning investment affairs international politburo presidential mission country "
    "regional resident fisheries oceans irrigation forestry mining mines petroleum railways transportation communications "
    "telecommunications digital housing tourism sports welfare religious science technology veterans reconstruction "
    "infrastructure employment budget revenue migration citizenship climate maritime ministerial military naval air army "
    "navy police central charge d'affaires cabinet political council joint plenipotentiary extraordinary external "
    "relations internal intelligence counterpart".split()
)
BODY_HEADS = frozenset(
    "ministry department government army navy force forces guard police agency council committee commission assembly "
    "parliament senate congress court bank party front movement union organisation organization association federation "
    "institute university college company corporation group bureau office administration authority board centre center "
    "embassy consulate mission command league alliance bloc community foundation fund club coalition tribunal directorate "
    "secretariat service services militia brigade corps cabinet legislature politburo house chamber customs academy news "
    "television radio times post daily".split()
)
# Words of people in the plural (or of a crowd) that act without a name: "protesters"; "riot police" is a body.
GROUP_NOUNS = frozenset(
    "troops soldiers forces officials diplomats protesters protestors demonstrators rebels militants insurgents fighters "
    "gunmen leaders lawmakers legislators authorities police warplanes jets warships ships vessels fishermen students "
    "workers farmers activists journalists reporters citizens nationals companies firms businesses people residents "
    "villagers refugees migrants hackers negotiators delegates delegation envoys representatives ministers generals "
    "commanders investigators prosecutors judges border-guards peacekeepers separatists guerrillas terrorists artillery "
    "drones aircraft enterprises organisations organizations agencies experts scholars tourists sailors airmen marines "
    "pilots crew unions strikers civilians opposition side party parties crowd crowds marchers policemen troopers looters "
    "rioters mobs mob strangers inspectors observers monitors veterans engineers passengers seamstresses spies traders "
    "manufacturers exporters importers analysts economists parliamentarians mps senators deputies officers guards "
    "paramilitaries mercenaries hostages captives detainees prisoners captors hijackers bombers smugglers traffickers "
    "pirates evacuees settlers expatriates exiles dissidents monks clerics nuns priests bishops teachers doctors nurses "
    "lecturers pupils academics lawyers bankers investors dockers miners truckers drivers shopkeepers peasants herders "
    "relatives mourners supporters opponents voters candidates advisers aides mediators counterparts presidents "
    "chancellors kings ambassadors governors mayors councillors colonels admirals warlords chiefs conscripts recruits "
    "reservists servicemen crewmen seafarers coastguards airlines banks universities couple women men".split()
)
# Words that have a capital without being a name: at the head of a sentence, of months and days.
STOP_CAPITALS = frozenset(
    "the a an this that these those it its he she they we i you his her their our my your in on at by for from with as of "
    "to and or but if when while after before since during under over between among against about into upon also however "
    "meanwhile moreover according following speaking addressing receiving having welcoming meeting visiting earlier later "
    "today yesterday tomorrow there here what who which where how why not no yes all both each every some many most "
    "several other another such first second third one two three four five six seven eight nine ten now then so thus yet "
    "still once only even just january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter photo source read related "
    "latest more will would could should can is are was were be been has have had do does did exact despite although "
    "though because due given regarding via per weekly last next early late mid please amid relations without within "
    "toward towards".split()
)
# Bodies that act without a capital: "the army", "Philippine police", "Seoul's defence ministry"; and what may stand before them.
PLAIN_BODIES = frozenset(
    "army navy police parliament government embassy consulate ministry court cabinet monarchy junta opposition council "
    "senate legislature administration authorities garrison coastguard regime militia palace presidency secretariat "
    "delegation commission committee".split()
)
PLAIN_MODIFIERS = frozenset(
    "military riot border provincial federal interim local municipal central caretaker transitional constitutional "
    "supreme ruling student opposition defence defense foreign interior finance trade health security coast patrol".split()
)
POSSESSIVE_PRONOUNS = frozenset(["his", "her", "its", "their"])
# "al-Jubeir", "el-Sisi": names that begin with a small letter.
ARTICLED = re.compile(r"(?:al|el|ul|as|ad|an|ar|az|ash|ben|d)[-’'][A-Z]")
NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty hundred hundreds thousand thousands dozens scores".split()
)
CONNECTORS = {"of": "o", "to": "t", "for": "f", "the": "h", "and": "a", "&": "a", ",": ",", "(": "(", ")": ")"}
# Letters of words that may also begin a name.
NAME_OR_NOT = frozenset([*CONNECTORS.values(), "P"])
# What is official and named so: a paper, not a person.
PAPERS = frozenset(
    "dispatch gazette journal letter telegram note document notice bulletin decree record report statement website".split()
)
# What two states have with each other: "Russian-Turkish talks"; a "Korean-American businessman" is one man.
SHARED_NOUNS = frozenset(
    "talks negotiations consultations summit meeting dialogue relations ties friendship rivalry border frontier agreement "
    "treaty pact accord deal declaration statement communique commission committee council forum war conflict dispute "
    "clash clashes fighting exercise exercises drills patrols trade cooperation partnership alliance venture project "
    "force operation ceasefire truce conversation crisis".split()
)
# Words whose class is remembered: a year of news has some 50,000, and most of a page are among the commonest few thousand.
KNOWN_WORDS = 16384


@lru_cache(maxsize=KNOWN_WORDS)
def letter_of(surface: str, form: str) -> str:
    """Returns the class letter of a word that is no known name."""
    plain = surface.lower()  # not folded: "Tô" is a name, "to" is not
    if plain in CONNECTORS:
        return CONNECTORS[plain]
    if surface in ("'s", "’s", "'", "’"):
        return "s"
    form = form.rstrip(".")
    capital = surface[0].isupper()
    # In order: bodies count as plain ones only as written here, capitalised they head a name.
    classes = (
        ("W", capital and form in HONORIFICS),
        ("C", ARTICLED.match(surface) is not None),
        ("b", surface in PLAIN_BODIES),
        ("l", surface in PLAIN_MODIFIERS),
        ("T", form in TITLE_HEADS),
        ("H", capital and form in BODY_HEADS),
        ("M", form in TITLE_MODIFIERS),
        ("G", form in GROUP_NOUNS or (capital and form in people_names())),
        ("P", plain in PARTICLES and len(surface) < 5),
        ("p", plain in POSSESSIVE_PRONOUNS),
        ("n", surface[0].isdigit() or plain in NUMBER_WORDS),
        ("C", capital and plain not in STOP_CAPITALS),
    )
    return next((letter for letter, holds in classes if holds), "x")
