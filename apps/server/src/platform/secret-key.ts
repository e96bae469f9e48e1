import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import type { DataPaths } from './data-folder-path.ts'
import { StartupProblem } from './startup-problem.ts'
import { systemCode } from './system-error.ts'

const KEY_BYTES = 32
const SHORTEST_SECRET = 32

/**
 * The key (32 bytes) that encrypts secrets at rest: derived from `LOTSE_SECRET` when set, else kept in the data
 * folder, readable by its owner only, and made on the first start.
 *
 * Throws the problem `secret-invalid` when the secret is shorter than 32 characters or the file is damaged.
 */
export async function readSecretKey(paths: DataPaths, env: NodeJS.ProcessEnv): Promise<Uint8Array> {
  const secret = env.LOTSE_SECRET
  if (secret === undefined || secret === '') return readKeyFile(paths.secretKey)
  if (secret.length < SHORTEST_SECRET) {
    throw new StartupProblem('secret-invalid', {
      source: 'LOTSE_SECRET',
      reason: `it has ${secret.length} characters, at least ${SHORTEST_SECRET} are needed`,
    })
  }
  return createHash('sha256').update('lotse secret key\0').update(secret).digest()
}

async function readKeyFile(file: string): Promise<Uint8Array> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return makeKeyFile(file)
    throw error
  })
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== KEY_BYTES) {
    throw new StartupProblem('secret-invalid', {
      source: file,
      reason: `it holds ${key.length} bytes instead of ${KEY_BYTES}`,
    })
  }
  return key
}

/** Writes a new key beside its place and links it there: a crash leaves a whole key or none, a second process the first's. */
async function makeKeyFile(file: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    await link(draft, file)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  return readFile(file, 'utf8')
}
