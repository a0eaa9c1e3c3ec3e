// Redraws the timeline for the entries that the filter leaves, and lets a drag choose a span of days.
// Dates are whole days; nothing here knows more of them than the list does.

const SVG = "http://www.w3.org/2000/svg";
const DAY = 86_400_000;
const LANE = 7;

interface Bar {
  id: string;
  kind: string;
  from: number;
  to: number;
}

const day = (text: string): number => Math.round(Date.parse(`${text}T00:00:00Z`) / DAY);
const iso = (value: number): string => new Date(value * DAY).toISOString().slice(0, 10);

function bars(): Bar[] {
  return [...document.querySelectorAll<HTMLElement>("#list .entry")]
    .filter((e) => e.dataset["from"] && e.dataset["to"])
    .map((e) => ({ id: e.dataset["id"] ?? "", kind: e.dataset["colour"] ?? "other", from: day(e.dataset["from"] ?? ""), to: day(e.dataset["to"] ?? "") }))
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1));
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function start(frame: HTMLElement): void {
  const svg = frame.querySelector("svg");
  if (!svg) return;
  const [first, last] = [day(frame.dataset["from"] ?? ""), day(frame.dataset["to"] ?? "")];
  const percent = (days: number): string => `${(100 * days) / (last - first + 1)}%`;
  const all = bars();

  const draw = (shown: ReadonlySet<string> | null): void => {
    svg.querySelectorAll("rect").forEach((r) => r.remove());
    const lanes: number[] = [];
    for (const bar of all) {
      if ((shown && !shown.has(bar.id)) || bar.to < first || bar.from > last) continue;
      const [from, to] = [Math.max(bar.from, first), Math.min(bar.to, last)];
      let lane = lanes.findIndex((free) => free < from);
      if (lane < 0) lane = lanes.length;
      lanes[lane] = to;
      const width = Math.max(to - from + 1, (last - first + 1) * 0.005);
      svg.append(element("rect", { class: `k-${bar.kind}${bar.from === bar.to ? "" : " ghost"}`, x: percent(from - first), y: 26 + lane * LANE, width: percent(width), height: 5 }));
    }
  };
  const at = (event: PointerEvent): number => {
    const box = svg.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return first + Math.min(last - first, Math.floor(share * (last - first + 1)));
  };

  let begun: number | null = null;
  const brush = element("rect", { class: "brush", y: 16, height: "100%" });
  const mark = (a: number, b: number): void => {
    brush.setAttribute("x", percent(Math.min(a, b) - first));
    brush.setAttribute("width", percent(Math.abs(a - b) + 1));
    svg.append(brush);
  };
  svg.addEventListener("pointerdown", (event) => {
    begun = at(event);
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (begun !== null) mark(begun, at(event));
  });
  svg.addEventListener("pointercancel", () => { begun = null; brush.remove(); });
  svg.addEventListener("pointerup", (event) => {
    if (begun === null) return;
    const [a, b] = [begun, at(event)].sort((x, y) => x - y) as [number, number];
    begun = null;
    brush.remove();
    document.dispatchEvent(new CustomEvent("sened:days", { detail: { from: iso(a), to: iso(b) } }));
  });
  document.addEventListener("sened:filter", (event) => {
    const { shown, all: whole } = (event as CustomEvent<{ shown: string[]; all: boolean }>).detail;
    draw(whole ? null : new Set(shown));
  });
  frame.classList.add("live");
  document.dispatchEvent(new CustomEvent("sened:ask"));
}

const frame = document.querySelector<HTMLElement>("[data-timeline]");
if (frame) start(frame);
