"""What the models say is so: fates of descents, steps of graphs, riddles, recorded cells."""

from dataclasses import replace

import numpy as np
import pytest

from course.figures import himmelblau_descent as landscape
from course.recordings import load
from course.recordings.make_iris_sweep import HIDDEN, cells
from course.widgets import descent, explore_descent, explore_graph, explore_iris_sweep, graph, playground


@pytest.mark.parametrize(
    ("start", "rate", "kind", "place"),
    [
        ((0.0, 0.0), 0.01, "converges", 0),
        ((1.0, -1.0), 0.02, "cycles", 2),
        ((0.0, 0.0), 0.03, "cycles", 4),
        ((5.0, 5.0), 0.02, "converges", 0),
        ((5.0, 5.0), 0.024, "diverges", 4),
        ((-2.0, 2.0), 0.01, "converges", 1),
        ((-4.0, 0.0), 0.01, "converges", 2),
        ((4.0, 0.0), 0.01, "converges", 3),
    ],
)
def test_fates_are_those_that_the_notebook_tells_of(start, rate, kind, place):
    found = descent.fate(descent.walk(landscape.gradient, start, rate))
    assert (found.kind, found.place) == (kind, place)


def test_a_slow_descent_is_still_under_way():
    assert descent.fate(descent.walk(landscape.gradient, (0.0, 0.0), 1e-5)).kind == "under way"


def test_basins_agree_with_single_descents():
    image = descent._basins(0.01)
    axis = np.linspace(-descent.REACH, descent.REACH, len(image.colours))
    for row, column in ((10, 12), (70, 20), (30, 80), (85, 60)):
        found = descent.fate(descent.walk(landscape.gradient, (axis[column], axis[row]), 0.01))
        colour = descent.BASIN_COLOURS[found.place]
        assert "#" + "".join(f"{part:02x}" for part in image.colours[row, column, :3]) == colour


def test_a_hidden_path_is_shown_once_the_end_is_predicted():
    explorer = explore_descent(hidden=True)
    assert "where will it end?" in explorer.scene.words
    path = explorer.scene.panels[0].marks[-3]
    assert len(path.x) == 1
    explorer.set(prediction="(3, 2)")
    assert "Predicted rightly" in explorer.scene.words
    explorer.set(prediction="no minimum: it flies away")
    assert "You predicted no minimum" in explorer.scene.words


def test_a_graph_is_walked_forward_then_backward():
    explorer = explore_graph()
    walked = [explorer.scene.words]
    while explorer._forward():
        walked.append(explorer.scene.words)
    count = len(graph.GRAPHS["reuse"].steps)
    assert len(walked) == 2 * count + 1
    assert sum(words.startswith("Forward") for words in walked) == count
    assert sum(words.startswith("Backward") for words in walked) == count
    explorer.to_start()
    assert explorer.scene.words == walked[0]


@pytest.mark.parametrize("name", graph.GRAPHS)
def test_the_graphs_gradients_are_right(name):
    made = graph.GRAPHS[name]
    first, second = (made.by_name[moved].value for moved in made.moves)
    model = graph.Model(graph.Engine)
    worked, h = model.worked(name, first, second), 1e-6
    result = made.steps[-1].name
    for moved, (up, down) in zip(
        made.moves,
        (((first + h, second), (first - h, second)), ((first, second + h), (first, second - h))),
        strict=True,
    ):
        central = (model.worked(name, *up).values[result] - model.worked(name, *down).values[result]) / (
            2 * h
        )
        assert worked.gradients[moved] == pytest.approx(central, abs=1e-8)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(1, len(playground.CHALLENGES)))
def test_a_challenge_fails_until_its_one_knob_is_turned(number):
    from course.exercises import find

    model = playground.Model(find("Layer").oracle, find("NeuralNetwork").oracle)
    broken = replace(playground.CHALLENGES[number], epoch=80)
    said = model(broken).words
    assert "one knob keeps this network from learning" in said
    assert "learned the moons" not in said
    knob = playground.BROKEN[number]
    mended = replace(broken, **{knob: getattr(playground.State(), knob)})
    assert "Solved: it was the" in model(mended).words
    other = replace(broken, seed=1, batch_size=5 if broken.batch_size != 5 else 1)
    assert "Solved" not in model(other).words


def test_a_rewound_run_begins_with_the_same_weights():
    from course.exercises import find

    model = playground.Model(find("Layer").oracle, find("NeuralNetwork").oracle)
    start = model(playground.State()).panels[0].marks[0].colours.copy()
    later = model(playground.State(epoch=3)).panels[0].marks[0].colours
    assert not np.array_equal(start, later)
    assert np.array_equal(model(playground.State()).panels[0].marks[0].colours, start)


def test_the_sweep_is_reproduced_by_its_script():
    runs, curves = load("iris_sweep"), load("iris_sweep_curves")
    assert sorted(runs.hidden.unique()) == list(HIDDEN)
    _, lines = cells(2, updates=200)
    early = [line for line in lines if int(line.split(",")[2]) <= 200]
    for line in early:
        hidden, rate, update, *shown = map(float, line.split(","))
        row = curves[
            (curves.hidden == hidden) & (curves.learning_rate == rate) & (curves["update"] == update)
        ]
        assert np.allclose(row[["mse", "accuracy", "worst", "best"]].to_numpy()[0], shown, atol=2e-5)


def test_a_clicked_cell_is_the_one_under_the_pointer():
    explorer = explore_iris_sweep()
    explorer.surface._handle_custom_msg({"kind": "click", "panel": 0, "x": 4.3, "y": 3.8}, [])
    assert (explorer.state.hidden, explorer.state.learning_rate) == (6, 1.0)
    explorer.surface._handle_custom_msg({"kind": "click", "panel": 0, "x": -0.4, "y": 6.4}, [])
    assert (explorer.state.hidden, explorer.state.learning_rate) == (12, 0.01)
