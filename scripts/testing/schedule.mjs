/** Decides which steps run side by side. */

const SIDE_BY_SIDE = 2

/**
 * Runs all steps: first those that bear company, two at a time, then those that need the machine for themselves.
 *
 * @template Outcome
 * @param {import('./steps.mjs').Step[]} steps
 * @param {(step: import('./steps.mjs').Step) => Promise<Outcome>} run never rejects
 */
export async function runAll(steps, run) {
  const together = steps.filter((step) => !step.alone)
  const workers = Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (let step = together.shift(); step !== undefined; step = together.shift()) await run(step)
  })
  await Promise.all(workers)
  for (const step of steps.filter((one) => one.alone)) await run(step)
}
