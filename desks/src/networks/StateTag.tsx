import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleOff,
  IconHourglass,
  IconProgress,
} from '@tabler/icons-react';
import type { JSX } from 'react';
import type { Scenario } from '../api/contract/scenarios';
import { Tag } from '../parts/Tag';
import { useText } from '../text/useText';

const GLYPHS = {
  waiting: IconHourglass,
  reading: IconProgress,
  computing: IconProgress,
  done: IconCircleCheck,
  cancelled: IconCircleOff,
  interrupted: IconAlertTriangle,
  failed: IconAlertTriangle,
} as const;

/** Where a scenario stands, in a word and a sign. */
export function StateTag({ state }: Pick<Scenario, 'state'>): JSX.Element {
  const { t } = useText();
  const tone = state === 'failed' ? 'danger' : state === 'done' ? 'accent' : 'quiet';
  return (
    <Tag tone={tone} glyph={GLYPHS[state]}>
      {t(`networks.state.${state}`)}
    </Tag>
  );
}
