'use client';

import { createContext, useContext } from 'react';
import type { ArticleView } from '#contract/article';
import type { EditingView, UnsureAnchorView } from '#contract/revision';
import type { PersonRef } from '#contract/person';
import type { ScaleView } from '#contract/verdict';
import type { Copied } from '#document/carrying';
import type { Span } from '#domain/anchor';
import type { Stage } from '#domain/claim';
import type { AnchorQueue } from '../anchors/anchor-queue';
import type { Panel } from '../claim/panel';
import type { Cell } from '../client/cell';
import type { ClaimStore } from '../client/claim-store';
import type { Surface } from './article-surface';
import type { Reading } from './reading';

/** The newest revision: what is drawn, and the text that every offset counts in. */
export type BenchRevision = { number: number; text: string; document: object };

/** What the person at the bench may do with this article. */
export type Allowed = { mark: boolean; editArticle: boolean; publish: boolean };

/**
 * The claim in the inspector, at which of its places it was opened, and whether the caret goes into its statement. `panel`: which
 * of its panels was asked for, anew each time.
 */
export type Opened = { claimId: string; appearanceId: string | null; focusStatement: boolean; panel: { value: Panel } | null };

/**
 * What every part of the workbench shares. Cells hold what changes with each move of the hand, so that only
 * who reads one is redrawn.
 */
export type Bench = {
  me: PersonRef;
  article: ArticleView;
  revision: BenchRevision;
  scale: ScaleView | null;
  allowed: Allowed;
  store: ClaimStore;
  /** The anchors of the article that wait for a person. */
  queue: AnchorQueue;
  surface: Cell<Surface | null>;
  /** Words selected by mouse, touch or keyboard. */
  selection: Cell<Span | null>;
  /** What the sentence stepper holds. */
  reading: Cell<Reading | null>;
  /** The claim that the pointer or the focus is on. */
  hovered: Cell<string | null>;
  opened: Cell<Opened | null>;
  /** Whether the anchors that wait are shown, beside the text. */
  anchors: Cell<boolean>;
  /** The anchor that the next words taken in hand are for; `null` when they become a claim. */
  attaching: Cell<UnsureAnchorView | null>;
  /** The stages that are shown; `null` for all. */
  filter: Cell<ReadonlySet<Stage> | null>;
  /** The layer that is open above the page. */
  layer: Cell<Layer | null>;
  /** The text being written; `null` while it is read. Claims wait meanwhile. */
  writing: Cell<Manuscript | null>;
  /** Who else writes in the article just now, and its newest revision; `null` until that is known. */
  meanwhile: Cell<Meanwhile | null>;
  /** The number of the newest revision that this page itself saves or loads, and which is no news to it. */
  expected: Cell<number>;
};

/**
 * Where a claim's words stood in the revision that a text is made from, and where they stand in it now; `null` when they are gone.
 * `isFound`: only found again by comparing texts, not carried. `isGone`: its words were taken out, while `now` is `null`.
 */
export type ClaimPlace = { from: Span; now: Span | null; isFound: boolean; isGone: boolean };

/**
 * Where writing starts: a document, the revision that it was made from, and by appearance where the claims stand.
 * `copied`: what was cut or copied of it, with claims by their order in `places`. `keptAt`: when it was written, if it is one
 * that was kept. `keptAs`: the key under which it is kept in this browser.
 */
export type Manuscript = { base: number; document: object; places: ReadonlyMap<string, ClaimPlace>; copied: readonly Copied[]; keptAt: string | null; keptAs: string };

/** What others do with the article at the same time. */
export type Meanwhile = EditingView;

export type Layer =
  | { kind: 'find' | 'details' | 'claims' }
  | { kind: 'split' | 'merge'; claimId: string };

const Context = createContext<Bench | null>(null);

export const BenchProvider = Context.Provider;

export function useBench(): Bench {
  const bench = useContext(Context);
  if (bench === null) throw new Error('The workbench’s parts stand inside BenchProvider.');
  return bench;
}
