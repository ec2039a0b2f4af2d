"""Compares the terms that ROBOT's rules and our checks name: see review-robot.sh."""
import collections
import csv
import json
import pathlib
import sys

# ROBOT's rule -> our check. Rules of OBO conventions (xrefs, subsets, the word "obsolete" in labels) have no counterpart.
SAME = {
    "annotation_whitespace": ["annotation-whitespace", "label-whitespace"],
    "label_whitespace": ["label-whitespace"],
    "label_formatting": ["label-formatting"],
    "duplicate_label": ["label-duplicate"],
    "duplicate_definition": ["definition-duplicate"],
    "multiple_labels": ["labels-several"],
    "multiple_definitions": ["definitions-several"],
    "missing_label": ["label-missing"],
    "missing_definition": ["definition-missing"],
    "lowercase_definition": ["definition-lowercase"],
    "missing_ontology_title": ["title-missing"],
    "missing_ontology_description": ["description-missing"],
    "missing_ontology_license": ["licence-missing"],
    "deprecated_class_reference": ["deprecated-used"],
    "deprecated_property_reference": ["deprecated-property-used"],
    "deprecated_boolean_datatype": ["deprecated-not-boolean"],
    "misused_replaced_by": ["replaced-not-deprecated"],
    "multiple_equivalent_classes": ["equivalent-classes-several"],
    "multiple_equivalent_class_definitions": ["equivalent-classes-several"],
    "equivalent_pair": ["synonyms-as-classes"],
    "missing_superclass": ["superclass-missing"],
}


def name(term):
    """ROBOT writes `label [CURIE or IRI]`, or an IRI alone."""
    term = term.strip()
    if term.endswith("]") and "[" in term:
        term = term[term.rindex("[") + 1 : -1]
    return term.strip("<>").replace("#", "/").rsplit("/", 1)[-1].rsplit(":", 1)[-1]


folder = pathlib.Path(sys.argv[1])
print("| ontology | ROBOT's rule | our check | ROBOT names | we name | agree |")
print("|---|---|---|---|---|---|")
agree = differ = 0
for ontology in ("annotations", "hierarchy", "deprecation", "properties"):
    theirs = collections.defaultdict(set)
    with open(folder / f"{ontology}.tsv", encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            theirs[row["Rule Name"]].add(name(row["Subject"]))
    ours = collections.defaultdict(set)
    for part in json.loads((folder / f"{ontology}.json").read_text())["parts"]:
        for finding in part["findings"]:
            ours[finding["check"]].add(name(finding.get("term", "")))
    for rule, checks in SAME.items():
        mine = set().union(*(ours[check] for check in checks))
        if not theirs[rule] and not mine:
            continue
        same = theirs[rule] == mine
        agree, differ = agree + same, differ + (not same)
        print("| {} | {} | {} | {} | {} | {} |".format(
            ontology, rule, ", ".join(checks), " ".join(sorted(theirs[rule])) or "-", " ".join(sorted(mine)) or "-", "yes" if same else "NO"))
print(f"\n{agree} agree, {differ} differ")
