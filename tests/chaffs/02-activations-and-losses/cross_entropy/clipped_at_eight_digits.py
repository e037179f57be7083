# misconception: probabilities clipped at 1e-08
def cross_entropy(z, y):
    p = np.clip(np.atleast_2d(softmax(z)), 1e-8, 1.0)
    return -np.mean(np.sum(np.atleast_2d(y) * np.log(p), axis=1))
