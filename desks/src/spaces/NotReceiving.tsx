import type { JSX } from 'react';
import type { SpaceMember } from '../api/contract/spaces';
import { Monogram } from '../parts/Monogram';
import { useText } from '../text/useText';
import classes from './Spaces.module.css';

/** The members to whom nothing can be released in the space now, each with the reason. */
export function NotReceiving({ roster }: { roster: SpaceMember[] }): JSX.Element | null {
  const { t } = useText();
  const some = roster.filter((member) => member.named && !member.receives);
  if (some.length === 0) return null;
  const reasonOf = ({ answer, proven }: SpaceMember): string => {
    if (answer !== 'signed') return t(`spaces.answer.${answer ?? 'none'}`);
    return proven ? t('spaces.otherVersion') : t('spaces.leadsWord');
  };
  return (
    <div>
      <p className={classes.quiet}>{t('spaces.cannotReceive')}</p>
      <ul className={classes.named}>
        {some.map((member) => (
          <li key={member.party}>
            <Monogram party={{ party: member.party, name: member.name }} full />
            <span className={classes.quiet}>{reasonOf(member)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
