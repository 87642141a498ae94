import type { JSX } from 'react';
import type { ReleaseDecision } from '../api/contract/exchange';
import { Refusal } from '../api/refusal';
import { Decisions } from '../exchange/Decisions';
import { usePartners } from '../exchange/queries';

/** The gate's reasons when a warning may not go out as it stands. */
export function RefusedDecisions({ fault }: { fault: unknown }): JSX.Element | null {
  const partners = usePartners();
  if (!(fault instanceof Refusal) || !Array.isArray(fault.details.decisions)) return null;
  const decisions = fault.details.decisions as ReleaseDecision[];
  return <Decisions decisions={decisions} partners={partners.data?.items ?? []} />;
}
