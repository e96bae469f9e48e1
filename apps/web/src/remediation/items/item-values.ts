import type { IsoDate } from '@lotse/calendar'
import type { DeciderInput, RemediationItem, RemediationItemStatus } from '@lotse/contract'
import { statuses } from '../search.ts'

/** What the form of an item holds: text only, so that two sides of a conflict can be laid side by side. */
export type ItemField = 'status' | 'evidence' | 'note' | 'acceptedBy' | 'responsible' | 'dueOn' | 'agreed'
export type ItemValues = Record<ItemField, string>

export const valuesOf = ({ status, evidence, note, acceptedBy, responsible, dueOn }: RemediationItem): ItemValues => ({
  ...{ status, evidence, note, acceptedBy, dueOn: dueOn ?? '', agreed: '' },
  responsible: responsible ? `${responsible.kind}:${responsible.id}` : '',
})

export const statusOf = (value: string): RemediationItemStatus => statuses.find((one) => one === value) ?? 'open'

/** The values as the API takes them. */
export const inputOf = ({ status, evidence, note, acceptedBy, responsible, dueOn, agreed }: ItemValues) => ({
  status: statusOf(status),
  evidence: evidence.trim(),
  note: note.trim(),
  acceptedBy: acceptedBy.trim(),
  responsible: readPerson(responsible),
  dueOn: dueOn === '' ? null : (dueOn as IsoDate),
  agreed: agreed === 'yes',
})

function readPerson(value: string): DeciderInput | null {
  const [kind, id] = value.split(':')
  return (kind === 'person' || kind === 'contact') && id ? { kind, id } : null
}
