import { Button } from '@fluentui/react-components'
import type { Annotation } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../app/Loaded.tsx'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { annotationsQuery, useHappened } from '../curve/happened.ts'
import { useTenantPlace } from '../usage-query.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import { AnnotationsTable } from './AnnotationsTable.tsx'
import styles from './annotations.module.css'

const AnnotationDialog = onDemand(async () => (await import('./AnnotationDialog.tsx')).AnnotationDialog)

/** What stands on the curve: waves, workshops, messages sent; and the meetings held where somebody wants to see them. */
export function AnnotationsPanel() {
  const say = useText()
  const place = useTenantPlace()
  const [{ meetings: withMeetings }, change] = useUsageSearch()
  const query = useQuery(annotationsQuery(place))
  const happened = useHappened()
  const [editing, setEditing] = useState<Annotation | 'new' | null>(null)
  const { customerId, tenantId } = place
  const address = `/api/customers/${customerId}/tenants/${tenantId}/annotations.csv${withMeetings ? '?meetings=true' : ''}`
  return (
    <Panel
      title={happened.length === 0 ? say('annotations:title') : say('annotations:sentence', { count: happened.length })}
      actions={
        happened.length > 0 && (
          <a className={styles.action} href={address} download>
            {say('ui:finding.csv')}
          </a>
        )
      }
    >
      <Loaded query={query} skeleton={<TextSkeleton lines={3} />}>
        {({ items, meetings, may }) => (
          <>
            {happened.length === 0 ? (
              <p className={styles.line}>{say(may.create ? 'annotations:none' : 'annotations:noneRead')}</p>
            ) : (
              <AnnotationsTable happened={happened} items={items} onEdit={setEditing} />
            )}
            <div className={styles.foot}>
              {may.create && (
                <Button onClick={() => setEditing('new')} {...AnnotationDialog.fetchedBy}>
                  {say('annotations:add')}
                </Button>
              )}
              {meetings.length > 0 && (
                <label className={styles.switch}>
                  <input
                    type="checkbox"
                    checked={withMeetings === true}
                    onChange={({ target }) => change({ meetings: target.checked ? true : undefined })}
                  />
                  <span>{say('annotations:meetings')}</span>
                </label>
              )}
            </div>
          </>
        )}
      </Loaded>
      {editing && <AnnotationDialog annotation={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Panel>
  )
}
