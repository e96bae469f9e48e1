import { Button } from '@fluentui/react-components'
import type { RoleCode } from '@lotse/contract'
import { roleIds, roles } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { api } from '../../app/api.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useEngagement } from '../engagement-context.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { usePeopleHere } from '../people.ts'
import styles from './team.module.css'
import { useTeamWork } from './use-team-work.ts'

interface Values {
  readonly personId: string
  readonly role: RoleCode
  readonly primary: string
  readonly reason: string
}

const empty = { personId: '', primary: '', reason: '' }

/** Gives a person a role in the engagement. */
export function AssignForm() {
  const say = useText()
  const localised = useLocalised()
  const people = usePeopleHere()
  const withLoad = useLoadWords()
  const { may } = useEngagement()
  const form = useForm<Values>({ defaultValues: { ...empty, role: 'FE' } })
  const { mutateAsync, isPending, error } = useTeamWork()
  if (!may.assign) return <p className={styles.quiet}>{say('team:whoMay')}</p>

  const save = form.handleSubmit(async (values) => {
    try {
      const { personId, role, primary, reason } = values
      await mutateAsync({ kind: 'assign', personId, role, primary: primary === 'yes', reason: reason.trim() || null })
      form.reset({ ...empty, role })
    } catch (problem) {
      if (!isProblem(problem)) throw problem
    }
  })
  return (
    <FormProvider {...form}>
      <form className={styles.section} noValidate onSubmit={save}>
        <h3>{say('team:assign')}</h3>
        <SelectField
          name="personId"
          required
          label={say('team:person')}
          empty={say('team:choose')}
          options={people.map(({ id, name }) => ({ value: id, label: withLoad(id, name) }))}
        />
        <SelectField
          name="role"
          label={say('team:role')}
          options={roleIds.map((id) => ({ value: id, label: localised(roles[id].label) }))}
        />
        <RoleWords />
        <CheckField name="primary" label={say('team:first')} />
        <TextField name="reason" label={say('team:reason')} hint={say('team:reasonHint')} />
        <ProblemNote error={error} />
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={isPending}>
            {say('team:submit')}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}

/** Somebody's name with the engagements they have in hand; people of the customer have none. */
function useLoadWords(): (personId: string, name: string) => string {
  const say = useText()
  const { data } = useQuery(api.engagements.staffLoad.queryOptions({ input: {} }))
  return (personId, name) => {
    const load = data?.find((one) => one.personId === personId)
    return load ? say('team:load', { name, count: load.engagements }) : name
  }
}

/** What the chosen role does. */
function RoleWords() {
  const localised = useLocalised()
  const role = useWatch<Values, 'role'>({ name: 'role' })
  return <p className={styles.quiet}>{localised(roles[role].does)}</p>
}
