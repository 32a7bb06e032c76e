/** `(media type, text) → data: URI` (RFC 2397). Percent code, because a compressed page holds it in less than base64. */
export function toDataUri(mediaType: string, text: string): string {
  return `data:${mediaType};charset=utf-8,${encodeURIComponent(text)}`;
}
