"""Histogram-based gradient boosting with scikit-learn and xgboost; the twin of ClassicalLearners/FastTree.cs."""

import time

import numpy
import xgboost
from sklearn.ensemble import HistGradientBoostingClassifier

import peer

THREADS = 2
features = labels = model = None


def load(path, rows, columns):
    """Row by row the features, then the labels, as 32-bit floats."""
    global features, labels
    values = numpy.fromfile(path, dtype=numpy.float32)
    features = values[: rows * columns].reshape(rows, columns)
    labels = values[rows * columns :].astype(numpy.int32)
    return rows


def fit(trees, leaves):
    global model
    model = HistGradientBoostingClassifier(
        max_iter=trees, max_leaf_nodes=leaves, max_bins=255, min_samples_leaf=10, learning_rate=0.2, early_stopping=False
    )
    start = time.perf_counter()
    model.fit(features, labels)
    return time.perf_counter() - start


def score():
    start = time.perf_counter()
    model.decision_function(features)
    return time.perf_counter() - start


def fit_xgboost(trees, leaves):
    booster = xgboost.XGBClassifier(
        n_estimators=trees,
        max_leaves=leaves,
        max_depth=0,
        grow_policy="lossguide",
        max_bin=255,
        min_child_weight=0,
        learning_rate=0.2,
        tree_method="hist",
        n_jobs=THREADS,
    )
    start = time.perf_counter()
    booster.fit(features, labels)
    return time.perf_counter() - start


peer.serve(load, fit, score, fit_xgboost)
