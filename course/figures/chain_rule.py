"""Figures of notebook 03: graphs of small formulas and networks, and what sharing saves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from course.figures.graph import Graph, Point
from course.figures.picture import PALETTE, SERIES, Picture

BLUE, VERMILLION, GREY = PALETTE["blue"], PALETTE["vermillion"], PALETTE["grey"]


def two_paths() -> Picture:
    """z = (2t + 1)² + e^(t²) as a graph with two paths (chapter 7.6)."""
    picture = Picture(
        "A graph of four nodes, read from left to right. From t, one path leads up through x = 2t + 1 to z, drawn solid; its "
        "arrows carry the derivatives 2 and 2x. The other path leads down through y = t² to z, drawn dashed; its arrows carry "
        "2t and e to the power y. Along each path the two derivatives are multiplied, and the two products are added.",
        height=3.2,
    )
    graph = Graph(picture, width=10, height=4)
    places: dict[str, Point] = {"t": (1, 2), "x": (4.6, 3.3), "y": (4.6, 0.7), "z": (8.6, 2)}
    for tail, head, label, style in (
        ("t", "x", r"$dx/dt = 2$", SERIES[0]),
        ("x", "z", r"$\partial z/\partial x = 2x$", SERIES[0]),
        ("t", "y", r"$dy/dt = 2t$", SERIES[1]),
        ("y", "z", r"$\partial z/\partial y = e^y$", SERIES[1]),
    ):
        above = 1 if "x" in (tail, head) else -1
        gaps = (17.0 if tail == "t" else 44.0, 46.0)
        graph.arrow(places[tail], places[head], label, offset=0.42 * above, gaps=gaps, style=style)
    for name, text in (("t", "$t$"), ("x", "$x = 2t+1$"), ("y", "$y = t^2$"), ("z", "$z = x^2 + e^y$")):
        graph.node(places[name], text)
    return picture


def neuron() -> Picture:
    """A sigmoid neuron with its loss (chapter figure 7.7, here with the bias)."""
    picture = Picture(
        "One neuron, read from left to right. The inputs x 1, x 2 and x J, with weights w 1, w 2 and w J on their arrows, and a "
        "bias b lead into a sum z. From z an arrow marked sigmoid leads to the output o, and from o and the target t an arrow "
        "leads to the loss, half of the squared difference of o and t. The path from w j to the loss crosses z and o.",
        height=3.8,
    )
    graph = Graph(picture, width=11, height=5)
    z, o, loss = (5.0, 2.5), (7.3, 2.5), (10.0, 2.5)
    for height, name in ((4.4, "1"), (3.2, "2"), (1.3, "J")):
        graph.arrow((1, height), z, f"$w_{name}$", at=0.42, offset=0.26, style={"color": BLUE})
        graph.node((1, height), f"$x_{name}$")
    graph.text((1, 2.25), "⋮")
    graph.arrow((3.9, 0.5), z, "$b$", at=0.35, offset=-0.3, style={"color": BLUE})
    graph.node((3.9, 0.45), "$1$")
    graph.arrow(z, o, r"$\sigma$", offset=0.3)
    graph.arrow(o, loss, r"$o - t$", offset=0.3)
    graph.arrow((10.0, 0.6), loss, "")
    graph.node((10.0, 0.6), "$t$")
    graph.node(z, "$z$")
    graph.node(o, "$o$")
    graph.node(loss, r"$\mathcal{L}$")
    graph.text(
        (6.2, 4.55), r"$z = \sum_j x_j w_j + b$,   $o = \sigma(z)$,   $\mathcal{L} = \frac{1}{2}(o - t)^2$"
    )
    return picture


def layer() -> Picture:
    """A fully connected layer; one weight and its one path stand out (chapter figure 7.8)."""
    picture = Picture(
        "A layer with three inputs on the left and three outputs on the right; thin grey arrows connect every input with every "
        "output. One connection, the weight w j k from input x j to the sum z k, is drawn thick and blue, and so is its way on "
        "through the output o k to the loss. It is the only way from this weight to the loss: the other outputs don't depend on it.",
        height=4.0,
    )
    graph = Graph(picture, width=11, height=5)
    heights = (4.3, 2.5, 0.7)
    strong = {"color": BLUE, "linewidth": 2.6}
    loss = (10.0, 2.5)
    for left in heights:
        for right in heights:
            if (left, right) != (2.5, 0.7):
                graph.arrow((1.2, left), (4.8, right), style={"color": "#BBBBBB"})
    for height in heights[:2]:
        graph.arrow((4.8, height), (7.2, height), style={"color": GREY})
        graph.arrow((7.2, height), loss, style={"color": "#BBBBBB"})
    graph.arrow((1.2, 2.5), (4.8, 0.7), r"$w_{jk}$", at=0.36, offset=-0.34, style=strong)
    graph.arrow((4.8, 0.7), (7.2, 0.7), r"$o_k(1 - o_k)$", offset=-0.38, style=strong)
    graph.arrow((7.2, 0.7), loss, r"$o_k - t_k$", at=0.55, offset=-0.4, style=strong)
    for height, start, end in zip(heights, ("1", "j", "J"), ("1", "2", "k"), strict=True):
        graph.node((1.2, height), f"$x_{start}$")
        graph.node((4.8, height), f"$z_{end}$")
        graph.node((7.2, height), f"$o_{end}$")
    graph.node(loss, r"$\mathcal{L}$")
    return picture


def toy_network() -> Picture:
    """The 1-1-1 network with every link drawn (lab 4.2)."""
    picture = Picture(
        "The 1-1-1 network as one chain, from left to right: x, hidden z, hidden a, output z, output a, loss J. The weight "
        "theta 1 points into the hidden z and theta 2 into the output z. The derivative of each link stands above it: from the "
        "right a 2 minus y, then a 2 times 1 minus a 2, theta 2, and a 1 times 1 minus a 1. theta 2 is three links away from J, theta 1 five.",
        height=3.2,
    )
    graph = Graph(picture, width=13, height=4)
    places = [0.8, 3.0, 5.3, 7.6, 9.9, 12.2]
    names = ["$x$", "$z^{(1)}$", "$a^{(1)}$", "$z^{(2)}$", "$a^{(2)}$", "$J$"]
    links = ["", r"$a^{(1)}(1-a^{(1)})$", r"$\theta_2$", r"$a^{(2)}(1-a^{(2)})$", "$a^{(2)}-y$"]
    for left, right, label in zip(places, places[1:], links, strict=False):
        graph.arrow((left, 2.4), (right, 2.4), label, offset=0.62)
    for place, name, link in ((3.0, r"$\theta_1$", "$x$"), (7.6, r"$\theta_2$", "$a^{(1)}$")):
        graph.arrow((place, 0.5), (place, 2.4), link, style=SERIES[0])
        graph.node((place, 0.5), name, edge=BLUE)
    for place, name in zip(places, names, strict=True):
        graph.node((place, 2.4), name)
    return picture


def network_paths() -> Picture:
    """The two paths from the first weight of the 2-2-2 network to its loss (chapter figure 7.9, lab 4.3)."""
    picture = Picture(
        "The 2-2-2 network with inputs x 1 and x 2, hidden units and outputs drawn as pairs of z and a, and the loss J on the "
        "right. Two paths lead from the weight w 1 1 of the first layer to J. They share the way to the hidden activation a 1 "
        "and part there: the solid blue path goes through output 1, the dashed vermillion path through output 2. "
        "All other connections are thin and grey.",
        height=4.6,
    )
    graph = Graph(picture, width=13, height=5.4)
    upper, lower = 4.2, 1.2
    columns = {"x": 0.7, "z1": 3.6, "a1": 5.5, "z2": 8.3, "a2": 10.2}
    loss = (12.3, 2.7)
    thin = {"color": "#BBBBBB"}
    for left, right in (("x", "z1"), ("a1", "z2")):
        for start in (upper, lower):
            for end in (upper, lower):
                if start == lower or (left == "x" and end == lower):
                    graph.arrow((columns[left], start), (columns[right], end), style=thin)
    graph.arrow((columns["z1"], lower), (columns["a1"], lower), style=thin)
    first = {**SERIES[0], "linewidth": 2.4}
    second = {**SERIES[1], "linewidth": 2.4}
    for shift, style in ((0.09, first), (-0.09, second)):
        graph.arrow((columns["x"], upper + shift), (columns["z1"], upper + shift), style=style)
        graph.arrow((columns["z1"], upper + shift), (columns["a1"], upper + shift), style=style)
    graph.arrow((columns["a1"], upper), (columns["z2"], upper), "$w^{(2)}_{11}$", offset=0.42, style=first)
    graph.arrow((columns["z2"], upper), (columns["a2"], upper), style=first)
    graph.arrow((columns["a2"], upper), loss, style=first)
    graph.arrow(
        (columns["a1"], upper), (columns["z2"], lower), "$w^{(2)}_{12}$", at=0.3, offset=0.5, style=second
    )
    graph.arrow((columns["z2"], lower), (columns["a2"], lower), style=second)
    graph.arrow((columns["a2"], lower), loss, style=second)
    graph.text((12.0, 3.9), "path 1", color=BLUE)
    graph.text((12.0, 1.5), "path 2", color=VERMILLION)
    graph.text(((columns["x"] + columns["z1"]) / 2, upper + 0.5), "$w^{(1)}_{11}$")
    for height, unit in ((upper, "1"), (lower, "2")):
        graph.node((columns["x"], height), f"$x_{unit}$")
        for column, text in (("z1", "z^{(1)}"), ("a1", "a^{(1)}"), ("z2", "z^{(2)}"), ("a2", "a^{(2)}")):
            graph.node((columns[column], height), f"${text}_{unit}$")
    graph.node(loss, "$J$")
    return picture


WIDTHS = (1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100)


def factors_against_width(widths: Sequence[int] = WIDTHS) -> Picture:
    """Factors of an n-n-n network: every partial expanded by itself, and every link once."""
    width = np.asarray(widths, dtype=float)
    expanded = 3 * width**2 + 5 * width**3
    shared = 3 * width**2 + 3 * width
    picture = Picture(
        "Number of factors against the width n of an n-n-n network, both axes logarithmic. The solid upper curve with round "
        f"markers, every partial expanded by itself, is {expanded[1]:,.0f} at n = {widths[1]} and {expanded[-1]:,.0f} at "
        f"n = {widths[-1]}; its slope approaches 3. The dashed lower curve with square markers, every link once, is "
        f"{shared[1]:,.0f} at n = {widths[1]} and {shared[-1]:,.0f} at n = {widths[-1]}; its slope approaches 2. The gap between "
        "the curves widens all the way.",
        height=4.0,
    )
    axes = picture.panels()
    for count, label, style, place in (
        (expanded, "each partial by itself", SERIES[0], (-8, 10)),
        (shared, "each link once", SERIES[1], (10, -15)),
    ):
        axes.loglog(width, count, markersize=5, **style)
        axes.annotate(
            f"{label}: {count[-1]:,.0f}",
            (width[-1], count[-1]),
            (-16, 0),
            textcoords="offset points",
            ha="right",
        )
        axes.annotate(
            f"{count[1]:,.0f}", (width[1], count[1]), place, textcoords="offset points", ha="center"
        )
    axes.set_xlabel("width n of all three layers")
    axes.set_ylabel("factors")
    return picture


def reuse_graph() -> Picture:
    """h = x w, k = h h, y = k + h at x = 1.5, w = 2: what each node is handed on the way back."""
    picture = Picture(
        "A computation graph, from left to right: x = 1.5 and w = 2 lead to h = 3, h is used twice in k = h times h = 9 and "
        "once in y = k + h = 12. The gradients below the nodes, from the right: y 1, k 1, h 7, x 14, w 10.5. "
        "Three dashed arrows run back to h, one for each use: k hands it 3 and 3, y hands it 1, and their sum is 7.",
        height=4.0,
    )
    graph = Graph(picture, width=11, height=5)
    x, w, h, k, y = (0.9, 4.1), (0.9, 1.3), (3.9, 2.7), (7.0, 4.0), (10.1, 2.7)
    for tail, head in ((x, h), (w, h), (k, y)):
        graph.arrow(tail, head)
    back = {"color": VERMILLION, "linestyle": "--"}
    graph.arrow(k, h, "hands back 3", bend=0.22, offset=0.42, style=back)
    graph.arrow(k, h, "hands back 3", bend=-0.22, offset=-0.5, style=back)
    graph.arrow(y, h, "hands back 1", bend=-0.25, offset=-0.78, style=back)
    for place, name, value, gradient in (
        (x, "x", 1.5, 14),
        (w, "w", 2, 10.5),
        (h, "h", 3, 7),
        (k, "k", 9, 1),
        (y, "y", 12, 1),
    ):
        graph.node(place, f"${name}$", above=f"{value:g}", below=f"{gradient:g}")
    graph.legend()
    return picture


AFFINE = {"x": 1.0, "w1": 2.0, "b1": 1.0, "w2": 2.0, "b2": 1.0}


def computation_graph(
    values: Mapping[str, float] | None = None, gradients: Mapping[str, float] | None = None
) -> Picture:
    """y1 = x w1 + b1, y2 = y1 w2 + b2 (chapter 7.6), with the value and the gradient of every node.

    values, gradients  by the names x, w1, b1, w2, b2, y1, y2; without values the chapter's numbers stand there,
                       without gradients a question mark
    """
    values = values or _affine_values()
    gradients = gradients or {}
    shown = {name: f"{gradients[name]:g}" if name in gradients else "?" for name in values}
    told = ", ".join(
        f"{name} has the value {values[name]:g} and the gradient {shown[name]}" for name in values
    )
    picture = Picture(
        "The computation graph of y1 = x w1 + b1 and y2 = y1 w2 + b2, from left to right. x, w1 and b1 lead into y1; y1, w2 and "
        f"b2 lead into y2. Above each node stands its value, below it the derivative of y2 with respect to it: {told}. "
        "The derivative of w1 is that of y1 times x.",
        height=4.0,
    )
    graph = Graph(picture, width=11, height=5.4)
    places: dict[str, Point] = {
        "x": (0.9, 4.5),
        "w1": (0.9, 2.7),
        "b1": (0.9, 0.9),
        "y1": (4.6, 2.7),
        "w2": (6.3, 0.9),
        "b2": (8.0, 4.5),
        "y2": (9.9, 2.7),
    }
    for tail, head, label in (
        ("x", "y1", "$w_1$"),
        ("w1", "y1", "$x$"),
        ("b1", "y1", "$1$"),
        ("y1", "y2", "$w_2$"),
        ("w2", "y2", "$y_1$"),
        ("b2", "y2", "$1$"),
    ):
        graph.arrow(places[tail], places[head], label, offset=0.3)
    for name, place in places.items():
        text = f"${name[0]}_{name[1:]}$" if name[1:] else f"${name}$"
        graph.node(place, text, above=f"{values[name]:g}", below=shown[name])
    graph.legend()
    return picture


def _affine_values() -> dict[str, float]:
    y1 = AFFINE["x"] * AFFINE["w1"] + AFFINE["b1"]
    return {**AFFINE, "y1": y1, "y2": y1 * AFFINE["w2"] + AFFINE["b2"]}
