// The live map: the basemap that the site carries and, for every point, a circle of its true radius in metres.
// The colour tells what happened, never who.
import { Map as GlMap, Marker, setWorkerUrl, type GeoJSONSource, type StyleSpecification } from "maplibre-gl";
import type { Feature, FeatureCollection, Point } from "geojson";

interface Properties {
  id: string;
  title: string;
  page: string;
  kind: string;
  radius_m: number;
  when: string;
  place: string;
}
type Points = FeatureCollection<Point, Properties>;
type Basemap = FeatureCollection & { bbox: [number, number, number, number]; attribution: string };

// Width of the equator in units of a 512-pixel tile at zoom 0, in metres for one unit.
const METRES_PER_UNIT = 40_075_016.686 / 512;
const KINDS = ["air-strike", "shelling", "explosion", "suicide-bomb", "clash", "ground-raid", "attack-on-civilians", "abduction", "gathering", "figure"];
const ALIKE: Record<string, string> = { violence: "attack-on-civilians", call: "gathering", organisation: "gathering" }; // as in site/words.py

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

async function json<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return (await answer.json()) as T;
}

// At the equator a metre is the same share of the map everywhere; towards the poles Mercator stretches it by 1/cos.
function withUnits(points: Points, widest: number): Points {
  const features = points.features
    .filter((f) => !widest || f.properties.radius_m <= widest)
    .map((f) => {
      const stretch = Math.cos(((f.geometry.coordinates[1] ?? 0) * Math.PI) / 180);
      const kind = ALIKE[f.properties.kind] ?? f.properties.kind;
      return { ...f, properties: { ...f.properties, kind, units: f.properties.radius_m / (METRES_PER_UNIT * stretch) } };
    });
  return { type: "FeatureCollection", features };
}

function kindColour(): unknown[] {
  return ["match", ["get", "kind"], ...KINDS.flatMap((k) => [k, colour(`k-${k}`)]), colour("k-other")];
}

function style(basemap: Basemap, points: Points): StyleSpecification {
  const metres = ["interpolate", ["exponential", 2], ["zoom"], 0, ["get", "units"], 22, ["*", ["get", "units"], 2 ** 22]];
  const layer = (name: string): unknown => ["==", ["get", "layer"], name];
  return {
    version: 8,
    sources: {
      basemap: { type: "geojson", data: basemap, tolerance: 0.2 },
      points: { type: "geojson", data: points },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("sea") } },
      { id: "land", type: "fill", source: "basemap", filter: layer("land"), paint: { "fill-color": colour("land"), "fill-outline-color": colour("land") } },
      { id: "border", type: "line", source: "basemap", filter: layer("border"), paint: { "line-color": colour("border"), "line-width": 1 } },
      { id: "disputed", type: "line", source: "basemap", filter: layer("disputed"), paint: { "line-color": colour("border"), "line-width": 1, "line-dasharray": [4, 3] } },
      { id: "radius", type: "circle", source: "points", paint: { "circle-radius": metres, "circle-color": kindColour(), "circle-opacity": 0.14, "circle-stroke-color": kindColour(), "circle-stroke-opacity": 0.6, "circle-stroke-width": 1 } },
      { id: "centre", type: "circle", source: "points", paint: { "circle-radius": 4, "circle-color": kindColour(), "circle-stroke-color": colour("paper"), "circle-stroke-width": 1 } },
    ],
  } as unknown as StyleSpecification;
}

function bounds(points: Points, basemap: Basemap): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry, properties } of points.features) {
    const [lon, lat] = geometry.coordinates as [number, number];
    const pad = properties.radius_m / 111_195;
    box[0] = Math.min(box[0], lon - pad);
    box[1] = Math.min(box[1], lat - pad);
    box[2] = Math.max(box[2], lon + pad);
    box[3] = Math.max(box[3], lat + pad);
  }
  return Number.isFinite(box[0]) ? box : basemap.bbox;
}

function tools(map: GlMap, home: () => void): HTMLElement {
  const box = document.createElement("div");
  box.className = "map-tools";
  const actions: [string, string, () => void][] = [
    ["+", "Nearer", () => map.zoomIn()],
    ["−", "Farther", () => map.zoomOut()],
    ["⤢", "Show all", home],
  ];
  for (const [sign, name, act] of actions) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", name);
    button.addEventListener("click", act);
    box.append(button);
  }
  return box;
}

// The entries under the pointer as a list of links; text only, so that no title can carry markup.
function card(found: Feature<Point, Properties>[], root: string): HTMLElement {
  const box = document.createElement("div");
  box.className = "map-card";
  const list = document.createElement("ul");
  const seen = new Set<string>();
  for (const { properties: p } of found) {
    if (seen.has(p.id) || seen.size >= 12) continue;
    seen.add(p.id);
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + p.page;
    link.textContent = p.title;
    item.append(link, ` ${[p.when, p.place].filter(Boolean).join(" · ")}`);
    list.append(item);
  }
  box.append(list);
  return box;
}

