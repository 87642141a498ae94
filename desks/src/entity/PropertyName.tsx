import type { JSX } from 'react';
import { useText } from '../text/useText';

/** A property in words; what lies inside it (`external_references.url`) keeps its code after it. */
export function PropertyName({ property }: { property: string }): JSX.Element {
  const { named } = useText();
  const dot = property.indexOf('.');
  if (dot < 0) return <>{named('property', property)}</>;
  return (
    <>
      {named('property', property.slice(0, dot))} <code>{property.slice(dot + 1)}</code>
    </>
  );
}
