import type { JSX } from 'react';
import type { Entry } from '../api/contract/screening';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Match.module.css';

const NAMES = 8;

/** What the list says of the entry, as its publisher wrote it. */
export function EntryFacts({ entry }: { entry: Entry }): JSX.Element {
  const { t, format } = useText();
  const facts: [string, readonly string[]][] = [
    ['names', entry.names.slice(0, NAMES).map((name) => name.text)],
    ['births', entry.births],
    ['nationalities', entry.nationalities],
    ['documents', entry.documents],
  ];
  const rest = entry.names.length - NAMES;
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('screening.entry.kind')}</dt>
        <dd>
          {t(`screening.kinds.${entry.kind}`, { defaultValue: entry.kind })}
          {entry.gender ? ` · ${t(`screening.genders.${entry.gender}`, { defaultValue: entry.gender })}` : ''}
        </dd>
      </div>
      <div>
        <dt>{t('screening.entry.id')}</dt>
        <dd>
          <bdi dir="ltr" className="code">
            {entry.id}
          </bdi>
        </dd>
      </div>
      {facts.map(([fact, values]) =>
        values.length > 0 ? (
          <div key={fact}>
            <dt>{t(`screening.entry.${fact}`)}</dt>
            {values.map((value) => (
              <dd key={value}>
                <Free text={value} />
              </dd>
            ))}
            {fact === 'names' && rest > 0 ? (
              <dd>{t('screening.moreNames', { number: format.number(rest) })}</dd>
            ) : null}
          </div>
        ) : null,
      )}
    </dl>
  );
}
