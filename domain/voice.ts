import type { VoiceKind } from '#domain/attribution';
import type { PublicVoice } from '#domain/edition';

/** A voice as the newsroom knows it. */
export type KnownVoice = {
  name: string;
  kind: VoiceKind;
  role: string;
  description: string;
  sameAs: readonly string[];
  protected: boolean;
};

/** What stands for a protected voice that nobody has described. */
const neutralNames = { en: 'a protected source', es: 'una fuente protegida' };

/**
 * The face of a voice that readers may see.
 *
 * A protected voice is its description and nothing else: its name, its role and its pages elsewhere would
 * each tell who it is. To readers, and to machines that read for them, it is unnamed.
 *
 * @param language of whoever reads it, at the desk, or of the article, in an edition; a BCP 47 tag
 */
export function publicFace(voice: KnownVoice, language: string): PublicVoice {
  const { name, kind, role, description, sameAs } = voice;
  if (!voice.protected) return { name, kind, role, description, sameAs: [...sameAs] };
  const neutral = /^es\b/iu.test(language) ? neutralNames.es : neutralNames.en;
  return { name: description === '' ? neutral : description, kind: 'unnamed', role: '', description: '', sameAs: [] };
}
