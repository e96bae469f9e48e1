import type { Note } from '../notes.ts'
import type { AnySection } from './merge-sections.ts'
import type { DateFormat, Delimiter, Encoding, ReadOptions, Refusal } from './types.ts'

/**
 * What one file gave, before the pages of one report are put together. Callers hand parts on to `joinPages` and look no
 * further than at what they are named by.
 */
export interface FilePart {
  readonly options: ReadOptions
  /** Technical name of the recognised report; null where it was not recognised. */
  readonly report: string | null
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  readonly dateFormat: DateFormat | null
  readonly bytes: number
  readonly refused: Refusal | null
  /** One per report in the file, none where refused. */
  readonly sections: readonly AnySection[]
  /** What concerns the whole file. */
  readonly remarks: readonly Note[]
  /** Set where the file is a JSON answer, which may be one page of several. */
  readonly page: { readonly continues: boolean } | null
}
