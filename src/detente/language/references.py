"""Mentions -> mentions with antecedents: pronouns and epithets within one article, or left open.

Salience decides: the speaker of the sentence before, else the subject (first person) of the nearest earlier sentence; a title
epithet ("the Ambassador") must share a word of office with its antecedent; "the two countries" are the two states that the title and
lede name, else the two most named so far.
"""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from detente.model import Article, Mention, fold

# Words that stand for an office without naming it -> words of office they may stand for.
EPITHET_TITLES: dict[str, frozenset[str]] = {
    "diplomat": frozenset({"ambassador", "envoy", "minister", "consul", "charge", "representative", "counsellor"}),
    "envoy": frozenset({"ambassador", "envoy", "representative"}),
    "top diplomat": frozenset({"foreign", "secretary", "representative"}),
    "leader": frozenset(
        {"president", "secretary", "premier", "prime", "chairman", "leader", "king", "chancellor", "emir", "chief"}
    ),
    "chief": frozenset({"secretary", "chief", "head", "director", "commissioner", "chairman", "general"}),
    "party leader": frozenset({"secretary", "party", "leader", "chief"}),
    "party chief": frozenset({"secretary", "party", "leader", "chief"}),
    "premier": frozenset({"prime", "premier"}),
    "head of state": frozenset({"president", "king", "queen", "emir", "emperor", "sultan"}),
    "official": frozenset(
        {"minister", "secretary", "official", "director", "deputy", "commissioner", "chairman", "spokesperson"}
    ),
    "guest": frozenset(),
    "host": frozenset(),
}
REGIONS: dict[str, frozenset[str]] = {
    "southeast asian": frozenset(["VNM", "LAO", "KHM", "THA", "MMR", "MYS", "SGP", "IDN", "PHL", "BRN", "TLS"]),
    "south asian": frozenset(["IND", "PAK", "BGD", "LKA", "NPL", "BTN", "MDV", "AFG"]),
    "east asian": frozenset(["CHN", "JPN", "KOR", "PRK", "MNG", "TWN"]),
    "central asian": frozenset(["KAZ", "KGZ", "TJK", "TKM", "UZB"]),
    "gulf": frozenset(["SAU", "ARE", "QAT", "KWT", "BHR", "OMN", "IRN", "IRQ"]),
    "european": frozenset(["FRA", "DEU", "GBR", "ITA", "ESP", "POL", "UKR", "NLD", "BEL", "SWE", "NOR", "FIN", "DNK", "AUT", "CZE", "SVK", "HUN", "ROU", "BGR", "GRC", "PRT", "IRL", "SRB"]),
    "baltic": frozenset(["EST", "LVA", "LTU"]),
    "balkan": frozenset(["SRB", "HRV", "BIH", "MNE", "MKD", "ALB", "KOS", "BGR", "GRC", "ROU", "SVN"]),
    "african": frozenset(["NGA", "ZAF", "KEN", "ETH", "EGY", "GHA", "SDN", "SSD", "SOM", "RWA", "UGA", "TZA", "COD", "AGO", "MOZ", "ZWE", "ZMB", "CMR", "SEN", "MLI", "NER", "TCD"]),
    "west african": frozenset(["NGA", "GHA", "SEN", "MLI", "NER", "BFA", "CIV", "GIN", "BEN", "TGO", "LBR", "SLE", "GMB"]),
    "east african": frozenset(["KEN", "ETH", "SOM", "UGA", "TZA", "RWA", "BDI", "DJI", "ERI", "SSD"]),
    "latin american": frozenset(["BRA", "ARG", "CHL", "COL", "VEN", "PER", "MEX", "BOL", "ECU", "URY", "PRY", "CUB", "NIC"]),
    "caribbean": frozenset(["CUB", "HTI", "JAM", "TTO", "DOM", "BHS", "BRB"]),
    "asian": frozenset(["CHN", "JPN", "KOR", "PRK", "VNM", "IND", "IDN", "THA", "PHL", "MYS", "SGP", "LAO", "KHM", "MMR"]),
    "north african": frozenset(["MAR", "DZA", "TUN", "LBY", "EGY"]),
}  # fmt: skip


