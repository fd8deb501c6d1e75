/** How much a picture shows at most, whatever a person opens. */
export interface Budget {
  readonly nodes: number;
  readonly edges: number;
}

/** What a screen still moves in sixty times a second. */
export const usualBudget: Budget = { nodes: 1000, edges: 1200 };
