import { Button } from '@fluentui/react-components'
import type { RoleCode } from '@lotse/contract'
import { roleIds, roles } from '@lotse/playbook'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { useLocalised, useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { useEngagement } from '../engagement-context.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { usePeopleHere } from '../people.ts'
import styles from './team.module.css'
import { useTeamWork } from './use-team-work.ts'

interface Values {
  readonly personId: string
  readonly role: RoleCode
}

/** Gives a person a role in the engagement. */
export function AssignForm() {
  const say = useText()
  const localised = useLocalised()
  const people = usePeopleHere()
  const { may } = useEngagement()
  const form = useForm<Values>({ defaultValues: { personId: '', role: 'FE' } })
  const { mutateAsync, isPending, error } = useTeamWork()
  if (!may.assign) return <p className={styles.quiet}>{say('engagements:team.whoMay')}</p>

  const save = form.handleSubmit(async (values) => {
    try {
      await mutateAsync({ kind: 'assign', ...values })
      form.reset({ personId: '', role: values.role })
    } catch (problem) {
      if (!isProblem(problem)) throw problem
    }
  })
  return (
    <FormProvider {...form}>
      <form className={styles.section} noValidate onSubmit={save}>
        <h3>{say('engagements:team.assign')}</h3>
        <SelectField
          name="personId"
          required
          label={say('engagements:team.person')}
          empty={say('engagements:team.choose')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="role"
          label={say('engagements:team.role')}
          options={roleIds.map((id) => ({ value: id, label: localised(roles[id].label) }))}
        />
        <RoleWords />
        <ProblemNote error={error} />
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={isPending}>
            {say('engagements:team.submit')}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}

/** What the chosen role does. */
function RoleWords() {
  const localised = useLocalised()
  const role = useWatch<Values, 'role'>({ name: 'role' })
  return <p className={styles.quiet}>{localised(roles[role].does)}</p>
}
