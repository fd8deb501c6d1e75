/**
 * How much a picture shows at most, whatever a person opens. Only what lies directly in its root, many of one type as one
 * node, is shown even where that alone is more.
 */
export interface Budget {
  readonly nodes: number;
  readonly edges: number;
}

/** What a screen still moves in sixty times a second. */
export const usualBudget: Budget = { nodes: 1000, edges: 1200 };
