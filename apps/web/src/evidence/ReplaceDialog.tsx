import type { IsoDate } from '@lotse/calendar'
import type { EndpointLists } from '@lotse/contract'
import {
  compareLists,
  type EndpointList,
  isEndpointList,
  type ListFault,
  readEndpointList,
  sayListFault,
} from '@lotse/network'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, client } from '../app/api.ts'
import { useLanguage, useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './evidence.module.css'

type OfCloud = EndpointLists['clouds'][number]

interface Props extends Pick<OfCloud, 'cloud' | 'used'> {
  readonly file: File
  readonly onClose: () => void
}

/** What a file says: a list to compare, or why it is none. */
type Read = { readonly content: unknown; readonly list: EndpointList } | { readonly faults: readonly ListFault[] }

/** Shows what a list from a file would change, and takes it into use. */
export function ReplaceDialog({ cloud, used, file, onClose }: Props) {
  const say = useText()
  const queries = useQueryClient()
  const today = useToday()
  const [read, setRead] = useState<Read>()
  useEffect(() => {
    void readFile(file, cloud, today).then(setRead)
  }, [file, cloud, today])
  return (
    <FormDialog<{ asOf: string; source: string }>
      title={say('evidence:replace.title', { cloud: say(`evidence:cloud.${cloud}`) })}
      submitLabel={say('evidence:replace.submit')}
      defaultValues={{ asOf: today, source: file.name }}
      onSubmit={async ({ asOf, source }) => {
        // Without a list the server says what is wrong with the file, as it stands here already.
        const list = read !== undefined && 'content' in read ? read.content : null
        const lists = await client.endpointLists.replace({ cloud, asOf: asOf as IsoDate, source, list })
        queries.setQueryData(api.endpointLists.get.queryOptions({ input: {} }).queryKey, lists)
      }}
      onClose={onClose}
    >
      {read === undefined ? <TextSkeleton lines={3} /> : <Preview read={read} used={{ ...used, cloud }} />}
      <DateField name="asOf" label={say('evidence:replace.asOf')} max={today} required />
      <TextField
        name="source"
        label={say('evidence:replace.source')}
        hint={say('evidence:replace.sourceHint')}
        required
      />
    </FormDialog>
  )
}

async function readFile(file: File, cloud: OfCloud['cloud'], today: string): Promise<Read> {
  try {
    const content: unknown = JSON.parse(await file.text())
    const list = readEndpointList(content, cloud, { asOf: today, source: file.name })
    return isEndpointList(list) ? { content, list } : { faults: list }
  } catch {
    return { faults: [{ code: 'no-list', entry: null, value: '' }] }
  }
}

function Preview({ read, used }: { readonly read: Read; readonly used: EndpointList }) {
  const say = useText()
  const language = useLanguage()
  const localised = useLocalised()
  if ('faults' in read)
    return (
      <ul role="alert" className={styles.fault}>
        {read.faults.slice(0, 8).map((fault) => (
          <li key={sayListFault(fault, language)}>{sayListFault(fault, language)}</li>
        ))}
        {read.faults.length > 8 && <li>{say('evidence:replace.moreFaults', { count: read.faults.length - 8 })}</li>}
      </ul>
    )
  const differences = compareLists(used, read.list)
  if (differences.length === 0) return <p className={styles.plain}>{say('evidence:replace.same')}</p>
  return (
    <details open={differences.length <= 8}>
      <summary>{say('evidence:replace.differences', { count: differences.length })}</summary>
      <ul className={styles.differences}>
        {differences.map(({ id, kind, set, hosts, otherwise }) => (
          <li key={id}>
            <strong>{say(`evidence:replace.${kind}`, { id })}</strong> {localised(set.purpose)}
            {hosts.added.length > 0 && kind !== 'removed' && <div>+ {hosts.added.join(', ')}</div>}
            {hosts.removed.length > 0 && kind !== 'added' && <div>− {hosts.removed.join(', ')}</div>}
            {otherwise && <div>{say('evidence:replace.otherwise')}</div>}
          </li>
        ))}
      </ul>
    </details>
  )
}
