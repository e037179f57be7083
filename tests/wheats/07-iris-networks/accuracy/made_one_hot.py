# labels made one-hot, then the entry at the predicted place
def accuracy(scores, targets):
    S = np.array(scores, dtype=float)
    T = np.array(targets)
    if T.size != S.size:
        T = np.eye(S.shape[1])[T.astype(int).reshape(-1)]
    return T[np.arange(len(S)), S.argmax(axis=1)].sum() / len(S)
