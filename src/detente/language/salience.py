"""Reference, entity -> features: distance, part in the clause, how often it is named, and how the words agree.

The features are strings that the trained weights know (`references.json`); `Scene` holds what one article's references share.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from detente.language.classes import noun_fit, state_fit, stem_told
from detente.language.deeds import deed_of
from detente.language.entities import Entity
from detente.language.epithets import ACT_NOUNS, OTHER_PARTY, PAIR_PERSONS, PAIR_STATES
from detente.language.likeness import body_fit, office_fit
from detente.language.nouns import classes_of
from detente.language.roles import breaks_between, part_of
from detente.model import Article, Mention, Sentence, fold

SPEAKS = re.compile(
    r"(?:,[^,]{3,60},)? (?:(?:has|have|had|also|then|further) )*(?:said|says|affirmed|stressed|added|noted|stated|expressed|told|proposed|thanked|believed|hoped|"
    r"emphasi[sz]ed|praised|pledged|announced|warned|urged|accused|condemned|invited|called|reaffirmed|welcomed|rejected|suggested|insisted)\b"
)
RECEIVES = re.compile(r"\b(?:receiv(?:ed|ing|es)|host(?:ed|ing|s)|welcom(?:ed|ing|es)|met|meeting|greet(?:ed|ing))\b")
RELATIVE = re.compile(r"\b(?:who|which) ")
CLASSES = {
    "he": "he",
    "she": "he",
    "him": "him",
    "her": "him",
    "it": "it",
    "they": "they",
    "them": "them",
    "both": "both",
    "we": "we",
    "his": "he",
}
PLURALS = frozenset(noun for noun in PAIR_STATES | PAIR_PERSONS if noun.endswith("s") or noun == "men")
PAIRING = frozenset(["both", "either", "neither", "each"])
# Types of mentions that may be descriptions ("the kidnappers") where neither names nor lists say so.
DESCRIBED = frozenset(["epithet", "person", "group", "body"])
INDEFINITE = re.compile(r"\b(?:an?|another|some|any|no|all|every|many|several)\s+$", re.IGNORECASE)
# "Societal leaders" without a determiner are some of that sort, not those named before.
ADJECTIVE = re.compile(r"\b[a-z]{3,}(?:al|ic|ous|ive|ary|ian|ish|ed) $")
DETERMINER = re.compile(r"\b(the|that|this|those|these|his|her|its|their|both|either|neither|each)\s+$", re.IGNORECASE)


@dataclass(frozen=True)
class Reference:
    """A mention that may refer: its class, head noun, determiner, the words before its head, its part in the clause."""

    index: int
    sort: str
    head: str
    determiner: str
    modifiers: str
    part: str


@dataclass
class Scene:
    """An article's mentions and entities while its references are resolved."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: list[Mention]
    entities: list[Entity]
    owner: dict[int, int]
    parts: dict[int, str] = field(default_factory=dict)
    forms: dict[int, str] = field(default_factory=dict)
    subjects: dict[int, int | None] = field(default_factory=dict)
    deeds: dict[int, str] = field(default_factory=dict)
    sayings: dict[int, str] = field(default_factory=dict)
    codes: Counter[str] = field(default_factory=Counter)

    def part(self, index: int) -> str:
        """Returns the part of a mention in its clause, read once."""
        if index not in self.parts:
            mention = self.mentions[index]
            self.parts[index] = part_of(self.article.text, mention, self.sentences[mention.sentence])
        return self.parts[index]

    def local_subject(self, index: int) -> int | None:
        """Returns the mention that seems to be the subject of the clause a mention stands in (before it), read once."""
        if index not in self.subjects:
            self.subjects[index] = self.find_subject(index)
        return self.subjects[index]

    def find_subject(self, index: int) -> int | None:
        """Returns the nearest subject before a mention; after a relative pronoun, what that takes up."""
        mention = self.mentions[index]
        start = self.sentences[mention.sentence].start
        before = [
            one
            for one in range(index)
            if self.mentions[one].sentence == mention.sentence and self.mentions[one].end <= mention.start
        ]
        subject = next((one for one in reversed(before) if self.part(one) == "subject"), None)
        relative = next((match for match in reversed(list(RELATIVE.finditer(self.article.text, start, mention.start)))), None)
        if relative is not None and (subject is None or self.mentions[subject].end <= relative.start()):
            return next((one for one in reversed(before) if self.mentions[one].end <= relative.start()), subject)
        return subject

    def deed(self, index: int) -> str:
        """Returns the class of the act told of a mention, read once."""
        if index not in self.deeds:
            mention = self.mentions[index]
            sentence = self.sentences[mention.sentence]
            self.deeds[index] = deed_of(self.article.text, mention.start, mention.end, sentence.start, sentence.end)
        return self.deeds[index]

    def told(self, index: int) -> str:
        """Returns the folded sentence that a mention stands in, without the mention's own words."""
        mention = self.mentions[index]
        if index not in self.sayings:
            sentence = self.sentences[mention.sentence]
            self.sayings[index] = fold(
                self.article.text[sentence.start : mention.start] + " " + self.article.text[mention.end : sentence.end]
            )
        return self.sayings[index]

    def code_uses(self) -> Counter[str]:
        """Returns how many mentions of the article are of each state, its persons and bodies included."""
        if not self.codes:
            self.codes.update(code for mention in self.mentions for code in mention.states[:1])
        return self.codes

    def form(self, index: int) -> str:
        """Returns the folded words of a mention."""
        if index not in self.forms:
            mention = self.mentions[index]
            self.forms[index] = fold(self.article.text[mention.start : mention.end])
        return self.forms[index]


