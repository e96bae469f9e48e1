import { ReadFault } from '../../bytes/fault.ts'
import { type ByteSource, bytesSource } from '../../bytes/source.ts'
import type { Database } from '../../host.ts'
import type { Reading } from '../../reading.ts'
import { readProject } from '../../vba/read-project.ts'

/** Table that holds the storages of a database since Access 2002: rows name their parent, `Lv` is the content. */
export const STORAGE = 'MSysAccessStorage'
const ROWS_MOST = 500_000
/** Rows whose content is fetched together. */
const BATCH = 32
const STREAM = 2

interface Node {
  readonly id: number
  readonly parent: number
  readonly name: string
  readonly stream: boolean
  readonly row: number
}

/** Reads the project of a database: `VBA/VBAProject` holds PROJECT and the storage VBA, as everywhere. */
export function readStorage(database: Database, reading: Reading): void {
  const nodes = database.rows(STORAGE, ['Id', 'ParentId', 'Name', 'Type'], 0, ROWS_MOST).map(
    (row, index): Node => ({
      id: Number(row.Id),
      parent: Number(row.ParentId),
      name: String(row.Name ?? ''),
      stream: Number(row.Type) === STREAM,
      row: index,
    }),
  )
  const named = (parent: Node | undefined, name: string): Node | undefined =>
    nodes.find((one) => one.parent === parent?.id && one !== parent && one.name.toUpperCase() === name)
  const root = nodes.find((one) => one.id === one.parent && one.name.toUpperCase() === 'MSYSACCESSSTORAGE_ROOT')
  const project = named(named(root, 'VBA'), 'VBAPROJECT')
  const vba = named(project, 'VBA')
  const dir = named(vba, 'DIR')
  if (vba === undefined || (dir === undefined && named(vba, '_VBA_PROJECT') === undefined)) return
  const inside = nodes.filter((one) => one.stream && one.parent === vba.id)
  const content = contents(database, reading)
  const byName = new Map(inside.map((one) => [one.name.toUpperCase(), one]))
  // A database without code still has the storages of a project, with nothing but its frame in them.
  reading.hasVba = true
  reading.code(STORAGE, () =>
    readProject(
      {
        root: '',
        part: null,
        signatures: [],
        dir: dir === undefined ? null : content(dir),
        project: sourceOf(named(project, 'PROJECT'), content),
        module(name) {
          const node = byName.get(name.toUpperCase())
          return node === undefined ? null : { path: `VBA/${node.name}`, source: content(node) }
        },
      },
      reading,
    ),
  )
  if (reading.codeFault === null && reading.projects.every(({ modules }) => modules.length === 0))
    reading.hasVba = false
}

const sourceOf = (node: Node | undefined, content: (node: Node) => ByteSource): ByteSource | null =>
  node === undefined ? null : content(node)

/** Gives the content of rows; rows that stand together are fetched together, because finding the first one costs most. */
function contents(database: Database, { budget }: Reading): (node: Node) => ByteSource {
  let first = -1
  let batch: readonly unknown[] = []
  return ({ row, name }) => {
    const begins = row - (row % BATCH)
    if (begins !== first) {
      batch = database.rows(STORAGE, ['Lv'], begins, BATCH).map(({ Lv }) => Lv)
      first = begins
    }
    const bytes = batch[row - begins]
    if (!(bytes instanceof Uint8Array)) throw new ReadFault('database-no-content', { name })
    budget.output(bytes.length)
    return bytesSource(bytes)
  }
}
