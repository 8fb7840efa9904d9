// One article whole: what it is, where it stands and stood, who showed it, its copies, how to cite it.
import type { ArticleView } from '../../core/article-view.ts'
import { languageName } from '../../core/display-names.ts'
import type { Occasion } from '../../dossier/dossier.ts'
import { Beside } from './article-page-beside.tsx'
import { Cite } from './article-page-cite.tsx'
import { CopiesOf } from './article-page-copies.tsx'
import { CorrectionsOn, Stood } from './article-page-events.tsx'
import { Headlines, Showings } from './article-page-sightings.tsx'
import { EventLabel, languageOfLabel } from './event-label.tsx'
import { Gist } from './gist.tsx'
import { Page, type Site } from './layout.tsx'
import { Out } from './link.tsx'
import { OutletLabel, OutletName, OwnershipNote } from './outlet-label.tsx'
import { apiPath, articlePath, eventPath, outletPath } from './paths.ts'
import { Time } from './time.tsx'
import { EventSlug, Wrong } from './wrong.tsx'

export type ArticleProps = {
  readonly site: Site
  readonly view: ArticleView
  /** The occasion on which its event stands. */
  readonly occasion: Occasion | undefined
}

export const ArticlePage = ({ site, view, occasion }: ArticleProps) => {
  const { article, outlet, when } = view.item
  const title = `${article.title} (${outlet.name})`
  return (
    <Page
      site={site}
      title={title}
      description={`“${article.title}”, ${outlet.name}, ${when.text}: who showed it and when, the event in which it stands and why, its copies, and how to cite it.`}
      path={articlePath(article.id)}
      data={apiPath(articlePath(article.id))}
      trail={trailOf(view, occasion)}
      here="This article"
      image="article"
      type="article"
    >
      <EventSlug.Provider value={view.event?.slug ?? ''}>
        <Head view={view} />
        <Beside view={view} />
        <Stood view={view} />
        <CorrectionsOn view={view} />
        <Headlines view={view} />
        <Showings view={view} />
        <CopiesOf view={view} />
        <Cite view={view} />
      </EventSlug.Provider>
    </Page>
  )
}

const trailOf = (
  { event, item: { article, outlet } }: ArticleView,
  occasion: Occasion | undefined,
) =>
  event === undefined
    ? [
        { href: '/outlets', text: 'Outlets' },
        { href: outletPath(outlet.slug), text: <bdi>{outlet.name}</bdi> },
      ]
    : [
        { href: '/', text: 'Coverage' },
        ...(occasion ? [{ href: `/?occasion=${occasion.slug}`, text: occasion.label }] : []),
        {
          href: eventPath(event.slug),
          text: <EventLabel label={event.label} language={languageOfLabel(event.label, article)} />,
        },
      ]

const Head = ({ view }: { view: ArticleView }) => {
  const { article, outlet, direction, opinion, when } = view.item
  const lang = article.language
  return (
    <header class="intro">
      <OutletName outlet={outlet} opinion={opinion} />
      <h1 class="headline" lang={lang} dir={direction}>
        {article.title}
      </h1>
      <p class="byline">
        {article.author === undefined ? 'No byline known' : <bdi>{article.author}</bdi>}
        {' · '}
        <Time when={when} />
        {' · '}
        {lang === undefined ? 'language unknown' : languageName(lang)}
      </p>
      <Gist item={view.item} />
      <Doors view={view} />
      <p>
        <OutletLabel outlet={outlet} />
      </p>
      <OwnershipNote ownership={outlet.ownership} />
    </header>
  )
}

/** Ways on from here: to the publisher, to the archive, to whoever mends. */
const Doors = ({ view: { archived, item } }: { view: ArticleView }) => {
  const { article, outlet } = item
  return (
    <ul class="doors">
      <li>
        <Out href={article.url} {...(article.language !== undefined && { lang: article.language })}>
          Read it at <bdi>{outlet.name}</bdi>
        </Out>
      </li>
      {archived && (
        <li>
          <Out href={archived.url}>Archived copies</Out>{' '}
          <span class="note">
            {archived.dated
              ? 'The Internet Archive leads to its capture nearest to that date; we have not looked whether it holds one.'
              : 'No date is known, so this leads to the list of all captures; we have not looked whether there are any.'}
          </span>
        </li>
      )}
      <li>
        <Wrong article={article.url} of={`“${article.title}”`} />
      </li>
    </ul>
  )
}
