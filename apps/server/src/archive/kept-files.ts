import { createHash } from 'node:crypto'
import { maskKeys, readOdt } from '@lotse/odt'
import { filesOfBundle } from '@lotse/packaging'

/** Files that lie in rows, not among those that were uploaded: in the archive they are files too. */

type Row = Readonly<Record<string, unknown>>

interface KeptFile extends Record<string, unknown> {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly productKeys: boolean
}

interface Kind {
  readonly table: string
  readonly id: (row: Row) => string
  readonly name: (row: Row, tables: Readonly<Record<string, readonly Row[]>>) => string
  readonly hasKeys: (content: Buffer) => boolean
}

/** The one file in a package that a product key may stand in; what stands in place of one is no key. */
const CONFIGURATION = ['configuration/install.xml']

function holdsKeys(configuration: Uint8Array): boolean {
  const { text } = readOdt(configuration)
  return maskKeys(text) !== text
}

const KINDS: readonly Kind[] = [
  {
    table: 'configuration_version',
    id: ({ configuration_id, number }) => `${configuration_id}/${number}`,
    name: ({ configuration_id }, { configuration = [] }) =>
      `${configuration.find(({ id }) => id === configuration_id)?.name ?? ''}.xml`,
    hasKeys: (content) => holdsKeys(new Uint8Array(content)),
  },
  {
    table: 'package',
    id: ({ id }) => String(id),
    name: ({ name }) => `${name}.zip`,
    hasKeys: (content) => [...filesOfBundle(new Uint8Array(content), CONFIGURATION).values()].some(holdsKeys),
  },
]

/** The rows with the path of their file in place of its bytes, the files, and their bytes by path. */
export function keptFiles(tables: Readonly<Record<string, readonly Row[]>>) {
  const files: KeptFile[] = []
  const contents = new Map<string, Buffer>()
  const rowsOf = (kind: Kind, rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => {
      const content = bytesOf(row.content)
      const [id, name] = [kind.id(row), kind.name(row, tables).replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')]
      const path = `files/${id}/${name}`
      const sha256 = createHash('sha256').update(content).digest('hex')
      files.push({ id, name, path, bytes: content.length, sha256, productKeys: kind.hasKeys(content) })
      contents.set(path, content)
      return { ...row, content: path }
    })
  const withPaths = Object.entries(tables).map(([table, rows]) => {
    const kind = KINDS.find((one) => one.table === table)
    return [table, kind === undefined ? rows : rowsOf(kind, rows)] as const
  })
  return { tables: Object.fromEntries(withPaths), files, contents }
}

/** The database writes bytes as `\\x` and pairs of digits into JSON. */
const bytesOf = (value: unknown): Buffer => Buffer.from(String(value).slice(2), 'hex')
