#!/usr/bin/python3
"""Writes the tables of this folder from the data sets that scikit-learn carries.

Needs Debian's python3-sklearn, version 1.1 or later (`apt-get install python3-sklearn`); run with /usr/bin/python3.
Nothing is downloaded or drawn at random: the same package gives the same bytes.
"""

import csv
import pathlib

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


def diabetes():
    table = datasets.load_diabetes(scaled=False)
    write("diabetes.csv", table.feature_names, table.data, map(number, table.target))


if __name__ == "__main__":
    breast_cancer()
    digits()
    diabetes()
