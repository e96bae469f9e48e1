import { readTextAnswer, wordOfStatus, wordsOfAnswer } from '../merge/cell-texts.ts'
import { answerRow, itemRow } from '../merge/run-cells.ts'
import type { CellChange, CellConflict, NotUnderstood } from '../merge/three-way.ts'
import { ITEM_STATUSES } from '../process/run.ts'
import type { Language, Template, Text } from '../template/types.ts'
import { COLUMNS } from './columns.ts'
import type { ImportRefusal } from './preview-import.ts'
import type { WorkbookRefusal } from './read-checklist-workbook.ts'

const NOTHING: Text = { de: '(leer)', en: '(empty)' }
const NOT_KNOWN: Text = { de: '(nicht mehr bekannt)', en: '(not known any more)' }
const CONFLICT = {
  de: 'geschrieben {base}, inzwischen {online}, in der Datei {file}',
  en: 'written {base}, meanwhile {online}, in the file {file}',
}

const CODES = {
  'unknown-row': { de: 'unbekannte Kennung', en: 'unknown id' },
  'no-id': { de: 'Zeile ohne Kennung', en: 'row without id' },
  'row-twice': { de: 'Kennung mehrfach, mit verschiedenem Inhalt', en: 'id more than once, with different content' },
  'unknown-cell': { de: 'eigene Spalte', en: 'column of your own' },
  'not-allowed': { de: 'hier keine mögliche Antwort', en: 'no possible answer here' },
  'fixed-cell': { de: 'fester Text wurde geändert', en: 'fixed text was changed' },
  formula: { de: 'Formel statt Wert', en: 'formula instead of a value' },
  error: { de: 'Fehlerwert', en: 'error value' },
  'unknown-sheet': { de: 'eigenes Blatt oder eigene Notiz', en: 'sheet or note of your own' },
} as const satisfies Record<NotUnderstood['code'], Text>

const REFUSALS = {
  'other-run': {
    de: 'Diese Arbeitsmappe wurde aus einer anderen Checkliste geschrieben. Nehmen Sie die dazugehörige, oder schreiben Sie eine neue.',
    en: 'This workbook was written from another checklist. Take the one it belongs to, or write a new workbook.',
  },
  'other-template': {
    de: 'Diese Arbeitsmappe folgt einer anderen Vorlage. Schreiben Sie eine neue.',
    en: 'This workbook follows another template. Write a new one.',
  },
  'other-edition': {
    de: 'Diese Arbeitsmappe ist von der anderen Ausgabe der Checkliste. Schreiben Sie eine neue.',
    en: 'This workbook is of the other edition of the checklist. Write a new one.',
  },
  'no-checklist': {
    de: 'Diese Arbeitsmappe enthält weder Fragebogen noch Checkliste: Die Überschriften fehlen.',
    en: 'This workbook holds neither questionnaire nor checklist: their headings are missing.',
  },
  'newer-form': {
    de: 'Diese Arbeitsmappe stammt von einer neueren Fassung von Lotse. Aktualisieren Sie, oder schreiben Sie eine neue.',
    en: 'This workbook comes from a newer version of Lotse. Update, or write a new workbook.',
  },
} as const satisfies Record<ImportRefusal | WorkbookRefusal, Text>

export const sayRefusal = (refusal: ImportRefusal | WorkbookRefusal, language: Language): string =>
  REFUSALS[refusal][language]

/** A change as a line: `ID-01 State: open → resolved`. */
export function sayChange({ key, from, to }: CellChange, template: Template, language: Language): string {
  const value = (text: string): string => wordsIn(key, text, template, language)
  return `${cellOf(key, language)}: ${value(from)} → ${value(to)}`
}

/** A conflict with all three values. */
export function sayConflict(conflict: CellConflict, template: Template, language: Language): string {
  const { key, base, online, file } = conflict
  const values: Readonly<Record<string, string>> = {
    base: base === null ? NOT_KNOWN[language] : wordsIn(key, base, template, language),
    online: wordsIn(key, online, template, language),
    file: wordsIn(key, file, template, language),
  }
  return `${cellOf(key, language)}: ${CONFLICT[language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')}`
}

/** What was not understood, with everything that stands there. */
export function sayNotUnderstood({ code, id, cells, at }: NotUnderstood, language: Language): string {
  const place = [at ?? '', id === '' || id === at ? '' : nameOf(id)].filter((part) => part !== '').join(' ')
  const content = Object.entries(cells).filter(([, text]) => text.trim() !== '')
  const said = content.map(([field, text]) => `${headingOf(id, field, language)} „${text}“`)
  const quoted = language === 'de' ? said : said.map((text) => text.replace('„', '"').replace(/“$/, '"'))
  return `${place}: ${CODES[code][language]}${quoted.length === 0 ? '' : `: ${quoted.join(', ')}`}`
}

const nameOf = (id: string): string => id.replace(/^(answer|item):/, '')

/** The question or item of a cell, by its id: `ID-01`. */
export const rowOfCell = (key: string): string => nameOf(key.slice(0, key.lastIndexOf('/')))

/** What a cell of an item is about, `State`; nothing for an answer. */
export const fieldOfCell = (key: string, language: Language): string =>
  key.startsWith('answer:')
    ? ''
    : headingOf(key.slice(0, key.lastIndexOf('/')), key.slice(key.lastIndexOf('/') + 1), language)

/** What stands in a cell, in words; nothing where it is empty. */
export const sayCell = (key: string, text: string, template: Template, language: Language): string =>
  text === '' ? '' : wordsIn(key, text, template, language)

function cellOf(key: string, language: Language): string {
  const at = key.lastIndexOf('/')
  const [row, field] = [key.slice(0, at), key.slice(at + 1)]
  return row.startsWith('answer:') ? nameOf(row) : `${nameOf(row)} ${headingOf(row, field, language)}`
}

const headingOf = (row: string, field: string, language: Language): string =>
  COLUMNS[row.startsWith('answer:') ? 'question' : 'item'].find((column) => column.field === field)?.title[language] ??
  field

function wordsIn(key: string, text: string, template: Template, language: Language): string {
  if (text === '') return NOTHING[language]
  const row = key.slice(0, key.lastIndexOf('/'))
  const question = template.questions.find(({ id }) => answerRow(id) === row)
  if (question !== undefined) return wordsOfAnswer(question, readTextAnswer(question, text) ?? undefined, language)
  const status = ITEM_STATUSES.find((one) => one === text)
  const isStatus = key.endsWith('/status') && template.items.some(({ id }) => itemRow(id) === row)
  return isStatus && status !== undefined ? wordOfStatus(status, language) : text
}
