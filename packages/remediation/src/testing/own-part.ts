import type { OwnItem, OwnPart, OwnQuestion } from '../own/types.ts'

const words = { de: 'Wort', en: 'word' }

export const OWN_QUESTION: OwnQuestion = {
  id: 'own.print',
  kind: 'one',
  section: 'devices',
  text: { de: 'Welche Drucker?', en: 'Which printers?' },
  help: words,
  options: [
    { id: 'old', label: { de: 'alte', en: 'old ones' } },
    { id: 'new', label: words },
  ],
  askedWhen: '',
  retired: false,
}

export const OWN_ITEM: OwnItem = {
  id: 'OWN-01',
  group: 'devices',
  title: { de: 'Drucker prüfen', en: 'Check printers' },
  why: words,
  verify: words,
  owner: 'client',
  severity: 'blocking',
  services: ['apps'],
  clouds: null,
  when: 'own.print=old AND la.count>2',
  topic: 'https://intranet.example/printers',
  retired: false,
}

/** An own part with one question and one item, each changed as told. */
export function ownPart(
  question: Partial<OwnQuestion> = {},
  item: Partial<OwnItem> = {},
  services: OwnPart['services'] = [],
): OwnPart {
  return { questions: [{ ...OWN_QUESTION, ...question }], items: [{ ...OWN_ITEM, ...item }], services }
}
