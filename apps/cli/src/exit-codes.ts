/** What the process ends with, the same for every command. Scripts rely on these numbers. */
export const EXIT = {
  /** Everything was done; nothing to say against it. */
  fine: 0,
  /** Done, with findings or warnings. */
  findings: 1,
  /** Input could not be processed, or errors were found in it. */
  failed: 2,
  /** The command was called in a way it does not understand. */
  wrongCall: 3,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The exit codes as every help page prints them. */
export const EXIT_CODE_HELP = {
  en: 'Exit codes: 0 fine, 1 findings or warnings, 2 input could not be processed, 3 wrong call',
  de: 'Exit-Codes: 0 in Ordnung, 1 Befunde oder Warnungen, 2 Eingabe nicht verarbeitbar, 3 falscher Aufruf',
} as const
