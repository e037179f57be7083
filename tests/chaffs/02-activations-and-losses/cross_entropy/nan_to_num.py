# misconception: none
def cross_entropy(z, y):
    p = np.atleast_2d(softmax(z))
    with np.errstate(all="ignore"):
        return -np.sum(np.nan_to_num(np.atleast_2d(y) * np.log(p), neginf=0.0)) / len(p)
