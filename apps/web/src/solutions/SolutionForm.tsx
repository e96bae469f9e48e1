import { causeIds, causes, evidenceMeanings, reasonIds, reasons, sureness, surenessIds } from '@lotse/playbook'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { CheckListField } from '../ui/form/CheckListField.tsx'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { DateField } from '../ui/form/DateField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { Fold } from './Fold.tsx'
import type { SearchedEngagement } from './SearchedFor.tsx'
import { writableEvidence } from './SolutionFilters.tsx'
import styles from './solutions.module.css'
import { useValueLabels } from './use-value-labels.ts'
import type { SolutionValues } from './values.ts'

/** The fields of a solution, inside a form. Reasons (L2) are offered that name something to remove, and those it has. */
export function SolutionForm({
  from,
  isChange,
}: {
  readonly from: SearchedEngagement | null
  readonly isChange: boolean
}) {
  const say = useText()
  const pick = useLocalised()
  const today = useToday()
  const labels = useValueLabels()
  const { languages = '', kept = '', reasons: given = '' } = useWatch<SolutionValues>()
  // What it began with stays in sight, also while it is taken away.
  const [hadKept] = useState(kept !== '')
  const [had] = useState(() => given.split(' '))
  return (
    <>
      <p className={styles.small}>
        {from ? say('solutions:write.from', { customer: from.customerName }) : say('solutions:write.names')}
      </p>
      <CheckListField
        name="languages"
        label={labels.languages}
        options={(['de', 'en'] as const).map((id) => ({ value: id, label: say(`solutions:language.${id}`) }))}
      />
      {languages.includes('de') && <InOne suffix="De" />}
      {languages.includes('en') && <InOne suffix="En" />}
      <div className={styles.row}>
        <TextField name="product" label={labels.product} required />
        <TextField name="productVersion" label={labels.productVersion} hint={say('solutions:field.versionHint')} />
      </div>
      <ChoiceField
        name="sureness"
        label={labels.sureness}
        options={surenessIds.map((id) => ({
          value: id,
          label: `${pick(sureness[id].label)}: ${pick(sureness[id].meaning)}`,
        }))}
      />
      <CheckListField
        name="causes"
        label={labels.causes}
        options={causeIds.map((id) => ({ value: id, label: pick(causes[id].label) }))}
      />
      <Fold title={labels.evidence}>
        <CheckListField
          name="evidence"
          label={labels.evidence}
          options={writableEvidence.map((id) => ({ value: id, label: pick(evidenceMeanings[id].label) }))}
        />
      </Fold>
      <Fold title={labels.reasons}>
        <CheckListField
          name="reasons"
          label={labels.reasons}
          options={reasonIds
            .filter((id) => reasons[id].of === 'blocked' || had.includes(id))
            .map((id) => ({ value: id, label: pick(reasons[id].label) }))}
        />
      </Fold>
      <TextField name="source" label={labels.source} hint={say('solutions:field.sourceHint')} />
      <div className={styles.row}>
        <TextField name="sourceUrl" label={labels.sourceUrl} />
        <DateField name="checkedOn" label={labels.checkedOn} max={today} required />
      </div>
      {hadKept && (
        <TextField name="kept" label={labels.kept} hint={say('solutions:field.keptHint')} multiline rows={2} />
      )}
      {isChange && <TextField name="reason" label={labels.reason} />}
    </>
  )
}

function InOne({ suffix }: { readonly suffix: 'De' | 'En' }) {
  const say = useText()
  const labels = useValueLabels()
  return (
    <>
      <TextField
        name={`title${suffix}`}
        label={labels[`title${suffix}`]}
        hint={say('solutions:field.titleHint')}
        required
      />
      <TextField name={`symptoms${suffix}`} label={labels[`symptoms${suffix}`]} multiline rows={3} required />
      <TextField
        name={`steps${suffix}`}
        label={labels[`steps${suffix}`]}
        hint={say('solutions:field.stepsHint')}
        multiline
        rows={5}
        required
      />
      <TextField name={`limits${suffix}`} label={labels[`limits${suffix}`]} multiline rows={2} />
    </>
  )
}
