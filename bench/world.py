"""A simulated war of our own: the design of the shared simulator with every constant a parameter, and other names.

Incidents fall on places by a Zipf law; four datasets cover them by chance, each with its own event codes, aliases,
misspellings, unknown actors, coarse centroids and day shifts; two of them write an episode as one row where the others
write each day. Written as a report table and its truth, like the simulator's.
"""

import csv
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.world_names import ACTORS, CIVILIANS, UNKNOWN, Names, invented

VOCABULARIES = ("acled", "ucdp", "gtd", "airwars")
CODES = (
    ("Air/drone strike", "1", "Unarmed Assault", "Airstrike"),
    ("Shelling/artillery/missile attack", "1", "Bombing/Explosion", "Artillery"),
    ("Remote explosive/landmine/IED", "1", "Bombing/Explosion", "Ground explosive"),
    ("Armed clash", "1", "Armed Assault", "Ground operation"),
    ("Attack", "3", "Assassination", "Ground operation"),
    ("Abduction/forced disappearance", "3", "Hostage Taking (Kidnapping)", "Ground operation"),
    ("Suicide bomb", "3", "Bombing/Explosion", "Ground explosive"),
    ("Air/drone strike", "1", "Bombing/Explosion", "Drone Strike"),
)
"""Codes of each kind of incident, by dataset."""

