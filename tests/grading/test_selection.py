"""A question in which options are sorted into two heaps, and the choice of a single one, which shares its code."""

import pytest

from course.grading.cell import SCORE_MIME, NoPoints, Score, grade_quiz, grade_selection

BECAUSE = {letter: f"Because of {letter.upper()}." for letter in "abcdef"}


class Display:
    """What a graded cell shows: (score, text), whether it earns points or not."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.shown: list[dict] = []
        monkeypatch.setattr("IPython.display.display", lambda bundle, **_: self.shown.append(bundle))

    def of(self, chosen: object, right: str = "bdf", points: float | None = None) -> tuple[dict, str]:
        namespace = {"grade_selection": grade_selection, "because": BECAUSE, "quiz_01_1": chosen}
        call = f"score = grade_selection('quiz_01_1', {right!r}, because, points={points!r})"
        try:
            exec(call, namespace)
        except NoPoints:
            return self.shown[-1][SCORE_MIME], self.shown[-1]["text/plain"]
        score = namespace["score"]
        assert isinstance(score, Score)
        return score.judgement, score.text


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Display:
    return Display(monkeypatch)


@pytest.mark.parametrize(
    "chosen",
    [
        "bdf",
        "fbd",
        "b, d, f",
        "B D F",
        "b,d and f",
        " (b) d. f ",
        "bdfbdf",
        ["b", "d", "f"],
        ("f", "d", "b"),
        {*"bdf"},
    ],
)
def test_order_case_commas_and_spaces_do_not_matter(display: Display, chosen: object) -> None:
    judgement, text = display.of(chosen)
    assert (judgement["score"], judgement["points"], judgement["outcome"]) == (6, 6, "right")
    assert "All 6 are sorted rightly." in text


@pytest.mark.parametrize(
    ("chosen", "score", "outcome"),
    [
        ("bd", 4, "partly right"),
        ("b", 2, "partly right"),
        ("a", 0, "wrong"),
        ("abdf", 4, "partly right"),
        ("bdc", 2, "partly right"),
        ("abcdef", 0, "wrong"),
        ("ace", 0, "wrong"),
    ],
)
def test_each_option_sorted_wrongly_cancels_one_that_is_sorted_rightly(
    display: Display, chosen: str, score: float, outcome: str
) -> None:
    judgement, _ = display.of(chosen)
    assert (judgement["score"], judgement["outcome"]) == (score, outcome)


def test_the_missed_and_the_wrongly_chosen_are_named_with_their_reasons(display: Display) -> None:
    _, text = display.of("abd")
    assert "4 of 6 are sorted rightly." in text
    assert "a was chosen wrongly: Because of A." in text
    assert "f was missed: Because of F." in text
    assert "Because of B." not in text


@pytest.mark.parametrize("chosen", ["", "  ", ", .", None, 3, [], ...])
def test_nothing_chosen_is_not_written(display: Display, chosen: object) -> None:
    judgement, _ = display.of(chosen)
    assert (judgement["score"], judgement["outcome"]) == (0, "not written")


@pytest.mark.parametrize("chosen", ["none", "bdz", "bdf1", "all of them"])
def test_what_is_no_option_is_wrong_and_the_options_are_named(display: Display, chosen: str) -> None:
    judgement, text = display.of(chosen)
    assert (judgement["score"], judgement["outcome"]) == (0, "wrong")
    assert "The options are a, b, c, d, e, f." in text


def test_points_are_shared_among_the_options(display: Display) -> None:
    assert display.of("bdf", points=3)[0]["score"] == 3
    judgement, _ = display.of("bd", points=3)
    assert (judgement["score"], judgement["points"]) == (2, 3)


def test_a_right_option_without_a_reason_is_a_mistake_of_the_course() -> None:
    with pytest.raises(ValueError, match="no reason is given for the right option 'z'"):
        grade_selection("quiz_01_1", right="bz", because=BECAUSE)
    with pytest.raises(ValueError, match="no reason is given for the right option 'z'"):
        grade_quiz("quiz_01_1", right="z", because=BECAUSE)


@pytest.mark.parametrize(
    ("chosen", "outcome"),
    [
        ("b", "right"),
        (" B. ", "right"),
        ("a", "wrong"),
        ("x", "wrong"),
        ("", "not written"),
        (2, "not written"),
    ],
)
def test_a_single_choice(display: Display, chosen: object, outcome: str) -> None:
    namespace = {"grade_quiz": grade_quiz, "because": BECAUSE, "quiz_01_1": chosen}
    if outcome == "right":
        exec("score = grade_quiz('quiz_01_1', 'b', because)", namespace)
        assert namespace["score"].judgement["score"] == 1
        return
    with pytest.raises(NoPoints):
        exec("grade_quiz('quiz_01_1', 'b', because)", namespace)
    assert display.shown[-1][SCORE_MIME]["outcome"] == outcome
