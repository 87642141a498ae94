import type { JSX } from 'react';
import type { CurvePoint } from '../api/contract/scenarios';
import { useText } from '../text/useText';
import { isBounded } from './remainder';

/** What would remain together, with its interval, or a word that none was computed. */
export function Sentence({ point }: { point: CurvePoint }): JSX.Element {
  const { t, format } = useText();
  const remaining = format.share(point.remaining);
  const removed = t('networks.afterSteps', { count: point.removed });
  return (
    <p role="status">
      {isBounded(point)
        ? t('networks.remains', {
            removed,
            remaining,
            low: format.share(point.low),
            high: format.share(point.high),
          })
        : t('networks.remainsBare', { removed, remaining })}
    </p>
  );
}
