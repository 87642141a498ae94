import { Button, RangeSlider } from '@mantine/core';
import type { JSX } from 'react';
import { useText } from '../text/useText';
import type { Span } from './sight';
import classes from './Workbench.module.css';

interface TimeToolProps {
  whole: Span;
  span: Span;
  /** Nothing shows all times. */
  change: (span: Span | null) => void;
}

const DAY = 86_400_000;

/** Ties that are said to hold at some time between the two thumbs; arrows move a thumb by a day. */
export function TimeTool({ whole, span, change }: TimeToolProps): JSX.Element {
  const { t, format } = useText();
  const date = (at: number): string => format.date(new Date(at));
  const all = span[0] <= whole[0] && span[1] >= whole[1];
  return (
    <div className={classes.time}>
      <RangeSlider
        className={classes.slider}
        min={whole[0]}
        max={whole[1]}
        step={DAY}
        minRange={0}
        label={null}
        value={[span[0], span[1]]}
        onChange={change}
        thumbFromLabel={t('networks.timeFrom')}
        thumbToLabel={t('networks.timeTo')}
        scale={(at) => at}
      />
      <span className={`${classes.when} figures`} role="status">
        {t('networks.between', { from: date(span[0]), to: date(span[1]) })}
      </span>
      {all ? null : (
        <Button size="compact-xs" variant="default" onClick={() => change(null)}>
          {t('networks.allTimes')}
        </Button>
      )}
    </div>
  );
}