// Names of the places most spoken of, as many as fit; the markers are returned so that the next choice can replace them.
function label(map: GlMap, points: Points): Marker[] {
  const markers: Marker[] = [];
  const named = new Map<string, { at: [number, number]; times: number }>();
  for (const { geometry, properties } of points.features) {
    if (!properties.place || properties.radius_m > 10_000) continue;
    const held = named.get(properties.place);
    if (held) held.times += 1;
    else named.set(properties.place, { at: geometry.coordinates as [number, number], times: 1 });
  }
  const taken: [number, number, number][] = [];
  for (const [name, { at }] of [...named].sort((a, b) => b[1].times - a[1].times || (a[0] < b[0] ? -1 : 1))) {
    const { x, y } = map.project(at);
    const width = 7 * name.length;
    const left = x + 7 + width > map.getCanvas().clientWidth;
    const from = left ? x - 7 - width : x + 7;
    if (taken.length >= 14 || from < 0 || taken.some(([tx, ty, tw]) => Math.abs(ty - y) < 18 && from < tx + tw && tx < from + width)) continue;
    taken.push([from, y, width]);
    const element = document.createElement("span");
    element.className = "map-label";
    element.textContent = name;
    element.setAttribute("aria-hidden", "true");
    markers.push(new Marker({ element, anchor: left ? "right" : "left", offset: [left ? -7 : 7, 0] }).setLngLat(at).addTo(map));
  }
  return markers;
}

export async function start(frame: HTMLElement): Promise<void> {
  setWorkerUrl(new URL(/* @vite-ignore */ "./maplibre-worker.js", import.meta.url).href);
  const root = frame.dataset["root"] ?? "";
  const [all, basemap] = await Promise.all([json<Points>(frame.dataset["points"] ?? ""), json<Basemap>(frame.dataset["basemap"] ?? "")]);
  const points = withUnits(all, Number(frame.dataset["widest"] ?? 0));
  if (points.features.length === 0) return;
  const holder = document.createElement("div");
  frame.append(holder);
  frame.classList.add("live");
  const view = (frame.dataset["view"] ?? "").split(",").map(Number);
  const [w, s, e, n] = view.length === 4 ? (view as [number, number, number, number]) : bounds(points, basemap);
  const [bw, bs, be, bn] = basemap.bbox;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = new GlMap({
    container: holder, style: style(basemap, points), bounds: [[w, s], [e, n]], fitBoundsOptions: { padding: 24 },
    // The library cannot be held to the whole world; there the edge of the world holds it.
    ...(be - bw < 300 ? { maxBounds: [[bw, bs], [be, bn]] as [[number, number], [number, number]] } : {}), maxZoom: 13, attributionControl: false, dragRotate: false, pitchWithRotate: false,
    cooperativeGestures: true, renderWorldCopies: false, fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  const canvas = map.getCanvas();
  canvas.setAttribute("aria-label", "Live map; arrow keys move it, plus and minus change its scale. The list below holds the same entries.");
  frame.append(tools(map, () => map.fitBounds([[w, s], [e, n]], { padding: 24, animate: !calm })));
  const note = document.createElement("p");
  note.className = "map-note";
  note.textContent = basemap.attribution;
  frame.append(note);

  const source = (): GeoJSONSource | undefined => map.getSource("points");
  let shown: ReadonlySet<string> | null = null;
  let labels: Marker[] = [];
  const refresh = (): void => {
    const features = shown ? points.features.filter((f) => shown?.has(f.properties.id)) : points.features;
    source()?.setData({ type: "FeatureCollection", features });
    labels.forEach((marker) => marker.remove());
    labels = label(map, { type: "FeatureCollection", features });
  };
  document.addEventListener("sened:filter", (event) => {
    const { shown: ids, all: whole } = (event as CustomEvent<{ shown: string[]; all: boolean }>).detail;
    shown = whole ? null : new Set(ids);
    refresh();
  });
  map.on("load", () => {
    refresh();
    if (frame.dataset["map"] === "incidents") document.dispatchEvent(new CustomEvent("sened:ask"));
    frame.dataset["ready"] = "yes";
  });
  map.on("click", (event) => {
    frame.querySelector(".map-card")?.remove();
    const { x, y } = event.point;
    const near = map.queryRenderedFeatures([[x - 6, y - 6], [x + 6, y + 6]], { layers: ["centre"] });
    const found = near.length ? near : map.queryRenderedFeatures(event.point, { layers: ["radius"] });
    if (found.length) frame.append(card(found as unknown as Feature<Point, Properties>[], root));
  });
  map.on("mousemove", (event) => {
    canvas.style.cursor = map.queryRenderedFeatures(event.point, { layers: ["centre", "radius"] }).length ? "pointer" : "";
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    map.setStyle(style(basemap, points));
    map.once("styledata", refresh);
  });
}
