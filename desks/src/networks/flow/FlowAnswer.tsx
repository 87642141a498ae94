import type { JSX } from 'react';
import type { Flow } from '../../api/contract/flows';
import { Scroller } from '../../parts/Scroller';
import { Free } from '../../text/Free';
import { useText } from '../../text/useText';
import networks from '../Networks.module.css';
import classes from './Flow.module.css';
import { FlowDrawing } from './FlowDrawing';
import { Narrowest } from './Narrowest';
import { Patterns } from './Patterns';

/** What the payments show: trails, the narrowest places on them, and patterns. */
export function FlowAnswer({ flow }: { flow: Flow }): JSX.Element {
  const { t, format } = useText();
  return (
    <section aria-label={t('flow.answer')} className={networks.form}>
      {flow.trails.length > 0 || flow.byPayments.payments.length > 0 ? (
        <div className={classes.group}>
          <FlowDrawing flow={flow} />
          <p className={networks.note}>
            {t('flow.drawn', {
              trails: format.number(flow.trails.length),
              payments: format.number(flow.onTrails),
              days: format.number(flow.holdingDays),
            })}
          </p>
        </div>
      ) : null}
      <Narrowest flow={flow} />
      {flow.trails.length > 0 ? <Trails flow={flow} /> : null}
      <Patterns flow={flow} />
    </section>
  );
}

function Trails({ flow }: { flow: Flow }): JSX.Element {
  const { t, format } = useText();
  const names = new Map(flow.accounts.map((account) => [account.id, account.name || account.id]));
  return (
    <details className={classes.group}>
      <summary>{t('flow.trails')}</summary>
      <Scroller label={t('flow.trails')}>
        <table className={networks.table}>
          <thead>
            <tr>
              <th scope="col">{t('flow.column.way')}</th>
              <th scope="col">{t('flow.column.most')}</th>
              <th scope="col">{t('flow.column.first')}</th>
              <th scope="col">{t('flow.column.last')}</th>
            </tr>
          </thead>
          <tbody>
            {flow.trails.map((trail) => {
              const steps = trail.payments.flatMap((place) => flow.payments[place] ?? []);
              const ids = [steps[0]?.from ?? '', ...steps.map((step) => step.to)];
              return (
                <tr key={trail.payments.join(' ')}>
                  <td>
                    <ol className={networks.names}>
                      {ids.map((id) => (
                        <li key={id}>
                          <Free text={names.get(id) ?? id} />
                        </li>
                      ))}
                    </ol>
                  </td>
                  <td className={networks.number}>
                    <bdi className="figures">{format.money(trail.most, flow.currency)}</bdi>
                  </td>
                  <td className={networks.number}>{format.date(new Date(steps[0]?.at ?? 0))}</td>
                  <td className={networks.number}>{format.date(new Date(steps.at(-1)?.at ?? 0))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroller>
    </details>
  );
}
