"""The exercise `Value`: scalar reverse-mode automatic differentiation (chapter 7.6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from course.checking import Case, Draw, Exercise
from course.checking.exercise import folded
from course.checking.run import TimeIsUp
from course.exercises.chain_rule.engine import Engine
from course.exercises.chain_rule.programs import (
    backward_case,
    calls_case,
    data_kept_case,
    forward_case,
    repeated_case,
    zeroed_case,
)

LINKS = 2000
DOUBLINGS = 60
ENOUGH_VISITS = 10_000
"""After so many visits a misconception says that its time is up, so that nobody waits for it."""

Value = Exercise("Value", call="Value(data)", oracle=Engine)


def _away_from_zero(draw: Draw) -> float:
    return draw.number(0.4, 1.6) * (1 if draw.rng.random() < 0.5 else -1)


@Value.part("data: the forward values", points=1)
def _forward(draw: Draw) -> Iterator[Case]:
    def number() -> float:
        return _away_from_zero(draw)

    yield Case((1.5,), 1.5, use=lambda make, number: make(number).data, shown="Value(1.5).data")
    yield forward_case("y = x + w", x=number(), w=number())
    yield forward_case("y = x - w", x=number(), w=number())
    yield forward_case("y = x * w", x=3, w=-2)
    yield forward_case("y = -x", x=number())
    yield forward_case("y = x**3", x=number())
    yield forward_case("y = x.exp()", x=number())
    yield forward_case("y = x.sigmoid()", x=number())
    yield forward_case("h = x*w + b; y = h.sigmoid() - h**2", x=number(), w=number(), b=number())
    yield forward_case("h = -x; k = x**2; l = x.exp(); m = x.sigmoid(); y = h * k + l * m + x", x=number())


@Value.part("gradients of + - * between Values, and of the unary minus", points=2)
def _arithmetic(draw: Draw) -> Iterator[Case]:
    def number() -> float:
        return _away_from_zero(draw)

    yield backward_case("y = x + w", x=number(), w=number())
    yield backward_case("y = x - w", x=number(), w=number())
    yield backward_case("y = x * w", x=number(), w=number())
    yield backward_case("y = -x", x=number())
    yield backward_case("h = x * w; y = h + b", x=number(), w=number(), b=number())
    yield backward_case("h = x - w; k = -b; y = h * k", x=number(), w=number(), b=number())
    yield data_kept_case("h = x * w; y = h + b", x=number(), w=number(), b=number())
    yield backward_case("y1 = x*w1 + b1; y2 = y1*w2 + b2", x=1, w1=2, b1=1, w2=2, b2=1)


@Value.part("numbers on either side", points=1)
def _numbers(draw: Draw) -> Iterator[Case]:
    for steps in (
        "y = x + 2",
        "y = 1 + x",
        "y = x - 0.5",
        "y = 2 - x",
        "y = x * 3",
        "y = 3 * x",
        "y = x + 0.5",
        "y = 0.5 + x",
        "y = 1.5 - x",
        "h = 1 - x; k = 2.5 * h; y = k * x",
    ):
        yield backward_case(steps, x=_away_from_zero(draw))
    yield forward_case("y = 2 - x", x=_away_from_zero(draw))
    yield forward_case("h = 0.5 + x; k = 1.5 - x; y = h * k + 2.5 * x - 0.25", x=_away_from_zero(draw))
    yield forward_case("h = 3 * x; y = 1 + h - 4", x=_away_from_zero(draw))
    yield backward_case("h = x + 2; y = x * h", x=_away_from_zero(draw))
    yield backward_case("h = x - 3; k = x * 2; y = h * k * x", x=_away_from_zero(draw))
    yield backward_case("h = x * 0; y = h + w", x=_away_from_zero(draw), w=_away_from_zero(draw))


@Value.part("** by a number", points=1)
def _powers(draw: Draw) -> Iterator[Case]:
    for steps in ("y = x**2", "y = x**3", "y = x**-1", "y = x**-2"):
        yield backward_case(steps, x=_away_from_zero(draw))
    yield backward_case("y = x**0.5", x=draw.number(0.3, 3))
    yield backward_case("y = x**-1.5", x=draw.number(0.5, 3))
    yield backward_case("y = x**1", x=draw.number(0.5, 3))
    yield backward_case("y = x**2", x=0.0)
    yield backward_case("y = x**1", x=0.0)
    yield backward_case("y = x**2 * x", x=_away_from_zero(draw))
    yield backward_case("h = x + w; y = h**4", x=draw.number(0.3, 1), w=draw.number(0.3, 1))


@Value.part("exp and sigmoid", points=1)
def _curves(draw: Draw) -> Iterator[Case]:
    for steps in ("y = x.exp()", "y = x.sigmoid()", "h = x*w; y = h.exp()", "h = x*w; y = h.sigmoid()"):
        inputs = {"x": _away_from_zero(draw)} | ({"w": _away_from_zero(draw)} if "w" in steps else {})
        yield backward_case(steps, **inputs)
    yield backward_case("y = x.exp()", x=draw.number(15, 25))
    yield backward_case("y = x.exp()", x=draw.number(-60, -40))
    yield backward_case("y = x.sigmoid()", x=draw.number(4, 8))
    yield backward_case("y = x.sigmoid()", x=draw.number(-300, -200))
    yield backward_case(
        "h = x.sigmoid(); k = h*w; y = k.sigmoid()", x=draw.number(0.4, 2), w=draw.number(-2, -0.4)
    )


@Value.part("one Value used in several places", points=2)
def _reuse(draw: Draw) -> Iterator[Case]:
    def number() -> float:
        return _away_from_zero(draw)

    yield backward_case("y = x + x", x=number())
    yield backward_case("y = x * x", x=number())
    yield backward_case("y = x - x", x=number())
    yield backward_case("h = x * w; y = h + x", x=number(), w=number())
    yield backward_case("h = x * w; y = h * h + h", x=number(), w=number())
    yield backward_case("h = x * w; k = h + w; y = h * k", x=number(), w=number())
    yield backward_case("h = x * w; k = h + w; y = k * h", x=number(), w=number())
    yield backward_case("h = x + w; k = h * b; l = k * h; y = l + k - h", x=number(), w=number(), b=number())
    yield backward_case("h = x * w; k = h - x; l = h * h; y = k * l * h", x=number(), w=number())


@Value.part("grads add up over several backward() calls", points=1)
def _several_calls(draw: Draw) -> Iterator[Case]:
    def number() -> float:
        return _away_from_zero(draw)

    yield Case((1.5,), 0.0, use=lambda make, number: make(number).grad, shown="Value(1.5).grad")
    yield repeated_case(("y = x * w", "z = x + w"), x=number(), w=number())
    yield repeated_case(("y = x * x * w", "z = w - x * w", "u = x * x"), x=number(), w=number())
    yield repeated_case(("y = x*w + x", "y = x*w + x"), x=number(), w=number())
    yield zeroed_case("h = x * w; y = h * h + x", x=number(), w=number())
    # Read are only grads on which the exact way and micrograd's (the result's own grad is set to 1) agree.
    yield calls_case("y = x * w", ("y", "y"), ("x", "w"), x=number(), w=number())
    yield calls_case("y = x * w", ("y", "y", "y"), ("x", "w"), x=number(), w=number())
    yield calls_case("y = x * w; z = y * 3", ("z", "y"), ("x", "w"), x=number(), w=number())
    yield calls_case("y = x * x; z = y * 3 + x", ("y",), ("x", "z"), x=number())


@Value.part("long graphs: each Value passes its gradient on once, without deep recursion", points=1)
def _long(draw: Draw) -> Iterator[Case]:
    shrink = round(1 - draw.number(0.0002, 0.0009), 6)

    # The first case is tried twice: it is the shortest.
    yield Case(
        (_away_from_zero(draw),),
        2.0**DOUBLINGS,
        use=_grad_through(DOUBLINGS, lambda make, x: [("add", None)]),
        shown=f"y = y + y, {DOUBLINGS} times, from y = x; y.backward(); then x.grad",
    )
    yield Case(
        (_away_from_zero(draw),),
        shrink ** (LINKS // 2),
        use=_grad_through(LINKS // 2, lambda make, x: [("add", make(1.0)), ("mul", make(shrink))]),
        shown=f"a chain of {LINKS:,} links, y + Value(1.0) and y * Value({shrink}) in turn, from y = x; y.backward(); then x.grad",
    )
    yield Case(
        (_away_from_zero(draw),),
        float(LINKS + 1),
        use=_grad_through(LINKS, lambda make, x: [("add", x)]),
        shown=f"y = y + x, {LINKS:,} times, from y = x; y.backward(); then x.grad",
    )


def _grad_through(
    times: int, steps: Callable[[Any, Any], list[tuple[str, Any]]]
) -> Callable[[Any, float], Any]:
    """A use of Value: from y = x on, `steps` are done with y so many times; then y.backward() and x.grad."""

    def use(make: Any, start: float) -> Any:
        x = make(start)
        folded(x, steps(make, x), times).backward()
        return x.grad

    return use


@Value.misconception(
    "grad overwritten",
    hint="Where a Value is used twice, the second share overwrites the first. A Value collects what every use "
    "passes back: the shares are added.",
)
class _Overwritten(Engine):
    def receive(self, node: Any, amount: float) -> None:
        node.grad = amount

    def merged(self, before: float, more: float) -> float:
        return more


@Value.misconception(
    "earlier grads lost",
    hint="backward() forgets what .grad held before. It adds to .grad, also across calls; setting it back to zero is left to "
    "whoever starts anew.",
)
class _Zeroed(Engine):
    def receive(self, node: Any, amount: float) -> None:
        node.grad = amount


@Value.misconception(
    "links used up",
    hint="A second backward() from the same result adds nothing: the first one has thrown away what the Values remember. "
    "The graph stays, and each call adds the same derivatives once more.",
)
class _UsedUp(Engine):
    def backward(self) -> None:
        order = self.order()
        super().backward()
        for node in order:
            node.links = ()


@Value.misconception(
    "result's own grad handed on again",
    hint="A second backward() from the same result hands on what the first one left in the result's own .grad as well. "
    "Each call starts with the derivative of the result with respect to itself, whatever .grad holds.",
)
class _StartsFromGrad(Engine):
    def first(self) -> float:
        return self.grad + 1.0


@Value.misconception(
    "wrong topological order",
    hint="A Value passes its gradient on before all of its users have reported. In h*2 and h*(h + 1) alike, h must wait "
    "for everything computed from it: that is what a topological order gives.",
)
class _Preorder(Engine):
    def order(self) -> list[Any]:
        order, seen, stack = [], set(), [self]
        while stack:
            node = stack.pop()
            if id(node) not in seen:
                seen.add(id(node))
                order.append(node)
                stack.extend(below for below, _ in reversed(node.links))
        return order

    def backward(self) -> None:
        self.grad = 1.0
        for node in self.order():
            for below, slope in node.links:
                below.grad += slope * node.grad


@Value.misconception(
    "order by distance",
    hint="The Values are visited by their distance from the result. One that lies on a short and on a long way passes its "
    "gradient on before the long way has reported. A topological order waits for all users.",
)
class _BreadthFirst(_Preorder):
    def order(self) -> list[Any]:
        order, seen = [self], {id(self)}
        for node in order:
            for below, _ in node.links:
                if id(below) not in seen:
                    seen.add(id(below))
                    order.append(below)
        return order


@Value.misconception(
    "passed on at every visit",
    hint="Each visit to a Value sends its gradient on again, so a Value with several users is passed through again and again. "
    "Let it collect from all users first and pass on once.",
)
class _EveryVisit(Engine):
    visits = 0

    def backward(self) -> None:
        self.grad = 1.0
        type(self).visits = 0
        self.visit()

    def visit(self) -> None:
        type(self).visits += 1
        if self.visits > ENOUGH_VISITS:
            raise TimeIsUp
        for below, slope in self.links:
            below.grad += slope * self.grad
            below.visit()


@Value.misconception(
    "every path walked by itself",
    hint="The sums are right, but every path is walked by itself, and 60 doublings have more paths than anybody can walk. "
    "Let a Value collect from all of its users and pass on once, in a loop over a topological order.",
)
class _EveryPath(Engine):
    visits = 0

    def backward(self) -> None:
        type(self).visits = 0
        self.walk(1.0)

    def walk(self, amount: float) -> None:
        type(self).visits += 1
        if self.visits > ENOUGH_VISITS:
            raise TimeIsUp
        self.grad += amount
        for below, slope in self.links:
            below.walk(slope * amount)


@Value.misconception(
    "recursion too deep",
    hint="Right, until the graph gets deep: Python ends a recursion after about a thousand calls. Find the order with a loop and a "
    "list that serves as a stack.",
)
class _Recursive(Engine):
    def order(self) -> list[Any]:
        finished: list[Any] = []
        seen: set[int] = set()

        def visit(node: Any) -> None:
            if id(node) not in seen:
                seen.add(id(node))
                for below, _ in node.links:
                    visit(below)
                finished.append(node)

        visit(self)
        return finished[::-1]


@Value.misconception(
    "result's own grad not set",
    hint="All gradients stay 0: the chain has no start. The derivative of the result with respect to itself is 1.",
)
class _NoStart(Engine):
    def first(self) -> float:
        return 0.0


@Value.misconception(
    "only the leaves keep a grad",
    hint="The inputs' grads are right; those of the Values in between are not there. Every Value that the result was computed "
    "from keeps its derivative in .grad.",
)
class _LeavesOnly(Engine):
    def receive(self, node: Any, amount: float) -> None:
        if not node.links:
            node.grad += amount


@Value.misconception(
    "stops after one step",
    hint="Only the operands of the last operation get a gradient. They must pass theirs on, down to the inputs; and where "
    "a list of all Values is walked, it has to begin with the result.",
)
class _OneStep(Engine):
    def backward(self) -> None:
        self.grad += 1.0
        for below, slope in self.links:
            below.grad += slope


@Value.misconception(
    "factors of a product swapped",
    hint="In a product each factor's derivative is its own data here. It is the other factor's: x*w changes with x at the rate w.",
)
class _OwnFactor(Engine):
    def product_links(self, other: Any) -> tuple[tuple[Any, float], ...]:
        return (self, self.data), (other, other.data)


@Value.misconception(
    "one factor without gradient",
    hint="In a product only the left factor gets a gradient. Both factors move the result.",
)
class _LeftFactor(Engine):
    def product_links(self, other: Any) -> tuple[tuple[Any, float], ...]:
        return ((self, other.data),)


@Value.misconception(
    "sign of the subtracted lost",
    hint="In x - w the gradient of w has the wrong sign: when w grows, the difference falls.",
)
class _PlusForMinus(Engine):
    def slope_of_subtracted(self) -> float:
        return 1.0


@Value.misconception(
    "sign of the unary minus lost",
    hint="The value of -x is right; its gradient is not: when x grows, -x falls.",
)
class _PlusForNegation(Engine):
    def slope_of_negation(self) -> float:
        return 1.0


@Value.misconception(
    "number minus Value turned round",
    hint="2 - x comes out as x - 2: when the number stands on the left, Python calls __rsub__ on the Value, and the "
    "order of the operands has to be kept.",
)
class _TurnedDifference(Engine):
    def __rsub__(self, other: Any) -> Any:
        return self - other


@Value.misconception(
    "numbers on the right only",
    hint="x * 3 works and 3 * x does not: with a number on the left Python looks for __radd__, __rsub__ and __rmul__ in the class.",
)
class _RightOnly(Engine):
    __radd__ = __rsub__ = __rmul__ = None  # type: ignore[assignment]


for _method, _example in (("__radd__", "2 + x"), ("__rsub__", "2 - x"), ("__rmul__", "2 * x")):
    Value.misconception(
        f"no {_method}",
        hint=f"{_example} fails: with a number on the left Python looks for {_method} in the class.",
    )(type(f"_No{_method}", (Engine,), {_method: None}))


@Value.misconception(
    "numbers not wrapped",
    hint="An operation between a Value and a plain number fails: a number has no .data. Turn it into a Value first.",
)
class _ValuesOnly(Engine):
    __radd__ = __rsub__ = __rmul__ = None  # type: ignore[assignment]

    def lifted(self, other: Any) -> Any:
        other.data  # noqa: B018  the AttributeError is the point
        return other


@Value.misconception(
    "exponent missing in the power's slope",
    hint="The derivative of a power misses a factor: the old exponent comes down in front.",
)
class _NoExponent(Engine):
    def power_slope(self, exponent: float) -> float:
        return self.data ** (exponent - 1)


@Value.misconception(
    "exponent not lowered",
    hint="In the derivative of a power the exponent in the power itself goes down by one.",
)
class _NotLowered(Engine):
    def power_slope(self, exponent: float) -> float:
        return exponent * self.data**exponent


@Value.misconception(
    "exp with the wrong slope",
    hint="The derivative of e^x is e^x, the output. Here the number that went in serves as the slope.",
)
class _InputAsSlope(Engine):
    def exp_slope(self) -> float:
        return self.data


@Value.misconception(
    "exp with the power rule",
    hint="The power rule is for x**n. In e^x the variable is the exponent, and the derivative is e^x itself.",
)
class _PowerRuleForExp(Engine):
    def exp_slope(self) -> float:
        return self.data * super().exp_slope() / 2.718281828459045


@Value.misconception(
    "sigmoid' at the output",
    hint="The slope is taken at the sigmoid's output here. It belongs at the input. Written with the output s it is s (1 - s).",
)
class _SlopeAtTheOutput(Engine):
    def sigmoid_slope(self) -> float:
        return Engine(Engine(self.data).sigmoid().data).sigmoid_slope()


@Value.misconception(
    "sigmoid' of the raw input",
    hint="x (1 - x) with the number that went in is no slope of the sigmoid: s (1 - s) is, with the number that came out.",
)
class _RawInput(Engine):
    def sigmoid_slope(self) -> float:
        return self.data * (1 - self.data)
