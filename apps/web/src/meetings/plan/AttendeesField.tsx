import { Button, Field, Input, Select } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import type { AttendeeInput } from '@lotse/contract'
import { roles } from '@lotse/playbook'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { useController, useFormState } from 'react-hook-form'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { usePeopleHere } from '../../engagements/people.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from './plan.module.css'
import { useContacts } from './use-contacts.ts'

/** Who attends: people with an account, contacts of the customer, or just names. */
export function AttendeesField() {
  const say = useText()
  const { field } = useController({ name: 'attendees' })
  const attendees: readonly AttendeeInput[] = field.value
  const refusal = useRefusal()
  const without = (index: number) => field.onChange(attendees.toSpliced(index, 1))
  return (
    <fieldset className={styles.attendees}>
      <legend>{say('meetings:form.attendees')}</legend>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      {attendees.length > 0 && (
        <ul className={styles.names}>
          {attendees.map(({ personId, contactId, name, role }, index) => (
            <li key={personId ?? contactId ?? name}>
              <span>
                {name}
                {role && <span className={styles.role}>{` · ${role}`}</span>}
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={say('meetings:form.removeNamed', { name })}
                onClick={() => without(index)}
              />
            </li>
          ))}
        </ul>
      )}
      <KnownPeople attendees={attendees} onAdd={(one) => field.onChange([...attendees, one])} />
      <Guest onAdd={(one) => field.onChange([...attendees, one])} />
    </fieldset>
  )
}

interface Adds {
  readonly onAdd: (attendee: AttendeeInput) => void
}

const nobody: AttendeeInput = {
  personId: null,
  contactId: null,
  name: '',
  email: null,
  role: null,
  attendance: 'invited',
}

/** The team and the customer's people, and the contacts, in one list; those who attend already are left out. */
function KnownPeople({ attendees, onAdd }: Adds & { readonly attendees: readonly AttendeeInput[] }) {
  const say = useText()
  const localised = useLocalised()
  const people = usePeopleHere()
  const contacts = useContacts()
  const { assignments } = useEngagement()
  const roleOf = (personId: string) => {
    const held = assignments.find(({ person }) => person.id === personId)
    return held ? localised(roles[held.role].label) : null
  }
  const options = [
    ...people.map(({ id, name }) => ({ ...nobody, personId: id, name, role: roleOf(id) })),
    ...contacts.map(({ id, name, email, role }) => ({ ...nobody, contactId: id, name, email, role })),
  ].filter(
    ({ personId, contactId }) =>
      !attendees.some((one) => (personId ? one.personId === personId : one.contactId === contactId)),
  )
  const key = ({ personId, contactId }: AttendeeInput) => personId ?? contactId ?? ''
  return (
    <Field label={say('meetings:form.addPerson')}>
      <Select
        value=""
        onChange={(_event, { value }) => {
          const chosen = options.find((option) => key(option) === value)
          if (chosen) onAdd(chosen)
        }}
      >
        <option value="">{say('meetings:form.choose')}</option>
        {options.map((option) => (
          <option key={key(option)} value={key(option)}>
            {[option.name, option.role ?? (option.contactId && say('meetings:form.contact'))]
              .filter(Boolean)
              .join(' · ')}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** Somebody Lotse does not know. */
function Guest({ onAdd }: Adds) {
  const say = useText()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState('')
  const add = () => {
    if (name.trim() === '') return
    onAdd({ ...nobody, name: name.trim(), email: email.trim() || null, role: role.trim() || null })
    setName('')
    setEmail('')
    setRole('')
  }
  /** Enter adds, also on the way to sending the form; a name that was typed is never left behind. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    if (!event.ctrlKey && !event.metaKey) event.preventDefault()
    add()
  }
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) add()
  }
  return (
    <fieldset className={styles.guest} onKeyDown={onKeyDown} onBlur={onBlur}>
      <Field label={say('meetings:form.guest')}>
        <Input value={name} onChange={(_event, { value }) => setName(value)} />
      </Field>
      <Field label={say('meetings:form.guestEmail')}>
        <Input type="email" value={email} onChange={(_event, { value }) => setEmail(value)} />
      </Field>
      <Field label={say('meetings:form.guestRole')}>
        <Input value={role} onChange={(_event, { value }) => setRole(value)} />
      </Field>
      <Button onClick={add} disabledFocusable={name.trim() === ''}>
        {say('meetings:form.addGuest')}
      </Button>
    </fieldset>
  )
}

/** The first sentence the server said about one of the attendees. */
function useRefusal(): string | undefined {
  const { errors } = useFormState()
  return firstMessage(errors.attendees)
}

function firstMessage(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('message' in error && typeof error.message === 'string' && error.message !== '') return error.message
  for (const inner of Object.values(error)) {
    const message = firstMessage(inner)
    if (message !== undefined) return message
  }
  return undefined
}
