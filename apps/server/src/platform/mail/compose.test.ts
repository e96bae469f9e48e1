import { expect, it } from 'vitest'
import { compose } from './compose.ts'

const letter = {
  language: 'de',
  subject: 'Äpfel & <Birnen>',
  paragraphs: ['Guten Tag,\nLena "B." <lena@arnold.example>', 'zweiter Absatz'],
  action: { label: 'Öffnen', address: 'https://lotse.example/sign-in?token=a&b="c"' },
  from: 'Nordwind & Co',
} as const

it('says the same as plain text and as HTML', () => {
  const { text, html } = compose(letter)
  expect(text).toBe(
    [
      'Guten Tag,\nLena "B." <lena@arnold.example>',
      'zweiter Absatz',
      'Öffnen:\nhttps://lotse.example/sign-in?token=a&b="c"',
      '-- \nNordwind & Co sendet diese Nachricht mit Lotse. Antworten werden nicht gelesen.\n',
    ].join('\n\n'),
  )
  expect(html).toContain('<p>Guten Tag,<br>Lena &quot;B.&quot; &lt;lena@arnold.example&gt;</p>')
  expect(html).toContain('href="https://lotse.example/sign-in?token=a&amp;b=&quot;c&quot;"')
})

it('brings nothing from elsewhere', () => {
  expect(compose(letter).html).not.toMatch(/<img|<script|<link|src=|url\(/)
})

it('says whom an answer goes to where somebody reads it', () => {
  const { text, html } = compose({ ...letter, replyTo: 'frieda@nordwind.example' })
  expect(text).toContain('Antworten gehen an frieda@nordwind.example.')
  expect(text).not.toContain('nicht gelesen')
  expect(html).toContain('Antworten gehen an frieda@nordwind.example.')
})
