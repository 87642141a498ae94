import {
  IconAffiliate,
  IconAlertTriangle,
  IconArrowsExchange,
  IconBinoculars,
  IconBug,
  IconCalendarEvent,
  IconCar,
  IconCreditCard,
  IconEye,
  IconFile,
  IconFileText,
  IconFlag,
  IconFocusCentered,
  IconId,
  IconKey,
  IconMail,
  IconMapPin,
  IconNetwork,
  IconNote,
  IconPhone,
  IconPoint,
  IconServer,
  IconShieldCheck,
  IconSpy,
  IconStack2,
  IconTool,
  IconUser,
  IconUserSquareRounded,
  IconUsersGroup,
  IconWorld,
} from '@tabler/icons-react';
import type { ComponentType, JSX } from 'react';

type Glyph = ComponentType<{ size?: number | string; stroke?: number | string; className?: string }>;

const GLYPHS: Record<string, Glyph> = {
  'attack-pattern': IconFocusCentered,
  campaign: IconFlag,
  'course-of-action': IconShieldCheck,
  grouping: IconStack2,
  identity: IconUserSquareRounded,
  incident: IconAlertTriangle,
  indicator: IconBinoculars,
  infrastructure: IconServer,
  'intrusion-set': IconUsersGroup,
  location: IconMapPin,
  malware: IconBug,
  'malware-analysis': IconBug,
  note: IconNote,
  'observed-data': IconEye,
  opinion: IconNote,
  report: IconFileText,
  'threat-actor': IconSpy,
  tool: IconTool,
  vulnerability: IconKey,
  relationship: IconArrowsExchange,
  sighting: IconEye,
  'user-account': IconUser,
  'email-addr': IconMail,
  'email-message': IconMail,
  'domain-name': IconWorld,
  url: IconWorld,
  'ipv4-addr': IconNetwork,
  'ipv6-addr': IconNetwork,
  file: IconFile,
  software: IconAffiliate,
  vehicle: IconCar,
  'bank-account': IconCreditCard,
  'phone-number': IconPhone,
  'identity-document': IconId,
  event: IconCalendarEvent,
};

/** The glyph of an object's type; decoration beside a name, hence hidden from screen readers. */
export function TypeIcon({ type, size = 18 }: { type: string; size?: number }): JSX.Element {
  const Glyph = GLYPHS[type] ?? IconPoint;
  return (
    <span aria-hidden="true" className="type-icon">
      <Glyph size={size} stroke={1.6} />
    </span>
  );
}
