import type { JSX } from 'react';
import type { Change } from '../../api/contract/change';
import { isolated } from '../../text/bidi';
import { useText } from '../../text/useText';
import { leadingIn } from './lanes';

/** One slice in words: when, how much was collected, and who leads in what share of the worlds. */
export function SliceWords({ change, at }: { change: Change; at: number }): JSX.Element | null {
  const { t, format } = useText();
  const slice = change.slices[at];
  if (!slice) return null;
  const leading = leadingIn(change, at).map(({ name, share }) =>
    t('timeline.leads', { name: isolated(name), share: format.share(share) }),
  );
  const others = t('timeline.othersLead', { share: format.share(slice.others) });
  return (
    <p role="status">
      {t('timeline.sliceOf', {
        number: format.number(at + 1),
        of: format.number(change.slices.length),
        from: format.date(new Date(slice.from)),
        to: format.date(new Date(Date.parse(slice.to) - 1)),
      })}{' '}
      {t('timeline.sliceFacts', {
        ties: format.number(slice.ties),
        statements: format.number(slice.statements),
        coverage: format.share(slice.coverage),
      })}{' '}
      {slice.ties === 0
        ? t('timeline.nobody')
        : format.list(slice.others >= 0.005 ? [...leading, others] : leading)}
    </p>
  );
}
