/**
 * Why a file is not read. `protected-or-old`: encrypted, or of the format before 2007; `other-format`: an archive, but
 * not of this kind; `too-large`: unpacked beyond any workbook of this house.
 */
export type WorkbookFaultCode =
  | 'empty'
  | 'not-a-workbook'
  | 'protected-or-old'
  | 'other-format'
  | 'too-large'
  | 'damaged'

/** Thrown where a file cannot be read as a workbook. */
export class WorkbookFault extends Error {
  readonly code: WorkbookFaultCode
  constructor(code: WorkbookFaultCode, options?: ErrorOptions) {
    super(`the file cannot be read as a workbook: ${code}`, options)
    this.name = 'WorkbookFault'
    this.code = code
  }
}
