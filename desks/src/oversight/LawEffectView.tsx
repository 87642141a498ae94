import type { UseQueryResult } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { LawEffect } from '../api/contract/oversight';
import { ReasonLine } from '../entity/WhyVisible';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Oversight.module.css';
import { useEffectOf } from './queries';

const MOST = 50;

/** Which releases of the last quarter of a year a text decides otherwise than the one before it. */
export function LawEffectView({ digest }: { digest: string }): JSX.Element {
  return <EffectView effect={useEffectOf(digest, true)} />;
}

/** Past releases decided again: how many come out otherwise, and which. */
export function EffectView({ effect }: { effect: UseQueryResult<LawEffect> }): JSX.Element {
  const { t, said, named, format } = useText();
  if (effect.isPending) return <Working />;
  if (effect.error) return <Fault fault={effect.error} again={() => void effect.refetch()} />;
  const found = effect.data;
  const outcome = (code: string): string => t(`exchange.outcome.${code as 'permit' | 'needs' | 'deny'}`);
  return (
    <section className={classes.effect} aria-label={t('oversight.effect')}>
      <p>
        <b>{t('oversight.wouldChange', { count: found.changed, all: format.number(found.decisions) })}</b>
      </p>
      <ul>
        {Object.entries(found.changes).map(([change, count]) => {
          const [before = '', after = ''] = change.split(' → ');
          return (
            <li key={change}>
              {t('oversight.fromTo', {
                before: outcome(before),
                after: outcome(after),
                n: format.number(count),
              })}
            </li>
          );
        })}
      </ul>
      {found.items.length > 0 ? (
        <details>
          <summary>{t('oversight.which')}</summary>
          <ul className={classes.list}>
            {found.items.slice(0, MOST).map((item, index) => (
              <li key={`${item.leaf} ${index}`} className={classes.act}>
                <p>
                  {named('type', item.type)} · <Free text={item.partner} /> · <At moment={item.decidedAt} /> ·{' '}
                  {t('oversight.leaf', { number: format.number(item.leaf) })}
                </p>
                <ul>
                  {(item.after.reasons.length > 0 ? item.after : item.before).reasons.map((reason) => (
                    <ReasonLine key={reason.code} reason={reason} said={said} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
