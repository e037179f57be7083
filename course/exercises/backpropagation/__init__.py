"""The exercises of notebook 05, in the order in which the notebook asks for them."""

from __future__ import annotations

from course.exercises.backpropagation import (
    backward_pass,
    deltas,
    forward_pass,
    initialisation,
    training,
    updates,
)

initialise_parameters = initialisation.initialise_parameters
forward = forward_pass.forward
output_delta = deltas.output_delta
hidden_delta = deltas.hidden_delta
backward = backward_pass.backward
update = updates.update
train = training.train
