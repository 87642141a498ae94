import { Select } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { KindCount, StepCount } from '../api/contract/oversight';
import { useText } from '../text/useText';
import classes from './Oversight.module.css';

const HEIGHT = 120;
const WIDTH = 14;

/** A column for each day or month, of all acts or of one kind; the table below it has the same numbers. */
export function StepChart(props: {
  steps: StepCount[];
  by: 'day' | 'month';
  kinds: KindCount[];
}): JSX.Element {
  const { t, named, format } = useText();
  const [kind, setKind] = useState('');
  const counts = props.steps.map((step) => ({
    day: props.by === 'month' ? step.begins.slice(0, 7) : step.begins.slice(0, 10),
    count: kind ? (step.leaves[kind] ?? 0) : Object.values(step.leaves).reduce((all, one) => all + one, 0),
  }));
  const most = Math.max(1, ...counts.map((one) => one.count));
  const kinds = [...new Set(props.kinds.map((one) => one.kind))];
  return (
    <div className={classes.inside}>
      <Select
        className={classes.chooser}
        aria-label={t('oversight.kind')}
        value={kind}
        onChange={(value) => setKind(value ?? '')}
        data={[
          { value: '', label: t('oversight.allKinds') },
          ...kinds.map((value) => ({ value, label: named('leaf', value) })),
        ]}
        searchable
      />
      <svg
        className={classes.chart}
        width={counts.length * WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${counts.length * WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('oversight.chart', { most: format.number(most) })}
      >
        {counts.map((one, index) => {
          const height = one.count === 0 ? 1 : Math.max(3, (one.count / most) * (HEIGHT - 4));
          return (
            <rect
              key={one.day}
              x={index * WIDTH + 2}
              y={HEIGHT - height}
              width={WIDTH - 4}
              height={height}
              rx="1"
              data-part={one.count === 0 ? 'ground' : 'value'}
            >
              <title>{`${one.day}: ${format.number(one.count)}`}</title>
            </rect>
          );
        })}
      </svg>
      <details>
        <summary>{t('oversight.asTable')}</summary>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t(props.by === 'month' ? 'oversight.month' : 'oversight.day')}</th>
              <th scope="col">{t('oversight.acts')}</th>
            </tr>
          </thead>
          <tbody>
            {counts
              .filter((one) => one.count > 0)
              .map((one) => (
                <tr key={one.day}>
                  <td className="figures">
                    <bdi dir="ltr">{one.day}</bdi>
                  </td>
                  <td className="figures">{format.number(one.count)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
