// Who showed us an article and when, and how its headline changed.
import type { ArticleView } from '../../core/article-view.ts'
import { describeMoment } from '../../core/clock.ts'
import { plural } from '../../core/counts.ts'
import { directionOf } from '../../core/direction.ts'
import { Out } from './link.tsx'
import { Scroll } from './scroll.tsx'
import { Time } from './time.tsx'

type Props = { readonly view: ArticleView }

/** Nothing where one wording alone was seen: it is the page's title. */
export const Headlines = ({ view: { item, wordings } }: Props) =>
  wordings.length < 2 ? null : (
    <section aria-labelledby="headlines">
      <h2 id="headlines">Its headline changed</h2>
      <p class="n">
        {plural(wordings.length, 'wording', 'wordings')}, by when we first saw each; what it said
        between our looks is not known.
      </p>
      <ol class="wordings">
        {wordings.map(({ title, seenAt }) => (
          <li>
            <Wording title={title} language={item.article.language} />
            <p class="n">
              First seen <Time when={describeMoment(seenAt)} />
              {title === item.article.title && ', and it stands now'}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )

const Wording = ({ title, language }: { title: string; language: string | undefined }) => (
  <span class="wording" lang={language} dir={directionOf(title, language)}>
    {title}
  </span>
)

export const Showings = ({ view: { item, sightings } }: Props) => (
  <section aria-labelledby="sightings">
    <h2 id="sightings">Who showed it to us</h2>
    <p class="n">
      {plural(sightings.length, 'source', 'sources')}, the earliest first. First seen by us{' '}
      <Time when={describeMoment(item.article.firstSeenAt)} />: that is when we looked, not when it
      was published.
    </p>
    {sightings.length > 0 && (
      <Scroll label="Sources that showed this article">
        <table class="showings">
          <caption>What each source showed, as it worded it last</caption>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">First and last</th>
              <th scope="col">Wording and address</th>
            </tr>
          </thead>
          <tbody>
            {sightings.map((sighting) => (
              <tr>
                <th scope="row">
                  <Source sighting={sighting} />
                </th>
                <td>
                  <Time when={describeMoment(sighting.firstAt)} />
                  {sighting.lastAt.getTime() !== sighting.firstAt.getTime() && (
                    <>
                      {' to '}
                      <Time when={describeMoment(sighting.lastAt)} />
                    </>
                  )}
                </td>
                <td>
                  <Wording title={sighting.title} language={item.article.language} />
                  <span class="address note">
                    <Out href={sighting.url}>{sighting.url}</Out>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    )}
  </section>
)

const Source = ({ sighting: { feed, words } }: { sighting: ArticleView['sightings'][number] }) =>
  feed === undefined ? <bdi>{words}</bdi> : <a href={`/status/feeds/${feed.id}`}>{words}</a>
