"""Mentions -> mentions with antecedents: pronouns and epithets within one article, or left open.

For each reference, from left to right, the entities named so far (and for epithets those named later) are weighed against leaving it open, by a
small network (`chooser.py`), or without the trained encoder by a log-linear model; both see the features of `salience.py`, `likeness.py` and
`pairs.py`. What it decides joins the entity.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable

import msgspec

from detente.language.chooser import Chooser, fits_encoder
from detente.language.contradictions import contradicts
from detente.language.descriptions import RULE as NOUN_RULE
from detente.language.entities import Entity, join, named_entities
from detente.language.epithets import PAIR_STATES
from detente.language.likeness import TITLES, rare_offices
from detente.language.pairs import SAYS_NUMBER, members_of, number_said, pairs_for, states_after
from detente.language.salience import PRONOUN_SORTS, features, open_features, reference_of
from detente.language.scene import Reference, Scene
from detente.language.weights import weights
from detente.model import POSSESSIVE, Article, Mention, Quotation, Sentence
from detente.ontology.nouns import classes_of

# What each sort of reference may stand for.
KINDS: dict[str, frozenset[str]] = {
    "he": frozenset(["person"]), "him": frozenset(["person"]),
    "it": frozenset(["state", "seat", "body", "group"]), "they": frozenset(["group", "body", "pair", "state", "seat"]),
    "them": frozenset(["group", "body", "pair", "state", "seat"]), "both": frozenset(["pair", "group"]),
    "person": frozenset(["person"]), "other": frozenset(["person", "state", "seat"]), "state": frozenset(["state", "seat"]),
    "body": frozenset(["body", "seat", "group"]), "group": frozenset(["group", "body", "pair"]), "pair": frozenset(["pair", "group", "body"]),
}  # fmt: skip
PLURAL = frozenset(["they", "them", "both", "pair"])
# Bodies that stand for their state.
RULING = frozenset(["government", "authorities", "administration", "regime", "leadership"])
# Words agree so well that another who fits as well is a rival.
FITS = frozenset(
    f"{sort} {fit}" for sort in ("person", "other", "body", "group")
    for fit in ("office same", "office same+", "office like", "office office", "fit same", "fit kind", "class head", "class same")
)  # fmt: skip
# How many sentences back a pronoun reaches before it is left open, and an epithet.
PRONOUN_REACH, EPITHET_REACH = 4, 14

Candidate = tuple[Entity | None, list[str]]
Choose = Callable[[Scene, Reference, list[Candidate]], int]


def link_references(
    article: Article, sentences: tuple[Sentence, ...], mentions: list[Mention], *, trained: bool = True
) -> list[Mention]:
    """Returns the mentions with `antecedent` or `antecedents` set where the article decides them; without the network unless `trained`."""
    if not (trained and fits_encoder()):
        return resolve_references(article, sentences, mentions, choose)
    chooser = Chooser(article.text, sentences, mentions)

    def decide(scene: Scene, reference: Reference, candidates: list[Candidate]) -> int:
        best, chance = most_likely(chooser.scores(scene, reference, candidates).tolist())
        return best if chance >= chooser.net.threshold else 0

    return resolve_references(article, sentences, mentions, decide)


def resolve_references(
    article: Article, sentences: tuple[Sentence, ...], mentions: list[Mention], decide: Choose
) -> list[Mention]:
    """Does as `link_references`, with the decision left to `decide`: the number of a candidate, of which the first is to leave open."""
    scene = Scene(article, sentences, mentions, [], {})
    references = [reference_of(scene, index) for index in range(len(mentions))]
    scene.entities, scene.owner = named_entities(article, mentions, [one is not None for one in references])
    day = article.published.start if article.published is not None and article.published.start else ""
    linked = list(mentions)
    for index, reference in enumerate(references):
        if reference is None:
            continue
        if reference.sort in ("former", "side"):
            entity = one_of_two(scene, reference) if reference.sort == "former" else state_of_side(scene, reference)
            linked[index] = linked_to(scene, reference, entity)
            settle(scene, reference, entity, day)
            continue
        own = states_after(scene, reference)
        if own:
            linked[index] = msgspec.structs.replace(mentions[index], antecedents=own)
            codes = {mentions[one].states[0] for one in own}
            settle(scene, reference, Entity(kind="pair", members=[], codes=codes, plural=True, named=True), day)
            continue
        holder = holder_of(scene, reference)
        if holder is not None:
            linked[index] = linked_to(scene, reference, holder)
            settle(scene, reference, holder, day)
            continue
        candidates = candidates_of(scene, reference)
        chosen = candidates[decide(scene, reference, candidates) if len(candidates) > 1 else 0][0]
        linked[index] = linked_to(scene, reference, chosen)
        if not mentions[index].is_possessive:
            settle(scene, reference, chosen, day)
    for number, entity in enumerate(scene.entities):
        first = root_of(scene, entity) if entity.kind == "person" else None
        for index in entity.members:
            if mentions[index].type == "person" and scene.owner.get(index) == number and index != first:
                linked[index] = msgspec.structs.replace(linked[index], antecedent=first)
    return linked


# References that, left open, are seldom anybody: of "it" gold marks 8 in 100 so, of "the island" 60 (train split, 2026-11-22).
IDLE_PRONOUNS = frozenset(["it", "both", "either", "neither", "his", "her", "i", "me", "us"])
IDLE_CLASSES = frozenset(["town", "camp", "hospital", "school", "club", "church", "artist", "sportsman"])
IDLE_RULES = frozenset(["epithet:former", "epithet:state", POSSESSIVE])


def without_idle(article: Article, mentions: list[Mention], quotations: list[Quotation]) -> tuple[list[Mention], list[Quotation]]:
    """Returns mentions and quotations without the idle references that stayed open and speak no words; indices follow."""
    speakers = {one.speaker for one in quotations}
    nobody = unlinked_nouns(mentions)
    nobody |= adjectives_inside(mentions, nobody)
    nobody |= {index for index, one in enumerate(mentions) if one.is_possessive and one.antecedent in nobody}
    kept = [index for index, one in enumerate(mentions) if index in speakers or not (index in nobody or is_idle(article, one))]
    place = {old: new for new, old in enumerate(kept)}
    return [
        msgspec.structs.replace(
            mentions[old],
            antecedent=place.get(-1 if (stands := mentions[old].antecedent) is None else stands),
            antecedents=tuple(place[one] for one in mentions[old].antecedents if one in place),
        )
        for old in kept
    ], [msgspec.structs.replace(one, speaker=None if one.speaker is None else place[one.speaker]) for one in quotations]


def unlinked_nouns(mentions: list[Mention]) -> set[int]:
    """Returns the descriptions by listed nouns alone that take up nobody and that only others of their sort take up."""
    roots = roots_of(mentions)
    nouns = [one.rule.startswith(NOUN_RULE) for one in mentions]
    # "The shopkeeper … his shop" says as little of him as his own words do.
    silent = [noun or one.is_possessive for one, noun in zip(mentions, nouns, strict=True)]
    alive = {root for index, root in enumerate(roots) if not silent[index]}
    alive |= {other for one, quiet in zip(mentions, silent, strict=True) if not quiet for other in one.antecedents}
    return {
        index for index, root in enumerate(roots) if nouns[root] and root not in alive and not mentions[index].antecedents
    } - alive


def roots_of(mentions: list[Mention]) -> list[int]:
    """Returns for each mention the one at which the chain of what it stands for ends."""
    roots: dict[int, int] = {}
    for index in range(len(mentions)):
        chain = [index]
        while chain[-1] not in roots and (before := mentions[chain[-1]].antecedent) is not None and before not in chain:
            chain.append(before)
        root = roots.get(chain[-1], chain[-1])
        roots.update(dict.fromkeys(chain, root))
    return [roots[index] for index in range(len(mentions))]


def adjectives_inside(mentions: list[Mention], nobody: set[int]) -> set[int]:
    """Returns the state adjectives with which a description that is kept begins ("Kyrgyz" in "Kyrgyz shepherd"), unless some mention takes them up."""
    begins = {
        (one.sentence, one.start): one.end
        for index, one in enumerate(mentions)
        if one.rule.startswith(NOUN_RULE) and one.states and index not in nobody
    }
    taken = {one.antecedent for one in mentions} | {other for one in mentions for other in one.antecedents}
    return {
        index
        for index, one in enumerate(mentions)
        if one.type == "state" and one.end < begins.get((one.sentence, one.start), 0) and index not in taken
    }


def is_idle(article: Article, mention: Mention) -> bool:
    """Tells whether a mention is an open reference of a sort that is seldom anybody."""
    if mention.antecedent is not None or mention.antecedents:
        return False
    words = article.text[mention.start : mention.end].lower()
    if (
        mention.rule in ("epithet:body", "epithet:group")
        and (classes := classes_of(words.split()[-1]))
        and classes <= IDLE_CLASSES
    ):
        return True
    return mention.rule in IDLE_RULES or (mention.rule == "pronoun" and words in IDLE_PRONOUNS)


def candidates_of(scene: Scene, reference: Reference) -> list[Candidate]:
    """Returns what a reference may stand for with features; the first candidate is to leave it open."""
    kinds, states = KINDS[reference.sort], scene.mentions[reference.index].states
    found: list[tuple[int, Entity]] = []
    for entity in scene.entities:
        if entity.kind == "pair" and reference.sort in PLURAL:
            continue  # a pair spoken of before is among the pairs of states below
        if not entity.members or not may_be(reference, entity, kinds, states) or contradicts(scene, reference, entity):
            continue
        at = reach(scene, reference, entity)
        if at is not None:
            found.append((at, entity))
    found.sort(key=lambda pair: (pair[0], pair[1].members[0]))
    counts = [bisect_left(entity.members, reference.index) for _, entity in found]
    most = min(max(counts, default=0), 5)
    candidates: list[Candidate] = []
    fitting = 0
    doing = scene.local_subject(reference.index)
    doer = scene.owner.get(doing) if doing is not None else None
    totals = max((len(entity.members) for _, entity in found), default=0)
    others = 0
    for rank, (_, entity) in enumerate(found):
        held = features(scene, reference, entity, rank, most)
        mine = doer is not None and scene.entities[doer] is entity
        held.append(f"{reference.sort} {reference.part} other {'self' if mine else min(others, 3)}")
        others += not mine
        held.append(f"{reference.sort} total {min(len(entity.members), 5)} {len(entity.members) == totals}")
        if not FITS.isdisjoint(held):
            held.append(f"{reference.sort} fits {min(fitting, 2)}")
            fitting += 1
        candidates.append((entity, held))
    if reference.sort in PLURAL:
        candidates += pairs_for(scene, reference)
    opened = open_features(scene, reference, min(fitting, 2))
    if reference.sort == "pair":
        opened.append(f"pair open said {number_said(reference)}")
    return [(None, opened), *candidates]


def holder_of(scene: Scene, reference: Reference) -> Entity | None:
    """Returns the one person of the text who holds, by the knowledge base, an office that few states call as a description does ("the Party chief")."""
    called = rare_offices().get(scene.form(reference.index), frozenset()) if reference.sort == "person" else frozenset()
    states = scene.mentions[reference.index].states
    found = [
        one
        for one in scene.entities
        if one.named and any(office.id in called and (not states or office.country in states) for office in one.offices)
    ]
    if len(found) != 1:
        return None
    titled, later = titled_so(scene, reference), found[0].members[0]
    if titled is None or titled is found[0] or titled.members[0] > later:
        return found[0]
    return titled if reference.index < later else None


def titled_so(scene: Scene, reference: Reference) -> Entity | None:
    """Returns the first person named by a title with the words of a description: after "Party General Secretary X" he is "the Party chief".

    The knowledge base may not know him, while it knows one named later ("the regards of General Secretary Y").
    """
    words = {word for word in reference.modifiers.split() if word != "the"}
    titled = (one for one in scene.entities if one.kind == "person" and one.named and words and words <= one.words)
    return min(titled, key=lambda one: one.members[0], default=None)


def may_be(reference: Reference, entity: Entity, kinds: frozenset[str], states: tuple[str, ...]) -> bool:
    """Tells whether an entity is of a kind that a reference may stand for; a name of which nothing is known may be a company's.

    "The Danes" may be the state, or somebody of it; "the Thai government" is Thailand.
    """
    if reference.sort == "body" and entity.kind == "state":
        return reference.head in RULING and not entity.codes.isdisjoint(states[:1])
    if reference.sort == "group" and states:
        return entity.kind in kinds or (entity.kind in ("state", "seat", "person") and not entity.codes.isdisjoint(states[:1]))
    if reference.sort in ("body", "it", "they", "them") and entity.kind == "person":
        return entity.named and not entity.gender and not entity.offices and not entity.words & TITLES
    return entity.kind in kinds


def one_of_two(scene: Scene, reference: Reference) -> Entity | None:
    """Returns the first ("the former") or second ("the latter") of the last two persons, else states, else bodies, that one sentence names.

    Not who acts, where two others are named: in "X agreed, Y refused; Z rang the latter" it is Y.
    """
    here = scene.mentions[reference.index].sentence
    doing = scene.local_subject(reference.index)
    doer = scene.owner.get(doing) if doing is not None else None
    for sentence in (here, here - 1):
        for kinds in (("person",), ("state", "seat"), ("body", "group")):
            named: list[Entity] = []
            for index in scene.of_sentence(sentence, reference.index):
                number = scene.owner.get(index)
                if number is None or scene.entities[number].kind not in kinds:
                    continue
                if scene.entities[number] not in named:
                    named.append(scene.entities[number])
            others = [one for one in named if doer is None or one is not scene.entities[doer]]
            named = others if sentence == here and len(others) >= 2 else named
            if len(named) >= 2:
                return named[-2] if reference.head == "former" else named[-1]
    return None


def state_of_side(scene: Scene, reference: Reference) -> Entity | None:
    """Returns the state of "the Russian side" by its name, else by its seat or one of its bodies; one named later only by its name."""
    states = scene.mentions[reference.index].states
    owners = (scene.owner.get(index) for index in range(reference.index - 1, -1, -1))
    before = [scene.entities[number] for number in owners if number is not None]
    found = [one for kind in ("state", "seat", "body") for one in before if one.kind == kind]
    found += [one for one in scene.entities if one.kind == "state"]
    return next((one for one in found if one.codes & set(states[:1])), None)


def reach(scene: Scene, reference: Reference, entity: Entity) -> int | None:
    """Returns how many mentions back an entity was last meant (those that come later count double), None when it is out of reach."""
    mention = scene.mentions[reference.index]
    at = bisect_left(entity.members, reference.index)
    pronoun = reference.sort in PRONOUN_SORTS
    if at > 0:
        back = mention.sentence - scene.mentions[entity.members[at - 1]].sentence
        return reference.index - entity.members[at - 1] if back <= (PRONOUN_REACH if pronoun else EPITHET_REACH) else None
    ahead = scene.mentions[entity.members[0]].sentence - mention.sentence
    if ahead > (0 if pronoun else EPITHET_REACH) or not entity.named:
        return None
    return 2 * (entity.members[0] - reference.index) + 20


def choose(scene: Scene, reference: Reference, candidates: list[Candidate]) -> int:
    """Returns the likeliest candidate, 0 (left open) when none is likely enough."""
    del scene, reference
    trained = weights()
    best, chance = likeliest(trained.features, [held for _, held in candidates])
    return best if chance >= trained.threshold else 0


def likeliest(known: dict[str, float], candidates: list[list[str]]) -> tuple[int, float]:
    """Returns the number of the likeliest candidate but the first, which is to leave open, and its chance among all."""
    return most_likely([sum(known.get(one, 0.0) for one in held) for held in candidates])


def most_likely(scores: list[float]) -> tuple[int, float]:
    """Returns the number of the highest score but the first, and its chance among all."""
    if len(scores) < 2:
        return 0, 0.0
    top = max(scores)
    best = max(range(1, len(scores)), key=lambda number: scores[number])
    return best, math.exp(scores[best] - top) / sum(math.exp(score - top) for score in scores)


def linked_to(scene: Scene, reference: Reference, entity: Entity | None) -> Mention:
    """Returns a reference's mention with what it stands for."""
    mention = scene.mentions[reference.index]
    if entity is None:
        return mention
    if entity.kind == "pair":
        # "Their Iranian friends" are of the one state that they name, not of the pair.
        if mention.states and not entity.codes <= set(mention.states):
            return mention
        targets = members_of(scene, reference, entity.codes)
        return msgspec.structs.replace(mention, antecedents=targets)
    return msgspec.structs.replace(mention, antecedent=standing_for(scene, reference, entity))


