// The types of html-encoding-sniffer 7, which ships none.
declare module 'html-encoding-sniffer' {
  /** The name of the encoding (WHATWG Encoding), by BOM, transport label, XML declaration, default. */
  export default function htmlEncodingSniffer(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string
}
