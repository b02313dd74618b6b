/**
 * Linked data in a page. A data block is never run, but it ends at the first `</script`, so no `<` may
 * stand in it as it is.
 */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replace(/[<>&\u2028\u2029]/gu, escape) }} />;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
