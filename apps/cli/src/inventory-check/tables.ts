import {
  CHANNEL_LABELS,
  DEFAULT_INVENTORY_SETTINGS,
  explainSupport,
  GENERATION_LABELS,
  labelOfAnswer,
  QUESTION_LABELS,
  type SupportGroup,
  sayInventory,
  TECHNOLOGY_LABELS,
  titleOfSource,
} from '@lotse/inventory'
import { formatCount, formatDay } from '@lotse/usage'
import Table from 'cli-table3'
import colors from 'picocolors'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import type { CheckedInventory } from './checked-inventories.ts'
import type { InventoryFindings } from './findings-of.ts'
import { WORDS } from './messages.ts'

type Print = (line: string) => void
type Word = keyof typeof WORDS

/** Rejected rows printed per file; the JSON form has more. */
const LISTED_REJECTIONS = 5

/** Prints the result for people: the files, what is wrong with them, what is installed, and what it suggests. */
export function printTables(
  files: readonly CheckedInventory[],
  findings: InventoryFindings,
  language: Language,
  print: Print,
): void {
  print(filesTable(files, language))
  for (const file of files) printFaults(file, language, print)
  print('')
  if (findings.devices.length === 0) {
    print(WORDS.none[language])
    return
  }
  printSummary(findings, language, print)
  print(supportTable(findings.support.groups, language))
  if (findings.proposals.length === 0) return
  print(`\n${WORDS.proposals[language]}`)
  print(answersTable(findings.proposals, language))
}

function table(heads: readonly Word[], language: Language): InstanceType<typeof Table> {
  return new Table({ head: heads.map((head) => WORDS[head][language]), style: { head: [], border: [] } })
}

function filesTable(files: readonly CheckedInventory[], language: Language): string {
  const rows = table(['file', 'what', 'takenOn', 'devices', 'people', 'rows', 'rejected'], language)
  const count = (value: number): string => formatCount(value, language)
  for (const { path, reading } of files) {
    const snapshot = reading?.snapshot ?? null
    if (snapshot === null) {
      rows.push([safeText(path), { colSpan: 6, content: colors.red(WORDS.refused[language]) }])
      continue
    }
    rows.push([
      safeText(path),
      titleOfSource(snapshot.source)[language],
      formatDay(snapshot.takenOn, language, true),
      count(snapshot.devices.length),
      count(new Set(snapshot.devices.flatMap(({ users }) => users)).size),
      count(snapshot.rows.total),
      count(snapshot.rows.rejected),
    ])
  }
  return rows.toString()
}

function printFaults({ path, reading, refused }: CheckedInventory, language: Language, print: Print): void {
  const told: string[] = refused === null ? [] : [refused.message]
  told.push(...(reading?.remarks ?? []).map((note) => sayInventory(note, language)))
  const listed = (reading?.rejections ?? []).slice(0, LISTED_REJECTIONS)
  told.push(...listed.map((row) => `${WORDS.line[language]} ${row.line}: ${sayInventory(row, language)}`))
  const more = (reading?.snapshot?.rows.rejected ?? 0) - listed.length
  if (more > 0) told.push(filled('more', { count: formatCount(more, language) }, language))
  if (told.length === 0) return
  print(`\n${colors.bold(safeText(path))}`)
  for (const line of told) print(`  ${safeText(line)}`)
}

function printSummary(
  { byState, support, silence, doubles }: InventoryFindings,
  language: Language,
  print: Print,
): void {
  const n = (value: number): string => formatCount(value, language)
  const { apps, otherOffice, noOffice, unclear } = byState
  const known = apps + otherOffice + noOffice
  if (known > 0) print(filled('installed', { apps: n(apps), known: n(known) }, language))
  if (unclear > 0) print(filled('unclear', { unclear: n(unclear) }, language))
  const { supported, withOffice, ended, unknown, checkedAt } = support
  const figures = { supported: n(supported), withOffice: n(withOffice), ended: n(ended), unknown: n(unknown) }
  print(filled('supported', { ...figures, checkedAt: formatDay(checkedAt, language, true) }, language))
  const doubt = {
    silent: n(silence.silent.length),
    days: n(DEFAULT_INVENTORY_SETTINGS.silentDays),
    unknown: n(silence.unknown),
    doubles: n(doubles.length),
  }
  print(filled('doubt', doubt, language))
}

function supportTable(groups: readonly SupportGroup[], language: Language): string {
  const rows = table(['office', 'devices', 'people', 'support'], language)
  for (const group of groups) {
    const colour = { supported: colors.green, ended: colors.red, unknown: colors.yellow }[group.status]
    rows.push([
      safeText(officeOf(group, language)),
      formatCount(group.devices, language),
      formatCount(group.people, language),
      colour(sayInventory(explainSupport(group), language)),
    ])
  }
  return rows.toString()
}

function officeOf({ generation, channel, technology, version }: SupportGroup, language: Language): string {
  const name = generation === null ? WORDS.unknownOffice[language] : GENERATION_LABELS[generation][language]
  const unknown = WORDS.unknown[language]
  const more =
    generation === 'm365'
      ? [channel === null ? unknown : CHANNEL_LABELS[channel][language], version ?? unknown]
      : [technology === null ? unknown : TECHNOLOGY_LABELS[technology][language]]
  return [name, ...more].join(', ')
}

function answersTable(proposals: InventoryFindings['proposals'], language: Language): string {
  const rows = table(['question', 'answer', 'evidence'], language)
  for (const { questionId, values, evidence } of proposals)
    rows.push([
      QUESTION_LABELS[questionId][language],
      values.map((value) => safeText(labelOfAnswer(value)[language])).join(', '),
      evidence.map((note) => safeText(sayInventory(note, language))).join('\n'),
    ])
  return rows.toString()
}

function filled(word: Word, values: Readonly<Record<string, string>>, language: Language): string {
  return Object.entries(values).reduce<string>(
    (text, [name, value]) => text.replace(`{${name}}`, value),
    WORDS[word][language],
  )
}
