import { randomInt } from 'node:crypto'

const DIGITS = 6

/** Six digits, easy to say on the telephone. With ten tries before a link is locked that is one chance in 100,000. */
export const newPin = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0')

/** As people type it: with blanks or dashes between. */
export const typedPin = (typed: string): string => typed.replace(/[\s-]/g, '')
