import { Button } from '@fluentui/react-components'
import { concernKindIds, concernKinds, technicalStatuses, technicalStatusIds } from '@lotse/playbook'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useLocalised, useText } from '../../language/use-text.ts'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../NoteForm.module.css'
import type { ConcernValues, NoteValues } from '../note-values.ts'
import { KnownInsight } from './KnownInsight.tsx'
import { PrefixField } from './PrefixField.tsx'

/** The head of a technical note: workloads and status; and its concerns. */
export function TechnicalFields() {
  const say = useText()
  const localised = useLocalised()
  return (
    <>
      <div className={styles.pair}>
        <PrefixField />
        <SelectField
          name="technical.status"
          label={say('notes:technical.status')}
          options={technicalStatusIds.map((id) => ({ value: id, label: localised(technicalStatuses[id].label) }))}
        />
      </div>
      <Concerns />
    </>
  )
}

function Concerns() {
  const say = useText()
  const { fields, append, remove } = useFieldArray<NoteValues, 'technical.concerns'>({
    name: 'technical.concerns' as never,
  })
  return (
    <fieldset className={styles.group}>
      <legend>{say('notes:concerns.title')}</legend>
      {fields.map((field, index) => (
        <Concern key={field.id} index={index} onRemove={() => remove(index)} />
      ))}
      <div>
        <Button size="small" onClick={() => append({ kind: 'thirdParty', text: '', insightId: '' } as never)}>
          {say('notes:concerns.add')}
        </Button>
      </div>
    </fieldset>
  )
}

/** A concern about the vendor's own software needs the insight that was reported about it (engagement.md §6). */
function Concern({ index, onRemove }: { readonly index: number; readonly onRemove: () => void }) {
  const say = useText()
  const localised = useLocalised()
  const name = `technical.concerns.${index}`
  const kind = useWatch({ name: `${name}.kind` }) as ConcernValues['kind']
  const isFirstParty = kind === 'firstParty'
  return (
    <div className={styles.row}>
      <div className={styles.pair}>
        <SelectField
          name={`${name}.kind`}
          label={say('notes:concerns.kind')}
          options={concernKindIds.map((id) => ({ value: id, label: localised(concernKinds[id].label) }))}
        />
        <TextField
          name={`${name}.insightId`}
          label={say('notes:concerns.insightId')}
          required={isFirstParty}
          {...(isFirstParty && { hint: say('notes:concerns.insightHint') })}
        />
      </div>
      {isFirstParty && <KnownInsight name={`${name}.insightId`} />}
      <TextField name={`${name}.text`} label={say('notes:concerns.text')} multiline rows={2} required />
      <div>
        <Button size="small" appearance="subtle" onClick={onRemove}>
          {say('notes:concerns.remove')}
        </Button>
      </div>
    </div>
  )
}
