import type { JSX } from 'react';
import type { Import } from '../api/contract/imports';
import { useText } from '../text/useText';
import classes from './Imports.module.css';

/** What became of the objects of a file. */
export function ImportCounts({ work }: { work: Import }): JSX.Element {
  const { t } = useText();
  return (
    <ul className={`figures ${classes.counts}`}>
      <li>{t('imports.objects', { count: work.objects })}</li>
      <li>{t('imports.stored', { count: work.stored })}</li>
      {work.known > 0 ? <li>{t('imports.known', { count: work.known })}</li> : null}
      {work.refused > 0 ? (
        <li className={classes.bad}>{t('imports.refused', { count: work.refused })}</li>
      ) : null}
    </ul>
  );
}
