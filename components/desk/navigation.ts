import { Anchor, Archive, BookOpenCheck, House, Newspaper, ScrollText, Settings, Users } from 'lucide-react';

/** The rooms of the desk, in order; `desk.nav.<id>` is the word for each. */
export const sections = [
  { id: 'desk', href: '/desk', icon: House },
  { id: 'articles', href: '/desk/articles', icon: Newspaper },
  { id: 'review', href: '/desk/review', icon: BookOpenCheck },
  { id: 'anchors', href: '/desk/anchors', icon: Anchor },
  { id: 'sources', href: '/desk/sources', icon: Archive },
  { id: 'audit', href: '/desk/audit', icon: ScrollText },
  { id: 'people', href: '/desk/people', icon: Users },
  { id: 'settings', href: '/desk/settings', icon: Settings },
] as const;

export type Section = (typeof sections)[number];
export type SectionId = Section['id'];

/** Whether the screen at `path` wants the width for itself: the workbench does. */
export function isWide(path: string): boolean {
  return /^\/desk\/articles\/(?!new$)[^/]+$/.test(path);
}

/** Whether `path` lies in this section; the front page holds only itself. */
export function isIn(section: Section, path: string): boolean {
  return section.id === 'desk' ? path === section.href : path === section.href || path.startsWith(`${section.href}/`);
}
