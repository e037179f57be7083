# misconception: whichever eigenvalue comes last
def largest_stable_rate(hessian_at_minimum):
    h = np.array(hessian_at_minimum, dtype=float)
    return 2 / np.linalg.eig(h)[0][-1]
