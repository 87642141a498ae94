import { IconScale } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useText } from '../text/useText';
import { useConsultation } from './consultation';
import classes from './StatePurpose.module.css';
import { useSession } from './session';

/** Asks once what somebody works for, before any content is read: a purpose that is guessed is none. */
export function StatePurpose(): JSX.Element {
  const { t, named } = useText();
  const { purposes } = useSession();
  const { set } = useConsultation();
  const codes = purposes.map(({ code }) => code);
  const tops = codes.filter((code) => !code.includes('.'));
  return (
    <div className={classes.place}>
      <IconScale size={32} stroke={1.4} aria-hidden="true" />
      <h1>{t('session.purposeTitle')}</h1>
      <p className={classes.why}>{t('session.purposeWhy')}</p>
      <ul className={classes.purposes}>
        {tops.map((top) => (
          <li key={top}>
            <button type="button" className={classes.top} onClick={() => set({ purpose: top })}>
              {named('purpose', top)}
            </button>
            <ul className={classes.below}>
              {codes
                .filter((code) => code.startsWith(`${top}.`))
                .map((code) => (
                  <li key={code}>
                    <button type="button" className={classes.one} onClick={() => set({ purpose: code })}>
                      {named('purpose', code)}
                    </button>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
