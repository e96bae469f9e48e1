import { Button } from '@fluentui/react-components'
import type { Configuration } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { download } from '../app/download.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import { CountPills } from './CountPills.tsx'
import styles from './configurations.module.css'
import { UnsavedText } from './UnsavedText.tsx'
import { useDraft } from './use-draft.ts'
import { useLiveContext } from './use-live-context.ts'
import { useRemove } from './use-remove.ts'
import { useConfigurationsSearch } from './use-search.ts'

const Designer = onDemand(async () => (await import('./designer/Designer.tsx')).Designer)
const ChangedDecisions = onDemand(async () => (await import('./ChangedDecisions.tsx')).ChangedDecisions)
const FindingsView = onDemand(async () => (await import('./FindingsView.tsx')).FindingsView)
const ExplanationView = onDemand(async () => (await import('./ExplanationView.tsx')).ExplanationView)
const TraceView = onDemand(async () => (await import('./TraceView.tsx')).TraceView)
const CompareView = onDemand(async () => (await import('./CompareView.tsx')).CompareView)
const VersionsView = onDemand(async () => (await import('./VersionsView.tsx')).VersionsView)
const SaveDialog = onDemand(async () => (await import('./SaveDialog.tsx')).SaveDialog)
const DetailsDialog = onDemand(async () => (await import('./DetailsDialog.tsx')).DetailsDialog)
const DeriveDialog = onDemand(async () => (await import('./DeriveDialog.tsx')).DeriveDialog)
const ImportDialog = onDemand(async () => (await import('./ImportDialog.tsx')).ImportDialog)

const VIEWS = ['edit', 'findings', 'explanation', 'versions', 'compare'] as const

/** One configuration: form and XML, what is wrong with it, what it does, its versions, and what differs between them. */
export function ConfigurationView({ configuration }: { readonly configuration: Configuration }) {
  const say = useText()
  const place = usePlace()
  const [search, change] = useConfigurationsSearch()
  const [dialog, setDialog] = useState<'save' | 'details' | 'derive' | 'import'>()
  const { text, base, isDirty, edit, discard } = useDraft(configuration)
  const context = useLiveContext(base, text)
  const { remove, restore } = useRemove(configuration)
  const view = VIEWS.find((one) => one === search.view) ?? 'edit'
  const { id, name, purpose, counts, latest, removedAt } = configuration
  const mayKeep = configuration.may.keep && removedAt === null
  const content = `/api/customers/${place.customerId}/engagements/${place.engagementId}/configurations/${id}/content`
  const close = () => setDialog(undefined)
  return (
    <Panel
      title={name}
      actions={
        <span className={styles.actions}>
          {mayKeep && (
            <Button
              appearance="primary"
              disabledFocusable={!isDirty}
              {...SaveDialog.fetchedBy}
              onClick={() => isDirty && setDialog('save')}
            >
              {say('configurations:save.button')}
            </Button>
          )}
          <Button onClick={() => void download(content, `${name}.xml`).catch(reportProblem)}>
            {say('configurations:download')}
          </Button>
          {mayKeep && (
            <>
              <Link to={`${engagementPath}/packages`} params={place} search={{ of: id } as never}>
                {say('configurations:makePackage')}
              </Link>
              <Button onClick={() => setDialog('details')}>{say('configurations:details.button')}</Button>
              {configuration.file !== null && configuration.changedDecisions.length === 0 && (
                <Button
                  disabledFocusable={isDirty}
                  {...DeriveDialog.fetchedBy}
                  onClick={() => !isDirty && setDialog('derive')}
                >
                  {say('configurations:changed.derive')}
                </Button>
              )}
              <Button onClick={() => setDialog('import')}>{say('configurations:import.button')}</Button>
              <Button onClick={() => void remove()}>{say('configurations:remove')}</Button>
            </>
          )}
          {configuration.may.keep && removedAt !== null && (
            <Button onClick={() => void restore()}>{say('configurations:restore')}</Button>
          )}
        </span>
      }
    >
      <p className={styles.pills}>
        <span>{say(`configurations:purpose.${purpose}`)}</span>
        <span>{say('configurations:version', { number: latest.number })}</span>
        <CountPills counts={counts} />
        {removedAt !== null && <Pill tone="warn">{say('configurations:removedPill')}</Pill>}
        <span role="status">{isDirty && say('configurations:save.unsaved')}</span>
      </p>
      <UnsavedText isUnsaved={isDirty} onDiscard={discard} />
      {configuration.changedDecisions.length > 0 && (
        <ChangedDecisions configuration={configuration} isDirty={isDirty} onDerive={() => setDialog('derive')} />
      )}
      <nav className={styles.views} aria-label={say('configurations:views')}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === view ? 'page' : undefined}
            onClick={() => change({ view: one === 'edit' ? undefined : one })}
          >
            {say(`configurations:view.${one}`)}
          </button>
        ))}
      </nav>
      {view === 'edit' && (
        <Designer text={text} onText={edit} context={context} devices={base.devices} readOnly={!mayKeep} />
      )}
      {view === 'findings' && <FindingsView text={text} context={context} />}
      {view === 'explanation' && (
        <>
          <ExplanationView text={text} devices={base.devices} />
          {configuration.file !== null && <TraceView configuration={configuration} />}
        </>
      )}
      {view === 'versions' && <VersionsView configuration={configuration} content={content} isDirty={isDirty} />}
      {view === 'compare' && <CompareView configuration={configuration} />}
      {dialog === 'save' && <SaveDialog configuration={base} text={text} onSaved={discard} onClose={close} />}
      {dialog === 'details' && <DetailsDialog configuration={configuration} onClose={close} />}
      {dialog === 'derive' && <DeriveDialog configuration={configuration} onClose={close} />}
      {dialog === 'import' && <ImportDialog configurationId={id} onClose={close} />}
    </Panel>
  )
}
