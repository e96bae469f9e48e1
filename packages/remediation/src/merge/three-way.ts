/** Cells by key; a key that is missing and '' are the same: nothing stands there. */
export type Cells = ReadonlyMap<string, string>

/** One row of an edited workbook: which thing it is about, and the cells people may change. */
export interface EditedRow {
  readonly id: string
  readonly cells: Readonly<Record<string, string>>
  /** Where it stands, for people: `Checklist!12`. */
  readonly at?: string
}

export interface CellChange {
  readonly key: string
  readonly from: string
  readonly to: string
}

/** Both sides changed one cell to different values; until somebody chooses, what is online stays. */
export interface CellConflict {
  readonly key: string
  /** `null` where the file no longer says what it was written with. */
  readonly base: string | null
  readonly online: string
  readonly file: string
}

/**
 * A row or value nobody can take over; it is shown with its content, so that nothing is lost. `fixed-cell`: a text that is
 * not for editing says something else. `formula`, `error`: a program worked the value out, or could not.
 */
export interface NotUnderstood {
  readonly code:
    | 'unknown-row'
    | 'no-id'
    | 'row-twice'
    | 'unknown-cell'
    | 'not-allowed'
    | 'fixed-cell'
    | 'formula'
    | 'error'
    | 'unknown-sheet'
  readonly id: string
  readonly cells: Readonly<Record<string, string>>
  readonly at?: string
}

export interface Merge {
  /** Only the file changed these: they can be taken over. */
  readonly changes: readonly CellChange[]
  readonly conflicts: readonly CellConflict[]
  readonly notUnderstood: readonly NotUnderstood[]
  /** Rows that the file no longer has. That changes nothing: a removed row is no answer. */
  readonly missingRows: readonly string[]
}

/** What a file may hold. */
export interface MergeRules {
  readonly fields: (id: string) => readonly string[] | null
  readonly isAllowed: (id: string, field: string, value: string) => boolean
  /** One way to write each value, so that another spelling of the same is no change. Without it only edges are cut. */
  readonly canonical?: (id: string, field: string, value: string) => string
}

export const cellKey = (id: string, field: string): string => `${id}/${field}`

/**
 * Merges an edited workbook with what happened online since it was written, cell by cell: `base` is what was written,
 * `online` what is there now. Pure and independent of the order of rows. Nothing is lost and nothing is guessed: what
 * only one side changed is taken, what both changed alike is settled, everything else is a conflict or not understood.
 * Without `base` nobody can tell who changed a cell: whatever differs is a conflict.
 */
export function mergeWorkbook(base: Cells | null, online: Cells, rows: readonly EditedRow[], rules: MergeRules): Merge {
  const { understood, notUnderstood } = understand(rows, rules, base ?? online)
  const canonicalOf = (cells: Cells, key: string): string => canonical(rules, key, cells.get(key) ?? '')
  const changes: CellChange[] = []
  const conflicts: CellConflict[] = []
  for (const [key, file] of [...understood].sort(([one], [two]) => (one < two ? -1 : 1))) {
    const was = base === null ? null : canonicalOf(base, key)
    const now = canonicalOf(online, key)
    if (file === was || file === now) continue
    if (now === was) changes.push({ key, from: now, to: file })
    else conflicts.push({ key, base: was, online: now, file })
  }
  const present = new Set(rows.map(({ id }) => id.trim()))
  const written = new Set([...(base ?? online).keys()].map((key) => key.slice(0, key.lastIndexOf('/'))))
  const missingRows = [...written].filter((id) => !present.has(id)).sort()
  return { changes, conflicts, notUnderstood, missingRows }
}

/** What is online after taking the changes over, and the file's side of the conflicts somebody chose it for. */
export function applyMerge(online: Cells, merge: Merge, fileWins: ReadonlySet<string>): Cells {
  const cells = new Map(online)
  for (const { key, to } of merge.changes) cells.set(key, to)
  for (const { key, file } of merge.conflicts) if (fileWins.has(key)) cells.set(key, file)
  return cells
}

function understand(rows: readonly EditedRow[], rules: MergeRules, before: Cells) {
  const notUnderstood: NotUnderstood[] = []
  const understood = new Map<string, string>()
  for (const [id, same] of byId(rows)) {
    const fields = id === '' ? null : rules.fields(id)
    const [first] = same
    if (first === undefined) continue
    if (fields === null || same.some((row) => !sameCells(row, first, rules))) {
      const code = id === '' ? 'no-id' : fields === null ? 'unknown-row' : 'row-twice'
      notUnderstood.push(...same.filter(hasContent).map((row): NotUnderstood => ({ ...row, code, id })))
      continue
    }
    for (const [field, raw] of Object.entries(first.cells)) {
      const key = cellKey(id, field)
      const value = canonical(rules, key, raw)
      const code = !fields.includes(field) ? 'unknown-cell' : rules.isAllowed(id, field, value) ? null : 'not-allowed'
      if (code === null) understood.set(key, value)
      // An emptied cell that may not be empty is told too, an empty one that was empty is not.
      else if (value !== '' || (before.get(key) ?? '') !== '') {
        notUnderstood.push({ ...first, code, id, cells: { [field]: raw } })
      }
    }
  }
  return { understood, notUnderstood }
}

/** Programs change the ends of lines and of texts, and the way umlauts are put together; people do not see that. */
export const tidy = (value: string): string => value.replace(/\r\n?/g, '\n').trim().normalize('NFC')

function canonical(rules: MergeRules, key: string, value: string): string {
  const at = key.lastIndexOf('/')
  return rules.canonical?.(key.slice(0, at), key.slice(at + 1), value) ?? tidy(value)
}

function sameCells(one: EditedRow, two: EditedRow, rules: MergeRules): boolean {
  const fields = new Set([...Object.keys(one.cells), ...Object.keys(two.cells)])
  const of = ({ id, cells }: EditedRow, field: string): string =>
    canonical(rules, cellKey(id.trim(), field), cells[field] ?? '')
  return [...fields].every((field) => of(one, field) === of(two, field))
}

/** Empty rows without an id are no content: spreadsheets are full of them. */
const hasContent = ({ id, cells }: EditedRow): boolean =>
  id.trim() !== '' || Object.values(cells).some((value) => value.trim() !== '')

function byId(rows: readonly EditedRow[]): ReadonlyMap<string, readonly EditedRow[]> {
  const groups = new Map<string, EditedRow[]>()
  for (const row of rows) {
    const id = row.id.trim()
    groups.set(id, [...(groups.get(id) ?? []), row])
  }
  return groups
}
