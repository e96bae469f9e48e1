import type { AdoptionView } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { AdoptionHead } from './AdoptionHead.tsx'
import styles from './adoption.module.css'
import { partOf } from './part-of.ts'
import { adoptionSearch, type Part, parts } from './search.ts'

/** What each part shows, fetched when somebody goes there. */
const views = {
  conversation: onDemand(async () => (await import('./conversation/Conversations.tsx')).Conversations),
  groups: onDemand(async () => (await import('./groups/Groups.tsx')).Groups),
  champions: onDemand(async () => (await import('./people/People.tsx')).People),
  plan: onDemand(async () => (await import('../communication/PlanPart.tsx')).PlanPart),
  training: onDemand(async () => (await import('../communication/TrainingPart.tsx')).TrainingPart),
  readiness: onDemand(async () => (await import('../communication/ReadinessPart.tsx')).ReadinessPart),
  objections: onDemand(async () => (await import('./objections/Objections.tsx')).Objections),
  pitch: onDemand(async () => (await import('../communication/PitchPart.tsx')).PitchPart),
  material: onDemand(async () => (await import('./material/Material.tsx')).Material),
  templates: onDemand(async () => (await import('../communication/TemplatesPart.tsx')).TemplatesPart),
} satisfies Record<Part, unknown>

/** What people of the customer do not see. */
const ofTheTeam: readonly Part[] = ['conversation', 'objections', 'pitch', 'templates']

/** Adoption and change: what was talked about, whom it concerns, who helps, what speaks against it, what was handed over. */
export function AdoptionPage() {
  const query = useQuery(api.adoption.get.queryOptions({ input: usePlace() }))
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={14} />}>
      {(view) => <Opened view={view} />}
    </Loaded>
  )
}

function Opened({ view }: { readonly view: AdoptionView }) {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const shown = parts.filter((part) => view.state !== null || !ofTheTeam.includes(part))
  const { part: named, entry } = adoptionSearch(search)
  const asked = named ?? partOf(view, entry)
  const part = shown.find((one) => one === asked) ?? shown[0] ?? 'groups'
  const View = views[part]
  return (
    <div className={styles.page}>
      {view.state !== null && <AdoptionHead state={view.state} />}
      <Parts shown={shown} current={part} view={view} />
      <View view={view} />
    </div>
  )
}

interface PartsProps {
  readonly shown: readonly Part[]
  readonly current: Part
  readonly view: AdoptionView
}

function Parts({ shown, current, view }: PartsProps) {
  const say = useText()
  const counts: Readonly<Partial<Record<Part, number>>> = {
    groups: view.groups.length,
    champions: view.people.length,
    objections: view.objections.filter(({ settled }) => settled !== 'yes').length,
    material: view.material.length,
  }
  return (
    <nav className={styles.parts} aria-label={say('adoption:parts.label')}>
      {shown.map((part) => (
        <Link
          key={part}
          to="."
          search={{ part } as never}
          resetScroll={false}
          aria-current={part === current ? 'page' : undefined}
        >
          {say(`adoption:parts.${part}`)}
          {counts[part] ? <span className={styles.count}>{counts[part]}</span> : null}
        </Link>
      ))}
    </nav>
  )
}
