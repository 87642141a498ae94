import type { Basis } from '../api/contract/scenarios';
import { useOptions } from './queries';

/** A legal basis in one line, by the name that the catalogue of instruments has for it. */
export function useBasisLine(): (basis: Basis) => string {
  const options = useOptions();
  return ({ instrument, article, authority }) => {
    const known = options.data?.instruments.find((one) => one.code === instrument);
    return [known?.name || instrument, article, authority].filter(Boolean).join(' · ');
  };
}
