import { Button } from '@fluentui/react-components'
import { isIsoDate } from '@lotse/calendar'
import type { Meeting } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { FormProvider, useWatch } from 'react-hook-form'
import { api, client } from '../../app/api.ts'
import { usePeopleHere } from '../../engagements/people.ts'
import { useText } from '../../language/use-text.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSend } from '../../ui/form/use-send.ts'
import styles from './detail.module.css'

interface Values {
  readonly words: string
  readonly personId: string
  readonly who: string
  readonly dueOn: string
}

const empty: Values = { words: '', personId: '', who: '', dueOn: '' }

/** Agrees on an action: what, who, until when. */
export function AddAction({ meeting }: { readonly meeting: Meeting }) {
  const say = useText()
  const queries = useQueryClient()
  const people = usePeopleHere()
  const { customerId, engagementId, id } = meeting
  const add = async ({ words, personId, who, dueOn }: Values) => {
    await client.meetings.addAction({
      customerId,
      engagementId,
      meetingId: id,
      words,
      personId: personId || null,
      who: personId ? '' : who,
      dueOn: isIsoDate(dueOn) ? dueOn : null,
    })
    await queries.invalidateQueries({ queryKey: api.meetings.key() })
  }
  const { form, send } = useSend<Values>({ defaultValues: empty }, add, () => form.reset(empty))
  const { isSubmitting, errors } = form.formState
  return (
    <FormProvider {...form}>
      <form
        className={styles.addAction}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {errors.root?.message && (
          <p role="alert" className={styles.problem}>
            {errors.root.message}
          </p>
        )}
        <TextField name="words" required label={say('meetings:actions.words')} />
        <div className={styles.row}>
          <SelectField
            name="personId"
            label={say('meetings:actions.who')}
            empty={say('meetings:actions.someone')}
            options={people.map(({ id: value, name }) => ({ value, label: name }))}
          />
          <WhoField />
          <DateField name="dueOn" label={say('meetings:actions.due')} />
        </div>
        <div>
          <Button type="submit" disabledFocusable={isSubmitting}>
            {say('meetings:actions.add')}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}

/** The name of somebody without an account. */
function WhoField() {
  const say = useText()
  const personId = useWatch<Values, 'personId'>({ name: 'personId' })
  return personId ? null : <TextField name="who" label={say('meetings:actions.whoName')} />
}
