// Turns world-atlas (Natural Earth, public domain) into the compact files that the site clips its basemaps from:
// arcs as flat delta-coded whole numbers, rings of land and borders as arc numbers with their bounding boxes.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const ATTRIBUTION =
  "Land and borders: Natural Earth, as drawn there; a border here is no opinion on the status of any area. " +
  "Dashed: one side has no country code in that atlas.";

export function writeAtlases(out) {
  for (const detail of ["10m", "50m", "110m"]) {
    const topology = JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${detail}.json`), "utf8"));
    writeFileSync(join(out, `atlas-${detail}.json`), JSON.stringify(compact(topology)) + "\n");
  }
}

function compact(topology) {
  const boxes = topology.arcs.map((arc) => boxOf(arc, topology.transform));
  const { rings, sides } = walk(topology.objects.countries.geometries);
  const borders = { open: [], dashed: [] };
  sides.forEach((owners, arc) => {
    if (owners.size > 1) (([...owners].some((o) => o === null)) ? borders.dashed : borders.open).push([...boxes[arc], arc]);
  });
  const { scale, translate } = topology.transform;
  return {
    attribution: ATTRIBUTION,
    grid: [...scale, ...translate],
    arcs: topology.arcs.map((arc) => arc.flat()),
    rings: rings.map((ring) => [...hull(ring.map((a) => boxes[a < 0 ? ~a : a])), ring]),
    borders: borders.open,
    disputed: borders.dashed,
  };
}

// Every ring of every country, and for every arc the codes of the countries beside it (null: it has no code).
function walk(geometries) {
  const rings = [];
  const sides = new Map();
  for (const geometry of geometries) {
    const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.type === "MultiPolygon" ? geometry.arcs : [];
    for (const ring of polygons.flat()) {
      rings.push(ring);
      for (const a of ring) {
        const arc = a < 0 ? ~a : a;
        if (!sides.has(arc)) sides.set(arc, new Set());
        sides.get(arc).add(geometry.id ?? null);
      }
    }
  }
  return { rings, sides: new Map([...sides].sort((a, b) => a[0] - b[0])) };
}

function boxOf(arc, { scale, translate }) {
  let [x, y, west, south, east, north] = [0, 0, Infinity, Infinity, -Infinity, -Infinity];
  for (const [dx, dy] of arc) {
    x += dx;
    y += dy;
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const lon = (v) => round(v * scale[0] + translate[0]);
  const lat = (v) => round(v * scale[1] + translate[1]);
  return [lon(west), lat(south), lon(east), lat(north)];
}

const hull = (boxes) => [0, 1, 2, 3].map((i) => (i < 2 ? Math.min : Math.max)(...boxes.map((b) => b[i])));
const round = (v) => Math.round(v * 1e4) / 1e4;
