import { noteCategories } from '@lotse/playbook'
import { useWatch } from 'react-hook-form'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import type { NoteValues } from '../note-values.ts'
import { CheckField } from './CheckField.tsx'
import { EnterpriseFields } from './EnterpriseFields.tsx'
import { MarkdownField } from './MarkdownField.tsx'
import { NextActionFields } from './NextActionFields.tsx'
import { SummaryFields } from './SummaryFields.tsx'
import { TagsField } from './TagsField.tsx'
import { TechnicalFields } from './TechnicalFields.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'

/** Most characters of an enterprise note's summary that are advised (engagement.md §6). */
const SUMMARY_ADVISED = 256

/** The fields of a note, as its category wants them. */
export function NoteFields({ knownTags }: { readonly knownTags: readonly string[] }) {
  const say = useText()
  const localised = useLocalised()
  const [category, variant] = useWatch<NoteValues, ['category', 'variant']>({ name: ['category', 'variant'] })
  const isSummary = category === 'engagementManagement' && variant === 'executiveSummary'
  const isEnterprise = category === 'enterpriseStatus'
  return (
    <>
      {category === 'engagementManagement' && (
        <ChoiceField
          name="variant"
          label={say('notes:variant.label')}
          options={(['plain', 'executiveSummary'] as const).map((value) => ({
            value,
            label: say(`notes:variant.${value}`),
          }))}
        />
      )}
      {category === 'technicalEnablement' && <TechnicalFields />}
      <TemplateChoice category={category} />
      <MarkdownField
        name="text"
        required
        rows={isSummary || isEnterprise ? 4 : 8}
        label={say(
          category === 'technicalEnablement' || isEnterprise || isSummary ? 'notes:summaryText' : 'notes:text',
        )}
        hint={localised(noteCategories[category].holds)}
        {...(isEnterprise && { advised: SUMMARY_ADVISED })}
      />
      {isSummary && <SummaryFields />}
      {isEnterprise && <EnterpriseFields />}
      <NextActionFields />
      {isEnterprise && <DateField name="nextUpdateOn" label={say('notes:nextUpdate')} required />}
      <TagsField known={knownTags} />
      <CheckField name="escalated" label={say('notes:escalate')} />
    </>
  )
}
