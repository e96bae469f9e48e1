import { createHmac } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { csvRow } from '@lotse/readiness'

/** The local log that leads from a reference back to a name. */
export interface NamesLog {
  /** Notes a name and gives its reference: 64 hex digits that nobody can guess back without the secret of the run. */
  readonly note: (path: string) => string
  readonly close: () => void
}

/** Opens the log, readable for its owner only; goes on with one that is there where `resume` says so. */
export function namesLog(file: string, secret: string, resume: boolean): NamesLog {
  const handle = openSync(file, resume ? 'a' : 'wx', 0o600)
  if (!resume) writeSync(handle, `\uFEFF${csvRow(['Source file reference', 'Name'])}`)
  return {
    note: (path) => {
      const reference = createHmac('sha256', secret).update(path).digest('hex')
      writeSync(handle, csvRow([reference, path]))
      return reference
    },
    close: () => closeSync(handle),
  }
}
