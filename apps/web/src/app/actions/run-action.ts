import { reportProblem } from '../toasts/report.ts'
import type { Action, ActionContext } from './action.ts'

/** Runs an action; what the server refuses is told to the person. */
export async function runAction(action: Action, context: ActionContext): Promise<void> {
  try {
    await action.run(context)
  } catch (error) {
    reportProblem(error)
  }
}
