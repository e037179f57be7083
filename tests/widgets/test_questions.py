"""The questions beside the widgets: what the notebooks call right is what the widgets show."""

import itertools
import re
from dataclasses import replace

import nbformat
import numpy as np
import pytest

from course import widgets
from course.exercises import NOTEBOOKS
from course.proof.stage import notebook_path
from course.widgets import (
    activations,
    descent,
    graph,
    initialization,
    iris_sweep,
    playground,
    softmax,
    tangent,
)

EXPLORED = {
    "01-derivatives": ["explore_tangent"],
    "02-activations-and-losses": ["explore_activations", "explore_softmax"],
    "03-chain-rule": ["explore_graph"],
    "04-himmelblau-descent": ["explore_descent"],
    "05-backpropagation": ["explore_initialization"],
    "06-moons-network": ["explore_playground"],
    "07-iris-networks": ["explore_iris_sweep"],
}


def cells(assignment):
    return nbformat.read(notebook_path(assignment), as_version=4).cells


def right(quiz):
    """The text of the option that the notebook calls right."""
    assignment = next(name for name in NOTEBOOKS if name.startswith(quiz.split("_")[1]))
    letter = question = ""
    for cell in cells(assignment):
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name == quiz:
            letter = re.search(rf'{quiz} = "(\w)"', cell.source).group(1)
            return re.search(rf"^- {letter}\) (.*)$", question, re.MULTILINE).group(1)
        if cell.cell_type == "markdown":
            question = cell.source
    raise LookupError(quiz)


def text(assignment):
    return "\n".join(cell.source for cell in cells(assignment) if cell.cell_type == "markdown")


def options(assignment, quiz):
    question = next(
        before.source
        for before, cell in zip(cells(assignment), cells(assignment)[1:], strict=False)
        if cell.metadata.get("nbgrader", {}).get("grade_id") == quiz
    )
    return re.findall(r"^- \w\) (.*)$", question, re.MULTILINE)


def test_every_widget_is_in_its_notebook_with_three_questions():
    assert sorted(name for names in EXPLORED.values() for name in names) == sorted(widgets.__all__)
    for assignment, names in EXPLORED.items():
        code = "\n".join(cell.source for cell in cells(assignment) if cell.cell_type == "code")
        for name in names:
            assert re.search(rf"^(\w+ = )?{name}\(|\b{name}\(", code, re.MULTILINE)
        assert text(assignment).count("**Look:**") == 2 * len(names)


def tangent_errors(function, x, h):
    model = tangent.Model(tangent.forward, tangent.central)
    forward, central = model.slopes(tangent.State(function, x, h))
    slope = tangent.CURVES[function].slope(x)
    return abs(forward - slope), abs(central - slope)


def test_the_tangents_questions():
    steps = [float(option.removeprefix("h = ")) for option in options("01-derivatives", "quiz_01_6")]
    good = [h for h in steps if tangent_errors("sin", 1.0, h)[1] < 1e-10]
    assert good == [float(right("quiz_01_6").removeprefix("h = "))]
    model = tangent.Model(tangent.forward, tangent.central)
    assert np.ptp(model.slopes(tangent.State("sin", 0.0, 1.0))) < 1e-15
    assert tangent_errors("square", 1.0, 2.0)[1] < 1e-12


def test_the_activations_questions():
    leaks = [
        float(option.removeprefix("p = ")) for option in options("02-activations-and-losses", "quiz_02_6")
    ]
    enough = [p for p in leaks if p**5 >= 0.01]
    assert min(enough) == float(right("quiz_02_6").removeprefix("p = "))
    explorer = widgets.explore_activations(activation="leaky_relu", x=-1.0, p=0.4, depth=5)
    assert "0.01 of a gradient is left after 5 layers" in explorer.scene.words
    slope = float(activations.REFERENCE["tanh_derivative"](0.5))
    assert f"The slope there is {slope:.3f}" in text("02-activations-and-losses")
    assert f"About {slope**30:.4f}" in text("02-activations-and-losses")


