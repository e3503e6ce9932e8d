"""Writes svm.json: what support vector machines of scikit-learn (LIBSVM) find on generated data and on its own digits.

Run with Debian's python3 (python3-sklearn)."""
import json
import os

import numpy as np
from sklearn.datasets import load_digits
from sklearn.metrics.pairwise import linear_kernel, polynomial_kernel, rbf_kernel, sigmoid_kernel
from sklearn.svm import SVC, SVR, OneClassSVM

random = np.random.default_rng(3)
rows, test_rows, columns = 240, 120, 5


def short(x):
    return np.vectorize(lambda v: float(f"{v:.8g}"))(np.asarray(x, dtype=np.float64)).tolist()


def kernel_of(model):
    if model.kernel == "linear":
        return linear_kernel
    if model.kernel == "rbf":
        return lambda x, z: rbf_kernel(x, z, gamma=model._gamma)
    if model.kernel == "poly":
        return lambda x, z: polynomial_kernel(x, z, degree=model.degree, gamma=model._gamma, coef0=model.coef0)
    return lambda x, z: sigmoid_kernel(x, z, gamma=model._gamma, coef0=model.coef0)


def objectives(model, targets):
    """The value of the dual problem of each machine."""
    kernel, vectors, coefficients = kernel_of(model), model.support_vectors_, model.dual_coef_
    if isinstance(model, SVR):
        b = coefficients[0]
        return [b @ kernel(vectors, vectors) @ b / 2 - targets[model.support_] @ b + model.epsilon * abs(b).sum()]
    if isinstance(model, OneClassSVM):
        b = coefficients[0]
        return [b @ kernel(vectors, vectors) @ b / 2]
    ends, values = np.concatenate([[0], np.cumsum(model.n_support_)]), []
    for i in range(len(model.n_support_)):
        for j in range(i + 1, len(model.n_support_)):
            first, second = slice(ends[i], ends[i + 1]), slice(ends[j], ends[j + 1])
            b = np.concatenate([coefficients[j - 1, first], coefficients[i, second]])
            x = np.concatenate([vectors[first], vectors[second]])
            values.append(b @ kernel(x, x) @ b / 2 - abs(b).sum())
    return values


def case(name, model, label, weights=None):
    targets = labels[label]
    model.fit(train, targets, sample_weight=weights) if label else model.fit(train, sample_weight=weights)
    decisions = model.predict(test) if label == "number" else model.decision_function(test)
    return {
        "name": name,
        "label": label or "",
        "kernel": {"rbf": "RadialBasis", "linear": "Linear", "poly": "Polynomial", "sigmoid": "Sigmoid"}[model.kernel],
        "cost": float(model.C) if label else 1.0,
        "gamma": float(model._gamma),
        "degree": model.degree,
        "coefficient": float(model.coef0),
        "epsilon": float(model.epsilon) if label == "number" else 0.1,
        "nu": float(model.nu) if not label else 0.1,
        "weighted": weights is not None,
        "objectives": short(objectives(model, targets)),
        "decisions": short(decisions) if np.ndim(decisions) == 1 else [],
        "predictions": short(model.predict(test)),
    }


train = np.round(random.normal(0, 1, (rows, columns)), 3)
test = np.round(random.normal(0, 1, (test_rows, columns)), 3)
noise = random.normal(0, 0.3, rows)
signal = train[:, 0] * train[:, 1] + np.sin(2 * train[:, 2]) + noise
labels = {"flag": (signal > 0).astype(int), "kind": np.digitize(signal, [-0.7, 0.7]), "number": np.round(signal, 3), None: None}
weights = np.round(random.uniform(0.2, 3, rows), 3)
tight = {"tol": 1e-6}
cases = [
    case("two classes", SVC(**tight), "flag"),
    case("two classes, high cost", SVC(C=100, gamma=0.05, **tight), "flag"),
    case("two classes, low cost", SVC(C=0.05, **tight), "flag"),
    case("two classes, linear", SVC(kernel="linear", **tight), "flag"),
    case("two classes, polynomial", SVC(kernel="poly", degree=3, coef0=1, **tight), "flag"),
    case("two classes, sigmoid", SVC(kernel="sigmoid", gamma=0.05, coef0=-0.2, **tight), "flag"),
    case("two classes, auto", SVC(gamma="auto", **tight), "flag"),
    case("two classes, weighted", SVC(**tight), "flag", weights),
    case("three classes", SVC(C=3, break_ties=True, **tight), "kind"),
    case("three classes, weighted", SVC(C=3, break_ties=True, **tight), "kind", weights),
    case("numbers", SVR(**tight), "number"),
    case("numbers, narrow", SVR(C=10, epsilon=0.01, **tight), "number"),
    case("numbers, no tube", SVR(C=1, epsilon=0, **tight), "number"),
    case("numbers, polynomial", SVR(kernel="poly", degree=2, coef0=1, **tight), "number"),
    case("numbers, weighted", SVR(C=5, **tight), "number", weights),
    case("one class", OneClassSVM(nu=0.2, **tight), None),
    case("one class, weighted", OneClassSVM(nu=0.2, **tight), None, weights),
]

digits = load_digits()
half = len(digits.data) // 2
train, test, labels = digits.data[:half], digits.data[half:], {"digit": digits.target[:half]}
digit_case = case("digits", SVC(**tight), "digit")
kernels = {
    "data": "".join(np.base_repr(int(v), 17) for v in digits.data.ravel()),
    "labels": digits.target.tolist(),
}

random = np.random.default_rng(3)
train = np.round(random.normal(0, 1, (rows, columns)), 3)
test = np.round(random.normal(0, 1, (test_rows, columns)), 3)
figures = {
    "data": {
        "columns": columns,
        "train": train.ravel().tolist(),
        "test": test.ravel().tolist(),
        "flag": (signal > 0).astype(int).tolist(),
        "kind": np.digitize(signal, [-0.7, 0.7]).tolist(),
        "number": np.round(signal, 3).tolist(),
        "weights": weights.tolist(),
    },
    "cases": cases,
    "digits": {"pixels": kernels["data"], "labels": kernels["labels"], "train": half, "case": digit_case},
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "svm.json"), "w") as file:
    json.dump(figures, file, separators=(",", ":"))
    file.write("\n")
