"""The default learners of scikit-learn and xgboost on a table in two files; the twin of Sweeps/ComparisonQuality.cs."""

import numpy
import pandas
import xgboost
from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.impute import SimpleImputer
from sklearn.metrics import mean_squared_error, roc_auc_score
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import LabelEncoder, OneHotEncoder, OrdinalEncoder, StandardScaler
from sklearn.svm import SVC, SVR

import peer

THREADS = 2
CACHE = 1000  # Megabytes for the kernel.


def read(folder, table, part, texts):
    data = pandas.read_csv(f"{folder}/{table}_{part}.csv", dtype={name: str for name in texts}, keep_default_na=True)
    return data.drop(columns="Label"), data["Label"]


def learners(classes):
    jobs = {"n_jobs": THREADS}
    if classes:
        return {
            "hist-gradient-boosting": (HistGradientBoostingClassifier(), False),
            "xgboost": (xgboost.XGBClassifier(tree_method="hist", **jobs), False),
            "knn": (KNeighborsClassifier(**jobs), True),
            "svm": (SVC(cache_size=CACHE), True),
        }
    return {
        "hist-gradient-boosting": (HistGradientBoostingRegressor(), False),
        "xgboost": (xgboost.XGBRegressor(tree_method="hist", **jobs), False),
        "knn": (KNeighborsRegressor(**jobs), True),
        "svm": (SVR(cache_size=CACHE), True),
    }


def pipeline(learner, scaled, texts, numbers):
    if scaled:
        return make_pipeline(
            make_column_transformer(
                (make_pipeline(SimpleImputer(), StandardScaler()), numbers),
                (OneHotEncoder(handle_unknown="ignore"), texts),
                sparse_threshold=0,
            ),
            learner,
        )
    codes = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1, encoded_missing_value=-1)
    return make_pipeline(make_column_transformer((codes, texts), remainder="passthrough"), learner)


def measure(model, features, labels, kind):
    if kind == "Boolean":
        last = model[-1]
        return roc_auc_score(
            labels, model.decision_function(features) if isinstance(last, SVC) else model.predict_proba(features)[:, 1]
        )
    predicted = model.predict(features)
    if kind == "String":
        return float(numpy.mean(predicted == labels))
    return float(numpy.sqrt(mean_squared_error(labels, predicted)))


def best(folder, table, kind, texts):
    features, labels = read(folder, table, "train", texts)
    test_features, test_labels = read(folder, table, "test", texts)
    if kind != "Single":
        encoder = LabelEncoder().fit(labels)
        labels, test_labels = encoder.transform(labels), encoder.transform(test_labels)
    numbers = [name for name in features.columns if name not in texts]
    values = {}
    for name, (learner, scaled) in learners(kind != "Single").items():
        model = pipeline(learner, scaled, texts, numbers).fit(features, labels)
        values[name] = measure(model, test_features, test_labels, kind)
    name = (min if kind == "Single" else max)(values, key=values.get)
    metric = {"Boolean": "auc", "String": "accuracy"}.get(kind, "rmse")
    return {"learner": name, "value": values[name], "metric": metric, "all": values}


peer.serve(best)
