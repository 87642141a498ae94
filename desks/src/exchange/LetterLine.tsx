import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconFileText,
  IconFlagCheck,
  IconKey,
  IconMessage2,
  IconMessageQuestion,
  IconReportAnalytics,
  IconSend2,
  IconUserQuestion,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import type { Letter } from '../api/contract/exchange';
import { ItemList } from '../parts/ItemList';
import { Monogram } from '../parts/Monogram';
import { Tag } from '../parts/Tag';
import { RemarksCard } from '../remarks/RemarksCard';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import { Journey } from './Journey';
import classes from './Letters.module.css';
import type { Box } from './queries';
import { RecallCard } from './RecallCard';

const GLYPHS = {
  release: IconSend2,
  'tip-off': IconAlertTriangle,
  recall: IconArrowBackUp,
  'recall-progress': IconArrowBackUp,
  'consent-request': IconUserQuestion,
  'consent-answer': IconUserQuestion,
  outcome: IconFlagCheck,
  agreement: IconFileText,
  request: IconMessageQuestion,
  'request-step': IconMessageQuestion,
  space: IconUsersGroup,
  remark: IconMessage2,
  statement: IconReportAnalytics,
  keys: IconKey,
};

/** What brings items, and what is said about them. */
const SPOKEN_OF: readonly Letter['kind'][] = ['release', 'tip-off', 'remark'];

/** One letter: what it is, with whom, how far it got, and what it carries. */
export function LetterLine({ letter, box }: { letter: Letter; box: Box }): JSX.Element {
  const { t, duty } = useText();
  const [recalling, setRecalling] = useState(false);
  const [talking, setTalking] = useState(false);
  const talkable = SPOKEN_OF.includes(letter.kind) && letter.state !== 'refused';
  const Glyph = GLYPHS[letter.kind] ?? IconSend2;
  const recallable =
    box === 'outbox' &&
    letter.kind === 'release' &&
    letter.state !== 'refused' &&
    letter.items.some((item) => !item.recalled);
  return (
    <li className={classes.letter}>
      <span className={classes.glyph}>
        <Glyph size={18} stroke={1.6} aria-hidden="true" className="mirrored" />
      </span>
      <div className={classes.body}>
        <p className={classes.first}>
          <b>{t(`exchange.kind.${letter.kind}`)}</b>
          <span className={classes.with}>
            {box === 'outbox' ? t('exchange.to') : t('exchange.from')}{' '}
            <Monogram party={{ party: letter.partner, name: letter.partnerName ?? letter.partner }} full />
          </span>
          <Tag
            tone={
              letter.state === 'refused' ? 'danger' : letter.state === 'acknowledged' ? 'accent' : 'plain'
            }
          >
            {t(`exchange.state.${letter.state}`)}
          </Tag>
        </p>
        {letter.items.length > 0 ? (
          <ItemList
            items={letter.items}
            more={(item) => (
              <>
                {item.recalled ? <Tag tone="danger">{t('exchange.recalled')}</Tag> : null}
                {item.superseded && !item.recalled ? <Tag>{t('recalls.effect.superseded')}</Tag> : null}
                {item.restricted && !item.recalled ? <Tag>{t('recalls.effect.restricted')}</Tag> : null}
                {item.refusedCode ? <code>{item.refusedCode}</code> : null}
              </>
            )}
          />
        ) : null}
        {letter.conditions && letter.conditions.length > 0 ? (
          <div className={classes.conditions}>
            {letter.conditions.map((condition) => (
              <Tag key={condition.code}>{duty(condition)}</Tag>
            ))}
          </div>
        ) : null}
        <Journey letter={letter} saves={box === 'outbox'} />
      </div>
      <div className={classes.end}>
        <Ago moment={letter.createdAt} />
        {talkable ? (
          <Button size="compact-sm" variant="subtle" onClick={() => setTalking(true)}>
            {t('remarks.open')}
          </Button>
        ) : null}
        {recallable ? (
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setRecalling(true)}>
            {t('exchange.recall.open')}
          </Button>
        ) : null}
      </div>
      {talking ? <RemarksCard letter={letter} box={box} close={() => setTalking(false)} /> : null}
      {recalling ? <RecallCard letter={letter} close={() => setRecalling(false)} /> : null}
    </li>
  );
}
