import { Button } from '@fluentui/react-components'
import type { UsageHouseSettings } from '@lotse/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { RecomputeProgress } from './RecomputeProgress.tsx'
import styles from './usage-settings.module.css'
import { useSettingWords } from './use-setting-words.ts'

const HouseDialog = onDemand(async () => (await import('./HouseDialog.tsx')).HouseDialog)

/** What all customers are judged by, on the page of settings. */
export function HousePanel() {
  const settings = useQuery(api.usageVerdict.settings.queryOptions({ input: {} }))
  return (
    <Loaded query={settings} skeleton={<TextSkeleton lines={5} />}>
      {(loaded) => <House settings={loaded} />}
    </Loaded>
  )
}

function House({ settings }: { readonly settings: UsageHouseSettings }) {
  const say = useText()
  const [isEditing, setEditing] = useState(false)
  const [jobId, setJobId] = useState<string>()
  const recompute = useMutation(
    api.usageVerdict.recompute.mutationOptions({ onSuccess: (job) => setJobId(job.jobId), onError: reportProblem }),
  )
  return (
    <Panel
      title={say('usageSettings:title')}
      actions={
        settings.may.change && (
          <>
            <Button disabledFocusable={recompute.isPending} onClick={() => recompute.mutate({})}>
              {say('usageSettings:recompute')}
            </Button>
            <Button {...HouseDialog.fetchedBy} onClick={() => setEditing(true)}>
              {say('usageSettings:edit')}
            </Button>
          </>
        )
      }
    >
      <p className={styles.line}>{say('usageSettings:line')}</p>
      <HouseFacts settings={settings} />
      {jobId !== undefined && <RecomputeProgress jobId={jobId} />}
      {!settings.may.change && <p className={styles.line}>{say('usageSettings:onlyAdministrators')}</p>}
      {isEditing && <HouseDialog settings={settings} onJob={setJobId} onClose={() => setEditing(false)} />}
    </Panel>
  )
}

function HouseFacts({ settings: house }: { readonly settings: UsageHouseSettings }) {
  const say = useText()
  const format = useFormat()
  const local = useLocalised()
  const words = useSettingWords()
  const { settings, forecasts, ownDefinitions, changedAt, changedBy } = house
  const countries = Object.keys(settings.quietMonthsByCountry)
  const quiet = words('quietMonths', settings)
  const stall = settings.growthMode === 'points' ? 'usageSettings:stallPoints' : 'usageSettings:stallRelative'
  return (
    <Facts
      facts={[
        { label: say('usageSettings:definition'), value: house.sentences.map((one) => local(one)).join(' ') },
        {
          label: say('usageSettings:goal'),
          value: say('usageSettings:goalValue', {
            target: format.goal(settings.targetRate / 100),
            months: format.number(settings.stableMonths),
            exit: format.goal(settings.stableExit / 100),
          }),
        },
        {
          label: say('usageSettings:stall'),
          value: say(stall, {
            threshold: format.number(settings.growthThreshold),
            months: format.number(settings.stallMonths),
            exit: format.number(settings.stallExit),
          }),
        },
        {
          label: say('usageSettings:quiet'),
          value:
            countries.length === 0
              ? quiet
              : say('usageSettings:quietOthers', { months: quiet, countries: countries.join(', ') }),
        },
        {
          label: say('usageSettings:own'),
          value:
            ownDefinitions === 0 ? say('usageSettings:noneOwn') : say('usageSettings:own', { count: ownDefinitions }),
        },
        {
          label: say('usageSettings:forecasts'),
          value:
            forecasts === null || forecasts.of === 0
              ? say('usageSettings:forecastsNone')
              : say('usageSettings:forecastsHeld', {
                  held: format.number(forecasts.held),
                  of: format.number(forecasts.of),
                  mase: format.number(hundredths(forecasts.mase)),
                  flat: format.number(hundredths(forecasts.maseNoChange)),
                  tenants: format.number(forecasts.tenants),
                  when: format.moment(forecasts.madeAt),
                }),
        },
        ...(changedAt === null
          ? []
          : [
              {
                label: say('usageSettings:changed'),
                value: say('usageSettings:changedBy', { when: format.moment(changedAt), who: changedBy?.name ?? '' }),
              },
            ]),
      ]}
    />
  )
}

const hundredths = (value: number | null): number => Math.round((value ?? 0) * 100) / 100
