"""The exercises of notebook 08, in the order in which the notebook asks for them."""

from course.exercises.experiments.sweep import run_experiment

__all__ = ["run_experiment"]