def reference_of(scene: Scene, index: int) -> Reference | None:
    """Returns what a mention's words say when it may refer to somebody named elsewhere, None for a name."""
    mention = scene.mentions[index]
    text = scene.article.text
    form = scene.form(index)
    if mention.type == "pronoun":
        sort = CLASSES.get(form)
        if sort == "him" and scene.article.text[mention.end : mention.end + 1] == " " and owns(scene.article.text, mention.end):
            sort = "he"
        part = "possessive" if form == "his" else scene.part(index)
        return Reference(index, sort, form, "", "", part) if sort and sort != "we" else None
    if INDEFINITE.search(text, max(0, mention.start - 12), mention.start) or form.startswith("all "):
        return None
    before = DETERMINER.search(text, max(0, mention.start - 9), mention.start)
    forms = form.split()
    determiner = before.group(1).lower() if before else ""
    if forms[0] in ("his", "her", "its", "their", "both", "either", "neither", "each"):
        determiner = forms[0]
    if mention.rule.startswith("epithet:"):
        sort = mention.rule.removeprefix("epithet:")
    elif mention.rule == "grammar:epithet":
        sort = "person"
    elif mention.rule in ("speaker", "tagger") and determiner and plain(text, mention) and mention.type in DESCRIBED:
        sort = "person" if mention.type in ("epithet", "person") else mention.type
    elif (
        mention.rule in ("grammar:body", "grammar:group")
        and (
            determiner
            or (len(forms) == 1 and not ADJECTIVE.search(text, max(0, mention.start - 20), mention.start))
            or forms[0] in ("two", "three")
        )
        and plain(text, mention)
    ):
        sort = mention.type
    else:
        return None
    head = next((word for word in forms if word in ("of", "for", "to", "in")), None)
    noun = forms[max(0, forms.index(head) - 1)] if head else forms[-1]
    if noun in PLURALS or determiner in PAIRING:
        sort = "pair"
    elif noun == "side":
        sort = "side"
    elif sort == "person" and noun in OTHER_PARTY:
        sort = "other"
    return Reference(index, sort, noun, determiner, " ".join(forms[:-1]), scene.part(index))


def owns(text: str, offset: int) -> bool:
    """Tells whether "her" goes with an act: "her release"."""
    return any(word in ACT_NOUNS for word in text[offset : offset + 40].lower().split()[:2])


def plain(text: str, mention: Mention) -> bool:
    """Tells whether a mention's head has no capital, so that it names nobody by itself."""
    return text[mention.start : mention.end].rsplit(maxsplit=1)[-1].islower()


def near(distance: int) -> str:
    """Returns a distance in sentences as a bucket."""
    return str(distance) if distance < 3 else "3" if distance < 5 else "5"


