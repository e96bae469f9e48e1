import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** One step of the schema: a file `NNNN_name.sql` that is never changed once released. */
export interface Migration {
  readonly version: number
  /** The file's name without `.sql`. */
  readonly name: string
  readonly sql: string
  /** SHA-256 of the text, line ends as LF. */
  readonly checksum: string
}

const FOLDER = fileURLToPath(new URL('../../../migrations/', import.meta.url))
const FILE = /^(\d{4})_[a-z0-9_]+\.sql$/

/** Reads the migrations in order. Throws when a file is misnamed, a number is missing or there twice. */
export async function readMigrations(folder = FOLDER): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  const migrations: Migration[] = []
  for (const [index, file] of files.entries()) {
    const version = Number(FILE.exec(file)?.[1])
    if (version !== index + 1) {
      throw new Error(`migrations are named NNNN_name.sql and numbered without gaps from 0001: ${file}`)
    }
    const sql = (await readFile(`${folder}/${file}`, 'utf8')).replaceAll('\r\n', '\n')
    migrations.push({ version, name: file.slice(0, -'.sql'.length), sql, checksum: sha256(sql) })
  }
  return migrations
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
