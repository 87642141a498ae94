/** The conditions every node understands, in the order of docs/http-api.md. */
export const CONDITIONS = [
  'no-judicial-use',
  'no-onward',
  'no-action-without-contact',
  'notify-before-arrest',
  'return-if-unused',
  'watermark',
  'no-death-penalty',
  'no-automated-screening',
  'locate-only',
  'no-matching',
] as const;

/** The kinds of objects an agreement may name; none named means all. */
export const TYPES = [
  'identity',
  'threat-actor',
  'intrusion-set',
  'campaign',
  'incident',
  'indicator',
  'observed-data',
  'report',
  'location',
  'malware',
  'tool',
  'infrastructure',
  'attack-pattern',
  'vulnerability',
  'user-account',
  'email-addr',
  'domain-name',
  'ipv4-addr',
  'url',
  'file',
] as const;
