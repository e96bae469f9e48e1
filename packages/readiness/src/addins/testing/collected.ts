import { makePe } from './make-pe.ts'

export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

interface Value {
  readonly name: string
  readonly kind?: string
  readonly data: unknown
}
type Keys = Readonly<Record<string, readonly Value[]>>

/** A file as the collector writes it, of a device with one COM add-in that has a 32-bit file. */
export function collected({
  device = 'PC1',
  user = 'anna',
  collectedAt = '2026-11-20T08:00:00Z',
  keys = {},
  files = [],
  more = {},
}: {
  readonly device?: string
  readonly user?: string
  readonly collectedAt?: string
  readonly keys?: Keys
  readonly files?: readonly object[]
  readonly more?: object
}): string {
  return JSON.stringify({
    format: 'lotse-addins',
    version: 1,
    device,
    labels: ['Head office'],
    user,
    collectedAt,
    windows64: true,
    keys: Object.entries(keys).map(([path, values]) => ({
      path,
      values: values.map((value) => ({ kind: 'String', ...value })),
    })),
    files,
    startup: [],
    recent: [],
    problems: [],
    ...more,
  })
}

export const LEDGER: Keys = {
  'HKLM\\Software\\Microsoft\\Office\\Excel\\Addins\\Ledger.Connect': [
    { name: 'FriendlyName', data: 'Ledger' },
    { name: 'LoadBehavior', kind: 'DWord', data: 3 },
  ],
  'HKLM\\Software\\Classes\\Ledger.Connect\\CLSID': [{ name: '', data: '{0B9C33A1-0000-4000-8000-00000000A001}' }],
  'HKLM\\Software\\Classes\\CLSID\\{0B9C33A1-0000-4000-8000-00000000A001}\\InprocServer32': [
    { name: '', data: '"C:\\Ledger\\ledger.dll"' },
  ],
}

export const LEDGER_FILE = {
  path: 'C:\\Ledger\\ledger.dll',
  exists: true,
  head: base64(makePe({ machine: 0x8664 })),
  version: '2.1.0.0',
  company: 'Contoso',
  signedBy: 'Contoso Ltd',
  signature: 'Valid',
}
