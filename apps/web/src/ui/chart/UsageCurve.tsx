import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react'
import type { Format } from '../../language/format.ts'
import { useFormat } from '../../language/use-format.ts'
import { type Say, useText } from '../../language/use-text.ts'
import { goal } from '../verdict.ts'
import { Ground, Marks, Months } from './CurveParts.tsx'
import { CurveReadout } from './CurveReadout.tsx'
import { type CurveShape, curveGeometry, nearestIndex } from './curve-geometry.ts'
import type { CurveMark, CurvePoint } from './curve-point.ts'
import { linePath } from './scale.ts'
import styles from './UsageCurve.module.css'
import { useWidth } from './use-width.ts'

interface Props {
  /** Without gaps in the months, oldest first. */
  readonly points: readonly CurvePoint[]
  readonly marks?: readonly CurveMark[]
  /** A month was clicked, or Enter was pressed on it. */
  readonly onChoose?: (month: CurvePoint['month']) => void
  /** More to draw below the line, such as a band; heights and places come from the shape. */
  readonly layers?: (shape: CurveShape) => ReactNode
  /** What else is to be known of a month, in words. */
  readonly wordsOf?: (month: CurvePoint['month']) => readonly string[]
  /** The highest share that the layers draw, 0 to 1. */
  readonly reach?: number
  /** The goal, 0 to 1; the programme's own where none is given. */
  readonly target?: number
}

/**
 * Active use month by month with the green shore from 70 % on. Pointer and arrow keys read the values; the same figures
 * stand in `UsageTable`.
 */
export function UsageCurve({
  points,
  marks = [],
  onChoose,
  layers,
  wordsOf = noWords,
  reach = 0,
  target = goal,
}: Props) {
  const say = useText()
  const format = useFormat()
  const [frame, width] = useWidth<HTMLDivElement>()
  const [chosen, setChosen] = useState<number | null>(null)
  const shape = curveGeometry(points, width, { reach, target })
  const last = points.length - 1
  // Months ahead are empty; without a choice the newest measured one is read.
  const at =
    chosen ??
    Math.max(
      0,
      points.findLastIndex(({ rate }) => rate !== null),
    )

  const choose = (index: number) => {
    const month = points[index]?.month
    if (month !== undefined) onChoose?.(month)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      // Else the same key press would also act on whatever opens and takes the focus.
      event.preventDefault()
      choose(at)
    }
    const target = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last, Escape: null }[event.key]
    if (target === undefined) return
    event.preventDefault()
    setChosen(target === null ? null : Math.max(0, Math.min(last, target)))
  }
  const under = ({ clientX, currentTarget }: MouseEvent<HTMLElement>) =>
    nearestIndex(shape.xs, clientX - currentTarget.getBoundingClientRect().left)
  return (
    <div
      ref={frame}
      className={styles.frame}
      role="slider"
      tabIndex={0}
      aria-label={say(onChoose ? 'ui:curve.labelChoose' : 'ui:curve.label')}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={readingOf(points[at], wordsOf, target, say, format)}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => setChosen(under(event))}
      onClick={(event) => choose(under(event))}
      onPointerLeave={() => setChosen(null)}
      onBlur={() => setChosen(null)}
    >
      <svg className={styles.curve} width={width} height={shape.height} aria-hidden="true">
        <Ground shape={shape} target={target} format={format} say={say} />
        {layers?.(shape)}
        <Months points={points} xs={shape.xs} y={shape.bottom} format={format} />
        <Marks marks={marks} points={points} shape={shape} />
        <path className={styles.line} d={linePath(shape.dots)} />
        {shape.dots.map(
          (dot, index) =>
            dot && (
              <circle
                key={points[index]?.month}
                className={styles.dot}
                data-chosen={index === chosen || undefined}
                cx={dot.x}
                cy={dot.y}
                r={index === chosen ? 5 : 3.5}
              />
            ),
        )}
        {chosen === null && shape.newest && (
          <text className={styles.newest} x={shape.newest.x} y={shape.newest.y - 10} textAnchor="end">
            {format.rate(shape.newest.rate, target * 100)}
          </text>
        )}
      </svg>
      {chosen !== null && points[chosen] && (
        <CurveReadout
          point={points[chosen]}
          target={target}
          words={wordsOf(points[chosen].month)}
          x={shape.xs[chosen] ?? 0}
          y={shape.dots[chosen]?.y ?? shape.bottom}
          width={width}
        />
      )}
    </div>
  )
}

/** One month as a sentence for somebody who hears the chart. */
function readingOf(
  point: CurvePoint | undefined,
  wordsOf: NonNullable<Props['wordsOf']>,
  target: number,
  say: Say,
  format: Format,
): string {
  if (!point) return say('ui:curve.empty')
  const month = format.month(point.month)
  const reading =
    point.rate === null
      ? say('ui:curve.readingMissing', { month })
      : say('ui:curve.reading', { month, rate: format.rate(point.rate, target * 100) })
  return [reading, ...wordsOf(point.month)].join('; ')
}

const noWords = (): readonly string[] => []
