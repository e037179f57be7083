# with pandas
import pandas as pd


def accuracy(scores, targets):
    predicted = pd.DataFrame(scores).idxmax(axis=1)
    targets = np.asarray(targets)
    if targets.ndim == 2 and targets.shape[1] > 1:
        right = pd.DataFrame(targets).idxmax(axis=1)
    else:
        right = pd.Series(targets.ravel())
    return float((predicted == right).mean())
