// The canonical key of a link: what makes two addresses one article. The link itself is shown as it came.
import normalizeUrl from 'normalize-url'

// Parameters that say where a reader came from, not what is read (the list that feed readers share): those that mean
// nothing else anywhere, and those that do so in a newsroom's addresses.
const CAMPAIGN = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|mc_cid|mc_eid|igshid)$/i
const TRACKING = [
  CAMPAIGN,
  /^(ocid|cmpid|cmp|smid|partner|ref|ref_src|feature|source|ito|ns_[a-z]+|at_[a-z0-9_]+|traffic_source|sr_share|guccounter)$/i,
]

/** Whether a parameter can only have been added on the way, by whoever sent the reader here. */
export const isCampaign = (parameter: string): boolean => CAMPAIGN.test(parameter)

// The same page for phones, as newsrooms' software addresses it (AMP: https://amp-wp.org/documentation, `/amp/` or `?amp`).
const PHONE_PATH = [/^amp$/]
const PHONE_QUERY = /^amp$/i

// What RFC 9110, section 4.1, asks software to take at least; no article's address comes near.
const LONGEST = 8000

/** Whether it is an absolute http(s) address: what a reader may be led to. */
export const isWeb = (address: string): boolean =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)

/**
 * Host, path and sorted query of a link without scheme, `www.`, fragment, tracking parameters, the mark of its AMP page or
 * trailing slash; undefined where it is no http(s) address, or longer than 8,000 characters.
 */
export function keyOf(link: string): string | undefined {
  if (link.length > LONGEST || !isWeb(link)) return undefined
  try {
    return normalizeUrl(link, {
      stripHash: true,
      stripWWW: true,
      stripProtocol: true,
      removeQueryParameters: [...TRACKING, PHONE_QUERY],
      removeDirectoryIndex: PHONE_PATH,
      sortQueryParameters: true,
      removeTrailingSlash: true,
    })
  } catch {
    // normalize-url refuses a few addresses that URL takes, such as a bare port.
    return undefined
  }
}