HEADER = ["dataset", "record_id", "date_start", "date_end", "lat", "lon", "geo_precision", "event_type", "actor_1", "actor_2", "killed_low", "killed_high"]  # fmt: skip
_EPOCH = dt.date(2015, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The constants of a simulated war; shares are from 0 to 1, noise of coordinates in degrees, of counts in logs.

    The second dataset writes names in `script`; with `swapped` its two sides change places.
    """

    rows: int = 10_000
    seed: int = 1
    per_day: float = 9.0
    places: int = 600
    zipf: float = 0.9
    coverage: tuple[float, ...] = (0.55, 0.40, 0.30, 0.25)
    actors: int = 9
    alias: float = 0.6
    misspelt: float = 0.05
    unknown: float = 0.10
    precise: float = 0.72
    provincial: float = 0.08
    coordinate_noise: float = 0.008
    count_noise: float = 0.25
    count_missing: float = 0.15
    type_noise: float = 0.08
    shifted: float = 0.4
    episodes: float = 0.05
    bursts: float = 0.0
    missing_points: float = 0.0
    missing_dates: float = 0.0
    script: str = "latin"
    swapped: bool = False

    def write(self, folder: Path) -> Path:
        """Return `folder` with `reports.csv` and `truth.csv`."""
        rows = _War(self).rows()
        order = np.random.default_rng(self.seed + 1).permutation(len(rows))
        folder.mkdir(parents=True, exist_ok=True)
        with (
            (folder / "reports.csv").open("w", newline="", encoding="utf-8") as file,
            (folder / "truth.csv").open("w", newline="", encoding="utf-8") as truth,
        ):
            reports, incidents = csv.writer(file), csv.writer(truth)
            reports.writerow(HEADER)
            incidents.writerow(["record_id", "incident_id"])
            for n, k in enumerate(order.tolist()):
                dataset, *cells, incident = rows[k]
                reports.writerow([dataset, f"r{n:07d}", *cells])
                incidents.writerow([f"r{n:07d}", incident])
        return folder


@dataclass(frozen=True, slots=True, kw_only=True)
class _Incident:
    """What happened: where (number of the place), what kind, and between whom."""

    where: int
    kind: int
    sides: tuple[Names, Names]


class _War:
    """Draws the rows of one world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.rng = np.random.default_rng(world.seed)
        rng = self.rng
        self.provinces = np.column_stack([rng.uniform(32.5, 37.2, 20), rng.uniform(35.8, 46.5, 20)])
        self.districts = np.repeat(self.provinces, 6, axis=0) + rng.normal(0, 0.35, (120, 2))
        self.district = rng.integers(0, 120, world.places)
        self.places = self.districts[self.district] + rng.normal(0, 0.08, (world.places, 2))
        weight = 1 / np.arange(1, world.places + 1) ** world.zipf
        self.weight = weight / weight.sum()
        self.names: list[Names] = list(ACTORS[: world.actors]) + invented(world.actors - len(ACTORS), rng)
        common = 1 / np.arange(1, len(self.names) + 1) ** (1.0 if len(self.names) > len(ACTORS) else 0.0)
        self.common = common / common.sum()
        self.out: list[list[object]] = []
        self.past: list[tuple[int, int]] = []

    def rows(self) -> list[list[object]]:
        """Return the rows, each with its dataset first and its incident last."""
        incident = 0
        while len(self.out) < self.world.rows:
            incident += 1
            self._incident(incident)
        return self.out

    def _incident(self, incident: int) -> None:
        world, rng = self.world, self.rng
        where = int(rng.choice(world.places, p=self.weight))
        day = int(rng.integers(1, max(60, int(world.rows / world.per_day))))
        if world.bursts and len(self.past) > 50 and rng.random() < world.bursts:
            where, day = self.past[int(rng.integers(0, len(self.past)))]
            day = max(1, day + int(rng.integers(-3, 4)))
        self.past.append((where, day))
        sides = self._actor(), CIVILIANS if rng.random() < 0.3 else self._actor()
        happened = _Incident(where=where, kind=int(rng.integers(0, len(CODES))), sides=sides)
        killed, long = int(rng.geometric(0.25)), rng.random() < world.episodes
        length = int(rng.integers(2, 5)) if long else 1
        for dataset, share in enumerate(world.coverage):
            if rng.random() >= share:
                continue
            shift = int(rng.choice([1, 1, -1, 2])) if rng.random() < world.shifted else 0
            whole = long and dataset % 2 == 1
            for k in range(1 if whole or not long else length):
                start = day + shift if whole or not long else day + k + int(rng.random() >= 0.8)
                end = start + (length - 1 if whole else 0)
                count = killed * length if whole else killed
                cells = self._row(dataset, happened, (start, end), count)
                self.out.append([VOCABULARIES[dataset], *cells, incident])

    def _actor(self) -> Names:
        return self.names[int(self.rng.choice(len(self.names), p=self.common))]

    def _row(self, dataset: int, happened: _Incident, days: tuple[int, int], killed: int) -> list[object]:
        world, rng = self.world, self.rng
        kind = happened.kind
        if rng.random() < world.type_noise:
            kind = int(rng.integers(0, len(CODES)))
        point = ["", "", ""] if rng.random() < world.missing_points else self._point(happened.where)
        dates = ["", ""] if rng.random() < world.missing_dates else [_EPOCH + dt.timedelta(days=d) for d in days]
        count = max(0, round(killed * rng.lognormal(0, world.count_noise))) if world.count_noise else killed
        shown = "" if rng.random() < world.count_missing else count
        names = [self._name(side, dataset) for side in happened.sides]
        if world.swapped and dataset == 1:
            names.reverse()
        return [*dates, *point, f"{VOCABULARIES[dataset]}:{CODES[kind][dataset]}", *names, shown, shown]

    def _point(self, where: int) -> list[object]:
        world, rng = self.world, self.rng
        draw = rng.random()
        if draw < world.precise:
            point, precision = self.places[where] + rng.normal(0, world.coordinate_noise, 2), "settlement"
        elif draw < 1 - world.provincial:
            point, precision = self.districts[self.district[where]], "district"
        else:
            point, precision = self.provinces[self.district[where] // 6], "province"
        return [round(float(point[0]), 5), round(float(point[1]), 5), precision]

    def _name(self, actor: Names, dataset: int) -> str:
        world, rng = self.world, self.rng
        actor = UNKNOWN if rng.random() < world.unknown else actor
        texts = actor.in_script(world.script if dataset == 1 else "latin")
        text = texts[int(rng.integers(1, len(texts)))] if rng.random() < world.alias else texts[0]
        if rng.random() < world.misspelt and len(text) > 4:
            cut = int(rng.integers(1, len(text) - 1))
            text = text[:cut] + text[cut + 1 :]
        return text
