import type { Localised } from '../localised.ts'
import type { Playbook } from './model.ts'

/** One thing that differs between two playbooks. */
export type PlaybookDifference = {
  readonly part: PlaybookPart
  /** What it is about: the number of a task, the id of a gate; null for the playbook itself. */
  readonly id: string | null
  readonly label: Localised
  readonly kind: 'added' | 'removed' | 'changed'
  /** Empty unless something changed. */
  readonly fields: readonly FieldDifference[]
}

export type FieldDifference = {
  readonly field: string
  readonly label: Localised
  readonly before: unknown
  readonly after: unknown
}

export const playbookParts = ['playbook', 'processes', 'steps', 'tasks', 'gates', 'questions', 'activities'] as const
export type PlaybookPart = (typeof playbookParts)[number]

/**
 * What the second playbook has that the first has not, what it lacks, and what it says differently, field by field.
 * Order within a list of a field counts; owner, dates and the change history are no content and are left out.
 */
export function comparePlaybooks(before: Playbook, after: Playbook): readonly PlaybookDifference[] {
  return [
    ...whole(before, after),
    ...compareLists('processes', entries(before.processes, byId, titled), entries(after.processes, byId, titled)),
    ...compareLists('steps', entries(before.steps, byNumber, titled), entries(after.steps, byNumber, titled)),
    ...compareLists('tasks', entries(before.tasks, byId, numbered), entries(after.tasks, byId, numbered)),
    ...compareLists('gates', entries(before.gates, byId, gate), entries(after.gates, byId, gate)),
    ...compareLists('questions', entries(before.questions, byId, asked), entries(after.questions, byId, asked)),
    ...compareLists('activities', entries(before.activities, byId, titled), entries(after.activities, byId, titled)),
  ]
}

type Entry = { readonly id: string; readonly label: Localised; readonly value: object }

const byId = ({ id }: { readonly id: string }) => id
const byNumber = ({ number }: { readonly number: number }) => String(number)
const titled = ({ title }: { readonly title: Localised }) => title
const asked = ({ text }: { readonly text: Localised }) => text
const numbered = ({ id, title }: { readonly id: string; readonly title: Localised }) => ({
  de: `${id} ${title.de}`,
  en: `${id} ${title.en}`,
})
const gate = ({ id, label }: { readonly id: string; readonly label: Localised }) => ({
  de: `${id} ${label.de}`,
  en: `${id} ${label.en}`,
})

function entries<T extends object>(
  list: readonly T[],
  id: (entry: T) => string,
  label: (entry: T) => Localised,
): readonly Entry[] {
  return list.map((value) => ({ id: id(value), label: label(value), value }))
}

function compareLists(
  part: PlaybookPart,
  before: readonly Entry[],
  after: readonly Entry[],
): readonly PlaybookDifference[] {
  const earlier = new Map(before.map((entry) => [entry.id, entry]))
  const later = new Set(after.map(({ id }) => id))
  return [
    ...before
      .filter(({ id }) => !later.has(id))
      .map(({ id, label }) => ({ part, id, label, kind: 'removed' as const, fields: [] })),
    ...after.flatMap(({ id, label, value }): PlaybookDifference[] => {
      const old = earlier.get(id)
      if (!old) return [{ part, id, label, kind: 'added', fields: [] }]
      const fields = fieldDifferences(old.value, value)
      return fields.length > 0 ? [{ part, id, label, kind: 'changed', fields }] : []
    }),
  ]
}

function whole(before: Playbook, after: Playbook): readonly PlaybookDifference[] {
  const content = ({ title, workload, phases }: Playbook) => ({ title, workload, phases })
  const fields = fieldDifferences(content(before), content(after))
  return fields.length > 0 ? [{ part: 'playbook', id: null, label: after.title, kind: 'changed', fields }] : []
}

function fieldDifferences(before: object, after: object): readonly FieldDifference[] {
  const old = new Map(Object.entries(before))
  const now = new Map(Object.entries(after))
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => canonical(old.get(field)) !== canonical(now.get(field)))
    .map((field) => ({
      field,
      label: fieldLabels[field] ?? { de: field, en: field },
      before: old.get(field) ?? null,
      after: now.get(field) ?? null,
    }))
}

/** As text that is the same for the same data, in whatever order its keys were written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, inner]) => `${key}:${canonical(inner)}`).join()}}`
}

/** What the fields of a playbook are called. */
export const fieldLabels: Readonly<Record<string, Localised>> = {
  title: { de: 'Titel', en: 'Title' },
  workload: { de: 'Dienst', en: 'Service' },
  phases: { de: 'Phasen', en: 'Phases' },
  number: { de: 'Nummer', en: 'Number' },
  printed: { de: 'Gedruckte Nummern', en: 'Printed numbers' },
  id: { de: 'Kennung', en: 'Identifier' },
  audience: { de: 'Zielgruppe', en: 'Audience' },
  guidance: { de: 'Anleitung', en: 'Guidance' },
  doneWhen: { de: 'Erledigt, wenn', en: 'Done when' },
  ask: { de: 'Fragen an den Kunden', en: 'Questions to ask' },
  inputs: { de: 'Voraussetzungen', en: 'Key inputs' },
  outputs: { de: 'Ergebnisse', en: 'Key outputs' },
  completion: { de: 'Nachweis der Erledigung', en: 'Proof of completion' },
  role: { de: 'Rolle', en: 'Role' },
  lane: { de: 'Bahn', en: 'Lane' },
  obligation: { de: 'Pflicht oder optional', en: 'Mandatory or optional' },
  phase: { de: 'Phase', en: 'Phase' },
  step: { de: 'Schritt', en: 'Step' },
  process: { de: 'Prozess', en: 'Process' },
  alsoIn: { de: 'Auch in', en: 'Also in' },
  service: { de: 'Dienst', en: 'Service' },
  conditions: { de: 'Bedingungen', en: 'Conditions' },
  demands: { de: 'Daten, die hier erfasst werden', en: 'Data captured here' },
  after: { de: 'Kommt nach', en: 'Comes after' },
  skip: { de: 'Überspringen', en: 'Skipping' },
  source: { de: 'Herkunft', en: 'Source' },
  label: { de: 'Name', en: 'Name' },
  passesWhen: { de: 'Offen, wenn', en: 'Passes when' },
  text: { de: 'Frage', en: 'Question' },
  yes: { de: 'Bei Ja', en: 'If yes' },
  no: { de: 'Bei Nein', en: 'If no' },
  evidence: { de: 'Tatsachen dazu', en: 'Facts that answer it' },
  askedAfter: { de: 'Gefragt nach', en: 'Asked after' },
  fact: { de: 'Tatsache', en: 'Fact' },
}
