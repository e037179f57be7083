# general in the number of layers: sizes after the weight multiply the paths
import math


def count_chain_factors(*sizes):
    total = 0
    for layer in range(1, len(sizes)):
        weights = sizes[layer - 1] * sizes[layer]
        paths = math.prod(sizes[layer + 1 :])
        total += weights * paths * (2 * (len(sizes) - layer) + 1)
    return total