def test_the_softmax_questions():
    def loss(factor):
        state = softmax.State(factor=factor)
        return softmax.cross_entropy(state.logits, np.eye(3)[state.target])

    assert loss(10.0) < 1e-3 < loss(1.0)
    assert right("quiz_02_7").startswith("it is almost 0")


def test_the_graphs_questions():
    model = graph.Model(graph.Engine)
    still = []
    for option in options("03-chain-rule", "quiz_03_6"):
        x, w = map(float, re.findall(r"= (-?[\d.]+)", option))
        gradients = model.worked("reuse", x, w).gradients
        if gradients["x"] == gradients["w"] == 0:
            still.append(option)
    assert still == [right("quiz_03_6")]
    assert "h adds up" in widgets.explore_graph(step=8).scene.words, "the third step backward"
    assert "a₁ adds up" in widgets.explore_graph(graph="2-2-2", first=0.5, second=0.4, step=28).scene.words


def test_the_descents_questions():
    def kind(start, rate):
        return descent.fate(descent.walk(descent.landscape.gradient, start, rate)).kind

    rates = [float(option) for option in options("04-himmelblau-descent", "quiz_04_6")]
    restless = [rate for rate in rates if kind((0.0, 0.0), rate) != "converges"]
    assert min(restless) == float(right("quiz_04_6"))
    assert kind((5.0, 5.0), 0.02) == "converges"
    thrown = descent.fate(descent.walk(descent.landscape.gradient, (5.0, 5.0), 0.024))
    assert (thrown.kind, thrown.place) == ("diverges", 4)


def test_the_initializations_questions():
    model = initialization.Model(initialization.initialise, None, None)

    def share(**state):
        seen = model.one_pass(initialization.State(**state), state["scheme"])
        return seen.norms[0] / seen.norms[-1], seen

    assert 0.4 < share(scheme="xavier", activation="tanh", depth=8)[0] < 0.6
    assert share(scheme="xavier", activation="sigmoid", depth=8)[0] < 1e-4
    small = share(scheme="normal", scale=0.1, activation="tanh", depth=5)[1]
    spreads = [A.std() for A in small.outputs[:-1]]
    assert all(after < 0.8 * before for before, after in itertools.pairwise(spreads))
    assert min(small.different_units()[:-1]) == initialization.WIDTH
    assert small.norms[0] > 0
    assert right("quiz_05_7").startswith("the activations shrink")


@pytest.mark.slow
def test_the_playgrounds_questions():
    assert right("quiz_06_6") == f"the {playground.KNOBS[playground.BROKEN[4]]}"
    explorer = widgets.explore_playground(start="zeros", epoch=25)
    assert "hardly any gradient is left in any layer" in explorer.scene.words
    state = replace(playground.State(), activation=None, learning_rate=0.2, epoch=30)
    share = explorer.picture.run(state).boundary()
    bend = np.abs(np.diff(np.argmin(np.abs(share - 0.5), axis=0), 2))
    assert np.median(bend) <= 1


def test_the_sweeps_questions():
    _, _, found = iris_sweep.recorded()
    reached = {units for (units, _), cell in found.items() if cell.accuracies.mean() >= 0.95}
    assert min(reached) == int(right("quiz_07_7"))
    labs = found[2, 0.1].accuracies
    assert f"From {labs.min():.2f} to {labs.max():.2f}" in text("07-iris-networks")
    best = {
        units: max(cell.accuracies.mean() for (one, _), cell in found.items() if one == units)
        for units in (2, 3, 4)
    }
    source = "\n".join(cell.source for cell in cells("07-iris-networks"))
    assert f"Two units reach {best[2]:.2f} at best" in source
    assert f"with {best[3]:.3f} at rate 3" in source
    assert f"four units reach {best[4]:.3f} at rate 0.1" in source
