import { beforeAll, describe, expect, test } from 'vitest';
import { bodyTests, pagesOfSignatureAlone } from './body.ts';
import { LONG_NAME, OFFICE } from './compose.ts';
import { type EndPages, endingPapers, endTests } from './ends.ts';
import { type FitPages, fitTests, fittingPapers } from './fit.ts';
import { footTests } from './foot.ts';
import { formTests, type KindPages } from './forms.ts';
import { headTests } from './head.ts';
import { manyProblems, sampleKinds } from './kinds.ts';
import { type ComposedPages, composedPapers } from './papers.ts';
import { CANNOT_RENDER, type Page, renderAll } from './render.ts';
import { orphansIn, outsideIn, overlaps } from './ruler.ts';

describe.skipIf(CANNOT_RENDER !== null)(`pages on paper (skipped if: ${CANNOT_RENDER ?? 'never'})`, () => {
  let composed: ComposedPages;
  let fitting: FitPages;
  let ending: EndPages;
  let sample: KindPages;
  let many: KindPages;
  let every: [string, Page[]][];

  beforeAll(async () => {
    const groups = {
      composed: await composedPapers(),
      fitting: await fittingPapers(),
      ending: await endingPapers(),
      sample: await sampleKinds(),
      many: await manyProblems(),
    };
    // LibreOffice takes longer to start than to lay out a paper: all of them in one run.
    const named = Object.entries(groups).flatMap(([group, papers]) =>
      Object.entries(papers).map(([name, paper]) => [`${group}.${name}`, paper] as const),
    );
    const pages = renderAll(Object.fromEntries(named));
    every = Object.entries(pages);
    const of = (group: string): Record<string, Page[]> =>
      Object.fromEntries(
        every.flatMap(([name, paper]) =>
          name.startsWith(`${group}.`) ? [[name.slice(group.length + 1), paper]] : [],
        ),
      );
    composed = of('composed') as ComposedPages;
    fitting = of('fitting');
    ending = of('ending');
    sample = of('sample');
    many = of('many');
  }, 240_000);

  describe('head', () => headTests(() => composed));
  describe('body', () => bodyTests(() => composed));
  describe('foot', () => footTests(() => composed));
  describe('fit', () => fitTests(() => fitting));
  describe('end', () => endTests(() => ending));
  describe('kinds', () =>
    formTests(
      () => sample,
      () => many,
    ));

  describe('every page of every paper', () => {
    /** What is wrong on any page, with the paper and the page. */
    const faults = (find: (page: Page) => string[]): string[] =>
      every.flatMap(([name, pages]) =>
        pages.flatMap((page, index) => find(page).map((fault) => `${name}, page ${index + 1}: ${fault}`)),
      );

    test('nothing lies over anything else', () => {
      expect(faults(overlaps)).toEqual([]);
    });
    test('nothing leaves the 版心 but mark, rules and number', () => {
      expect(faults(outsideIn)).toEqual([]);
    });
    test('no heading is left alone at the foot of a page', () => {
      expect(faults(orphansIn)).toEqual([]);
    });
    test('no page holds only name and date', () => {
      const issuers = [OFFICE, `中共${LONG_NAME}党组`];
      const alone = every.flatMap(([name, paper]) =>
        pagesOfSignatureAlone(paper, issuers).map((page) => `${name}, page ${page}`),
      );
      expect(alone).toEqual([]);
    });
  });
});
