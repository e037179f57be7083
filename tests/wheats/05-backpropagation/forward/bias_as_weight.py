# the bias as the weight of a constant input, nested lists handed back
def forward(X, parameters):
    kept = [np.asarray(X, dtype=np.float64)]
    for W, b in parameters:
        with_one = np.column_stack([kept[-1], np.ones(len(kept[-1]))])
        kept.append(sigmoid(with_one @ np.vstack([W, b])))
    return [A.tolist() for A in kept]
