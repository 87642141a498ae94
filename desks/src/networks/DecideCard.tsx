import { Button, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Scenario } from '../api/contract/scenarios';
import { Fault, Notice } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Networks.module.css';
import { useDeciding } from './queries';

/** Machines propose, people decide: a scenario is accepted or rejected with a reason, which the log keeps. */
export function DecideCard({ scenario }: { scenario: Scenario }): JSX.Element {
  const { t } = useText();
  const [why, setWhy] = useState('');
  const deciding = useDeciding(scenario.id);
  const { decision } = scenario;
  const decide = (verdict: 'accept' | 'reject'): void =>
    deciding.mutate({ verdict, why: why.trim() }, { onSuccess: () => setWhy('') });
  const unsaid = why.trim() === '';
  return (
    <Panel title={t('networks.decision')}>
      <div className={classes.body}>
        {decision ? (
          <Notice title={t(`networks.decided.${decision.verdict}`)}>
            <Free text={decision.why} block />
            <At moment={decision.at} />
            {decision.planHash === scenario.planHash ? null : <p>{t('networks.decidedOther')}</p>}
          </Notice>
        ) : null}
        <form className={classes.decide} onSubmit={(event) => event.preventDefault()}>
          <Textarea
            label={t('networks.why')}
            description={t('networks.whyHow')}
            dir="auto"
            maxLength={2000}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <div className={classes.acts}>
            <Button disabled={unsaid} loading={deciding.isPending} onClick={() => decide('accept')}>
              {t('networks.accept')}
            </Button>
            <Button
              variant="default"
              disabled={unsaid || deciding.isPending}
              onClick={() => decide('reject')}
            >
              {t('networks.reject')}
            </Button>
          </div>
          {deciding.error ? <Fault fault={deciding.error} /> : null}
        </form>
      </div>
    </Panel>
  );
}
