# misconception: hidden sigma' missing
def toy_gradient(x, y, theta1, theta2):
    o_j = sigmoid(x * theta1)
    o_k = sigmoid(o_j * theta2)
    dL_dok = o_k - y
    dok_doj = o_k * (1 - o_k) * theta2
    doj_dw = x
    return dL_dok * dok_doj * doj_dw, dL_dok * o_k * (1 - o_k) * o_j
