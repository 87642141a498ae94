import { IconBan, IconCircleCheck, IconHandStop } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { ReleaseDecision } from '../api/contract/exchange';
import { ReasonLine } from '../entity/WhyVisible';
import { Tag } from '../parts/Tag';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './ReleaseCard.module.css';

const LOOKS = {
  permit: { tone: 'accent', glyph: IconCircleCheck },
  needs: { tone: 'plain', glyph: IconHandStop },
  deny: { tone: 'danger', glyph: IconBan },
} as const;

/** One item for one partner: the outcome in a word, why, what would cure it, and what binds the recipient. */
export function DecisionLine({ decision }: { decision: ReleaseDecision }): JSX.Element {
  const { t, said, duty } = useText();
  const look = LOOKS[decision.outcome];
  const open = decision.reasons.filter((reason) => !reason.satisfied);
  const copy = decision.obligations.find((obligation) => obligation.code === 'redacted');
  const duties = decision.obligations.filter((obligation) => obligation !== copy);
  const met = decision.reasons.filter((reason) => reason.satisfied);
  return (
    <div className={classes.decision}>
      <div className={classes.decisionHead}>
        <Free text={decision.name || decision.id} />
        <Tag tone={look.tone} glyph={look.glyph}>
          {t(`exchange.outcome.${decision.outcome}`)}
        </Tag>
      </div>
      {open.length > 0 ? (
        <ul className={classes.reasons}>
          {open.map((reason) => (
            <ReasonLine key={reason.code} reason={reason} said={said} />
          ))}
        </ul>
      ) : null}
      {copy ? <p className={classes.copy}>{duty(copy)}</p> : null}
      {duties.length > 0 ? (
        <div className={classes.obligations}>
          <span>{t('exchange.release.obliges')}</span>
          {duties.map((obligation) => (
            <Tag key={obligation.code}>{duty(obligation)}</Tag>
          ))}
        </div>
      ) : null}
      {met.length > 0 ? (
        <details className={classes.satisfied}>
          <summary>{t('exchange.release.rulesMet', { count: met.length })}</summary>
          <ul className={classes.reasons}>
            {met.map((reason) => (
              <ReasonLine key={reason.code} reason={reason} said={said} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
