import type { ComponentType, JSX, ReactNode } from 'react';
import classes from './Tag.module.css';

type Tone = 'plain' | 'accent' | 'danger' | 'quiet';

interface TagProps {
  tone?: Tone;
  glyph?: ComponentType<{ size?: number | string; stroke?: number | string }>;
  children: ReactNode;
}

/** A short state or kind in words; the tone only underlines what the word says. */
export function Tag({ tone = 'plain', glyph: Glyph, children }: TagProps): JSX.Element {
  return (
    <span className={classes.tag} data-tone={tone}>
      {Glyph ? <Glyph size={14} stroke={1.8} /> : null}
      {children}
    </span>
  );
}
