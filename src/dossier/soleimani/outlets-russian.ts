// Outlets seated in Russia, and two whose seat is not established: hosts, ownership with its source, feeds as last checked.
// Compiled from public sources in November 2026; kept by hand.

import type { Outlet } from '../dossier.ts'
import { kagi } from './kagi.ts'

export const russianOutlets: readonly Outlet[] = [
  {
    slug: 'faktru-news',
    name: 'Faktru.news',
    languages: ['ru'],
    homepage: 'https://faktru.news/',
    hosts: [{ host: 'faktru.news' }],
    ownership: { type: 'unknown', note: 'The seat is not established' },
    feeds: [],
    backFill: ['gdelt', 'google-news'],
  },
  {
    slug: 'rt',
    name: 'RT',
    country: 'RU',
    languages: ['en', 'ru', 'es', 'ar', 'fr', 'de'],
    homepage: 'https://www.rt.com/',
    hosts: [
      { host: 'www.rt.com' },
      { host: 'rt.com' },
      { host: 'russian.rt.com' },
      { host: 'actualidad.rt.com' },
      { host: 'arabic.rt.com' },
    ],
    ownership: {
      type: 'state',
      owner: 'Russian Ministry of Foreign Affairs',
      note: 'The owner is as the source has it. Banned in the EU since 2022',
      source: kagi('RT'),
    },
    feeds: [
      { url: 'https://www.rt.com/rss/', scope: 'all', status: 'confirmed', checked: '2026-03-25' },
      {
        url: 'https://www.rt.com/rss/news/',
        scope: 'all',
        status: 'listed',
        checked: '2026-05-12',
      },
      { url: 'https://russian.rt.com/rss/', scope: 'all', status: 'listed', checked: '2026-05-12' },
    ],
    backFill: ['gdelt', 'wayback'],
  },
  {
    slug: 'tass',
    name: 'TASS',
    nativeName: 'ТАСС',
    country: 'RU',
    languages: ['ru', 'en'],
    homepage: 'https://tass.com/',
    hosts: [{ host: 'tass.com' }, { host: 'tass.ru' }],
    ownership: { type: 'state', owner: 'Government of Russia', source: kagi('TASS') },
    feeds: [
      { url: 'https://tass.com/rss/v2.xml', scope: 'all', status: 'dead', checked: '2026-03-25' },
      {
        url: 'https://tass.ru/rss/all.xml',
        scope: 'all',
        status: 'confirmed',
        checked: '2026-03-25',
      },
    ],
    backFill: ['gdelt', 'wayback'],
  },
  {
    slug: 'sputnik',
    name: 'Sputnik',
    country: 'RU',
    languages: ['en', 'ar', 'fa', 'tr', 'fr', 'es', 'de', 'zh'],
    homepage: 'https://sputnikglobe.com/',
    hosts: [
      { host: 'sputnikglobe.com', years: '2023-', note: 'years not sourced' },
      { host: 'sputniknews.com', years: '-2023', note: 'years not sourced' },
      { host: 'sputnikarabic.ae' },
    ],
    family: { slug: 'rossiya-segodnya', name: 'Rossiya Segodnya' },
    ownership: {
      type: 'state',
      owner: 'Rossiya Segodnya',
      source: {
        title: 'Rossiya Segodnya, State Media Monitor',
        url: 'https://statemediamonitor.com/?p=1589',
      },
    },
    feeds: [
      {
        url: 'https://sputnikglobe.com/export/rss2/archive/index.xml',
        scope: 'all',
        status: 'listed',
      },
    ],
    backFill: ['gdelt', 'wayback', 'google-news'],
  },
  {
    slug: 'ria-novosti',
    name: 'RIA Novosti',
    nativeName: 'РИА Новости',
    country: 'RU',
    languages: ['ru'],
    homepage: 'https://ria.ru/',
    hosts: [{ host: 'ria.ru' }],
    family: { slug: 'rossiya-segodnya', name: 'Rossiya Segodnya' },
    ownership: {
      type: 'state',
      owner: 'Rossiya Segodnya',
      source: {
        title: 'Rossiya Segodnya, State Media Monitor',
        url: 'https://statemediamonitor.com/?p=1589',
      },
    },
    feeds: [
      {
        url: 'https://ria.ru/export/rss2/index.xml',
        scope: 'all',
        status: 'confirmed',
        checked: '2026-03-25',
      },
    ],
    backFill: ['gdelt', 'wayback'],
  },
  {
    slug: 'vesti-ru',
    name: 'Vesti.ru',
    nativeName: 'Вести',
    country: 'RU',
    languages: ['ru'],
    homepage: 'https://www.vesti.ru/',
    hosts: [{ host: 'www.vesti.ru' }, { host: 'vesti.ru' }],
    family: { slug: 'vgtrk', name: 'VGTRK' },
    ownership: {
      type: 'state',
      owner: 'VGTRK',
      note: 'The source describes VGTRK; that Vesti.ru is its site is not shown there. Source read through a copy',
      source: {
        title:
          'All-Russia State Television and Radio Broadcasting Company (VGTRK), State Media Monitor',
        url: 'https://statemediamonitor.com/2025/08/all-russia-state-television-and-radio-broadcasting-company-vgtrk/',
        date: '2025-08-18',
      },
    },
    feeds: [],
    backFill: ['gdelt', 'google-news'],
  },
  {
    slug: 'kommersant',
    name: 'Kommersant',
    nativeName: 'Коммерсантъ',
    country: 'RU',
    languages: ['ru'],
    homepage: 'https://www.kommersant.ru/',
    hosts: [{ host: 'www.kommersant.ru' }, { host: 'kommersant.ru' }],
    ownership: {
      type: 'private',
      owner: 'Alisher Usmanov',
      note: 'As of the sale of 2006',
      source: {
        title: 'RFE/RL: Kommersant purchase changes media landscape',
        url: 'https://www.rferl.org/a/1071011.html',
        date: '2006-09-01',
      },
    },
    feeds: [],
    backFill: ['gdelt', 'google-news'],
  },
  {
    slug: 'interfax',
    name: 'Interfax',
    nativeName: 'Интерфакс',
    country: 'RU',
    languages: ['ru', 'en'],
    homepage: 'https://www.interfax.ru/',
    hosts: [{ host: 'www.interfax.ru' }, { host: 'interfax.com' }],
    ownership: {
      type: 'private',
      note: 'World Monitor: private agency operating under domestic media restrictions',
      source: {
        title: "World Monitor source-provenance.ts, entry 'Interfax RU'",
        url: 'https://github.com/koala73/worldmonitor/blob/b534c32aa62bde8ebf7102f8d6ac1bc7f5054da4/shared/source-provenance.ts',
        date: '2026-08-22',
      },
    },
    feeds: [
      {
        url: 'http://www.interfax.ru/rss.asp',
        scope: 'all',
        status: 'confirmed',
        checked: '2026-03-25',
      },
    ],
    backFill: ['gdelt', 'wayback'],
  },
  {
    slug: 'lenta-ru',
    name: 'Lenta.ru',
    nativeName: 'Лента.ру',
    country: 'RU',
    languages: ['ru'],
    homepage: 'https://lenta.ru/',
    hosts: [{ host: 'lenta.ru' }],
    ownership: { type: 'unknown' },
    feeds: [
      { url: 'https://lenta.ru/rss', scope: 'all', status: 'confirmed', checked: '2026-03-25' },
    ],
    backFill: ['gdelt', 'wayback'],
  },
  {
    slug: 'southfront',
    name: 'SouthFront',
    languages: ['en', 'ar', 'ru'],
    homepage: 'https://southfront.press/',
    hosts: [
      { host: 'southfront.press' },
      { host: 'southfront.org', note: 'earlier' },
      { host: 'arab.southfront.press' },
    ],
    ownership: { type: 'unknown', note: 'The seat is not established' },
    feeds: [],
    backFill: ['gdelt', 'google-news'],
  },
]
