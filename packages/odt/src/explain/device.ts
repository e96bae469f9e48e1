import { table } from '../facts/table.ts'
import type { Text } from '../lint/types.ts'
import type { ProductUse } from '../lint/view.ts'

/** What is known of a device; what is left out is unknown. */
export interface DeviceFacts {
  readonly architecture?: '32' | '64'
  /** Products of Windows Installer, by name. */
  readonly msi?: readonly string[]
  /** Click-to-Run products, by id. */
  readonly clickToRun?: readonly string[]
  readonly languages?: readonly string[]
  /** Channel the Click-to-Run products follow. */
  readonly channel?: string
}

/** A sentence with what is filled in. */
export type Line = readonly [text: Text, values?: Readonly<Record<string, string>>]

/** Whether a Click-to-Run product is on the device; false where that is unknown. */
export const isPresent = (key: string, { clickToRun }: DeviceFacts): boolean =>
  clickToRun?.some((one) => one.trim().toLowerCase() === key) === true

export const tagsOf = (languages: ProductUse['languages']): string =>
  languages.map(({ id }) => id?.value.trim() ?? '').join(', ')

/** How products of Windows Installer are called that a setup id keeps. */
const NAMES = table<RegExp>({
  vispro: /visio.*pro/i,
  visstd: /visio.*stand/i,
  prjpro: /project.*pro/i,
  prjstd: /project.*stand/i,
  aceredist: /access database engine/i,
  accessrt: /access runtime/i,
  sharepointdesigner: /sharepoint designer/i,
  infopath: /infopath/i,
  lync: /lync|skype/i,
  proplus: /office.*professional plus/i,
  standard: /office.*standard/i,
})

/** Whether a product of Windows Installer is one that a setup id, also of a retail edition, names. */
export function isNamedBy(setupId: string, name: string): boolean {
  const id = setupId.trim().toLowerCase()
  return (NAMES[id] ?? NAMES[id.replace(/r$/, '')])?.test(name) === true
}
