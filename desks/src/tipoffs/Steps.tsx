import { IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { TipOff } from '../api/contract/exchange';
import { ROLES } from '../frame/desks';
import { useSession } from '../session/session';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Steps.module.css';

/** How far a warning got, with the time of each step; climbing shows between delivery and acknowledgement. */
export function Steps({ tipOff }: { tipOff: TipOff }): JSX.Element {
  const { t, format, named } = useText();
  const { account } = useSession();
  // Here it is an account, told only to its owner; at the sender it is the role of whoever saw it.
  const byWhom = (by: string | null | undefined): string | null => {
    if (!by) return null;
    if (by === account.id) return t('people.you');
    return ROLES.includes(by) ? named('role', by) : null;
  };
  const clock = (moment: string): string => format.time(new Date(moment));
  const steps: {
    key: string;
    word: string;
    at: string | null | undefined;
    by?: string | null | undefined;
  }[] = [
    { key: 'sent', word: t('tipoffs.step.sent'), at: tipOff.sentAt },
    { key: 'delivered', word: t('tipoffs.step.delivered'), at: tipOff.deliveredAt },
    ...tipOff.escalation.map(({ level, levelCode, at }) => ({
      key: `climb-${level}`,
      word: t('tipoffs.step.climbed', {
        level: t(`tipoffs.level.${levelCode ?? level}`, { defaultValue: format.number(level) }),
      }),
      at,
    })),
    {
      key: 'seen',
      word: t('tipoffs.step.acknowledged'),
      at: tipOff.acknowledgedAt,
      by: byWhom(tipOff.acknowledgedBy),
    },
    {
      key: 'outcome',
      word: t('tipoffs.step.outcome'),
      at: tipOff.outcome ? (tipOff.outcome.at ?? '') : null,
    },
  ];
  return (
    <ol className={classes.steps}>
      {steps.map((step) => (
        <li key={step.key} data-done={step.at !== null && step.at !== undefined}>
          <span className={classes.dot}>
            {step.at !== null && step.at !== undefined ? <IconCheck size={12} aria-hidden="true" /> : null}
          </span>
          <span>{step.word}</span>
          {step.at ? <span className="figures">{clock(step.at)}</span> : null}
          {step.by ? <Free text={step.by} /> : null}
        </li>
      ))}
    </ol>
  );
}
