"""GeoJSON as delivered, one file per level → one FeatureCollection with code, name and level; coordinates keep their digits."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from generator.model.problem import Place, Problem
from generator.versions.intake.cells import Bundle
from generator.versions.intake.mapping import Boundaries


class _Digits(str):
    """A number of the delivery as it was written there."""

    __slots__ = ()


def make_boundaries(deliveries: Sequence[Boundaries], bundle: Bundle, names: Mapping[str, str]) -> tuple[bytes, tuple[Problem, ...]]:
    """Put the features of all levels in order of code; every area of a level needs one, with the right name."""
    lines: list[str] = []
    problems: list[Problem] = []
    for delivery in deliveries:
        path = bundle.path(delivery.source)
        try:
            features = _read_features(bundle.contents[delivery.source], delivery, path)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            problems.append(_mistake(Place(path=path), f"Het bestand is geen GeoJSON zoals verwacht ({type(error).__name__}: {error})."))
            continue
        problems.extend(_check_features(features, delivery, names, Place(path=path)))
        for code in sorted(features):
            properties = json.dumps({"code": code, "naam": names.get(code, ""), "niveau": delivery.level.value}, ensure_ascii=False)
            lines.append(f'{{"type":"Feature","properties":{properties},"geometry":{features[code][1]}}}')
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    return text.encode("utf-8"), tuple(problems)


def _read_features(content: bytes, delivery: Boundaries, path: str) -> Mapping[str, tuple[str, str]]:
    """Give name and geometry (as compact JSON) by code."""
    collection = json.loads(content.decode("utf-8"), parse_float=_Digits, parse_int=_Digits)
    features: dict[str, tuple[str, str]] = {}
    for feature in collection["features"]:
        code = str(feature["properties"].get(delivery.code, path)).strip(" ")
        geometry = feature["geometry"]
        shape = f'{{"type":"{geometry["type"]}","coordinates":{_write_coordinates(geometry["coordinates"])}}}'
        features[code] = (str(feature["properties"].get(delivery.name, "")).strip(" "), shape)
    return features


def _write_coordinates(coordinates: object) -> str:
    if isinstance(coordinates, list):
        return "[" + ",".join(_write_coordinates(entry) for entry in coordinates) + "]"
    return str(coordinates)


def _check_features(
    features: Mapping[str, tuple[str, str]], delivery: Boundaries, names: Mapping[str, str], place: Place
) -> Iterator[Problem]:
    prefix = {"gemeente": "GM", "wijk": "WK", "buurt": "BU"}[delivery.level.value]
    wanted = {code for code in names if code.startswith(prefix)}
    for code in sorted(wanted ^ features.keys()):
        found = f"Van '{code}' ontbreekt de grens." if code in wanted else f"De grens van '{code}' hoort bij geen {delivery.level.value}."
        yield _mistake(place, found)
    for code in sorted(wanted & features.keys()):
        if features[code][0] != names[code]:
            yield _mistake(place, f"{code} heet hier '{features[code][0]}', in de codelijst '{names[code]}'.")


def _mistake(place: Place, found: str) -> Problem:
    return Problem(place=place, code="delivery-wrong-boundary", found=found, next_step="Vergelijk de grenzen met de codelijst.")
