// Puts a live map in the place of a pre-rendered one when that comes near the window. The map library is fetched only
// then, and only where there is WebGL; in every other case the drawing on the page stays as it is.

function webgl(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

function fail(frame: HTMLElement): void {
  frame.classList.remove("live");
  frame.querySelectorAll(".maplibregl-map, .map-tools, .map-card, .map-note").forEach((e) => e.remove());
}

function watch(frame: HTMLElement): void {
  const watcher = new IntersectionObserver(
    (seen) => {
      if (!seen.some((s) => s.isIntersecting)) return;
      watcher.disconnect();
      import("./livemap")
        .then(({ start }) => start(frame))
        .catch(() => fail(frame));
    },
    { rootMargin: "200px" },
  );
  watcher.observe(frame);
}

if (webgl()) document.querySelectorAll<HTMLElement>("[data-map]").forEach(watch);
