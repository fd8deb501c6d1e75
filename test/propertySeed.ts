import fc from 'fast-check';

// Laws are tried with the same random values in every run, so that a run that fails does so for what was changed.
// ORRERY_SEED=random tries others; a number repeats those of a run that failed.
const { ORRERY_SEED: asked } = process.env;
const seed = asked === 'random' ? Date.now() % 2 ** 31 : Number(asked ?? 1);
if (!Number.isInteger(seed)) throw new Error(`ORRERY_SEED must be a number or random, not ${asked}.`);
fc.configureGlobal({ seed });
