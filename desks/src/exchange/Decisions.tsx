import type { JSX } from 'react';
import type { Partner, ReleaseDecision } from '../api/contract/exchange';
import { Monogram } from '../parts/Monogram';
import { useText } from '../text/useText';
import { DecisionLine } from './DecisionLine';
import classes from './ReleaseCard.module.css';

/** The decisions, partner by partner, refusals first. */
export function Decisions(props: {
  decisions: ReleaseDecision[];
  partners: Partner[];
  /** Names of partners, where the whole of them is not at hand. */
  names?: { party: string; name: string }[];
}): JSX.Element {
  const { t } = useText();
  const groups = Object.entries(Object.groupBy(props.decisions, (decision) => decision.partner));
  return (
    <>
      {groups.map(([party, decisions = []]) => {
        const partner =
          props.partners.find((one) => one.party === party || one.id === party) ??
          props.names?.find((one) => one.party === party);
        const permitted = decisions.filter((decision) => decision.outcome === 'permit').length;
        return (
          <section key={party} className={classes.group}>
            <header className={classes.groupHead}>
              <h3>
                <Monogram party={partner ? { party: partner.party, name: partner.name } : party} full />
              </h3>
              <span>{t('exchange.release.getsOf', { count: permitted, total: decisions.length })}</span>
            </header>
            {[...decisions].sort(refusalsFirst).map((decision) => (
              <DecisionLine key={decision.id} decision={decision} />
            ))}
          </section>
        );
      })}
    </>
  );
}

const ORDER = { deny: 0, needs: 1, permit: 2 };

function refusalsFirst(one: ReleaseDecision, other: ReleaseDecision): number {
  return ORDER[one.outcome] - ORDER[other.outcome];
}
