import type { JSX } from 'react';
import type { PartnerCount } from '../api/contract/oversight';
import { Scroller } from '../parts/Scroller';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Oversight.module.css';
import type { Behind } from './queries';

const COLUMNS = [
  'releases',
  'permitted',
  'withheld',
  'refusals',
  'received',
  'warnedIt',
  'warnedUs',
  'recalls',
  'requests',
] as const;

/** What went to each partner, what did not, and what came; its name opens the acts. */
export function PartnerTable(props: {
  partners: PartnerCount[];
  open: (behind: Behind) => void;
}): JSX.Element {
  const { t, format } = useText();
  return (
    <Scroller label={t('oversight.byPartner')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('oversight.partner')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`oversight.with.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.partners.map((one) => (
            <tr key={one.partner.party}>
              <th scope="row">
                <button
                  type="button"
                  className={classes.number}
                  onClick={() => props.open({ partner: one.partner.party })}
                >
                  <Free text={one.partner.name} />
                </button>
              </th>
              {COLUMNS.map((column) => (
                <td key={column} className="figures">
                  {format.number(one[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
