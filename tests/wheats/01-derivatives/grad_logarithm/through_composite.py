# through composite_rule and logarithm_rule
def grad_logarithm(a, x, w, b):
    def slope(u):
        return a * logarithm_rule(u, np.e)

    dw = composite_rule(slope, lambda weight: x * weight + b, lambda weight: x)(w)
    return dw, slope(x * w + b)
