import { aws } from '../../src/clouds/aws/aws.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import { Graph, type GraphResource } from '../../src/model/graph.ts';
import type { Relation, Stub } from '../../src/model/relation.ts';
import type { Verb } from '../../src/model/verbs.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import type { PictureFacts } from '../../src/picture/facts.ts';
import type { Picture } from '../../src/picture/picture.ts';
import type { View } from '../../src/picture/view.ts';

const types = new Map(aws.types.map((type) => [type.id, type]));

/** A company as facts, from which pictures of any view are drawn. */
export class Company {
  readonly resources: GraphResource[] = [];
  readonly relations: Relation[] = [];
  readonly stubs: Stub[] = [];
  readonly coverage = new Map<string, Coverage[]>();

  add(type: string, id: string, name: string, parent?: string): string {
    this.resources.push({ id, type, name, ...(parent === undefined ? {} : { parent }) });
    return id;
  }

  relate(from: string, verb: Verb, to: string, detail?: string, basis: Relation['basis'] = 'stated'): void {
    const evidence = [{ resource: from, path: 'Path', ...(detail === undefined ? {} : { detail }) }];
    this.relations.push({ from, verb, to, basis, evidence });
  }

  read(under: string, type: string, denied = false): void {
    const reading = { under, type, readAt: '2026-01-01T00:00:00Z', count: 0 } as const;
    const problem = {
      code: 'AccessDeniedException',
      message: 'The role OrganizationAccountAccessRole may not be assumed.',
      operation: 'sts:AssumeRole',
      advice: 'Allow it to be assumed, or choose another role in the settings.',
      nextStep: 'grant-permission',
    } as const;
    const coverage: Coverage = denied ? { ...reading, state: 'denied', problem } : { ...reading, state: 'complete' };
    this.coverage.set(under, [...(this.coverage.get(under) ?? []), coverage]);
  }

  facts(): PictureFacts {
    const graph = new Graph(this.resources, this.relations, this.stubs);
    const coverage = (under: string): readonly Coverage[] => this.coverage.get(under) ?? [];
    return { graph, types, coverage, profileName: 'corp-sso', profileId: 'aws:corp-sso' };
  }

  picture(view: View): Picture {
    return drawPicture(this.facts(), view);
  }
}
