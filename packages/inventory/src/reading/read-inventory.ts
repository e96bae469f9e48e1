import {
  announcedEncoding,
  binaryImpostor,
  decodingOf,
  type Encoding,
  impostorIn,
  isZip,
  LineTooLongError,
  reportOf,
  type TextDecoding,
} from '@lotse/usage'
import type { Device } from '../device.ts'
import type { InventorySnapshot } from '../snapshot.ts'
import { InventoryTable } from './inventory-table.ts'
import { type InventoryLayout, layoutOf } from './layout.ts'
import { type Mapping, problemsOfMapping, suggestMapping } from './mapping.ts'
import { refusal, refusalOfImpostor } from './refusal.ts'
import { type InventorySource, MAPPED_SOURCE, mappingOf, sourceOf } from './sources.ts'
import type { InventoryReading, InventoryReadOptions, InventoryRefusal } from './types.ts'

/** As many first bytes as are looked at before anything is decided: always the same number, however the source is cut. */
const HEAD_BYTES = 65_536

/**
 * Reads one inventory as a stream: what it is, which devices it names, which rows were rejected and why. Memory grows with
 * the devices and what differs between their rows, not with repetitions. Whatever the file contains is a result, not an
 * exception; rejects only with the signal's reason, or with what the source itself throws. Source: usage.md §8 and §9.
 */
export async function readInventory(
  source: AsyncIterable<Uint8Array>,
  options: InventoryReadOptions,
): Promise<InventoryReading> {
  const file = new InventoryFileReader(options)
  for await (const chunk of source) {
    for (let from = 0; from < chunk.length; from += HEAD_BYTES) {
      options.signal?.throwIfAborted()
      file.push(chunk.subarray(from, from + HEAD_BYTES))
    }
    options.onProgress?.({ rows: file.rows, bytes: file.bytes })
    if (file.finished) break
  }
  options.signal?.throwIfAborted()
  return file.end()
}

/** So many devices are put together before others get their turn. */
const DEVICES_AT_ONCE = 1_000

/** Takes bytes: first gathers the head, then decides what the file is, then hands text to the table. */
class InventoryFileReader {
  readonly #options: InventoryReadOptions
  #head = new Uint8Array(0)
  #decoding: TextDecoding | null = null
  #layout: InventoryLayout | null = null
  #source: InventorySource | null = null
  #mapping: Mapping = {}
  #table: InventoryTable | null = null
  #refused: InventoryRefusal | null = null
  bytes = 0

  constructor(options: InventoryReadOptions) {
    this.#options = options
  }

  get rows(): number {
    return this.#table?.rows.total ?? 0
  }

  /** True once nothing more can be learned; not where a digest of all bytes is asked for. */
  get finished(): boolean {
    return this.#refused !== null && this.#options.sha256 === undefined
  }

