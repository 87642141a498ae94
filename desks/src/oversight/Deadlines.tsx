import { IconCalendarCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { DryRun } from '../api/contract/retention';
import { Empty } from '../parts/Empty';
import { Panel } from '../parts/Page';
import { Scroller } from '../parts/Scroller';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Oversight.module.css';

/** Reviews and deletions whose day has passed, the longest overdue first. */
export function Deadlines({ overdue, due }: { overdue: DryRun; due: DryRun }): JSX.Element {
  const { t, named, format } = useText();
  const groups = [
    ...overdue.groups.map((group) => ({ ...group, what: 'review' as const })),
    ...due.groups.map((group) => ({ ...group, what: 'deletion' as const })),
  ].toSorted((one, other) => (one.oldest ?? '').localeCompare(other.oldest ?? ''));
  return (
    <Panel title={t('oversight.deadlines')}>
      {groups.length === 0 ? (
        <Empty glyph={IconCalendarCheck} title={t('oversight.noneOverdue')}>
          {t('oversight.noneOverdueWhy')}
        </Empty>
      ) : (
        <Scroller label={t('oversight.deadlines')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('oversight.overdueWhat')}</th>
                <th scope="col">{t('oversight.since')}</th>
                <th scope="col">{t('oversight.originator')}</th>
                <th scope="col">{t('oversight.type')}</th>
                <th scope="col">{t('oversight.category')}</th>
                <th scope="col">{t('oversight.statements')}</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={`${group.what} ${group.originator.party} ${group.type} ${group.category}`}>
                  <td>{t(`oversight.overdueOf.${group.what}`)}</td>
                  <td>{group.oldest ? <Ago moment={group.oldest} /> : null}</td>
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
      )}
    </Panel>
  );
}
