/** What long German compounds of the playbooks end in. */
const lastParts = [
  'analyse',
  'anbindung',
  'bedingung',
  'betreuung',
  'bogen',
  'gespräch',
  'hilfe',
  'kontakt',
  'leitung',
  'manager',
  'plan',
  'präsentation',
  'rhythmus',
  'richtlinie',
  'sicherheit',
  'synchronisierung',
  'verfahren',
  'vermittlung',
]
const joints = new RegExp(`(?<=\\p{L}{4})(?=(?:${lastParts.join('|')}))`, 'giu')

/**
 * The same words, with places where a narrow card may break them: "Nutzen-präsentation". Browsers break by their own
 * dictionary where they have one; without one a long word would lose its last letter to the next line.
 */
export const withSoftHyphens = (words: string): string => words.replace(joints, '\u00AD')
