"""Which worker gets which notebook."""

from __future__ import annotations

import random

from course.grading.stretches import Stretches


def test_a_single_taker_gets_all_in_order():
    stretches = Stretches("abcde")
    assert [stretches.take("one") for _ in range(6)] == [*"abcde", None]


def test_each_of_two_takers_gets_neighbours():
    stretches = Stretches(range(10))
    taken = [(stretches.take("one"), stretches.take("two")) for _ in range(5)]
    assert taken == [(0, 5), (1, 6), (2, 7), (3, 8), (4, 9)]


def test_whoever_is_done_takes_over_half_of_what_another_has_left():
    stretches = Stretches(range(8))
    assert [stretches.take("slow"), stretches.take("fast")] == [0, 4]
    assert [stretches.take("fast") for _ in range(6)] == [5, 6, 7, 2, 3, 1]
    assert stretches.take("slow") is None


def test_however_they_take_turns_each_item_is_handed_out_once():
    for seed in range(20):
        rng = random.Random(seed)
        stretches, taken = Stretches(range(57)), []
        while (item := stretches.take(rng.randrange(1 + seed % 6))) is not None:
            taken.append(item)
        assert sorted(taken) == list(range(57))
        assert all(stretches.take(one) is None for one in range(8))
