import { IconCheck, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { Reason } from '../api/contract/common';
import { useText } from '../text/useText';
import classes from './WhyVisible.module.css';

/** Every rule the gate asked, whether it was satisfied, and on what legal ground. */
export function WhyVisible({ reasons }: { reasons: Reason[] }): JSX.Element {
  const { said } = useText();
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason) => (
        <ReasonLine key={reason.code} reason={reason} said={said} />
      ))}
    </ul>
  );
}

/** One rule in the reader's language; an unsatisfied one also says what would cure it. */
export function ReasonLine(props: { reason: Reason; said: (spoken: Reason['text']) => string }): JSX.Element {
  const { reason, said } = props;
  const Glyph = reason.satisfied ? IconCheck : IconX;
  return (
    <li className={classes.reason} data-satisfied={reason.satisfied}>
      <Glyph size={16} aria-hidden="true" />
      <div>
        <p>{said(reason.text)}</p>
        {!reason.satisfied && reason.cure ? <p className={classes.cure}>{said(reason.cure)}</p> : null}
        <p className={classes.legal}>
          <code>{reason.code}</code>
          {reason.legalReference ? <bdi>{reason.legalReference}</bdi> : null}
        </p>
      </div>
    </li>
  );
}
