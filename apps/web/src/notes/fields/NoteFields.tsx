import { enterpriseAdvised, noteCategories } from '@lotse/playbook'
import { useFormContext, useWatch } from 'react-hook-form'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import type { NoteValues } from '../note-values.ts'
import { CheckField } from './CheckField.tsx'
import { MarkdownField } from './MarkdownField.tsx'
import { NextActionFields } from './NextActionFields.tsx'
import { TagsField } from './TagsField.tsx'

const EnterpriseFields = onDemand(async () => (await import('./EnterpriseFields.tsx')).EnterpriseFields)
const SummaryFields = onDemand(async () => (await import('./SummaryFields.tsx')).SummaryFields)
const TemplateChoice = onDemand(async () => (await import('./TemplateChoice.tsx')).TemplateChoice)
const TechnicalFields = onDemand(async () => (await import('./TechnicalFields.tsx')).TechnicalFields)

/** The field has line ends of its own. */
const isSame = (a: string, b: string) => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()

interface Props {
  readonly knownTags: readonly string[]
  /** The kinds of notes that one may write here. */
  readonly categories: readonly NoteValues['category'][]
}

/** The fields of a note, as its category wants them. */
export function NoteFields({ knownTags, categories }: Props) {
  const { getValues, reset } = useFormContext<NoteValues>()
  const say = useText()
  const localised = useLocalised()
  const [category, variant] = useWatch<NoteValues, ['category', 'variant']>({ name: ['category', 'variant'] })
  const isSummary = category === 'engagementManagement' && variant === 'executiveSummary'
  const isEnterprise = category === 'enterpriseStatus'
  /** A technical note of another system goes into its fields, unless somebody typed on meanwhile. */
  const spread = async (text: string): Promise<void> => {
    const { pastedNote } = await import('../pasted-note.ts')
    const values = getValues()
    const next = pastedNote(text, values, categories)
    if (next === null || !isSame(values.text, text)) return
    reset(next, { keepDefaultValues: true })
    showToast({ words: { key: 'notes:pasted' } })
  }
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
        onPasteWhole={(text) => void spread(text)}
        {...(isEnterprise && { advised: enterpriseAdvised.summary })}
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
