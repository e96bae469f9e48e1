import type { OutsideHelpView } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Messages } from './account-messages/Messages.tsx'
import { Cases } from './compat-cases/Cases.tsx'
import styles from './outside-help.module.css'
import { Referrals } from './referrals/Referrals.tsx'

/** What others are asked to do for an engagement: partners, the vendor's compatibility service, the account side. */
export function OutsideHelpPage() {
  const query = useQuery(api.outsideHelp.get.queryOptions({ input: usePlace() }))
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={14} />}>
      {(view) => <Opened view={view} />}
    </Loaded>
  )
}

function Opened({ view }: { readonly view: OutsideHelpView }) {
  const say = useText()
  return (
    <div className={styles.page}>
      <p className={styles.lead}>{say('outsideHelp:lead')}</p>
      <Referrals view={view} />
      <Cases view={view} />
      <Messages view={view} />
    </div>
  )
}
