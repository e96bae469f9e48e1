import { Button } from '@fluentui/react-components'
import { enterpriseAdvised, enterpriseColourIds, enterpriseColours } from '@lotse/playbook'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../NoteForm.module.css'
import type { NoteValues } from '../note-values.ts'
import { AdvisedField } from './AdvisedField.tsx'

const emptyRow = { topic: '', description: '', impact: '', action: '' }
const emptyActivity = { activity: '', blocker: '', date: '', owner: '' }

/** The enterprise note: why the customer is flagged, the colour and why it is not green, deployment, activities, risks. */
export function EnterpriseFields() {
  const say = useText()
  const localised = useLocalised()
  const colour = useWatch<NoteValues, 'enterprise.colour'>({ name: 'enterprise.colour' })
  return (
    <>
      <TextField name="enterprise.reason" label={say('notes:enterprise.reason')} required />
      <ChoiceField
        name="enterprise.colour"
        label={say('notes:enterprise.colour')}
        hint={say('notes:enterprise.colourHint')}
        options={enterpriseColourIds.map((value) => ({
          value,
          label: `${localised(enterpriseColours[value].label)}: ${localised(enterpriseColours[value].means)}`,
        }))}
      />
      {colour !== 'green' && <NotGreen />}
      <TextField name="enterprise.deployment" label={say('notes:enterprise.deployment')} multiline rows={3} />
      <Activities />
      <AdvisedField name="enterprise.risk" label={say('notes:enterprise.risk')} advised={enterpriseAdvised.risk} />
      <AdvisedField
        name="enterprise.awareness"
        label={say('notes:enterprise.awareness')}
        advised={enterpriseAdvised.awareness}
      />
      <TextField name="enterprise.publicName" label={say('notes:enterprise.publicName')} />
    </>
  )
}

function NotGreen() {
  const say = useText()
  const { fields, append, remove } = useFieldArray<NoteValues, 'enterprise.notGreen'>({
    name: 'enterprise.notGreen' as never,
  })
  return (
    <fieldset className={styles.group}>
      <legend>{say('notes:enterprise.notGreen')}</legend>
      {fields.map((field, index) => (
        <div key={field.id} className={styles.row}>
          <TextField name={`enterprise.notGreen.${index}.topic`} label={say('notes:enterprise.topic')} required />
          <div className={styles.pair}>
            {(['description', 'impact', 'action'] as const).map((column) => (
              <TextField
                key={column}
                name={`enterprise.notGreen.${index}.${column}`}
                label={say(`notes:enterprise.${column}`)}
                multiline
                rows={2}
              />
            ))}
          </div>
          <div>
            <Button size="small" appearance="subtle" onClick={() => remove(index)}>
              {say('notes:enterprise.removeRow')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => append(emptyRow as never)}>
          {say('notes:enterprise.addRow')}
        </Button>
      </div>
    </fieldset>
  )
}

function Activities() {
  const say = useText()
  const { fields, append, remove } = useFieldArray<NoteValues, 'enterprise.activities'>({
    name: 'enterprise.activities' as never,
  })
  return (
    <fieldset className={styles.group}>
      <legend>{say('notes:enterprise.activities')}</legend>
      {fields.map((field, index) => (
        <div key={field.id} className={styles.row}>
          <TextField
            name={`enterprise.activities.${index}.activity`}
            label={say('notes:enterprise.activity')}
            required
          />
          <div className={styles.pair}>
            <TextField name={`enterprise.activities.${index}.blocker`} label={say('notes:enterprise.blocker')} />
            <DateField name={`enterprise.activities.${index}.date`} label={say('notes:enterprise.date')} />
            <TextField name={`enterprise.activities.${index}.owner`} label={say('notes:enterprise.owner')} />
          </div>
          <div>
            <Button size="small" appearance="subtle" onClick={() => remove(index)}>
              {say('notes:enterprise.removeActivity')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => append(emptyActivity as never)}>
          {say('notes:enterprise.addActivity')}
        </Button>
      </div>
    </fieldset>
  )
}
