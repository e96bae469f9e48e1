import { dllName, GONE, isMacLibrary, OTHER_DLLS, SAME_DLL } from './dlls.ts'
import { MORE } from './more.ts'
import { TABLE } from './table.ts'

/**
 * Width of a result or parameter: v up to 32 bit by value; h pointer-sized by value; q 64-bit integer; f floating point;
 * u structure by value; s pointer to text; p pointer to data without pointer width; P pointer to something pointer-sized;
 * n none.
 */
export type Width = 'v' | 'h' | 'q' | 'f' | 'u' | 's' | 'p' | 'P' | 'n'

export interface EntryPoint {
  /** As the DLL exports it. */
  readonly name: string
  readonly result: Width
  readonly parameters: readonly Width[]
}

/** What is known of the function that a `Declare` names. */
export type LookUp =
  | { readonly kind: 'known'; readonly entry: EntryPoint }
  /** The DLL has it under another name only: another case, or with A or W at the end. */
  | { readonly kind: 'misnamed'; readonly entry: EntryPoint }
  /** The DLL is known, the function is not. */
  | { readonly kind: 'unknown-entry' }
  | { readonly kind: 'unknown-dll' }
  /** The DLL exists for 32-bit Office only, or no longer. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'mac' }

const tables = new Map<string, Map<string, EntryPoint>>()

/** The functions of a DLL by their name in lower case; read when they are first asked for. */
function functionsOf(dll: string): Map<string, EntryPoint> | null {
  const ready = tables.get(dll)
  if (ready !== undefined) return ready
  const rows = [...TABLE, ...MORE].filter(([name]) => name === dll)
  if (rows.length === 0) return null
  const functions = new Map<string, EntryPoint>()
  for (const [, groups] of rows)
    for (const group of groups.split('|')) {
      const [signature = '', ...names] = group.split(' ')
      const parameters = [...signature.slice(2)] as Width[]
      const result = (signature[0] ?? 'n') as Width
      for (const packed of names)
        for (const name of packed.endsWith('~') ? [`${packed.slice(0, -1)}A`, `${packed.slice(0, -1)}W`] : [packed])
          functions.set(name.toLowerCase(), { name, result, parameters })
    }
  tables.set(dll, functions)
  return functions
}

/**
 * Looks a function up by the library and the name a `Declare` gives (its alias where it has one). Windows compares names of
 * functions with their case, those of libraries without.
 */
export function lookUp(lib: string, name: string): LookUp {
  if (isMacLibrary(lib)) return { kind: 'mac' }
  const written = dllName(lib)
  const dll = SAME_DLL[written] ?? written
  if (GONE.has(dll)) return { kind: 'gone' }
  const functions = functionsOf(dll)
  if (functions === null) return { kind: OTHER_DLLS.has(dll) ? 'unknown-entry' : 'unknown-dll' }
  const entry = functions.get(name.toLowerCase())
  if (entry !== undefined) return { kind: entry.name === name ? 'known' : 'misnamed', entry }
  const withLetter = functions.get(`${name.toLowerCase()}a`)
  if (withLetter !== undefined && functions.has(`${name.toLowerCase()}w`))
    return { kind: 'misnamed', entry: withLetter }
  return { kind: 'unknown-entry' }
}
