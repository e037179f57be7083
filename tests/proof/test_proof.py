"""Every wheat accepted, every chaff caught and named, and the written record true."""

import pytest

from course.exercises import NOTEBOOKS, of_notebook
from course.proof.prove import prove
from course.proof.record import README, read_record, row, sentence, write_record

EXERCISES = [(assignment, name) for assignment in NOTEBOOKS for name in of_notebook(assignment)]


@pytest.mark.slow
@pytest.mark.parametrize(("assignment", "name"), EXERCISES, ids=lambda value: value)
def test_the_exercise_is_proven_as_the_record_says(assignment, name):
    proof = prove(assignment, name)
    assert proof.faults == []
    recorded = {(known.assignment, known.exercise): row(known) for known in read_record()}
    assert row(proof) == recorded.get((assignment, name)), "run `make proof ARGS=--write`"


def test_the_readme_shows_the_totals_of_the_record():
    assert sentence(read_record()) in README.read_text(encoding="utf-8")


def test_the_record_reads_back_what_was_written(tmp_path):
    record, readme = tmp_path / "proof.md", tmp_path / "README.md"
    readme.write_text("Before <!-- proof -->old<!-- /proof --> after", encoding="utf-8")
    proofs = read_record()
    write_record(proofs, record, readme)
    assert read_record(record) == proofs
    assert readme.read_text(encoding="utf-8").startswith("Before ")
    assert sentence(proofs) in readme.read_text(encoding="utf-8")
    readme.write_text("no marks", encoding="utf-8")
    with pytest.raises(ValueError, match="no place for the totals"):
        write_record(proofs, record, readme)
