import { z } from 'zod'
import { remediation } from './remediation.ts'
import { localised, text } from './shared.ts'

/**
 * An edited workbook of questionnaire and checklist on its way back. It is sent as multipart/form-data (field `files`, and
 * `choices` as JSON) to `/customers/{customerId}/engagements/{engagementId}/remediation/{runId}/workbook/preview`, which
 * changes nothing, and then with the version of the preview as If-Match to `…/workbook`, which takes over what was chosen.
 */

const cellKey = text(200)

/** What a person chose; what is not named stays with its default: changes are taken, conflicts are not. */
export const workbookChoices = z.object({
  takeFile: z.array(cellKey).max(2000).default([]).meta({ description: 'conflicts in which the file wins' }),
  leaveOut: z.array(cellKey).max(2000).default([]).meta({ description: 'changes that are not taken' }),
  agreed: z.boolean().default(false),
})
export type WorkbookChoices = z.infer<typeof workbookChoices>

const cell = {
  key: z.string(),
  row: z.string().meta({ description: 'id of the question or item' }),
  kind: z.enum(['question', 'item']),
  field: localised.meta({ description: 'what of the item; nothing for an answer' }),
}

export const workbookPreview = z.object({
  fileName: z.string(),
  version: z.int().positive().meta({ description: 'of the list it was compared with; send it back as If-Match' }),
  changes: z.array(z.object({ ...cell, from: localised, to: localised, isTaken: z.boolean() })),
  conflicts: z.array(
    z.object({
      ...cell,
      written: localised.nullable().meta({ description: 'what stood there when the file was written, if known' }),
      online: localised,
      file: localised,
      takesFile: z.boolean(),
    }),
  ),
  withheld: z.array(z.object({ row: z.string(), reason: localised })).meta({
    description: 'items whose changes cannot be taken over as they are',
  }),
  notUnderstood: z.array(localised),
  missingRows: z.array(z.string()),
  consequences: z.array(localised),
  warnings: z.array(localised).meta({ description: 'answers that do not fit together any more' }),
  hindrances: z.array(localised).meta({ description: 'why nothing can be taken over as it is chosen' }),
  needsAgreement: z.boolean().meta({ description: 'a finished list reopens, or items with work leave the list' }),
  reopens: z.boolean(),
  isBaseLost: z.boolean().meta({ description: 'nobody can tell who changed a cell: every difference is a conflict' }),
  fromVersion: z.string().nullable().meta({ description: 'the older version of the template it was written from' }),
})
export type WorkbookPreview = z.infer<typeof workbookPreview>

/** What was taken over, and the page as it is now. */
export const workbookTaken = z.object({ preview: workbookPreview, remediation })
export type WorkbookTaken = z.infer<typeof workbookTaken>
