"""Writes neighbors.json (digits) and neighbors_shared.json (tables of ../shared/data): what scikit-learn's KNeighbors predicts.

Features are single precision, distances double. Rows whose last neighbour is as far as the first of those left out are listed as ties:
scikit-learn leaves open which of them it takes. Run with Debian's python3 (python3-sklearn); the argument is the folder of the tables."""
import json
import os
import sys

import numpy as np
from sklearn.datasets import load_digits
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor

here = os.path.dirname(os.path.abspath(__file__))
CASES = [(1, "uniform", "euclidean"), (4, "uniform", "euclidean"), (5, "distance", "euclidean"), (7, "uniform", "manhattan"),
         (5, "distance", "cosine"), (6, "uniform", "minkowski")]


def fit(kind, k, weights, metric, x, y):
    return kind(k, weights=weights, algorithm="brute", metric=metric, p=3).fit(x, y)


def ties(model, k, x):
    far = model.kneighbors(x, k + 1)[0]
    return np.flatnonzero(np.abs(far[:, k] - far[:, k - 1]) <= 1e-9 * (1 + far[:, k])).tolist()


def classes(cases, train, test):
    for k, weights, metric in cases:
        model = fit(KNeighborsClassifier, k, weights, metric, *train)
        predicted = model.predict(test[0])
        yield {"k": k, "weights": weights, "metric": metric, "predicted": "".join(str(int(label)) for label in predicted),
               "ties": ties(model, k, test[0])}


def numbers(cases, train, test):
    for k, weights, metric in cases:
        model = fit(KNeighborsRegressor, k, weights, metric, *train)
        predicted = model.predict(test[0])
        yield {"k": k, "weights": weights, "metric": metric, "predicted": [float(f"{value:.7g}") for value in predicted],
               "ties": ties(model, k, test[0])}


def table(folder, name):
    def read(part):
        values = np.loadtxt(os.path.join(folder, f"{name}_{part}.csv"), delimiter=",", skiprows=1)
        return values[:, :-1].astype(np.float32).astype(np.float64), values[:, -1].astype(np.float32).astype(np.float64)
    return read("train"), read("test")


def write(name, figures):
    with open(os.path.join(here, name + ".json"), "w") as file:
        json.dump(figures, file, separators=(",", ":"))
        file.write("\n")


digits = load_digits()
x, y = digits.data, digits.target
PIXELS = "0123456789abcdefg"
write("neighbors", {
    "rows": ["".join(PIXELS[int(value)] for value in row) for row in x],
    "labels": "".join(str(label) for label in y),
    "train": 1200,
    "cases": list(classes(CASES, (x[:1200], y[:1200]), (x[1200:], y[1200:])))})

covtype, housing, shared_digits = (table(sys.argv[1], name) for name in ("covtype_sample", "california_housing", "digits"))
write("neighbors_shared", {
    "covtype_sample": list(classes(CASES[1:4], *covtype)),
    "digits": list(classes(CASES[1:4], *shared_digits)),
    "california_housing": list(numbers(CASES[2:4], *housing))})
