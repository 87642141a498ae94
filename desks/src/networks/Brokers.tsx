import type { JSX } from 'react';
import type { Results } from '../api/contract/scenarios';
import { Panel } from '../parts/Page';
import { Scroller } from '../parts/Scroller';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Networks.module.css';

/** What stands between cells: in which roles, and how little it could be gone around; in the order of names. */
export function Brokers({ brokers }: { brokers: Results['brokers'] }): JSX.Element {
  const { t, format, language } = useText();
  const order = new Intl.Collator(language, { numeric: true });
  const named = [...brokers].sort((one, other) => order.compare(one.name, other.name));
  return (
    <Panel title={t('networks.brokers')}>
      <Scroller label={t('networks.brokers')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('networks.column.name')}</th>
              <th scope="col">{t('networks.column.roles')}</th>
              <th scope="col">{t('networks.column.constraint')}</th>
            </tr>
          </thead>
          <tbody>
            {named.map((broker) => (
              <tr key={broker.id}>
                <td>
                  <Free text={broker.name || broker.id} />
                </td>
                <td>
                  {format.list(
                    rolesOf(broker).map((role) => t(`networks.role.${role}`, { defaultValue: role })),
                  )}
                </td>
                <td className="figures">{format.number(Math.round(broker.constraint * 100) / 100)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}

function rolesOf({ roles }: Results['brokers'][number]): string[] {
  return Object.entries(roles).flatMap(([role, times]) => (times > 0 ? [role] : []));
}
