import type { Deadlines, Quotas } from '../api/contract/exchange';

/** The times of Directive (EU) 2023/977, article 5, in hours, which hold where a text says nothing. */
export const USUAL: Deadlines = { urgentDirect: 8, urgentIndirect: 72, otherwise: 168 };

/** Where a text says nothing, any number may go. */
export const ANY: Quotas = { statementsPerDay: 0, openRequests: 0, tipOffsPerDay: 0 };

export const DEADLINES = ['urgentDirect', 'urgentIndirect', 'otherwise'] as const;
export const QUOTAS = ['statementsPerDay', 'openRequests', 'tipOffsPerDay'] as const;

/** Whether the times are ones that a node takes: whole hours, and never longer for what is more urgent. */
export function ordered({ urgentDirect, urgentIndirect, otherwise }: Deadlines): boolean {
  return (
    urgentDirect >= 1 && urgentDirect <= urgentIndirect && urgentIndirect <= otherwise && otherwise <= 2160
  );
}
