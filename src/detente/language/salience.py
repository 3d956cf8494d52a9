"""Reference, entity -> features: distance, part in the clause, how often it is named, and how the words agree.

The features are strings that the trained weights know (`references.npz`, `references.json`).
"""

from __future__ import annotations

import re
from bisect import bisect_left

from detente.language.classes import noun_fit, state_fit, stem_told
from detente.language.descriptions import RULE as NOUN_RULE
from detente.language.entities import Entity
from detente.language.epithets import ACT_NOUNS, OTHER_PARTY, PAIR_PERSONS, PAIR_STATES
from detente.language.likeness import body_fit, office_fit
from detente.language.possessives import SORTS
from detente.language.roles import breaks_between
from detente.language.scene import Reference, Scene
from detente.model import Mention
from detente.ontology.nouns import classes_of, people

SPEAKS = re.compile(
    r"(?:,[^,]{3,60},)? (?:(?:has|have|had|also|then|further) )*(?:said|says|affirmed|stressed|added|noted|stated|expressed|told|proposed|thanked|believed|hoped|"
    r"emphasi[sz]ed|praised|pledged|announced|warned|urged|accused|condemned|invited|called|reaffirmed|welcomed|rejected|suggested|insisted)\b"
)
RECEIVES = re.compile(r"\b(?:receiv(?:ed|ing|es)|host(?:ed|ing|s)|welcom(?:ed|ing|es)|met|meeting|greet(?:ed|ing))\b")
# Pronoun -> its sort; persons who speak of themselves are found in the words they speak (`first_person.py`).
CLASSES = {
    "he": "he",
    "she": "he",
    "him": "him",
    "her": "him",
    "it": "it",
    "they": "they",
    "them": "them",
    "both": "both",
    "either": "both",
    "neither": "both",
    "his": "he",
}
PRONOUN_SORTS = frozenset(CLASSES.values())
# "His country" is his own; "its neighbour", "its ally" another.
OWN_STATE = frozenset(["country", "nation", "state", "homeland", "republic", "kingdom", "island", "monarchy"])
PLURALS = frozenset(noun for noun in PAIR_STATES | PAIR_PERSONS if noun.endswith("s") or noun == "men")
PAIRING = frozenset(["both", "either", "neither", "each"])
# Types of mentions that may be descriptions ("the kidnappers") where neither names nor lists say so.
DESCRIBED = frozenset(["epithet", "person", "group", "body"])
# Treaties write those who conclude them with capitals: "the two Parties", "the Contracting Parties", "both Sides".
TREATY_PARTIES = re.compile(r"(?:(?:[Bb]oth|[Tt]wo|[Tt]hree|[Ee]ach) )?(?:High )?(?:Contracting )?(?:Parties|Sides|Governments)")
# What stands before the first word of a sentence.
OPENING = frozenset([". ", "! ", "? ", ": ", "” ", '" '])
INDEFINITE = re.compile(r"\b(?:an?|another|some|any|no|all|every|many|several)\s+$", re.IGNORECASE)
# "Societal leaders" without a determiner are some of that sort, not those named before.
ADJECTIVE = re.compile(r"\b[a-z]{3,}(?:al|ic|ous|ive|ary|ian|ish|ed) $")
COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty hundred".split()
)
# "Leaders of other countries", "officials from Chile": a bare plural that is told more of is nobody named before.
NEW_PLURAL = re.compile(r" (?:of|from|who|whose|in|at) ")
OTHERS = re.compile(r" of (?:other|some|several|many|various|foreign|different)\b")
DETERMINER = re.compile(r"\b(the|that|this|those|these|his|her|its|their|both|either|neither|each)\s+$", re.IGNORECASE)


def reference_of(scene: Scene, index: int) -> Reference | None:
    """Returns what a mention's words say when it may refer to somebody named elsewhere, None for a name."""
    mention = scene.mentions[index]
    text = scene.article.text
    form = scene.form(index)
    if mention.is_possessive:
        return Reference(index, SORTS[form], form, "", "", "possessive")
    if mention.type == "pronoun":
        sort = CLASSES.get(form)
        if sort == "him" and scene.article.text[mention.end : mention.end + 1] == " " and owns(scene.article.text, mention.end):
            sort = "he"
        part = "possessive" if form == "his" else scene.part(index)
        return Reference(index, sort, form, "", "", part) if sort else None
    some = INDEFINITE.search(text, max(0, mention.start - 12), mention.start)
    if (some and not (some.group().lower().startswith("all") and form.split()[0] in COUNTS)) or form.startswith("all "):
        return None
    before = DETERMINER.search(text, max(0, mention.start - 9), mention.start)
    forms = form.split()
    determiner = before.group(1).lower() if before else ""
    if forms[0] in ("his", "her", "its", "their", "both", "either", "neither", "each"):
        determiner = forms[0]
    sort = sort_of_mention(scene, mention, forms, determiner)
    if (
        sort is None
        or OTHERS.match(text, mention.end)
        or (not determiner and forms[-1] in PLURALS and NEW_PLURAL.match(text, mention.end))
    ):
        return None
    head = next((word for word in forms if word in ("of", "for", "to", "in")), None)
    noun = forms[max(0, forms.index(head) - 1)] if head else forms[-1]
    if noun in PLURALS or determiner in PAIRING or (forms[0] == "two" and sort in ("group", "person", "body")):
        sort = "pair"
    elif noun == "side":
        sort = "side"
    elif sort == "person" and noun in OTHER_PARTY:
        sort = "other"
    return Reference(index, sort, noun, determiner, " ".join(forms[:-1]), scene.part(index))


