/** All sentences of one language, in one chunk. */
export const files = import.meta.glob<Record<string, unknown>>('./ar/*.json', {
  import: 'default',
  eager: true,
});
