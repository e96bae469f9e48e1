import type { DecidedSoFar, Decisions, Preference } from './decisions.ts'
import { type Part, part } from './parts.ts'

const OFFICE = 'software\\microsoft\\office\\16.0'
const excel = { app: 'excel16', key: `${OFFICE}\\excel` }
const word = { app: 'word16', key: `${OFFICE}\\word` }
const powerPoint = { app: 'ppt16', key: `${OFFICE}\\powerpoint` }

const saves = ({ app, key }: typeof excel, value: string, type: string, id: string): Preference => ({
  key: `${key}\\options`,
  name: 'defaultformat',
  value,
  type,
  app,
  id,
})
const formats = (ofExcel: string, ofWord: string, ofPowerPoint: string): readonly Preference[] => [
  saves(excel, ofExcel, 'REG_DWORD', 'L_SaveExcelfilesas'),
  saves(word, ofWord, 'REG_SZ', 'L_SaveWordfilesas'),
  saves(powerPoint, ofPowerPoint, 'REG_DWORD', 'L_SavePowerPointfilesas'),
]
const warnings = (value: string): readonly Preference[] =>
  [excel, word, powerPoint].map(({ app, key }) => ({
    key: `${key}\\security`,
    name: 'vbawarnings',
    value,
    type: 'REG_DWORD',
    app,
    id: 'L_VBAWarningsPolicy',
  }))

/** Format in which new documents are saved. Source: real files. */
const FORMATS: Readonly<Record<NonNullable<Decisions['formats']>, readonly Preference[]>> = {
  openXml: formats('51', '', '27'),
  openDocument: formats('60', 'ODT', '52'),
}
const MACROS: Readonly<Record<NonNullable<Decisions['macros']>, readonly Preference[]>> = {
  ask: warnings('2'),
  signed: warnings('3'),
  never: warnings('4'),
}
const GRAPHICS: readonly Preference[] = [
  {
    key: `${OFFICE}\\common\\graphics`,
    name: 'disablehardwareacceleration',
    value: '1',
    type: 'REG_DWORD',
    app: 'office16',
    id: 'L_DoNotUseHardwareAcceleration',
  },
]

/** `AppSettings` of all decisions that set preferences; nothing where none does. */
export function preferenceParts(decided: DecidedSoFar): readonly Part[] {
  const parts = [
    ...(decided.company === undefined || decided.company === null
      ? []
      : [part('company', 'Setup', { Name: 'Company', Value: decided.company })]),
    ...GROUPS.flatMap(({ answer, of }) => of(decided).map((one) => userPart(answer, one))),
  ]
  return parts.length === 0 ? [] : [{ name: 'AppSettings', parts }]
}

const userPart = (answer: keyof Decisions, { key, name, value, type, app, id }: Preference): Part =>
  part(answer, 'User', { Key: key, Name: name, Value: value, Type: type, App: app, Id: id })

const GROUPS: readonly {
  readonly answer: 'formats' | 'macros' | 'softwareGraphics' | 'preferences'
  readonly of: (decided: DecidedSoFar) => readonly Preference[]
}[] = [
  { answer: 'formats', of: ({ formats: chosen }) => (chosen === undefined ? [] : FORMATS[chosen]) },
  { answer: 'macros', of: ({ macros }) => (macros === undefined ? [] : MACROS[macros]) },
  { answer: 'softwareGraphics', of: ({ softwareGraphics }) => (softwareGraphics === true ? GRAPHICS : []) },
  { answer: 'preferences', of: ({ preferences = [] }) => preferences },
]

type FromPreferences = Pick<DecidedSoFar, 'formats' | 'macros' | 'softwareGraphics' | 'preferences'>

/** The answers behind a list of preferences: whole groups by their answer, all others one by one. */
export function answersBehind(found: readonly Preference[]): FromPreferences {
  const has = (wanted: readonly Preference[]): boolean => wanted.every((one) => found.some((other) => same(one, other)))
  const format = (['openXml', 'openDocument'] as const).find((one) => has(FORMATS[one]))
  const macro = (['ask', 'signed', 'never'] as const).find((one) => has(MACROS[one]))
  const graphics = has(GRAPHICS)
  const grouped = [
    ...(format === undefined ? [] : FORMATS[format]),
    ...(macro === undefined ? [] : MACROS[macro]),
    ...(graphics ? GRAPHICS : []),
  ]
  const preferences = found.filter((one) => !grouped.some((other) => same(one, other)))
  return {
    ...(format !== undefined && { formats: format }),
    ...(macro !== undefined && { macros: macro }),
    ...(graphics && { softwareGraphics: true }),
    ...(preferences.length > 0 && { preferences }),
  }
}

/** Names and keys of the registry know no case, values of text do not either where Office lists them. */
const same = (one: Preference, other: Preference): boolean =>
  (['key', 'name', 'value', 'type', 'app', 'id'] as const).every(
    (field) => one[field].toLowerCase() === other[field].toLowerCase(),
  )
