import type { JSX } from 'react';
import type { NamePart } from '../api/contract/screening';
import { Marked } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Alignment.module.css';
import { directionOf, type Placed, piecesOf, rowOf, type Side } from './alignment';

export interface Lit {
  part: NamePart;
  pair: number;
}

interface AlignmentRowProps {
  side: Side;
  name: string;
  parts: readonly NamePart[];
  lit: Lit | null;
  light: (lit: Lit | null) => void;
}

/** One name word by word, in its own direction. */
export function AlignmentRow({ side, name, parts, lit, light }: AlignmentRowProps): JSX.Element {
  const { t } = useText();
  return (
    <div className={classes.line}>
      <span className={classes.side}>{t(`screening.side.${side}`)}</span>
      <ol className={classes.row} dir={directionOf(name)}>
        {rowOf(parts, side, name).map((placed, index) => (
          <Word key={index} placed={placed} side={side} lit={lit} light={light} />
        ))}
      </ol>
    </div>
  );
}

interface WordProps extends Pick<AlignmentRowProps, 'side' | 'lit' | 'light'> {
  placed: Placed;
}

function Word({ placed: { part, number, text: written }, side, lit, light }: WordProps): JSX.Element | null {
  const { t, format } = useText();
  const token = part[side];
  if (!token) return null;
  return (
    <li className={classes.word} data-verdict={part.verdict}>
      <bdi className={classes.letters}>
        {piecesOf(written, part.letters, side).map(({ text, weight, pair }, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing only repeats what the table below says.
          <span
            key={index}
            data-weight={weight ?? undefined}
            data-lit={(pair !== null && lit?.part === part && lit.pair === pair) || undefined}
            onMouseEnter={() => light(pair === null ? null : { part, pair })}
            onMouseLeave={() => light(null)}
          >
            <Marked text={text} />
          </span>
        ))}
      </bdi>
      <span className={classes.role}>
        {number === null ? null : <span className={classes.number}>{format.number(number)}</span>}
        {t(`screening.role.${token.role}`, { defaultValue: token.role })}
      </span>
    </li>
  );
}
