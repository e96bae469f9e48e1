import { Budget, type Limits } from './bytes/budget.ts'
import { LimitFault, ReadFault } from './bytes/fault.ts'
import type { ContainerType, ControlFacts, LinkFacts, OfficeApp, ProjectFacts, Remark } from './facts/file-facts.ts'
import type { FileStatus } from './facts/status.ts'
import type { Host } from './host.ts'
import { type Scratch, sharedScratch } from './vba/scratch.ts'

const MOST_REMARKS = 100
const MOST_FOUND = 10_000

/** One file on the way from bytes to facts: what it may still cost, and what was found so far. */
export class Reading {
  readonly host: Host
  readonly budget: Budget
  readonly scratch: Scratch = sharedScratch()
  /** Name of the file, for what only its name can tell. */
  readonly name: string

  type: ContainerType | null = null
  app: OfficeApp | null = null
  encrypted = false
  xlm = false
  /** There is code, whether or not it could be read. */
  hasVba = false
  /** Why code that is there could not be read; the first counts. */
  codeFault: ReadFault | null = null
  /** Why nothing can be said about the whole file. */
  outcome: { readonly status: FileStatus; readonly reason: Remark } | null = null
  readonly projects: ProjectFacts[] = []
  readonly warnings: Remark[] = []
  private readonly found = new Map<string, ControlFacts>()
  private readonly reached = new Map<string, LinkFacts>()

  constructor(name: string, host: Host, limits: Limits) {
    this.name = name
    this.host = host
    this.budget = new Budget(limits, () => host.now())
  }

  get controls(): ControlFacts[] {
    return [...this.found.values()]
  }

  get links(): LinkFacts[] {
    return [...this.reached.values()]
  }

  warn(code: string, values: Remark['values'] = {}): void {
    if (this.warnings.length < MOST_REMARKS) this.warnings.push({ code, values })
  }

  control(control: ControlFacts): void {
    if (this.found.size >= MOST_FOUND || (control.classId === null && control.progId === null)) return
    this.found.set(`${control.classId} ${control.progId} ${control.where}`, control)
  }

  link(link: LinkFacts): void {
    if (this.reached.size >= MOST_FOUND || link.target === '') return
    this.reached.set(`${link.kind} ${link.target} ${link.where}`, link)
  }

  /** Does a part of the work; damage there becomes a warning and the file goes on. @throws LimitFault */
  part<Value>(where: string, work: () => Value): Value | null {
    try {
      return work()
    } catch (error) {
      const fault = this.faultOf(error)
      this.warn(fault.code, { ...fault.values, where })
      return null
    }
  }

  /** The same for a part that tells whether there is code: without it nobody may say that there is none. @throws LimitFault */
  deciding(where: string, work: () => void): void {
    try {
      work()
    } catch (error) {
      const { code, values } = this.faultOf(error)
      this.outcome ??= { status: 'inaccessible', reason: { code, values: { ...values, where } } }
      this.warn(code, { ...values, where })
    }
  }

  /** The same for code, which is there: that it cannot be read decides what becomes of the file. @throws LimitFault */
  code(where: string, work: () => void): void {
    try {
      work()
    } catch (error) {
      const fault = this.faultOf(error)
      this.codeFault ??= new ReadFault(fault.code, { ...fault.values, where })
      this.warn(fault.code, { ...fault.values, where })
    }
  }

  /** @throws LimitFault, which ends the file */
  private faultOf(error: unknown): ReadFault {
    if (error instanceof LimitFault) throw error
    if (error instanceof ReadFault) return error
    return new ReadFault('unexpected', { message: error instanceof Error ? error.message : String(error) })
  }
}
