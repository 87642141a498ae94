import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { useSpace } from './queries';

/** Says under which space something goes, with the way there. */
export function UnderSpace({ id }: { id: string }): JSX.Element | null {
  const { t } = useText();
  const space = useSpace(id).data;
  if (!space) return null;
  return (
    <span>
      {t('spaces.under')}{' '}
      <Link to="/spaces/$id" params={{ id }}>
        <Free text={space.title} />
      </Link>
    </span>
  );
}
