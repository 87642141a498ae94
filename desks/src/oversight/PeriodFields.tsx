import { SegmentedControl } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { DateField } from '../parts/DateField';
import { useText } from '../text/useText';
import classes from './Oversight.module.css';
import { usePeriod } from './search';

/** The days asked about, and whether they are counted by day or month. */
export function PeriodFields({ steps, children }: { steps?: boolean; children?: ReactNode }): JSX.Element {
  const { t } = useText();
  const period = usePeriod();
  return (
    <div className={classes.period}>
      <DateField
        label={t('oversight.from')}
        value={period.from}
        change={(from) => period.change(from && from <= period.to ? { from } : { from, to: from })}
      />
      <DateField
        label={t('oversight.to')}
        value={period.to}
        change={(to) => period.change(to && to >= period.from ? { to } : { to, from: to })}
      />
      {steps ? (
        <SegmentedControl
          aria-label={t('oversight.by')}
          value={period.by}
          onChange={(by) => period.change({ by: by as 'day' | 'month' })}
          data={[
            { value: 'day', label: t('oversight.day') },
            { value: 'month', label: t('oversight.month') },
          ]}
        />
      ) : null}
      {children}
    </div>
  );
}
