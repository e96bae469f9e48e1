import type { SameKeys } from '../../language/text-key.ts'
import type { session as german } from './de.ts'

export const session: SameKeys<typeof german> = {
  signIn: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    or: 'or',
    passkey: 'Sign in with a passkey',
    forgotten:
      'Forgot your password? Whoever administers Lotse gives you a new link under "People". Whoever has access to the server gets one there with "lotse sign-in-link".',
    notSetUp: 'Lotse is not set up yet.',
    notSetUpHow:
      'Open the one-time link that the server prints at its start. If it is gone, "lotse sign-in-link" on the server prints a new one.',
  },
  link: {
    firstTitle: 'Welcome to Lotse',
    first: 'With this link you set up Lotse. It can be used once.',
    invitationTitle: 'Welcome, {{name}}',
    invitation:
      'You are invited to work with Lotse and sign in as {{email}}. The link can be used once; afterwards you choose a password or a passkey.',
    recoveryTitle: 'New access for {{name}}',
    recovery:
      'You sign in as {{email}}. The link can be used once; afterwards you set a new password or add a passkey.',
    personalTitle: 'Welcome, {{name}}',
    personal:
      'With this link you take part in preparing the Microsoft 365 Apps for {{customer}}: answer questions, settle items, confirm. You need no password. Do not pass the link on; it is for you alone.',
    pin: 'PIN',
    pinHint: 'Six digits. They were told to you on another way, by telephone for example.',
    use: 'Sign in',
    back: 'Sign in with password or passkey',
  },
  ended: {
    revoked: 'Your access has ended.',
    revokedHow:
      'The personal link was taken back. Everything you entered is stored. If you are to go on, ask the person who invited you for a new link.',
    expired: 'Your access is over.',
    expiredHow:
      'The personal link was good for a certain time only. Everything you entered is stored. Ask the person who invited you for a new link.',
  },
  passkey: {
    cancelled: 'No passkey was used: it was cancelled or took too long.',
    known: 'There is a passkey for your account on this device already.',
    failed: 'The device gave no passkey: {{message}}',
    unavailable:
      'Passkeys do not work here: the browser does not know them, or Lotse is open at an address without a name or without HTTPS. A password always works.',
    named: '{{browser}}, {{system}}',
    aBrowser: 'Browser',
    aSystem: 'device',
  },
  key: {
    title: 'How would you like to sign in from now on?',
    line: 'The link was for this one time only.',
    recoveryTitle: 'New password or new passkey',
    recoveryLine: 'The present password is not needed. A new password ends your other sign-ins.',
    way: 'Sign in with',
    byPassword: 'Password',
    byPasskey: 'Passkey: fingerprint, face or PIN of this device',
    account: 'Account',
    password: 'New password',
    passwordHint: 'At least 12 characters, four words for example.',
    submit: 'Save and continue',
    later: 'Continue without a change',
  },
  setup: {
    steps: 'Steps of the set-up',
    step: 'Step {{at}} of {{of}}',
    profileTitle: 'Who are you?',
    profileLine: 'You are the first to administer Lotse and invite others later.',
    name: 'Your name',
    organisation: 'Name of your organisation',
    organisationHint: 'Stands on reports and in invitations.',
    language: 'Language',
    profileSubmit: 'Continue',
    keyTitle: 'Your access is still missing',
    contentTitle: 'What would you like to begin with?',
    contentLine: 'This is chosen once. You can create customers of your own either way.',
    empty: 'Start empty',
    emptyWhat: 'You create your first customer yourself and import its usage reports.',
    sample: 'Load the sample portfolio',
    sampleWhat:
      '24 invented customers in every situation the playbook for deploying Microsoft 365 Apps knows, with reports, notes, meetings and history. Good for trying out and showing; it takes less than a minute.',
    loadingTitle: 'The sample portfolio is being loaded',
    loadingLine: 'You can go on already; loading continues without this window.',
    waiting: 'Waiting to begin.',
    ready: 'Done.',
    toPortfolio: 'To the portfolio',
    stopped: 'The sample portfolio is not loaded completely.',
    cancelled: 'Loading was cancelled. Customers that are there already are complete.',
  },
}
