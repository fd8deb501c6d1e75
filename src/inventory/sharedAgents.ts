import { type Agents, createAgents } from '../clouds/network/agents.ts';
import type { NetworkSettings } from '../model/network.ts';
import type { Problem } from '../model/problem.ts';

/** The agents that all connections share, so that sockets and tunnels are. */
export interface SharedAgents {
  /** Those for these settings. Others are closed: whoever changes settings has disconnected everything before. */
  for(network: NetworkSettings): Agents;
  close(): void;
}

/** Agents are made when first needed: looking for the system's certificates takes a while. `notice`: what could not be used. */
export function createSharedAgents(environment: NodeJS.ProcessEnv, notice: (problem: Problem) => void): SharedAgents {
  let current: { readonly agents: Agents; readonly network: string } | undefined;
  return {
    for(settings) {
      const network = JSON.stringify(settings);
      if (current?.network !== network) {
        current?.agents.destroy();
        current = { agents: createAgents(settings, environment), network };
        for (const problem of current.agents.problems) notice(problem);
      }
      return current.agents;
    },
    close: () => current?.agents.destroy(),
  };
}
