// stub
export function decodeFeed(
  bytes: Uint8Array,
  contentType?: string,
): { text: string; charset: string } {
  return { text: new TextDecoder().decode(bytes), charset: contentType ?? 'utf-8' }
}
