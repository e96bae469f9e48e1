import { isAdministrator, isStaff } from '../platform/access/policy.ts'

/** Who may do what with the templates of questionnaire and checklist. */

export const mayReadTemplates = isStaff

export const mayDraftTemplate = isAdministrator
