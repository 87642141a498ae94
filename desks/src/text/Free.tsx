import { Fragment, type JSX } from 'react';
import { pieces } from './bidi';
import classes from './Free.module.css';

interface FreeProps {
  text: string;
  lang?: string | null | undefined;
  className?: string | undefined;
  /** A paragraph takes its own line and direction; without it the text sits inside a line. */
  block?: boolean;
}

/** Text that a person or a machine wrote elsewhere: in its own direction, its direction controls visible. */
export function Free({ text, lang, className, block }: FreeProps): JSX.Element {
  const Tag = block ? 'p' : 'bdi';
  const names = [className, block ? classes.block : undefined].filter(Boolean).join(' ');
  return (
    <Tag dir="auto" {...(lang ? { lang } : {})} className={names || undefined}>
      <Marked text={text} />
    </Tag>
  );
}

/** The text itself with marks in place of direction controls. */
export function Marked({ text }: { text: string }): JSX.Element {
  const parts = pieces(text);
  if (parts.length === 1 && !parts[0]?.control) return <>{text}</>;
  let offset = 0;
  return (
    <>
      {parts.map((part) => {
        const key = offset;
        offset += part.text.length;
        if (!part.control) return <Fragment key={key}>{part.text}</Fragment>;
        return (
          <span key={key} className={classes.control}>
            {part.text}
          </span>
        );
      })}
    </>
  );
}
