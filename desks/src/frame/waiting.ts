import { useQuery } from '@tanstack/react-query';
import type { Page } from '../api/contract/common';
import { type Import, isRunning } from '../api/contract/imports';
import { node } from '../api/node';
import { useReleaseProposals } from '../approvals/queries';
import { useStanding } from '../emergency/queries';
import { useProposals } from '../people/queries';
import { useRequests } from '../requests/queries';
import { useConsultation } from '../session/consultation';
import { useSpaces } from '../spaces/queries';
import { useTipOffs } from '../tipoffs/queries';
import { type DeskName, desksOf, maySend, readsContent } from './desks';

/** What waits for a person, by desk: unacknowledged tip-offs, requests, releases and accounts to approve, emergencies to review, running imports. */
export function useWaiting(): Partial<Record<DeskName, number>> {
  const { acting, purpose } = useConsultation();
  const tipOffs = useTipOffs('in', readsContent(acting) && purpose !== '');
  const proposals = useReleaseProposals(maySend(acting) && purpose !== '');
  const requests = useRequests(maySend(acting) && purpose !== '');
  const spaces = useSpaces(maySend(acting));
  const standing = useStanding(acting.includes('oversight'));
  const imports = useQuery({
    queryKey: ['imports'],
    queryFn: () => node.get<Page<Import>>('/api/imports'),
    enabled: desksOf(acting).some((desk) => desk.name === 'imports'),
  });
  const accounts = useProposals(acting.includes('approver'));
  const warnings = proposals.data?.waiting.filter((one) => one.warning).length ?? 0;
  return {
    'tip-offs':
      (tipOffs.data?.items.filter((one) => !one.acknowledgedAt && one.state !== 'closed').length ?? 0) +
      warnings,
    requests:
      requests.data?.items.filter((one) => one.waitsFor === 'us' && one.state !== 'draft').length ?? 0,
    spaces: spaces.data?.items.filter((one) => one.waits || one.overdue > 0).length ?? 0,
    outbox: (proposals.data?.waiting.length ?? 0) - warnings,
    emergencies: standing.data ? standing.data.awaiting + standing.data.overdue : 0,
    people: accounts.data?.items.filter((one) => one.refused === null && one.obstacle === null).length ?? 0,
    imports: imports.data?.items.filter(isRunning).length ?? 0,
  };
}
