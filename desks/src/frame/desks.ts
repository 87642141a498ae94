import type { Icon } from '@tabler/icons-react';
import {
  IconAffiliate,
  IconAlertTriangle,
  IconCalendarOff,
  IconDatabase,
  IconEyeCheck,
  IconFileImport,
  IconInbox,
  IconLink,
  IconListCheck,
  IconListSearch,
  IconMessageQuestion,
  IconReportAnalytics,
  IconRss,
  IconSend2,
  IconUrgent,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';

export type DeskName =
  | 'bank'
  | 'tip-offs'
  | 'screening'
  | 'networks'
  | 'requests'
  | 'spaces'
  | 'inbox'
  | 'outbox'
  | 'imports'
  | 'feeds'
  | 'partners'
  | 'ledger'
  | 'log'
  | 'oversight'
  | 'retention'
  | 'emergencies'
  | 'people';

export interface Desk {
  name: DeskName;
  path: `/${DeskName}`;
  glyph: Icon;
  roles: readonly string[];
}

const CONTENT = ['analyst', 'liaison', 'approver', 'event-commander', 'field-officer'];

/** Every role an account may have. */
export const ROLES: readonly string[] = [...CONTENT, 'oversight', 'administrator'];

/** The desks in the order of the rail, and the roles that have them; the node decides again on every call. */
export const DESKS: readonly Desk[] = [
  { name: 'bank', path: '/bank', glyph: IconDatabase, roles: CONTENT },
  { name: 'tip-offs', path: '/tip-offs', glyph: IconAlertTriangle, roles: CONTENT },
  { name: 'requests', path: '/requests', glyph: IconMessageQuestion, roles: ['liaison', 'approver'] },
  { name: 'spaces', path: '/spaces', glyph: IconUsersGroup, roles: ['liaison', 'approver'] },
  { name: 'inbox', path: '/inbox', glyph: IconInbox, roles: CONTENT },
  { name: 'outbox', path: '/outbox', glyph: IconSend2, roles: CONTENT },
  { name: 'imports', path: '/imports', glyph: IconFileImport, roles: ['analyst', 'liaison', 'approver'] },
  { name: 'feeds', path: '/feeds', glyph: IconRss, roles: ['analyst', 'liaison', 'approver'] },
  { name: 'people', path: '/people', glyph: IconUsers, roles: ['approver', 'administrator'] },
  {
    name: 'screening',
    path: '/screening',
    glyph: IconListSearch,
    roles: ['analyst', 'liaison', 'approver', 'administrator'],
  },
  { name: 'networks', path: '/networks', glyph: IconAffiliate, roles: ['analyst', 'liaison'] },
  { name: 'partners', path: '/partners', glyph: IconLink, roles: ['liaison', 'approver', 'administrator'] },
  { name: 'oversight', path: '/oversight', glyph: IconEyeCheck, roles: ['oversight'] },
  { name: 'ledger', path: '/ledger', glyph: IconReportAnalytics, roles: ['liaison', 'oversight'] },
  {
    name: 'retention',
    path: '/retention',
    glyph: IconCalendarOff,
    roles: ['approver', 'oversight', 'administrator'],
  },
  { name: 'emergencies', path: '/emergencies', glyph: IconUrgent, roles: ['oversight'] },
  { name: 'log', path: '/log', glyph: IconListCheck, roles: ['oversight', 'administrator'] },
];

export function desksOf(roles: readonly string[]): readonly Desk[] {
  return DESKS.filter((desk) => desk.roles.some((role) => roles.includes(role)));
}

export function hasDesk(roles: readonly string[], name: DeskName): boolean {
  return desksOf(roles).some((desk) => desk.name === name);
}

export function readsContent(roles: readonly string[]): boolean {
  return CONTENT.some((role) => roles.includes(role));
}

/** Whether an account with those roles may send to partners; an analyst prepares, a liaison officer sends. */
export function maySend(roles: readonly string[]): boolean {
  return roles.includes('liaison') || roles.includes('approver');
}
