// What this is, how it works, what it cannot see, and whom to ask.
import type { Dossier } from '../../dossier/dossier.ts'
import { Constants } from './about-constants.tsx'
import { Errors } from './about-errors.tsx'
import { Labels } from './about-labels.tsx'
import { Letters } from './about-letters.tsx'
import { Page, type Site } from './layout.tsx'
import { type Concern, HowToCorrect } from './wrong.tsx'

type Props = {
  readonly site: Site
  readonly dossier: Dossier
  readonly contact: string
  readonly concern: Concern
}

export const AboutPage = ({ site, dossier, contact, concern }: Props) => (
  <Page
    site={site}
    title="About"
    description={`What ${site.name} is, how it groups coverage, and what it cannot see.`}
    path="/about"
  >
    <header class="intro">
      <h1>About {site.name}</h1>
      <p class="lead">
        Parallax: how far a thing seems to move when you look at it from somewhere else.
      </p>
    </header>
    <div class="prose">
      <p>
        {site.name} gathers what outlets published about one subject, groups the articles by event,
        and sets one reference piece beside each event. The subject here: {dossier.description}
      </p>
      <Method dossier={dossier} />
      <Errors dossier={dossier} />
      <Constants />
      <Limits />
      <Labels dossier={dossier} />
      <HowToCorrect site={site.url} contact={contact} concern={concern} />
      <Letters contact={contact} concern={concern} />
      <Further />
    </div>
  </Page>
)

const Method = ({ dossier }: { dossier: Dossier }) => (
  <>
    <section aria-labelledby="counts">
      <h2 id="counts">What counts as coverage</h2>
      <p>
        An article is <em>about</em> the subject when its title names it, in any of the spellings
        that we know, or when title and summary hold two concepts of a known event within the days
        of that event, one of them in the title. When only the summary says so, it is a mention{' '}
        <em>in passing</em>: kept, shown apart, counted nowhere. An article without a date is tied
        to an event only by a concept that no other occasion has.
      </p>
    </section>
    <section aria-labelledby="method">
      <h2 id="method">How articles are grouped</h2>
      <p>
        A machine turns title and summary into keywords: {dossier.lexicon.concepts.length} concepts
        that share spellings across languages and scripts, then the stems of the words that are
        left. What almost every article has weighs almost nothing. Articles whose weighted keywords
        overlap within the same days stand in one event. Every article shows its shared keywords and
        score under “Why it stands here”. When in doubt, articles stay apart: to merge two events
        wrongly would claim that two newsrooms reported the same thing.
      </p>
      <p>
        Figures count families: outlets under one publisher count once. Each figure stands beside
        the number of articles, families and languages that it was counted over.
      </p>
    </section>
  </>
)

const Limits = () => (
  <section aria-labelledby="limits">
    <h2 id="limits">What it cannot see</h2>
    <ul>
      <li>
        It reads feeds and a bibliography, never the articles behind them: a comparison of titles,
        summaries, and the few terms that the bibliography records of a piece.
      </li>
      <li>
        What is missing here may never have been published, or only not been seen: feeds break,
        block, and reach back no more than days.
      </li>
      <li>Keywords know no irony, no quotation marks and no negation.</li>
      <li>
        A date is shown no more exactly than its source gives it; a time without a date is not
        guessed. What has no date stands beside what has none either, or in an event of the record
        that its keywords point to.
      </li>
      <li>
        The reference is one opinion. Sharing its concepts is not agreement, and lacking them is not
        dissent.
      </li>
    </ul>
  </section>
)

const Further = () => (
  <section aria-labelledby="further">
    <h2 id="further">Further</h2>
    <ul>
      <li>
        <a href="/api">The same as data</a>: every page’s content, tables as CSV, and all of it in
        bulk.
      </li>
      <li>
        <a href="/digest">What changed</a>, as a feed.
      </li>
      <li>
        <a href="/status">How it fares</a>: every feed that is read, and when it last could be.
      </li>
      <li>
        <a href="/claims">What the reference asserts</a>, claim by claim.
      </li>
      <li>
        Beside the code: README.md, and the folder docs/ with a file for each part of the method.
      </li>
    </ul>
  </section>
)
