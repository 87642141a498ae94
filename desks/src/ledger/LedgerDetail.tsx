import type { JSX } from 'react';
import type { LedgerMonth } from '../api/contract/ledger';
import { RequestTable } from '../oversight/RequestTable';
import { useText } from '../text/useText';
import classes from './Ledger.module.css';
import { LetterCounts } from './LetterCounts';
import { StatementPart } from './StatementPart';
import { Words } from './Words';

/** Everything the ledger knows of one partner and month. */
export function LedgerDetail({ row }: { row: LedgerMonth }): JSX.Element {
  const { t, format } = useText();
  const { quality } = row;
  const { recalls, warnedUs } = quality;
  return (
    <div className={classes.detail}>
      <StatementPart row={row} />
      {row.canEnforce ? (
        <LetterCounts row={row} />
      ) : (
        <section>
          <h3>{t('ledger.handedOut')}</h3>
          <p>{t('ledger.handedOutItems', { count: quality.handedOut })}</p>
        </section>
      )}
      <section>
        <h3>{t('ledger.verdicts')}</h3>
        <Words title={t('ledger.given')} counts={quality.given} />
        <Words title={t('ledger.theirWord')} counts={quality.received} />
        {warnedUs.warnings > 0 ? (
          <p>
            {t('ledger.weRead', {
              part: format.number(warnedUs.acknowledged),
              whole: format.number(warnedUs.warnings),
            })}
          </p>
        ) : null}
        {recalls.received > 0 ? (
          <p>
            {t('ledger.weRecalled', {
              part: format.number(recalls.carriedOut),
              whole: format.number(recalls.received),
            })}
          </p>
        ) : null}
        <p className={classes.note}>{t('ledger.advice')}</p>
      </section>
      {quality.requests.length > 0 ? (
        <section className={classes.wide}>
          <h3>{t('oversight.rfiRequests')}</h3>
          <RequestTable requests={quality.requests} />
        </section>
      ) : null}
    </div>
  );
}
