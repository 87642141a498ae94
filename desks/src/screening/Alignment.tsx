import { type JSX, useState } from 'react';
import type { Match, NamePart } from '../api/contract/screening';
import { useText } from '../text/useText';
import classes from './Alignment.module.css';
import { AlignmentRow, type Lit } from './AlignmentRow';
import { PartTable } from './PartTable';

const WEIGHTS = ['for', 'little', 'against'] as const;

/** The name asked for above the listed one, what stands for what, and the words that only one of them has. */
export function Alignment({ asked, match }: { asked: string; match: Match }): JSX.Element {
  const { t } = useText();
  const [lit, setLit] = useState<Lit | null>(null);
  const { parts } = match;
  const common = { parts, lit, light: setLit };
  return (
    <section className={classes.alignment}>
      <h4>{t('screening.alignment')}</h4>
      <AlignmentRow side="asked" name={asked} {...common} />
      <AlignmentRow side="listed" name={match.listed.text} {...common} />
      <Difference parts={parts} />
      <p className={classes.legend}>
        {WEIGHTS.map((weight) => (
          <span key={weight} className={classes.key}>
            <span data-weight={weight}>{t(`screening.weight.${weight}`)}</span>
          </span>
        ))}
      </p>
      <PartTable parts={parts} />
    </section>
  );
}

/** What contradicts and what one of the names does not have, said in words. */
function Difference({ parts }: { parts: readonly NamePart[] }): JSX.Element | null {
  const { t, format } = useText();
  const against = parts.filter((part) => part.verdict === 'contradicts');
  const only = (side: 'asked' | 'listed'): string[] =>
    parts.flatMap((part) => (part.verdict === 'omitted' && part[side] ? [part[side].text] : []));
  const lines = [
    ...against.map((part) =>
      t('screening.contradicts', { asked: part.asked?.text ?? '', listed: part.listed?.text ?? '' }),
    ),
    ...(only('asked').length > 0 ? [t('screening.onlyAsked', { words: format.list(only('asked')) })] : []),
    ...(only('listed').length > 0 ? [t('screening.onlyListed', { words: format.list(only('listed')) })] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={classes.difference}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
