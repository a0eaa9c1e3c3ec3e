// Builds every island into the Python package: one file per island, stable names, the same bytes every time.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { writeAtlases } from "./atlas.mjs";

const require = createRequire(import.meta.url);
const web = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const out = resolve(web, "../src/sened/site/static/built");
// Classic scripts run from a file: address too; the map needs modules, because its library is one.
const ISLANDS = { filter: "iife", timeline: "iife", map: "es" };

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [name, format] of Object.entries(ISLANDS)) {
  await build({
    root: web,
    base: "./",
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: false,
      target: "es2022",
      sourcemap: false,
      copyPublicDir: false,
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: join(web, "src", `${name}.ts`),
        output: { format, entryFileNames: `${name}.js`, chunkFileNames: "[name].js", ...(format === "iife" ? { name: `sened_${name}` } : {}) },
      },
      modulePreload: false,
    },
  });
}
copyFileSync(require.resolve("maplibre-gl/dist/maplibre-gl-worker.mjs"), join(out, "maplibre-worker.js"));
for (const weight of ["400", "700"]) {
  const font = require.resolve(`@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff2`);
  copyFileSync(font, join(out, `arabic-${weight}.woff2`));
}
writeAtlases(out);
writeFileSync(join(out, "licences.txt"), licences());

// The licences of what is carried along, read from the packages themselves.
function licences() {
  const parts = [
    ["maplibre-gl", "maplibre-gl/package.json", "LICENSE.txt"],
    ["world-atlas (Natural Earth, public domain)", "world-atlas/package.json", "LICENSE"],
    ["Noto Sans Arabic", "@fontsource/noto-sans-arabic/package.json", "LICENSE"],
  ];
  return parts
    .map(([name, manifest, file]) => `${name}\n\n${readFileSync(join(dirname(require.resolve(manifest)), file), "utf8").trim()}\n`)
    .join("\n----\n\n");
}
