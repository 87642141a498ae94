import type { JSX } from 'react';
import type { KindCount } from '../api/contract/oversight';
import { Scroller } from '../parts/Scroller';
import { useText } from '../text/useText';
import { Bar } from './Bar';
import classes from './Oversight.module.css';
import type { Behind } from './queries';

/** How often each kind of act happened; a number opens the acts behind it. */
export function KindTable(props: { kinds: KindCount[]; open: (behind: Behind) => void }): JSX.Element {
  const { t, named, format } = useText();
  const most = Math.max(...props.kinds.map((kind) => kind.leaves));
  return (
    <Scroller label={t('oversight.byKind')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('oversight.kind')}</th>
            <th scope="col">{t('oversight.acts')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('oversight.share')}</span>
            </th>
            <th scope="col">{t('oversight.items')}</th>
            <th scope="col">{t('oversight.withheld')}</th>
          </tr>
        </thead>
        <tbody>
          {props.kinds.map((kind) => (
            <tr key={`${kind.kind} ${kind.detail}`}>
              <th scope="row">
                {named('leaf', kind.kind)}
                {kind.detail ? <span className={classes.detail}>{named('act', kind.detail)}</span> : null}
              </th>
              <td>
                <button
                  type="button"
                  className={classes.number}
                  onClick={() =>
                    props.open({ kind: kind.kind, ...(kind.detail ? { detail: kind.detail } : {}) })
                  }
                >
                  <span className="figures">{format.number(kind.leaves)}</span>
                </button>
              </td>
              <td className={classes.wide}>
                <Bar value={kind.leaves} most={most} />
              </td>
              <td className="figures">{kind.items ? format.number(kind.items) : ''}</td>
              <td className="figures">{kind.withheld ? format.number(kind.withheld) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
