"""The passes that the drafts of a sentence go through, in order: of which kinds, what of them may change, and under which engines.

An engine finds the acts (`engines/`); `PASSES` is all that happens to them before they are made claims (`claims/`). A pass is named by file
and function. Where a claim goes wrong, `python -m benchmarks.passes --trace "TEXT"` tells which pass did it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import get_args

import msgspec

from detente.coding.acts import (
    asked,
    awaited,
    by_its_noun,
    means,
    mere_news,
    parting,
    readings,
    recast,
    renaming,
    statuses,
    told_of,
    unnamed,
)
from detente.coding.drafts import Draft
from detente.coding.parties import attribution, bystanders, clauses, completion, objects, reactions, sides, subjects
from detente.coding.scene import Scene
from detente.coding.standing import facts
from detente.model import Engine

Run = Callable[[Scene, list[Draft]], list[Draft]]
EVERY: frozenset[Engine] = frozenset(["detente", "cues", "llm"])
# A language model is asked who says so, and reads what a text tells by its means or without parties itself.
READERS: frozenset[Engine] = frozenset(["detente", "cues"])


class Pass(msgspec.Struct, frozen=True, kw_only=True):
    """One pass over a sentence's drafts: file and function, what it does, the kinds that it reads (none named: all), what it may change of them;
    one of the sentence reads it also where no engine found an act.
    """

    name: str
    does: str
    run: Run
    kinds: frozenset[str]
    changes: frozenset[str]
    engines: frozenset[Engine]
    of_sentence: bool


def alters(rule: Callable[[Scene, Draft], Draft], changes: str, of: str = "", engines: frozenset[Engine] = EVERY) -> Pass:
    """Returns the pass of a rule that gives a draft back with other values in the fields named."""
    kinds = frozenset(of.split())

    def run(scene: Scene, drafts: list[Draft]) -> list[Draft]:
        return [rule(scene, one) if not kinds or one.kind in kinds else one for one in drafts]

    return whole(run, changes, of, engines, rule)


def drops(rule: Callable[[Scene, Draft], bool], of: str = "") -> Pass:
    """Returns the pass that leaves out the drafts of which a rule holds: their words tell no such act."""
    kinds = frozenset(of.split())

    def run(scene: Scene, drafts: list[Draft]) -> list[Draft]:
        return [one for one in drafts if (kinds and one.kind not in kinds) or not rule(scene, one)]

    return whole(run, "fewer", of, EVERY, rule)


def parts(rule: Callable[[Scene, Draft], list[Draft]], changes: str, of: str) -> Pass:
    """Returns the pass of a rule that makes one draft several."""
    kinds = frozenset(of.split())

    def run(scene: Scene, drafts: list[Draft]) -> list[Draft]:
        return [new for one in drafts for new in (rule(scene, one) if one.kind in kinds else (one,))]

    return whole(run, changes, of, EVERY, rule)


def whole(
    run: Run, changes: str, of: str = "", engines: frozenset[Engine] = EVERY, rule: Callable[..., object] | None = None
) -> Pass:
    """Returns the pass of a rule over the sentence and all its drafts; where `rule` is given, of that over each of them."""
    told = rule or run
    return Pass(
        name=f"{told.__module__.removeprefix('detente.coding.')}.{told.__name__}", does=(told.__doc__ or "").partition("\n")[0],
        run=run, kinds=frozenset(of.split()), changes=frozenset(changes.split()), engines=engines, of_sentence=rule is None,
    )  # fmt: skip


# What the fields are: `Draft` in drafts.py; `fewer` and `more` drafts than came in.
PASSES: tuple[Pass, ...] = (
    # Acts: whether the words tell one at all, and which.
    alters(awaited.awaited, "realis status"),
    alters(awaited.to_come, "realis status", "concession aid agreement cooperation meeting visit mobilization retreat"),
    drops(readings.no_act, "demand proposal aid pledge agreement accusation visit meeting call"),
    alters(readings.as_reduced, "roles"),
    alters(readings.as_accepted, "kind roles status", "pledge"),
    alters(readings.as_answer, "kind", "pledge"),
    alters(readings.as_words, "kind subkind roles status", "agreement"),
    alters(readings.as_meeting, "kind trigger roles status", "visit meeting"),
    alters(readings.as_invited, "trigger roles status", "invitation"),
    alters(subjects.without_source, "roles"),
    alters(clauses.with_subject_of_both, "roles speaker"),
    alters(readings.trimmed, "quote"),
    drops(renaming.is_state_of_mind, "pledge"),
    drops(renaming.fights_an_evil, "assault coercion threat mobilization"),
    drops(renaming.is_disaster, "assault"),
    drops(renaming.is_departure, "visit"),
    alters(asked.as_asked, "kind roles status", "proposal demand"),
    alters(asked.as_insistence, "kind subkind roles status", "demand"),
    alters(renaming.as_decided, "kind roles status", "agreement"),
    alters(renaming.as_agreed_plan, "kind realis roles status", "agreement"),
    alters(renaming.as_purchase, "kind subkind roles status", "mobilization demand aid"),
    alters(renaming.as_outlook, "kind subkind", "threat"),
    alters(by_its_noun.as_promised, "kind subkind roles status", "concession"),
    alters(by_its_noun.as_giving_way, "kind subkind realis roles status", "pledge"),
    alters(by_its_noun.as_lifted, "kind subkind roles status", "sanction"),
    alters(by_its_noun.as_in_force, "kind subkind roles status", "retreat"),
    alters(by_its_noun.as_taken_up, "kind subkind trigger roles status", "proposal demand"),
    drops(by_its_noun.is_figurative_war, "assault"),
    alters(renaming.as_call, "kind roles", "meeting"),
    alters(renaming.as_note, "kind roles", "protest"),
    alters(renaming.as_paper, "kind subkind roles status", "statement coordination"),
    alters(renaming.as_document, "kind subkind roles realis status", "sanction meeting pledge"),
    drops(mere_news.is_of_markets, "assault coercion retreat mobilization protest threat sanction concession statement"),
    drops(mere_news.is_game, "assault coercion retreat mobilization protest threat"),
    drops(mere_news.only_tells, "accusation"),
    drops(mere_news.is_memory, "sanction"),
    drops(mere_news.is_shipped, "sanction retreat concession"),
    drops(mere_news.is_compared),
    drops(mere_news.is_own_session, "meeting"),
    drops(mere_news.is_question),
    drops(mere_news.evades_sanctions, "sanction"),
    drops(mere_news.breaks_a_rule, "coercion assault sanction"),
    drops(mere_news.is_own_reform, "pledge"),
    drops(mere_news.is_hoped_of_another, "pledge"),
    drops(mere_news.is_own_law, "agreement"),
    # Deeds that another verb is about.
    drops(told_of.is_joint_word, "assault coercion mobilization sanction retreat protest threat"),
    alters(told_of.as_mutual, "roles", "assault"),
    parts(told_of.without_teller, "fewer roles", "assault"),
    alters(told_of.as_victims, "roles", "assault coercion retreat"),
    alters(told_of.as_not_held, "realis status", "visit meeting"),
    drops(told_of.is_silence, "rejection"),
    drops(told_of.is_word_to_press, "call"),
    alters(told_of.not_of_listeners, "roles speaker"),
    # Parties of another clause; set phrases.
    alters(clauses.of_main_clause, "roles speaker"),
    alters(clauses.without_inner_object, "roles"),
    alters(clauses.charged_there, "roles", "coercion accusation sanction assault retreat"),
    alters(clauses.by_no_hand, "roles", "assault"),
    alters(recast.as_sympathy, "kind subkind roles", "concession"),
    alters(recast.as_shared_view, "kind subkind roles status", "pledge"),
    alters(recast.as_defence, "kind subkind roles", "accusation"),
    alters(recast.as_forgiven, "kind subkind roles", "concession"),
    alters(recast.on_the_line, "roles", "call meeting"),
    alters(recast.without_freed, "roles", "demand proposal rejection"),
    alters(recast.from_another, "roles speaker"),
    alters(recast.without_goods, "roles", "agreement cooperation"),
    alters(recast.without_owners, "roles"),
    # Parties: who acts, who is acted on, who stands beside.
    alters(sides.of_heads, "roles"),
    alters(sides.from_abroad, "roles", "sanction"),
    alters(sides.as_faced, "roles", "mobilization"),
    alters(sides.of_agent, "roles", "accusation rejection"),
    alters(clauses.by_first_subject, "roles"),
    alters(clauses.behind_restrictive, "roles speaker"),
    alters(clauses.with_subject_of_sentence, "roles"),
    alters(clauses.of_singular_who, "roles"),
    alters(clauses.of_relative, "roles"),
    alters(subjects.as_threatened_with, "roles", "threat"),
    alters(subjects.as_received, "roles", "aid"),
    alters(clauses.without_next_subject, "roles"),
    alters(subjects.as_given_to, "roles", "aid"),
    alters(subjects.as_sent_to, "roles", "aid pledge"),
    alters(objects.without_unlinked, "roles", "agreement"),
    alters(objects.without_document, "roles", "agreement"),
    alters(objects.without_own_forces, "roles", "retreat mobilization sanction"),
    alters(objects.with_relative_object, "roles"),
    alters(objects.with_companions, "roles quote"),
    alters(objects.with_partner, "roles", "pledge"),
    alters(objects.with_owner_of_promised, "roles", "pledge"),
    alters(objects.with_one_among_them, "roles", "retreat coercion assault sanction accusation"),
    alters(objects.with_near_object, "roles"),
    alters(subjects.with_object, "roles"),
    alters(reactions.to_who_did_it, "roles", "accusation rejection sanction protest statement threat coercion"),
    alters(reactions.without_answerer, "roles", "assault coercion mobilization protest retreat sanction aid agreement visit"),
    alters(subjects.as_complained, "roles", "accusation"),
    alters(subjects.as_travels, "roles", "visit"),
    alters(subjects.as_done_by, "roles", "assault coercion accusation rejection aid sanction invitation"),
    parts(told_of.told_by_others, "fewer roles", "assault coercion mobilization"),
    alters(subjects.without_own_state, "roles"),
    alters(completion.without_own_host, "roles", "visit"),
    alters(completion.without_witnesses, "roles", "agreement"),
    alters(completion.hosted, "roles", "visit"),
    alters(completion.with_parties, "roles", "agreement"),
    alters(completion.with_owner, "roles", "meeting call"),
    alters(bystanders.without_bystanders, "roles"),
    drops(mere_news.is_shelved, "sanction"),
    drops(mere_news.is_help_from_nobody, "aid"),
    parts(completion.with_visit_off, "more", "rejection"),
    parts(completion.one_each, "more roles", "meeting call invitation"),
    alters(completion.without_echo, "roles", "meeting call"),
    alters(completion.with_sides, "roles", "meeting call"),
    # What became of the act.
    alters(statuses.as_told_of_document, "realis", "agreement"),
    alters(statuses.as_known, "realis", "pledge"),
    alters(statuses.with_outcome, "realis status", "proposal invitation pledge"),
    alters(statuses.with_answer, "status", "invitation"),
    alters(statuses.with_status_of_visit, "status", "visit"),
    alters(statuses.with_status_of_aid, "status", "aid"),
    # Acts that no engine reads, and what stands.
    whole(means.given_by_means, "fewer more kind trigger quote roles realis status rule", engines=READERS),
    alters(unnamed.as_restored, "kind subkind trigger quote roles realis status rule", "retreat concession"),
    whole(unnamed.with_unnamed, "more", engines=READERS),
    whole(facts.with_standing, "more"),
    alters(attribution.attributed, "realis attribution speaker roles", engines=READERS),
    # Several things that one sentence promises, asks for or does.
    whole(parting.with_own_words, "quote", "pledge proposal demand"),
    whole(parting.with_own_end, "quote", "sanction coercion assault"),
    parts(parting.of_two_sorts, "more quote lead", "pledge proposal demand"),
)


PASSES_OF: Mapping[Engine, tuple[Pass, ...]] = {
    engine: tuple(one for one in PASSES if engine in one.engines) for engine in get_args(Engine)
}


def passed(scene: Scene, drafts: Iterable[Draft], engine: Engine) -> list[Draft]:
    """Returns what the drafts of a sentence are after all passes of an engine."""
    told = list(drafts)
    kinds = {one.kind for one in told}
    for one in PASSES_OF[engine]:
        # Most passes are of kinds that a sentence does not tell.
        if one.of_sentence or (told and not (one.kinds and one.kinds.isdisjoint(kinds))):
            told = one.run(scene, told)
            kinds = {one.kind for one in told}
    return told
