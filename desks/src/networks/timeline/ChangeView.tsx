import { Slider } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Change } from '../../api/contract/change';
import { useMarkings } from '../../frame/marking';
import { Scroller } from '../../parts/Scroller';
import { useText } from '../../text/useText';
import { HandlingLine } from '../HandlingLine';
import networks from '../Networks.module.css';
import { AlertList } from './AlertList';
import { ChangeTable } from './ChangeTable';
import { SliceWords } from './SliceWords';
import { Timeline } from './Timeline';
import classes from './Timeline.module.css';

/** A timeline with its alerts in words, and everything it shows as a table. */
export function ChangeView({ change }: { change: Change }): JSX.Element {
  const { t } = useText();
  const [at, setAt] = useState(change.slices.length - 1);
  useMarkings(change.marking ? [change.marking] : []);
  return (
    <>
      <p className={networks.note}>{change.caution}</p>
      <HandlingLine told={change}>
        <span />
      </HandlingLine>
      <AlertList change={change} />
      <Scroller label={t('timeline.picture')}>
        <Timeline change={change} at={at} />
      </Scroller>
      <div className={classes.slice}>
        <Slider
          className={classes.along}
          min={0}
          max={change.slices.length - 1}
          step={1}
          label={null}
          value={at}
          onChange={setAt}
          thumbLabel={t('timeline.slice')}
        />
        <SliceWords change={change} at={at} />
      </div>
      <details>
        <summary>{t('networks.inFigures')}</summary>
        <Scroller label={t('timeline.title')}>
          <ChangeTable change={change} className={networks.table} />
        </Scroller>
      </details>
    </>
  );
}
