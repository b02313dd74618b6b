import { z } from 'zod';
import { stages } from '#domain/claim';
import { personRef } from '#contract/person';
import { address, breaks, day, id, language, line, moment, name, verbatim } from '#contract/text';

/** The largest text that one import takes, in UTF-16 units. */
export const maxImport = 2_000_000;

const details = {
  title: name(300),
  byline: line(300).optional(),
  outlet: line(200).optional(),
  language: language.optional(),
  publishedOn: day.nullable().optional(),
  originalUrl: address.nullable().optional(),
};

/** Bring an article in: exactly one of `text`, `html`, `markdown`, `document` holds its words. */
export const importArticle = z
  .strictObject({
    ...details,
    text: verbatim(maxImport).optional(),
    html: verbatim(maxImport).optional(),
    markdown: verbatim(maxImport).optional(),
    document: z.unknown().optional(),
  })
  .refine((input) => [input.text, input.html, input.markdown, input.document].filter((form) => form !== undefined).length === 1, {
    ...breaks('one-text'),
    path: ['text'],
  });
export type ImportArticle = z.infer<typeof importArticle>;

/** Change what is said about an article; its text is changed by {@link reviseArticle}. */
export const changeArticle = z.strictObject({ ...details, title: details.title.optional() });
export type ChangeArticle = z.infer<typeof changeArticle>;

/** How many of an article's claims stand where. */
export const stageCounts = z.record(z.enum(stages), z.number().int());

/** An article as lists and the workbench show it. `revision` is the number of its newest text. */
export const articleView = z
  .object({
    id,
    slug: z.string(),
    title: z.string(),
    byline: z.string(),
    outlet: z.string(),
    language: z.string(),
    publishedOn: day.nullable(),
    originalUrl: z.string().nullable(),
    createdBy: personRef,
    createdAt: moment,
    updatedAt: moment,
    version: z.number().int(),
    revision: z.number().int(),
    claims: stageCounts,
    edition: z.object({ number: z.number().int(), publishedAt: moment }).nullable(),
  })
  .meta({ id: 'Article' });
export type ArticleView = z.infer<typeof articleView>;

/** One state of an article’s text: the document, its canonical text, and the SHA-256 of that text in hex. */
export const revisionView = z
  .object({
    id,
    articleId: id,
    number: z.number().int(),
    text: z.string(),
    document: z.unknown(),
    sha256: z.string(),
    note: z.string(),
    author: personRef,
    createdAt: moment,
  })
  .meta({ id: 'Revision' });
export type RevisionView = z.infer<typeof revisionView>;
