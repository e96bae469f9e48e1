import type { Registry } from '../registry.ts'
import { CLICK_TO_RUN, type View } from './views.ts'

/** What serves a class in one view of the registry. */
export interface Server {
  /** File that does the work: of a .NET class the one named by `CodeBase`, null where it lies in the assembly cache. */
  readonly path: string | null
  readonly how: 'in-process' | 'out-of-process' | 'net'
}

const NATIVE = ['HKLM\\Software\\Classes', 'HKCU\\Software\\Classes', 'HKCR', `${CLICK_TO_RUN}\\Classes`]
const IN_32 = [
  ...NATIVE.map((path) => `${path}\\Wow6432Node`),
  'HKLM\\Software\\Wow6432Node\\Classes',
  `${CLICK_TO_RUN}\\Wow6432Node\\Classes`,
]

/** Finds classes and their servers in both views of the registry. */
export class Classes {
  readonly #registry: Registry
  readonly #whole: boolean
  readonly #roots: Readonly<Record<View, readonly string[]>>

  constructor(registry: Registry, whole: boolean) {
    this.#registry = registry
    this.#whole = whole
    const users = registry
      .below('HKU')
      .map((name) => (/_classes$/i.test(name) ? `HKU\\${name}` : `HKU\\${name}\\Software\\Classes`))
    this.#roots = {
      native: [...NATIVE, ...users],
      '32-bit': [...IN_32, ...users.map((path) => `${path}\\Wow6432Node`)],
    }
  }

  /** Class of a program's name, upper case without braces. */
  classOf(progId: string): string | null {
    for (const root of [...this.#roots.native, ...this.#roots['32-bit']]) {
      const found = this.#registry.text(`${root}\\${progId}\\CLSID`)
      if (found !== null) return bare(found)
    }
    return null
  }

  serverOf(classId: string, view: View): Server | null {
    for (const root of this.#roots[view]) {
      const key = `${root}\\CLSID\\{${classId}}`
      const inside = this.#inProcess(`${key}\\InprocServer32`)
      if (inside !== null) return inside
      const outside = this.#registry.text(`${key}\\LocalServer32`)
      if (outside !== null) return { path: programOf(outside), how: 'out-of-process' }
    }
    return null
  }

  /** Whether a class that is not there in a view is really missing: the source holds that view's classes. */
  knows(view: View): boolean {
    return this.#whole || this.#roots[view].some((root) => this.#registry.below(`${root}\\CLSID`).length > 1)
  }

  #inProcess(key: string): Server | null {
    const file = this.#registry.text(key)
    if (file === null) return null
    if (!/(^|\\)mscoree\.dll$/i.test(unquoted(file))) return { path: unquoted(file), how: 'in-process' }
    // Versions of an assembly have keys of their own; the newest one counts when the class itself names none.
    const keys = [key, ...this.#registry.below(key).map((name) => `${key}\\${name}`)]
    const code = keys.map((one) => this.#registry.text(one, 'CodeBase')).findLast((text) => text !== null)
    return { path: code === undefined || code === null ? null : fromUrl(code), how: 'net' }
  }
}

export const bare = (classId: string): string => classId.replace(/[{}\s]/g, '').toUpperCase()

export const unquoted = (path: string): string => path.trim().replace(/^"([^"]*)".*$/, '$1')

/** The program of a command line: quoted, or up to its ending. */
const programOf = (command: string): string =>
  /^\s*"([^"]+)"/.exec(command)?.[1] ?? /^\s*(.*?\.exe)(?=\s|$)/i.exec(command)?.[1] ?? command.trim()

/** `file:///C:/Apps/a%20b.dll` as a path; other addresses stay as they are. */
export function fromUrl(address: string): string {
  const found = /^file:(\/*)(.*)$/i.exec(address.trim())
  if (found === null) return address.trim()
  const path = decoded(found[2] ?? '').replaceAll('/', '\\')
  return /^[A-Za-z]:/.test(path) ? path : `\\\\${path}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
