import { addressOf, type FormatRule } from '@lotse/documents'
import { wordOfStatus } from '../merge/cell-texts.ts'
import { WORDS as SAID } from '../messages/words.ts'
import type { Language } from '../template/types.ts'
import { COLUMNS, columnOf, type SheetKind } from './columns.ts'
import { WORDS } from './words.ts'

const GREEN = { textColor: '#0B6A0B', backgroundColor: '#DFF6DD' }
const RED = { textColor: '#A4262C', backgroundColor: '#FDE7E9' }
const ORANGE = { textColor: '#8A4B00', backgroundColor: '#FFF1D6' }
const BLUE = { textColor: '#0F548C', backgroundColor: '#DEECF9' }
const GREY = { textColor: '#555555', backgroundColor: '#EDEBE9' }

/** Colours that follow what people choose; the words beside them say the same. */
export function formatRules(kind: SheetKind, rows: number, language: Language): readonly FormatRule[] {
  // The column stays and the row moves along: `$F2`.
  const cell = (field: string): string => `$${addressOf(1, columnOf(kind, field))}`
  const rule = (fields: readonly string[], formula: string, colours: typeof GREEN): readonly FormatRule[] =>
    fields.map((field) => ({ at: column(kind, field, rows), formula, ...colours }))
  if (rows === 0) return []
  if (kind === 'question') {
    const unknown = `${cell('value')}="${SAID.unknown[language]}"`
    return [...rule(['value'], unknown, ORANGE), ...rule(['value'], `TRIM(${cell('value')})<>""`, GREEN)]
  }
  const is = (status: Parameters<typeof wordOfStatus>[0]): string =>
    `${cell('status')}="${wordOfStatus(status, language)}"`
  const blocking = `${cell('severity')}="${WORDS.blocking[language]}"`
  const fits = (status: Parameters<typeof wordOfStatus>[0], field: string): string =>
    `AND(${is(status)},TRIM(${cell(field)})="")`
  return [
    // What a state still lacks.
    ...rule(['evidence'], fits('resolved', 'evidence'), RED),
    ...rule(['note'], fits('notApplicable', 'note'), RED),
    ...rule(['acceptedBy'], fits('riskAccepted', 'acceptedBy'), RED),
    ...rule(['status'], `AND(${is('riskAccepted')},${blocking})`, RED),
    ...rule(['status'], is('resolved'), GREEN),
    ...rule(['status'], is('inProgress'), ORANGE),
    ...rule(['status'], is('notApplicable'), GREY),
    ...rule(['status'], is('riskAccepted'), BLUE),
    ...rule(['status'], `AND(${is('open')},${blocking})`, RED),
    ...rule(['scope'], `${cell('scope')}="${WORDS.scopeCheck[language]}"`, ORANGE),
  ]
}

function column(kind: SheetKind, field: string, rows: number): FormatRule['at'] {
  const index = COLUMNS[kind].findIndex((one) => one.field === field)
  return { rows: [1, rows], columns: [index, index] }
}
