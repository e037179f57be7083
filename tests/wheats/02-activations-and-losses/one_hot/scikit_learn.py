# the encoder of scikit-learn
from sklearn.preprocessing import OneHotEncoder


def one_hot(labels, n_classes):
    encoder = OneHotEncoder(categories=[np.arange(n_classes)], sparse_output=False)
    return encoder.fit_transform(np.asarray(labels).reshape(-1, 1))
