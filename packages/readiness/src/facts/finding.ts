/** The highest one colours the file (readiness.md 1.1, "Severity"); `information` stands below and colours nothing. */
export const SEVERITIES = ['information', 'awareness', 'validation', 'limited', 'significant'] as const

export type Severity = (typeof SEVERITIES)[number]

/** One thing a rule found. Lines count as the editor shows them: without the `Attribute` lines of the header (readiness.md 4). */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** It matters for 64-bit Office only. */
  readonly only64: boolean
  /** Null where it concerns the project or the file. */
  readonly module: string | null
  /** From 1; null where there is no line. */
  readonly line: number | null
  readonly column: number | null
  /** Line in which the statement begins; another one than `line` where it is continued. */
  readonly statementLine: number | null
  /** The logical line it stands in, as written. */
  readonly statement: string | null
  /** Values for the texts of the rule. */
  readonly values: Readonly<Record<string, string | number>>
  /** Replacement for the physical lines of the statement, null where the rule has none. */
  readonly proposed: string | null
}
