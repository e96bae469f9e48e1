import {
  ADDIN_KIND_LABELS,
  ADDIN_STATE_LABELS,
  ADDIN_STATUS_LABELS,
  type AddInReport,
  ORIGIN_LABELS,
  sayAddIn,
} from '@lotse/readiness'
import Table from 'cli-table3'
import { filled } from '../filled.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import { WORDS } from './words.ts'

type Word = keyof typeof WORDS

const WIDEST = 60

/** The report for people: add-ins over all devices, or computer by computer. */
export function addInTable(
  { rows, byComputer, hiddenOffice }: AddInReport,
  { bitness, listComputers }: { readonly bitness: '32' | '64'; readonly listComputers: boolean },
  language: Language,
): string {
  const field = bitness === '64' ? 'status64' : 'status32'
  const said = (cell: string | null): string => safeText(cell ?? '')
  const why = (remarks: Parameters<typeof sayAddIn>[0][]): string =>
    remarks.map((remark) => folded(safeText(sayAddIn(remark, language)))).join('\n')
  const heads: Word[] = listComputers
    ? ['computer', 'name', 'publisher', 'version', 'app', 'state', field, 'remarks']
    : ['name', 'publisher', 'version', 'app', 'kind', 'origin', 'installs', 'devices', 'active', field, 'remarks']
  const table = new Table({ head: heads.map((head) => WORDS[head][language]), style: { head: [], border: [] } })
  if (listComputers)
    for (const row of byComputer)
      table.push([
        said(row.device),
        said(row.name),
        said(row.publisher),
        said(row.version),
        said(row.app),
        ADDIN_STATE_LABELS[row.state][language],
        ADDIN_STATUS_LABELS[row[field]][language],
        why([...row.remarks]),
      ])
  else
    for (const row of rows)
      table.push([
        said(row.name),
        said(row.publisher),
        said(row.version),
        said(row.app),
        ADDIN_KIND_LABELS[row.kind][language],
        ORIGIN_LABELS[row.origin][language],
        row.totalInstalls,
        row.deviceInstalls,
        row.devicesActive,
        ADDIN_STATUS_LABELS[row[field]][language],
        why([...row.remarks]),
      ])
  const shown = rows.length === 0 ? WORDS.nothing[language] : table.toString()
  return hiddenOffice === 0 ? shown : `${shown}\n${filled(WORDS.hidden[language], { count: hiddenOffice })}`
}

/** Breaks a sentence at blanks, so that a table stays readable. */
function folded(text: string): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + word.length >= WIDEST) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join('\n')
}
