import { findForm } from '@lotse/assessment'
import type { CommunicationGroup, PlannedTrainingView } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './communication.module.css'
import { countIn } from './count-in.ts'
import { useContacts } from './use-contacts.ts'

type Name = 'owner' | 'heldOn' | 'reached' | 'link' | 'note'

interface Props {
  readonly group: CommunicationGroup
  readonly training: PlannedTrainingView
  readonly onClose: () => void
}

const valuesOf = ({ owner, heldOn, reached, link, note }: PlannedTrainingView): Record<Name, string> => ({
  owner: owner?.id ?? '',
  heldOn: heldOn ?? '',
  reached: reached === null ? '' : String(reached),
  link: link ?? '',
  note: note ?? '',
})

/** Who gives a training, when it was held, how many it reached. */
export function TrainingDialog({ group, training, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const queries = useQueryClient()
  const contacts = useContacts([training.owner])
  const form = findForm(training.formId)
  const labels = {
    owner: say('communication:column.owner'),
    heldOn: say('communication:training.heldOn'),
    reached: say('communication:training.reached'),
    link: say('communication:training.link'),
    note: say('communication:training.note'),
  }
  return (
    <EditDialog<Name, PlannedTrainingView>
      title={`${form === undefined ? training.formId : localised(form.title)} · ${group.name}`}
      submitLabel={say('communication:message.save')}
      thing={training}
      valuesOf={valuesOf}
      fields={{
        owner: { label: labels.owner, show: (value) => contacts.find((one) => one.value === value)?.label ?? value },
        heldOn: { label: labels.heldOn },
        reached: { label: labels.reached },
        link: { label: labels.link },
        note: { label: labels.note },
      }}
      save={async (values, on) => {
        await client.communication.changeTraining({
          params: { ...place, groupId: group.id, formId: training.formId },
          headers: { 'if-match': ifMatch(on.version) },
          body: {
            owner: values.owner || null,
            heldOn: (values.heldOn || null) as PlannedTrainingView['heldOn'],
            reached: countIn(values.reached),
            link: values.link.trim() || null,
            note: values.note.trim() || null,
          },
        })
        await queries.invalidateQueries({ queryKey: api.communication.key() })
      }}
      onClose={onClose}
    >
      <SelectField name="owner" label={labels.owner} empty="–" options={contacts} />
      <div className={styles.pair}>
        <DateField name="heldOn" label={labels.heldOn} />
        <TextField
          name="reached"
          type="number"
          label={labels.reached}
          hint={say(form?.counts ? 'communication:training.reachedHint' : 'communication:training.doesNotCount')}
        />
      </div>
      <TextField name="link" label={labels.link} hint={say('communication:training.linkHint')} />
      <TextField name="note" label={labels.note} multiline rows={2} />
    </EditDialog>
  )
}
