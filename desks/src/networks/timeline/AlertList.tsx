import { IconTriangle, IconTriangleInverted } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { Change, ChangeAlert } from '../../api/contract/change';
import { isolated } from '../../text/bidi';
import { useText } from '../../text/useText';
import networks from '../Networks.module.css';
import { isCoverageApart } from './lanes';
import classes from './Timeline.module.css';

/** What changed in words, each alert with its false alarms and with what was collected before and after. */
export function AlertList({ change }: { change: Change }): JSX.Element {
  const { t, format } = useText();
  return (
    <div className={classes.alerts}>
      <h3>{t('timeline.alerts')}</h3>
      {change.alerts.length === 0 ? (
        <p>{t('timeline.noAlert')}</p>
      ) : (
        <ul className={classes.alerts}>
          {change.alerts.map((alert) => (
            <li key={`${alert.what} ${alert.entity?.id} ${alert.raised}`}>
              {alert.rising ? (
                <IconTriangle size={16} aria-hidden="true" />
              ) : (
                <IconTriangleInverted size={16} aria-hidden="true" />
              )}
              <AlertWords change={change} alert={alert} />
            </li>
          ))}
        </ul>
      )}
      <p className={networks.note}>
        {t('timeline.falseInAll', {
          share: format.chance(change.falseAlarms),
          runs: format.number(change.runs),
        })}{' '}
        {change.coverageStated ? t('timeline.asStated') : t('timeline.asCounted')}{' '}
        {t('timeline.timed', {
          timed: format.number(change.timed),
          timeless: format.number(change.timeless),
        })}{' '}
        {t('timeline.notNamed')}
      </p>
    </div>
  );
}

function AlertWords({ change, alert }: { change: Change; alert: ChangeAlert }): JSX.Element {
  const { t, format } = useText();
  const name = isolated(alert.entity?.name || alert.entity?.id || '');
  const began = change.slices[alert.began]?.from;
  return (
    <p>
      <b>{t(`timeline.alert.${alert.what}.${alert.rising ? 'up' : 'down'}`, { name })}</b>{' '}
      {t('timeline.when', {
        began: format.number(alert.began + 1),
        date: began ? format.date(new Date(began)) : '–',
        raised: format.number(alert.raised + 1),
      })}{' '}
      {t('timeline.falseOfKind', { share: format.chance(alert.falseAlarms) })}{' '}
      {t('timeline.coverageChange', {
        before: format.share(alert.coverageBefore),
        after: format.share(alert.coverageAfter),
      })}{' '}
      {isCoverageApart(alert) ? <b>{t('timeline.collectionFirst')}</b> : null}
    </p>
  );
}
