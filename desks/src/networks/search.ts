/** What the address says of the desk: what a new scenario would begin from. */
export interface NetworksSearch {
  about?: string[];
}

/** No more things than a scenario may begin from. */
const MOST = 200;

export function readNetworksSearch(search: Record<string, unknown>): NetworksSearch {
  const given = Array.isArray(search.about) ? search.about : [search.about];
  const about = given.filter((one): one is string => typeof one === 'string' && one !== '').slice(0, MOST);
  return about.length > 0 ? { about } : {};
}

/** What the address says of one scenario: which other one stands beside it. */
export function readBesideSearch(search: Record<string, unknown>): { with?: string } {
  return typeof search.with === 'string' ? { with: search.with } : {};
}
