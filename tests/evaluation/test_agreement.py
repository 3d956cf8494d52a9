"""Figures of two readings: by hand on small sets, and over the sentences read blind."""

import pytest

from training.agreement import agreement, f1, kappa, macro_f1, read_sentences

READINGS = [("AID", "AID"), ("AID", "AGREE"), ("NONE", "NONE"), ("NONE", "NONE"), ("NONE", "AID"), ("REQUEST", "REQUEST")]


def test_figures_by_hand() -> None:
    """AID 2*1/(2+2), AGREE 0, NONE 2*2/(3+2), REQUEST 1; chance (2*2+3*2+1)/36."""
    figures = agreement(READINGS)
    assert figures.pairs == 6
    assert figures.accuracy == pytest.approx(4 / 6)
    assert figures.kappa == pytest.approx((4 / 6 - 11 / 36) / (1 - 11 / 36))
    assert figures.macro_f1 == pytest.approx((0.5 + 0 + 0.8 + 1) / 4)
    assert figures.macro_f1_where_both_relate == pytest.approx((2 / 3 + 0 + 1) / 3)
    assert figures.f1_that_there_is_a_relation == pytest.approx(2 * 3 / (3 + 4))


def test_figures_do_not_depend_on_who_reads_first() -> None:
    """Neither reader is the truth."""
    turned = [(two, one) for one, two in READINGS]
    assert agreement(turned) == agreement(READINGS)


def test_no_agreement_beyond_chance_is_zero() -> None:
    """One reader says the same of everything: kappa 0 though half is equal; nothing to compare is no division by zero."""
    assert kappa([("AID", "AID"), ("NONE", "AID")]) == pytest.approx(0.0)
    assert (kappa([]), macro_f1([]), f1([], "AID")) == (0.0, 0.0, 0.0)


def test_the_blind_sentences_are_in_the_corpus_and_their_labels_name_their_actors() -> None:
    """Every label of either reader stands on an ordered pair that is counted."""
    read = read_sentences()
    assert sorted(one.passage.startswith("wire") for one in read) == [False] * 150 + [True] * 150
    for one in read:
        assert {*one.first, *one.second, *one.today} <= set(one.pairs), (one.passage, one.sentence.text)
