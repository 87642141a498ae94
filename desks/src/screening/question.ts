import type { Question, ScreeningState } from '../api/contract/screening';

/** How long a pause in typing is before what stands there is asked, in milliseconds: every question is logged. */
export const PAUSE = 600;

const LEAST = 2;

export const NOTHING: Question = { name: '', birth: '', nationality: '', gender: '', document: '' };

/** Whether it says enough to be asked: two letters of a name, or a document. */
export function asks({ name, document }: Question): boolean {
  return (name.match(/\p{L}/gu)?.length ?? 0) >= LEAST || document.trim() !== '';
}

/** The same question, however many blanks somebody typed. */
export function settled(question: Question): Question {
  const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');
  return {
    name: plain(question.name),
    birth: plain(question.birth),
    nationality: plain(question.nationality),
    gender: question.gender,
    document: plain(question.document),
  };
}

/** Whether every list is searched in the version in force: before, finding nothing means nothing. */
export function isLoaded({ ready, lists }: ScreeningState): boolean {
  return ready && lists.every((list) => list.ready);
}
