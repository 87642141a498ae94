import { Tooltip } from '@mantine/core';
import type { JSX } from 'react';
import type { BriefRequest } from '../api/contract/requests';
import { Tag } from '../parts/Tag';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import { isOpen } from './states';

/** When the answer is due: soon, over, or standing still while a court decides. */
export function TimeLeft({ request }: { request: BriefRequest }): JSX.Element | null {
  const { t } = useText();
  if (!request.dueAt || !isOpen(request.state)) return null;
  if (request.suspendedAt) {
    return (
      <Tooltip label={t('requests.stillWhy')}>
        <span>
          <Tag>{t('requests.still')}</Tag>
        </span>
      </Tooltip>
    );
  }
  return (
    <Tag tone={request.overdue ? 'danger' : request.urgent ? 'accent' : 'plain'}>
      {t(request.overdue ? 'requests.overdue' : 'requests.due')} <Ago moment={request.dueAt} />
    </Tag>
  );
}
