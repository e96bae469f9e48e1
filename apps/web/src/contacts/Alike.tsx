import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { api } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import styles from './contacts.module.css'

interface Props {
  readonly customerId: string
  readonly email: string
  /** The contact that is being changed: it is like itself. */
  readonly contactId?: string
}

/** Says who has the mail address already, before somebody is entered twice. It stops nobody. */
export function Alike({ customerId, email, contactId }: Props) {
  const say = useText()
  const typed = useDeferredValue(email.trim())
  const { data = [] } = useQuery({
    ...api.contacts.alike.queryOptions({ input: { customerId, email: typed } }),
    enabled: /.@.+\../.test(typed),
  })
  const others = data.filter(({ id }) => id !== contactId)
  if (others.length === 0) return null
  return (
    <p role="status" className={styles.alike}>
      {say('contacts:alike')}{' '}
      {others.map(({ id, name }) => (
        <Link key={id} to="." target="_blank" search={((before: object) => ({ ...before, contact: id })) as never}>
          {name}
        </Link>
      ))}
    </p>
  )
}
