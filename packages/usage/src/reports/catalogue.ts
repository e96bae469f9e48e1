import { ACTIVATION_DEVICE_COUNTS, ACTIVATION_USER_COUNTS, ACTIVATIONS_DETAIL } from './activation-forms.ts'
import {
  DAILY_APP_COUNTS,
  DAILY_PLATFORM_COUNTS,
  DAILY_SERVICE_ACTIONS,
  DAILY_SERVICE_COUNTS,
  SERVICE_USER_COUNTS,
} from './daily-forms.ts'
import { DIRECTORY_USERS, LICENSE_DETAILS, REPORT_SETTINGS, SUBSCRIBED_SKUS } from './directory-forms.ts'
import type { ReportForm } from './form.ts'
import { MAU_HISTORY } from './history-form.ts'
import { ACTIVE_USER_DETAIL, PRODUCT_LIST, USER_LIST } from './people-forms.ts'

const FORMS: readonly ReportForm[] = [
  DAILY_APP_COUNTS,
  DAILY_PLATFORM_COUNTS,
  DAILY_SERVICE_COUNTS,
  DAILY_SERVICE_ACTIONS,
  SERVICE_USER_COUNTS,
  ACTIVATIONS_DETAIL,
  ACTIVATION_USER_COUNTS,
  ACTIVATION_DEVICE_COUNTS,
  ACTIVE_USER_DETAIL,
  PRODUCT_LIST,
  USER_LIST,
  MAU_HISTORY,
  SUBSCRIBED_SKUS,
  DIRECTORY_USERS,
  LICENSE_DETAILS,
  REPORT_SETTINGS,
]

/** How the rows of a report are read; null for the app user detail, which has a reader of its own, and for foreign reports. */
export function formOf(report: string): ReportForm | null {
  return FORMS.find((form) => form.report === report) ?? null
}

/** Every heading that a form asks for. */
export const FORM_HEADINGS: readonly string[] = FORMS.flatMap((form) =>
  Object.values(form.columns).map(({ heading }) => heading),
)
