/** Data of one registry value. Other kinds keep their bytes. */
export type RegistryData =
  | { readonly kind: 'text' | 'expandable'; readonly text: string }
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

/** One key as it was found. The path begins with `HKLM`, `HKCU`, `HKCR` or `HKU\…`; `''` names the default value. */
export interface RegistryKey {
  readonly path: string
  readonly values: ReadonlyMap<string, RegistryData>
}

interface Entry {
  readonly path: string
  readonly values: Map<string, readonly [name: string, data: RegistryData]>
  readonly children: Map<string, string>
}

const HIVES: Readonly<Record<string, string>> = {
  HKEY_LOCAL_MACHINE: 'HKLM',
  HKEY_CURRENT_USER: 'HKCU',
  HKEY_CLASSES_ROOT: 'HKCR',
  HKEY_USERS: 'HKU',
  HKEY_CURRENT_CONFIG: 'HKCC',
}

/** The path with the short name of its hive; null where the hive is none. */
export function shortPath(path: string): string | null {
  const [hive = '', ...rest] = path.split('\\')
  const short = HIVES[hive.toUpperCase()] ?? Object.values(HIVES).find((one) => one === hive.toUpperCase())
  return short === undefined ? null : [short, ...rest].join('\\')
}

/** Keys and values to be looked up as Windows does: without regard to capitals. Later ones overwrite earlier ones. */
export class Registry {
  readonly #entries = new Map<string, Entry>()

  constructor(keys: Iterable<RegistryKey> = []) {
    for (const key of keys) this.add(key)
  }

  add({ path, values }: RegistryKey): void {
    const entry = this.#entry(path)
    for (const [name, data] of values) entry.values.set(name.toLowerCase(), [name, data])
  }

  has(path: string): boolean {
    return this.#entries.has(path.toLowerCase())
  }

  /** Every path that was added or lies above one, as written. */
  paths(): readonly string[] {
    return [...this.#entries.values()].map(({ path }) => path)
  }

  /** Names of the keys directly below. */
  below(path: string): readonly string[] {
    return [...(this.#entries.get(path.toLowerCase())?.children.values() ?? [])]
  }

  values(path: string): readonly (readonly [name: string, data: RegistryData])[] {
    return [...(this.#entries.get(path.toLowerCase())?.values.values() ?? [])]
  }

  /** A text without blanks around it; null where there is none. */
  text(path: string, name = ''): string | null {
    const data = this.#entries.get(path.toLowerCase())?.values.get(name.toLowerCase())?.[1]
    const text = data !== undefined && 'text' in data ? data.text.trim() : ''
    return text === '' ? null : text
  }

  number(path: string, name: string): number | null {
    const data = this.#entries.get(path.toLowerCase())?.values.get(name.toLowerCase())?.[1]
    return data?.kind === 'number' ? data.number : null
  }

  #entry(path: string): Entry {
    const known = this.#entries.get(path.toLowerCase())
    if (known !== undefined) return known
    const entry: Entry = { path, values: new Map(), children: new Map() }
    this.#entries.set(path.toLowerCase(), entry)
    const cut = path.lastIndexOf('\\')
    if (cut > 0) {
      const name = path.slice(cut + 1)
      this.#entry(path.slice(0, cut)).children.set(name.toLowerCase(), name)
    }
    return entry
  }
}
