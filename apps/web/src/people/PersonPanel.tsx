import { Button } from '@fluentui/react-components'
import type { Person } from '@lotse/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { languageNames } from '../language/language.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { SidePanel } from '../ui/SidePanel.tsx'
import type { NewLink } from './LinkDialog.tsx'
import styles from './PersonPanel.module.css'
import { useRoleNames } from './role-names.ts'
import { StatePill } from './StatePill.tsx'
import { useCustomerNames } from './use-customer-names.ts'
import { useSetState } from './use-set-state.ts'

const EditPerson = onDemand(async () => (await import('./EditPerson.tsx')).EditPerson)
const LinkDialog = onDemand(async () => (await import('./LinkDialog.tsx')).LinkDialog)

interface Props {
  readonly person: Person
  readonly mayManage: boolean
  readonly onClose: () => void
}

/** One person: what is known, and what an administrator can do. */
export function PersonPanel({ person, mayManage, onClose }: Props) {
  const say = useText()
  const format = useFormat()
  const roleName = useRoleNames()
  const customers = useCustomerNames()
  const customer = customers.find(({ id }) => id === person.customerId)
  return (
    <SidePanel title={person.name} open onClose={onClose}>
      <Facts
        facts={[
          { label: say('people:field.state'), value: <StatePill state={person.state} /> },
          { label: say('people:field.email'), value: person.email },
          {
            label: say('people:field.belongs'),
            value: customer ? (
              <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                {customer.name}
              </Link>
            ) : (
              say(person.customerId === null ? 'people:staff' : 'people:ofCustomer')
            ),
          },
          {
            label: say('people:field.organisationRoles'),
            value: person.organisationRoles.length > 0 ? format.list(person.organisationRoles.map(roleName)) : '–',
          },
          {
            label: say('people:field.language'),
            value: <span lang={person.language}>{languageNames[person.language]}</span>,
          },
          { label: say('people:field.seen'), value: person.lastSeenAt ? format.moment(person.lastSeenAt) : '–' },
        ]}
      />
      {mayManage && <PersonActions person={person} onClose={onClose} />}
    </SidePanel>
  )
}

function PersonActions({ person, onClose }: Pick<Props, 'person' | 'onClose'>) {
  const say = useText()
  const setState = useSetState()
  const [isEditing, setEditing] = useState(false)
  const [made, setMade] = useState<NewLink>()
  const renew = useMutation(api.people.renewLink.mutationOptions({ onSuccess: setMade, onError: reportProblem }))
  const isDisabled = person.state === 'disabled'
  const changeState = () => {
    // The message with "undo" stands on the page, which the open panel would keep from the keyboard.
    onClose()
    setState(person, isDisabled ? 'active' : 'disabled')
  }
  return (
    <div className={styles.actions}>
      <Button {...EditPerson.fetchedBy} onClick={() => setEditing(true)}>
        {say('people:edit.action')}
      </Button>
      {!isDisabled && (
        <Button
          {...LinkDialog.fetchedBy}
          disabledFocusable={renew.isPending}
          onClick={() => renew.mutate({ personId: person.id })}
        >
          {say('people:link.renew')}
        </Button>
      )}
      <Button onClick={changeState}>{say(isDisabled ? 'people:state.enable' : 'people:state.disable')}</Button>
      <p className={styles.words}>{say(isDisabled ? 'people:state.enableWords' : 'people:state.disableWords')}</p>
      {isEditing && <EditPerson person={person} onClose={() => setEditing(false)} />}
      {made && <LinkDialog made={made} onClose={() => setMade(undefined)} />}
    </div>
  )
}
