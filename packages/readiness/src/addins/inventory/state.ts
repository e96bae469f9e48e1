import type { Registry, RegistryData } from '../registry.ts'
import { normal } from './files.ts'
import type { AddInState } from './types.ts'
import { type Branch, versionKeys } from './views.ts'

/** LoadBehavior (readiness.md 1.2): bit 0 loaded now, 2 and 3 at start-up, 8 and 9 on demand, 16 first at start-up, then on demand. */
export function stateOf(loadBehavior: number | null): AddInState {
  if (loadBehavior === null) return 'unknown'
  if ((loadBehavior & 0x18) !== 0) return 'on-demand'
  // Start-up without bit 0: unloaded by hand or after a failure, and it stays so.
  if ((loadBehavior & 2) !== 0) return (loadBehavior & 1) !== 0 ? 'at-startup' : 'off'
  return 'off'
}

/** What Office put aside after crashes, and what it must not put aside, over all versions and users. */
export interface Resiliency {
  isDisabled(names: readonly string[]): boolean
  isKept(progId: string): boolean
}

const APP_KEYS = ['Access', 'Excel', 'Outlook', 'PowerPoint', 'MS Project', 'Publisher', 'Visio', 'Word']

export function resiliencyOf(registry: Registry, branches: readonly Branch[]): Resiliency {
  const below = (name: string): readonly (readonly [string, RegistryData])[] =>
    branches.flatMap((branch) =>
      APP_KEYS.flatMap((app) => versionKeys(registry, branch, `${app}\\Resiliency\\${name}`)).flatMap((key) =>
        registry.values(key),
      ),
    )
  const disabled = new Set(
    below('DisabledItems').flatMap(([, data]) => (data.kind === 'bytes' ? textsIn(data.bytes) : [])),
  )
  const kept = new Set(below('DoNotDisableAddinList').map(([name]) => name.toLowerCase()))
  return {
    isDisabled: (names) => names.some((name) => disabled.has(normal(name))),
    isKept: (progId) => kept.has(progId.toLowerCase()),
  }
}

/**
 * Path and name in an entry of DisabledItems: a kind and two lengths in bytes, 32 bits each, then both texts in UTF-16. The layout is
 * not documented; lengths that do not fit mean that nothing is taken from it.
 */
function textsIn(bytes: Uint8Array): readonly string[] {
  if (bytes.length < 12) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [one, two] = [view.getUint32(4, true), view.getUint32(8, true)]
  if (12 + one + two > bytes.length) return []
  const text = (from: number, length: number): string =>
    new TextDecoder('utf-16le').decode(bytes.subarray(from, from + length)).split('\0')[0] ?? ''
  return [text(12, one), text(12 + one, two)].filter((found) => found !== '').map(normal)
}
