# dummies of pandas, with the missing classes put in
import pandas as pd


def one_hot(labels, n_classes):
    return pd.get_dummies(pd.Series(labels)).reindex(columns=range(n_classes), fill_value=0).astype(float)
