import { isObject, type Json, type JsonObject } from '../../../model/json.ts';
import { parsed } from '../json.ts';
import { isLiteral, parameterNamed } from '../serviceParameters.ts';

/** A state that does work outside of the machine. */
export interface Task {
  /** Its name. */
  readonly State: string;
  /** ARN of the function or activity that does it. */
  readonly Resource?: string;
  /** Else the API that is called: `dynamodb:putItem`, `aws-sdk:sqs:sendMessage`. */
  readonly Action?: string;
  /** Those that name resources. */
  readonly Parameters?: Readonly<Record<string, string>>;
}

/** `arn:aws:states:::lambda:invoke.waitForTaskToken` */
const integration = /^arn:[\w-]+:states:[\w-]*:[\w-]*:(?!activity:)([\w:-]+?)(?:\.[\w:]+)?$/;

/**
 * The tasks of a definition in the Amazon States Language, those inside of maps and parallel branches included; none where
 * it is encrypted with a key that may not be used, or no such document. https://states-language.net/spec.html
 */
export function tasksOf(definition: string): readonly Task[] {
  const tasks: Task[] = [];
  const enter = (value: Json | undefined): void => {
    if (!isObject(value)) return;
    const { States } = value;
    for (const [name, state] of Object.entries(isObject(States) ? States : {})) {
      if (!isObject(state)) continue;
      // Large maps read their items from somewhere and write their results to somewhere.
      for (const work of [state, state.ItemReader, state.ResultWriter]) {
        if (isObject(work) && typeof work.Resource === 'string') tasks.push(taskOf(name, work.Resource, work));
      }
      if (Array.isArray(state.Branches)) state.Branches.forEach(enter);
      enter(state.Iterator);
      enter(state.ItemProcessor);
    }
  };
  enter(parsed(definition));
  return tasks;
}

function taskOf(name: string, resource: string, { Parameters, Arguments }: JsonObject): Task {
  const action = integration.exec(resource)?.[1];
  const parameters = Object.fromEntries(namedIn(Parameters ?? Arguments));
  return {
    State: name,
    ...(action === undefined ? { Resource: resource } : { Action: action }),
    ...(Object.keys(parameters).length === 0 ? {} : { Parameters: parameters }),
  };
}

/** Parameters that name resources, at any depth: those of events stand in a list of entries. */
function namedIn(value: Json | undefined): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    const name = parameterNamed(key);
    return name !== undefined && typeof inner === 'string' && isLiteral(inner) ? [[name, inner]] : namedIn(inner);
  });
}
