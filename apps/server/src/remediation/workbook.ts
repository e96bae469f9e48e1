import type { Language } from '@lotse/contract'
import { writeWorkbook } from '@lotse/documents'
import { checklistWorkbook } from '@lotse/remediation'
import type { Loaded } from './load-run.ts'

/** What a file says besides the list. */
export interface About {
  readonly customer: string
  readonly tenant: string
  readonly language: Language
  readonly now: Date
}

/** Questionnaire and checklist as a workbook to work in, with a hidden sheet that says what it is of. Gives its bytes. */
export function workbookOf(
  { row, template, run }: Loaded,
  { customer, tenant, language, now }: About,
): Promise<Uint8Array> {
  return writeWorkbook(
    checklistWorkbook(template, run, {
      run: row.id,
      customer,
      tenant,
      template: template.name,
      edition: row.edition,
      version: row.templateVersion,
      language,
      writtenAt: now.toISOString(),
    }),
  )
}
