"""Short programs on numbers that are tried with a student's `Value` and differentiated by `autograd`.

A program is its own text, "h = x*w; y = h + x", so what a student reads is what was run.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import autograd.numpy as anp
import numpy as np
from autograd import grad

from course.checking import Case
from course.exercises.chain_rule.tracing import traced_sigmoid


@dataclass(frozen=True)
class Program:
    """Assignments in a row; the last name is the result.

    steps   "h = x*w; y = h + x": sums, differences, products, powers, .exp() and .sigmoid()
    inputs  the names that stand for leaves, in the order of the numbers they get
    """

    steps: str
    inputs: tuple[str, ...]

    @property
    def assignments(self) -> list[tuple[str, str]]:
        pairs = (step.split("=", 1) for step in self.steps.split(";"))
        return [(name.strip(), expression.strip()) for name, expression in pairs]

    @property
    def intermediates(self) -> list[str]:
        return [name for name, _ in self.assignments[:-1]]

    def up_to(self, name: str) -> Program:
        """The same program, ending with the assignment to `name`."""
        steps = self.steps.split(";")
        place = [assigned for assigned, _ in self.assignments].index(name)
        return Program(";".join(steps[: place + 1]), self.inputs)

    def run(
        self, leaves: dict[str, Any], nudge: Callable[[str, Any], Any] = lambda name, value: value
    ) -> Any:
        """The values of all names. `nudge` may replace a value right after it was computed."""
        values = dict(leaves)
        for name, expression in self.assignments:
            values[name] = nudge(name, eval(expression, {"__builtins__": {}}, values))
        return values

    def result(self, leaves: dict[str, Any]) -> Any:
        return self.run(leaves)[self.assignments[-1][0]]

    def shown(self, numbers: tuple[float, ...]) -> str:
        made = ", ".join(f"Value({number})" for number in numbers)
        return f"{', '.join(self.inputs)} = {made}; {self.steps}"


class _Traced:
    """A number of `autograd` with the methods that a `Value` has."""

    def __init__(self, number: Any) -> None:
        self.number = number

    def __add__(self, other: Any) -> _Traced:
        return _Traced(self.number + _number(other))

    def __mul__(self, other: Any) -> _Traced:
        return _Traced(self.number * _number(other))

    def __sub__(self, other: Any) -> _Traced:
        return _Traced(self.number - _number(other))

    def __rsub__(self, other: Any) -> _Traced:
        return _Traced(_number(other) - self.number)

    def __pow__(self, exponent: float) -> _Traced:
        return _Traced(self.number**exponent)

    def __neg__(self) -> _Traced:
        return _Traced(-self.number)

    def exp(self) -> _Traced:
        return _Traced(anp.exp(self.number))

    def sigmoid(self) -> _Traced:
        return _Traced(traced_sigmoid(self.number))

    __radd__, __rmul__ = __add__, __mul__


def _number(value: Any) -> Any:
    return value.number if isinstance(value, _Traced) else value


def value_of(program: Program, numbers: tuple[float, ...]) -> float:
    """What the program computes, as a float."""
    leaves = {name: _Traced(float(number)) for name, number in zip(program.inputs, numbers, strict=True)}
    return float(program.result(leaves).number)


@functools.lru_cache(maxsize=512)
def derivatives_of(program: Program, numbers: tuple[float, ...]) -> tuple[float, ...]:
    """Derivatives of the result with respect to every input and then every intermediate, by `autograd`.

    The derivative with respect to an intermediate is that with respect to a small number added to it.
    Cached, because every misconception is tried on the same programs as the answer.
    """
    names = [*program.inputs, *program.intermediates]

    def result(nudges: Any) -> Any:
        nudge_of = dict(zip(names, nudges, strict=True))
        leaves = {
            name: _Traced(float(number) + nudge_of[name])
            for name, number in zip(program.inputs, numbers, strict=True)
        }
        values = program.run(
            leaves, lambda name, value: value + nudge_of[name] if name in nudge_of else value
        )
        return values[program.assignments[-1][0]].number

    return tuple(float(entry) for entry in grad(result)(np.zeros(len(names))))


def _leaves(make: Callable[..., Any], program: Program, numbers: tuple[Any, ...]) -> dict[str, Any]:
    return {name: make(number) for name, number in zip(program.inputs, numbers, strict=True)}


def forward_case(steps: str, **inputs: Any) -> Case:
    """The result's `.data`, without any backward()."""
    program, numbers = Program(steps, tuple(inputs)), tuple(inputs.values())

    def use(make: Any, *numbers: Any) -> Any:
        return program.result(_leaves(make, program, numbers)).data

    last = program.assignments[-1][0]
    return Case(
        numbers, value_of(program, numbers), use=use, shown=f"{program.shown(numbers)}; then {last}.data"
    )


