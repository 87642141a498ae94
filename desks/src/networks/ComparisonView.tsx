import type { JSX } from 'react';
import type { Comparison, Named } from '../api/contract/scenarios';
import { Notice } from '../parts/Notice';
import { Scroller } from '../parts/Scroller';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import chart from './Charts.module.css';
import type { Spot } from './chart';
import classes from './Networks.module.css';
import { Names } from './Parts';
import { RemainderChart } from './RemainderChart';

const SIDES = ['first', 'second'] as const;

/** What two scenarios have in common, and in what they differ. */
export function ComparisonView({ comparison }: { comparison: Comparison }): JSX.Element {
  const { t, format } = useText();
  const { curves } = comparison;
  const spots = (side: 'first' | 'second'): (Spot | null)[] =>
    curves.map((one) => {
      const share = one[side];
      return share === null ? null : { along: one.removed, share };
    });
  return (
    <>
      <Notice title={comparison.caution}>
        {t(comparison.sameInput ? 'networks.sameInput' : 'networks.otherInput')}
      </Notice>
      <p>{t('networks.overlap', { share: format.share(comparison.overlap) })}</p>
      {curves.length > 1 ? (
        <div>
          <RemainderChart
            label={t('networks.remainder')}
            most={Math.max(1, ...curves.map((one) => one.removed))}
            along={t('networks.alongSteps')}
            lines={SIDES.map((side) => ({ key: side, spots: spots(side) }))}
          />
          <ul className={chart.key}>
            {SIDES.map((side) => (
              <li key={side}>
                <svg viewBox="0 0 28 10" width={28} height={10} aria-hidden="true">
                  <path d="M0 5H28" data-part="line" data-line={side} />
                </svg>
                <Free text={comparison[side].title} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className={classes.columns}>
        <Only title={t('networks.both')} items={comparison.both} />
        <Only title={<Free text={comparison.first.title} />} items={comparison.firstOnly} />
        <Only title={<Free text={comparison.second.title} />} items={comparison.secondOnly} />
        <Figures comparison={comparison} />
      </div>
    </>
  );
}

function Only({ title, items }: { title: JSX.Element | string; items: readonly Named[] }): JSX.Element {
  const { t } = useText();
  return (
    <section className={classes.group}>
      <h3>{title}</h3>
      {items.length > 0 ? <Names items={items} /> : <p className={classes.note}>{t('networks.nothing')}</p>}
    </section>
  );
}

function Figures({ comparison }: { comparison: Comparison }): JSX.Element {
  const { t, format } = useText();
  const told = (value: number | null): string =>
    value === null ? '–' : format.number(Math.round(value * 1000) / 1000);
  return (
    <Scroller label={t('networks.figures')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('networks.figures')}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                <Free text={comparison[side].title} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.figures.map((figure) => (
            <tr key={figure.name}>
              <th scope="row">{t(`networks.figure.${figure.name}`, { defaultValue: figure.name })}</th>
              <td className="figures">{told(figure.first)}</td>
              <td className="figures">{told(figure.second)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
