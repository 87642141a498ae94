/** All sentences of one language, in one chunk. */
export const files = import.meta.glob<Record<string, unknown>>('./es/*.json', {
  import: 'default',
  eager: true,
});