def standing_for(scene: Scene, reference: Reference, entity: Entity) -> int:
    """Returns the mention that stands for an entity: a person's first one, else the last one before the reference that names it."""
    if entity.kind == "person" or entity.members[0] > reference.index:
        return root_of(scene, entity)
    best, least = entity.members[0], UNNAMED
    for at in range(bisect_left(entity.members, reference.index) - 1, -1, -1):
        index = entity.members[at]
        if scene.mentions[index].type in ("state", "seat", "body", "group") and scene.unnamed(index) < least:
            best, least = index, scene.unnamed(index)
        if least == 0:
            break
    return best


# More than any mention is (`Scene.unnamed`).
UNNAMED = 3


def root_of(scene: Scene, entity: Entity) -> int:
    """Returns the first mention of an entity that has its name, else its first."""
    return next((index for index in entity.members if scene.mentions[index].name is not None), entity.members[0])


def settle(scene: Scene, reference: Reference, entity: Entity | None, day: str) -> None:
    """Makes a reference a member of what it stands for; a description that stays open is an entity of its own."""
    index = reference.index
    mention = scene.mentions[index]
    if entity is None:
        # "Two journalists", "Serb leaders" whom nothing before says may be taken up; "both", "the two countries" left open say nobody.
        introduced = reference.sort == "pair" and reference.head not in SAYS_NUMBER | PAIR_STATES
        if mention.type == "pronoun" or (reference.sort in ("pair", "former", "side") and not introduced):
            return
        entity = Entity(kind={"other": "person", "pair": "group"}.get(reference.sort, reference.sort), plural=introduced)
        join(scene.article, entity, index, mention, day)
        scene.entities.append(entity)
    elif entity.kind == "pair":
        known = next((one for one in scene.entities if one.kind == "pair" and one.codes == entity.codes), None)
        if known is None:
            scene.entities.append(entity)
        entity = known or entity
        entity.members.append(index)
    else:
        entity.members.insert(bisect_left(entity.members, index), index)
        if mention.type == "epithet" and entity.kind == "person":
            entity.words.add(reference.head)
    scene.owner[index] = next(number for number, one in enumerate(scene.entities) if one is entity)
