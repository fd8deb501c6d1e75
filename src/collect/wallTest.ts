import * as it from '../clouds/aws/aws.ts';

export const whole = it;
