/** All sentences of one language, in one chunk. */
export const files = import.meta.glob<Record<string, unknown>>('./en/*.json', {
  import: 'default',
  eager: true,
});
