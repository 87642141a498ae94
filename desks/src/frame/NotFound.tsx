import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { Empty } from '../parts/Empty';
import { useText } from '../text/useText';

/** An address that leads nowhere. */
export function NotFound(): JSX.Element {
  const { t } = useText();
  return (
    <Empty
      glyph={IconMapOff}
      title={t('frame.notFound')}
      action={<Button renderRoot={(props) => <Link to="/" {...props} />}>{t('frame.toFirst')}</Button>}
    >
      {t('frame.notFoundCure')}
    </Empty>
  );
}
