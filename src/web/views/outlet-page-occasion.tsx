// What can be said of an outlet on one occasion: the state in a sentence, what it rests on, its articles.

import { describeDay, whenPublished } from '../../core/clock.ts'
import { plural } from '../../core/counts.ts'
import type { Silence } from '../../core/silence.ts'
import type { ReachStep, SeenSource, Standing } from '../../core/silence-evidence.ts'
import type { DatedOccasion } from '../../core/silence-judge.ts'
import { describeSilence } from '../../core/silence-words.ts'
import type { FeedHealth } from '../../core/status.ts'
import { ArticleDetails } from './article-details.tsx'
import { EventOf } from './event-label.tsx'
import { Headline } from './headline.tsx'
import { classOf } from './ladder-cell.tsx'
import { Sources, Steps } from './outlet-page-evidence.tsx'
import { Time } from './time.tsx'

export type OccasionEvidence = {
  readonly occasion: DatedOccasion
  readonly silence: Silence
  readonly sources: readonly SeenSource[]
  readonly steps: readonly ReachStep[]
  readonly articles: readonly Standing[]
}

type Props = { readonly evidence: OccasionEvidence; readonly feeds: readonly FeedHealth[] }

export const OccasionSection = ({ evidence, feeds }: Props) => {
  const { occasion, silence, sources, steps, articles } = evidence
  return (
    <section class={articles.length > 0 ? undefined : 'brief'} aria-labelledby={occasion.slug}>
      <h2 id={occasion.slug}>{occasion.label}</h2>
      <p>
        <span class={`say ${classOf(silence.state)}`} aria-hidden="true" />{' '}
        {describeSilence(silence)}
      </p>
      {articles.length > 0 && <StandingList articles={articles} />}
      {sources.length + steps.length > 0 && (
        <details>
          <summary>
            What it rests on: {plural(sources.length, 'source', 'sources')},{' '}
            {plural(steps.length, 'archive asked', 'archives asked')}
          </summary>
          <p class="n">
            Days from {describeDay(occasion.from)} to{' '}
            {describeDay(new Date(occasion.until.getTime() - 1))}, UTC.
          </p>
          {sources.length > 0 && <Sources sources={sources} feeds={feeds} />}
          {steps.length > 0 && <Steps steps={steps} />}
        </details>
      )}
    </section>
  )
}

export const StandingList = ({ articles }: Pick<OccasionEvidence, 'articles'>) => (
  <ul class="letters">
    {articles.map(({ article, event }) => (
      <li>
        <Headline article={article} />
        <p class="n">
          <Time when={whenPublished(article)} />
          {article.relevance === 'passing' && ' · in passing'}
          {' · '}
          <ArticleDetails article={article} />
          {event && (
            <>
              {' · '}
              <EventOf event={event} article={article} />
            </>
          )}
        </p>
      </li>
    ))}
  </ul>
)
