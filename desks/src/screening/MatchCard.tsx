import { IconCircleDashed, IconUrgent } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import type { Match } from '../api/contract/screening';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { Alignment } from './Alignment';
import { EntryFacts } from './EntryFacts';
import classes from './Match.module.css';
import { Waterfall } from './Waterfall';

interface MatchCardProps {
  /** The name that was asked for, as it was written; empty where a document alone was. */
  asked: string;
  match: Match;
  open: boolean;
}

/** One entry of a list that may be meant: how likely, which list, and why. */
export function MatchCard({ asked, match, open }: MatchCardProps): JSX.Element {
  const { t, format } = useText();
  const [shown, setShown] = useState(open);
  const { version } = match;
  return (
    <article className={classes.match}>
      <header className={classes.head}>
        <h3>
          <Free text={match.listed.text} />
        </h3>
        <BandTag match={match} />
      </header>
      <Row>
        {t('screening.likely', { chance: format.chance(match.probability) })}
        {t('screening.inBits', { bits: format.signed(match.bits) })}
        <Free text={version.title} />
        {t('screening.version', { number: format.number(version.number) })}
        {version.published ? t('screening.publishedOn', { date: version.published }) : null}
      </Row>
      <Free text={match.sentence} block />
      <EntryFacts entry={match.entry} />
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{t('screening.why')}</summary>
        {shown ? (
          <div className={classes.why}>
            {asked ? <Alignment asked={asked} match={match} /> : null}
            <Waterfall match={match} />
          </div>
        ) : null}
      </details>
    </article>
  );
}

/** How strong a match is, in a word and a glyph. */
export function BandTag({ match }: { match: Match }): JSX.Element {
  const { t } = useText();
  const strong = match.band === 'strong';
  return (
    <Tag tone={strong ? 'accent' : 'plain'} glyph={strong ? IconUrgent : IconCircleDashed}>
      {t(`screening.band.${match.band}`)}
    </Tag>
  );
}
