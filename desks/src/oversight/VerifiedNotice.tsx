import type { JSX } from 'react';
import type { Verified } from '../api/contract/oversight';
import { Notice } from '../parts/Notice';
import { useText } from '../text/useText';
import classes from './Oversight.module.css';

/** What the check of the whole log and of the counts found. */
export function VerifiedNotice({ found }: { found: Verified }): JSX.Element {
  const { t, format } = useText();
  if (found.ok) {
    return (
      <Notice title={t('oversight.checked', { count: found.size, took: format.number(found.tookMs) })}>
        <code className={classes.hash}>{found.root}</code>
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={t('oversight.broken')} code="LOG_BROKEN">
      <p>{t('oversight.brokenCure')}</p>
      {found.registerTrue ? null : <p>{t('oversight.miscounted')}</p>}
      <ul>
        {found.problems.map((problem) => (
          <li key={problem.where + problem.code}>
            <code>{`${problem.where} ${problem.code}`}</code>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
