import { IconKeyboard } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { type JSX, useEffect, useRef } from 'react';
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
  const list = useRef<HTMLUListElement>(null);
  const place = useLocation({ select: ({ pathname }) => pathname });
  useEffect(() => {
    const bar = list.current;
    if (!bar || !place) return;
    const turned = new ResizeObserver(() => show(bar));
    turned.observe(bar);
    return () => turned.disconnect();
  }, [place]);
  return (
    <nav className={classes.rail} aria-label={t('frame.desks')}>
      <ul ref={list} className={classes.list}>
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

/** A thumb bar holds more desks than fit: the one people are at must be in sight. */
function show(list: HTMLUListElement): void {
  const active = list.querySelector('[data-active]')?.closest('li');
  if (!active || list.scrollWidth <= list.clientWidth) return;
  const bar = list.getBoundingClientRect();
  const tab = active.getBoundingClientRect();
  list.scrollBy({ left: tab.left + tab.width / 2 - (bar.left + bar.width / 2) });
}
