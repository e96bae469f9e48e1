import { X64 } from '../../code/conditions.ts'
import { toLongPtr } from '../../propose/long-ptr.ts'
import { type Rule, say, texts } from '../rule.ts'
import { CALLBACKS } from './callbacks.ts'
import { isPointerMember, isPointerName } from './pointer-names.ts'

/** Rules on declarations that must fit functions of Windows: Types they are given, procedures they call. */
export const TYPE_RULES: readonly Rule[] = [
  {
    id: 'A64-TYPE-PTR-MEMBER',
    severity: 'limited',
    only64: true,
    texts: texts(
      say(
        '{name} in Type {type} holds a pointer or handle and must be LongPtr. The size of the Type changes: use LenB, and check every fixed length.',
        '{name} im Type {type} enthält einen Zeiger oder ein Handle und muss LongPtr sein. Die Größe des Type ändert sich: LenB verwenden und jede feste Länge prüfen.',
      ),
      say(
        'A data structure that the macro hands to Windows has the wrong size in 64 bit; a developer corrects its types.',
        'Eine Datenstruktur, die das Makro an Windows übergibt, hat in 64 Bit die falsche Größe; ein Entwickler berichtigt ihre Typen.',
      ),
      say(
        'A tool in this file could crash the new Office. The repair is small and known.',
        'Ein Werkzeug in dieser Datei könnte das neue Office abstürzen lassen. Die Reparatur ist klein und bekannt.',
      ),
    ),
    onModule: ({ code, project }, report) => {
      for (const block of code.types) {
        if ((block.statement.marks & X64) === 0 || !project.passed.has(block.name.toLowerCase())) continue
        for (const member of block.members)
          if (
            member.type === 'long' &&
            (member.statement.marks & X64) !== 0 &&
            isPointerMember(block.name, member.name)
          )
            report(member.token, {
              values: { name: member.name, type: block.name },
              edits: toLongPtr(code, member) ?? [],
            })
      }
    },
  },
  {
    id: 'A64-CALLBACK',
    severity: 'limited',
    only64: true,
    texts: texts(
      say(
        'Windows calls {name}, and {pointers} are pointers there: LongPtr instead of Long, otherwise Office crashes.',
        'Windows ruft {name} auf, und {pointers} sind dabei Zeiger: LongPtr statt Long, sonst stürzt Office ab.',
      ),
      say(
        'Windows calls a part of this macro; in 64 bit that crashes until a developer corrects some types.',
        'Windows ruft einen Teil dieses Makros auf; in 64 Bit führt das zum Absturz, bis ein Entwickler einige Typen berichtigt.',
      ),
      say(
        'A tool in this file could crash the new Office. The repair is small and known.',
        'Ein Werkzeug in dieser Datei könnte das neue Office abstürzen lassen. Die Reparatur ist klein und bekannt.',
      ),
    ),
    onModule: ({ code, project }, report) => {
      for (const procedure of code.procedures) {
        const receiver = project.callbacks.get(procedure.name.toLowerCase())
        if (receiver === undefined || (procedure.header.marks & X64) === 0) continue
        const shape = CALLBACKS[receiver.replace(/(ptr)?[aw]?$/, '')]
        const fits = shape !== undefined && shape.parameters.length === procedure.parameters.length
        const faults = procedure.parameters.filter(
          ({ type, name }, index) => type === 'long' && (fits ? shape.parameters[index] === 'h' : isPointerName(name)),
        )
        const { result } = procedure
        if (result !== null && result.type === 'long' && fits && shape.result === 'h') faults.push(result)
        const first = faults[0]
        if (first === undefined) continue
        const close = code.isSign(procedure.nameToken + 1, 40)
          ? code.closing(procedure.nameToken + 1, procedure.header.to)
          : procedure.nameToken
        report(procedure.nameToken, {
          values: { name: procedure.name, pointers: faults.map(({ name }) => name).join(', ') },
          edits: faults.flatMap(
            (one) => toLongPtr(code, one, one === result ? (code.tokens.end[close] ?? null) : null) ?? [],
          ),
        })
      }
    },
  },
]
