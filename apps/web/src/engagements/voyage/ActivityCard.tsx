import { memo } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { TargetLink } from '../TargetLink.tsx'
import { CardFrame } from './CardFrame.tsx'
import styles from './card.module.css'
import { cardLook } from './card-look.ts'
import type { ActivityCardData } from './cards.ts'
import { withSoftHyphens } from './soft-hyphens.ts'

/** Work without a task status: how its fact stands, and the way to where that is recorded. */
export const ActivityCard = memo(function ActivityCard({ card }: { readonly card: ActivityCardData }) {
  const say = useText()
  const localised = useLocalised()
  const { activity, state } = card
  return (
    <CardFrame look={cardLook(card)} light>
      <TargetLink target={state.target} className={styles.link} isCard>
        <span className={styles.plainTitle}>{withSoftHyphens(localised(activity.title))}</span>
        <span className="visually-hidden">{`, ${say(`engagements:activity.${state.state}`)}`}</span>
        {state.state !== 'unknown' && <span className={styles.line}>{localised(state.text)}</span>}
      </TargetLink>
    </CardFrame>
  )
})