def backward_case(steps: str, **inputs: Any) -> Case:
    """The `.grad` of every input and intermediate after one backward() from the result."""
    program, numbers = Program(steps, tuple(inputs)), tuple(inputs.values())
    names = [*program.inputs, *program.intermediates]
    last = program.assignments[-1][0]

    def use(make: Any, *numbers: Any) -> Any:
        values = program.run(_leaves(make, program, numbers))
        values[last].backward()
        return tuple(values[name].grad for name in names)

    read = ", ".join(f"{name}.grad" for name in names)
    return Case(
        numbers,
        derivatives_of(program, numbers),
        use=use,
        shown=f"{program.shown(numbers)}; {last}.backward(); then {read}",
    )


def repeated_case(programs: tuple[str, ...], **inputs: Any) -> Case:
    """Several results of the same leaves, each with its own backward(): the leaves' grads add up."""
    numbers, names = tuple(inputs.values()), tuple(inputs)
    each = [Program(steps, names) for steps in programs]
    sums = np.sum([derivatives_of(program, numbers)[: len(names)] for program in each], axis=0)

    def use(make: Any, *numbers: Any) -> Any:
        leaves = _leaves(make, each[0], numbers)
        for program in each:
            program.result(leaves).backward()
        return tuple(leaves[name].grad for name in names)

    calls = "; ".join(f"{program.steps}; {program.assignments[-1][0]}.backward()" for program in each)
    made = each[0].shown(numbers).partition(";")[0]
    read = ", ".join(f"{name}.grad" for name in names)
    return Case(
        numbers, tuple(float(entry) for entry in sums), use=use, shown=f"{made}; {calls}; then {read}"
    )


def calls_case(steps: str, calls: tuple[str, ...], read: tuple[str, ...], **inputs: Any) -> Case:
    """The grads of `read` after backward() from each name in `calls`, all in one graph: the derivatives' sum.

    steps   everything that is computed before the first call, also what the calls do not need
    """
    program, numbers = Program(steps, tuple(inputs)), tuple(inputs.values())
    each = [program.up_to(name) for name in calls]
    shares = [
        dict(zip([*part.inputs, *part.intermediates], derivatives_of(part, numbers), strict=True))
        for part in each
    ]

    def use(make: Any, *numbers: Any) -> Any:
        values = program.run(_leaves(make, program, numbers))
        for name in calls:
            values[name].backward()
        return tuple(values[name].grad for name in read)

    called = "; ".join(f"{name}.backward()" for name in calls)
    return Case(
        numbers,
        tuple(float(sum(share.get(name, 0.0) for share in shares)) for name in read),
        use=use,
        shown=f"{program.shown(numbers)}; {called}; then {', '.join(f'{name}.grad' for name in read)}",
    )


def zeroed_case(steps: str, **inputs: Any) -> Case:
    """backward(), every leaf's grad set to 0, the expression built again, backward(): the same grads."""
    numbers, names = tuple(inputs.values()), tuple(inputs)
    program = Program(steps, names)

    def use(make: Any, *numbers: Any) -> Any:
        leaves = _leaves(make, program, numbers)
        program.result(leaves).backward()
        for leaf in leaves.values():
            leaf.grad = 0.0
        program.result(leaves).backward()
        return tuple(leaves[name].grad for name in names)

    last = program.assignments[-1][0]
    zeroed = " = ".join(f"{name}.grad" for name in names)
    read = ", ".join(f"{name}.grad" for name in names)
    shown = (
        f"{program.shown(numbers)}; {last}.backward(); {zeroed} = 0; "
        f"the same expression built again; {last}.backward(); then {read}"
    )
    return Case(numbers, derivatives_of(program, numbers)[: len(names)], use=use, shown=shown)


def data_kept_case(steps: str, **inputs: Any) -> Case:
    """The `.data` of every input and of the result after backward(): the same as before."""
    program, numbers = Program(steps, tuple(inputs)), tuple(inputs.values())
    last = program.assignments[-1][0]

    def use(make: Any, *numbers: Any) -> Any:
        values = program.run(_leaves(make, program, numbers))
        values[last].backward()
        return tuple(values[name].data for name in (*program.inputs, last))

    read = ", ".join(f"{name}.data" for name in (*program.inputs, last))
    return Case(
        numbers,
        (*(float(number) for number in numbers), value_of(program, numbers)),
        use=use,
        shown=f"{program.shown(numbers)}; {last}.backward(); then {read}",
    )
