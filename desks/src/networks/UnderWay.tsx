import { Button, Progress } from '@mantine/core';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Scenario } from '../api/contract/scenarios';
import { Fault, Notice } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { useText } from '../text/useText';
import classes from './Networks.module.css';
import { useActing } from './queries';
import { hasEnded } from './states';

/** A scenario that is worked on, with how far it is and a way to end it; or one that ended without a result. */
export function UnderWay({ scenario }: { scenario: Scenario }): JSX.Element {
  const { t } = useText();
  const acting = useActing(scenario.id);
  if (hasEnded(scenario)) return <Ended scenario={scenario} />;
  return (
    <Panel>
      <div className={classes.progress}>
        <p role="status">{t(`networks.phase.${scenario.state}`)}</p>
        <Progress
          value={(scenario.progress?.share ?? 0) * 100}
          aria-label={t(`networks.phase.${scenario.state}`)}
        />
        <p className={classes.note}>{t('networks.mayLeave')}</p>
        <div>
          <Button variant="default" loading={acting.isPending} onClick={() => acting.mutate('cancel')}>
            {t('networks.cancel')}
          </Button>
        </div>
        {acting.error ? <Fault fault={acting.error} /> : null}
      </div>
    </Panel>
  );
}

function Ended({ scenario }: { scenario: Scenario }): JSX.Element {
  const { t } = useText();
  const navigate = useNavigate();
  const acting = useActing(scenario.id);
  const leave = (): void => void navigate({ to: '/networks', search: {} });
  return (
    <>
      <Notice
        tone={scenario.state === 'cancelled' ? 'plain' : 'danger'}
        title={t(`networks.ended.${scenario.state}`)}
        code={scenario.problem ?? undefined}
      >
        {scenario.problem ? t(`networks.problem.${scenario.problem}`, { defaultValue: '' }) : null}
      </Notice>
      <div className={classes.acts}>
        <Button
          leftSection={<IconRefresh size={16} aria-hidden="true" />}
          loading={acting.isPending}
          onClick={() => acting.mutate('again')}
        >
          {t('networks.again')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          disabled={acting.isPending}
          onClick={() => acting.mutate('remove', { onSuccess: leave })}
        >
          {t('networks.remove')}
        </Button>
      </div>
      {acting.error ? <Fault fault={acting.error} /> : null}
    </>
  );
}
