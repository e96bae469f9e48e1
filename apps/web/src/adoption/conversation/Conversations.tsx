import type { AdoptionView } from '@lotse/contract'
import styles from '../adoption.module.css'
import { MiniWorkshops } from '../mini-workshop/MiniWorkshops.tsx'
import { Held } from './Held.tsx'
import { Prerequisites } from './Prerequisites.tsx'
import { Topics } from './Topics.tsx'

/** The conversation about adoption: what comes first, what to ask, what was said, and mini-workshops when it stalls. */
export function Conversations({ view }: { readonly view: AdoptionView }) {
  if (view.state === null) return null
  return (
    <div className={styles.stack}>
      <Prerequisites state={view.state} />
      <Held view={view} />
      <Topics view={view} state={view.state} />
      <MiniWorkshops view={view} />
    </div>
  )
}
