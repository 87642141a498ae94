import type { JSX } from 'react';
import type { Outlook } from '../api/contract/scenarios';
import { useText } from '../text/useText';
import classes from './Networks.module.css';

/** What missing data do to the figures, and the part that no plan can reach because nobody sees it. */
export function OutlookFacts({ outlook }: { outlook: Outlook }): JSX.Element {
  const { t, format } = useText();
  return (
    <div className={classes.explanation}>
      <p>
        {t('networks.outlook', {
          worlds: format.number(outlook.worlds),
          ties: format.share(outlook.missingTies),
          nodes: format.share(outlook.missingNodes),
          low: format.share(outlook.low),
          level: format.share(outlook.level),
          middle: format.share(outlook.middle),
          high: format.share(outlook.high),
        })}
      </p>
      <p>
        <b>{t('networks.unseen', { share: format.share(outlook.unseen) })}</b> {t('networks.unseenMeans')}
      </p>
    </div>
  );
}
