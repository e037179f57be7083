"""Cross-entropy from logits and its gradient (chapter 7.4.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import autograd
import autograd.numpy as anp
import numpy as np
from scipy import special

from course.checking import Case, Draw, Exercise
from course.exercises.activations_and_losses.softmax import (
    FAR_ABOVE_THE_FIRST,
    FAR_ABOVE_THE_MEAN,
    FAR_ROWS,
    FIRST_FAR_BELOW,
    exp_over,
    shifted_by_the_first,
)
from course.exercises.elementwise import BATCH, LARGE, LISTS, ONE, examples, in_double_precision, real

UNLIKELY = np.array([4.0, -4.0, 1.0])
"""With the second class right, its probability is so small that a patch of 1e-10 shows in the loss."""

FAR_TARGETS = np.array([[0, 0, 1, 0], [0, 0, 0, 1], [1, 0, 0, 0]])


def _cross_entropy(z: Any, y: Any) -> float:
    z, y = real(z), real(y)
    return float(np.mean(special.logsumexp(z, axis=-1) - np.sum(z * y, axis=-1)))


def _cross_entropy_gradient(z: Any, y: Any) -> np.ndarray:
    """By automatic differentiation of the loss, each row shifted by a constant so that it stays finite."""
    targets = real(y)
    largest = np.max(real(z), axis=-1, keepdims=True)

    def loss(logits: Any) -> Any:
        shifted = logits - largest
        return anp.mean(anp.log(anp.sum(anp.exp(shifted), axis=-1)) - anp.sum(shifted * targets, axis=-1))

    return autograd.grad(loss)(real(z))


cross_entropy = Exercise("cross_entropy", call="cross_entropy(z, y)", oracle=_cross_entropy)
cross_entropy_gradient = Exercise(
    "cross_entropy_gradient",
    call="cross_entropy_gradient(z, y)",
    oracle=_cross_entropy_gradient,
)


def _one_row_of_logits(draw: Draw) -> Iterator[Case]:
    size = draw.size() + 1
    yield Case((np.array([2.0, 1.0, 0.1]), np.array([0.0, 1.0, 0.0])))
    yield Case((draw.normal(size, scale=1.5), draw.one_hot(1, size)[0]))
    yield Case((draw.normal(size, scale=1.5), np.eye(size)[size - 1]))
    yield Case((UNLIKELY, np.eye(3)[1]))


def _batches_of_logits(draw: Draw) -> Iterator[Case]:
    m, k = draw.sizes(2)
    yield Case((draw.normal(m, k, scale=1.5), draw.one_hot(m, k)))
    yield Case((draw.normal(k, m, scale=1.5), draw.one_hot(k, m)))
    yield Case((draw.normal(1, k), draw.one_hot(1, k)))
    yield Case((np.stack([UNLIKELY, -UNLIKELY]), np.eye(3)[[1, 0]]))


def _lists_of_logits(draw: Draw) -> Iterator[Case]:
    m, k = draw.sizes(2)
    yield Case(([2, 0, -1], [0, 0, 1]))
    yield Case(([4, -4, 1], [0, 1, 0]))
    yield Case((np.round(draw.normal(m, k), 2).tolist(), draw.one_hot(m, k).astype(int).tolist()))
    yield Case((draw.integers(-3, 4, m, k), draw.one_hot(m, k).astype(int)))


def _far_logits(draw: Draw) -> Iterator[Case]:
    size = draw.size() + 1
    yield Case((np.array([1000.0, -1000.0, 0.0]), np.array([0.0, 1.0, 0.0])))
    yield Case((np.array([1000.0, -1000.0, 0.0]), np.array([1.0, 0.0, 0.0])))
    yield Case((np.array([-1000.0, 0.0, 1000.0]), np.array([0.0, 1.0, 0.0])))
    yield Case((FAR_ABOVE_THE_FIRST, np.eye(4)[1]))
    yield Case((FIRST_FAR_BELOW, np.eye(3)[[1, 2, 0]]))
    yield Case((FAR_ABOVE_THE_MEAN, np.eye(5)[1]))
    yield Case((1000 + draw.normal(size), np.eye(size)[size - 1]))
    yield Case((FAR_ROWS, FAR_TARGETS.astype(float)))
    yield Case((FAR_ROWS[::-1] * 0.9, FAR_TARGETS.astype(float)))


cross_entropy.part(ONE, points=0.5)(in_double_precision(_one_row_of_logits))
cross_entropy.part(BATCH, points=1)(in_double_precision(_batches_of_logits))
cross_entropy.part(LISTS, points=0.5)(in_double_precision(_lists_of_logits))
cross_entropy.part(LARGE, points=1)(_far_logits)
cross_entropy_gradient.part(ONE, points=0.5)(_one_row_of_logits)
cross_entropy_gradient.part(BATCH, points=1)(_batches_of_logits)
cross_entropy_gradient.part(LISTS, points=0.5)(_lists_of_logits)
cross_entropy_gradient.part(LARGE, points=1)(_far_logits)


def _entropy_like(formula: Callable[[np.ndarray, np.ndarray], Any]) -> Callable[[Any, Any], Any]:
    """A wrong cross-entropy, stated by what it makes of log-probabilities and targets."""
    return lambda z, y: formula(special.log_softmax(real(z), axis=-1), real(y))


cross_entropy.misconception(
    "logarithm of 0",
    hint="The formula is right, but far out a probability is rounded to 0, and its logarithm is not finite. Simplify the "
    "logarithm of softmax on paper first: log and exp meet there.",
)(lambda z, y: -np.sum(real(y) * np.log(special.softmax(real(z), axis=-1))) / examples(real(z)))


def _patched(patch: float) -> Callable[[Any, Any], Any]:
    """The logarithm of a probability to which a small number was added."""
    return lambda z, y: (
        -np.sum(real(y) * np.log(special.softmax(real(z), axis=-1) + patch)) / examples(real(z))
    )


for _patch in (1e-15, 1e-12, 1e-10, 1e-9, 1e-8):
    cross_entropy.misconception(
        f"probabilities patched with {_patch:g}",
        hint=f"A number as small as {_patch:g} under the logarithm (or a clip there) hides the logarithm of 0, but caps the loss: a wrong and "
        "very sure answer must cost as much as it does. Simplify the logarithm of softmax on paper first: log and exp meet there.",
    )(_patched(_patch))


def _clipped(least: float) -> Callable[[Any, Any], Any]:
    """The logarithm of a probability that is never let below a small number."""
    return lambda z, y: (
        -np.sum(real(y) * np.log(np.maximum(special.softmax(real(z), axis=-1), least))) / examples(real(z))
    )


for _least in (1e-10, 1e-9, 1e-8):
    cross_entropy.misconception(
        f"probabilities clipped at {_least:g}",
        hint=f"A clip at {_least:g} under the logarithm hides the logarithm of 0, but caps the loss: a wrong and very sure "
        "answer must cost as much as it does. Simplify the logarithm of softmax on paper first: log and exp meet there.",
    )(_clipped(_least))


@cross_entropy.misconception(
    "not shifted",
    hint="For ordinary logits this is right, but exp(1000) is too large for a float. "
    "Take each row's largest logit out of the sum first.",
)
def _unshifted_logarithms(z: Any, y: Any) -> Any:
    z = real(z)
    log_p = z - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))
    return -np.sum(real(y) * log_p) / examples(z)


@cross_entropy.misconception(
    "not shifted, right logit subtracted",
    hint="Subtracting the right logit is a good form, but exp(1000) in the sum is too large for a float. "
    "Take each row's largest logit out of the sum, and add it again outside the logarithm.",
)
def _unshifted_sum(z: Any, y: Any) -> Any:
    return np.mean(np.log(np.sum(np.exp(real(z)), axis=-1)) - np.sum(real(z) * real(y), axis=-1))


cross_entropy.misconception(
    "maximum not added back",
    hint="The largest logit was taken out of the exponents, but not added again outside the logarithm, while the right "
    "class's logit is the unshifted one: both must be shifted, or neither.",
)(
    lambda z, y: np.mean(
        special.logsumexp(real(z), axis=-1) - np.max(real(z), axis=-1) - np.sum(real(z) * real(y), axis=-1)
    )
)


@cross_entropy.misconception(
    "shifted by the first logit",
    hint="Each row is shifted by its first logit. Where another logit lies far above it, exp still gets a large positive number: "
    "which logit of the row leaves every exponent at 0 or below?",
)
def _logarithms_shifted_by_the_first(z: Any, y: Any) -> Any:
    shifted = real(z) - real(z)[..., :1]
    log_p = shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))
    return -np.sum(real(y) * log_p) / examples(real(z))


@cross_entropy.misconception(
    "sum shifted by the first logit",
    hint="The sum is shifted by the first logit of its row. Where another logit lies far above it, exp still gets a large positive "
    "number: which logit of the row leaves every exponent at 0 or below?",
)
def _sum_shifted_by_the_first(z: Any, y: Any) -> Any:
    shifted = real(z) - real(z)[..., :1]
    return np.mean(np.log(np.sum(np.exp(shifted), axis=-1)) - np.sum(shifted * real(y), axis=-1))


cross_entropy.misconception(
    "single precision",
    hint="The loss is right to about seven digits only: somewhere the numbers are rounded to float32. Calculate with float, "
    "which is float64.",
)(
    lambda z, y: (
        -np.sum(
            special.log_softmax(np.asarray(z, dtype=np.float32), axis=-1) * np.asarray(y, dtype=np.float32)
        )
        / examples(real(z))
    )
)


cross_entropy.misconception(
    "softmax applied twice",
    hint="Softmax is applied to the probabilities once more. It belongs to the logits, and only once.",
)(lambda z, y: _cross_entropy(special.softmax(real(z), axis=-1), y))
cross_entropy.misconception(
    "summed over examples",
    hint="For one example this is right. The loss of a batch is the mean over its rows, not the sum.",
)(_entropy_like(lambda log_p, y: -np.sum(y * log_p)))
cross_entropy.misconception(
    "mean over all entries",
    hint="np.mean divides by the number of all entries. Sum over the classes of an example; average over the examples only.",
)(_entropy_like(lambda log_p, y: -np.mean(y * log_p)))
cross_entropy.misconception(
    "classes counted as examples",
    hint="For a batch this is right. A 1-D array is one example with K classes, so its m is 1, not K.",
)(_entropy_like(lambda log_p, y: -np.sum(y * log_p) / len(log_p)))
cross_entropy.misconception(
    "sign turned round",
    hint="This is negative. Logarithms of probabilities are at most 0, a loss is at least 0.",
)(_entropy_like(lambda log_p, y: np.sum(y * log_p) / examples(log_p)))
cross_entropy.misconception(
    "logarithm to base 2",
    hint="This is measured in bits: the logarithm is to base 2. The course uses the natural one.",
)(_entropy_like(lambda log_p, y: -np.sum(y * log_p) / examples(log_p) / np.log(2)))
cross_entropy.misconception(
    "binary cross-entropy",
    hint="The terms with 1 - y belong to classes that are decided one by one. With softmax only the right class's probability counts.",
)(_entropy_like(lambda log_p, y: -np.sum(y * log_p + (1 - y) * np.log1p(-np.exp(log_p))) / examples(log_p)))
cross_entropy.misconception(
    "targets and probabilities swapped",
    hint="The logarithm is taken of the targets, whose zeros have none. It belongs to the probabilities; the targets choose among the terms.",
)(_entropy_like(lambda log_p, y: -np.sum(np.exp(log_p) * np.log(y + 1e-12)) / examples(log_p)))
cross_entropy.misconception(
    "labels in place of one-hot",
    hint="The targets are used as if they were class numbers. They are one-hot rows: multiply, or ask for the place of the 1.",
)(_entropy_like(lambda log_p, y: -np.mean(log_p[np.arange(examples(log_p)), y.astype(int)])))
cross_entropy.misconception(
    "one loss per example",
    hint="Each example still has a loss of its own: the loss of a batch is one number, their mean.",
)(_entropy_like(lambda log_p, y: -np.sum(y * log_p, axis=-1, keepdims=True)))
cross_entropy.misconception(
    "softmax over the wrong axis",
    hint="The probabilities add up to 1 over the examples here. Each row by itself must be made into probabilities.",
)(lambda z, y: -np.sum(real(y) * special.log_softmax(real(z), axis=0)) / examples(real(z)))
cross_entropy.misconception(
    "logits taken for probabilities",
    hint="The logarithm is taken of the logits themselves. They must be turned into probabilities first.",
)(lambda z, y: -np.sum(real(y) * np.log(real(z))) / examples(real(z)))
cross_entropy.misconception(
    "logarithm missing", hint="This is (minus) the probability of the right class. Its logarithm is missing."
)(_entropy_like(lambda log_p, y: -np.sum(y * np.exp(log_p)) / examples(log_p)))


def _slope_like(formula: Callable[[np.ndarray, np.ndarray, int], Any]) -> Callable[[Any, Any], Any]:
    """A wrong gradient, stated by what it makes of probabilities, targets and m."""
    return lambda z, y: formula(special.softmax(real(z), axis=-1), real(y), examples(real(z)))


cross_entropy_gradient.misconception(
    "sign turned round",
    hint="The sign is turned round: raising the right class's logit lowers the loss, so its entry must be negative.",
)(_slope_like(lambda p, y, m: (y - p) / m))
cross_entropy_gradient.misconception(
    "not divided by m",
    hint="For one example this is right. The loss of a batch is a mean over m rows, and so is its gradient.",
)(_slope_like(lambda p, y, _: p - y))
cross_entropy_gradient.misconception(
    "divided by all entries",
    hint="This divides by the number of all entries. The loss averages over the examples only, not over the classes.",
)(_slope_like(lambda p, y, _: (p - y) / p.size))
cross_entropy_gradient.misconception(
    "classes counted as examples",
    hint="For a batch this is right. A 1-D array is one example with K classes, so its m is 1, not K.",
)(_slope_like(lambda p, y, _: (p - y) / len(p)))
cross_entropy_gradient.misconception(
    "with respect to the probabilities",
    hint="This is the derivative with respect to the probabilities. Asked is the one with respect to the logits: softmax is still between them.",
)(_slope_like(lambda p, y, m: -y / p / m))
cross_entropy_gradient.misconception(
    "squared error's gradient through softmax",
    hint="One factor too many: in p - y the derivative of softmax is contained already. It is squared error that would keep it.",
)(_slope_like(lambda p, y, m: (p - y) * p * (1 - p) / m))
cross_entropy_gradient.misconception(
    "multiplied by the Jacobian again",
    hint="One step too many: p - y is the gradient with respect to the logits already, the Jacobian of softmax is contained in it.",
)(_slope_like(lambda p, y, m: p * (p - y - np.sum(p * (p - y), axis=-1, keepdims=True)) / m))
cross_entropy_gradient.misconception(
    "softmax applied twice",
    hint="Softmax is applied to the probabilities once more. It belongs to the logits, and only once.",
)(_slope_like(lambda p, y, m: (special.softmax(p, axis=-1) - y) / m))
cross_entropy_gradient.misconception(
    "shifted by the first logit",
    hint="Each row is shifted by its first logit. Where another logit lies far above it, exp still gets a large positive number: "
    "which logit of the row leaves every exponent at 0 or below?",
)(lambda z, y: (shifted_by_the_first(z) - real(y)) / examples(real(z)))
cross_entropy_gradient.misconception(
    "softmax left out",
    hint="The targets are subtracted from the logits themselves. They must be turned into probabilities first.",
)(lambda z, y: (real(z) - real(y)) / examples(real(z)))
cross_entropy_gradient.misconception(
    "softmax over the wrong axis",
    hint="The probabilities add up to 1 over the examples here. Each row by itself must be made into probabilities.",
)(lambda z, y: (special.softmax(real(z), axis=0) - real(y)) / examples(real(z)))
cross_entropy_gradient.misconception(
    "only the right class",
    hint="Only the entry of the right class is there. Raising a wrong class's logit takes probability from the right one, so it counts, too.",
)(_slope_like(lambda p, y, m: (p - 1) * y / m))
cross_entropy_gradient.misconception(
    "the probabilities alone",
    hint="These are the probabilities; the targets are not in it yet. For a perfect answer the gradient must vanish.",
)(_slope_like(lambda p, _, m: p / m))
cross_entropy_gradient.misconception(
    "sigmoid in place of softmax",
    hint="Each logit is squeezed by itself here. This loss goes with softmax, in which the classes of a row share a total of 1.",
)(lambda z, y: (special.expit(real(z)) - real(y)) / examples(real(z)))
cross_entropy_gradient.misconception(
    "extra 2",
    hint="Twice too large: the 2 would come from a square, and cross-entropy has none.",
)(_slope_like(lambda p, y, m: 2 * (p - y) / m))
cross_entropy_gradient.misconception(
    "not shifted",
    hint="For ordinary logits this is right, but exp(1000) is too large for a float. Build on a softmax that shifts its logits.",
)(lambda z, y: (exp_over(z, axis=-1, keepdims=True) - real(y)) / examples(real(z)))
