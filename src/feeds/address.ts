// Refuses targets that no public feed has: other schemes, credentials, private networks.

// IANA IPv4 Special-Purpose Address Registry: what is not globally reachable, and multicast.
const PRIVATE_V4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

// RFC 6761, 6762, 8375 and ICANN's reservation of .internal; the rest is usual in home networks.
const PRIVATE_SUFFIXES = [
  'localhost',
  'local',
  'internal',
  'localdomain',
  'home.arpa',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
]

/**
 * Why a target must not be asked, in words for the middle of a sentence; undefined when it may be.
 * The URL parser has by then turned every spelling of an address (decimal, octal, hexadecimal, full
 * width) into dotted numbers. A name that resolves to a private address cannot be seen from here.
 */
export function refusalOf(target: URL): string | undefined {
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    return `the scheme ${target.protocol.slice(0, -1)} is neither http nor https`
  }
  if (target.username !== '' || target.password !== '') return 'it carries a user name or password'
  const host = target.hostname.toLowerCase().replace(/\.+$/, '')
  if (isPrivateHost(host)) return `${host || 'an empty host'} is not on the public internet`
  return undefined
}

function isPrivateHost(host: string): boolean {
  if (host.startsWith('[')) return isPrivateV6(groupsOf(host.slice(1, -1)))
  const address = v4Of(host)
  if (address !== undefined) return isPrivateV4(address)
  if (!host.includes('.')) return true
  return PRIVATE_SUFFIXES.some((suffix) => host === suffix || host.endsWith(`.${suffix}`))
}

function v4Of(host: string): number | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host)
  if (match === null) return undefined
  return match.slice(1).reduce((sum, part) => sum * 256 + Number(part), 0)
}

function isPrivateV4(address: number): boolean {
  return PRIVATE_V4.some(([network, bits]) => {
    const size = 2 ** (32 - bits)
    return Math.floor(address / size) === Math.floor((v4Of(network) ?? 0) / size)
  })
}

// The URL parser has normalised the address: hexadecimal groups, at most one "::", no dotted tail.
function groupsOf(address: string): readonly number[] {
  const [head = '', tail] = address.split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':').map((g) => parseInt(g, 16)))
  if (tail === undefined) return read(head)
  const [before, after] = [read(head), read(tail)]
  return [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill(0), ...after]
}

// IANA IPv6 Special-Purpose Address Registry: only 2000::/3 is handed out as global unicast, and
// inside it the transition schemes carry an IPv4 address.
function isPrivateV6(groups: readonly number[]): boolean {
  const at = (index: number) => groups[index] ?? 0
  const v4 = (index: number) => isPrivateV4(at(index) * 65_536 + at(index + 1))
  const leading = (count: number) => groups.slice(0, count).every((group) => group === 0)
  if (leading(5) && at(5) === 0xffff) return v4(6)
  if (at(0) === 0x64 && at(1) === 0xff9b && at(2) === 0) return v4(6)
  if (at(0) === 0x2002) return v4(1)
  if (at(0) === 0x2001 && (at(1) < 0x200 || at(1) === 0xdb8)) return true
  return (at(0) & 0xe000) !== 0x2000
}
