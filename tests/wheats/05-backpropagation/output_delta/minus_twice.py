# two minus signs
def output_delta(output, target):
    slope = np.multiply(output, np.subtract(1, output))
    return -np.multiply(np.subtract(target, output), slope) / len(output)
