import type { PipelineResponse } from '@azure/core-rest-pipeline';
export function answerWithoutSettings(response: PipelineResponse): PipelineResponse {
  return response;
}
