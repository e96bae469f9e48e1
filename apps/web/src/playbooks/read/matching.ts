import type { Localised, Playbook } from '@lotse/playbook'

/** Whether every one of the words stands somewhere in the texts of a part, whatever its case, in either language. */
export function matches(part: unknown, words: string): boolean {
  const all = textsOf(part).join(' ').toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}

/** The playbook with only those parts in which the words stand. */
export function matching(playbook: Playbook, words: string): Playbook {
  if (words.trim() === '') return playbook
  const found = <T>(parts: readonly T[]) => parts.filter((part) => matches(part, words.trim()))
  return {
    ...playbook,
    steps: found(playbook.steps),
    tasks: found(playbook.tasks),
    gates: found(playbook.gates),
    questions: found(playbook.questions),
    activities: found(playbook.activities),
  }
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return [value.de, value.en]
  const id = 'id' in value && typeof value.id === 'string' ? [value.id] : []
  return [...id, ...Object.values(value).flatMap(textsOf)]
}

const isText = (value: object): value is Localised => 'de' in value && 'en' in value
