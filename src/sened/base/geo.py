"""Points with a radius on the WGS 84 sphere; distances in metres, angles in degrees."""

import math
from dataclasses import dataclass

EARTH_RADIUS_M = 6_371_008.8
"""Mean radius of the Earth (IUGG)."""


@dataclass(frozen=True, slots=True)
class Circle:
    """A point (WGS 84 degrees) and the radius in metres within which the place meant lies."""

    lat: float
    lon: float
    radius_m: float

    def __post_init__(self) -> None:
        if not -90 <= self.lat <= 90:
            raise ValueError(f"latitude {self.lat} is outside -90 to 90")
        if not -180 <= self.lon <= 180:
            raise ValueError(f"longitude {self.lon} is outside -180 to 180")
        if not self.radius_m >= 0:
            raise ValueError(f"radius {self.radius_m} m is negative")

    def distance_m(self, other: "Circle") -> float:
        """Return the distance between the two centres in metres."""
        return distance_m(self.lat, self.lon, other.lat, other.lon)

    def gap_m(self, other: "Circle") -> float:
        """Return the metres between the two rims, 0 where the circles overlap."""
        return max(0.0, self.distance_m(other) - self.radius_m - other.radius_m)

    def contains(self, other: "Circle") -> bool:
        """Tell whether `other` lies wholly within this circle."""
        return self.distance_m(other) + other.radius_m <= self.radius_m


def distance_m(lat_1: float, lon_1: float, lat_2: float, lon_2: float) -> float:
    """Return the great-circle distance in metres (haversine formula, mean Earth radius)."""
    phi_1, phi_2 = math.radians(lat_1), math.radians(lat_2)
    half_phi = (phi_2 - phi_1) / 2
    half_lambda = math.radians(lon_2 - lon_1) / 2
    a = math.sin(half_phi) ** 2 + math.cos(phi_1) * math.cos(phi_2) * math.sin(half_lambda) ** 2
    return 2 * EARTH_RADIUS_M * math.asin(min(1.0, math.sqrt(a)))
