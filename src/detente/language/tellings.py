"""A mention -> the verb of telling in whose clause it stands, with who tells and who is told, and who is to act in its infinitive.

In "Washington told Belgrade that it would be barred" the one told is meant, in "Sudan asked Washington to take it off the list" not the one asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.language.roles import breaks_between, is_verb

if TYPE_CHECKING:
    from detente.language.entities import Entity
    from detente.language.scene import Reference, Scene

# What begins the clause of what is told, after a verb or who is told it.
TOLD_CLAUSE = re.compile(r",? (?:that|if|whether|unless|what|how|why|where|when|as if|because|so that) (?:the )?")
SHORT = re.compile(r"[^,;:.]{0,24}")  # "on Monday"
LAST_VERB = re.compile(r"\b(\w+)(?: (?:the|a|an|its|his|her|their|to|with|by|of|on|in))* ?$")
# "asked Washington to take", "accused Israel of attacking".
CONTROLLED = re.compile(r" (?:not )?(to) [a-z]+|,? (of|for|from|against|in|by|with|over) (?:having )?[a-z]+ing\b")


# Verbs of telling by what is told: news, a threat, a promise of one's own, a wish, a doubt.
VERBS = {
    form: name
    for name, forms in {
        "tell": "told tells tell telling informed inform informing notified advised reminded reminding wrote",
        "warn": "warned warns warn warning threatened threatening",
        "assure": "assured assures assure assuring promised promises promise promising",
        "ask": "asked asks ask asking demanded demanding requested urged wanted",
        "accuse": "accused accusing blamed charged complained complaining",
        "say": "said says say saying announced announcing declared declaring stated added replied answered insisted denied claimed argued",
        "think": "believed believes hoped hopes feared fears thought knew expected",
    }.items()
    for form in forms.split()
}
TIMES = ((re.compile(r" (?:will|would|shall)\b"), "future"), (re.compile(r" (?:had|has|have)\b"), "done"), (re.compile(r" (?:was|were|is|are)\b"), "is"), (re.compile(r" (?:must|should|could|can|may|might)\b"), "may"))  # fmt: skip
SUFFERS = re.compile(r"(?: \w+){0,3}? (?:be|been|was|were|is|are) (?:\w+ly )?\w+(?:ed|en|wn|ld|nt)\b")


@dataclass(frozen=True)
class Telling:
    """A verb that leads a clause, by its class: who tells, who is told, and the time and voice of a clause that the mention begins ("-": it does not)."""

    verb: str
    tells: int | None
    told: int | None
    words: str


def telling(scene: Scene, index: int) -> Telling | None:
    """Returns the telling in whose clause a mention stands, read once."""
    if index not in scene.tellings:
        scene.tellings[index] = find_telling(scene, index)
    return scene.tellings[index]


def find_telling(scene: Scene, index: int) -> Telling | None:
    """Returns what `telling` keeps."""
    mention, text = scene.mentions[index], scene.article.text
    start = scene.sentences[mention.sentence].start
    clause = next(reversed(list(TOLD_CLAUSE.finditer(text, start, mention.start))), None)
    if clause is None:
        return None
    before = [one for one in scene.before_in_sentence(index) if scene.mentions[one].end <= clause.start()]
    told = next((one for one in reversed(before) if is_told(text[scene.mentions[one].end : clause.start()])), None)
    verb = LAST_VERB.search(text, start, scene.mentions[told].start if told is not None else clause.start())
    if verb is None:
        return None
    earlier = [one for one in reversed(before) if scene.mentions[one].end <= verb.start()]
    tells = next((one for one in earlier if scene.part(one) == "subject"), next(iter(earlier), None))
    if told is not None and scene.part(told) == "agent":
        tells, told = told, tells  # "was told by Norway that"
    words = said_of(text, mention.end) if clause.end() == mention.start else "-"
    return Telling(VERBS.get(verb[1].lower(), "other"), tells, told, words)


def said_of(text: str, end: int) -> str:
    """Returns the time and voice of the verb of which the subject ends at an offset."""
    time = next((name for pattern, name in TIMES if pattern.match(text, end)), "other")
    return time + (" suffers" if SUFFERS.match(text, end, end + 40) else "")


def is_told(between: str) -> bool:
    """Tells whether so little stands between somebody and a clause that he is told it: no verb, at most when."""
    return SHORT.fullmatch(between) is not None and not any(is_verb(word) for word in between.lower().split())


def controller(scene: Scene, index: int) -> tuple[int, str] | None:
    """Returns who is to act in the infinitive or gerund a mention stands in, and the word that leads it, read once."""
    if index not in scene.controllers:
        scene.controllers[index] = find_controller(scene, index)
    return scene.controllers[index]


def find_controller(scene: Scene, index: int) -> tuple[int, str] | None:
    """Returns what `controller` keeps."""
    mention, text = scene.mentions[index], scene.article.text
    for one in reversed(scene.before_in_sentence(index)):
        found = CONTROLLED.match(text, scene.mentions[one].end, mention.start)
        if found is not None:
            return None if breaks_between(text, found.end(), mention.start) else (one, found[1] or found[2])
    return None


def frame_features(scene: Scene, reference: Reference, entity: Entity) -> list[str]:
    """Returns the features of an entity's part in the verb of telling or the infinitive that a pronoun stands under."""
    sort = reference.sort

    def is_entity(index: int | None) -> bool:
        return index is not None and index in scene.owner and scene.entities[scene.owner[index]] is entity

    found = [
        f"{sort} called {'+'.join(sorted(entity.called)) or '-'}",
        f"{reference.head} called {'+'.join(sorted(entity.called)) or '-'}",
    ]
    told = telling(scene, reference.index)
    if told is not None:
        role = "told" if is_entity(told.told) else "tells" if is_entity(told.tells) else "none"
        both = told.told is not None
        found += [
            f"{sort} frame {role} {both} {told.words != '-'}",
            f"frame {told.verb} {role} {both} {told.words}",
            f"frame {role} {both} {told.words}",
            f"{sort} frame {told.verb} {role} {both} {told.words != '-'}",
        ]
    under = controller(scene, reference.index)
    if under is not None:
        mine = is_entity(under[0])
        found += [
            f"{sort} {reference.part} under {under[1]} {scene.part(under[0])} {mine}",
            f"{reference.part} under {under[1]} {scene.part(under[0])} {mine} local {is_entity(scene.local_subject(reference.index))}",
        ]
    return found
