import type { Template } from './deploy.ts';

/** "A property of this resource names that one", by their names in the template. */
export interface TemplateReference {
  readonly from: string;
  readonly to: string;
  /** First step of where it says so: `SubnetIds`. */
  readonly property: string;
}

/**
 * Every `Ref`, `Fn::GetAtt` and `Fn::Sub` of a resource in properties of another, however deep inside of other
 * functions. `DependsOn` is about the order of work and no reference.
 */
export function templateReferences({ Resources }: Template): TemplateReference[] {
  const found: TemplateReference[] = [];
  for (const [from, { Properties = {} }] of Object.entries(Resources)) {
    for (const [property, value] of Object.entries(Properties)) {
      for (const to of namesIn(value)) if (to in Resources) found.push({ from, to, property });
    }
  }
  return found;
}

/** Names that intrinsic functions anywhere in a value mention, parameters among them. */
function* namesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* namesIn(item);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'Ref') yield String(inner);
      else if (key === 'Fn::GetAtt') yield String(Array.isArray(inner) ? inner[0] : inner).split('.')[0] ?? '';
      else if (key === 'Fn::Sub') {
        const [text, given = {}] = Array.isArray(inner) ? inner : [inner];
        yield* namesInText(String(text));
        yield* namesIn(given);
      } else yield* namesIn(inner);
    }
  }
}

/** `Orders` of `${Orders.Arn}/index/*`; `${!Literal}` names nothing. */
function* namesInText(text: string): Generator<string> {
  for (const [, name = ''] of text.matchAll(/\$\{([^!}][^}]*)\}/g)) yield name.split('.')[0] ?? '';
}
