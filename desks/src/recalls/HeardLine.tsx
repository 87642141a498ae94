import { IconArrowBackUp } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { HeardRecall } from '../api/contract/recalls';
import { Monogram } from '../parts/Monogram';
import { Tag } from '../parts/Tag';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import classes from './Recalls.module.css';

/** What a partner called back here: what was done, of how many items. */
export function HeardLine({ heard }: { heard: HeardRecall }): JSX.Element {
  const { t } = useText();
  return (
    <li className={classes.line}>
      <IconArrowBackUp size={18} stroke={1.6} aria-hidden="true" className="mirrored" />
      <div className={classes.words}>
        <p className={classes.first}>
          <b>{t(`recalls.effect.${heard.effect}`)}</b>
          <Monogram party={{ party: heard.partner, name: heard.partnerName }} full />
          {heard.effect === 'restricted' ? (
            <Tag tone={heard.lifted ? 'quiet' : 'danger'}>
              {t(heard.lifted ? 'recalls.effect.lifted' : 'recalls.holds')}
            </Tag>
          ) : null}
          {heard.uses === 'evidence' ? <Tag tone="quiet">{t('recalls.evidenceOpen')}</Tag> : null}
        </p>
        <div className={classes.facts}>{t('recalls.heardItems', { count: heard.items })}</div>
      </div>
      <Ago moment={heard.heardAt} />
    </li>
  );
}
