import type { ScanRecord } from '@lotse/readiness'

/** What a worker is asked to read. */
export interface Job {
  /** As it is shown. */
  readonly file: string
  /** As the system takes it. */
  readonly path: string
  readonly bytes: number
  readonly device: string
  readonly hash: boolean
}

/** Reads and judges one file. Whatever is wrong with the file is in the record; what it throws is a fault of the program. */
export type Examine = (job: Job) => ScanRecord | Promise<ScanRecord>

/** What workers say: that they are loaded, or what became of their job. */
export type FromWorker =
  | { readonly said: 'loaded' }
  | { readonly said: 'record'; readonly record: ScanRecord }
  | { readonly said: 'fault'; readonly message: string }