def features(scene: Scene, reference: Reference, entity: Entity, rank: int, most: int) -> list[str]:
    """Returns the features of an entity as what a reference stands for; `rank` counts likelier-placed entities since, `most` is the top count."""
    mentions, text = scene.mentions, scene.article.text
    mention = mentions[reference.index]
    sort = reference.sort
    at = bisect_left(entity.members, reference.index)
    known = at > 0
    other_index = entity.members[at - 1] if known else entity.members[0]
    other = mentions[other_index]
    distance = abs(mention.sentence - other.sentence)
    bucket = near(distance) if known else f"f{near(distance)}"
    part = scene.part(other_index)
    kind = entity.kind + ("s" if entity.plural else "") + ("" if entity.named else "-")
    count = min(at, 5)
    found = [
        f"{sort} kind {kind}",
        f"{sort} at {bucket}",
        f"{sort} rank {min(rank, 4)}",
        f"part {part} at {bucket}",
        f"{sort} part {part} at {near(distance) if distance < 2 else '2'}",
        f"{sort} count {count}",
        f"by {other.type}",
    ]
    if known and count >= most:
        found.append(f"{sort} most")
    if entity.members[0] < reference.index and mentions[entity.members[0]].sentence == 0:
        found.append(f"{sort} lede")
    if known and first_of_sentence(scene, other_index):
        found.append(f"{sort} first at {bucket}")
        found.append(f"{sort} {reference.part} first {part} at {bucket}")
    if other.type == "pronoun" and known:
        found.append(f"{sort} chain {scene.form(other_index) == scene.form(reference.index)}")
    if known and at < len(entity.members) and mentions[entity.members[at]].sentence == mention.sentence:
        found += [f"{sort} also here", f"also here {mentions[entity.members[at]].type}"]
    found.append(f"{sort} plural {entity.plural or scene.form(other_index).endswith('s')}")
    if SPEAKS.match(text, mention.end):
        found.append(f"{sort} speaks {part} at {bucket}")
    if first_of_sentence(scene, reference.index):
        found.append(f"{sort} initial {part} at {bucket}")
        if known and distance == 1:
            found.append(f"{sort} initial first {first_of_sentence(scene, other_index)}")
    if known:
        found += deed_features(scene, reference.index, entity, at)
        found.append(f"{sort} deed {scene.deed(reference.index)} kind {kind}")
    return found + clauses(scene, reference, entity, other_index) + agreement(scene, reference, entity, other_index)


def deed_features(scene: Scene, index: int, entity: Entity, at: int) -> list[str]:
    """Returns the features of what is told of a mention as against what was told of an entity before (its first `at` members)."""
    deed = scene.deed(index)
    if not deed or not at:
        return []
    last = entity.members[at - 1]
    found = [f"deed {one} {deed}" for one in entity.classes]
    if scene.deed(last):
        found.append(f"deed {scene.deed(last)} {deed} {min(scene.mentions[index].sentence - scene.mentions[last].sentence, 1)}")
    before = {scene.deed(one) for one in entity.members[max(0, at - 4) : at]} - {"", scene.deed(last)}
    return found + [f"deed before {one} {deed}" for one in before]


def clauses(scene: Scene, reference: Reference, entity: Entity, other_index: int) -> list[str]:
    """Returns the features of where an entity was last meant (`other_index`) as against the reference: its clause, who speaks there."""
    mentions, text, sort = scene.mentions, scene.article.text, reference.sort
    mention, other = mentions[reference.index], mentions[other_index]
    known = other_index < reference.index
    distance = abs(mention.sentence - other.sentence)
    part = scene.part(other_index)
    found: list[str] = []
    local = scene.local_subject(reference.index)
    if local is not None:
        mine = scene.owner.get(local) is not None and scene.entities[scene.owner[local]] is entity
        found += [f"{sort} {reference.part} local {mine}", f"{reference.part} local {mine} by {other.type}"]
    if distance == 0:
        if known and SPEAKS.match(text, other.end):
            found.append(f"{sort} told here {reference.part}")
        low, high = (other.end, mention.start) if known else (mention.end, other.start)
        breaks = min(breaks_between(text, low, high), 2)
        found += [
            f"{sort} breaks {breaks} {part}",
            f"{sort} breaks {breaks} {reference.part}",
            f"{reference.part} of {part} breaks {breaks}",
        ]
        found.append(f"{sort} gap {min((high - low) // 15, 6)}")
    elif known:
        found.append(f"{reference.part} after {part} at {near(distance) if distance < 3 else '3'}")
        if distance <= 2 and SPEAKS.match(text, other.end):
            found.append(f"{sort} spoke at {near(distance)}")
    return found


