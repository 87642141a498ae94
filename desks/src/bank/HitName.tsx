import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Fragment, Hit } from '../api/contract/bank';
import { TypeIcon } from '../parts/TypeIcon';
import { Marked } from '../text/Free';
import { useText } from '../text/useText';
import classes from './ResultTable.module.css';
import { wordsIn } from './wordsIn';

interface HitNameProps {
  hit: Hit;
  asOf?: string | undefined;
  question?: string | undefined;
}

/** A hit's kind, name and where the words were found. */
export function HitName({ hit, asOf, question }: HitNameProps): JSX.Element {
  const { named } = useText();
  return (
    <div className={classes.name}>
      <TypeIcon type={hit.type} />
      <div className={classes.words}>
        <Link to="/entity/$id" params={{ id: hit.id }} search={asOf ? { asOf } : {}} className={classes.link}>
          <Snippet fragments={wordsIn(hit.name || hit.id, question)} lang={hit.lang} whole />
        </Link>
        <div className={classes.second}>
          <span className={classes.type}>{named('type', hit.type)}</span>
          <Snippet fragments={hit.snippet} lang={hit.lang} />
        </div>
      </div>
    </div>
  );
}

interface SnippetProps {
  fragments: Fragment[];
  lang?: string | null | undefined;
  /** On as many lines as it needs, not cut to one. */
  whole?: boolean;
}

/** Words around the hits, the hits marked. */
export function Snippet({ fragments, lang, whole }: SnippetProps): JSX.Element {
  let offset = 0;
  return (
    <bdi dir="auto" {...(lang ? { lang } : {})} className={whole ? classes.whole : classes.snippet}>
      {fragments.map((fragment) => {
        const key = offset;
        offset += fragment.text.length + 1;
        return fragment.hit ? (
          <mark key={key}>
            <Marked text={fragment.text} />
          </mark>
        ) : (
          <Marked key={key} text={fragment.text} />
        );
      })}
    </bdi>
  );
}
