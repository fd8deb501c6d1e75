import { runPlantuml } from './plantumlRun.ts';

/** Each of the texts as the PNG that PlantUML makes of it. One start of Java for all of them. */
export function pngsByPlantuml(texts: readonly string[]): Uint8Array[] {
  return runPlantuml(texts, 'png');
}
