import type { JSX } from 'react';
import type { ListVersion } from '../api/contract/screening';
import { useText } from '../text/useText';
import classes from './Lists.module.css';

const SIGNS = { added: '+', changed: '~', removed: '−' } as const;

/** What a version brought, changed and took away; the words are for those who hear it. */
export function Changed({ version }: { version: ListVersion }): JSX.Element {
  const { t, format } = useText();
  return (
    <span className={`figures ${classes.changes}`}>
      {(['added', 'changed', 'removed'] as const).map((what) => (
        <span key={what} title={t(`screening.changes.${what}`)}>
          <span className="visually-hidden">{t(`screening.changes.${what}`)} </span>
          <bdi dir="ltr">
            <span aria-hidden="true">{SIGNS[what]}</span>
            {format.number(version[what])}
          </bdi>
        </span>
      ))}
    </span>
  );
}