SPEAKS = re.compile(
    r"(?:,[^,]{3,60},)? (?:(?:has|have|had|also|then|further) )*(?:said|sa(?:ys|id)|affirmed|stressed|added|noted|stated|expressed|told|proposed|thanked|believed|hoped|"
    r"emphasi[sz]ed|praised|pledged|announced|warned|urged|accused|condemned|invited|called|reaffirmed|welcomed|rejected|suggested|insisted)\b"
)


def link_references(article: Article, mentions: list[Mention]) -> list[Mention]:
    """Returns the mentions with `antecedent` or `antecedents` set where the article decides them."""
    linked: list[Mention] = []
    for mention in mentions:
        target = antecedents_of(article, mention, linked)
        if target is None:
            linked.append(mention)
        elif len(target) == 1:
            linked.append(msgspec.structs.replace(mention, antecedent=target[0]))
        else:
            linked.append(msgspec.structs.replace(mention, antecedents=tuple(target)))
    return [forward(article, mention, linked) for mention in linked]


def antecedents_of(article: Article, mention: Mention, earlier: list[Mention]) -> list[int] | None:
    """Returns the indices of what a reference stands for, None when it is no reference or stays open."""
    words = fold(article.text[mention.start : mention.end])
    if mention.type == "pronoun":
        return by_pronoun(article, words, mention, earlier)
    if mention.type in ("group", "body") and mention.rule in ("grammar:group", "grammar:body"):
        return by_side(words, mention, earlier) or by_head_noun(article, words, mention, earlier)
    if mention.type == "person" and mention.name is not None:
        return same_name(article, mention, earlier)
    if mention.type != "epithet":
        return None
    if mention.rule == "epithet:pair":
        return two_states(earlier)
    if mention.rule == "epithet:country":
        return by_region(words, earlier)
    if words.split()[-1] in OTHER_PARTY:
        return other_party(article, words, mention, earlier)
    return by_side(words, mention, earlier) or by_title(article, words, mention, earlier)


# Words for the one of two who is not the subject: "his counterpart", "her guest".
OTHER_PARTY = frozenset(["counterpart", "colleague", "guest", "host", "interlocutor", "visitor"])
RECEIVES = re.compile(r"\b(?:receiv(?:ed|ing|es)|host(?:ed|ing|s)|welcom(?:ed|ing|es)|met|meeting|greet(?:ed|ing))\b")
# How many sentences back a pronoun or epithet reaches before it is left open.
REACH_SENTENCES = 3


def by_pronoun(article: Article, words: str, mention: Mention, earlier: list[Mention]) -> list[int] | None:
    """Returns what a personal pronoun stands for; "we" and what no rule decides stay open."""
    if words in ("he", "she"):
        return most_salient(article, mention, earlier)
    if words in ("him", "her"):
        return other_person(article, mention, earlier)
    if words == "it":
        return one_thing(mention, earlier)
    return plural(mention, earlier) if words in ("they", "them") else None


def other_person(article: Article, mention: Mention, earlier: list[Mention]) -> list[int] | None:
    """Returns the person an object pronoun stands for: the nearest one who is not the subject of its own clause."""
    here = [
        root
        for index, other in enumerate(earlier)
        if other.sentence == mention.sentence and (root := person_root(index, other)) is not None
    ]
    subject = here[-1] if here else None
    for index in range(len(earlier) - 1, -1, -1):
        other = earlier[index]
        if mention.sentence - other.sentence > REACH_SENTENCES:
            return None
        root = person_root(index, other)
        if root is not None and root != subject:
            return [root]
    # The clause has no other person: "those who had elected him" in a sentence of his own.
    return (
        [subject]
        if subject is not None and len(set(here)) == 1 and "," in article.text[earlier[subject].end : mention.start]
        else None
    )


