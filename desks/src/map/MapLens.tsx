import { Button, Switch } from '@mantine/core';
import { IconFocusCentered, IconMapOff } from '@tabler/icons-react';
import { type JSX, useMemo, useState } from 'react';
import type { Hit } from '../api/contract/bank';
import { Empty } from '../parts/Empty';
import { TypeIcon } from '../parts/TypeIcon';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './MapLens.module.css';
import type { Dot } from './style';
import { WorldMap } from './WorldMap';

interface MapLensProps {
  hits: Hit[];
  selected: string | null;
  select: (id: string) => void;
  circle: string | undefined;
  brush: (place: string) => void;
}

/** The same result set on the map; the view can become the question. */
export function MapLens({ hits, selected, select, circle, brush }: MapLensProps): JSX.Element {
  const { t } = useText();
  const [lines, setLines] = useState(false);
  const [view, setView] = useState<string | null>(null);
  const dots = useMemo<Dot[]>(
    () => hits.flatMap(({ id, name, place }) => (place ? [{ id, name, place }] : [])),
    [hits],
  );
  return (
    <div className={classes.lens}>
      <div className={classes.tools}>
        <p role="status">{t('bank.map.count', { count: dots.length })}</p>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFocusCentered size={14} aria-hidden="true" />}
          disabled={!view || view === circle}
          onClick={() => view && brush(view)}
        >
          {t('bank.map.searchHere')}
        </Button>
        <Switch label={t('bank.map.lines')} checked={lines} onChange={() => setLines(!lines)} />
      </div>
      {dots.length === 0 ? (
        <Empty glyph={IconMapOff} title={t('bank.map.none')}>
          {t('bank.map.noneCure')}
        </Empty>
      ) : (
        <div className={classes.split}>
          <div className={classes.map}>
            <WorldMap dots={dots} selected={selected} select={select} moved={setView} lines={lines} />
          </div>
          <ul className={classes.places} aria-label={t('bank.map.places')}>
            {hits
              .filter((hit) => hit.place)
              .map((hit) => (
                <li key={hit.id}>
                  <button
                    type="button"
                    className={classes.place}
                    aria-pressed={hit.id === selected}
                    onClick={() => select(hit.id)}
                  >
                    <TypeIcon type={hit.type} size={16} />
                    <Free text={hit.name || hit.id} lang={hit.lang} />
                  </button>
                </li>
              ))}
          </ul>
        </div>
      )}
    </div>
  );
}
