# misconception: sigmoid before the sum
def neuron_forward(x, w, b):
    total = b
    for j in range(len(x)):
        total = total + sigmoid(x[j] * w[j])
    return total
