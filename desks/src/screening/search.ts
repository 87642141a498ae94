export const TABS = ['ask', 'queue', 'batch', 'lists', 'calibration'] as const;
export type Tab = (typeof TABS)[number];

const SCREENS = ['analyst', 'liaison'];

/** What a person in those roles has to do here: only who screens may ask, the others keep the lists. */
export function tabsOf(roles: readonly string[]): readonly Tab[] {
  return SCREENS.some((role) => roles.includes(role)) ? TABS : ['lists'];
}

/** Whether those roles may take lists in and set the budget. */
export function keepsLists(roles: readonly string[]): boolean {
  return ['administrator', 'approver', 'liaison'].some((role) => roles.includes(role));
}

/** What the address says: the section alone. Whom somebody asks for never stands in an address. */
export function readScreeningSearch(search: Record<string, unknown>): { tab?: Tab } {
  const tab = TABS.find((one) => one === search.tab);
  return tab ? { tab } : {};
}
