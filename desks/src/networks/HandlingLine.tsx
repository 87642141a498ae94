import type { JSX, ReactNode } from 'react';
import type { Told } from '../api/contract/scenarios';
import { MarkingChip } from '../parts/MarkingChip';
import { Row } from '../parts/Row';
import { useText } from '../text/useText';
import classes from './Networks.module.css';

/** The strictest handling of all that was used, what is withheld, and what may be done with it. */
export function HandlingLine({ told, children }: { told: Told; children?: ReactNode }): JSX.Element {
  const { t, duty, format } = useText();
  const date = (moment: string): string => format.date(new Date(moment));
  const { handling, withheld } = told;
  return (
    <div className={classes.handling}>
      <div className={classes.facts}>
        {told.marking ? <MarkingChip marking={told.marking} /> : null}
        <Row>
          {t('networks.strictest')}
          {handling?.pap ?? null}
          {handling?.codes.join(', ') || null}
          {...(handling?.conditions ?? []).map(duty)}
          {handling?.reviewBy ? t('networks.reviewBy', { date: date(handling.reviewBy) }) : null}
          {handling?.deleteAfter ? t('networks.deleteAfter', { date: date(handling.deleteAfter) }) : null}
        </Row>
      </div>
      {withheld.nodes > 0 ? (
        <p className={classes.note}>{t('networks.withheld', { count: withheld.nodes })}</p>
      ) : null}
      {children}
    </div>
  );
}
