#!/usr/bin/python3
"""Writes the tables of this folder from data sets that other packages carry.

Needs Debian's python3-sklearn, version 1.1 or later (`apt-get install python3-sklearn`), run with /usr/bin/python3, and the folder of
npm's vega-datasets 3.2.1 (`npm pack vega-datasets@3.2.1`, unpacked) as its argument.
Nothing is drawn at random: the same packages give the same bytes.
"""

import csv
import json
import pathlib
import sys

from sklearn import datasets

FOLDER = pathlib.Path(__file__).resolve().parent


def number(value):
    """The shortest text that reads back as the same number."""
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def write(name, columns, rows, labels):
    with open(FOLDER / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*columns, "Label"])
        for row, label in zip(rows, labels):
            writer.writerow([*map(number, row), label])


def breast_cancer():
    table = datasets.load_breast_cancer()
    columns = [name.replace(" ", "_") for name in table.feature_names]
    malignant = list(table.target_names).index("malignant")
    write("breast_cancer.csv", columns, table.data, [int(target == malignant) for target in table.target])


def digits():
    table = datasets.load_digits()
    columns = [f"p{row}{column}" for row in range(8) for column in range(8)]
    write("digits.csv", columns, table.data, table.target)


def cars(vega_datasets):
    table = json.loads((vega_datasets / "data" / "cars.json").read_text(encoding="utf-8"))
    columns = {
        "name": "Name",
        "cylinders": "Cylinders",
        "displacement": "Displacement",
        "horsepower": "Horsepower",
        "weight": "Weight_in_lbs",
        "acceleration": "Acceleration",
        "year": "Year",
        "origin": "Origin",
        "Label": "Miles_per_Gallon",
    }
    with open(FOLDER / "cars.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        for car in table:
            if car["Miles_per_Gallon"] is not None:
                car["Year"] = car["Year"][:4]
                writer.writerow([car[key] for key in columns.values()])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: make.py FOLDER-OF-VEGA-DATASETS")
    breast_cancer()
    digits()
    cars(pathlib.Path(sys.argv[1]))
