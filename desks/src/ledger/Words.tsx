import type { JSX } from 'react';
import { useText } from '../text/useText';
import classes from './Ledger.module.css';

/** What one side said that answers and warnings were good for, by word; nothing where it said nothing. */
export function Words(props: { title: string; counts: Record<string, number> }): JSX.Element | null {
  const { t, format } = useText();
  const words = Object.entries(props.counts);
  if (words.length === 0) return null;
  return (
    <dl className={classes.words}>
      <dt>{props.title}</dt>
      {words.map(([code, count]) => (
        <dd key={code}>
          {t(`requests.feedback.${code}`, {
            defaultValue: t(`tipoffs.result.${code}`, { defaultValue: code }),
          })}{' '}
          <span className="figures">{format.number(count)}</span>
        </dd>
      ))}
    </dl>
  );
}
