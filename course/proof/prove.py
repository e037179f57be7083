"""One exercise proven: its wheats, its chaffs, their hints, and the mutants of its solution."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from course.exercises import find
from course.proof.corpus import Sample, chaffs, wheats
from course.proof.stage import answer_cells, exercise_names, judge_staged, stage

SEED = 20_240_520


@dataclass
class Proof:
    """What was found for one exercise. `faults` says in words whatever is not as it should be."""

    assignment: str
    exercise: str
    wheats: int = 0
    accepted: int = 0
    chaffs: int = 0
    rejected: int = 0
    named: int = 0
    hinted: int = 0
    mutants: int = 0
    killed: int = 0
    faults: list[str] = field(default_factory=list)
    survivors: list[str] = field(default_factory=list)

    def __add__(self, other: Proof) -> Proof:
        added = (
            "wheats",
            "accepted",
            "chaffs",
            "rejected",
            "named",
            "hinted",
            "mutants",
            "killed",
            "faults",
            "survivors",
        )
        return Proof(
            self.assignment,
            self.exercise,
            **{name: getattr(self, name) + getattr(other, name) for name in added},
        )


def prove(
    assignment: str, exercise: str, seeds: int = 1, with_mutants: bool = True, cascades: bool = True
) -> Proof:
    """Tries all samples of one exercise, each with `seeds` different seeds."""
    proof = Proof(assignment, exercise)
    for sample in wheats(assignment, exercise):
        proof.wheats += 1
        faults = [fault for seed in _seeds(seeds) for fault in wheat_faults(sample, seed)]
        proof.accepted += not faults
        proof.faults += list(dict.fromkeys(faults))
    for sample in chaffs(assignment, exercise):
        proof.chaffs += 1
        proof.named += bool(sample.misconception)
        rejected, hinted, faults = _try_chaff(sample, seeds, cascades)
        proof.rejected += rejected
        proof.hinted += hinted
        proof.faults += faults
    if with_mutants:
        _try_mutants(proof)
    return proof


def _seeds(count: int) -> range:
    return range(SEED, SEED + count)


def wheat_faults(sample: Sample, seed: int) -> list[str]:
    """What is wrong with the judgement of a right answer; empty where it got full marks and no hint."""
    namespace = stage(sample.assignment, {sample.exercise: sample.source}, until=sample.exercise)
    report = judge_staged(sample.assignment, sample.exercise, namespace, seed)
    if report.right and not report.found:
        return []
    return [f"wheat {sample.label} was not accepted:\n{report!r}"]


def chaff_faults(sample: Sample, seed: int, cascades: bool = True) -> tuple[list[str], list[str]]:
    """(faults of rejection, faults of naming) of the judgement of a wrong answer."""
    namespace = stage(sample.assignment, {sample.exercise: sample.source})
    report = judge_staged(sample.assignment, sample.exercise, namespace, seed)
    rejection, naming = [], []
    if report.score >= report.points and report.right:
        rejection.append(f"chaff {sample.label} got full marks")
    if cascades:
        for other in _within_reach(sample):
            fallen = judge_staged(sample.assignment, other, namespace, seed)
            if not fallen.right:
                rejection.append(f"chaff {sample.label} costs points of {other}:\n{fallen!r}")
    found = [known.name for known in report.found]
    if sample.misconception and sample.misconception not in {
        known.name for known in find(sample.exercise).misconceptions
    }:
        naming.append(f"chaff {sample.label} names an undeclared misconception {sample.misconception!r}")
    elif sample.misconception and found != [sample.misconception]:
        naming.append(
            f"chaff {sample.label} should be named {sample.misconception!r}, found {found}:\n{report!r}"
        )
    return rejection, naming


def _within_reach(sample: Sample) -> list[str]:
    """The exercises that a wrong answer could drag down: those that call it, and, for what it may do to its
    surroundings, the one that is judged next."""
    names, cells = exercise_names(sample.assignment), answer_cells(sample.assignment)
    following = names[(names.index(sample.exercise) + 1) % len(names)]
    callers = [name for name in names if re.search(rf"\b{sample.exercise}\b", cells[name])]
    return [name for name in dict.fromkeys([*callers, following]) if name != sample.exercise]


def _try_chaff(sample: Sample, seeds: int, cascades: bool) -> tuple[bool, bool, list[str]]:
    rejections, namings = [], []
    for seed in _seeds(seeds):
        rejection, naming = chaff_faults(sample, seed, cascades and seed == SEED)
        rejections += rejection
        namings += naming
    faults = list(dict.fromkeys(rejections + namings))
    return not rejections, bool(sample.misconception) and not namings, faults


def _try_mutants(proof: Proof) -> None:
    from course.proof.mutants import mutants

    for source in mutants(answer_cells(proof.assignment)[proof.exercise]):
        proof.mutants += 1
        namespace = stage(proof.assignment, {proof.exercise: source})
        report = judge_staged(proof.assignment, proof.exercise, namespace, SEED)
        if report.right:
            proof.survivors.append(source)
        else:
            proof.killed += 1
