import { contentOf, type DeviceRow } from './row.ts'

/**
 * The different rows of one device. Most inventories have one row for each, so what a row says is only written out, to be
 * compared and ordered by, once there is a second one.
 */
export class RowsOfDevice {
  #only: DeviceRow | null
  readonly #byContent = new Map<string, DeviceRow>()

  constructor(row: DeviceRow) {
    this.#only = row
  }

  get size(): number {
    return this.#only === null ? this.#byContent.size : 1
  }

  /** Takes in another row; false where one before says the same. */
  add(row: DeviceRow): boolean {
    if (this.#only !== null) {
      this.#byContent.set(contentOf(this.#only), this.#only)
      this.#only = null
    }
    const content = contentOf(row)
    const known = this.#byContent.get(content)
    // Of two spellings of the name the smaller is shown, whichever row comes first.
    if (known === undefined || row.name < known.name) this.#byContent.set(content, row)
    return known === undefined
  }

  /** Each row with the order of its text. */
  entries(): readonly (readonly [string, DeviceRow])[] {
    return this.#only === null ? [...this.#byContent] : [['', this.#only]]
  }
}
