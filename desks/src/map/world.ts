import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import landUrl from 'world-atlas/land-50m.json?url';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
let land: Promise<FeatureCollection> | null = null;

/** The coastline (Natural Earth 1:50m, public domain), packaged with the desk and read once. */
export function coastline(): Promise<FeatureCollection> {
  land ??= fetch(landUrl)
    .then((answer) => answer.json())
    .then((topology: Topology<{ land: GeometryCollection }>) => {
      const shape = feature(topology, topology.objects.land);
      return shape as FeatureCollection;
    });
  return land;
}

/** Boundary lines the operator chose to lay over the coast; the packaged file is empty on purpose. */
export async function boundaries(): Promise<FeatureCollection> {
  const answer = await fetch('/layers/boundaries.geojson').catch(() => null);
  if (!answer?.ok) return NOTHING;
  return (await answer.json().catch(() => NOTHING)) as FeatureCollection;
}
