"""Writes scaling.json: what scikit-learn's scalers make of columns with ties, outliers, constants and missing values.

Run with Debian's python3 (python3-sklearn)."""
import json
import os

import numpy as np
from sklearn.preprocessing import QuantileTransformer, RobustScaler, StandardScaler

random = np.random.default_rng(4)
probes = np.array([-1e6, -3, -1, -0.25, 0, 0.1, 0.5, 1, 2, 2.5, 7, 1e6], dtype=np.float32)


def short(x):
    """The shortest number that is the same float32."""
    return float(str(np.float32(x)))


def clip(x):
    """RealMLP's smooth clip."""
    return x / np.sqrt(1 + (x / 3) ** 2)


def case(name, values, scaler, finish):
    values = np.round(values, 3).astype(np.float32)
    fitted = scaler.fit(values[:, None].astype(np.float64))
    if hasattr(fitted, "quantiles_"):
        # Without the last digits' noise of np.percentile, which makes a tie's outermost quantile miss the tie.
        fitted.quantiles_ = np.where(np.abs(fitted.quantiles_) < 1e-9, 0, fitted.quantiles_.astype(np.float32).astype(np.float64))
    at = np.concatenate([probes, values[np.isfinite(values)][:12]])
    scaled = finish(fitted.transform(at[:, None].astype(np.float64)))[:, 0]
    return {"case": name, "values": [None if np.isnan(v) else short(v) for v in values],
            "at": [short(v) for v in at], "scaled": [float(f"{v:.8g}") for v in scaled]}


def missing(values):
    values = np.array(values, dtype=np.float32)
    values[::7] = np.nan
    return values


columns = {
    "normal": random.normal(1, 2, 90),
    "skewed with outliers": np.exp(random.normal(0, 2, 90)),
    "few values": random.integers(-1, 4, 90),
    "mostly zero": np.where(random.random(90) < 0.6, 0, random.normal(0, 1, 90)),
    "with missing values": missing(random.normal(0, 1, 90)),
}
long = np.round(random.normal(0, 1, 1500), 1)

figures = {
    "standard": [case(name, values, StandardScaler(), clip) for name, values in columns.items()],
    "robust": [case(name, values, RobustScaler(), clip) for name, values in columns.items() if name != "mostly zero"],
    "quantile": [case(name, values, QuantileTransformer(n_quantiles=min(1000, np.isfinite(values).sum()),
                                                        output_distribution="normal"), lambda x: x)
                 for name, values in [*columns.items(), ("more rows than quantiles", long)]],
}
with open(os.path.join(os.path.dirname(__file__), "scaling.json"), "w") as file:
    json.dump(figures, file, separators=(",", ":"))
    file.write("\n")
