import type { Localised, WorkbookChoices } from '@lotse/contract'
import { remediationWorkTexts } from '@lotse/contract'
import {
  type ChecklistWorkbookRead,
  faultsOfWork,
  type ImportPreview,
  type ImportRefusal,
  itemRow,
  previewImport,
  readChecklistWorkbook,
  type WorkbookRefusal,
  workOn,
} from '@lotse/remediation'
import { factsOf, type Loaded } from '../load-run.ts'
import { sayObstacle } from '../words.ts'
import type { ArrivedWorkbook } from './receive-workbook.ts'
import { NOT_ON_LIST, TOO_LONG } from './words.ts'

/** An item whose changes cannot be taken over as they stand in the file, and why. */
interface Withheld {
  readonly itemId: string
  readonly reason: Localised
}

/** What taking an edited workbook over would do, with the choices of a person. */
export interface Found {
  readonly read: ChecklistWorkbookRead
  readonly preview: ImportPreview
  readonly withheld: readonly Withheld[]
  /** Keys of changes that are not taken: left out by a person, or withheld. */
  readonly leftOut: ReadonlySet<string>
  /** Keys of conflicts in which the file wins. */
  readonly fileWins: ReadonlySet<string>
}

/**
 * Compares an edited workbook with the list as it is now. Items whose work would lack something, or that are not on the
 * list, are withheld as a whole, as a person at the screen would be refused. (remediation.md §4) Gives why it is refused
 * where it does not belong to this run.
 */
export function findChanges(
  here: Loaded,
  { sheets, choices }: Pick<ArrivedWorkbook, 'sheets' | 'choices'>,
  networkTests: number,
): Found | ImportRefusal | WorkbookRefusal {
  const { row, run, template } = here
  const read = readChecklistWorkbook(sheets, template)
  if (typeof read === 'string') return read
  const into = { runId: row.id, run, template, facts: factsOf(row), networkTests }
  const chosen = chosenKeys(choices)
  const first = previewImport(read, into, chosen.fileWins, chosen.leftOut)
  if (typeof first === 'string') return first
  const withheld = withheldIn(here, first)
  const rows = withheld.map(({ itemId }) => `${itemRow(itemId)}/`)
  const isWithheld = (key: string): boolean => rows.some((start) => key.startsWith(start))
  const keys = [...first.merge.changes, ...first.merge.conflicts].map(({ key }) => key).filter(isWithheld)
  const leftOut = new Set([...chosen.leftOut, ...keys])
  const fileWins = new Set([...chosen.fileWins].filter((key) => !isWithheld(key)))
  const preview = withheld.length === 0 ? first : previewImport(read, into, fileWins, leftOut)
  if (typeof preview === 'string') return preview
  return { read, preview, withheld, leftOut, fileWins }
}

const chosenKeys = ({ takeFile, leaveOut }: WorkbookChoices) => ({
  fileWins: new Set(takeFile),
  leftOut: new Set(leaveOut),
})

function withheldIn({ run, template }: Loaded, preview: ImportPreview): readonly Withheld[] {
  const places = new Map(preview.run.checklist.items.map(({ id, state }) => [id, state]))
  return template.items.flatMap((item): readonly Withheld[] => {
    const work = workOn(preview.run, item.id)
    if (work === workOn(run, item.id)) return []
    if ((places.get(item.id) ?? 'hidden') === 'hidden') return [{ itemId: item.id, reason: NOT_ON_LIST }]
    if (!remediationWorkTexts.safeParse(work).success) return [{ itemId: item.id, reason: TOO_LONG }]
    const [fault] = faultsOfWork(item, work)
    return fault === undefined ? [] : [{ itemId: item.id, reason: sayObstacle(fault) }]
  })
}
