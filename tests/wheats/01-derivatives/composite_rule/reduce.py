# a product over the list of slopes
from functools import reduce
from operator import mul


def composite_rule(outer, inner, slope):
    return lambda place: reduce(mul, [outer(inner(place)), slope(place)], 1.0)