def one_thing(mention: Mention, earlier: list[Mention]) -> list[int] | None:
    """Returns the state or body "it" stands for: the first one (subject) of its own sentence, else of the sentence before."""
    for sentence in (mention.sentence, mention.sentence - 1):
        found = [
            index
            for index, other in enumerate(earlier)
            if other.sentence == sentence and other.type in ("state", "body", "seat") and other.end < mention.start
        ]
        if found:
            return [root_of(earlier, found[0])]
    return None


def plural(mention: Mention, earlier: list[Mention]) -> list[int] | None:
    """Returns the group "they" stands for: the first of its own sentence, else of the sentence before."""
    for sentence in (mention.sentence, mention.sentence - 1):
        for index, other in enumerate(earlier):
            if other.sentence == sentence and (other.type == "group" or other.antecedents):
                return list(other.antecedents) or [root_of(earlier, index)]
    return None


def root_of(mentions: list[Mention], index: int) -> int:
    """Returns the mention that one stands for, itself if for none."""
    antecedent = mentions[index].antecedent
    return index if antecedent is None else antecedent


def by_side(words: str, mention: Mention, earlier: list[Mention]) -> list[int] | None:
    """Returns the state of "the Russian side", as it was last named."""
    if not words.endswith(" side") or len(mention.states) != 1:
        return None
    for index in range(len(earlier) - 1, -1, -1):
        if earlier[index].type in ("state", "seat") and earlier[index].states[:1] == mention.states:
            return [index]
    return None


def by_head_noun(article: Article, words: str, mention: Mention, earlier: list[Mention]) -> list[int] | None:
    """Returns the body that "the court" or "the protesters" takes up: the last one whose name ends in that noun."""
    before = article.text[max(0, mention.start - 5) : mention.start].lower()
    if " " in words or not before.endswith(("the ", "that ", "those ", "these ")):
        return None
    for index in range(len(earlier) - 1, -1, -1):
        other = earlier[index]
        if other.type == mention.type and words in fold(article.text[other.start : other.end]).split():
            return [root_of(earlier, index)]
    return None


def other_party(article: Article, words: str, mention: Mention, earlier: list[Mention]) -> list[int] | None:
    """Returns the other one of two: by who received whom for guest and host, else the last person who is not the subject here."""
    head = words.rsplit(maxsplit=1)[-1]
    roots = [
        (index, root)
        for index, other in enumerate(earlier)
        if mention.sentence - other.sentence <= REACH_SENTENCES and (root := person_root(index, other)) is not None
    ]
    if head in ("guest", "host", "visitor"):
        for index, root in reversed(roots):
            line = article.text[article.text.rfind("\n", 0, earlier[index].start) + 1 : earlier[index].start]
            if bool(RECEIVES.search(line)) == (head != "host"):
                return [root]
        return None
    here = {root for index, root in roots if earlier[index].sentence == mention.sentence}
    return next(([root] for _, root in reversed(roots) if root not in here), None)


def persons(earlier: list[Mention]) -> list[int]:
    """Returns the indices of named persons, latest first."""
    return [index for index in range(len(earlier) - 1, -1, -1) if earlier[index].type == "person" and earlier[index].name]


def most_salient(article: Article, mention: Mention, earlier: list[Mention]) -> list[int] | None:
    """Returns the person a pronoun stands for: who speaks in the nearest sentence with a person, else its first person (subject)."""
    for sentence in range(mention.sentence, max(-1, mention.sentence - 4), -1):
        roots = [
            (other, root)
            for index, other in enumerate(earlier)
            if other.sentence == sentence and (root := person_root(index, other)) is not None
        ]
        speaking = [root for other, root in roots if SPEAKS.match(article.text, other.end)]
        if roots:
            return [speaking[0] if speaking else roots[0][1]]
    return None


