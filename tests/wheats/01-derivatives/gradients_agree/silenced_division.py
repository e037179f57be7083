# 0/0 on purpose, silenced and replaced
def gradients_agree(g1, g2, limit=1e-6):
    g1, g2 = np.asarray(g1, float), np.asarray(g2, float)
    if g1.shape != g2.shape:
        return False
    if np.isnan(g1).any() or np.isnan(g2).any():
        return False
    with np.errstate(all="ignore"):
        error = np.abs(g1 - g2) / (np.abs(g1) + np.abs(g2))
    return bool(np.nanmax(np.nan_to_num(error)) <= limit)
