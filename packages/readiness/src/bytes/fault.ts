import type { Remark } from '../facts/file-facts.ts'

/** Something in a file that cannot be read as its format demands. It ends the part it stands in, never the file. */
export class ReadFault extends Error implements Remark {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  constructor(code: string, values: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}

/** A limit of the whole file is used up: nothing more of it is read. */
export class LimitFault extends ReadFault {
  readonly status: 'timed-out' | 'too-large'
  constructor(status: 'timed-out' | 'too-large', code: string, values: Readonly<Record<string, string | number>>) {
    super(code, values)
    this.status = status
  }
}
