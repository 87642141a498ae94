import { Switch } from '@mantine/core';
import { type JSX, useMemo, useState } from 'react';
import type { Place } from '../api/contract/common';
import { useText } from '../text/useText';
import classes from './PlaceMap.module.css';
import { WorldMap } from './WorldMap';

/** Where one entity is. */
export function PlaceMap({ place, name }: { place: Place; name: string }): JSX.Element {
  const { t } = useText();
  const [lines, setLines] = useState(false);
  const dots = useMemo(() => [{ id: 'here', name, place }], [name, place]);
  return (
    <div className={classes.place}>
      <div className={classes.tools}>
        <code>
          {place.latitude.toFixed(5)}, {place.longitude.toFixed(5)}
        </code>
        <Switch label={t('bank.map.lines')} checked={lines} onChange={() => setLines(!lines)} />
      </div>
      <div className={classes.map}>
        <WorldMap dots={dots} selected="here" lines={lines} />
      </div>
    </div>
  );
}
