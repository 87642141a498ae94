import { type JSX, useState } from 'react';
import type { DryRun } from '../api/contract/retention';
import { DateField } from '../parts/DateField';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Row } from '../parts/Row';
import { Scroller } from '../parts/Scroller';
import { Working } from '../parts/Working';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { useDryRun } from './queries';
import classes from './Retention.module.css';

/** What would be erased by a day, counted; nothing is erased by looking. */
export function DryRunPanel(): JSX.Element {
  const { t } = useText();
  const [day, setDay] = useState('');
  const run = useDryRun(day);
  return (
    <Panel title={t('retention.dryRun')}>
      <div className={classes.inside}>
        <p className={classes.facts}>{t('retention.dryRunWhy')}</p>
        <div className={classes.day}>
          <DateField label={t('retention.by')} value={day} change={setDay} />
        </div>
        {run.isPending ? <Working /> : null}
        {run.error ? <Fault fault={run.error} again={() => void run.refetch()} /> : null}
        {run.data ? (
          <>
            <p>
              <b>{t('retention.would', { count: run.data.statements })}</b>
            </p>
            <Groups run={run.data} />
            <Sample run={run.data} />
          </>
        ) : null}
        {run.data?.overdue ? (
          <>
            <p>
              <b>{t('retention.awaits', { count: run.data.overdue.statements })}</b>
            </p>
            <Groups run={run.data.overdue} />
          </>
        ) : null}
      </div>
    </Panel>
  );
}

/** Some of them, as far as the reader may read them now. */
function Sample({ run }: { run: DryRun }): JSX.Element | null {
  const { t, named } = useText();
  if (run.sample.length === 0) return null;
  return (
    <details>
      <summary>{t('retention.sample')}</summary>
      <ul className={classes.facts}>
        {run.sample.map((one) => (
          <li key={one.id}>
            <Row>
              <Free text={one.name ?? named('type', one.type)} />
              <Free text={one.originator.name} />
              <At moment={one.deleteAfter} />
            </Row>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Groups({ run }: { run: DryRun }): JSX.Element | null {
  const { t, named, format } = useText();
  if (run.groups.length === 0) return null;
  return (
    <Scroller label={t('retention.dryRun')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('retention.originator')}</th>
            <th scope="col">{t('retention.type')}</th>
            <th scope="col">{t('retention.category')}</th>
            <th scope="col">{t('retention.statements')}</th>
          </tr>
        </thead>
        <tbody>
          {run.groups.map((group) => (
            <tr key={`${group.originator.party} ${group.type} ${group.category}`}>
              <td>
                <Free text={group.originator.name} />
              </td>
              <td>{named('type', group.type)}</td>
              <td>{named('subject', group.category)}</td>
              <td className="figures">{format.number(group.statements)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
