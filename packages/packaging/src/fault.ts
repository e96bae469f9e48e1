import type { Language } from '@lotse/odt'
import { FAULTS } from './fault-texts.ts'
import { filled, type Values } from './text.ts'

export type FaultCode = keyof typeof FAULTS

/** Something wrong with what was given or read: what, where, and with `sayFault` what to do. */
export interface Fault {
  readonly code: FaultCode
  readonly values: Values
}

/** Thrown where a package cannot be made or read. */
export class PackagingError extends Error implements Fault {
  readonly code: FaultCode
  readonly values: Values
  constructor(code: FaultCode, values: Values = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}`, options)
    this.code = code
    this.values = values
  }
}

/** A fault in a sentence. */
export const sayFault = ({ code, values }: Fault, language: Language): string => filled(FAULTS[code], values, language)
