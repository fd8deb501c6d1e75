import type { Inventory } from '../../inventory/inventory.ts';
import type { View } from '../../picture/view.ts';
import { cardFor, inspectionFor } from './cards.ts';
import type { HostMessage, WebviewMessage } from './protocol.ts';
import { problemOf } from './sessionProblems.ts';

const mostHits = 50;
const mostScans = 30;

/** What a webview asks without anything being changed by it. */
export type Question = Extract<
  WebviewMessage,
  { readonly type: 'details' | 'inspect' | 'search' | 'offers' | 'scans' }
>;

/** The answer to a question about what a view shows. Rejects where only the person can be told what went wrong. */
export async function answerQuestion(
  inventory: Inventory,
  { profile, view }: { readonly profile: string; readonly view: View },
  question: Question,
): Promise<HostMessage> {
  switch (question.type) {
    case 'details': {
      const { id, generation } = question;
      try {
        return { type: 'details', generation, id, card: await cardFor(inventory, profile, id) };
      } catch (error) {
        return { type: 'details', generation, id, problem: problemOf(error) };
      }
    }
    case 'inspect': {
      const { id } = question;
      try {
        return { type: 'inspected', id, inspection: await inspectionFor(inventory, profile, id) };
      } catch (error) {
        return { type: 'inspected', id, problem: problemOf(error) };
      }
    }
    case 'search': {
      const { text } = question;
      const within = view.root === undefined ? {} : { within: view.root };
      return { type: 'searchHits', text, hits: await inventory.search({ profile, text, limit: mostHits, ...within }) };
    }
    case 'offers':
      return { type: 'offers', offers: await inventory.offers({ profile, view }) };
    case 'scans':
      return { type: 'scans', scans: await inventory.scans({ profile, limit: mostScans }) };
  }
}
