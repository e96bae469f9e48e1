import type { Texts } from './texts.ts'

/** Why an Office counts as supported, as ended, or as unknown, and what helps where it is unknown. */
export const SUPPORT_REASONS = {
  'support-listed': { en: 'Support ends on {endsOn}.', de: 'Die Unterstützung endet am {endsOn}.' },
  'support-listed-ended': { en: 'Support ended on {endsOn}.', de: 'Die Unterstützung endete am {endsOn}.' },
  'support-newest': {
    en: 'This was the newest version of its channel when the dates were checked.',
    de: 'Dies war die neueste Version ihres Kanals, als die Termine geprüft wurden.',
  },
  'support-atLeast': {
    en: 'Supported until {endsOn} at least; the exact day was not published when the dates were checked.',
    de: 'Unterstützt mindestens bis {endsOn}; der genaue Tag war noch nicht veröffentlicht, als die Termine geprüft wurden.',
  },
  'support-channelClosed': {
    en: 'This update channel ended on {endsOn}. Move the devices to another channel.',
    de: 'Dieser Updatekanal endete am {endsOn}. Stellen Sie die Geräte auf einen anderen Kanal um.',
  },
  'support-channelNotForProduction': {
    en: 'This update channel is not supported for daily work. Move the devices to another channel.',
    de: 'Dieser Updatekanal wird für die tägliche Arbeit nicht unterstützt. Stellen Sie die Geräte auf einen anderen Kanal um.',
  },
  'support-endedInEveryChannel': {
    en: 'The inventory names no channel, but this version has ended in all of them (last on {endsOn}).',
    de: 'Das Inventar nennt keinen Kanal, aber diese Version ist in allen ausgelaufen (zuletzt am {endsOn}).',
  },
  'support-neverInChannel': {
    en: 'This channel never had this version; the device will get the next one of its channel.',
    de: 'Diesen Kanal hat diese Version nie erreicht; das Gerät erhält die nächste Version seines Kanals.',
  },
  'support-olderThanTable': {
    en: 'This build is older than every version that is still listed.',
    de: 'Dieser Build ist älter als jede Version, die noch geführt wird.',
  },
  'support-newerThanTable': {
    en: 'This version is newer than the dates known here. Look up its end of service in the update history.',
    de: 'Diese Version ist neuer als die hier bekannten Termine. Sehen Sie ihr Ende im Updateverlauf nach.',
  },
  'support-channelUnknown': {
    en: 'The inventory names no channel, and the end of service depends on it.',
    de: 'Das Inventar nennt keinen Kanal, und das Ende der Unterstützung hängt davon ab.',
  },
  'support-versionUnknown': {
    en: 'The inventory names no version or build that is known.',
    de: 'Das Inventar nennt keine bekannte Version und keinen bekannten Build.',
  },
  'support-generationUnknown': {
    en: 'The inventory does not tell which Office this is.',
    de: 'Das Inventar sagt nicht, welches Office dies ist.',
  },
} as const satisfies Texts
