import type { Remark } from '../../facts/file-facts.ts'
import { type RegistryData, type RegistryKey, shortPath } from '../registry.ts'
import { dataOf, quoted, type RegTexts } from './data.ts'
import { textOf } from './decode.ts'

/** What an export says. Lines that say nothing readable are remarks with their number; all others are kept. */
export interface RegFile {
  readonly keys: readonly RegistryKey[]
  readonly remarks: readonly Remark[]
}

const HEADS: Readonly<Record<string, RegTexts>> = {
  'Windows Registry Editor Version 5.00': 'wide',
  REGEDIT4: 'ansi',
}
/** A text that goes over more lines than this was not closed. */
const MOST_LINES_OF_TEXT = 200
const MOST_REMARKS = 100

/** Whether a file begins as an export of the registry does. */
export const isReg = (bytes: Uint8Array): boolean => headOf(textOf(bytes.subarray(0, 4096))) !== null

const headOf = (text: string): RegTexts | null => HEADS[/^\s*([^\r\n]*)/.exec(text)?.[1]?.trim() ?? ''] ?? null

/**
 * Reads an export of the Windows registry: UTF-16 or the code page of the device, version 5 or REGEDIT4. `[-key]` and `"value"=-`
 * take away what stood before. Null for a file that is none.
 */
export function readReg(bytes: Uint8Array): RegFile | null {
  const text = textOf(bytes)
  const texts = headOf(text)
  return texts === null ? null : new Reader(text.split(/\r\n|\n|\r/), texts).read()
}

class Reader {
  readonly #lines: readonly string[]
  readonly #texts: RegTexts
  readonly #keys = new Map<string, { path: string; values: Map<string, RegistryData> }>()
  readonly #remarks: Remark[] = []
  #current: Map<string, RegistryData> | null = null
  #at = 0

  constructor(lines: readonly string[], texts: RegTexts) {
    this.#lines = lines
    this.#texts = texts
  }

  read(): RegFile {
    this.#at = this.#lines.findIndex((line) => line.trim() !== '') + 1
    while (this.#at < this.#lines.length) {
      const number = this.#at + 1
      const line = (this.#lines[this.#at++] ?? '').trim()
      if (line === '' || line.startsWith(';')) continue
      if (line.startsWith('[')) this.#key(line, number)
      else this.#value(line, number)
    }
    return { keys: [...this.#keys.values()], remarks: this.#remarks }
  }

  #key(line: string, number: number): void {
    this.#current = null
    const found = /^\[(-?)(.+)\]$/.exec(line)
    const path = found === null ? null : shortPath(found[2] ?? '')
    if (found === null || path === null) {
      this.#remark('reg-line', number)
      return
    }
    if (found[1] === '-') {
      this.#remove(path)
      return
    }
    const known = this.#keys.get(path.toLowerCase()) ?? { path, values: new Map() }
    this.#keys.set(path.toLowerCase(), known)
    this.#current = known.values
  }

  #remove(path: string): void {
    const gone = path.toLowerCase()
    for (const one of this.#keys.keys()) if (one === gone || one.startsWith(`${gone}\\`)) this.#keys.delete(one)
  }

  #value(first: string, number: number): void {
    const named = first.startsWith('@') ? { text: '', length: 1 } : first.startsWith('"') ? quoted(first) : null
    const rest = named === null ? '' : first.slice(named.length).trimStart()
    if (named === null || !rest.startsWith('=')) {
      this.#remark('reg-line', number)
      return
    }
    const written = this.#whole(rest.slice(1).trim())
    const data = written === null ? null : dataOf(written, this.#texts)
    if (data === null) {
      this.#remark('reg-value', number, named.text)
      return
    }
    // Below a key that could not be read its values belong to nobody; the key has its remark.
    if (this.#current === null) return
    const name = [...this.#current.keys()].find((one) => one.toLowerCase() === named.text.toLowerCase()) ?? named.text
    if (data === 'deleted') this.#current.delete(name)
    else this.#current.set(name, data)
  }

  /** A value with the lines it goes on in: hexadecimal digits behind `\`, a text until its quote. Null where it does not end. */
  #whole(first: string): string | null {
    let whole = first
    if (/^hex/i.test(first)) {
      while (whole.endsWith('\\') && this.#at < this.#lines.length)
        whole = whole.slice(0, -1) + (this.#lines[this.#at++] ?? '').trim()
      return whole
    }
    const begun = this.#at
    while (first.startsWith('"') && quoted(whole) === null) {
      const next = this.#lines[this.#at]
      const another = next === undefined || /^\s*(\[-?HK|@=|"[^"]*"=)/.test(next)
      if (another || this.#at - begun >= MOST_LINES_OF_TEXT) {
        this.#at = begun
        return null
      }
      this.#at += 1
      whole += `\n${next}`
    }
    return whole
  }

  #remark(code: 'reg-line' | 'reg-value', line: number, name = ''): void {
    if (this.#remarks.length < MOST_REMARKS) this.#remarks.push({ code, values: { line, name } })
    else if (this.#remarks.length === MOST_REMARKS) this.#remarks.push({ code: 'reg-more', values: {} })
  }
}
