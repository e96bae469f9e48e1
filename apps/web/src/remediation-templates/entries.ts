import type { TemplatePart } from '@lotse/contract'

export type Part = TemplatePart['part']
export type OwnQuestion = Part['questions'][number]
export type OwnItem = Part['items'][number]
export type ServiceSupport = Part['services'][number]
export type Entry = OwnQuestion | OwnItem | ServiceSupport

export type ListName = 'questions' | 'items' | 'services'
export const listNames: readonly ListName[] = ['services', 'questions', 'items']

export const keyOf = (entry: Entry): string => ('service' in entry ? entry.service : entry.id)

export interface Lists {
  readonly questions: OwnQuestion
  readonly items: OwnItem
  readonly services: ServiceSupport
}

/** One entry of a list; undefined where there is none of that key. */
export function entryIn<L extends ListName>(part: Part, list: L, key: string): Lists[L] | undefined {
  const entries: readonly Entry[] = part[list]
  return entries.find((one) => keyOf(one) === key) as Lists[L] | undefined
}

/**
 * The part with an entry in the place of the one of that key, at the end where there was none; undefined takes it out.
 * Its own key may be another one by then.
 */
export function withEntry<L extends ListName>(part: Part, list: L, key: string, entry: Lists[L] | undefined): Part {
  const entries: readonly Entry[] = part[list]
  const at = entries.findIndex((one) => keyOf(one) === key)
  const added = entry === undefined ? [] : [entry]
  const next = at < 0 ? [...entries, ...added] : [...entries.slice(0, at), ...added, ...entries.slice(at + 1)]
  return { ...part, [list]: next }
}

/** The next free id of an own item: `OWN-01`. */
export function nextItemId({ items }: Part): string {
  const taken = items.map(({ id }) => Number(/^OWN-(\d+)$/i.exec(id)?.[1] ?? 0))
  return `OWN-${String(Math.max(0, ...taken) + 1).padStart(2, '0')}`
}

const noWords = { de: '', en: '' }

export const freshQuestion = (section: string): OwnQuestion => ({
  ...{ id: 'own.', kind: 'yesNo', section, text: noWords, help: noWords, options: [], askedWhen: '', retired: false },
})

export const freshItem = (part: Part, group: string): OwnItem => ({
  ...{ id: nextItemId(part), group, title: noWords, why: noWords, verify: noWords, owner: 'client' },
  ...{ severity: 'advisory', services: ['apps'], clouds: null, when: '', topic: '', retired: false },
})

export const supported = (service: string): ServiceSupport => ({
  ...{ service, supported: true, reason: noWords, since: '' },
})
