import { IconHandStop } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import type { RefusalReason } from '../api/contract/oversight';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Scroller } from '../parts/Scroller';
import { Working } from '../parts/Working';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { ActList } from './ActList';
import { Bar } from './Bar';
import classes from './Oversight.module.css';
import { PeriodFields } from './PeriodFields';
import { type Behind, useRefusals } from './queries';
import { usePeriod } from './search';

/** Why something was not released, by rule, partner and month; a number leads to its leaves. */
export function RefusalSection(): JSX.Element {
  const { t, format } = useText();
  const refusals = useRefusals(usePeriod().query);
  const [behind, setBehind] = useState<Behind | null>(null);
  const found = refusals.data;
  return (
    <>
      <PeriodFields />
      {refusals.isPending ? <Working /> : null}
      {refusals.error ? <Fault fault={refusals.error} again={() => void refusals.refetch()} /> : null}
      {found?.reasons.length === 0 ? (
        <Empty glyph={IconHandStop} title={t('oversight.noRefusal')}>
          {t('oversight.noRefusalWhy')}
        </Empty>
      ) : null}
      {found && found.reasons.length > 0 ? (
        <Panel title={t('oversight.reasons')}>
          <p className={classes.inside}>
            {t('oversight.refused', { count: found.leaves, statements: format.number(found.withheld) })}
            {found.erased > 0 ? ` ${t('oversight.reasonsErased', { count: found.erased })}` : ''}
          </p>
          <Reasons reasons={found.reasons} open={setBehind} />
        </Panel>
      ) : null}
      {behind ? <ActList behind={behind} close={() => setBehind(null)} /> : null}
    </>
  );
}

function Reasons(props: { reasons: RefusalReason[]; open: (behind: Behind) => void }): JSX.Element {
  const { t, said, format } = useText();
  const most = Math.max(...props.reasons.map((reason) => reason.count));
  return (
    <Scroller label={t('oversight.reasons')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('oversight.reason')}</th>
            <th scope="col">{t('oversight.times')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('oversight.share')}</span>
            </th>
            <th scope="col">{t('oversight.partners')}</th>
            <th scope="col">{t('oversight.months')}</th>
          </tr>
        </thead>
        <tbody>
          {props.reasons.map((reason) => (
            <tr key={reason.code}>
              <th scope="row">
                {said(reason.text)}
                <code className={classes.detail}>{reason.code}</code>
              </th>
              <td>
                <button
                  type="button"
                  className={classes.number}
                  onClick={() => props.open({ reason: reason.code })}
                >
                  <span className="figures">{format.number(reason.count)}</span>
                </button>
              </td>
              <td className={classes.wide}>
                <Bar value={reason.count} most={most} />
              </td>
              <td>
                <ul>
                  {reason.partners.map((one) => (
                    <li key={one.partner.party}>
                      <Free text={one.partner.name} />{' '}
                      <span className="figures">{format.number(one.count)}</span>
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                <ul>
                  {reason.months.map((one) => (
                    <li key={one.begins} className="figures">
                      <bdi dir="ltr">{one.begins.slice(0, 7)}</bdi> {format.number(one.count)}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
