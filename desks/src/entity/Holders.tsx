import type { JSX } from 'react';
import { useLetters } from '../exchange/queries';
import { Monogram } from '../parts/Monogram';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import classes from './EntityInspector.module.css';

/** Which partners were given this item, from the newest letters of the outbox. */
export function Holders({ id }: { id: string }): JSX.Element {
  const { t } = useText();
  const outbox = useLetters('outbox');
  const letters = (outbox.data?.pages ?? []).flatMap((page) => page.items);
  const given = letters.filter(
    (letter) =>
      letter.kind === 'release' && letter.state !== 'refused' && letter.items.some((item) => item.id === id),
  );
  if (outbox.isPending || outbox.error) return <p className={classes.source}>{t('parts.working')}</p>;
  if (given.length === 0) return <p className={classes.source}>{t('entity.nobodyHasIt')}</p>;
  return (
    <ul>
      {given.map((letter) => (
        <li key={letter.envelopeId} className={classes.holder}>
          <Monogram party={letter.partner} full />
          <Ago moment={letter.createdAt} />
        </li>
      ))}
    </ul>
  );
}
