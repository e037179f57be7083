"""An exercise that works with another one is judged alone all the same."""

import numpy as np
import pytest

from course.checking import Case, Exercise, judge


class Scale:
    """A right companion."""

    def __init__(self, factor):
        self.factor = factor

    def apply(self, x):
        return self.factor * np.asarray(x)


class Chain:
    """A right answer: hands x through every link."""

    def __init__(self):
        self.links = []

    def add(self, link):
        self.links.append(link)

    def run(self, x):
        for link in self.links:
            x = link.apply(x)
        return x


class LastOnly(Chain):
    """Forgets all links but the last."""

    def run(self, x):
        return self.links[-1].apply(x)


def chain() -> Exercise:
    exercise = Exercise("Chain", call="Chain()", oracle=Chain, companions=("Scale",))

    def through_two(make, link, first, second, x):
        made = make()
        made.add(link(first))
        made.add(link(second))
        return made.run(x)

    @exercise.part("two links", points=2)
    def _(draw):
        for _ in range(3):
            yield Case(
                (draw.number(2, 3), draw.number(4, 5), draw.normal(draw.size())), use=through_two, shown="two"
            )

    exercise.misconception("last link only", hint="Every link has its turn.")(LastOnly)
    return exercise


class Broken:
    def __init__(self, factor):
        raise RuntimeError("not this way")


class Counting(Scale):
    """The student's own companion, which offers more than it must."""

    used = 0

    def apply_and_count(self, x):
        Counting.used += 1
        return self.apply(x)


class Relying(Chain):
    """Right, but only together with the student's own companion."""

    def run(self, x):
        for link in self.links:
            x = link.apply_and_count(x)
        return x


ORACLES = {"Scale": Scale}


@pytest.mark.parametrize("own", [{}, {"Scale": Scale}, {"Scale": Broken}, {"Scale": None}])
def test_a_right_answer_counts_whatever_became_of_the_companion(own):
    assert judge(chain(), Chain, namespace=dict(own), oracles=ORACLES).right


def test_the_students_own_companion_comes_first():
    assert judge(chain(), Relying, namespace={"Scale": Counting}, oracles=ORACLES).right
    assert Counting.used
    assert not judge(chain(), Relying, namespace={"Scale": Scale}, oracles=ORACLES).right


def test_a_wrong_answer_is_named_even_beside_a_broken_companion():
    report = judge(chain(), LastOnly, namespace={"Scale": Broken}, oracles=ORACLES)
    assert report.score == 0
    assert [known.name for known in report.found] == ["last link only"]


def test_a_companion_without_an_oracle_is_a_fault_of_the_course():
    with pytest.raises(KeyError):
        judge(chain(), Chain, namespace={})
