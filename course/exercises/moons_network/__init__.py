"""The exercises of notebook 06, in the order in which the notebook asks for them."""

from __future__ import annotations

from course.exercises.moons_network import layer, mistakes, neural_network

Layer = layer.Layer
NeuralNetwork = neural_network.NeuralNetwork

__all__ = ["Layer", "NeuralNetwork", "mistakes"]
