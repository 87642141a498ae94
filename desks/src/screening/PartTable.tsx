import type { JSX } from 'react';
import type { NamePart, NameToken } from '../api/contract/screening';
import { Scroller } from '../parts/Scroller';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Alignment.module.css';

/** The same in figures: word beside word with its bits, and the letters that stand for each other. */
export function PartTable({ parts }: { parts: readonly NamePart[] }): JSX.Element {
  const { t, format } = useText();
  return (
    <details className={classes.details}>
      <summary>{t('screening.inFigures')}</summary>
      <Scroller label={t('screening.inFigures')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('screening.side.asked')}</th>
              <th scope="col">{t('screening.side.listed')}</th>
              <th scope="col">{t('screening.verdict')}</th>
              <th scope="col">{t('screening.bits')}</th>
              <th scope="col">{t('screening.letters')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part, index) => (
              <tr key={index}>
                <td>{said(part.asked)}</td>
                <td>{said(part.listed)}</td>
                <td>{t(`screening.part.${part.verdict}`)}</td>
                <td className="figures">
                  <bdi dir="ltr">{format.signed(part.bits)}</bdi>
                </td>
                <td>
                  {part.letters.map((pair, at) => (
                    <bdi key={at} dir="ltr" className={`figures ${classes.pair}`}>
                      <bdi>{pair.asked || '∅'}</bdi> – <bdi>{pair.listed || '∅'}</bdi>{' '}
                      {format.signed(pair.bits)}
                    </bdi>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </details>
  );
}

function said(token: NameToken | null): JSX.Element | string {
  return token ? <Free text={token.text} /> : '–';
}
