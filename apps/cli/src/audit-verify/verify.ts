import { dataFolderPath, StartupProblem, verifyAudit } from '@lotse/server'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeJson, safeText } from '../safe-text.ts'
import { auditReport, chainsTable } from './report.ts'

export interface VerifyOptions {
  readonly data?: string
  readonly format: 'table' | 'json'
  readonly language: Language
}

/** Verifies all chains and prints what was found. Gives 2 when one is broken or the data cannot be read. */
export async function verify({ data, format, language }: VerifyOptions): Promise<ExitCode> {
  try {
    const report = auditReport(await verifyAudit({ dataFolder: dataFolderPath(data), env: process.env }))
    console.log(format === 'json' ? safeJson(report) : chainsTable(report, language))
    return report.valid ? EXIT.fine : EXIT.failed
  } catch (error) {
    if (!(error instanceof StartupProblem)) throw error
    const { what, todo } = error.text(language)
    console.error(`${safeText(what)}\n${safeText(todo)}`)
    return EXIT.failed
  }
}
