import type { Item, Question, Template, Text } from '../template/types.ts'

type Subject = 'service' | 'question' | 'item'

/** One difference between two templates; `fields` of what changed. */
export interface TemplateDifference {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly subject: Subject
  readonly id: string
  readonly title: Text
  readonly fields: readonly string[]
}

/** What a newer template adds, changes and removes: services, questions, items. (remediation.md §5, rule 3) */
export function compareTemplates(before: Template, after: Template): readonly TemplateDifference[] {
  return [
    ...compareServices(before, after),
    ...compare('question', before.questions, after.questions, ({ text }) => text),
    ...compare('item', before.items, after.items, ({ title }) => title),
  ]
}

/** Services that are not supported any more, or are again. */
function compareServices(before: Template, after: Template): readonly TemplateDifference[] {
  const { unsupported: was = [] } = before
  const { unsupported: is = [] } = after
  const options = [before, after].flatMap(({ questions }) => questions.find(({ id }) => id === 'svc')?.options ?? [])
  return [...new Map(options.map(({ id, label }) => [id, label]))].flatMap(([id, title]): TemplateDifference[] => {
    const [supported, supports] = [was, is].map((list) => !list.some(({ service }) => service === id))
    if (supported === supports) return []
    return [{ subject: 'service', id, title, kind: supports ? 'added' : 'removed', fields: [] }]
  })
}

function compare<Thing extends Question | Item>(
  subject: Subject,
  before: readonly Thing[],
  after: readonly Thing[],
  titleOf: (thing: Thing) => Text,
): readonly TemplateDifference[] {
  const old = new Map(before.map((thing) => [thing.id, thing]))
  const kept = new Set(after.map(({ id }) => id))
  const now = after.flatMap((thing): readonly TemplateDifference[] => {
    const was = old.get(thing.id)
    const told = { subject, id: thing.id, title: titleOf(thing) }
    if (was === undefined) return [{ ...told, kind: 'added', fields: [] }]
    const fields = changedFields(was, thing)
    return fields.length === 0 ? [] : [{ ...told, kind: 'changed', fields }]
  })
  const gone = before.filter(({ id }) => !kept.has(id))
  return [
    ...now,
    ...gone.map((thing) => ({ kind: 'removed' as const, subject, id: thing.id, title: titleOf(thing), fields: [] })),
  ]
}

function changedFields(was: object, is: object): readonly string[] {
  const values = (thing: object): ReadonlyMap<string, unknown> => new Map(Object.entries(thing))
  const [one, two] = [values(was), values(is)]
  const names = [...new Set([...one.keys(), ...two.keys()])]
  return names.filter((name) => JSON.stringify(one.get(name)) !== JSON.stringify(two.get(name)))
}
