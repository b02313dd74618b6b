import { cache } from 'react';
import { settings } from '../../server/env.js';
import { editionsOf, findEdition, findLatestWith } from '#server/editions/reads';
import { getMasthead } from '#server/editions/masthead';

/** The reads that the layout, the metadata and the page of one request share. */
export const masthead = cache(getMasthead);
export const edition = (slug: string, number?: number) => readEdition(slug, number);
export const latestWith = cache(async (slug: string, claim: number) => (isSlug.test(slug) ? findLatestWith(slug, claim) : null));
export const editions = cache(async (slug: string) => (isSlug.test(slug) ? editionsOf(slug) : []));

/** React tells calls apart by how many arguments they have, so this one always has two. */
const readEdition = cache(async (slug: string, number: number | undefined) => (isSlug.test(slug) ? findEdition(slug, number) : null));

/** What can be an article's address at all; anything else never reaches the database. */
const isSlug = /^[a-z\d-]{1,200}$/u;

/** Origin of the site, without a slash at its end. */
export function baseUrl(): string {
  return settings().url.replace(/\/+$/u, '');
}

/** A number as it stands in an address: digits alone, without zeros before it; `null` for anything else. */
export function readNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : null;
}