  push(bytes: Uint8Array): void {
    this.bytes += bytes.length
    if (this.#refused !== null) return
    if (this.#decoding !== null) {
      this.#take(bytes)
      return
    }
    const head = new Uint8Array(this.#head.length + bytes.length)
    head.set(this.#head)
    head.set(bytes, this.#head.length)
    this.#head = head
    if (head.length >= HEAD_BYTES) this.#begin()
  }

  async end(): Promise<InventoryReading> {
    if (this.#decoding === null && this.#refused === null) this.#begin()
    if (this.#refused === null) this.#finish()
    const used = this.#refused === null ? this.#table : null
    return {
      name: this.#options.name,
      source: this.#source?.id ?? null,
      encoding: this.#decoding?.encoding() ?? null,
      delimiter: this.#layout?.delimiter ?? null,
      dayFormat: this.#table?.dayFormat ?? null,
      bytes: this.bytes,
      headings: this.#layout?.headings ?? [],
      mapping: this.#mapping,
      refused: this.#refused,
      snapshot: used === null ? null : await this.#snapshot(used),
      rejections: used?.rejections ?? [],
      remarks: used === null ? [] : [...this.#fileRemarks(), ...used.remarks()],
    }
  }

  /** Decides from the first bytes what the file is, and begins to read it where it is an inventory. */
  #begin(): void {
    const head = this.#head
    const looked = head.subarray(0, HEAD_BYTES)
    const announced = announcedEncoding(looked)
    if (announced === null || isZip(looked)) {
      this.#refused = refusalOfImpostor(binaryImpostor(looked))
      return
    }
    const text = this.#preview(announced, looked)
    const impostor = impostorIn(text)
    this.#refused = impostor === null ? this.#recognise(text) : refusalOfImpostor(impostor)
    if (this.#refused !== null) return
    this.#decoding = decodingOf(announced, looked)
    this.#head = new Uint8Array(0)
    this.#take(head)
  }

  /** The head as text; the decoding of a refused file stays, so that its encoding can be named. */
  #preview(announced: Exclude<Encoding, 'windows-1252'>, looked: Uint8Array): string {
    const preview = decodingOf(announced, looked)
    this.#decoding = preview
    try {
      return preview.push(looked).text + preview.end().text
    } catch (error) {
      if (!(error instanceof LineTooLongError)) throw error
      return ''
    }
  }

  #recognise(text: string): InventoryRefusal | null {
    const { mapping } = this.#options
    this.#layout = layoutOf(text, mapping ?? null)
    if (this.#layout === null) {
      return refusal('unreadable', 'no-table', {
        heading:
          text
            .trim()
            .split(/[\r\n]/, 1)[0]
            ?.slice(0, 60) ?? '',
      })
    }
    const { headings } = this.#layout
    const refused = mapping === undefined ? this.#recogniseSource(headings) : this.#useMapping(mapping, headings)
    if (refused !== null || this.#source === null) return refused
    this.#table = new InventoryTable(this.#layout, this.#source, this.#mapping, this.#options)
    return null
  }

  #recogniseSource(headings: readonly string[]): InventoryRefusal | null {
    this.#source = sourceOf(headings)
    if (this.#source !== null) {
      this.#mapping = mappingOf(this.#source, headings)
      const problems = problemsOfMapping(this.#mapping, headings).filter(({ code }) => code === 'mapping-heading-twice')
      return problems.length > 0 ? { code: 'mapping-wrong', notes: problems } : null
    }
    this.#mapping = suggestMapping(headings)
    const report = reportOf(headings)
    if (report !== null && report.id !== 'AppsInventoryDevices') {
      return refusal('other-report', 'usage-report', { titleDe: report.title.de, titleEn: report.title.en })
    }
    return refusal('mapping-needed', 'mapping-needed', { headings: headings.join(', ').slice(0, 300) })
  }

  #useMapping(mapping: Mapping, headings: readonly string[]): InventoryRefusal | null {
    this.#mapping = mapping
    this.#source = MAPPED_SOURCE
    const problems = problemsOfMapping(mapping, headings)
    return problems.length > 0 ? { code: 'mapping-wrong', notes: problems } : null
  }

  #take(bytes: Uint8Array): void {
    try {
      if (this.#decoding !== null) this.#table?.push(this.#decoding.push(bytes))
    } catch (error) {
      if (!(error instanceof LineTooLongError)) throw error
      this.#refused = refusal('unreadable', 'line-too-long')
    }
    this.#refused ??= this.#slashes()
  }

  #finish(): void {
    if (this.#decoding !== null) this.#table?.push(this.#decoding.end())
    this.#table?.end()
    this.#refused = this.#slashes()
  }

  /** Dates with slashes are read only where a person has said what they mean, and then all have to fit. */
  #slashes(): InventoryRefusal | null {
    const value = this.#table?.unreadSlashes ?? null
    if (value !== null) return refusal('confirm-dates', 'dates-with-slashes', { value })
    const slashes = this.#table?.dayFormat?.includes('/') === true
    const rows = slashes ? (this.#table?.rejectedForDates ?? 0) : 0
    return rows > 0 ? refusal('confirm-dates', 'slashes-do-not-fit', { rows }) : null
  }

  async #snapshot(table: InventoryTable): Promise<InventorySnapshot | null> {
    const { name, asOf, sha256, takenOn } = this.#options
    if (this.#source === null) return null
    const devices = await this.#devices(table)
    const latest = devices.reduce<InventorySnapshot['takenOn'] | null>(
      (day, { lastSeen }) => (lastSeen !== null && (day === null || lastSeen > day) ? lastSeen : day),
      null,
    )
    return {
      source: this.#source.id,
      takenOn: takenOn ?? latest ?? asOf,
      takenOnFrom: takenOn !== undefined ? 'stated' : latest !== null ? 'latestContact' : 'readOn',
      devices,
      fields: [...table.fields],
      allSoftware: table.allSoftware,
      rows: { ...table.rows },
      file: { name, sha256: sha256?.() ?? null, readOn: asOf },
    }
  }

  async #devices(table: InventoryTable): Promise<readonly Device[]> {
    const devices: Device[] = []
    for (const device of table.devices()) {
      devices.push(device)
      if (devices.length % DEVICES_AT_ONCE === 0) await this.#options.pause?.()
    }
    return devices
  }

  #fileRemarks(): InventoryReading['remarks'] {
    const skipped = this.#layout?.skipped ?? 0
    return [
      ...(this.#decoding?.mixed() === true ? [{ code: 'mixed-encodings', params: {} }] : []),
      ...(this.#layout?.wrappedIn != null ? [{ code: 'lines-unwrapped', params: {} }] : []),
      ...(skipped > 0 ? [{ code: 'lines-skipped', params: { count: skipped } }] : []),
    ]
  }
}
