"""Wrong answers everywhere, to see what feedback tells. Stock: source and traceback of every failing hidden test."""

from tests.hostile.making import EXERCISES, QUIZZES, set_answer

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "zero",
    "no_output": ["HIDDEN TESTS", "course/grading", "course/checking", "course/exercises"],
    "no_page": ["HIDDEN TESTS", "course/grading", "course/checking", "course/exercises"],
}


def make(nb, right, folder):
    for number, name in enumerate(EXERCISES):
        body = (
            "return 1 / 0",
            "return [][0]",
            "return undefined_name",
            "return 123.25",
            "raise RuntimeError(args)",
        )[number % 5]
        set_answer(nb, name, f"def {name}(*args, **named):\n    {body}")
    for name in QUIZZES:
        set_answer(nb, name, f'{name} = "e"')
    return nb