def agreement(scene: Scene, reference: Reference, entity: Entity, other_index: int) -> list[str]:
    """Returns the features of how the words agree."""
    mention = scene.mentions[reference.index]
    sort = reference.sort
    found: list[str] = []
    if sort in ("he", "him"):
        gender = "f" if reference.head in ("she", "her") else "m"
        found.append(f"gender {gender} {entity.gender or '-'}")
    if sort == "pronoun" or sort in CLASSES:
        return found
    codes = set(mention.states)
    if codes:
        agree = "same" if codes & entity.codes else "other" if entity.codes else "none"
        found.append(f"{sort} state {agree}")
    if sort in ("person", "other") and entity.kind == "person":
        modifiers = frozenset(word for word in reference.modifiers.split() if len(word) > 3) - entity.words
        fit = office_fit(reference.head, reference.modifiers.rsplit(maxsplit=1)[-1] if reference.modifiers else "", entity)
        found += [
            f"{sort} office {fit}",
            f"office {fit} state {'same' if codes & entity.codes else 'other' if codes and entity.codes else '-'}",
        ]
        found.append(f"{sort} office {fit} named {entity.named}")
        found.append(f"{sort} modifiers {min(len(modifiers), 2)}")
    elif sort == "state" and entity.kind in ("state", "seat"):
        found += state_features(scene, reference, entity)
    elif sort in ("body", "group"):
        fit = body_fit(reference.head, entity, scene.form(entity.members[0]))
        found += [f"{sort} fit {fit}", f"{sort} fit {fit} {entity.kind}"]
    if sort in ("body", "group") or (sort == "person" and entity.kind == "person"):
        found += class_features(scene, reference, entity, codes)
    found.append(f"{sort} {reference.determiner} kind {entity.kind}")
    if scene.mentions[other_index].sentence == mention.sentence:
        found.append(f"{sort} {reference.determiner} here {scene.part(other_index)}")
    if sort == "other":
        other = scene.mentions[other_index]
        line = scene.article.text[scene.sentences[other.sentence].start : other.start]
        found.append(
            f"{reference.head if reference.head in ('host', 'guest') else 'other'} received {RECEIVES.search(line) is not None}"
        )
        found.append(f"{reference.head} here {other.sentence == mention.sentence}")
    return found


def class_features(scene: Scene, reference: Reference, entity: Entity, codes: set[str]) -> list[str]:
    """Returns the features of how the class of a common noun fits an entity: what it is, whom it is told of, and of which state."""
    sort = reference.sort
    fit = noun_fit(reference.head, entity.words, entity.classes)
    agree = "same" if codes & entity.codes else "other" if codes and entity.codes else "-"
    found = [f"{sort} class {fit}", f"class {fit} {entity.kind}", f"{sort} class {fit} state {agree}"]
    if fit in ("other", "like", "member"):
        found += [f"class {mine} {theirs}" for mine in classes_of(reference.head) for theirs in entity.classes]
    if fit != "head":
        told = any(stem_told(reference.head, scene.told(index)) for index in entity.members[:3] if index < reference.index)
        found.append(f"{sort} stem {told}")
    return found


def state_features(scene: Scene, reference: Reference, entity: Entity) -> list[str]:
    """Returns the features of how a description of a state fits one: what it is called, whose it is, how much the article is about it."""
    found = [f"state fit {state_fit(reference.head, reference.modifiers, entity.codes)}"]
    uses = scene.code_uses()
    count = max((uses.get(code, 0) for code in entity.codes), default=0)
    found.append(f"state uses {min(count, 5)} {count == max(uses.values(), default=0)}")
    if reference.determiner in ("his", "her", "its", "their"):
        owners = [
            scene.entities[number].codes
            for index in range(reference.index - 1, -1, -1)
            if (number := scene.owner.get(index)) is not None
            and scene.mentions[index].sentence == scene.mentions[reference.index].sentence
            and (scene.entities[number].kind == "person") == (reference.determiner in ("his", "her"))
        ]
        found.append(f"state {reference.determiner} owner {bool(owners) and bool(owners[0] & entity.codes)}")
    return found


def open_features(scene: Scene, reference: Reference, fitting: int) -> list[str]:
    """Returns the features of leaving a reference open."""
    return [
        f"{reference.sort} open",
        f"{reference.sort} {reference.determiner} open",
        f"{reference.head} open",
        f"{reference.sort} open part {reference.part}",
        f"{reference.sort} open fit {fitting}",
        f"{reference.sort} open state {bool(scene.mentions[reference.index].states)}",
        f"{reference.sort} open modifiers {min(len(reference.modifiers.split()), 2)}",
        f"{reference.sort} open early {scene.mentions[reference.index].sentence == 0}",
    ]


def first_of_sentence(scene: Scene, index: int) -> bool:
    """Tells whether a mention is the first of its sentence."""
    return index == 0 or scene.mentions[index - 1].sentence != scene.mentions[index].sentence
