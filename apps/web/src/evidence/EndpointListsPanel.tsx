import { Button } from '@fluentui/react-components'
import type { EndpointLists } from '@lotse/contract'
import { fileOfList } from '@lotse/network'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useFilePicker } from '../ui/files/use-file-picker.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { saveBlob } from '../ui/save-blob.ts'
import styles from './evidence.module.css'

const ReplaceDialog = onDemand(async () => (await import('./ReplaceDialog.tsx')).ReplaceDialog)

type OfCloud = EndpointLists['clouds'][number]
type Listed = Pick<OfCloud['earlier'][number], 'asOf' | 'source' | 'broughtAt' | 'broughtBy'>

/** The lists of endpoints that network tests follow, on the page of settings. */
export function EndpointListsPanel() {
  const say = useText()
  const lists = useQuery(api.endpointLists.get.queryOptions({ input: {} }))
  return (
    <Panel title={say('evidence:lists.title')}>
      <p className={styles.plain}>{say('evidence:lists.words')}</p>
      <Loaded query={lists} skeleton={<TextSkeleton lines={6} />}>
        {({ clouds, may }) => (
          <>
            {clouds.map((one) => (
              <OneCloud key={one.cloud} lists={one} mayChange={may.change} />
            ))}
            {!may.change && <p className={styles.small}>{say('evidence:lists.onlyAdministrators')}</p>}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function OneCloud({ lists, mayChange }: { readonly lists: OfCloud; readonly mayChange: boolean }) {
  const say = useText()
  const { cloud, used, earlier } = lists
  const [file, setFile] = useState<File>()
  const [picker, choose] = useFilePicker(([chosen]) => setFile(chosen), true)
  const save = () => {
    const content = JSON.stringify(fileOfList({ ...used, cloud }), null, 2)
    saveBlob(`endpoints-${cloud}-${used.asOf}.json`, new Blob([content], { type: 'application/json' }))
  }
  return (
    <section className={styles.cloud}>
      <div className={styles.words}>
        <h3>{say(`evidence:cloud.${cloud}`)}</h3>
        <Told list={used} />
        <p className={styles.small}>
          {say('evidence:lists.size', {
            sets: used.sets.length,
            hosts: used.sets.flatMap(({ hosts }) => hosts).length,
          })}
        </p>
        {mayChange && earlier.length > 0 && <Earlier cloud={cloud} earlier={earlier} />}
      </div>
      <div className={styles.actions}>
        <Button aria-label={say('evidence:lists.saveOf', { cloud: say(`evidence:cloud.${cloud}`) })} onClick={save}>
          {say('evidence:lists.save')}
        </Button>
        {mayChange && (
          <>
            {picker}
            <Button
              {...ReplaceDialog.fetchedBy}
              aria-label={say('evidence:lists.replaceOf', { cloud: say(`evidence:cloud.${cloud}`) })}
              onClick={choose}
            >
              {say('evidence:lists.replace')}
            </Button>
          </>
        )}
      </div>
      {file && <ReplaceDialog cloud={cloud} used={used} file={file} onClose={() => setFile(undefined)} />}
    </section>
  )
}

function Told({ list: { asOf, source, broughtAt, broughtBy } }: { readonly list: Listed }) {
  const say = useText()
  const format = useFormat()
  return (
    <p className={styles.plain}>
      {say('evidence:lists.asOf', { date: format.date(asOf), source })}{' '}
      <span className={styles.small}>
        {broughtAt === null
          ? say('evidence:lists.comesAlong')
          : say('evidence:lists.brought', { who: broughtBy?.name ?? 'Lotse', when: format.moment(broughtAt) })}
      </span>
    </p>
  )
}

/** Lists one can go back to. */
function Earlier({ cloud, earlier }: Pick<OfCloud, 'cloud' | 'earlier'>) {
  const say = useText()
  const format = useFormat()
  const queries = useQueryClient()
  const { mutate, isPending } = useMutation(
    api.endpointLists.use.mutationOptions({
      onSuccess: (lists) => queries.setQueryData(api.endpointLists.get.queryOptions({ input: {} }).queryKey, lists),
      onError: reportProblem,
    }),
  )
  return (
    <details>
      <summary>{say('evidence:lists.earlier', { count: earlier.length })}</summary>
      <ul className={styles.tests}>
        {earlier.map((list) => (
          <li key={list.id ?? ''} className={styles.test}>
            <Told list={list} />
            <Button size="small" disabledFocusable={isPending} onClick={() => mutate({ cloud, id: list.id })}>
              {say('evidence:lists.backTo', { date: format.date(list.asOf) })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
