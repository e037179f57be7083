"""The exercises of notebook 03, in the order in which the notebook asks for them."""

from __future__ import annotations

from course.exercises.chain_rule import autodiff, network_paths, neuron_and_layer

dz_dt = network_paths.dz_dt
neuron_forward = neuron_and_layer.neuron_forward
neuron_gradient = neuron_and_layer.neuron_gradient
layer_forward = neuron_and_layer.layer_forward
layer_gradient = neuron_and_layer.layer_gradient
toy_gradient = network_paths.toy_gradient
two_layer_gradients = network_paths.two_layer_gradients
count_chain_factors = network_paths.count_chain_factors
Value = autodiff.Value
