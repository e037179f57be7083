# through exponential_rule
def grad_exponential(x, w, b):
    return x * exponential_rule(w, np.e), exponential_rule(b, np.e)
