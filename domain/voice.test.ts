import { expect, it } from 'vitest';
import { publicFace } from '#domain/voice';

const voice = { name: 'Zenobia Quill', kind: 'person' as const, role: 'captain', description: '', sameAs: ['https://example.org/zq'], protected: false };

it('shows a voice as it is known', () => {
  expect(publicFace(voice, 'en')).toEqual({ name: 'Zenobia Quill', kind: 'person', role: 'captain', description: '', sameAs: ['https://example.org/zq'] });
});

it('shows a protected voice by its description, or by a neutral word of the article’s language', () => {
  const hidden = { kind: 'unnamed', role: '', description: '', sameAs: [] };
  expect(publicFace({ ...voice, protected: true, description: 'A sailor' }, 'en')).toEqual({ ...hidden, name: 'A sailor' });
  expect(publicFace({ ...voice, protected: true }, 'es-MX')).toEqual({ ...hidden, name: 'una fuente protegida' });
  expect(publicFace({ ...voice, protected: true }, 'pt')).toEqual({ ...hidden, name: 'a protected source' });
});
