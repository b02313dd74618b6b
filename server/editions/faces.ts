import type { Hop } from '#domain/attribution';
import type { ContentHop, ContentVoice } from '#domain/digest';
import type { PublicHop, PublicVoice } from '#domain/edition';
import { publicFace } from '#domain/voice';

/** How the voices of one claim look to readers. `idOf` tells them apart without saying who a protected one is. */
export type Faces = { of: (voice: ContentVoice) => PublicVoice; idOf: (voice: ContentVoice) => string };

/**
 * The public faces of the voices of one claim.
 *
 * A protected voice gets a number of this claim alone. Its own id would be the same in every article, and so tell
 * readers that one person stands behind several stories.
 */
export function facesFor(language: string): Faces {
  const numbers = new Map<string, number>();
  return {
    of: (voice) => publicFace(voice, language),
    idOf: ({ id, protected: isProtected }) => {
      if (!isProtected) return id;
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `protected-${number}`;
    },
  };
}

/** A chain as readers see it; `hops` stand in reading order. */
export function publicHops(hops: readonly ContentHop[], faces: Faces): PublicHop[] {
  return hops.map(({ voice, source, ...words }, position) => ({
    ...words,
    position,
    voice: faces.of(voice),
    source: source && { title: source.title, url: source.url },
  }));
}

/** The same chain as the rules of attribution read it. */
export function ruleHops(hops: readonly ContentHop[], faces: Faces): Hop[] {
  return hops.map(({ voice, id, parentId, role, relation, assertion, method, status }, position) => ({
    id, parentId, role, relation, assertion, method, status, position,
    voiceId: faces.idOf(voice),
    voiceName: faces.of(voice).name,
  }));
}
