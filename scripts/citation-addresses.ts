// What is known by hand of the bibliography's addresses: staging hosts, copies, pages that list no byline.

/** Staging, mirror and AMP hosts whose paths are those of the outlet's own host. */
export const ownHosts: Readonly<Record<string, string>> = {
  'acquiaprod.middleeasteye.net': 'www.middleeasteye.net',
  'ai.ftchinese.com': 'www.ftchinese.com',
  'amp.cbc.ca': 'www.cbc.ca',
  'amp.ren.tv': 'ren.tv',
  'digital-release.thehill.com': 'thehill.com',
  'digital-staging.thehill.com': 'thehill.com',
  'infobae-infobae-prod.web.arc-cdn.net': 'www.infobae.com',
  'iranintl.news': 'www.iranintl.com',
  'live.almayadeen.net': 'www.almayadeen.net',
}

/** Hosts whose AMP pages differ from the page proper by a leading `/amp` alone. */
export const ampPrefix: ReadonlySet<string> = new Set([
  'cumhuriyet.com.tr',
  'smotrim.ru',
  'sputnikarabic.ae',
])

/** Hosts that listed their other writers beside the first name when the records were made. */
export const crowdedBylines: ReadonlySet<string> = new Set([
  'jacobinmag.com',
  'townhall.com',
  'www.motherjones.com',
  'www.nationalreview.com',
  'www.vox.com',
])

/** Pages without a byline of their own, where even the first name is another writer's. */
export const unsigned: ReadonlySet<string> = new Set([
  'https://www.nationalreview.com/2020/01/iran-loses-its-terror-master/',
])

/** What a page is when its host did not write it, or only in part. */
export const notes: Readonly<Record<string, string>> = {
  'al-monitor.com': 'text of AFP',
  'americanmilitarynews.com': 'a site that reposts',
  'baranetedal.blog.ir': 'blog post after ISNA',
  'bdf.6166960.cn': 'repost, origin not named',
  'blog.ourcoachingbusiness.com': 'repost on an unrelated blog',
  'cn.apdnews.com': 'repost of China News Service',
  'cn.bg3.co': 'repost, origin not named',
  'dzen.ru': 'channel on a blog platform',
  'gocurrent.com': 'repost of CNBC',
  'graynews.ir': 'repost of Fars',
  'hyyz888.com': 'mirror of fjsen.com with a text of Xinhua',
  'infobae-infobae-prod.web.arc-cdn.net': 'text of EFE',
  'markethub.top': 'repost of BBC News',
  'metrophiladelphia.com': 'text of Reuters',
  'mukhtaraat.palestine-studies.org': 'Arabic translation of Haaretz',
  'newsanten.ir': 'repost of ISNA',
  'news.china.com': 'repost of The Paper',
  'news.cnhubei.com': "repost of People's Daily",
  'news.yin-xiang.vip': 'copy or content site, origin not named',
  'northboundasia.com': 'text of Anadolu',
  'p2.ttnews.xyz': 'numbered mirror host, origin not named',
  'publicfigure.com': 'text of Reuters',
  'ria24.today': 'aggregator, origin not named',
  'tamasha.com': 'video page after IRNA',
  'www.breakinglatest.news': 'repost of Xinhua',
  'www.dailysabah.com': 'text of AFP',
  'www.english.alahednews.com.lb': 'text of Axios',
  'www.investmentwatchblog.com': 'repost on a blog, origin not named',
  'www.ktvq.com': 'text of CBS News',
  'www.msn.com': 'repost on a portal, origin not named',
  'www.myparaluman.ph': 'repost of Xinhua',
  'www.onenewspage.com': 'aggregator page',
  'www.rpr1.de': 'text of dpa',
  'www.webjosh.com': 'repost of BBC News',
  'www.wnd.com': 'text of Al Jazeera',
  'www.yahoo.com': 'repost of CBS News',
  'www.zazoom.it': 'aggregator page on HuffPost Italia',
  'wwwp-lives.blogspot.com': 'blog repost of RedState',
}
