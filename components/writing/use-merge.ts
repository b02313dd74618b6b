import type { Editor } from '@tiptap/core';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ArticleDocument } from '#document/article-document';
import { carryIntoMerged, mergeDocuments, mergeHunks } from '#document/merge';
import type { MergeHunk, Side } from '#document/merge';
import { parseArticleDocument } from '#document/validate';
import { isSure } from '#domain/anchor';
import type { Span } from '#domain/anchor';
import { call } from '../client/api';
import type { Answer } from '../client/api';
import { failureFrom } from '../client/failure';
import type { Failure } from '../client/failure';
import { soundDocument } from '../document/read-article';
import { useBench } from '#components/workbench/bench';
import type { ClaimPlace, Manuscript } from '#components/workbench/bench';
import { keep, resume } from './kept-text';
import { placesNow } from './places';

/** Two texts that were made from one: what somebody saved meanwhile, and mine. */
export type Meeting = {
  theirs: ArticleDocument;
  mine: ArticleDocument;
  hunks: readonly MergeHunk[];
  newest: Answer<'getRevision'>;
  /** Where each claim stands in theirs, and whether that is sure. */
  anchored: ReadonlyMap<string, Anchored>;
};

type Anchored = Span & { isSure: boolean };

type Read = { meeting: Meeting; failure: null } | { meeting: null; failure: Failure };

/** Read what was saved meanwhile, and put the two together as a person chooses. */
export function useMerge(editor: Editor, manuscript: Manuscript, release: () => void) {
  const { article, revision, writing } = useBench();
  const router = useRouter();
  const [read, setRead] = useState<Read | null>(null);
  const compare = useCallback(
    () => meet(article.id, manuscript.base, editor).then((meeting): Read => ({ meeting, failure: null }), (thrown): Read => ({ meeting: null, failure: failureFrom(thrown) })),
    [article.id, manuscript.base, editor],
  );
  useEffect(() => {
    let isHere = true;
    const asked = compare();
    void asked.then((answer) => isHere && setRead(answer));
    return () => {
      isHere = false;
    };
  }, [compare]);
  const again = useCallback(() => {
    setRead(null);
    void compare().then(setRead);
  }, [compare]);
  /** Keep the merged text; writing goes on in it, on a page that shows what it was merged into. Until then mine stays kept, and can no longer be written. */
  const merge = useCallback(
    async (meeting: Meeting, sides: readonly Side[]) => {
      const document = mergeDocuments(meeting.theirs, meeting.mine, meeting.hunks, sides);
      const places = placesIn(meeting, sides, document, placesNow(editor, manuscript.places));
      editor.setEditable(false, false);
      release();
      const text = { base: meeting.newest.number, document, places: [...places], copied: [], writtenAt: new Date().toISOString(), isMerged: true };
      // Where nothing can be stored, the page itself holds it until it is read anew.
      await keep(manuscript.keptAs, text).catch(() => null);
      if (meeting.newest.number > revision.number) router.refresh();
      else writing.set(await resume({ ...text, key: manuscript.keptAs }));
    },
    [editor, manuscript.places, manuscript.keptAs, revision.number, writing, release, router],
  );
  return useMemo(() => ({ read, again, merge }), [read, again, merge]);
}

async function meet(articleId: string, base: number, editor: Editor): Promise<Meeting> {
  const { revision: number } = await call('getArticle', { params: { articleId } });
  const [newest, old, anchored] = await Promise.all([
    call('getRevision', { params: { articleId, number } }),
    call('getRevision', { params: { articleId, number: base } }),
    anchorsIn(articleId, number),
  ]);
  const [theirs, common] = [soundDocument(newest.document, newest.text), soundDocument(old.document, old.text)];
  const mine = parseArticleDocument(editor.getJSON());
  return { theirs, mine, hunks: mergeHunks(common, theirs, mine), newest, anchored };
}

async function anchorsIn(articleId: string, number: number): Promise<Map<string, Anchored>> {
  const anchors = new Map<string, Anchored>();
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Answer<'listRevisionAnchors'> = await call('listRevisionAnchors', { params: { articleId, number }, query: { limit: 2000, ...(cursor === '' ? {} : { cursor }) } });
    for (const { appearanceId, anchor, closed } of page.items) {
      if (!closed && anchor.method !== 'lost') anchors.set(appearanceId, { start: anchor.start, end: anchor.end, isSure: isSure(anchor) });
    }
    cursor = page.nextCursor;
  }
  return anchors;
}

/**
 * Where the claims stand in the merged text: where they surely stand in theirs, or else where I carried them. Who moved one while I
 * wrote in other places did so last.
 */
function placesIn({ theirs, mine, hunks, anchored }: Meeting, sides: readonly Side[], merged: ArticleDocument, carried: ReadonlyMap<string, ClaimPlace>): Map<string, ClaimPlace> {
  const ids = [...anchored.keys()];
  const byMe = carryIntoMerged('mine', mine, ids.map((id) => carried.get(id)?.now ?? null), merged, hunks, sides);
  const byThem = carryIntoMerged('theirs', theirs, [...anchored.values()], merged, hunks, sides);
  return new Map([...anchored].map(([id, { start, end, isSure: isSureOfIt }], index): [string, ClaimPlace] => {
    const [own, other] = [byMe[index] ?? null, byThem[index] ?? null];
    const isTheirs = own === null || (isSureOfIt && other !== null);
    const was = carried.get(id);
    return [id, { from: { start, end }, now: isTheirs ? other : own, isFound: !isTheirs && was?.isFound === true, isGone: was?.isGone === true }];
  }));
}
