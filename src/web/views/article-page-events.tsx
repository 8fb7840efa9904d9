// In which events an article stands and stood, by whose word, and on what evidence.
import type { Article } from '../../core/article.ts'
import type { Membership } from '../../core/article-history.ts'
import type { ArticleView } from '../../core/article-view.ts'
import { describeMoment } from '../../core/clock.ts'
import { plural } from '../../core/counts.ts'
import { describeRule, describeScore } from '../../core/explain.ts'
import type { Correction } from '../../dossier/dossier.ts'
import { EventLabel, languageOfLabel } from './event-label.tsx'
import { Out } from './link.tsx'
import { eventPath } from './paths.ts'
import { Placing, Signed } from './placing.tsx'
import { SharedKeywords } from './shared-keywords.tsx'
import { Time } from './time.tsx'

type Props = { readonly view: ArticleView }

export const Stood = ({ view: { item, event, memberships } }: Props) => (
  <section aria-labelledby="stands">
    <h2 id="stands">Where it stands, and why</h2>
    {event === undefined ? (
      <p class="none">In no event yet: it has not been grouped.</p>
    ) : (
      <>
        <p class="lead">
          <a href={eventPath(event.slug)}>
            <EventLabel label={event.label} language={languageOfLabel(event.label, item.article)} />
          </a>
        </p>
        <Placing item={item} />
        <SharedKeywords why={item.why} />
      </>
    )}
    <p>
      Why it counts as coverage{item.article.relevance === 'passing' && ', in passing only'}:{' '}
      {item.admitted}
    </p>
    {memberships.length > 0 && <Memberships memberships={memberships} article={item.article} />}
  </section>
)

type MembershipsProps = Pick<ArticleView, 'memberships'> & { readonly article: Article }

const Memberships = ({ memberships, article }: MembershipsProps) => (
  <>
    <h3>What the machine held, and when</h3>
    <p class="n">
      {plural(memberships.length, 'membership', 'memberships')}
      {memberships.length > 1 && ', the oldest first'}. A membership says that it stands in an
      event. None is ever changed: a new judgement closes one and opens another.
    </p>
    <ol class="letters">
      {memberships.map((membership) => (
        <li>
          <a href={eventPath(membership.event.slug)}>
            <EventLabel
              label={membership.event.label}
              language={languageOfLabel(membership.event.label, article)}
            />
          </a>
          <p class="n">
            <Held membership={membership} />
          </p>
          <Grounds membership={membership} article={article} />
        </li>
      ))}
    </ol>
  </>
)

const Held = ({ membership: { from, to } }: { membership: Membership }) => (
  <>
    From <Time when={describeMoment(from)} />
    {to === undefined ? ', and still' : [' to ', <Time when={describeMoment(to)} />]}
  </>
)

const Grounds = ({
  membership: { evidence, why },
  article,
}: {
  readonly membership: ArticleView['memberships'][number]
  readonly article: Article
}) =>
  evidence.rule === 'correction' ? null : (
    <details class="why">
      <summary>On what evidence</summary>
      <p>
        {describeRule(evidence.rule, article)}
        {evidence.rule !== 'founder' && ` By the numbers: ${describeScore(evidence)}.`}
      </p>
      <SharedKeywords why={why} />
    </details>
  )

export const CorrectionsOn = ({ view }: Props) => (
  <section aria-labelledby="corrected">
    <h2 id="corrected">Corrections</h2>
    {view.corrections.length === 0 ? (
      <p class="none">No person has overruled the machine here.</p>
    ) : (
      <ul class="facts">
        {view.corrections.map((correction) => (
          <li>
            <Told correction={correction} view={view} /> <Signed word={correction} />
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Told = ({ correction, view }: Props & { readonly correction: Correction }) => {
  if (correction.kind === 'belongs')
    return (
      <>
        It belongs in <EventLink slug={correction.event} view={view} />:
      </>
    )
  if (correction.kind === 'same')
    return (
      <>
        <EventLink slug={correction.event} view={view} /> is{' '}
        <EventLink slug={correction.into} view={view} />:
      </>
    )
  return (
    <>
      <Out href={correction.article}>{correction.article}</Out> is no copy of{' '}
      <Out href={correction.of}>{correction.of}</Out>:
    </>
  )
}

/** By its label, where the article stands or stood there; else its slug is all that is known here. */
const EventLink = ({ slug, view }: Props & { readonly slug: string }) => {
  const { event: stands, memberships, item } = view
  const known = [...(stands ? [stands] : []), ...memberships.map(({ event }) => event)]
  const label = known.find((event) => event.slug === slug)?.label ?? slug
  return (
    <a href={eventPath(slug)}>
      <EventLabel label={label} language={languageOfLabel(label, item.article)} />
    </a>
  )
}
