import type { FeatureCollection, LineString } from 'geojson';

const NORTH = 85;

/** Meridians and parallels every so many degrees: where no coast is in sight, they still tell scale and place. */
export function graticule(step: number): FeatureCollection<LineString> {
  const lines: [number, number][][] = [];
  for (let longitude = -180; longitude <= 180; longitude += step) {
    lines.push([
      [longitude, -NORTH],
      [longitude, NORTH],
    ]);
  }
  for (let latitude = -NORTH + (NORTH % step); latitude < NORTH; latitude += step) {
    lines.push([
      [-180, latitude],
      [180, latitude],
    ]);
  }
  return {
    type: 'FeatureCollection',
    features: lines.map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates },
    })),
  };
}
