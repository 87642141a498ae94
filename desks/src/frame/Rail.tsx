import { IconKeyboard } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import { desksOf } from './desks';
import classes from './Rail.module.css';
import { useWaiting } from './waiting';

/** Glyphs that point somewhere. */
const MIRRORED = new Set<string>(['outbox', 'imports']);

/** The desks this role has: a rail at the start side, a thumb bar on a phone. */
export function Rail({ openHelp }: { openHelp: () => void }): JSX.Element {
  const { t, format } = useText();
  const { acting } = useConsultation();
  const waiting = useWaiting();
  return (
    <nav className={classes.rail} aria-label={t('frame.desks')}>
      <ul className={classes.list}>
        {desksOf(acting).map(({ name, path, glyph: Glyph }) => (
          <li key={name}>
            <Link to={path} className={classes.link} activeProps={{ 'data-active': true }}>
              <Glyph
                size={20}
                stroke={1.6}
                className={MIRRORED.has(name) ? 'mirrored' : undefined}
                aria-hidden="true"
              />
              <span className={classes.word}>{t(`frame.desk.${name}`)}</span>
              {waiting[name] ? (
                <span className={classes.count}>
                  <span className="figures">{format.number(waiting[name] ?? 0)}</span>
                  <span className="visually-hidden">{t('frame.waiting')}</span>
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
      <button type="button" className={classes.help} onClick={openHelp}>
        <IconKeyboard size={20} stroke={1.6} aria-hidden="true" />
        <span className={classes.word}>{t('frame.keyboard')}</span>
      </button>
    </nav>
  );
}
