# misconception: other term kept
def grad_exponential(x, w, b):
    loss = x * np.exp(w) + np.exp(b)
    return loss, loss
