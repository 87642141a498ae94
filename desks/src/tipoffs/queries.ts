import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Moment } from '../api/contract/common';
import type { ReleaseDecision, TipOff, TipOffResult } from '../api/contract/exchange';
import { node } from '../api/node';
import { Refusal } from '../api/refusal';
import { saveAs } from '../bank/export';
import type { HumanRights } from '../exchange/queries';

type Direction = 'in' | 'out';

export function useTipOffs(direction: Direction, enabled = true) {
  return useQuery({
    queryKey: ['tip-offs', direction],
    queryFn: ({ signal }) => node.get<{ items: TipOff[] }>('/api/tip-offs', { direction }, signal),
    enabled,
  });
}

export interface TipOffWish {
  partner: string;
  subjectIds: string[];
  threat: string;
  permittedAction: string;
  urgency: TipOff['urgency'];
  acknowledgeWithinSeconds: number;
  purpose: string;
  humanRights: HumanRights;
  /** Why it must go, for the officer who has to approve it. */
  necessity?: string;
}

/** A warning that waits for another officer instead of being on its way. */
export interface WaitingTipOff {
  proposal: { id: string; state: string; expiresAt: Moment };
}

function useTipOffAct<Wish>(act: (wish: Wish) => Promise<TipOff>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['tip-offs'] }),
  });
}

export function useSendTipOff() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: TipOffWish) => node.post<TipOff | WaitingTipOff>('/api/tip-offs', wish),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['tip-offs'] });
      void queries.invalidateQueries({ queryKey: ['release-proposals'] });
    },
  });
}

/** Whether all that a refused warning lacks is another officer's word. */
export function lacksOnlyAnOfficer(fault: unknown): boolean {
  if (!(fault instanceof Refusal) || !Array.isArray(fault.details.decisions)) return false;
  const held = (fault.details.decisions as ReleaseDecision[]).filter((one) => one.outcome !== 'permit');
  return (
    held.length > 0 &&
    held.every(
      (one) => one.outcome === 'needs' && one.needs?.every((need) => need === 'second-officer') === true,
    )
  );
}

export function useAcknowledge() {
  return useTipOffAct((id: string) => node.post<TipOff>(`/api/tip-offs/${id}/acknowledge`));
}

export function useOutcome(id: string) {
  return useTipOffAct((outcome: { result: TipOffResult; text: string }) =>
    node.post<TipOff>(`/api/tip-offs/${id}/outcome`, outcome),
  );
}

/** Takes a warning away as an alert of CAP 1.2, for a control room. */
export function useAlert(id: string) {
  return useMutation({
    mutationFn: async () => saveAs(await node.blob('GET', `/api/tip-offs/${id}/alert`), 'alert.cap.xml'),
  });
}

/** Whether somebody on this side still has to say "seen". */
export function isWaiting(tipOff: TipOff): boolean {
  return tipOff.direction === 'in' && !tipOff.acknowledgedAt && tipOff.state !== 'closed';
}
