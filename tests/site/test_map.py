import json

import pyarrow as pa

from sened.site import map as map_data
from sened.site.basemap import Box, Region
from sened.site.links import Links
from sened.site.record import Record


def test_a_point_never_travels_without_its_radius(tables: dict[str, pa.Table]) -> None:
    record = Record(tables)
    slugs = {h["incident_id"]: h["slug"] for h in record.heads.values()}
    links = Links(incidents=slugs, sources=[], organisations={}, statements=[], incident_of={}, source_of={})
    features = json.loads(map_data.incidents(record, links))["features"]
    assert len(features) == 4
    assert all(f["properties"]["radius_m"] > 0 for f in features)
    tarn = next(f for f in features if f["properties"]["id"] == "i-tarn")
    assert tarn["geometry"]["coordinates"] == [-41.1, 44.2]
    assert tarn["properties"]["page"] == "incidents/2031-03-01-shelling-tarn-ford.html"


def test_an_incident_without_a_place_is_not_on_the_map(tables: dict[str, pa.Table]) -> None:
    heads = tables["incident_heads"]
    bare = heads.set_column(heads.schema.get_field_index("lat"), "lat", pa.nulls(heads.num_rows, pa.float64()))
    links = Links(incidents={}, sources=[], organisations={}, statements=[], incident_of={}, source_of={})
    assert json.loads(map_data.incidents(Record({**tables, "incident_heads": bare}), links))["features"] == []


def test_a_basemap_is_rounded_closed_geojson_with_its_attribution() -> None:
    region = Region(box=Box(0, 0, 1, 1), land=[[(0.123456, 0.0), (1.0, 0.0), (1.0, 1.0)]], attribution="whose")
    data = json.loads(map_data.basemap(region))
    assert data["attribution"] == "whose"
    assert data["features"][0]["geometry"]["coordinates"] == [[[0.1235, 0.0], [1.0, 0.0], [1.0, 1.0], [0.1235, 0.0]]]
