// Narrows a pre-rendered list by the controls of a form; the choice lives in the address, so that it can be shared.
// Tells the other islands which entries are left by the event `sened:filter`.

type Test = (entry: HTMLElement, value: string) => boolean;
type Control = HTMLInputElement | HTMLSelectElement;

const words = (entry: HTMLElement): string => (entry.dataset["words"] ??= fold(entry.textContent ?? ""));

const TESTS: Record<string, Test> = {
  text: (entry, value) => fold(value).split(" ").every((word) => words(entry).includes(word)),
  // An entry without a date is never hidden by a date: its day is not known, so it may be meant.
  from: (entry, value) => !entry.dataset["to"] || entry.dataset["to"] >= value,
  to: (entry, value) => !entry.dataset["from"] || entry.dataset["from"] <= value,
};

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

function test(control: Control): Test {
  const kind = control.dataset["match"] ?? "equal";
  if (kind === "equal") return (entry, value) => entry.dataset[control.name] === value;
  if (kind === "word") return (entry, value) => (entry.dataset[control.name] ?? "").split(" ").includes(value);
  return TESTS[kind] ?? (() => true);
}

export function start(form: HTMLFormElement): void {
  const list = document.getElementById(form.dataset["list"] ?? "");
  if (!list) return;
  const entries = [...list.querySelectorAll<HTMLElement>(".entry")];
  const sections = [...list.querySelectorAll<HTMLElement>("[data-section]")];
  const controls = [...form.elements].filter((e): e is Control => e instanceof HTMLInputElement || e instanceof HTMLSelectElement);
  const count = form.querySelector("output");

  const apply = (): void => {
    const active = controls.filter((c) => c.value !== "").map((c) => [test(c), c.value] as const);
    const shown: string[] = [];
    for (const entry of entries) {
      entry.hidden = !active.every(([passes, value]) => passes(entry, value));
      if (!entry.hidden) shown.push(entry.dataset["id"] ?? "");
    }
    for (const section of sections) section.hidden = !section.querySelector(".entry:not([hidden])");
    if (count) count.textContent = `${shown.length} of ${entries.length} shown`;
    document.dispatchEvent(new CustomEvent("sened:filter", { detail: { shown, all: shown.length === entries.length } }));
  };
  const remember = (): void => {
    const query = new URLSearchParams(controls.filter((c) => c.value !== "").map((c) => [c.name, c.value]));
    const text = query.toString();
    history.replaceState(null, "", (text ? `?${text}` : location.pathname) + location.hash);
  };
  const recall = (): void => {
    const query = new URLSearchParams(location.search);
    for (const control of controls) control.value = query.get(control.name) ?? "";
  };

  form.hidden = false;
  recall();
  form.addEventListener("input", () => { apply(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => {
    for (const control of controls) control.value = "";
    apply();
    remember();
  }));
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("popstate", () => { recall(); apply(); });
  // The timeline asks for a span of days; the form stays the one place where the choice is kept.
  document.addEventListener("sened:days", (event) => {
    const { from, to } = (event as CustomEvent<{ from: string; to: string }>).detail;
    for (const control of controls) {
      if (control.name === "from") control.value = from;
      if (control.name === "to") control.value = to;
    }
    apply();
    remember();
  });
  document.addEventListener("sened:ask", apply);
  apply();
}

const form = document.querySelector<HTMLFormElement>("form.filter");
if (form) start(form);
