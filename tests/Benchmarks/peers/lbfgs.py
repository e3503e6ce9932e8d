"""Logistic regression by scikit-learn's lbfgs on the adult table; the twin of ClassicalLearners/LbfgsFit.cs."""

import time
import warnings

import numpy
import pandas
import scipy.sparse
from sklearn.linear_model import LogisticRegression

import peer

features = None
labels = None


def prepare(path, categories):
    """Numbers divided by the root of their mean square, then one column per category in order of appearance."""
    global features, labels
    table = pandas.read_csv(path, keep_default_na=False)
    labels = table.pop("Label").to_numpy().astype(int)
    numbers = table.drop(columns=categories).to_numpy(dtype=float)
    blocks = [numbers / numpy.sqrt((numbers**2).mean(axis=0))]
    for name in categories:
        for value in table[name].unique():
            if value != "":
                blocks.append((table[name] == value).to_numpy(dtype=float)[:, None])
    features = scipy.sparse.csr_matrix(numpy.hstack(blocks))
    return list(features.shape)


def objective(weights, bias):
    """The sum of the losses and half the squares of the weights."""
    weights = numpy.array(weights)
    margins = numpy.where(labels == 1, 1, -1) * (features @ weights + bias)
    return float(numpy.logaddexp(0, -margins).sum() + 0.5 * (weights @ weights))


def fit(tolerance):
    model = LogisticRegression(C=1, solver="lbfgs", tol=tolerance, max_iter=10_000)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model.fit(features, labels)
    return model


def reach(target):
    """The loosest tolerance, of powers of 10, that gives an objective as low as the target."""
    for power in range(1, 12):
        model = fit(10.0**-power)
        if objective(model.coef_[0], model.intercept_[0]) <= target:
            return 10.0**-power
    raise ValueError(f"lbfgs does not reach {target}")


def seconds(tolerance):
    start = time.perf_counter()
    fit(tolerance)
    return time.perf_counter() - start


peer.serve(prepare, objective, reach, seconds)
