import 'maplibre-gl/dist/maplibre-gl.css';
import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type JSX, useEffect, useRef, useState } from 'react';
import { Notice } from '../parts/Notice';
import { isolated } from '../text/bidi';
import { useText } from '../text/useText';
import { type Dot, drawDots, drawGround, recolour } from './style';
import classes from './WorldMap.module.css';

maplibregl.setWorkerUrl(workerUrl);

export interface WorldMapProps {
  dots: Dot[];
  selected: string | null;
  select?: ((id: string) => void) | undefined;
  /** Told the middle and the radius in metres when the view has come to rest. */
  moved?: ((place: string) => void) | undefined;
  lines: boolean;
}

/** Coast, sea and the bank's own places: nothing is fetched from anywhere but this node. */
export function WorldMap({ dots, selected, select, moved, lines }: WorldMapProps): JSX.Element {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<maplibregl.Map | null>(null);
  const [ready, setReady] = useState(false);
  const [blind, setBlind] = useState(false);
  const told = useRef({ select, moved });
  told.current = { select, moved };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; the effects below feed it.
  useEffect(() => {
    if (!box.current) return;
    let made: maplibregl.Map;
    try {
      made = new maplibregl.Map({
        container: box.current,
        style: { version: 8, sources: {}, layers: [{ id: 'sea', type: 'background' }] },
        attributionControl: { customAttribution: isolated(t('bank.map.attribution')), compact: false },
        dragRotate: false,
        pitchWithRotate: false,
        maxZoom: 12,
        locale: {
          'NavigationControl.ZoomIn': t('bank.map.zoomIn'),
          'NavigationControl.ZoomOut': t('bank.map.zoomOut'),
          'Map.Title': t('bank.map.label'),
        },
        ...viewOf(dots),
      });
    } catch {
      setBlind(true);
      return;
    }
    map.current = made;
    made.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
    made.addControl(new maplibregl.ScaleControl({ unit: 'metric' }), 'bottom-left');
    made.touchZoomRotate.disableRotation();
    made.on('load', () => void drawGround(made).then(() => setReady(true)));
    made.on('click', 'dots', (event) => {
      const id = event.features?.[0]?.properties?.id as string | undefined;
      if (id) told.current.select?.(id);
    });
    made.on('moveend', () => told.current.moved?.(circleOf(made)));
    const themes = new MutationObserver(() => recolour(made));
    themes.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    return () => {
      themes.disconnect();
      made.remove();
      map.current = null;
    };
  }, []);

  useEffect(() => {
    if (!ready || !map.current) return;
    drawDots(map.current, dots, selected);
    const chosen = dots.find((dot) => dot.id === selected);
    if (!chosen) return;
    const label = new maplibregl.Popup({
      closeButton: false,
      closeOnClick: false,
      offset: 12,
      className: 'map-label',
    })
      .setLngLat([chosen.place.longitude, chosen.place.latitude])
      .setText(isolated(chosen.name))
      .addTo(map.current);
    return () => void label.remove();
  }, [ready, dots, selected]);
  useEffect(() => {
    if (ready) map.current?.setLayoutProperty('lines', 'visibility', lines ? 'visible' : 'none');
  }, [ready, lines]);

  if (blind) return <Notice title={t('bank.map.blind')}>{t('bank.map.blindCure')}</Notice>;
  return <div ref={box} className={classes.map} role="region" aria-label={t('bank.map.label')} dir="ltr" />;
}

function viewOf(dots: Dot[]): Partial<maplibregl.MapOptions> {
  const bounds = new maplibregl.LngLatBounds();
  for (const { place } of dots) bounds.extend([place.longitude, place.latitude]);
  if (bounds.isEmpty()) return { center: [12, 28], zoom: 1.4 };
  return { bounds, fitBoundsOptions: { padding: 60, maxZoom: 6 } };
}

function circleOf(map: maplibregl.Map): string {
  const middle = map.getCenter();
  const metres = Math.round(middle.distanceTo(map.getBounds().getNorthEast()));
  return `${middle.lat.toFixed(4)},${middle.lng.toFixed(4)},${metres}`;
}
