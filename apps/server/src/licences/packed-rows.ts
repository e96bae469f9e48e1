import { letOthers } from '../platform/let-others.ts'
import { ascending, compareAt, countOf } from '../usage-people/keys.ts'
import { KEY_BYTES } from '../usage-people/person-key.ts'

/**
 * Rows about people as bytes: keys in ascending order, then for each column the numbers of its values. The values stand
 * once in a dictionary; a tenant has many people and few departments.
 */
export interface PackedRows<Column extends string> {
  readonly keys: Buffer
  /** In the order in which their numbers are stored: a dictionary that comes back from the database has lost it. */
  readonly columns: readonly Column[]
  readonly dictionaries: Dictionaries<Column>
  /** Blocks of numbers, column by column. */
  readonly codes: Buffer
}

/** The values of each column; null is "no value". */
export type Dictionaries<Column extends string> = Readonly<Record<Column, readonly (string | null)[]>>

export interface PersonRow<Column extends string> {
  readonly key: Uint8Array
  readonly values: Readonly<Record<Column, string | null>>
}

/**
 * Packs rows in any order; of somebody who comes twice the first row counts. Requests of others are answered in between.
 */
export async function packRows<Column extends string>(
  rows: readonly PersonRow<Column>[],
  columns: readonly Column[],
): Promise<PackedRows<Column>> {
  const unsorted = Buffer.alloc(rows.length * KEY_BYTES)
  for (const [at, { key }] of rows.entries()) unsorted.set(key, at * KEY_BYTES)
  await letOthers()
  const order = ascending(unsorted)
  await letOthers()
  const distinct = order.filter(
    (at, index) => index === 0 || compareAt(unsorted, order[index - 1] ?? 0, unsorted, at) !== 0,
  )
  const keys = Buffer.alloc(distinct.length * KEY_BYTES)
  for (const [to, at] of distinct.entries()) unsorted.copy(keys, to * KEY_BYTES, at * KEY_BYTES, (at + 1) * KEY_BYTES)
  const packed: { values: (string | null)[]; codes: Buffer }[] = []
  for (const column of columns) {
    packed.push(await packColumn(distinct, (at) => rows[at]?.values[column] ?? null))
  }
  return {
    keys,
    columns,
    dictionaries: Object.fromEntries(columns.map((column, at) => [column, packed[at]?.values ?? []])) as Record<
      Column,
      (string | null)[]
    >,
    codes: Buffer.concat(packed.map(({ codes }) => codes)),
  }
}

/** Bytes that the number of a value takes: one where there are few of them. */
const widthOf = (values: number): number => (values <= 0x100 ? 1 : values <= 0x10000 ? 2 : 4)

/** So many cells are packed before others get their turn. */
const AT_ONCE = 20_000

async function packColumn(
  order: Uint32Array,
  cellOf: (at: number) => string | null,
): Promise<{ values: (string | null)[]; codes: Buffer }> {
  const numbers = new Map<string | null, number>()
  const found = new Uint32Array(order.length)
  for (let to = 0; to < order.length; to++) {
    if (to % AT_ONCE === 0) await letOthers()
    const cell = cellOf(order[to] ?? 0)
    const number = numbers.get(cell) ?? numbers.size
    if (number === numbers.size) numbers.set(cell, number)
    found[to] = number
  }
  const width = widthOf(numbers.size)
  const codes = Buffer.alloc(found.length * width)
  for (let at = 0; at < found.length; at++) {
    let rest = found[at] ?? 0
    for (let byte = 0; byte < width; byte++, rest >>>= 8) codes[at * width + byte] = rest
  }
  return { values: [...numbers.keys()], codes }
}

/** As it is stored beside the dictionaries. */
export const bytesOfRows = ({ keys, codes }: Pick<PackedRows<string>, 'keys' | 'codes'>): Buffer =>
  Buffer.concat([keys, codes])

/** What {@link bytesOfRows} made. Throws where bytes and dictionaries do not belong together. */
export function rowsFrom<Column extends string>(
  bytes: Buffer,
  dictionaries: Dictionaries<Column>,
  columns: readonly Column[],
): PackedRows<Column> {
  const widths = columns.map((column) => widthOf(dictionaries[column].length))
  const count = bytes.length / widths.reduce((sum, width) => sum + width, KEY_BYTES)
  if (!Number.isInteger(count)) throw new Error(`${bytes.length} bytes are no rows of these columns`)
  return { keys: bytes.subarray(0, count * KEY_BYTES), columns, dictionaries, codes: bytes.subarray(count * KEY_BYTES) }
}

/** For each row the number of its value in the dictionary of `column`. */
export function codesOf<Column extends string>(
  { keys, columns, dictionaries, codes }: PackedRows<Column>,
  column: Column,
): Uint32Array {
  const count = countOf(keys)
  const numbers = new Uint32Array(count)
  let offset = 0
  for (const name of columns) {
    const width = widthOf(dictionaries[name].length)
    if (name === column) {
      for (let at = 0; at < count; at++) {
        let number = 0
        for (let byte = width - 1; byte >= 0; byte--) number = number * 256 + (codes[offset + at * width + byte] ?? 0)
        numbers[at] = number
      }
      return numbers
    }
    offset += count * width
  }
  throw new Error(`there is no column ${column}`)
}
