// The reference's own tree, from the citations of its copies: title, outlet, author, date and address only.
import { expect, test } from 'vitest'
import { copiedAmong } from '../../src/core/copied.ts'
import type { Listed } from '../../src/core/news-event.ts'
import { articleOf, outletOfHost } from '../../src/core/record.ts'
import { cardOf } from '../../src/core/reference.ts'
import { buildGate } from '../../src/core/relevance.ts'
import { soleimani } from '../../src/dossier/soleimani/index.ts'

const gate = buildGate(soleimani)
const outlets = new Map(soleimani.outlets.map((outlet) => [outlet.slug, outlet]))

/** Every citation that the gate lets in, as the store would have it. */
const held = soleimani.citations.flatMap((citation, id): Listed[] => {
  const known = outlets.get(citation.outlet ?? '')
  const outlet = known ?? outletOfHost(new URL(citation.url).host)
  const checked = articleOf(citation, outlet.slug, gate)
  if (checked.kind === 'refused') return []
  const article = { ...checked.article, id, firstSeenAt: new Date('2026-11-01') }
  return [{ article, outlet: { ...outlet, origin: known ? 'dossier' : 'host' } }]
})

test('the rules find the republication, the translation and the report that credits a UK website', () => {
  const tree = cardOf(soleimani, held).copies
  expect(
    tree.map(({ publisher, of, found, listed }) => [
      ...[publisher.name, of, found?.kind, found?.rule, found?.lagDays, listed?.relation],
    ]),
  ).toEqual([
    ['Nigeria21', 'reference', 're-reported', 'credit', 1, 're-reported'],
    ['Global Research', 'reference', 'verbatim', 'title', 2, 'verbatim'],
    ['Controinformazione', 'reference', 'translated', 'byline', undefined, 'translated'],
    // Its title has no wording, no concept beside his name and no byline of the reference: a person's word only.
    ['Faktru.news', 'reference', undefined, undefined, undefined, 're-reported'],
  ])
})

test('the report dropped the byline and added a credit, the republication did neither', () => {
  const [report, republication, translation] = cardOf(soleimani, held).copies
  expect(report?.found?.dropped[0]).toEqual({ part: 'byline', text: 'Marco Carnelos' })
  expect(report?.found?.added[0]).toEqual({ part: 'credit', text: 'UK news website' })
  for (const copy of [republication, translation])
    expect([copy?.found?.dropped, copy?.found?.added]).toEqual([[], []])
})

test('without articles the tree is what the dossier lists', () => {
  const { copies } = cardOf(soleimani)
  expect(copies).toHaveLength(soleimani.reference.copies.length)
  expect(copies.every(({ found, listed }) => found === undefined && listed !== undefined)).toBe(
    true,
  )
})

test('in the whole bibliography four more copies are found, each by its title', () => {
  const slugs = new Map(held.map(({ article, outlet }) => [article.key, outlet.slug]))
  const others = [...copiedAmong(held, soleimani).values()].filter(({ of }) => of !== 'reference')
  expect(
    others.map(({ key, of, found }) => [slugs.get(key), slugs.get(of), found?.rule, found?.agency]),
  ).toEqual([
    ['webjosh-com', 'bbc-news', 'title', undefined],
    // Both carry one agency's text, which is not held: the alphabet decides which of one day is the first.
    ['publicfigure-com', 'metrophiladelphia-com', 'title', 'Reuters'],
    ['cnn', 'cnn', 'title', undefined],
    ['gocurrent-com', 'popculture-com', 'title', undefined],
  ])
})
