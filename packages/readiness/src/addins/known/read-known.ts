import Papa from 'papaparse'
import type { Remark } from '../../facts/file-facts.ts'
import { bare } from '../inventory/classes.ts'
import { textOf } from '../reg/decode.ts'
import { ADDIN_STATUSES, type KnownAddIn, type KnownList } from './types.ts'
import { isVersions } from './versions.ts'

type Field = keyof KnownAddIn
type Raw = Readonly<Partial<Record<Field, string>>>

/** Headings and keys, without regard to capitals, blanks and hyphens. */
const FIELDS: Readonly<Record<string, Field>> = {
  name: 'name',
  addin: 'name',
  progid: 'progId',
  clsid: 'classId',
  classid: 'classId',
  publisher: 'publisher',
  herausgeber: 'publisher',
  versions: 'versions',
  version: 'versions',
  versionen: 'versions',
  bitness: 'bitness',
  bit: 'bitness',
  verdict: 'verdict',
  status: 'verdict',
  urteil: 'verdict',
  origin: 'origin',
  herkunft: 'origin',
  note: 'note',
  notiz: 'note',
  source: 'source',
  quelle: 'source',
  date: 'date',
  datum: 'date',
}

const BITNESS: Readonly<Record<string, KnownAddIn['bitness']>> = { '': 'both', both: 'both', '32': '32', '64': '64' }

/**
 * Reads the list of known add-ins that the organisation keeps: a JSON list (or `{ "addIns": […] }`), or a table with a heading line
 * and any of `,` `;` tab. A line with a fault is left out and named; the others count. Null where the file is no such list.
 */
export function readKnown(bytes: Uint8Array): KnownList | null {
  const text = textOf(bytes).replace(/^\ufeff/, '')
  const rows = /^\s*[[{]/.test(text) ? fromJson(text) : fromTable(text)
  if (rows === null) return null
  const read = rows.map(([line, raw]) => knownOf(raw, line))
  return {
    addIns: read.filter((one): one is KnownAddIn => !('code' in one)),
    remarks: read.filter((one): one is Remark => 'code' in one),
  }
}

type Row = readonly [line: number, raw: Raw]

function fromJson(text: string): readonly Row[] | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const list = Array.isArray(value) ? value : ((value as { addIns?: unknown } | null)?.addIns ?? null)
  if (!Array.isArray(list)) return null
  return list.map((entry: unknown, index): Row => [index + 1, rawOf(Object.entries(entry ?? {}))])
}

function fromTable(text: string): readonly Row[] | null {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false, delimitersToGuess: [',', ';', '\t'] })
  const [heads = [], ...rows] = data
  const known = heads.map(fieldOf)
  if (!known.includes('verdict') || !(['name', 'progId', 'classId'] as const).some((field) => known.includes(field)))
    return null
  return rows.flatMap((row, index): Row[] =>
    row.every((cell) => cell.trim() === '') ? [] : [[index + 2, rawOf(heads.map((head, at) => [head, row[at]]))]],
  )
}

const fieldOf = (name: string): Field | undefined => FIELDS[name.toLowerCase().replace(/[\s_-]/g, '')]

function rawOf(cells: readonly (readonly [string, unknown])[]): Raw {
  const found: Partial<Record<Field, string>> = {}
  for (const [name, value] of cells) {
    const field = fieldOf(name)
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    if (field !== undefined && text !== '') found[field] = text
  }
  return found
}

function knownOf(raw: Raw, line: number): KnownAddIn | Remark {
  const wrong = (code: string, value = ''): Remark => ({ code, values: { line, value } })
  const verdict = ADDIN_STATUSES.find((one) => one === raw.verdict?.toLowerCase().replace(/[\s_]+/g, '-'))
  const bitness = BITNESS[(raw.bitness ?? '').toLowerCase().replace(/[\s-]*bit$/, '')]
  const origin = raw.origin?.toLowerCase()
  if (raw.name === undefined && raw.progId === undefined && raw.classId === undefined) return wrong('known-nobody')
  if (verdict === undefined) return wrong('known-verdict', raw.verdict)
  if (bitness === undefined) return wrong('known-bitness', raw.bitness)
  if (raw.versions !== undefined && !isVersions(raw.versions)) return wrong('known-versions', raw.versions)
  if (origin !== undefined && origin !== 'own' && origin !== 'third-party') return wrong('known-origin', raw.origin)
  return {
    name: raw.name ?? null,
    progId: raw.progId ?? null,
    classId: raw.classId === undefined ? null : bare(raw.classId),
    publisher: raw.publisher ?? null,
    versions: raw.versions ?? null,
    bitness,
    verdict,
    origin: origin ?? null,
    note: raw.note ?? null,
    source: raw.source ?? null,
    date: raw.date ?? null,
  }
}
