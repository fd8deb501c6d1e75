import type { Exporter } from '../exporter.ts';
import { packContent } from './packContent.ts';
import { page } from './page.ts';
import { reportAssets } from './reportAssets.ts';

/** Everything in the scope as one page that opens in any browser, without network: tables, tree, diagrams and search. */
export const html: Exporter = {
  id: 'html',
  async write(input) {
    const excerpt = await input.excerpt();
    const packed = packContent(excerpt, input);
    return [{ content: page(input, excerpt, packed, reportAssets()) }];
  },
};
