import { Button } from '@mantine/core';
import { type JSX, useEffect, useState } from 'react';
import type { Flow, FlowWish, Money } from '../../api/contract/flows';
import type { Scenario } from '../../api/contract/scenarios';
import { Fault } from '../../parts/Notice';
import { Panel } from '../../parts/Page';
import { Working } from '../../parts/Working';
import { useText } from '../../text/useText';
import classes from '../Networks.module.css';
import { FlowAnswer } from './FlowAnswer';
import { FlowForm } from './FlowForm';
import { useFlow, useMoney } from './queries';

interface FlowPanelProps {
  scenario: Scenario;
  /** Told what was found, for the report. */
  found: (flow: Flow | null) => void;
}

/** Where money went in the network; read only when somebody asks. */
export function FlowPanel({ scenario, found }: FlowPanelProps): JSX.Element {
  const { t } = useText();
  const [wanted, setWanted] = useState(false);
  const [wish, setWish] = useState<FlowWish | null>(null);
  const money = useMoney(scenario, wanted);
  const flow = useFlow(scenario, wish);
  useEffect(() => found(flow.data ?? null), [flow.data, found]);
  return (
    <Panel title={t('flow.title')}>
      <div className={classes.body}>
        <p className={classes.note}>{t('flow.lead')}</p>
        {wanted ? null : (
          <div className={classes.acts}>
            <Button variant="default" onClick={() => setWanted(true)}>
              {t('flow.look')}
            </Button>
          </div>
        )}
        {wanted && money.isPending ? <Working /> : null}
        {money.error ? <Fault fault={money.error} again={() => void money.refetch()} /> : null}
        {money.data ? <Asking money={money.data} busy={flow.isFetching} ask={setWish} /> : null}
        {flow.error ? <Fault fault={flow.error} again={() => void flow.refetch()} /> : null}
        {flow.data ? <FlowAnswer flow={flow.data} /> : null}
      </div>
    </Panel>
  );
}

interface AskingProps {
  money: Money;
  busy: boolean;
  ask: (wish: FlowWish) => void;
}

function Asking({ money, busy, ask }: AskingProps): JSX.Element {
  const { t, format } = useText();
  return (
    <>
      {money.unclear > 0 ? <p>{t('flow.unclear', { number: format.number(money.unclear) })}</p> : null}
      {money.currencies.length === 0 ? (
        <p>{t('flow.none')}</p>
      ) : (
        <>
          <ul className={classes.names}>
            {money.currencies.map((one) => (
              <li key={one.code}>
                {t('flow.held', {
                  number: format.number(one.payments),
                  total: format.money(one.total, one.code),
                  from: format.date(new Date(one.first)),
                  to: format.date(new Date(one.last)),
                })}
              </li>
            ))}
          </ul>
          <FlowForm money={money} busy={busy} ask={ask} />
        </>
      )}
    </>
  );
}
