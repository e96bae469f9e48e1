import { Button } from '@fluentui/react-components'
import {
  deploymentReaches,
  deploymentReachIds,
  engagementPaceIds,
  engagementPaces,
  technicalStatuses,
  technicalStatusIds,
} from '@lotse/playbook'
import { useFieldArray } from 'react-hook-form'
import { useLocalised, useText } from '../../language/use-text.ts'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../NoteForm.module.css'
import type { NoteValues } from '../note-values.ts'

/** The executive summary: the customer in one line, pace, reach, relationship, each workload, support wanted. */
export function SummaryFields() {
  const say = useText()
  const localised = useLocalised()
  return (
    <>
      <TextField name="summary.customer" label={say('notes:summary.customer')} required />
      <div className={styles.pair}>
        <SelectField
          name="summary.engagement"
          label={say('notes:summary.engagement')}
          options={engagementPaceIds.map((id) => ({ value: id, label: localised(engagementPaces[id].label) }))}
        />
        <SelectField
          name="summary.deployment"
          label={say('notes:summary.deployment')}
          options={deploymentReachIds.map((id) => ({ value: id, label: localised(deploymentReaches[id].label) }))}
        />
      </div>
      <TextField name="summary.relationship" label={say('notes:summary.relationship')} multiline rows={2} />
      <Workloads />
      <TextField name="summary.support" label={say('notes:summary.support')} multiline rows={2} />
    </>
  )
}

function Workloads() {
  const say = useText()
  const localised = useLocalised()
  const { fields, append, remove } = useFieldArray<NoteValues, 'summary.workloads'>({
    name: 'summary.workloads' as never,
  })
  const statuses = technicalStatusIds.map((id) => ({ value: id, label: localised(technicalStatuses[id].label) }))
  return (
    <fieldset className={styles.group}>
      <legend>{say('notes:summary.workloads')}</legend>
      {fields.map((field, index) => (
        <div key={field.id} className={styles.row}>
          <div className={styles.pair}>
            <TextField name={`summary.workloads.${index}.prefix`} label={say('notes:technical.prefix')} required />
            <SelectField
              name={`summary.workloads.${index}.status`}
              label={say('notes:technical.status')}
              options={statuses}
            />
          </div>
          <TextField name={`summary.workloads.${index}.nextAction`} label={say('notes:nextAction')} />
          <div>
            <Button size="small" appearance="subtle" onClick={() => remove(index)}>
              {say('notes:summary.removeWorkload')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => append({ prefix: '', status: 'onTrack', nextAction: '' } as never)}>
          {say('notes:summary.addWorkload')}
        </Button>
      </div>
    </fieldset>
  )
}
