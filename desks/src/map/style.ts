import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as WorldMap } from 'maplibre-gl';
import type { Place } from '../api/contract/common';
import { graticule } from './graticule';
import { boundaries, coastline } from './world';

export interface Dot {
  id: string;
  name: string;
  place: Place;
}

/** A colour of the look, read from the style sheet so that the map follows the theme. */
function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Sea, land, the operator's lines (hidden until asked for) and an empty layer of places. */
export async function drawGround(map: WorldMap): Promise<void> {
  const [land, lines] = await Promise.all([coastline(), boundaries()]);
  map.addSource('land', { type: 'geojson', data: land });
  map.addSource('lines', { type: 'geojson', data: lines });
  map.addSource('dots', { type: 'geojson', data: featuresOf([], null) });
  map.addSource('grid', { type: 'geojson', data: graticule(10) });
  map.addSource('fine-grid', { type: 'geojson', data: graticule(1) });
  map.addLayer({ id: 'grid', type: 'line', source: 'grid', maxzoom: 5, paint: { 'line-width': 0.5 } });
  map.addLayer({
    id: 'fine-grid',
    type: 'line',
    source: 'fine-grid',
    minzoom: 5,
    paint: { 'line-width': 0.5 },
  });
  map.addLayer({ id: 'land', type: 'fill', source: 'land' });
  map.addLayer({ id: 'coast', type: 'line', source: 'land', paint: { 'line-width': 0.7 } });
  map.addLayer({
    id: 'lines',
    type: 'line',
    source: 'lines',
    layout: { visibility: 'none' },
    paint: { 'line-width': 1, 'line-dasharray': [3, 2] },
  });
  map.addLayer({
    id: 'dots',
    type: 'circle',
    source: 'dots',
    paint: {
      'circle-radius': ['case', ['get', 'selected'], 9, 6],
      'circle-stroke-width': ['case', ['get', 'selected'], 3, 1.5],
      'circle-opacity': 0.9,
    },
  });
  recolour(map);
}

/** Gives every layer the colours of the theme that is on. */
export function recolour(map: WorldMap): void {
  if (!map.getLayer('dots')) return;
  map.setPaintProperty('sea', 'background-color', colour('--water'));
  map.setPaintProperty('grid', 'line-color', colour('--land'));
  map.setPaintProperty('fine-grid', 'line-color', colour('--land'));
  map.setPaintProperty('land', 'fill-color', colour('--land'));
  map.setPaintProperty('coast', 'line-color', colour('--line-strong'));
  map.setPaintProperty('lines', 'line-color', colour('--ink-3'));
  map.setPaintProperty('dots', 'circle-color', colour('--accent'));
  map.setPaintProperty('dots', 'circle-stroke-color', colour('--surface'));
}

export function drawDots(map: WorldMap, dots: Dot[], selected: string | null): void {
  map.getSource<GeoJSONSource>('dots')?.setData(featuresOf(dots, selected));
}

function featuresOf(dots: Dot[], selected: string | null): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: dots.map(({ id, name, place }) => ({
      type: 'Feature',
      properties: { id, name, selected: id === selected },
      geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
    })),
  };
}
