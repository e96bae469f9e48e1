import type { KnownSolution } from '../solution.ts'
import { adoptionSolutions } from './adoption.ts'
import { compatibility } from './compatibility.ts'
import { deployment } from './deployment.ts'

/** What comes along with Lotse: well-known blockers and how they are removed. */
export const knownSolutions: readonly KnownSolution[] = [...compatibility, ...deployment, ...adoptionSolutions]
