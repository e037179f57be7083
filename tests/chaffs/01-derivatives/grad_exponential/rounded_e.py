# misconception: none
def grad_exponential(x, w, b):
    e = 2.7182818
    return x * e**w, e**b
