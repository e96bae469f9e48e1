import { WRITTEN_FIELDS } from '@lotse/assessment'
import type { CommunicationPlan } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './communication.module.css'
import { LANGUAGES } from './message-values.ts'
import { freezeRows, type PlanName, planBodyOf, planValuesOf } from './plan-values.ts'
import { useFieldWords } from './use-field-words.ts'

interface Props {
  readonly plan: CommunicationPlan
  readonly onClose: () => void
}

/** What stands in the fields of all messages, and times in which nothing is rolled out. */
export function PlanDialog({ plan, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const fieldWords = useFieldWords()
  const rows = freezeRows(plan)
  const languages = LANGUAGES.filter((one) => plan.groups.some((group) => group.languages.includes(one)))
  const labels: [PlanName, { label: string }][] = [
    ...rows.flatMap((row): [PlanName, { label: string }][] =>
      (['from', 'to', 'name'] as const).map((part) => [
        `freeze_${row}_${part}`,
        { label: `${say(`communication:freeze.${part}`)} ${row + 1}` },
      ]),
    ),
    ...LANGUAGES.flatMap((language) =>
      WRITTEN_FIELDS.map((field): [PlanName, { label: string }] => [
        `value_${language}_${field}`,
        { label: `${fieldWords(field)} (${language})` },
      ]),
    ),
  ]
  return (
    <EditDialog<PlanName, CommunicationPlan>
      title={say('communication:head.fields')}
      submitLabel={say('communication:message.save')}
      thing={plan}
      valuesOf={(thing) => planValuesOf(thing, rows)}
      fields={Object.fromEntries(labels) as Record<PlanName, { label: string }>}
      save={async (values, on) => {
        await client.communication.changePlan({
          params: place,
          headers: { 'if-match': ifMatch(on.version) },
          body: planBodyOf(values, rows),
        })
        await queries.invalidateQueries({ queryKey: api.communication.key() })
      }}
      onClose={onClose}
    >
      {languages.map((language) => (
        <fieldset key={language} className={styles.language} lang={language}>
          <legend>{say(`communication:language.${language}`)}</legend>
          <div className={styles.pair}>
            {WRITTEN_FIELDS.map((field) => (
              <TextField key={field} name={`value_${language}_${field}`} label={fieldWords(field)} />
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset className={styles.language}>
        <legend>{say('communication:freeze.title')}</legend>
        <p className={styles.small}>{say('communication:freeze.about')}</p>
        {rows.map((row) => (
          <div key={row} className={styles.three}>
            <DateField name={`freeze_${row}_from`} label={say('communication:freeze.from')} />
            <DateField name={`freeze_${row}_to`} label={say('communication:freeze.to')} />
            <TextField name={`freeze_${row}_name`} label={say('communication:freeze.name')} />
          </div>
        ))}
      </fieldset>
    </EditDialog>
  )
}
