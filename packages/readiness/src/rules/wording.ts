import { type Rule, say, type Text, texts } from './rule.ts'

/** What a rule is about, in plain words: in German in the accusative (`die alte Dateisuche`). */
interface Thing {
  readonly en: string
  readonly de: string
}

/** Office no longer has it: what uses it must be written anew. */
export const gone = (engineer: Text, { en, de }: Thing): Rule['texts'] =>
  texts(
    engineer,
    say(
      `The macro uses ${en}, which today’s Office no longer has. This part must be written anew: plan a developer for it.`,
      `Das Makro nutzt ${de}; das gibt es im heutigen Office nicht mehr. Dieser Teil muss neu geschrieben werden: dafür einen Entwickler einplanen.`,
    ),
    say(
      `This file builds on ${en}, which has disappeared from Office. Decide whether the file is still needed before money goes into it.`,
      `Diese Datei baut auf ${de}; das ist aus Office verschwunden. Vor einer Investition klären, ob die Datei noch gebraucht wird.`,
    ),
  )

/** It works differently or not at all, without an error: somebody should try it. */
export const changed = (engineer: Text, { en, de }: Thing): Rule['texts'] =>
  texts(
    engineer,
    say(
      `The macro uses ${en}, which behaves differently today. Somebody who knows the file should try it once.`,
      `Das Makro nutzt ${de}; das verhält sich heute anders. Jemand, der die Datei kennt, sollte sie einmal ausprobieren.`,
    ),
    say(
      `One function of this file may look different in the new Office. A short test is enough.`,
      `Eine Funktion dieser Datei kann im neuen Office anders aussehen. Ein kurzer Test genügt.`,
    ),
  )

/** It still works, and there is something newer. */
export const dated = (engineer: Text, { en, de }: Thing): Rule['texts'] =>
  texts(
    engineer,
    say(
      `The macro uses ${en}. It goes on working; nothing has to be done before the rollout.`,
      `Das Makro nutzt ${de}. Es läuft weiter; vor dem Rollout ist nichts zu tun.`,
    ),
    say(
      `This file uses ${en}: out of date, but working. No action is needed.`,
      `Diese Datei nutzt ${de}: veraltet, aber lauffähig. Es ist nichts zu tun.`,
    ),
  )

/** A part from outside that 64-bit Office cannot load. */
export const not64 = (engineer: Text, { en, de }: Thing): Rule['texts'] =>
  texts(
    engineer,
    say(
      `The file needs ${en}, for which there is no 64-bit version. It must be replaced: plan a developer for it.`,
      `Die Datei braucht ${de}; davon gibt es keine Fassung in 64 Bit. Es muss ersetzt werden: dafür einen Entwickler einplanen.`,
    ),
    say(
      `Parts of this file stop working in the new Office, because ${en} cannot be used there.`,
      `Teile dieser Datei laufen im neuen Office nicht mehr, denn es kann ${de} nicht laden.`,
    ),
  )
