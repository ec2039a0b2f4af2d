// Makes basemap.txt, the outlines of land and the borders of states, from Natural Earth (public domain), as the npm package
// world-atlas carries it. One degree is one unit; x is the longitude plus 180, y is 90 minus the latitude.
//
//   cd src/main/scripts && npm install --no-save && node basemap.mjs
//
// Same package, same output.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { feature, mesh } from "topojson-client";

const require = createRequire(import.meta.url);
const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-110m.json")));
const target = join(dirname(fileURLToPath(import.meta.url)), "../resources/org/casus/serve/basemap.txt");

const tenth = (number) => Math.round(number * 10);
const short = (number) => String(number / 10);

// Points as a path with relative steps; points that fall together after rounding are left out.
function path(points, close) {
  let [x, y] = [0, 0];
  let text = "";
  for (const [longitude, latitude] of points) {
    const [nextX, nextY] = [tenth(longitude + 180), tenth(90 - latitude)];
    if (text && nextX === x && nextY === y) continue;
    text += text ? `l${short(nextX - x)} ${short(nextY - y)}` : `M${short(nextX)} ${short(nextY)}`;
    [x, y] = [nextX, nextY];
  }
  return text + (close ? "z" : "");
}

const land = feature(atlas, atlas.objects.land).features[0].geometry.coordinates;
const borders = mesh(atlas, atlas.objects.countries, (one, other) => one !== other).coordinates;
const lines = [
  land.flat().map((ring) => path(ring, true)).join(""),
  borders.map((line) => path(line, false)).join(""),
];
writeFileSync(target, lines.join("\n") + "\n");
