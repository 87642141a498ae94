import type { JSX, ReactNode } from 'react';
import type { Charter } from '../api/contract/spaces';
import { MarkingChip } from '../parts/MarkingChip';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Spaces.module.css';

/** What a charter says, in words. */
export function CharterFacts({ charter }: { charter: Charter }): JSX.Element {
  const { t, named, duty, format } = useText();
  const fact = (name: string, value: ReactNode): JSX.Element => (
    <div>
      <dt>{t(`spaces.fact.${name}`)}</dt>
      <dd>{value}</dd>
    </div>
  );
  const any = charter.types.includes('*');
  return (
    <dl className={classes.content}>
      {fact('event', <Free text={charter.event} block />)}
      {fact('purpose', named('purpose', charter.purpose))}
      {fact(
        'types',
        any ? t('spaces.anyType') : format.list(charter.types.map((type) => named('type', type))),
      )}
      {fact('marking', <MarkingChip marking={charter.marking} />)}
      {fact(
        'conditions',
        charter.conditions.length > 0 ? (
          <ul className={classes.duties}>
            {charter.conditions.map((one) => (
              <li key={one.code}>{duty(one)}</li>
            ))}
          </ul>
        ) : (
          t('spaces.noCondition')
        ),
      )}
      {fact('replay', t(`spaces.replay.${charter.replay}`))}
      {fact('languages', format.list(charter.languages.map((code) => t(`spaces.language.${code}`))))}
      {fact('sunset', <At moment={charter.sunset} />)}
    </dl>
  );
}
