# misconception: one-hot rows not read
def accuracy(scores, targets):
    predicted = np.argmax(scores, axis=1)
    return np.mean(predicted == np.array(targets).flatten())
