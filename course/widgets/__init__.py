"""The widgets of the notebooks, one module each: a model from a state to a scene, and the controls that move it."""

from course.widgets.activations import explore_activations
from course.widgets.descent import explore_descent
from course.widgets.graph import explore_graph
from course.widgets.initialization import explore_initialization
from course.widgets.iris_sweep import explore_iris_sweep
from course.widgets.playground import explore_playground
from course.widgets.softmax import explore_softmax
from course.widgets.tangent import explore_tangent

__all__ = [
    "explore_activations",
    "explore_descent",
    "explore_graph",
    "explore_initialization",
    "explore_iris_sweep",
    "explore_playground",
    "explore_softmax",
    "explore_tangent",
]
