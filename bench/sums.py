"""Adds up a table by its columns, and the quads that casus makes of it by their graph, and prints where they differ."""

import csv
import gzip
import io
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

CASUS = "https://w3id.org/casus/ontology#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
QUAD = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"\S*) <[^>]*> \.')
NEEDED = {CASUS + name for name in ("onEvent", "best", "breakdownOf", "earliestStart", "ofForce", "hasPlace")} | {TYPE}


def text(path):
    data = gzip.open(path).read() if str(path).endswith(".gz") else Path(path).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def rows(path):
    return list(csv.DictReader(io.StringIO(text(path), newline="")))


def number(cell):
    try:
        return float(cell or 0)
    except ValueError:
        return 0


class Quads:
    """What the sums need of the quads, by subject."""

    def __init__(self, file):
        self.said = defaultdict(lambda: defaultdict(list))
        for line in file:
            found = QUAD.match(line)
            if found and found[2] in NEEDED:
                self.said[found[1]][found[2].replace(CASUS, "")].append(found[3] if found[3] is not None else found[4])

    def of(self, kind):
        return [(iri, said) for iri, said in self.said.items() if CASUS + kind in said[TYPE]]

    def year(self, said, iri):
        event = said.get("onEvent", [iri])[0]
        return self.said[event]["earliestStart"][0][:4] if self.said[event]["earliestStart"] else "?"


def ged(table, quads):
    parts = {"side-a": "deaths_a", "side-b": "deaths_b", "civilians": "deaths_civilians", "unknown": "deaths_unknown"}
    wanted, given = Counter(), Counter()
    for row in table:
        year = row["date_start"][:4] if "-" in row["date_start"][:5] else "20" + row["date_start"][-2:]
        wanted[year, "events"] += 1
        for column in ["best", *parts.values()]:
            wanted[year, column] += number(row[column])
    for iri, said in quads.of("Attack"):
        given[quads.year(said, iri), "events"] += 1
    for iri, said in quads.of("CasualtyEstimate"):
        name = iri.split("-killed")[-1].lstrip("-")
        given[quads.year(said, iri), parts[name] if said["breakdownOf"] else "best"] += number(said["best"][0])
    return wanted, given


def levels(table, quads, columns, key, of):
    wanted, given = Counter(), Counter()
    for row in table:
        for name, column in columns.items():
            wanted[key(row), name] += number(row[column])
    for iri, said in quads.of("TroopLevel"):
        given[of(iri, said)] += number(said["best"][0])
    return wanted, given


def us_troops(table, quads):
    columns = {"armed-forces": "troops_ad", "army": "army_ad", "navy": "navy_ad", "air-force": "air_force_ad",
               "marines": "marine_corps_ad", "coast-guard": "coast_guard_ad", "space-force": "space_force_ad",
               "selected-reserve": "total_selected_reserve"}
    return levels(table, quads, columns, lambda row: row["ccode"],
                  lambda iri, said: (iri.split("/")[-1].split("-")[0], said["ofForce"][0].split("united-states-")[-1]))


def geo_pko(table, quads):
    # Each map of a year is a row, and repeats the year's average of its place.
    place = ("mission", "year", "location", "country", "latitude", "longitude")
    once = {tuple(row[column] for column in place): row for row in table}.values()
    return levels(once, quads, {"troops": "ave.no.troops"}, lambda row: row["year"],
                  lambda iri, said: (said["earliestStart"][0][:4], "troops"))


def contributors(table, quads):
    wanted, given = Counter(), Counter()
    for row in table:
        for size in re.findall(r"\((\d+)\)", row["year.overview"]):
            wanted[row["year"], "troops"] += int(size)
    for iri, said in quads.of("TroopLevel"):
        given[said["earliestStart"][0][:4], "troops"] += number(said["best"][0])
    return wanted, given


def dated(kind, column, year=lambda cell: cell[:4]):
    def sums(table, quads):
        wanted = Counter((year(row[column]), "told") for row in table if row[column])
        given = Counter((quads.year(said, iri), "told") for iri, said in quads.of(kind) if said["earliestStart"])
        return wanted, given
    return sums


def rows_only(table, quads):
    return Counter(), Counter()


def pax_year(cell):
    return re.search(r"\d{4}", cell)[0]


SUMS = [({"type_of_violence", "best", "deaths_a"}, ged), ({"troops_ad"}, us_troops), ({"ave.no.troops"}, geo_pko),
        ({"year.overview"}, contributors), ({"paid", "pa_date"}, dated("Agreement", "pa_date", pax_year)),
        ({"AgtId", "Dat"}, dated("Agreement", "Dat", pax_year))]


def compare(java, path, folder):
    out = Path(folder) / "table.nq"
    run = subprocess.run([java, "-Xmx1g", "-XX:+UseSerialGC", "-jar", "target/casus.jar", "convert", path, "-o", out,
                          "--rejected", folder], capture_output=True, text=True)
    counted = re.search(r"(\d+) rows? read, (\d+) converted, (\d+) rejected", run.stdout + run.stderr)
    if not counted:
        return [path.name, "", "", "", "", "no converter" if "no converter" in run.stdout + run.stderr else run.stderr[-200:]]
    table = rows(path)
    with open(out, encoding="utf-8") as file:
        quads = Quads(file)
    head = set(table[0]) if table else set()
    wanted, given = next((sums for known, sums in SUMS if known <= head), rows_only)(table, quads)
    wanted, given = ({key: value for key, value in sums.items() if value} for sums in (wanted, given))
    differ = sorted(str(key) for key in {*wanted, *given} if abs(wanted.get(key, 0) - given.get(key, 0)) > 0.5)
    for key in differ[:10]:
        print("differs:", path.name, key, file=sys.stderr)
    reasons = Counter()
    for rejected in Path(folder).glob("*.rejected.csv"):
        reasons.update(row["casus_reason"][:60] for row in rows(rejected))
        rejected.unlink()
    why = "; ".join(f"{count} x {reason}" for reason, count in reasons.most_common(3))
    return [path.name, *counted.groups(), f"{len(wanted) - len(differ)} of {len({*wanted, *given})}", why]


def main():
    print("| table | rows | converted | rejected | sums that agree | why rejected |\n|---|---|---|---|---|---|", flush=True)
    for path in sys.argv[2:]:
        with tempfile.TemporaryDirectory() as folder:
            print("| " + " | ".join(compare(sys.argv[1], Path(path), folder)) + " |", flush=True)


main()
