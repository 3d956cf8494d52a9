"""The table of passes: complete, in words of the field, true of what each pass does, and as docs/passes.md prints it."""

import json
from pathlib import Path

import pytest

from benchmarks.passes import table, trace
from benchmarks.statuses import STATUSES, article_of
from detente.actors import resolve
from detente.coding.coder import acts_told, scenes_of
from detente.coding.drafts import Draft
from detente.coding.passes import PASSES, PASSES_OF, Pass, passed
from detente.coding.scene import Scene
from detente.language import analyze
from detente.ontology import ontology

DOCS = Path(__file__).parents[2] / "docs"
EVERY_SENTENCE = 4
# So many passes at least find something to change in these sentences.
ACTING = 10


def test_passes_are_named_once_and_say_what_they_do() -> None:
    names = [one.name for one in PASSES]
    assert len(set(names)) == len(names)
    assert all(one.does.endswith(".") for one in PASSES)


def test_passes_name_kinds_and_fields_that_there_are() -> None:
    kinds, fields = set(ontology().claim_kinds.kinds), {*Draft.__struct_fields__, "fewer", "more"}
    assert [one.name for one in PASSES if not one.kinds <= kinds] == []
    assert [one.name for one in PASSES if not one.changes or not one.changes <= fields] == []


def test_a_model_is_not_asked_for_what_it_said_itself() -> None:
    assert [one.name for one in PASSES if "llm" not in one.engines and "roles" in one.changes] == [
        "acts.means.given_by_means",
        "parties.attribution.attributed",
    ]


@pytest.fixture(scope="module")
def read() -> list[tuple[Scene, list[Draft]]]:
    sentences = [json.loads(line)["text"] for line in STATUSES.read_text(encoding="utf-8").splitlines()[::EVERY_SENTENCE]]
    found = []
    for sentence in sentences:
        resolution = resolve(analyze(article_of(sentence)))
        scenes = scenes_of(resolution)
        found += list(zip(scenes, acts_told(resolution, scenes, "detente").acts, strict=True))
    return found


def test_a_pass_changes_what_it_says_and_nothing_else(read: list[tuple[Scene, list[Draft]]]) -> None:
    acting = set()
    for scene, acts in read:
        drafts = list(acts)
        for step in PASSES_OF["detente"]:
            after = step.run(scene, drafts)
            assert changes_of(drafts, after) <= step.changes, step.name
            assert untouched(step, drafts, after), step.name
            acting |= {step.name} if after != drafts else set()
            drafts = after
        assert drafts == passed(scene, acts, "detente")
    assert len(acting) > ACTING


def changes_of(before: list[Draft], after: list[Draft]) -> set[str]:
    """Returns the fields in which drafts differ; of another number of drafts only that."""
    if len(before) != len(after):
        return {"fewer" if len(after) < len(before) else "more"}
    gone, come = [one for one in before if one not in after], [one for one in after if one not in before]
    pairs = list(zip(gone, come, strict=True))
    return {field for field in Draft.__struct_fields__ if any(getattr(old, field) != getattr(new, field) for old, new in pairs)}


def untouched(step: Pass, before: list[Draft], after: list[Draft]) -> bool:
    """Tells whether drafts of kinds that a pass does not read are as they were."""
    return not step.kinds or [one for one in before if one.kind not in step.kinds] == [
        one for one in after if one in before and one.kind not in step.kinds
    ]


def test_the_documents_have_the_table() -> None:
    assert "\n".join(table()) in (DOCS / "passes.md").read_text(encoding="utf-8")


def test_a_trace_names_the_pass_that_moved_a_party() -> None:
    lines = list(trace("Spain gave Morocco boats, which Rabat will use at sea, and promised more."))
    assert "  parties.clauses.of_main_clause" in lines
    assert "    pledge: roles promisor 'Rabat' → promisor 'Spain'" in lines