def sort_of_mention(scene: Scene, mention: Mention, forms: list[str], determiner: str) -> str | None:
    """Returns what sort of reference a mention's words are that are no pronoun, None for a name."""
    rule, _, told = mention.rule.partition(":")
    if rule == "epithet" or mention.rule.startswith(NOUN_RULE):
        return told
    if mention.rule == "grammar:epithet":
        return "person"
    if not plain(scene.article.text, mention):
        return None
    if rule in ("speaker", "tagger") and determiner and mention.type in DESCRIBED:
        crowd = forms[-1] not in people()[0] and forms[-1] in people()[1]
        return "group" if crowd else "person" if mention.type in ("epithet", "person") else mention.type
    if mention.type == "state":  # "the kingdom", where one state is called so
        return "side" if determiner else None
    before = scene.article.text[max(0, mention.start - 20) : mention.start]
    alone = (len(forms) == 1 and not ADJECTIVE.search(before)) or forms[0] in ("two", "three")
    return mention.type if mention.rule in ("grammar:body", "grammar:group") and (determiner or alone) else None


def owns(text: str, offset: int) -> bool:
    """Tells whether "her" goes with an act: "her release"."""
    return any(word in ACT_NOUNS for word in text[offset : offset + 40].lower().split()[:2])


def plain(text: str, mention: Mention) -> bool:
    """Tells whether a mention's head has no capital but that of a sentence's first word, so that it names nobody by itself."""
    words = text[mention.start : mention.end].rsplit(maxsplit=1)
    opens = len(words) == 1 and (
        mention.start == 0 or text[mention.start - 2 : mention.start] in OPENING or text[mention.start - 1] in '\n“"'
    )
    return (
        words[-1].islower()
        or TREATY_PARTIES.fullmatch(text, mention.start, mention.end) is not None
        or (opens and words[0][1:].islower() and words[0].lower() in people()[1])
    )


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
    mine = local is not None and scene.owner.get(local) is not None and scene.entities[scene.owner[local]] is entity
    lead = scene.lead(reference.index)
    if local is not None:
        found += [f"{sort} {reference.part} local {mine}", f"{reference.part} local {mine} by {other.type}"]
        found.append(f"{sort} lead {lead} local {mine}")
    found.append(f"{sort} lead {lead} {part} at {min(distance, 2) if known else 'f'}")
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
        if not breaks:
            found.append(f"{sort} {reference.part} of {part} between {min(text.count(' ', low, high), 6)} {known}")
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
    if sort in PRONOUN_SORTS:
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
        found.append(f"{sort} shared {min(len(set(reference.modifiers.split()) & entity.words), 2)} {min(len(modifiers), 2)}")
    elif sort == "state" and entity.kind in ("state", "seat"):
        found += state_features(scene, reference, entity)
    elif sort in ("body", "group"):
        fit = body_fit(reference.head, entity, scene.form(entity.members[0]))
        found += [f"{sort} fit {fit}", f"{sort} fit {fit} {entity.kind}"]
    if sort in ("body", "group") or (sort == "person" and entity.kind == "person"):
        found += class_features(scene, reference, entity, codes)
    found.append(f"{sort} {reference.determiner} kind {entity.kind}")
    said, theirs = COUNTS & {reference.head, *reference.modifiers.split()}, COUNTS & entity.words
    if said and entity.kind in ("group", "body"):
        found.append(f"{sort} number {'same' if said & theirs else 'other' if theirs else '-'}")
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
        mine = bool(owners) and bool(owners[0] & entity.codes)
        doing = scene.local_subject(reference.index)
        theirs = scene.entities[scene.owner[doing]].codes if doing is not None and doing in scene.owner else set()
        doer = bool(theirs & entity.codes) if theirs else "-"
        party = "own" if reference.head in OWN_STATE else "other"
        found += [
            f"state {reference.determiner} owner {mine}",
            f"state {reference.determiner} {party} owner {mine if owners else '-'}",
            f"state {reference.determiner} {party} doer {doer}",
            f"state {reference.head} owner {mine if owners else '-'} doer {doer}",
        ]
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
        f"{reference.sort} open by {scene.mentions[reference.index].rule.partition(':')[0]}",
    ]


def first_of_sentence(scene: Scene, index: int) -> bool:
    """Tells whether a mention is the first of its sentence."""
    return index == 0 or scene.mentions[index - 1].sentence != scene.mentions[index].sentence
