import { describe, expect, it } from 'vitest'
import { factsOf, fileFacts, judgeSample, moduleFacts, projectFacts } from '../testing/fixture.ts'
import { JudgeCache } from './cache.ts'
import { judgeFile } from './judge.ts'

const SLEEP = 'Declare Sub Sleep Lib "kernel32" (ByVal ms As Long)'
const rules = (code: string, beside?: string): string[] =>
  judgeSample({ code, ...(beside === undefined ? {} : { beside }) }).findings.map(
    ({ rule, module }) => `${module} ${rule}`,
  )

describe('RJ30 judging a file', () => {
  it('RJ30 the highest severity colours it, for either bitness of Office', () => {
    const { severity, severity64, counters } = judgeSample({
      code: `${SLEEP}\n#If VBA7 Then\n#Else\nDeclare Sub Beep Lib "kernel32" ()\n#End If\nSub A()\nExecuteExcel4Macro "x"\nEnd Sub`,
    })
    expect([severity, severity64]).toEqual(['awareness', 'limited'])
    expect(counters).toEqual({ modules: 1, declares: 2, guardedDeclares: 1, findings: 2, findings64: 1 })
  })

  it('RJ31 a module is judged in the light of the others', () => {
    const type = 'Public Type WINDOWINFO2\nhOwner As Long\nEnd Type'
    const declare =
      'Public Declare PtrSafe Function Show Lib "user32" Alias "GetWindowInfo" (ByVal h As LongPtr, i As WINDOWINFO2) As Long'
    expect(rules(type)).toEqual([])
    expect(rules(declare, type)).toEqual(['Module2 A64-TYPE-PTR-MEMBER'])
    const caller = 'Sub A()\nDim h As Long\nh = Ask()\nEnd Sub'
    expect(
      rules('Public Declare PtrSafe Function Ask Lib "user32" Alias "GetActiveWindow" () As LongPtr', caller),
    ).toEqual(['Module2 A64-HWND-VAR'])
    const own = 'Public Sub AutoSummarize()\nEnd Sub'
    const call = 'Sub A()\nx.AutoSummarize\nEnd Sub'
    const word = (modules: string[]) =>
      judgeFile(fileFacts({ app: 'word', projects: [projectFacts(modules.map((code) => moduleFacts(code)))] })).findings
        .length
    expect([word([call]), word([call, own])]).toEqual([1, 0])
  })

  it('RJ32 equal modules are judged once and counted in each, also under other names', () => {
    const cache = new JudgeCache()
    const facts = factsOf({ code: SLEEP })
    let asked = 0
    const clock = () => {
      asked += 1
      return asked
    }
    const first = judgeFile(facts, { cache, clock })
    const renamed = fileFacts({
      projects: facts.projects.map((one) => ({
        ...one,
        modules: one.modules.map((module) => ({ ...module, name: 'Other' })),
      })),
    })
    const second = judgeFile(renamed, { cache, clock })
    expect(first.times.has('A64-DECLARE-NOPTRSAFE')).toBe(true)
    expect(second.times.has('A64-DECLARE-NOPTRSAFE')).toBe(false)
    expect(second.findings).toEqual(first.findings.map((one) => ({ ...one, module: 'Other' })))
    expect(second.counters).toEqual(first.counters)
  })

  it('RJ33 rules can be switched, and one that does not exist is named', () => {
    expect(judgeFile(factsOf({ code: SLEEP }), { rules: { off: ['A64-DECLARE-NOPTRSAFE'] } }).findings).toEqual([])
    expect(() => judgeFile(factsOf({}), { rules: { on: ['A64-NONE'] } })).toThrow('There is no rule A64-NONE')
  })
})
