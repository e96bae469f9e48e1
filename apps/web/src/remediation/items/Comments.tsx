import { Button, Field, Textarea } from '@fluentui/react-components'
import type { RemediationItem, RemediationRun } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { reportProblem } from '../../app/toasts/report.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import styles from '../remediation.module.css'

/** What was said about an item, by the team and the customer; words stay. */
export function Comments({ item, run }: { readonly item: RemediationItem; readonly run: RemediationRun }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const input = { ...place, runId: run.id, itemId: item.id }
  const query = useQuery(api.remediation.comments.queryOptions({ input }))
  return (
    <section className={styles.comments}>
      <h3>{say('remediation:comments.title')}</h3>
      <Loaded query={query} skeleton={<TextSkeleton lines={2} />}>
        {(comments) =>
          comments.length === 0 ? (
            <p className={styles.small}>{say('remediation:comments.none')}</p>
          ) : (
            <ul>
              {comments.map(({ id, text, writtenBy, writtenAt }) => (
                <li key={id}>
                  <p className={styles.small}>
                    {[writtenBy?.name, format.moment(writtenAt)].filter(Boolean).join(' · ')}
                  </p>
                  <p className={styles.text}>{text}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {run.may.work && <Write item={item} run={run} />}
    </section>
  )
}

function Write({ item, run }: { readonly item: RemediationItem; readonly run: RemediationRun }) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const [words, setWords] = useState('')
  const [isSending, setSending] = useState(false)
  const send = async () => {
    setSending(true)
    try {
      await client.remediation.comment({ ...place, runId: run.id, itemId: item.id, text: words.trim() })
      setWords('')
      await queries.invalidateQueries({ queryKey: api.remediation.key() })
    } catch (error) {
      reportProblem(error)
    } finally {
      setSending(false)
    }
  }
  return (
    <>
      <Field label={say('remediation:comments.write')} hint={say('remediation:comments.readBy')}>
        <Textarea value={words} rows={2} resize="vertical" onChange={(_event, { value }) => setWords(value)} />
      </Field>
      <div className={styles.actions}>
        <Button disabledFocusable={isSending || words.trim() === ''} onClick={() => void send()}>
          {say('remediation:comments.send')}
        </Button>
      </div>
    </>
  )
}
