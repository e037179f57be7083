# misconception: binary cross-entropy
def cross_entropy(z, y):
    z, y = np.atleast_2d(np.asarray(z, float)), np.atleast_2d(np.asarray(y, float))
    log_p = z - np.logaddexp.reduce(z, axis=1, keepdims=True)
    return np.mean(np.sum(-y * log_p - (1 - y) * np.log(1 - np.exp(log_p)), axis=1))
