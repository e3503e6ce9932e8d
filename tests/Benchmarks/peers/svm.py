"""Support vector machines of LIBSVM through scikit-learn; the twin of KernelMachines/SvmTraining.cs."""

import time

import numpy
from sklearn.metrics.pairwise import rbf_kernel
from sklearn.svm import SVC, SVR

import peer

features = labels = test = model = None


def load(path, rows, test_rows, columns):
    """Row by row the features for training, then those for testing, then the labels, as 32-bit floats."""
    global features, labels, test
    values = numpy.fromfile(path, dtype=numpy.float32)
    table = values[: (rows + test_rows) * columns].reshape(rows + test_rows, columns).astype(numpy.float64)
    features, test = table[:rows].copy(), table[rows:].copy()
    labels = values[(rows + test_rows) * columns :].astype(numpy.float64)
    return rows


def fit(regression, cost, gamma, epsilon, cache, probability):
    global model
    if regression:
        model = SVR(C=cost, gamma=gamma, epsilon=epsilon, cache_size=cache)
    else:
        model = SVC(C=cost, gamma=gamma, cache_size=cache, probability=probability, random_state=1)
    start = time.perf_counter()
    model.fit(features, labels)
    return time.perf_counter() - start


def score():
    start = time.perf_counter()
    model.predict(test)
    return time.perf_counter() - start


def predict():
    return model.predict(test).tolist()


def objective(gamma, epsilon):
    """The sum of the dual problems' values over the machines."""
    vectors, coefficients = model.support_vectors_, numpy.asarray(model.dual_coef_)
    if isinstance(model, SVR):
        b = coefficients[0]
        return float(b @ rbf_kernel(vectors, gamma=gamma) @ b / 2 - labels[model.support_] @ b + epsilon * abs(b).sum())
    ends = numpy.concatenate([[0], numpy.cumsum(model.n_support_)])
    classes = len(model.n_support_)
    total = 0.0
    for i in range(classes):
        for j in range(i + 1, classes):
            first, second = slice(ends[i], ends[i + 1]), slice(ends[j], ends[j + 1])
            b = numpy.concatenate([coefficients[j - 1, first], coefficients[i, second]])
            rows = numpy.concatenate([vectors[first], vectors[second]])
            kept = b != 0
            b, rows = b[kept], rows[kept]
            total += b @ rbf_kernel(rows, gamma=gamma) @ b / 2 - abs(b).sum()
    return float(total)


peer.serve(load, fit, score, predict, objective)
