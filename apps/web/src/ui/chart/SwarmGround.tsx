import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { goal } from '../verdict.ts'
import styles from './PortfolioSwarm.module.css'
import type { SwarmShape } from './swarm-layout.ts'

const everyTenth = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]
const few = [0, 30, 70, 100]

/** What the dots lie on: the axis from 0 to 100 %, the black tick and the green shore. */
export function SwarmGround({ shape, width }: { readonly shape: SwarmShape; readonly width: number }) {
  const say = useText()
  const format = useFormat()
  const { base, x } = shape
  const roomy = x(1) - x(goal) > 110
  return (
    <svg className={styles.ground} width={width} height={shape.height} aria-hidden="true">
      <rect className={styles.shore} x={x(goal)} y={14} width={Math.max(0, x(1) - x(goal))} height={base - 14} rx={4} />
      <text className={styles.goalWord} x={x(goal) + (roomy ? 8 : -8)} y={28} textAnchor={roomy ? 'start' : 'end'}>
        {say('ui:swarm.goal', { goal: format.percent(goal, 0) })}
      </text>
      <line className={styles.base} x1={x(0)} x2={x(1)} y1={base} y2={base} />
      {(width > 560 ? everyTenth : few).map((percent) => (
        <g key={percent}>
          <line className={styles.base} x1={x(percent / 100)} x2={x(percent / 100)} y1={base} y2={base + 4} />
          <text className={styles.axis} x={x(percent / 100)} y={base + 20} textAnchor="middle">
            {format.percent(percent / 100, 0)}
          </text>
        </g>
      ))}
      <line className={styles.tick} x1={x(goal)} x2={x(goal)} y1={10} y2={base + 4} />
    </svg>
  )
}
