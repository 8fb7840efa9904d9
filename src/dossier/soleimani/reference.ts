// The one piece that everything is set beside: its label, its term weights and its copies, no text.

import type { Reference } from '../dossier.ts'
import { keywords, naming, words } from './reference-weights.ts'

export const reference: Reference = {
  title: "Qassem Soleimani's assassination has backfired on the US and Israel",
  author: 'Marco Carnelos',
  authorNote:
    'A former Italian diplomat: adviser on foreign policy to three prime ministers (1995 to 2011), later envoy for Syria, and ambassador to Iraq until November 2017.',
  outlet: 'middle-east-eye',
  published: '2022-01-03',
  republisher: 'global-research',
  republished: '2022-01-05',
  url: 'https://www.globalresearch.ca/qassem-soleimani-assassination-backfired-us-israel/5766253',
  language: 'en',
  region: 'Middle East & North Africa',
  theme: 'Intelligence',
  kind: 'Op-ed',
  sections: [
    'No imminent threat',
    'Important developments',
    'His authority was undisputed',
    "'Iran's strategic capacity is now enormous'",
  ],
  words,
  keywords,
  naming,
  copies: [
    {
      url: 'https://www.globalresearch.ca/qassem-soleimani-assassination-backfired-us-israel/5766253',
      outlet: 'global-research',
      relation: 'verbatim',
      language: 'en',
      date: '2022-01-05',
      note: "Names the author and Middle East Eye; puts the site's own lines before and after the text.",
    },
    {
      url: 'https://www.controinformazione.info/lassassinio-di-qassem-soleimani-si-e-ritorto-contro-gli-stati-uniti-e-israele/',
      outlet: 'controinformazione',
      relation: 'translated',
      language: 'it',
      date: '2022-01',
      note: 'An Italian translation under the name of the author; the day is not recorded.',
    },
    {
      url: 'https://nigeria21.com/2022/01/04/gen-soleimanis-assassination-backfired-on-us-israel-uk-news-website',
      outlet: 'nigeria21',
      relation: 're-reported',
      language: 'en',
      date: '2022-01-04',
      note: 'Quotes Middle East Eye at length and never names the author. It may share a source with the Russian report: not confirmed.',
    },
    {
      url: 'https://faktru.news/%d0%b1%d1%80%d0%b8%d1%82%d0%b0%d0%bd%d1%81%d0%ba%d0%b8%d0%b5-%d1%81%d0%bc%d0%b8-%d1%83%d0%b1%d0%b8%d0%b9%d1%81%d1%82%d0%b2%d0%be-%d0%b3%d0%b5%d0%bd%d0%b5%d1%80%d0%b0%d0%bb%d0%b0-%d0%bf%d0%be%d0%bb',
      outlet: 'faktru-news',
      relation: 're-reported',
      language: 'ru',
      note: "Credits British media and calls the site 'Middle East'; no author in the part that we read, and no date recorded.",
    },
  ],
}
