import type { JSX } from 'react';
import { directionOf } from '../text/i18n';
import { useText } from '../text/useText';
import classes from './Partners.module.css';

/** The fingerprint as words to read aloud, numbered so that neither side loses its place. */
export function Fingerprint({ words, fingerprint }: { words: string[]; fingerprint: string }): JSX.Element {
  const { t, format, language } = useText();
  return (
    <div>
      <ol className={classes.words} dir={directionOf(language)} aria-label={t('partners.words')}>
        {words.map((word, index) => (
          <li key={`${index}-${word}`}>
            <span className="figures">{format.number(index + 1)}</span>
            <b>{word}</b>
          </li>
        ))}
      </ol>
      <p className={classes.print}>
        <code>{fingerprint}</code>
      </p>
    </div>
  );
}
