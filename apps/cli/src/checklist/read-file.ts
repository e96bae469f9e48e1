import { readFile } from 'node:fs/promises'
import type { Language } from '../language.ts'
import { FAULTS } from './messages.ts'

/** A file that cannot be used; the message says which, why and what to do. */
export class FileFault extends Error {}

/** The bytes of a file. @throws FileFault where there is none or it may not be read */
export async function readBytes(path: string, language: Language): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new FileFault(`${path}: ${FAULTS[missing ? 'not-found' : 'cannot-read'][language]}`)
  }
}

/** The JSON object in a file. @throws FileFault where it holds anything else */
export async function readObject(path: string, language: Language): Promise<Readonly<Record<string, unknown>>> {
  const text = new TextDecoder().decode(await readBytes(path, language))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new FileFault(`${path}: ${FAULTS['no-json'][language]} ${reason}`)
  }
  if (!isObject(value)) throw new FileFault(`${path}: ${FAULTS['no-object'][language]}`)
  return value
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
