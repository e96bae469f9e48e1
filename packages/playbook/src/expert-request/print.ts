import type { Locale } from '../localised.ts'
import { regions } from '../remedies/regions.ts'
import { de, en } from '../text/formats.ts'
import { workloads } from '../vocabulary/workloads.ts'
import { expertRequestFields } from './fields.ts'
import type { ExpertRequestFieldId, ExpertRequestForm } from './form.ts'
import { languageName } from './language-name.ts'
import { expertRoles, expertSegments, expertTopics } from './vocabulary.ts'

/** What a field says, as people read it; empty where nothing stands there. */
export function expertFieldText(form: ExpertRequestForm, id: ExpertRequestFieldId, locale: Locale): string {
  const formats = locale === 'de' ? de : en
  switch (id) {
    case 'segment':
      return form.segment === null ? '' : expertSegments[form.segment][locale]
    case 'region':
      return form.region === null ? '' : regions[form.region][locale]
    case 'requestedRole':
      return form.requestedRole === null ? '' : expertRoles[form.requestedRole][locale]
    case 'topic':
      return form.topic === null ? '' : expertTopics[form.topic][locale]
    case 'workload':
      return workloads[form.workload].label[locale]
    case 'seats':
      return form.seats === null ? '' : formats.count(form.seats)
    case 'endOn':
      return form.endOn === null ? '' : formats.date(form.endOn)
    case 'primaryLanguage':
    case 'secondaryLanguage':
      return languageName(form[id], locale)
    default:
      return form[id].trim()
  }
}

/**
 * A request as plain text for the vendor’s own form: every field in the form’s order, one after the other, longer ones
 * under their heading. Empty fields stay visible, so that nobody looks for them.
 */
export function printExpertRequest(form: ExpertRequestForm, locale: Locale): string {
  const lines = expertRequestFields.map(({ id, label }) => {
    const text = expertFieldText(form, id, locale)
    if (text === '') return `${label[locale]}: –`
    return text.includes('\n') || text.length > 80 ? `${label[locale]}:\n${text}\n` : `${label[locale]}: ${text}`
  })
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}