def person_root(index: int, mention: Mention) -> int | None:
    """Returns the index of the person a mention names or stands for, None when it is no person."""
    if mention.type == "person" and mention.name is not None:
        return index if mention.antecedent is None else mention.antecedent
    return mention.antecedent if mention.type in ("epithet", "pronoun") else None


def same_name(article: Article, mention: Mention, earlier: list[Mention]) -> list[int] | None:
    """Returns the first fuller mention of the same name ("Bezdetko" -> "Gennady Bezdetko")."""
    assert mention.name is not None
    name = fold(mention.name.of(article.text))
    for index in reversed(persons(earlier)):
        other = earlier[index].name
        if other is None:
            continue
        known = fold(other.of(article.text))
        if known == name or (len(known) > len(name) and (known.endswith(" " + name) or known.startswith(name + " "))):
            root = earlier[index].antecedent
            return [root if root is not None else index]
    return None


def two_states(earlier: list[Mention]) -> list[int] | None:
    """Returns one mention of each of the two states that the article deals with so far."""
    counted: Counter[str] = Counter()
    first: dict[str, int] = {}
    for index, mention in enumerate(earlier):
        for code in mention.states[:1]:
            counted[code] += 2 if mention.sentence <= 1 else 1
            if mention.type in ("state", "seat"):
                first.setdefault(code, index)
            first.setdefault(f"any {code}", index)
    if len(counted) < 2:
        return None
    top = [code for code, _ in counted.most_common(2)]
    return [first.get(code, first[f"any {code}"]) for code in sorted(top, key=lambda code: first.get(code, first[f"any {code}"]))]


def by_region(words: str, earlier: list[Mention]) -> list[int] | None:
    """Returns the one state of a region ("Southeast Asian country") that the article has named."""
    region = next(
        (members for name, members in sorted(REGIONS.items(), key=lambda item: -len(item[0])) if words.startswith(name)), None
    )
    if region is None:
        return None
    found = {
        mention.states[0]: index
        for index, mention in reversed(list(enumerate(earlier)))
        if mention.states and mention.type == "state"
    }
    inside = [index for code, index in found.items() if code in region]
    return inside if len(inside) == 1 else None


def by_title(article: Article, words: str, mention: Mention, earlier: list[Mention]) -> list[int] | None:
    """Returns the latest person whose title shares the epithet's word of office, and its states where it has any."""
    wanted = EPITHET_TITLES.get(words)
    if wanted is None:
        key = next((key for key in sorted(EPITHET_TITLES, key=len, reverse=True) if words.endswith(key)), None)
        wanted = (
            EPITHET_TITLES[key] if key else frozenset(re.findall(r"\w+", words)) - {"of", "the", "and", "to", "former", "then"}
        )
    for index in persons(earlier):
        other = earlier[index]
        if other.title is None:
            continue
        office = set(re.findall(r"\w+", fold(other.title.of(article.text))))
        if mention.states and not set(mention.states) & set(other.states):
            continue
        if office & wanted:
            return [other.antecedent if other.antecedent is not None else index]
    return None


def forward(article: Article, mention: Mention, mentions: list[Mention]) -> Mention:
    """Resolves a headline's "Party chief" by the person that the text names later under such a title."""
    if mention.type != "epithet" or mention.antecedent is not None or mention.antecedents or mention.sentence > 2:
        return mention
    if mention.rule in ("epithet:pair", "epithet:country"):
        target = two_states(mentions) if mention.rule == "epithet:pair" else None
        return msgspec.structs.replace(mention, antecedents=tuple(target)) if target else mention
    words = fold(article.text[mention.start : mention.end])
    found = by_title(article, words, mention, [one for one in mentions if one.sentence <= mention.sentence + 4])
    return msgspec.structs.replace(mention, antecedent=found[0]) if found else mention
