import { Problem } from '../../problem/problem.ts'
import { showToast } from './toast-store.ts'

/** Tells a person that something they started was refused or failed. What is no problem of the API is a fault: thrown on. */
export function reportProblem(error: unknown): void {
  if (!(error instanceof Problem)) throw error
  showToast({ words: { problem: error } })
}
