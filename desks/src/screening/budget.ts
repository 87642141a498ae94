const LEAST = 0.01;
const MOST = 1000;

const ARABIC_INDIC = '٠١٢٣٤٥٦٧٨٩';

/** False alerts in a thousand questions as somebody wrote them, with a comma or a point, in either digits; null where it is none. */
export function budgetOf(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(ARABIC_INDIC.indexOf(digit)))
    .replace(/[,٫]/, '.');
  if (!/^\d{1,4}(\.\d{1,4})?$/.test(plain)) return null;
  const value = Number(plain);
  return value >= LEAST && value <= MOST ? value : null;
}

/** The bits of evidence that chance reaches that rarely. */
export function thresholdOf(perThousand: number): number {
  return Math.log2(MOST / perThousand);
}
