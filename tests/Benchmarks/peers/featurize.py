"""One-hot encoding and standardising with scikit-learn; the twin of DataLayer/Featurize.cs."""

import time

import numpy
import pandas
from sklearn.compose import ColumnTransformer
from sklearn.preprocessing import OneHotEncoder, StandardScaler

import peer

NUMBERS = 50
CATEGORIES = 50
table = None


def draw(rows):
    global table
    random = numpy.random.default_rng(1)
    numbers = random.random((rows, NUMBERS), dtype=numpy.float32)
    table = pandas.DataFrame(numbers, columns=[f"n{i}" for i in range(NUMBERS)])
    for name in ("a", "b"):
        table[name] = numpy.array([f"category {i}" for i in range(CATEGORIES)], dtype=object)[random.integers(CATEGORIES, size=rows)]
    return rows


def seconds():
    start = time.perf_counter()
    transformer = ColumnTransformer(
        [("numbers", StandardScaler(), [f"n{i}" for i in range(NUMBERS)]), ("texts", OneHotEncoder(dtype=numpy.float32), ["a", "b"])]
    )
    features = transformer.fit(table).transform(table)
    took = time.perf_counter() - start
    return [took, features.shape[0], features.shape[1]]


peer.serve(draw, seconds)
