import type { Text } from '../text.ts'

/** What participants of a mini-workshop fill in beforehand: one page, without a name. (acm.md §7) */
export interface MiniQuestion {
  readonly id: string
  readonly ask: Text
  /** Answers to tick; none: free words. Each may name the barrier it speaks for. */
  readonly answers: readonly { readonly text: Text; readonly barrier: string | null }[]
}

export const MINI_QUESTIONNAIRE: {
  readonly title: Text
  readonly intro: Text
  readonly questions: readonly MiniQuestion[]
  readonly foot: Text
} = {
  title: { de: 'Microsoft 365 Apps: Was hält Sie auf?', en: 'Microsoft 365 Apps: what holds you up?' },
  intro: {
    de: 'Bitte ohne Namen ausfüllen, es dauert fünf Minuten. Wir suchen das eine Hindernis, nicht den Schuldigen. Bringen Sie das Blatt zum Kurzworkshop mit.',
    en: 'Please fill in without your name, it takes five minutes. We look for the one obstacle, not for somebody to blame. Bring the page to the mini workshop.',
  },
  questions: [
    {
      id: 'use',
      ask: { de: 'Nutzen Sie das neue Office?', en: 'Do you use the new Office?' },
      answers: [
        { text: { de: 'jeden Tag', en: 'every day' }, barrier: null },
        { text: { de: 'manchmal', en: 'sometimes' }, barrier: null },
        { text: { de: 'anfangs, jetzt nicht mehr', en: 'at first, not any more' }, barrier: 'reinforcement' },
        { text: { de: 'noch nie', en: 'never yet' }, barrier: null },
      ],
    },
    {
      id: 'wish',
      ask: { de: 'Ich würde es nutzen, wenn …', en: 'I would use it if …' },
      answers: [],
    },
    {
      id: 'applies',
      ask: { de: 'Was trifft auf Sie zu? Höchstens zwei Kreuze.', en: 'What applies to you? Two crosses at most.' },
      answers: [
        { text: { de: 'Mir hat niemand davon erzählt.', en: 'Nobody told me about it.' }, barrier: 'awareness' },
        { text: { de: 'Es geht doch auch so.', en: 'It works as it is.' }, barrier: 'desire' },
        {
          text: { de: 'Ich weiß nicht, wie man es macht.', en: 'I do not know how to do it.' },
          barrier: 'knowledge',
        },
        {
          text: {
            de: 'Etwas läuft nicht: ein Add-In, ein Makro, die Anmeldung, die Geschwindigkeit.',
            en: 'Something does not work: an add-in, a macro, signing in, the speed.',
          },
          barrier: 'ability',
        },
        {
          text: { de: 'Ich falle immer wieder in das Alte zurück.', en: 'I keep falling back to the old one.' },
          barrier: 'reinforcement',
        },
        { text: { de: 'Ich schreibe und rechne kaum.', en: 'I hardly write or calculate.' }, barrier: 'noNeed' },
        {
          text: { de: 'Mir fehlen Zeit, Gerät oder Erlaubnis.', en: 'I lack time, device or permission.' },
          barrier: 'notAllowed',
        },
      ],
    },
    {
      id: 'instead',
      ask: { de: 'Was nutzen Sie statt dessen, und wofür?', en: 'What do you use instead, and for what?' },
      answers: [],
    },
    {
      id: 'help',
      ask: { de: 'Was würde Ihnen noch diese Woche helfen?', en: 'What would help you this very week?' },
      answers: [],
    },
  ],
  foot: {
    de: 'Die Antworten werden im Kurzworkshop gemeinsam gelesen und danach vernichtet.',
    en: 'The answers are read together in the mini workshop and destroyed afterwards.',
  },
}
