import { Button } from '@fluentui/react-components'
import type { PersonalLink, PersonalLinkState } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import type { Tone } from '../ui/verdict.ts'
import styles from './personal-links.module.css'

const tones: Readonly<Record<PersonalLinkState, Tone>> = {
  waiting: 'quiet',
  used: 'good',
  expired: 'quiet',
  revoked: 'quiet',
  locked: 'bad',
}

interface Props {
  readonly links: readonly PersonalLink[]
  readonly mayChange: boolean
  readonly onOpen: (about: 'renew' | 'revoke', link: PersonalLink) => void
}

/** The links of an engagement: whose, how they are, until when, and when they were last used. */
export function LinkTable({ links, mayChange, onOpen }: Props) {
  const say = useText()
  const format = useFormat()
  const columns: readonly Column<PersonalLink>[] = [
    {
      id: 'person',
      header: say('personalLinks:field.person'),
      rowHeader: true,
      cell: ({ person }) => (
        <span className={styles.person}>
          {person.name}
          <span className={styles.small}>{person.email}</span>
        </span>
      ),
    },
    {
      id: 'state',
      header: say('personalLinks:field.state'),
      cell: ({ state, needsPin }) => (
        <span className={styles.signs}>
          <Pill tone={tones[state]}>{say(`personalLinks:state.${state}`)}</Pill>
          {needsPin && <Pill>{say('personalLinks:withPin')}</Pill>}
        </span>
      ),
    },
    {
      id: 'expires',
      header: say('personalLinks:field.expires'),
      cell: ({ expiresAt }) => format.moment(expiresAt),
    },
    {
      id: 'used',
      header: say('personalLinks:field.used'),
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? say('personalLinks:field.never') : format.moment(lastUsedAt)),
    },
    {
      id: 'actions',
      header: say('personalLinks:field.actions'),
      cell: (link) =>
        mayChange && (
          <span className={styles.signs}>
            <Button size="small" onClick={() => onOpen('renew', link)}>
              {say('personalLinks:renew')}
            </Button>
            {link.state !== 'revoked' && (
              <Button size="small" onClick={() => onOpen('revoke', link)}>
                {say('personalLinks:revoke')}
              </Button>
            )}
          </span>
        ),
    },
  ]
  return <DataTable label={say('personalLinks:title')} columns={columns} rows={links} rowKey={({ id }) => id} />
}
