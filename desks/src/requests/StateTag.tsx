import type { JSX } from 'react';
import type { BriefRequest } from '../api/contract/requests';
import { Tag } from '../parts/Tag';
import { useText } from '../text/useText';

/** Where a request stands, in words. */
export function StateTag({ request }: { request: BriefRequest }): JSX.Element {
  const { t } = useText();
  const tone = request.state === 'refused' ? 'danger' : request.waitsFor === 'us' ? 'accent' : 'quiet';
  return <Tag tone={tone}>{t(`requests.state.${request.state}`)}</Tag>;
}
