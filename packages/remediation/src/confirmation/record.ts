import type { IsoDate } from '@lotse/calendar'
import { sayAnswer } from '../messages/say.ts'
import { type Obstacle, obstaclesToConfirm } from '../process/obstacles.ts'
import { type Run, workOn } from '../process/run.ts'
import type { Language, Template } from '../template/types.ts'
import { WORDS } from './words.ts'

/** How the customer confirmed: in its own pages, or told to the engineer, who recorded it. (remediation.md §5, rule 6) */
export type ConfirmationWay = 'customerPages' | 'mail' | 'meeting' | 'signedPrint'

export interface Declaration {
  readonly customer: string
  readonly name: string
  readonly role: string
  readonly on: IsoDate
  readonly way: ConfirmationWay
  /** Who recorded it where the customer did not do so itself; '' otherwise. */
  readonly recordedBy: string
}

export interface ConfirmationRecord {
  readonly declaration: Declaration
  /** What was confirmed, word for word. */
  readonly text: string
  /** Lower-case hexadecimal. */
  readonly hash: string
}

/** A file that shows that an item is settled; `sha256` of its bytes, lower-case hexadecimal. */
export interface EvidenceFile {
  readonly itemId: string
  readonly name: string
  readonly sha256: string
}

/** SHA-256 of a text in UTF-8 as lower-case hexadecimal; a service of the caller, since packages have none. */
export type Hash = (text: string) => Promise<string>

/**
 * The record of a confirmation: who, when, what exactly, and a hash over declaration and list. Gives what stands in its
 * way instead where an item in scope is not settled, not cleared or not agreed to.
 */
export async function confirm(
  run: Run,
  template: Template,
  declaration: Declaration,
  language: Language,
  hash: Hash,
  files: readonly EvidenceFile[] = [],
): Promise<ConfirmationRecord | readonly Obstacle[]> {
  const obstacles = obstaclesToConfirm(run)
  if (obstacles.length > 0) return obstacles
  const text = canonicalText(run, template, declaration, language, files)
  return { declaration, text, hash: await hash(text) }
}

/** Whether a record is untouched and is about this list as it is now. */
export async function isConfirmationOf(
  record: ConfirmationRecord,
  run: Run,
  template: Template,
  language: Language,
  hash: Hash,
  files: readonly EvidenceFile[] = [],
): Promise<boolean> {
  const text = canonicalText(run, template, record.declaration, language, files)
  return record.text === text && record.hash === (await hash(text))
}

/**
 * What is hashed: lines parted by LF in Unicode form C, no line at the end. Declaration, template, then each item in
 * scope in the template's order with its state and evidence, below it its files with their hashes, then the answers by id.
 * The same list gives the same text, in whatever order people worked on it.
 */
export function canonicalText(
  run: Run,
  template: Template,
  declaration: Declaration,
  language: Language,
  files: readonly EvidenceFile[] = [],
): string {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language]
  const lines = [
    `${say('title')} 2`,
    line(say('customer'), declaration.customer),
    line(say('name'), declaration.name),
    line(say('role'), declaration.role),
    line(say('on'), declaration.on),
    line(say('way'), WORDS[declaration.way][language]),
    line(say('recordedBy'), declaration.recordedBy),
    line(say('template'), `${run.checklist.template} ${run.version} ${run.edition}`),
  ]
  for (const { id, state } of run.checklist.items) {
    if (state === 'hidden') continue
    const { status, evidence, note, acceptedBy, confirmedOn } = workOn(run, id)
    const title = template.items.find((item) => item.id === id)?.title[language] ?? ''
    lines.push(line(id, title, WORDS[status][language], evidence, note, acceptedBy, confirmedOn ?? ''))
    const here = files.filter(({ itemId }) => itemId === id)
    lines.push(...here.map(({ name, sha256 }) => line(`${id} ${say('file')}`, sha256, name)).sort())
  }
  for (const question of [...template.questions].sort((one, two) => (one.id < two.id ? -1 : 1))) {
    lines.push(line(question.id, sayAnswer(question, run.answers.get(question.id) ?? null, language)))
  }
  return lines.join('\n').normalize('NFC')
}

/** Breaks, bars and backslashes inside a value are written so that no text can pass for another. */
const line = (name: string, ...values: readonly string[]): string => `${name}: ${values.map(quoted).join(' | ')}`
const quoted = (value: string): string =>
  value
    .replace(/\\/g, '\\\\')
    .replace(/\|/g, '\\|')
    .replace(/\r\n?|\n/g, '\\n')
