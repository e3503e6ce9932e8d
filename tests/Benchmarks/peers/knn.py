"""Nearest neighbours with scikit-learn; the twin of NearestNeighbors/Knn.cs."""

import time

import numpy
from sklearn.neighbors import KNeighborsRegressor

import peer

JOBS = 2
queries = model = None


def load(path, width, rows, neighbors, algorithm):
    """Row by row the features of the training rows, then those of the queries, as 32-bit floats."""
    global queries, model
    values = numpy.fromfile(path, dtype=numpy.float32).reshape(-1, width)
    queries = values[rows:]
    labels = (numpy.arange(rows) % 7).astype(numpy.float32)
    model = KNeighborsRegressor(neighbors, algorithm=algorithm, n_jobs=JOBS).fit(values[:rows], labels)
    return rows


def predict():
    start = time.perf_counter()
    model.predict(queries)
    return time.perf_counter() - start


peer.serve(load, predict)
