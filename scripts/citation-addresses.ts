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

/** What a whole host is, when it carries the work of others. */
export const hostNotes: Readonly<Record<string, string>> = {
  'americanmilitarynews.com': 'a site that reposts',
  'bdf.6166960.cn': 'repost, origin not named',
  'blog.ourcoachingbusiness.com': 'repost on an unrelated blog',
  'cn.apdnews.com': 'repost of China News Service',
  'cn.bg3.co': 'repost, origin not named',
  'dzen.ru': 'channel on a blog platform',
  'gocurrent.com': 'repost of CNBC',
  'graynews.ir': 'repost of Fars',
  'hyyz888.com': 'mirror of fjsen.com with a text of Xinhua',
  'markethub.top': 'repost of BBC News',
  'mukhtaraat.palestine-studies.org': 'Arabic translation of Haaretz',
  'newsanten.ir': 'repost of ISNA',
  'news.china.com': 'repost of The Paper',
  'news.cnhubei.com': "repost of People's Daily",
  'news.yin-xiang.vip': 'copy or content site, origin not named',
  'p2.ttnews.xyz': 'numbered mirror host, origin not named',
  'ria24.today': 'aggregator, origin not named',
  'www.breakinglatest.news': 'repost of Xinhua',
  'www.msn.com': 'repost on a portal, origin not named',
  'www.myparaluman.ph': 'repost of Xinhua',
  'www.onenewspage.com': 'aggregator page',
  'www.webjosh.com': 'repost of BBC News',
  'www.zazoom.it': 'aggregator page on HuffPost Italia',
  'wwwp-lives.blogspot.com': 'blog repost of RedState',
}

/** What one page is, on a host that also has its own. */
export const pageNotes: Readonly<Record<string, string>> = {
  'https://al-monitor.com/originals/2025/01/iran-marks-fifth-anniversary-generals-killing':
    'text of AFP',
  'https://baranetedal.blog.ir/1398/10/13/%D8%B3%D8%B1%D9%84%D8%B4%DA%A9%D8%B1%20%D9%82%D8%A7%D8%B3%D9%85%20%D8%B3%D9%84%DB%8C%D9%85%D8%A7%D9%86%DB%8C':
    'blog post after ISNA',
  'https://infobae-infobae-prod.web.arc-cdn.net/america/agencias/2025/01/02/el-presidente-irani-preside-el-homenaje-a-soleimani-en-el-quinto-aniversario-de-su-muerte':
    'text of EFE',
  'https://metrophiladelphia.com/iran-vows-revenge-for-soleimani-killing-if-trump-not-put-on-trial/':
    'text of Reuters',
  'https://northboundasia.com/iraqi-parliament-decides-to-expel-us-troops/': 'text of Anadolu',
  'https://publicfigure.com/iran-vows-revenge-for-soleimani-killing-if-trump-not-put-on-trial/':
    'text of Reuters',
  'https://tamasha.com/v/xR1kw': 'video page after IRNA',
  'https://www.dailysabah.com/world/mid-east/iran-vows-revenge-for-soleimani-killing-unless-trump-tried/amp':
    'text of AFP',
  'https://www.english.alahednews.com.lb/essaydetails.php?eid=63251&cid=499': 'text of Axios',
  'https://www.investmentwatchblog.com/oil-soars-following-u-s-killing-of-irans-top-general/':
    'repost on a blog, origin not named',
  'https://www.ktvq.com/news/trending/house-approves-resolution-to-limit-trumps-war-powers-on-iran':
    'text of CBS News',
  'https://www.rpr1.de/nachrichten/deutschland-die-welt/iran-macht-drohungen-wahr': 'text of dpa',
  'https://www.wnd.com/2020/01/irans-qassem-soleimani-killed-u-s-strike-baghdad-airport/':
    'text of Al Jazeera',
  'https://www.yahoo.com/news/house-vote-war-powers-resolution-033735951.html':
    'repost of CBS News',
}
