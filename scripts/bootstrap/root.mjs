/** The folder of the repository, and where Node keeps what it compiled. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const COMPILED = join(ROOT, 'node_modules', '.cache', 'compiled')
