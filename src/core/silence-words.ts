// What may be claimed of an outlet, in words: no more than it rests on.
import { describeDay } from './clock.ts'
import { plural } from './counts.ts'
import type { Reason, Seen, Silence, State } from './silence.ts'

/** For a legend: what each state means. */
export const MEANINGS: Readonly<Record<State, string>> = {
  covered: 'Articles about it; the number of them.',
  passing: 'Only mentioned in passing; the number of articles.',
  elsewhere:
    'On the subject in those days, but the articles stand on another occasion or in another event.',
  silent:
    'The feeds that we saw show enough of those days, and nothing on the subject; the number of entries seen. ' +
    'A feed is not all that an outlet publishes.',
  searched: 'A finished search found nothing. It shows matches only, so it does not prove silence.',
  'not observable': 'We could not see enough to say anything: no sign of silence.',
}

/** The short name of a state, as a heading. */
export const TITLES: Readonly<Record<State, string>> = {
  covered: 'covered',
  passing: 'in passing',
  elsewhere: 'elsewhere',
  silent: 'silent',
  searched: 'searched, nothing found',
  'not observable': 'not observable',
}

const ENDPOINTS: Readonly<Record<string, string>> = {
  wordpress: 'its own search',
  gdelt: 'GDELT',
  guardian: 'the Guardian’s interface',
  'google-news': 'Google News',
  wayback: 'the Internet Archive',
}

/** An endpoint of reaching back as a reader knows it. */
export const endpointName = (endpoint: string): string => ENDPOINTS[endpoint] ?? endpoint

const articles = (count: number) => plural(count, 'article', 'articles')

/** A state with what it rests on, as sentences. */
export function describeSilence(silence: Silence): string {
  const { state, ground, seen, reason } = silence
  const { about, passing, elsewhere } = ground
  if (state === 'covered')
    return `Covered: ${articles(about)}${passing > 0 ? `, and ${passing} more in passing` : ''}.${darkness(seen)}`
  if (state === 'passing')
    return `Mentioned in passing only: ${articles(passing)}.${darkness(seen)}`
  if (state === 'elsewhere')
    return elsewhere > 0
      ? `On the subject in those days: ${articles(elsewhere)}, none of which stands here.`
      : 'Something on the subject was seen, but none of it stands here.'
  if (state === 'silent')
    return `Silent in the feeds that we saw: ${describeSeen(silence)}, none on the subject.${darkness(seen)}`
  if (state === 'searched') return describeSearch(silence)
  return `Not observable: ${reason === undefined ? 'nothing is known' : describeReason(reason, silence)}.`
}

/** `479 entries on 14 of 15 days`; of a capped day, at least so many. */
export const describeSeen = ({ ground, seen }: Silence): string => {
  const entries = plural(seen.entries, 'entry', 'entries')
  const days = seen.darkFrom || seen.darkUntil ? seen.stretch : seen.days
  return `${ground.capped ? 'at least ' : ''}${entries} on ${seen.seen} of ${plural(days, 'day', 'days')}`
}

/** Where it went dark: nothing is claimed of those days. */
const darkness = ({ darkUntil, darkFrom }: Seen): string => {
  const day = (text: string) => describeDay(new Date(text))
  const spans = [
    ...(darkUntil === undefined ? [] : [`until ${day(darkUntil)}`]),
    ...(darkFrom === undefined ? [] : [`from ${day(darkFrom)} on`]),
  ]
  return spans.length === 0 ? '' : ` Not observable ${spans.join(' and ')}.`
}

function describeSearch({ ground: { reach } }: Silence): string {
  const where = reach?.searched.map(endpointName).join(', ') ?? ''
  const when = reach?.searchedAt ? ` (${describeDay(reach.searchedAt)})` : ''
  const open = reach?.open
    ? ` ${plural(reach.open, 'search is', 'searches are')} not finished.`
    : ''
  return `Searched, nothing found: ${where}${when}. Matches only, so it does not prove silence.${open}`
}

function describeReason(reason: Reason, silence: Silence): string {
  const { reach } = silence.ground
  return {
    'not over': 'those days are not over yet',
    'under way': `reaching back is not finished (${plural(reach?.open ?? 0, 'step', 'steps')} left)`,
    partial: `listings show too little (${describeSeen(silence)})`,
    'front page': 'only a front page was seen, which is a selection',
    failed: `the archives could not be asked${reach?.failure ? ` (${reach.failure.replace(/\.$/, '')})` : ''}`,
    'archive empty': 'the archive shows nothing of those days',
    blocked: 'its feeds refuse us',
    retired: 'its feeds were taken down',
    'never reached': 'none of its feeds has been read yet',
    'no record': 'its live feeds do not reach back to those days, and no archive was asked',
    'never asked': 'we know no feed of it and asked no archive',
  }[reason]
}
