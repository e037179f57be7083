# by scikit-learn
from sklearn.metrics import accuracy_score


def accuracy(scores, targets):
    targets = np.asarray(targets)
    is_one_hot = targets.shape == np.shape(scores)
    labels = targets.argmax(1) if is_one_hot else targets.reshape(len(targets))
    return accuracy_score(labels, np.asarray(scores).argmax(1))
